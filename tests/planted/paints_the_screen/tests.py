"""What the paragraphs of this module say, tried out."""

from __future__ import annotations

from wargame.rules.paints_the_screen import MODULE, Scout


def test_paints_the_screen_1_there_is_one_order() -> None:
    assert (Scout,) == MODULE.orders
