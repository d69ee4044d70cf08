"""What the paragraphs of this module say, tried out."""

from __future__ import annotations

from wargame.rules.first_come_first_served import MODULE, Scout


def test_first_come_first_served_1_there_is_one_order() -> None:
    assert (Scout,) == MODULE.orders
