"""What the paragraphs of this module say, tried out."""

from __future__ import annotations

from wargame.rules.leaks_a_count import MODULE, Scout


def test_leaks_a_count_1_there_is_one_order() -> None:
    assert (Scout,) == MODULE.orders
