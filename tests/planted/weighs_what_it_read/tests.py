"""What the paragraphs of this module say, tried out."""

from __future__ import annotations

from wargame.rules.weighs_what_it_read import MODULE, Scout


def test_weighs_what_it_read_1_there_is_one_order() -> None:
    assert (Scout,) == MODULE.orders
