"""What the paragraphs of this module say, tried out."""

from __future__ import annotations

from wargame.rules.refuses_its_offer import MODULE, Patrol, Scout


def test_refuses_its_offer_1_there_are_two_orders() -> None:
    assert (Scout, Patrol) == MODULE.orders
