"""Air policing, paragraphs 1 to 7 and 9: who decides, jets, tankers, stations, cover, rules."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.rules.sample_air_policing import BLOCKS, SEATS, Table, table
from wargame.engine.legal import kinds_open
from wargame.rules.air_policing import Loan, Parameters, Wing
from wargame.rules.air_policing.cover import cover_of
from wargame.rules.air_policing.jets import (
    detachment,
    flown,
    jets_a_station,
    jets_on,
    sorties_a_day,
    tankers_at,
    tasks,
)
from wargame.rules.air_policing.position import rules_in_force, wings

MID = Parameters()
NONE = "rest"


def shift(at: Table, source: str, to: str, jets: int) -> None:
    at.give("lead", "Shift", wing="first", source=source, to=to, jets=jets)
    at.end_turns()


def test_air_policing_1_roles_come_from_owners() -> None:
    at = table(marks={"near/airspace_gate": 2})
    mine = {
        seat.name: [
            kind.cls.__name__ for kind in kinds_open(at.book, at.view(seat.name), seat.name)
        ]
        for seat in SEATS
    }
    assert {
        "lead": ["Shift", "SendTankers", "SetAirRules", "PayPool"],
        "ally": ["Shift"],
        "host": ["FileFor", "Press", "SetAirspace"],
        "rival": ["Probe"],
        "lender": ["LendTankers"],
        "control": [],
    } == mine


@given(
    st.lists(
        st.tuples(
            st.sampled_from(("rest", "alert", *BLOCKS, "islands")),
            st.sampled_from(("rest", "alert", *BLOCKS, "islands")),
            st.integers(1, 60),
        ),
        max_size=6,
    )
)
def test_air_policing_2_jets_are_shifted_and_never_lost(
    moves: list[tuple[str, str, int]],
) -> None:
    at = table()
    for source, to, jets in moves:
        at.order("lead", "Shift", wing="first", source=source, to=to, jets=jets)
        at.end_turns()
        given = tasks(at.state, wings(at.state)[0])
        assert 40 == sum(given.values())
        assert all(number >= 0 for number in given.values())


def test_air_policing_2_one_shift_a_wing_and_turn() -> None:
    at = table()
    at.give("lead", "Shift", wing="first", source="near", to="far", jets=10)
    assert (
        "You have already given this order for First Wing; recall it to change it.",
    ) == at.against("lead", "Shift", wing="first", source="rest", to="far", jets=5)
    at.end_turns()
    assert (7, 10) == (jets_on(at.state, "near"), jets_on(at.state, "far"))


def test_air_policing_3_tankers_that_are_not_there_are_shared() -> None:
    at = table(marks={"near/tankers": 4, "far/tankers": 2})
    assert [20, 10] == [tankers_at(at.state, block) for block in BLOCKS]
    at.give("lead", "SendTankers", block="near", tankers=1)
    at.end_turns()
    assert [10, 20] == [tankers_at(at.state, block) for block in BLOCKS]
    assert "air_policing 3: tankers are sent to a block" in at.whys()


def test_air_policing_4_a_station_as_in_the_arithmetic() -> None:
    assert [160, 120, 96] == [sorties_a_day(hours) for hours in (30, 40, 50)]
    assert [600, 400, 320] == [sorties_a_day(hours) for hours in (8, 12, 15)]
    assert 17 == (jets_a_station(MID, MID.hours_backed) + 500) // 1_000
    assert 45 <= jets_a_station(MID, MID.hours_alone) // 1_000 <= 50


def test_air_policing_4_what_120_jets_keep_up() -> None:
    """About 7 stations with tankers, 2 to 3 without."""
    assert 70 == flown(MID, 120, 10 * 7 * MID.tankers_each).stations
    assert 20 <= flown(MID, 120, 0).stations <= 30


def test_air_policing_4_a_detachment_flies_a_fifth_of_a_sortie_a_jet_and_day() -> None:
    """Six jets, four months: 150 sorties flown, 146 here."""
    assert 146 == detachment(MID, 6) * 122 // 1_000


def test_air_policing_4_sorties_cost_by_the_day() -> None:
    at = table(marks={"near/tankers": 3})
    at.end_turns(12)
    assert 360 * (12 + 2) * 40_000 // 1_000_000 == at.track("deployment_cost")


@given(
    st.integers(0, 300),
    st.integers(0, 60),
    st.integers(30, 50),
    st.integers(8, 15),
    st.integers(2, 5),
)
def test_air_policing_5_more_jets_and_more_tankers_never_lower_stations(
    jets: int, tankers: int, backed: int, alone: int, each: int
) -> None:
    p = Parameters(hours_backed=backed, hours_alone=alone, tankers_each=each)
    now = flown(p, jets, tankers * 10).stations
    assert now <= flown(p, jets + 1, tankers * 10).stations
    assert now <= flown(p, jets, tankers * 10 + 10).stations


@given(st.integers(0, 100), st.integers(1, 5), st.integers(0, 100))
def test_air_policing_5_cover_rises_with_stations_and_with_alert(
    stations: int, needed: int, alert: int
) -> None:
    now = cover_of(MID, stations, needed, alert)
    assert 0 <= now <= 1_000
    assert now <= cover_of(MID, stations + 1, needed, alert)
    assert now <= cover_of(MID, stations, needed, alert + 1)


@given(
    st.integers(0, 40),
    st.integers(0, 40),
    st.integers(0, 20),
    st.sampled_from(BLOCKS),
    st.integers(0, 6),
)
def test_air_policing_5_more_jets_never_lower_coverage(
    near: int, far: int, alert: int, where: str, tankers: int
) -> None:
    marks = {"near/tankers": tankers, "far/tankers": 3}
    rows = (
        Wing("first", "First Wing", "lead", 40, "meadow", 3, "near", near),
        Wing("second", "Second Wing", "ally", 100, "strip", 0, "far", far, alert),
    )
    more = (*rows, Wing("third", "Third Wing", "ally", 9, "strip", 0, where, 9))
    fewer, all_of_them = table(marks=marks, wings=rows), table(marks=marks, wings=more)
    assert fewer.track("air_coverage") <= all_of_them.track("air_coverage")
    assert fewer.track("air_stations") <= all_of_them.track("air_stations")


def test_air_policing_5_alert_closes_half_of_half_with_ten_jets() -> None:
    assert [0, 166, 250, 333] == [cover_of(MID, 0, 2, jets) for jets in (0, 5, 10, 20)]
    assert 500 + 125 == cover_of(MID, 10, 2, 10)


def test_air_policing_5_the_average_is_weighed_by_worth() -> None:
    at = table(marks={"near/tankers": 3})
    near, far = at.marker("air_cover"), at.marker("air_cover", "far")
    assert (near * 3 + far) // 4 == at.track("air_coverage")
    assert 10 == at.track("air_stations")


def test_air_policing_6_a_loan_rests_on_logistics_support() -> None:
    low, high = table(), table(values={"us_logistics": 1_000})
    assert () == low.against("lender", "LendTankers", loan="lent", tankers=6)
    assert 1 == len(low.against("lender", "LendTankers", loan="lent", tankers=7))
    high.give("lender", "LendTankers", loan="lent", tankers=10)
    high.end_turns()
    assert 500 - 10 * MID.loan_cost == high.track("us_will")
    assert "10 of 10 tankers are lent." == high.state.agreements["lent"].text


def test_air_policing_6_a_loan_backs_stations_at_once() -> None:
    alone = table(
        marks={"near/tankers": 9}, wings=(Wing("first", "", "lead", 40, "", 0, "near", 34),)
    )
    backed = table(
        marks={"near/tankers": 9},
        wings=(Wing("first", "", "lead", 40, "", 0, "near", 34),),
        loans=(Loan("lent", "", "lender", 10, 9),),
    )
    assert (7, 20) == (alone.track("air_stations"), backed.track("air_stations"))


@pytest.mark.parametrize(
    ("said", "engagement", "force"),
    [
        ("engage", "block", "engage"),
        ("engage", "self_defence", "warn"),
        ("identify", "self_defence", "identify"),
    ],
)
def test_air_policing_7_jets_engage_only_where_the_force_may(
    said: str, engagement: str, force: str
) -> None:
    at = table(switches={"air_rules": said, "rules_of_engagement": engagement})
    assert force == rules_in_force(at.state)


def test_air_policing_7_turning_to_engage_provokes() -> None:
    at = table()
    at.give("lead", "SetAirRules", rules="engage")
    at.end_turns()
    assert ("engage", MID.engage_provokes) == (
        at.state.switch("air_rules"), at.track("provocation"),
    )  # fmt: skip
    held = table(switches={"rules_of_engagement": "self_defence"})
    assert ("The force may only defend itself: jets can warn, and not engage.",) == held.against(
        "lead", "SetAirRules", rules="engage"
    )


def test_air_policing_9_the_share_of_jets_at_posts() -> None:
    at = table()
    assert 1_000 == at.track("posts_elsewhere")
    shift(at, "islands", "near", 6)
    assert 250 == at.track("posts_elsewhere")
