"""What the paragraphs of this module say, tried out."""

from __future__ import annotations

from wargame.rules.advises_what_nobody_asks import MODULE, Scout


def test_advises_what_nobody_asks_1_there_is_one_order() -> None:
    assert (Scout,) == MODULE.orders
