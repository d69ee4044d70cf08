"""What the paragraphs of this module say, tried out."""

from __future__ import annotations

from wargame.rules.bars_the_way import MODULE, Scout


def test_bars_the_way_1_there_is_one_order() -> None:
    assert (Scout,) == MODULE.orders
