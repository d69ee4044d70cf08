#!/bin/sh
# Starts wargame from this folder. The first start installs it here, without a network.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
environment=$here/.venv
# An environment holds its own address, so a folder that was moved gets a new one.
ready=$environment/.installed-at

find_python() {
    for name in ${WARGAME_PYTHON:-} python3 python3.14 python3.13 python3.12 python3.11; do
        if "$name" -c 'import sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            command -v "$name"
            return
        fi
    done
    echo "wargame needs Python 3.11 or later, and there is none on the path." \
        "Install one, or name it: WARGAME_PYTHON=/path/to/python3 ./wargame" >&2
    return 1
}

install() {
    python=$(find_python)
    echo "Installing wargame in $here (once)." >&2
    if ! { rm -rf "$environment" && "$python" -m venv --without-pip "$environment"; }; then
        echo "$environment could not be made. Unpack the bundle in a folder you may write to." >&2
        return 1
    fi
    "$environment/bin/python" "$(echo "$here"/wheels/pip-*.whl)/pip" --isolated install --quiet \
        --no-index --find-links "$here/wheels" --no-cache-dir --disable-pip-version-check \
        --no-warn-script-location wargame-engine >&2 || {
        echo "The wheels here do not fit $("$python" --version). README.txt says which Python and" \
            "machine they are for; name another Python with WARGAME_PYTHON=..." >&2
        return 1
    }
    printf '%s' "$here" >"$ready"
}

if [ ! -f "$ready" ] || [ "$(cat "$ready")" != "$here" ]; then
    install || exit 4
fi
exec "$environment/bin/wargame" "$@"
