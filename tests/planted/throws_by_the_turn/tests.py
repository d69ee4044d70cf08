"""What the paragraphs of this module say, tried out."""

from __future__ import annotations

from wargame.rules.throws_by_the_turn import MODULE, Scout


def test_throws_by_the_turn_1_there_is_one_order() -> None:
    assert (Scout,) == MODULE.orders
