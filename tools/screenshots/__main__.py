"""`make screenshots`: draws every picture into docs/img, and fills in what documents show."""

from __future__ import annotations

import sys
from pathlib import Path

from tools.screenshots.exercise import played
from tools.screenshots.keytables import with_keys
from tools.screenshots.playing import picture
from tools.screenshots.scenes import SCENES
from tools.screenshots.walk import walked

DOCS = Path(__file__).parent.parent.parent / "docs"
PICTURES = DOCS / "img"
FILLED = {
    "first-game.md": walked,
    "first-exercise.md": played,
    "playing.md": with_keys,
    "facilitating.md": with_keys,
}
"""The documents that hold screens or keys, and what fills them in."""


def main() -> int:
    """Draw the pictures named, or all and the documents; a picture of no scene goes."""
    names = set(sys.argv[1:])
    for scene in SCENES:
        if not names or scene.name in names:
            (PICTURES / f"{scene.name}.svg").write_text(picture(scene), encoding="utf-8")
    if not names:
        _tidy()
        for name, fill in FILLED.items():
            path = DOCS / name
            path.write_text(fill(path.read_text("utf-8")), encoding="utf-8")
    return 0


def _tidy() -> None:
    known = {scene.name for scene in SCENES}
    for path in PICTURES.glob("*.svg"):
        if path.stem not in known:
            path.unlink()


if __name__ == "__main__":
    sys.exit(main())
