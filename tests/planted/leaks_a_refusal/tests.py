"""What the paragraphs of this module say, tried out."""

from __future__ import annotations

from wargame.rules.leaks_a_refusal import MODULE, Scout


def test_leaks_a_refusal_1_there_is_one_order() -> None:
    assert (Scout,) == MODULE.orders
