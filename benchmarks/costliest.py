"""`python -m benchmarks.costliest`: where the time of games with all modules goes, by function."""

from __future__ import annotations

import cProfile
import pstats
import sys
from pathlib import Path

from benchmarks.games import played, table
from wargame.scenario.wishes import Wishes

ROOT = Path(__file__).parent.parent
GAMES, TOP = 3, 10


def main() -> int:
    """Print the ten costliest functions, by the time spent in each itself, as Markdown."""
    book, opening = table(Wishes(modules="full"))
    played(book, opening, 0)
    profile = cProfile.Profile()
    for seed in range(1, GAMES + 1):
        profile.runcall(played, book, opening, seed)
    rows = pstats.Stats(profile).stats.items()  # type: ignore[attr-defined]
    total = sum(own for _, (_, _, own, _, _) in rows)
    costly = sorted(rows, key=lambda row: -row[1][2])[:TOP]
    print("| function | calls a game | itself | with what it calls |")
    print("| --- | --- | --- | --- |")
    for (path, line, name), (_, calls, own, whole, _) in costly:
        where = f"`{name}` {_place(path, line)}".rstrip()
        print(f"| {where} | {calls // GAMES:,} | {own / total:.1%} | {whole / total:.1%} |")
    return 0


def _place(path: str, line: int) -> str:
    inside = Path(path).is_absolute() and Path(path).is_relative_to(ROOT)
    return f"{Path(path).relative_to(ROOT)}:{line}" if inside else ""


if __name__ == "__main__":
    sys.exit(main())
