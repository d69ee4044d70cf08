"""What the paragraphs of this module say, tried out."""

from __future__ import annotations

from wargame.rules.without_a_why import MODULE, Scout


def test_without_a_why_1_there_is_one_order() -> None:
    assert (Scout,) == MODULE.orders


def test_without_a_why_2_days_pass() -> None:
    assert MODULE.upkeep.__name__ == "upkeep"
