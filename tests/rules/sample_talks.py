"""A table for the tests of talks: two clauses, one of which turns a switch."""

from __future__ import annotations

from typing import Any

from tests.engine.toys import Table
from wargame.rules.talks import MODULE

CLAUSES = (
    {
        "name": "passage",
        "title": "Passage",
        "text": "Ships pass the harbour.",
        "between": ["north", "south"],
        "values": ["closed", "escorted", "open"],
        "asks": {"north": "closed", "south": "open"},
        "sets_switch": "port",
        "tracks": {"tension": -10},
        "broken": {"tension": 15},
    },
    {"name": "hotline", "title": "A hotline", "values": ["weekly", "daily"]},
)
PASSAGE = "passage north-south 1"


def table(offer_days: int = 45, **changes: Any) -> Table:
    kept = {
        "rows": {"talks.clause": CLAUSES},
        "parameters": {"talks": {"offer_days": offer_days}},
    }
    return Table.of((MODULE,), **{**kept, **changes})


def offer(game: Table, value: str = "open", seat: str = "south", to: str = "north") -> None:
    game.give(seat, "talks.Offer", clause="passage", to=to, value=value, words="")


def standing(game: Table, name: str = PASSAGE) -> tuple[str, str, str]:
    """Standing, value and who offered it last."""
    found = game.state.agreements[name]
    return found.standing, str(found.terms["value"]), found.offered_by
