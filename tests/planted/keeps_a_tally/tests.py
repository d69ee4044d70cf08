"""What the paragraphs of this module say, tried out."""

from __future__ import annotations

from wargame.rules.keeps_a_tally import MODULE, Scout


def test_keeps_a_tally_1_there_is_one_order() -> None:
    assert (Scout,) == MODULE.orders
