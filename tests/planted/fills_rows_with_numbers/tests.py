"""What the paragraphs of this module say, tried out."""

from __future__ import annotations

from wargame.rules.fills_rows_with_numbers import MODULE, Scout


def test_fills_rows_with_numbers_1_there_is_one_order() -> None:
    assert (Scout,) == MODULE.orders
