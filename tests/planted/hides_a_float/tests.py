"""What the paragraphs of this module say, tried out."""

from __future__ import annotations

from wargame.rules.hides_a_float import MODULE, Scout


def test_hides_a_float_1_there_is_one_order() -> None:
    assert (Scout,) == MODULE.orders
