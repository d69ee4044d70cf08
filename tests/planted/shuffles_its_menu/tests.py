"""What the paragraphs of this module say, tried out."""

from __future__ import annotations

from wargame.rules.shuffles_its_menu import MODULE, Scout


def test_shuffles_its_menu_1_there_is_one_order() -> None:
    assert (Scout,) == MODULE.orders
