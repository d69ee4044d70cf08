#!/bin/sh
# Unpacks a bundle in a fresh folder and plays a game from it, with no way to a network.
set -eu

bundle=${1:?"Name the bundle: try_bundle.sh dist/wargame-VERSION-PLATFORM.zip"}
bundle=$(CDPATH='' cd -- "$(dirname -- "$bundle")" && pwd -P)/$(basename -- "$bundle")
python=${PYTHON:-python3}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# A folder name with a space, as people have them.
mkdir "$scratch/my games" "$scratch/home" "$scratch/no-network"
cd "$scratch/my games"
"$python" - "$bundle" <<'END'
"""Unpacks a zip with the file modes that it holds."""
import sys
import zipfile
from pathlib import Path

with zipfile.ZipFile(sys.argv[1]) as bundle:
    bundle.extractall()
    for entry in bundle.infolist():
        Path(entry.filename).chmod(entry.external_attr >> 16 & 0o777)
END
cat >"$scratch/no-network/sitecustomize.py" <<'END'
"""Ends any program that reaches for a network."""
import os
import sys

REACHING = {"socket.connect", "socket.sendto", "socket.getaddrinfo"}


def refuse(event, values):
    if event in REACHING and not (event == "socket.connect" and isinstance(values[1], str)):
        os.write(2, f"A program reached for the network: {event}\n".encode())
        os._exit(99)


sys.addaudithook(refuse)
END

cd wargame-*
run() {
    echo "\$ ./wargame $*"
    if unshare --net true 2>/dev/null; then
        offline unshare --net ./wargame "$@"
    else
        offline ./wargame "$@"
    fi
}
offline() {
    env -u XDG_DATA_HOME HOME="$scratch/home" PYTHONPATH="$scratch/no-network" \
        WARGAME_PYTHON="$python" "$@" </dev/null
}

run --version
run rules list
run new practice ../g.wargame --seed 7
run play ../g.wargame
run verify ../g.wargame
echo "The bundle installed and played a game with no network."
