// The entry that the editor calls; what goes wrong is the exit code, what is checked goes to the log.

const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

exports.run = async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bowout-host-'));
  try {
    for (const name of ['ranges', 'typing', 'features']) {
      await require(`./${name}.cjs`).run(folder);
    }
  } catch (error) {
    console.log(`FAIL ${error.message}`);
    throw error;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
};
