"""What the paragraphs of this module say, tried out."""

from __future__ import annotations

from wargame.rules.out_of_its_range import MODULE, Scout


def test_out_of_its_range_1_there_is_one_order() -> None:
    assert (Scout,) == MODULE.orders
