#!/bin/sh
# Makes an environment with the pinned versions: venv.sh FOLDER REQUIREMENT...
# The first requirement is this project, installed so that edits are seen at once.
set -eu

folder=$1
project=$2
shift 2
python=${PYTHON:-python3}

if ! command -v "$python" >/dev/null 2>&1; then
    echo "There is no '$python' here. Install Python 3.11 or later, or name one: make PYTHON=python3.12" >&2
    exit 2
fi
if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
    echo "wargame needs Python 3.11 or later, and '$python' is $("$python" --version 2>&1)." \
        "Name a later one: make PYTHON=python3.12" >&2
    exit 2
fi

echo "Setting up $folder with the versions in constraints.txt (once; a minute or so)."
if ! "$python" -m venv "$folder" >/dev/null; then
    echo "'$python -m venv' failed. On Debian and Ubuntu, install the package python3-venv first." >&2
    exit 2
fi
pip() {
    "$folder/bin/python" -m pip install --quiet --disable-pip-version-check \
        --constraint constraints.txt "$@"
}
# The build tool comes first, so that it too is the pinned one and is fetched only once.
if ! { pip hatchling && pip --no-build-isolation --editable "$project" "$@"; }; then
    echo "The packages could not be installed in $folder. The lines above say why;" \
        "a first set-up needs the network, or a bundle made with 'make bundle' elsewhere." >&2
    exit 2
fi
