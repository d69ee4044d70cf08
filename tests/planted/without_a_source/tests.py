"""What the paragraphs of this module say, tried out."""

from __future__ import annotations

from wargame.rules.without_a_source import MODULE, Scout


def test_without_a_source_1_there_is_one_order() -> None:
    assert (Scout,) == MODULE.orders
