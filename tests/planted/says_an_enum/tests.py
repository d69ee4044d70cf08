"""What the paragraphs of this module say, tried out."""

from __future__ import annotations

from wargame.rules.says_an_enum import MODULE, Scout


def test_says_an_enum_1_there_is_one_order() -> None:
    assert (Scout,) == MODULE.orders
