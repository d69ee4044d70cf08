"""Keeps the game that shows a fault as a save, for `wargame replay`."""

from __future__ import annotations

import os
import shlex
from collections.abc import Sequence
from contextlib import suppress
from itertools import count
from pathlib import Path

from wargame.record.store import create
from wargame.testing.guard import PATIENCE, STOPS, Watch, guarded, patience
from wargame.testing.moves import Move, make
from wargame.testing.subject import Subject


def keep(out: Path, name: str, table: Subject, seed: int, moves: Sequence[Move]) -> str:
    """Write the game as far as it can be played; the command that tells it, or '' for none.

    Raises OSError where the folder can't be made.
    """
    out.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = _free(out, name)
    watched = table.of(guarded(table.module, Watch()))
    loaded = table.loaded
    with patience() as allow:
        allow(PATIENCE)
        with suppress(*STOPS):
            recorded = create(
                str(path), watched.game(seed), loaded.module_digests, loaded.digest, salt="shown"
            )
            try:
                for move in moves:
                    make(recorded.campaign, move)
            finally:
                allow(0)
                recorded.close()
    return shlex.join(("wargame", "replay", str(path))) if os.path.exists(path) else ""


def _free(out: Path, name: str) -> Path:
    """A file of this name that is not there yet."""
    names = (f"{name}.wargame" if n == 1 else f"{name}-{n}.wargame" for n in count(1))
    return next(path for path in map(out.joinpath, names) if not path.exists())
