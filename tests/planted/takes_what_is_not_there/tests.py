"""What the paragraphs of this module say, tried out."""

from __future__ import annotations

from wargame.rules.takes_what_is_not_there import MODULE, Scout


def test_takes_what_is_not_there_1_there_is_one_order() -> None:
    assert (Scout,) == MODULE.orders
