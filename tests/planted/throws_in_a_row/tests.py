"""What the paragraphs of this module say, tried out."""

from __future__ import annotations

from wargame.rules.throws_in_a_row import MODULE, Scout


def test_throws_in_a_row_1_there_is_one_order() -> None:
    assert (Scout,) == MODULE.orders
