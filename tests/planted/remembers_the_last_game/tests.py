"""What the paragraphs of this module say, tried out."""

from __future__ import annotations

from wargame.rules.remembers_the_last_game import MODULE, Scout


def test_remembers_the_last_game_1_there_is_one_order() -> None:
    assert (Scout,) == MODULE.orders
