"""What the paragraphs of this module say, tried out."""

from __future__ import annotations

from wargame.rules.rises_and_falls import MODULE, Scout


def test_rises_and_falls_1_there_is_one_order() -> None:
    assert (Scout,) == MODULE.orders
