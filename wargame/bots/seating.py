"""Bots at the table: they give and seal for the seats and modules that are left to them."""

from __future__ import annotations

from wargame.bots.bots import BOTS, Desk
from wargame.bots.staff import draft
from wargame.engine.board import CONTROL
from wargame.engine.errors import IllegalOrder
from wargame.engine.legal import AUTOMATIC
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
            given += 1
        except IllegalOrder:
            continue
    return given


def play_bots(campaign: Campaign) -> int:
    """Let bots play this phase for the seats handed over to them, and for automatic modules.

    Seats that have sealed are left alone. Returns how many orders were given.
    """
    given = 0
    for seat in campaign.state.setting.seats:
        bot = campaign.player(seat)
        if bot and seat != CONTROL and seat not in campaign.state.sealed and not campaign.over:
            given += play_seat(campaign, seat, bot)
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
    view = campaign.view(seat)
    if any(order.kind.startswith(f"{module}.") for order in view.pending(seat)):
        return 0
    drafted = draft(campaign.game.book, view, seat, module=module, by=AUTOMATIC)
    for line in drafted:
        campaign.give(seat, line.kind, line.answers, by=AUTOMATIC)
    return len(drafted)
