"""What the paragraphs of this module say, tried out."""

from __future__ import annotations

from wargame.rules.sound import MODULE, Scout


def test_sound_1_there_is_one_order() -> None:
    assert (Scout,) == MODULE.orders
