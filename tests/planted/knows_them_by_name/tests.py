"""What the paragraphs of this module say, tried out."""

from __future__ import annotations

from wargame.rules.knows_them_by_name import MODULE, Scout


def test_knows_them_by_name_1_there_is_one_order() -> None:
    assert (Scout,) == MODULE.orders
