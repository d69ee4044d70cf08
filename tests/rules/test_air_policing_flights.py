"""Air policing, paragraphs 12 to 19: files, gates, hours, flights, and what closes them."""

from __future__ import annotations

from typing import Any

import pytest

from tests.rules.sample_air_policing import SURE, Table, first_flight, table
from wargame.engine.board import PUBLIC

CERTAIN = {**SURE, "regulator": 600_000, "regulator_cover": 600_000, "insurers": 800_000}
FLYING = {"near/airspace": 1, "near/airspace_gate": 4}


def filed(airport: str = "capital", **asked: Any) -> Table:
    at = table(**asked)
    at.give("host", "FileFor", airport=airport)
    return at


def weeks(airport: str, **asked: Any) -> list[int]:
    """Weeks to the first flight, by seed, rising; 100 where none came in 18 months."""
    found = []
    for seed in range(60):
        day = first_flight(filed(airport, seed=seed, cut=(30,) * 18, **asked), 18)
        found.append(day // 7 if day else 100)
    return sorted(found)


def test_air_policing_12_the_host_opens_what_is_cleared() -> None:
    at = table(marks={"near/airspace_gate": 2, "near/tankers": 3})
    assert 1 == len(at.against("host", "SetAirspace", block="near", hours="open"))
    at.give("host", "SetAirspace", block="near", hours="day")
    at.end_turns()
    assert (1, 375) == (at.marker("airspace"), at.track("airspace_open"))
    at.give("host", "SetAirspace", block="near", hours="closed")
    at.end_turns()
    assert (0, 0) == (at.marker("airspace"), at.track("airspace_open"))


def test_air_policing_12_all_hours_ask_for_airlines_and_cover() -> None:
    covered, bare = table(marks=FLYING | {"near/tankers": 3}), table(marks=FLYING)
    assert () == covered.against("host", "SetAirspace", block="near", hours="open")
    assert ("Air cover over Near is 29 %; 40 % are asked for all hours.",) == bare.against(
        "host", "SetAirspace", block="near", hours="open"
    )


def test_air_policing_13_a_file_takes_its_days_while_the_truce_holds() -> None:
    at = filed(parameters=SURE, cut=(20,) * 3)
    at.end_turns()
    assert (1, 24) == (at.marker("airspace_gate"), at.state.calendar["gate_near"].day)
    strained = filed(parameters=SURE)
    strained.turned("ceasefire", "strained")
    strained.end_turns(3)
    assert 0 == strained.marker("airspace_gate")
    assert ("The ceasefire is strained: no regulator takes a file.",) == strained.against(
        "host", "FileFor", airport="hilltop"
    )


def test_air_policing_13_another_airport_begins_anew_with_insurers() -> None:
    at = filed(marks=FLYING | {"near/flights_there": 80}, cut=(10,) * 3)
    at.end_turns()
    assert (2, 0) == (at.marker("airspace_gate"), at.marker("flights_there"))
    assert 14 == at.state.calendar["gate_near"].day
    assert ("'capital' is not on offer for 'airport'.",) == at.against(
        "host", "FileFor", airport="capital"
    )


def test_air_policing_14_cover_air_defence_and_pressing_help() -> None:
    def cleared(**asked: Any) -> int:
        found = 0
        for seed in range(60):
            at = filed(seed=seed, parameters=SURE | {"review": 15}, **asked)
            at.end_turns()
            found += at.marker("airspace_gate") >= 2
        return found

    bare = cleared(wings=())
    assert bare < cleared(marks={"near/tankers": 3}) < 60
    assert bare < cleared(wings=(), values={"air_defence_cover": 1_000})
    assert bare < cleared(wings=(), marks={"near/airspace_case": 400})


def test_air_policing_14_the_host_presses_once_before_a_review() -> None:
    at = filed(parameters=SURE | {"review": 30})
    at.end_turns()
    at.give("host", "Press", block="near")
    at.end_turns()
    assert (310, 0) == (at.track("host_strain"), at.marker("airspace_case"))


def test_air_policing_15_ease_and_the_pool_bring_insurers() -> None:
    def insured(airport: str, pool: int = 0) -> int:
        return sum(
            weeks_to for weeks_to in weeks(
                airport, parameters=CERTAIN | {"insurers": 300_000}, values={"flight_pool": pool}
            )
        )  # fmt: skip

    assert insured("capital", 750) < insured("capital")
    assert insured("hilltop") < insured("coast")


def test_air_policing_15_a_fifth_of_the_pool_counts_as_cost() -> None:
    at = table(wings=())
    at.give("lead", "PayPool", millions=500)
    at.end_turns()
    assert (500, 100) == (at.track("flight_pool"), at.track("deployment_cost"))


def test_air_policing_16_the_first_flight_comes_after_6_to_40_weeks_near_12() -> None:
    found = weeks("capital", marks={"near/tankers": 3})
    assert 6 <= found[0] <= found[-1] <= 40
    assert 10 <= found[len(found) // 2] <= 14


def test_air_policing_16_with_ordinary_incursions_too() -> None:
    found = weeks("capital", marks={"near/tankers": 3}, parameters={"incursion": 100_000})
    assert 6 <= found[0]
    assert 10 <= found[len(found) // 2] <= 15


def shown(at: Table, name: str, value: int) -> None:
    at.state.markers[f"near/{name}"] = at.state.markers[f"near/{name}"].showing(value)


def test_air_policing_17_flights_grow_to_the_airports_number() -> None:
    """By day half of the first airport's 180 in half a year; at all hours the block's 200."""
    at = filed(cut=(1, *(30,) * 12), marks={"near/airspace": 1})
    at.end_turns()
    at.state.calendar.clear()
    shown(at, "airspace_gate", 4)
    found = [at.track("flights")]
    for _ in range(6):
        at.end_turns()
        found.append(at.track("flights"))
    assert [0, 15, 30, 45, 60, 75, 90] == found
    shown(at, "airspace", 2)
    at.end_turns(5)
    assert 200 == at.track("flights")


def test_air_policing_18_the_ladder_closes_all_and_sends_back() -> None:
    at = filed(marks={"near/airspace_gate": 2, "near/airspace": 1})
    shelf = at.state.tracks
    shelf["ladder"] = shelf["ladder"].showing(6)
    at.give("lead", "Shift", wing="first", source="rest", to="near", jets=5)
    at.end_turns()
    assert (0, 1) == (at.marker("airspace"), at.marker("airspace_gate"))
    shut = table(marks={"near/airspace_gate": 2}, values={"ladder": 6})
    assert ("The ladder stands at step 6: no airspace opens.",) == shut.against(
        "host", "SetAirspace", block="near", hours="day"
    )


def test_air_policing_18_a_broken_truce_ends_the_files() -> None:
    at = filed(marks={"near/airspace": 2}, parameters=SURE)
    at.end_turns()
    at.turned("ceasefire", "broken")
    at.give("lead", "Shift", wing="first", source="rest", to="near", jets=5)
    at.end_turns()
    assert (0, 0) == (at.marker("airspace"), at.marker("airspace_gate"))
    assert "ended" == at.state.agreements["file_near"].standing
    assert {} == at.state.calendar


@pytest.mark.parametrize("cut", [(90,) * 4, (180, 180), (360,)])
def test_air_policing_19_the_same_days_bring_the_same(cut: tuple[int, ...]) -> None:
    def after(cut: tuple[int, ...]) -> Table:
        at = filed(cut=cut, marks={"near/tankers": 3}, parameters=SURE)
        at.end_turns(len(cut))
        return at

    months, other = after((30,) * 12), after(cut)
    assert months.state.markers == other.state.markers
    assert months.state.tracks == other.state.tracks


def test_air_policing_19_what_is_counted_is_public() -> None:
    at = table(hidden={"us_logistics": ("lender",), "us_air": ("lead",)})
    for name in ("air_coverage", "flights", "airspace_open", "posts_elsewhere"):
        assert PUBLIC == at.state.tracks[name].seen_by
