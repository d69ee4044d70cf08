"""What the paragraphs of this module say, tried out."""

from __future__ import annotations

from wargame.rules.falls_over import MODULE, Scout


def test_falls_over_1_there_is_one_order() -> None:
    assert (Scout,) == MODULE.orders
