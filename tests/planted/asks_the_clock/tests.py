"""What the paragraphs of this module say, tried out."""

from __future__ import annotations

from wargame.rules.asks_the_clock import MODULE, Scout


def test_asks_the_clock_1_there_is_one_order() -> None:
    assert (Scout,) == MODULE.orders
