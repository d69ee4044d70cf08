"""What the paragraphs of this module say, tried out."""

from __future__ import annotations

from wargame.rules.trips_over_garbage import MODULE, Scout


def test_trips_over_garbage_1_there_is_one_order() -> None:
    assert (Scout,) == MODULE.orders
