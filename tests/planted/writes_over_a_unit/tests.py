"""What the paragraphs of this module say, tried out."""

from __future__ import annotations

from wargame.rules.writes_over_a_unit import MODULE, Scout


def test_writes_over_a_unit_1_there_is_one_order() -> None:
    assert (Scout,) == MODULE.orders
