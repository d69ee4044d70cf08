"""`make bench`: print each measure beside its yardstick; exit 1 where a floor does not hold."""

from __future__ import annotations

import argparse
import platform
import sys

from benchmarks.measures import GROUPS
from benchmarks.timing import Measure


def main() -> int:
    """Run all groups of measures, or those named."""
    names = [group.__name__ for group in GROUPS]
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("groups", nargs="*", metavar="GROUP", help=", ".join(names))
    words.add_argument("--rounds", type=int, default=7)
    asked = words.parse_args()
    print(f"Python {platform.python_version()}, {platform.machine()}, {platform.system()}")
    print("| # | what | beside | ratio | floor | goal | holds | note |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- |")
    good = True
    for group in GROUPS:
        if not asked.groups or group.__name__ in asked.groups:
            for measure in group(asked.rounds):
                good &= measure.holds
                print(_row(measure), flush=True)
    return 0 if good else 1


def _row(m: Measure) -> str:
    sign = ">=" if m.more_is_better else "<="
    return (
        f"| {m.number} | {m.what} | {m.yardstick} | {m.ratio:.3g}x | {sign} {m.floor:g}x "
        f"| {m.goal:g}x | {'yes' if m.holds else 'NO'} | {m.note} |"
    )


if __name__ == "__main__":
    sys.exit(main())
