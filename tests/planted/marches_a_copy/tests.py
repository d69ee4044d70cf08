"""What the paragraphs of this module say, tried out."""

from __future__ import annotations

from wargame.rules.marches_a_copy import MODULE, Scout


def test_marches_a_copy_1_there_is_one_order() -> None:
    assert (Scout,) == MODULE.orders
