"""What the paragraphs of this module say, tried out."""

from __future__ import annotations

from wargame.rules.gives_words import MODULE, Scout


def test_gives_words_1_there_is_one_order() -> None:
    assert (Scout,) == MODULE.orders
