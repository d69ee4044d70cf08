"""All that a seat is ever sent, byte by byte: through the pipe, in its own record, in public."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from tests.play.tables import Scene
from wargame.cli.pipe.session import answer
from wargame.record.campaign import Campaign
from wargame.record.entries import Journal
from wargame.testing.window import Kept, files

TRIED = 12
"""So many of the orders on offer are checked and previewed one by one."""


def said(campaign: Campaign, **request: Any) -> str:
    """The line that the pipe answers."""
    reply, _ = answer(campaign, json.dumps(request))
    return json.dumps(reply, separators=(",", ":"))


def asked(campaign: Campaign, seat: str) -> Iterator[str]:
    """Everything a seat can ask, and what it is told."""
    for verb in ("view", "forms", "sheet", "draft", "events"):
        yield said(campaign, do=verb, seat=seat)
    yield said(campaign, do="draft", seat=seat, temperament="cautious")
    offered = said(campaign, do="choices", seat=seat, limit=40)
    yield offered
    orders = json.loads(offered)["orders"]
    for order in orders[:: max(1, len(orders) // TRIED)]:
        yield said(campaign, do="check", order=order)
        yield said(campaign, do="odds", order=order)
    for order in _out_of_order(campaign, seat, orders):
        yield said(campaign, do="check", order=order)
        yield said(campaign, do="odds", order=order)


def _out_of_order(campaign: Campaign, seat: str, orders: list[Any]) -> Iterator[dict[str, Any]]:
    """Orders that are refused: every kind with no answers, and with those of another kind."""
    for kind in campaign.game.book.kinds:
        yield {"kind": kind, "seat": seat, "answers": {}}
        if orders:
            yield {"kind": kind, "seat": seat, "answers": orders[0]["answers"]}


def started(scene: Scene, seed: int = 7, opening: Any = None) -> Campaign:
    """A game whose blocks are kept in memory as a file would keep them."""
    journal: Journal = Kept()
    return Campaign.start(scene.game(seed, opening), journal)


def sent(campaign: Campaign, seat: str) -> str:
    """Every byte that a seat is sent: what it can ask, its own record, and the public one."""
    return "\n".join([*asked(campaign, seat), *files(campaign, seat)])
