"""What the paragraphs of this module say, tried out."""

from __future__ import annotations

from wargame.rules.never_ends import MODULE, Scout


def test_never_ends_1_there_is_one_order() -> None:
    assert (Scout,) == MODULE.orders
