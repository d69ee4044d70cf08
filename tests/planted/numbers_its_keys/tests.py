"""What the paragraphs of this module say, tried out."""

from __future__ import annotations

from wargame.rules.numbers_its_keys import MODULE, Scout


def test_numbers_its_keys_1_there_is_one_order() -> None:
    assert (Scout,) == MODULE.orders
