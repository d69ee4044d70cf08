"""What the paragraphs of this module say, tried out."""

from __future__ import annotations

from wargame.rules.grows_as_it_is_read import MODULE, Scout


def test_grows_as_it_is_read_1_there_is_one_order() -> None:
    assert (Scout,) == MODULE.orders
