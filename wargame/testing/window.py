"""What a seat receives: its view, its events, its forms and panels, its own file."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from wargame.bots.staff import draft
from wargame.engine.sight import first_view
from wargame.engine.state import State
from wargame.record.campaign import Campaign
from wargame.record.codec import line_of
from wargame.record.codec.opening import opening_line
from wargame.record.entries import Entry, Journal
from wargame.record.witness import EVERYBODY, Witness

MENU = 24
"""So many of the orders on offer are looked at."""
TRIED = 4
"""The odds of so many of them."""


class Kept:
    """A journal that keeps its blocks, for the records that are drawn from it."""

    keeps = True

    def __init__(self) -> None:
        self.blocks: list[tuple[Entry, ...]] = []

    def append(self, entries: Iterable[Entry]) -> None:
        """Keep one block."""
        self.blocks.append(tuple(entries))


def recorded(campaign: Campaign, seat: str) -> Iterator[str]:
    """The lines of the seat's own record, as its export holds them."""
    journal: Journal = campaign.ledger.journal
    assert isinstance(journal, Kept)
    opening = campaign.game.opening
    witness = Witness.of(opening, seat)
    yield json.dumps(opening_line(first_view(opening, seat), {}))
    for block in journal.blocks:
        for entry in witness.saw(block):
            yield json.dumps(line_of(entry))


def files(campaign: Campaign, seat: str) -> Iterator[str]:
    """The lines of the seat's own record, then of the public one."""
    yield from recorded(campaign, seat)
    yield from recorded(campaign, EVERYBODY)


def board(view: State) -> str:
    """A view, with its setting, as text."""
    return json.dumps(opening_line(view, {}))


def offers(campaign: Campaign, seat: str) -> list[str]:
    """The orders on offer, what the staff would give, and every module's panels."""
    book, view = campaign.game.book, campaign.view(seat)
    shown: list[Any] = [*campaign.choices(seat, limit=MENU)[0], *draft(book, view, seat)]
    for module in book.modules.values():
        shown.extend(module.panels(view, seat))
    return [repr(each) for each in shown]


def refusals(campaign: Campaign, seat: str) -> list[str]:
    """What is said against orders that won't do: of every kind, with no answers and strange
    ones, and against giving twice what is on offer."""
    offered = campaign.choices(seat, limit=TRIED)[0]
    strange = [{}, *(answers for _, answers in offered[:1])]
    wrong = [(kind, answers) for kind in campaign.game.book.kinds for answers in strange]
    asked = [*wrong, *((kind, answers) for kind, answers in offered)]
    return [f"{kind}: {campaign.check(seat, kind, answers)}" for kind, answers in asked]


def prospects(campaign: Campaign, seat: str) -> list[str]:
    """The odds of some of the orders on offer."""
    offered = campaign.choices(seat, limit=TRIED)[0]
    return [f"{kind}: {campaign.odds(seat, kind, answers)}" for kind, answers in offered]
