"""Black Sea demining, paragraphs 1 to 10: the hidden number, the estimate, search and storms."""

from __future__ import annotations

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.rules.sample_black_sea_demining import (
    AREAS,
    MINED,
    Table,
    corvettes,
    hunters,
    outside,
    table,
)
from wargame.engine.board import HIDDEN
from wargame.engine.events import MarkerSet, Reported, TrackSet
from wargame.engine.legal import kinds_open
from wargame.engine.sight import first_view
from wargame.rules.black_sea_demining.belief import believed
from wargame.rules.black_sea_demining.chances import may_be_there, of_so_many, outcomes, quantiles
from wargame.rules.black_sea_demining.sea import swept

AREAS_MINES = {area.name: area.number("mines") for area in AREAS}
KINDS = {
    "lead": {"Task", "SetFirst", "RequestPassage", "Insure"},
    "host": {"SetTraffic", "Insure"},
    "keeper": {"GrantPassage", "SetStraits"},
    "rival": {"MakeTrouble"},
}


def test_black_sea_demining_1_orders_are_open_to_owners_alone() -> None:
    at = table(hunters(), outside(), evolve(outside("asking"), posture="asked"))
    for seat, kinds in KINDS.items():
        offered = {kind.cls.__name__ for kind in kinds_open(at.book, at.view(seat), seat)}
        assert kinds == offered


def test_black_sea_demining_1_nobody_asks_or_answers_without_a_vessel_that_waits() -> None:
    at = table(hunters())
    for seat, kinds in KINDS.items():
        offered = {kind.cls.__name__ for kind in kinds_open(at.book, at.view(seat), seat)}
        assert kinds - {"RequestPassage", "GrantPassage"} == offered


def test_black_sea_demining_2_the_number_is_drawn_about_400() -> None:
    drawn = sorted(table(seed=seed).track("mines_true") for seed in range(400))
    assert 380 <= sum(drawn) // 400 <= 420
    assert 160 <= drawn[40] <= 220
    assert 600 <= drawn[360] <= 690


def test_black_sea_demining_2_control_alone_knows_it() -> None:
    at = table(hunters(), seed=3).end_turns(3)
    where = {area: at.marker(area, "mines") for area in MINED}
    assert at.track("mines_true") == sum(where.values())
    for seat in ("lead", "host", "keeper", "rival"):
        view = first_view(at.state, seat)
        assert "mines_true" not in view.tracks
        assert not [key for key in view.markers if key.endswith("/mines")]
    for effect in at.log:
        if isinstance(effect.event, MarkerSet) and effect.event.name == "mines":
            assert HIDDEN == effect.seen_by


@given(st.integers(0, 200), st.integers(0, 1_000))
@settings(max_examples=30, deadline=None)
def test_black_sea_demining_3_the_estimate_follows_from_what_all_see(seed: int, mines: int) -> None:
    """Whatever number lies hidden, equal search and equal finds tell the same."""
    at = table(hunters(), seed=seed).end_turns()
    other = at.state.copy()
    for area in MINED:
        other.markers[f"{area}/mines"] = other.markers[f"{area}/mines"].showing(mines)
    assert believed(at.state) == believed(other)
    assert at.track("mines_estimate") == believed(other).mean


@given(st.integers(5, 400), st.integers(1, 400_000), st.integers(5_000, 400_000))
@settings(max_examples=60, deadline=None)
def test_black_sea_demining_3_more_finds_raise_it_more_search_lowers_it(
    shape: int, left: int, seen: int
) -> None:
    low, high = quantiles(may_be_there(shape, left, seen), 100, 900)
    more = tuple(quantiles(may_be_there(shape + 20, left, seen), 100, 900))
    less = tuple(quantiles(may_be_there(shape, left, seen + 50_000), 100, 900))
    assert 0 <= low <= high
    assert (low, high) <= more
    assert less <= (low, high)


def test_black_sea_demining_3_at_the_start_it_is_the_prior() -> None:
    at = table()
    assert (193, 400, 641) == tuple(
        at.track(name) for name in ("mines_low", "mines_estimate", "mines_high")
    )


def test_black_sea_demining_4_a_vessel_searches_three_tenths_of_a_square_mile_a_day() -> None:
    at = table(hunters(strength=4)).end_turns()
    assert abs(1_000_000 - 850_000 * 36 // 55 - at.marker("grain", "unswept")) < 60


def test_black_sea_demining_4_each_pass_leaves_15_of_a_hundred() -> None:
    assert (150_000, 0) == swept(1_000_000, 100_001, 100, 150, 0)
    assert (22_500, 0) == swept(1_000_000, 200_002, 100, 150, 0)
    assert (575_000, 0) == swept(1_000_000, 50_000, 100, 150, 0)


@given(
    st.integers(0, 3_000_000), st.integers(0, 90_000), st.integers(0, 90_000), st.integers(50, 300)
)
def test_black_sea_demining_4_more_search_never_leaves_more(
    before: int, one: int, other: int, residual: int
) -> None:
    less, more = sorted((one, other))
    left = [swept(before, reach, 60, residual, 0)[0] for reach in (less, more)]
    assert 0 <= left[1] <= left[0] <= before


@given(st.integers(0, 5_000))
@settings(max_examples=25, deadline=None)
def test_black_sea_demining_4_the_same_days_bring_the_same_search(seed: int) -> None:
    spans = ((30,) * 4, (60, 60), (7,) * 17 + (1,))
    left = []
    for cut in spans:
        at = table(hunters(), cut=cut, seed=seed).end_turns(len(cut))
        assert 120 == at.state.day
        left.append([at.marker(area, "unswept") for area in MINED])
    assert left[0] == left[1] == left[2]


def test_black_sea_demining_5_finds_are_counted_by_all_and_taken_from_the_truth() -> None:
    at = table(hunters(), seed=5)
    before = at.track("mines_true")
    at.end_turns(4)
    found = sum(at.marker(area, "found") for area in MINED)
    assert found > 0
    assert before - found == at.track("mines_true")


@given(st.integers(0, 800), st.integers(0, 1_000_000))
def test_black_sea_demining_5_a_table_of_finds_is_whole(mines: int, chance: int) -> None:
    table_ = outcomes(of_so_many(mines, chance))
    assert 1_000_000 == sum(weight for _, weight in table_)
    assert 0 == table_[-1][0]
    assert table_[0][0] <= mines
    mean = sum(n * weight for n, weight in table_) // 1_000_000
    assert abs(mean - mines * chance // 1_000_000) <= 1


def test_black_sea_demining_6_vessels_work_through_the_order_of_lanes() -> None:
    at = table(hunters(strength=8)).end_turns()
    assert at.marker("grain", "unswept") <= 150_000 < at.marker("delta", "unswept")
    at.give("lead", "SetFirst", area="coast")
    at.end_turns()
    assert at.marker("coast", "unswept") < 400_000
    assert 1_000_000 == at.marker("delta", "unswept")
    at.end_turns(2)
    assert all(at.marker(lane, "unswept") <= 150_000 for lane in ("grain", "creek", "coast"))
    assert at.marker("west", "unswept") == 1_000_000


def test_black_sea_demining_7_a_task_holds_until_another() -> None:
    at = table(hunters(), corvettes("coast"))
    at.give("lead", "Task", unit="hunters", to="delta")
    at.give("lead", "Task", unit="corvettes", to="bay")
    at.end_turns(2)
    assert at.marker("delta", "unswept") < 30_000
    assert 1_000_000 == at.marker("grain", "unswept")
    assert "bay" == at.unit("corvettes").area
    at.give("lead", "Task", unit="hunters", to="plan")
    at.end_turns()
    assert at.marker("grain", "unswept") < 500_000


def test_black_sea_demining_8_vessels_at_sea_cost_by_the_day() -> None:
    paid = hunters("paid", 4, traits={"purse": "deployment_cost"})
    assert 72 == table(paid, hunters("unpaid", 3)).end_turns(12).track("deployment_cost")


def test_black_sea_demining_9_storms_move_mines_and_what_is_expected_alike() -> None:
    sure = {"storm": 400_000, "loose": 50}
    reports = []
    for seed in range(8):
        at = table(seed=seed, parameters=sure)
        mines = at.track("mines_true")
        at.end_turns(6)
        ashore = sum(at.marker(area, "found") for area in MINED)
        assert mines - ashore == at.track("mines_true")
        expected = sum(AREAS_MINES[area] * at.marker(area, "unswept") for area in MINED)
        assert 340_000_000 <= expected <= 400_000_000
        reports += [e.text for e in at.events(Reported) if isinstance(e, Reported)]
    assert "A storm breaks mines loose in The Bay; they drift to Grain Lane." in reports
    assert not any(any(c.isdigit() for c in text) for text in reports)


def test_black_sea_demining_9_a_searched_lane_may_count_as_searched_no_longer() -> None:
    clear = {f"{lane}/unswept": 150_000 for lane in ("grain", "creek", "delta", "coast")}
    sure = {"storm": 400_000, "loose": 50}
    at = table(seed=1, parameters=sure, marks=clear)
    assert 1_000 == at.track("lanes_open")
    at.end_turns(6)
    assert at.track("lanes_open") < 1_000


def afloat_in_the_lane(*units_in: str) -> Table:
    units = [corvettes(area) for area in units_in]
    return table(*units, marks={"grain/afloat": 400_000, "grain/unswept": 500_000}, seed=2)


def test_black_sea_demining_10_mines_afloat_go_ashore_and_patrols_see_them() -> None:
    alone, watched = afloat_in_the_lane(), afloat_in_the_lane("grain")
    alone.end_turns()
    watched.end_turns()
    assert 249_000 <= alone.marker("grain", "afloat") <= 250_000
    assert watched.marker("grain", "afloat") < alone.marker("grain", "afloat") - 50_000
    assert watched.marker("grain", "unswept") < alone.marker("grain", "unswept") < 500_000
    whys = [e.why for e in alone.events(MarkerSet, TrackSet)]
    assert "black_sea_demining 10: mines afloat" in whys
