"""What the paragraphs of this module say, tried out."""

from __future__ import annotations

from wargame.rules.cites_what_never_comes import MODULE, Scout


def test_cites_what_never_comes_1_there_is_one_order() -> None:
    assert (Scout,) == MODULE.orders
