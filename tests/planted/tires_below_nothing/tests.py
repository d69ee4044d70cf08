"""What the paragraphs of this module say, tried out."""

from __future__ import annotations

from wargame.rules.tires_below_nothing import MODULE, Scout


def test_tires_below_nothing_1_there_is_one_order() -> None:
    assert (Scout,) == MODULE.orders
