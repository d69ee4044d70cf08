"""What holds of any deployment, whatever is ordered: conservation, lift, bounds, dice, arrival."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from tests.rules.sample_deployment import CONTRIBUTORS, LIFTS, Table, formation, observer, table
from wargame.bots.bots import wander
from wargame.bots.lots import Lots
from wargame.engine.events import Answer
from wargame.engine.legal import kinds_open
from wargame.rules.deployment.counts import Count, counterweight_of, security_of
from wargame.rules.deployment.lift import Booked, first_berth, lent, note, taken_by
from wargame.rules.deployment.parameters import Parameters

KINDS = ("infantry", "heavy_armour", "rapid_reaction", "air_defence", "headquarters", "engineers")


def big_table(seed: int) -> Table:
    """All kinds at home for both seats, some in place already, and an observer."""
    units = [formation(f"n_{kind}", kind, strength=1_500, readiness=70) for kind in KINDS]
    units += [formation(f"s_{kind}", kind, "ally", strength=1_500) for kind in KINDS]
    units += [formation("here", strength=9_000, area="capital"), observer("eye", "capital")]
    return table(*units, seed=seed, chances=True, parameters={"dropout": 100_000, "found": 400_000})


def play(at: Table, seed: int, turns: int) -> Iterator[Table]:
    """Every seat gives what it may at random; the table after each turn."""
    for turn in range(turns):
        for seat in ("lead", "ally", "host", "rival", "lender"):
            lots = Lots.at_the_table(f"{seed} {turn}", at.view(seat), seat, "property")
            for _ in range(8):
                view = at.view(seat)
                kinds = tuple(kinds_open(at.book, view, seat))
                kind = kinds[lots.below(len(kinds))]
                answers = wander(kind, view, seat, lots)
                name = kind.cls.__name__
                if answers is not None and not at.against(seat, name, **answers):
                    at.order(seat, name, **answers)
        at.end_phase()
        yield at


def troops(at: Table) -> int:
    return sum(unit.strength for unit in at.state.units.values())


@given(st.integers(0, 10_000))
def test_troops_are_neither_lost_nor_doubled(seed: int) -> None:
    """In place, at home, on the way and worn out add up to what there was; no unit appears."""
    at = big_table(seed)
    names, whole = list(at.state.units), troops(at)
    for now in play(at, seed, 8):
        assert names == list(now.state.units)
        assert whole == troops(now) + now.track("worn_out")


@given(st.integers(0, 10_000))
def test_tracks_and_markers_stay_in_bounds_and_counts_are_true(seed: int) -> None:
    for at in play(big_table(seed), seed, 6):
        for track in at.state.tracks.values():
            assert track.low <= track.value <= track.high
        for marker in at.state.markers.values():
            assert marker.low <= marker.value <= marker.high
        standing = [
            unit
            for unit in at.state.units.values()
            if unit.area not in ("base", "depot", "hills") and unit.posture != "returning"
        ]
        assert at.track("force_in_place") == sum(unit.strength for unit in standing)
        for unit in at.state.units.values():
            assert 0 <= unit.readiness <= 100
            assert unit.strength >= 0


@given(st.integers(0, 10_000))
def test_each_formation_on_its_way_has_one_day(seed: int) -> None:
    for at in play(big_table(seed), seed, 6):
        bound = sorted(str(due.what["unit"]) for due in at.state.calendar.values()
                       if due.what["act"] != "notice")  # fmt: skip
        moving = sorted(u.name for u in at.state.units.values()
                        if u.posture in ("moving", "returning"))  # fmt: skip
        assert moving == bound


@given(st.integers(0, 10_000))
def test_lift_never_exceeds_what_was_lent(seed: int) -> None:
    """No window holds more bookings than the most that was lent since the opening."""
    at = big_table(seed)
    most = lent(at.state)
    for now in play(at, seed, 6):
        most = max(most, lent(now.state))
        booked: dict[int, int] = {}
        for unit in now.state.units.values():
            for window, taken in taken_by(unit):
                booked[window] = booked.get(window, 0) + taken
        assert all(taken <= most for taken in booked.values())


@given(
    st.lists(st.integers(1, 20_000), max_size=12),
    st.integers(0, 6_000),
    st.integers(0, 5),
)
def test_bookings_fill_each_window_at_most_once(wanted: list[int], most: int, start: int) -> None:
    booked: Booked = {}
    moved = 0
    for lift in wanted:
        berth = first_berth(booked, lift, most, start)
        if berth is not None:
            note(booked, berth)
            moved += lift
            assert berth.first >= start
    assert all(0 < taken <= most for taken in booked.values())
    assert moved == sum(booked.values())


@given(st.integers(3, 5), st.integers(3, 5))
def test_a_shorter_rotation_never_keeps_up_less(one: int, other: int) -> None:
    shorter, longer = sorted((one, other))
    kept = [table(parameters={"rotation": r}).track("force_sustained") for r in (shorter, longer)]
    assert kept[0] >= kept[1]


@given(st.integers(0, 200_000), st.integers(0, 200_000), st.integers(0, 1_000))
def test_more_troops_never_guard_or_weigh_less(one: int, other: int, tripwire: int) -> None:
    p = Parameters(tripwire=tripwire)
    fewer, more = sorted((one, other))
    area = table().state.areas["capital"]
    assert security_of(p, area, fewer) <= security_of(p, area, more) <= 1_000
    weights = [
        counterweight_of(p, "reassure", Count(troops=n, zones=[n, 0, 0], worth=[n, 0, 0]))
        for n in (fewer, more)
    ]
    assert weights[0] <= weights[1] <= 1_000


Sheet = list[tuple[str, str, dict[str, Answer]]]
ORDERS: Sheet = [
    ("lead", "Deploy", {"unit": "n_infantry", "to": "capital"}),
    ("lead", "Deploy", {"unit": "n_heavy_armour", "to": "harbour"}),
    ("ally", "Deploy", {"unit": "s_infantry", "to": "harbour"}),
    ("ally", "Deploy", {"unit": "s_engineers", "to": "capital"}),
    ("lead", "SetGoal", {"troops": 60_000}),
    ("host", "GrantSite", {"site": "harbour", "troops": 12_000}),
    ("rival", "SetConsent", {"consent": "conditional"}),
    ("rival", "MoveObserver", {"unit": "eye", "to": "harbour"}),
    ("lender", "LendLift", {"lift": "aircraft", "troops": 2_000}),
]


@given(st.permutations(ORDERS))
def test_the_order_of_arrival_does_not_matter(shuffled: Sheet) -> None:
    def after(sheet: Sheet) -> Table:
        at = big_table(3)
        for seat, kind, answers in sheet:
            at.order(seat, kind, **answers)
        at.end_turns(3)
        return at

    first, second = after(ORDERS), after(shuffled)
    assert first.state.units == second.state.units
    assert first.state.tracks == second.state.tracks
    assert first.state.calendar == second.state.calendar


@given(st.integers(0, 10_000))
def test_equal_seeds_give_equal_games(seed: int) -> None:
    one, other = big_table(seed), big_table(seed)
    for _ in zip(play(one, seed, 4), play(other, seed, 4), strict=True):
        assert one.log == other.log


@given(st.permutations(LIFTS), st.permutations(CONTRIBUTORS))
def test_the_order_of_rows_changes_no_sum(lifts: list[object], rows: list[object]) -> None:
    at = table(lifts=tuple(lifts), contributors=tuple(rows))  # type: ignore[arg-type]
    assert (6_000, 18_000) == (lent(at.state), at.track("force_sustained"))
