"""Hosting: a host opens its sites for so many troops, and closes them with notice."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.board import PUBLIC
from wargame.engine.events import Event, MarkerSet, Reported, Scheduled
from wargame.engine.state import State

from .movement import turned_home
from .orders import GrantSite
from .pledges import row_of
from .position import numbers, stands, strength_at
from .words import HOSTING, NAME


def granted(state: State, order: GrantSite) -> Iterator[Event]:
    """A host says how many troops a site may take; those too many get notice."""
    why = "deployment 16: the host opens or closes a site"
    yield MarkerSet(order.site, HOSTING, became=order.troops, why=why)
    if strength_at(state, order.site) > order.troops:
        title = state.title(order.site)
        day = state.day + numbers(state).notice_days
        yield Scheduled(
            f"notice_{order.site}",
            day,
            NAME,
            {"act": "notice", "area": order.site},
            f"Notice to leave {title} ends",
            why=why,
            seen_by=PUBLIC,
        )
        text = f"At {title} no more than {order.troops:,} troops may stay after day {day}."
        yield Reported(text, why=why, seen_by=PUBLIC)


def notice_over(state: State, area: str) -> Iterator[Event]:
    """The last to come turn home until no more stand there than the host allows."""
    over = strength_at(state, area) - state.marker(area, HOSTING)
    here = [unit for unit in state.units_in(area) if stands(state, unit)]
    for unit in sorted(here, key=lambda unit: -unit.number("since")):
        if over <= 0:
            return
        row = row_of(state, unit.word("contributor"))
        why = "deployment 16: the notice is over"
        yield from turned_home(state, unit, why, "" if row is None else row.home)
        over -= unit.strength
