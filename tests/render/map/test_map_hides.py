"""A seat's map is drawn from its view: what is hidden from it changes nothing on it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.render.map.boards import opening
from wargame.engine.board import Marker, Unit
from wargame.engine.sight import first_view
from wargame.render.map.chart import chart
from wargame.render.map.layers import layers
from wargame.render.map.twin import twin


@settings(max_examples=10)
@given(area=st.sampled_from(sorted(opening().areas)), strength=st.integers(0, 10**6))
@pytest.mark.parametrize("seat", ["coalition", "united_states"])
def test_what_is_hidden_from_a_seat_changes_nothing_on_its_map(
    seat: str, area: str, strength: int
) -> None:
    plain, loaded = opening(), opening()
    secret = Unit("canary", "CANARY", "spy", "russia", area, strength, seen_by=("russia",))
    marker = Marker(area, "canary", 7, "CANARY", seen_by=("russia",))
    loaded.units["canary"] = secret
    loaded.markers[marker.key] = marker
    one, other = first_view(plain, seat), first_view(loaded, seat)
    assert layers(one) == layers(other)
    assert twin(one) == twin(other)
    before, after = chart(one, cursor=area), chart(other, cursor=area)
    assert before.rows == after.rows
    assert before.summary == after.summary
    assert dict(before.over) == dict(after.over)
