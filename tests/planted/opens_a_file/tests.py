"""What the paragraphs of this module say, tried out."""

from __future__ import annotations

from wargame.rules.opens_a_file import MODULE, Scout


def test_opens_a_file_1_there_is_one_order() -> None:
    assert (Scout,) == MODULE.orders
