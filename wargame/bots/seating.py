"""Bots at the table: they give and seal for the seats and modules that are left to them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from wargame.bots.bots import BOTS, Desk
from wargame.bots.staff import draft
from wargame.engine.board import CONTROL
from wargame.engine.errors import IllegalOrder
from wargame.engine.events import Ordered, PhaseBegan
from wargame.engine.legal import AUTOMATIC
from wargame.engine.state import Given
from wargame.record.campaign import Campaign


def demand_bot(name: str) -> str:
    """The name of a bot that there is; IllegalOrder names them all otherwise."""
    if name not in BOTS:
        raise IllegalOrder(f"There is no bot '{name}'; there are {', '.join(BOTS)}.")
    return name


def play_seat(campaign: Campaign, seat: str, bot: str) -> int:
    """Let a bot give a seat's orders for this phase; how many it gave. It does not seal."""
    desk = Desk(campaign.game.book, campaign.view(seat), seat, campaign.game.seed)
    given = 0
    for kind, answers in BOTS[demand_bot(bot)](desk):
        try:
            campaign.give(seat, kind, answers, by=bot)
        except IllegalOrder:
            continue
        campaign.view(seat)
        given += 1
    return given


def play_bots(campaign: Campaign) -> int:
    """Let bots play this phase for the seats handed over to them, and for automatic modules.

    Seats that have sealed are left alone, and where orders are sealed a bot seals when it has
    done: asked again, it gives nothing twice. Returns how many orders were given.
    """
    given = 0
    for seat in campaign.state.setting.seats:
        bot = campaign.player(seat)
        if bot and seat != CONTROL and seat not in campaign.state.sealed and not campaign.over:
            given += play_seat(campaign, seat, bot)
            if not campaign.state.phase_now().open:
                campaign.seal(seat)
    return given + play_automatic(campaign)


def play_automatic(campaign: Campaign) -> int:
    """Let each seat's staff give the orders of modules that play by themselves.

    A seat that gave an order of such a module in this phase has taken it over for the turn.
    """
    given = 0
    for module in campaign.state.setting.modules:
        if module.mode == "automatic":
            for seat in campaign.state.setting.seats:
                given += _automatic(campaign, seat, module.name)
    return given


def _automatic(campaign: Campaign, seat: str, module: str) -> int:
    if any(order.kind.startswith(f"{module}.") for order in _given(campaign, seat)):
        return 0
    view, given = campaign.view(seat), 0
    for line in draft(campaign.game.book, view, seat, module=module, by=AUTOMATIC):
        with suppress(IllegalOrder):
            campaign.give(seat, line.kind, line.answers, by=AUTOMATIC)
            given += 1
    return given


def _given(campaign: Campaign, seat: str) -> Iterator[Given | Ordered]:
    """A seat's orders of this phase: those that wait, and those carried out when given."""
    yield from campaign.view(seat).pending(seat)
    for effect in reversed(campaign.line.effects):
        if isinstance(effect.event, PhaseBegan) and "|engine|sequence|" in effect.at:
            return
        if isinstance(effect.event, Ordered) and effect.event.seat == seat and effect.event.now:
            yield effect.event
