# shellcheck shell=bash
# What is set here is for those who source it.
# shellcheck disable=SC2034
# What the `run` scripts of the editors have in common; they source it first, with their own arguments.
#
#   run [CACHE]
#
# CACHE keeps what is installed for the next run; without it a temporary folder is used and removed.
# BOWOUT names another binary than the release build.
#
# After sourcing, `bowout` on the PATH is that binary, with the tee before it when it is a language server;
# the working folder is an empty one, and HOME, too.

set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
tests=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$tests/../.." && pwd)
shipped=$root/editors
scratch=$(mktemp -d)
cache=${1:-$scratch/cache}
mkdir -p "$cache"
cache=$(cd "$cache" && pwd)
# What a test starts in the background goes in here, to be ended with the test.
started=()

# For a test to end what it cannot name beforehand.
before_end() { :; }

clean_up() {
  local code=$?
  before_end
  if [ "$code" != 0 ] && [ -n "${BOWOUT_KEEP:-}" ]; then
    mkdir -p "$BOWOUT_KEEP" && cp -r "$scratch/work" "$scratch/log" "$BOWOUT_KEEP" || true
  fi
  if [ "${#started[@]}" != 0 ]; then
    kill "${started[@]}" 2>/dev/null || true
  fi
  rm -rf "$scratch"
}
trap clean_up EXIT
# Without these, a signal would end the shell without the trap above.
trap 'exit 130' INT
trap 'exit 143' TERM

if [ -z "${BOWOUT:-}" ]; then
  cargo build --quiet --release --manifest-path "$root/Cargo.toml"
  BOWOUT=${CARGO_TARGET_DIR:-$root/target}/release/bowout
fi
BOWOUT=$(realpath "$BOWOUT")
export BOWOUT

# shellcheck source=SCRIPTDIR/needs.sh
source "$tests/needs.sh"
need_python

mkdir -p "$scratch/bin" "$scratch/home" "$scratch/work" "$scratch/log" "$scratch/run"
chmod 700 "$scratch/run"
cat >"$scratch/bin/bowout" <<SHIM
#!/bin/sh
if [ "\$1" = lsp ]; then
  exec "$python" -I "$tests/tee.py" "$scratch/log/\$\$.jsonl" "$BOWOUT" "\$@"
fi
exec "$BOWOUT" "\$@"
SHIM
chmod +x "$scratch/bin/bowout"

# The settings of whoever runs the tests must not reach the editors.
unset "${!XDG_@}" NVIM_APPNAME DISPLAY WAYLAND_DISPLAY EDITOR VISUAL
export HOME=$scratch/home PATH=$scratch/bin:$PATH LANG=C.UTF-8 LC_ALL=C.UTF-8
export XDG_RUNTIME_DIR=$scratch/run PYTHONPATH=$tests PYTHONDONTWRITEBYTECODE=1
cd "$scratch/work"

# The server's side of it: every log, held against the protocol and against `bowout check`.
check_logs() {
  "$python" "$tests/check_log.py" --bowout "$BOWOUT" "$@" "$scratch"/log/*.jsonl
}
