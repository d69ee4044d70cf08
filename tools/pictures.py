"""Draws the pictures of the documents from real play: the plain game at 80 columns, as SVG."""

from __future__ import annotations

import re
import sys
from contextlib import suppress
from pathlib import Path

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console
from rich.text import Text

from wargame.bots.opening import let_bots_play
from wargame.bots.people import seat_people
from wargame.cli.table.paper import Left, Paper
from wargame.cli.table.session import Session
from wargame.engine.rulebook import Rulebook
from wargame.record.campaign import Campaign
from wargame.record.ledger import Game
from wargame.scenario.load import load
from wargame.scenario.wishes import Wishes

_LOCAL_FONTS = re.sub(r"@font-face \{\{.*?\}\}", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL)
"""The drawing without fonts from elsewhere: a picture fetches nothing."""
TYPED = ["1", "4", "y"]


def played() -> str:
    """Two turns of the flagship in the coalition's seat, as they stand on the screen."""
    loaded = load("reassurance", Wishes(cut="two_hours", modules="basic"))
    campaign = Campaign.start(
        Game(Rulebook.of(loaded.modules, loaded.setting), loaded.opening, "7")
    )
    campaign.drafts = let_bots_play
    seat_people(campaign, ["coalition"])
    written: list[str] = []
    typed = iter(TYPED)

    def read(prompt: str) -> str:
        line = next(typed, None)
        if line is None:
            raise EOFError
        written.append(f"{prompt}{line}\n")
        return line

    paper = Paper(read, written.append, 79, 0, "", campaign.state.setting.marking)
    with suppress(EOFError, Left):
        Session(paper, campaign).play()
    return "".join(written)


def picture(text: str, path: Path, title: str) -> None:
    """Write some rows of a screen as an SVG."""
    console = Console(record=True, width=80, file=sys.stderr, markup=False, highlight=False)
    console.print(Text(text))
    drawn = console.export_svg(title=title, code_format=_LOCAL_FONTS)
    path.write_text(drawn, encoding="utf-8")


def _between(text: str, start: str, end: str) -> str:
    return text.partition(start)[2].partition(end)[0]


def _without_last_heading(text: str) -> str:
    """The page without the marking and the turn that head the page after it."""
    return text.rpartition("EXERCISE - ")[0]


def main() -> int:
    """Draw every picture; with `--text`, print what was played instead."""
    text = played()
    if "--text" in sys.argv:
        print(text)
        return 0
    folder = Path(__file__).parent.parent / "docs" / "img"
    folder.mkdir(exist_ok=True)
    orders = "YOUR STAFF PROPOSES" + _between(text, "YOUR STAFF PROPOSES", "EXERCISE - fictional")
    happened = "Coalition: what happened" + _between(
        text, "Coalition: what happened", "Coalition: the"
    )
    picture(orders, folder / "orders.svg", "wargame play reassurance: the staff's draft")
    picture(_without_last_heading(happened), folder / "happened.svg", "what happened, and why")
    return 0


if __name__ == "__main__":
    sys.exit(main())
