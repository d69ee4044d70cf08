"""`make calibration`: measures the rules over many games and writes docs/calibration.md."""

from __future__ import annotations

import sys
from pathlib import Path

from tools.calibration.chapters import CHAPTERS
from tools.calibration.report import Section

PAGE = Path(__file__).parent.parent.parent / "docs" / "calibration.md"
SEEDS = 200
HEAD = """# Calibration

What the rules come to over many games: facts of record that they should meet, and properties
that a fair game should have. Exercise, fictional, not policy, not a forecast: a share of games
says something about these rules, and nothing about the world.

Written by `make calibration`, with paired seeds, doctrine bots and the cut `two_hours` unless
said; intervals are 95 %. What does not hold stands here beside what does; nothing is
tuned away in silence.
"""


def main() -> int:
    """Write the chapters named, or all; a chapter that is not asked for stays as it was written."""
    asked = set(sys.argv[1:])
    seeds = next((int(word) for word in asked if word.isdigit()), SEEDS)
    asked = {word for word in asked if not word.isdigit()}
    unknown = asked - {chapter.name for chapter in CHAPTERS}
    if unknown:
        names = ", ".join(chapter.name for chapter in CHAPTERS)
        print(f"There is no chapter {', '.join(sorted(unknown))}. The chapters: {names}.")
        return 2
    for chapter in CHAPTERS:
        if not asked or chapter.name in asked:
            _put(chapter.title, _measured(chapter, seeds))
    return 0


def _put(title: str, text: str) -> None:
    """Put one chapter on the page, in its place; the others stay."""
    parts = {**_parts(), title: text}
    shown = [HEAD, *(parts[chapter.title] for chapter in CHAPTERS if chapter.title in parts)]
    PAGE.write_text("\n".join(part.rstrip() + "\n" for part in shown), encoding="utf-8")


def _measured(chapter: Section, seeds: int) -> str:
    text, found = chapter.written(seeds)
    for finding in found:
        print(f"{chapter.name}: {'holds' if finding.holds else 'DOES NOT HOLD'}: {finding.promise}")
    return text


def _parts() -> dict[str, str]:
    """The chapters as they stand in the page, by title."""
    text = PAGE.read_text("utf-8") if PAGE.exists() else ""
    found = {}
    for part in text.split("\n## ")[1:]:
        found[part.partition("\n")[0]] = f"## {part}"
    return found


if __name__ == "__main__":
    raise SystemExit(main())
