"""What the paragraphs of this module say, tried out."""

from __future__ import annotations

from wargame.rules.walks_a_set import MODULE, Scout


def test_walks_a_set_1_there_is_one_order() -> None:
    assert (Scout,) == MODULE.orders
