"""What the paragraphs of this module say, tried out."""

from __future__ import annotations

from wargame.rules.counts_in_floats import MODULE, Scout


def test_counts_in_floats_1_there_is_one_order() -> None:
    assert (Scout,) == MODULE.orders
