"""What the paragraphs of this module say, tried out."""

from __future__ import annotations

from wargame.rules.doubles_every_day import MODULE, Scout


def test_doubles_every_day_1_there_is_one_order() -> None:
    assert (Scout,) == MODULE.orders
