"""Air defence at large: doctrine, panels, and scenarios that leave things out."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tests.rules.sample_air_defence import SEATS, Table, battery, table
from wargame.bots.bots import wander
from wargame.bots.lots import Lots
from wargame.engine.dice import Dice
from wargame.engine.legal import kinds_open
from wargame.engine.rulebook import Rulebook
from wargame.engine.turn import begin
from wargame.rules.air_defence import MODULE
from wargame.scenario.load import load

HERE = Path(__file__).resolve().parents[2]

LEVELS = st.fixed_dictionaries(
    {
        name: st.integers(0, 1_000)
        for name in ("host_strength", "host_strain", "us_will", "support_at_home", "army_quality")
    },
    optional={"interceptors": st.integers(0, 800), "defence_fund": st.integers(0, 4_000)},
)
TURNED = st.fixed_dictionaries(
    {
        "ceasefire": st.sampled_from(("holding", "strained", "broken")),
        "army_ceiling": st.sampled_from(("none", "800k", "600k")),
        "army_effort": st.sampled_from(("demobilise", "keep", "build")),
        "interceptor_share": st.sampled_from(("none", "tenth", "quarter")),
    }
)


def proposed(at: Table) -> set[str]:
    """The kinds that doctrine proposes anywhere; every proposal is on offer."""
    found = set()
    for seat in SEATS:
        view = at.view(seat)
        opened = [kind.cls for kind in kinds_open(at.book, view, seat)]
        for row in (row for row in MODULE.doctrine if row.order in opened):
            for proposal in row.propose(view, seat):
                assert () == at.against(seat, row.order.__name__, **proposal.answers), row.name
                found.add(row.order.__name__)
    return found


@given(LEVELS, TURNED)
def test_what_doctrine_proposes_is_on_offer(values: dict[str, int], turned: dict[str, str]) -> None:
    proposed(table(battery("a"), battery("b"), values=values, switches=turned))


def test_doctrine_proposes_every_kind_of_order_somewhere() -> None:
    quiet = table(battery("a"), battery("b"), values={"provocation": 200, "interceptors": 50})
    heavy = table(battery("a"), values={"host_strain": 600, "support_at_home": 900})
    assert {order.__name__ for order in MODULE.orders} == proposed(quiet) | proposed(heavy)


@given(st.integers(0, 999))
def test_tracks_stay_in_bounds_and_batteries_are_never_lost(seed: int) -> None:
    """Whatever is ordered at random: a battery once there stays, and gives no surprise."""
    at = table(battery("a"), battery("b", "town", "short"), seed=seed, chances=True)
    known: set[str] = set()
    for turn in range(4):
        for seat in SEATS:
            lots = Lots.at_the_table(f"{seed} {turn}", at.view(seat), seat, "air defence")
            for kind in tuple(kinds_open(at.book, at.view(seat), seat)):
                answers = wander(kind, at.view(seat), seat, lots)
                if answers is not None and not at.against(seat, kind.cls.__name__, **answers):
                    at.give(seat, kind.cls.__name__, **answers)
        at.end_turns()
        assert known <= set(at.state.units)
        known = set(at.state.units)
        for track in at.state.tracks.values():
            assert track.low <= track.value <= track.high


def test_about_four_fifths_are_uncovered_in_the_example_at_the_start() -> None:
    loaded = load(HERE / "rules" / "air_defence" / "example.toml")
    book = Rulebook.of(loaded.modules, loaded.setting)
    opening = begin(book, loaded.opening, Dice.of(1)).state
    assert 180 <= opening.track("air_defence_cover") <= 220


def test_panels_show_cover_batteries_sources_and_the_army() -> None:
    at = table(battery("a"))
    at.give("host", "Buy", reach="long")
    at.give("giver", "GrantLicence", licence="plant", answer="grant")
    at.end_turns()
    panels = {panel.title: panel.rows for panel in MODULE.panels(at.view("host"), "host")}
    assert ("Covered", "23 %", "against ballistic missiles, by worth") == panels["Air defence"][0]
    assert ["A", "New battery 1"] == [label for label, _, _ in panels["Batteries"]]
    assert ("The Ally", "4 left, 2 to spare", "about 90 days; 1,200 m each to replace") == (
        panels["What could come"][0]
    )
    assert panels["What could come"][-1][1] == "agreed"
    assert ("Soldiers", "800,000", "no ceiling") == panels["The host's army"][0]
