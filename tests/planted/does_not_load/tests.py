"""What the paragraphs of this module say, tried out."""

from __future__ import annotations

from wargame.rules.does_not_load import MODULE, Scout


def test_does_not_load_1_there_is_one_order() -> None:
    assert (Scout,) == MODULE.orders
