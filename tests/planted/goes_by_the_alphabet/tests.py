"""What the paragraphs of this module say, tried out."""

from __future__ import annotations

from wargame.rules.goes_by_the_alphabet import MODULE, Scout


def test_goes_by_the_alphabet_1_there_is_one_order() -> None:
    assert (Scout,) == MODULE.orders
