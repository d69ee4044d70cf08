"""What the paragraphs of this module say, tried out."""

from __future__ import annotations

from wargame.rules.has_a_default_of_its_own import MODULE, Scout


def test_has_a_default_of_its_own_1_there_is_one_order() -> None:
    assert (Scout,) == MODULE.orders
