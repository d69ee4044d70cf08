"""What the paragraphs of this module say, tried out."""

from __future__ import annotations

from wargame.rules.counts_all_units_in_a_text import MODULE, Scout


def test_counts_all_units_in_a_text_1_there_is_one_order() -> None:
    assert (Scout,) == MODULE.orders
