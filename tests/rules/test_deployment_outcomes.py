"""Deployment, paragraphs 19 to 28: what the force brings about, incidents, money, observers."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from tests.rules.sample_deployment import Table, formation, observer, table
from wargame.engine.board import PUBLIC
from wargame.engine.events import Event, Reported, Told, TrackSet
from wargame.engine.sight import Sight
from wargame.rules.deployment.climate import confidence_level, provocation_level
from wargame.rules.deployment.counts import Count, counterweight_of, cover_of
from wargame.rules.deployment.parameters import Parameters

MID = Parameters()


@pytest.mark.parametrize(
    ("troops", "security"), [(0, 200), (1_500, 600), (3_000, 733), (6_000, 840)]
)
def test_deployment_19_half_the_gap_for_1500_troops(troops: int, security: int) -> None:
    at = table(formation("guards", strength=troops, area="capital"))
    assert security == at.state.marker("capital", "security")


def test_deployment_19_air_defence_counts_double() -> None:
    at = table(formation("guns", "air_defence", strength=750, area="capital"))
    assert 600 == at.state.marker("capital", "security")


def test_deployment_19_the_average_is_weighed_by_worth() -> None:
    """Five parts: capital, harbour, fort once, the works twice."""
    at = table(formation("guards", strength=1_500, area="works"))
    assert (600 * 2 + 200 * 3) // 5 == at.track("site_security")


@pytest.mark.parametrize(
    ("mandate", "zones", "cover"),
    [
        ("observe", [6_000, 0, 0], 500),
        ("observe", [0, 6_000, 0], 1_000),
        ("reassure", [25_000, 0, 0], 1_000),
        ("help_defend", [75_000, 0, 0], 500),
        ("hold_line", [100_000, 0, 0], 250),
        ("hold_line", [0, 0, 100_000], 1_000),
    ],
)
def test_deployment_20_cover_against_what_the_mandate_asks(
    mandate: str, zones: list[int], cover: int
) -> None:
    assert cover == cover_of(MID, mandate, Count(fit=zones, headquarters=True))


def test_deployment_20_a_headquarters_makes_it_whole() -> None:
    troops = formation("guards", strength=5_000, area="capital")
    without = table(troops)
    with_it = table(troops, formation("staff", "headquarters", strength=0, area="harbour"))
    assert (170, 200) == (without.track("mission_cover"), with_it.track("mission_cover"))


def test_deployment_21_the_tripwire_weight_says_what_small_forces_count() -> None:
    small = Count(troops=5_000, zones=[0, 5_000, 0], worth=[0, 5_000, 0], headquarters=True)
    none, all_of_it = Parameters(tripwire=0), Parameters(tripwire=1_000)
    assert (76, 500) == (
        counterweight_of(none, "help_defend", small),
        counterweight_of(all_of_it, "help_defend", small),
    )


def test_deployment_21_nearness_heaviness_and_mandate() -> None:
    light = table(formation("guards", area="capital"))
    heavy = table(formation("guards", "heavy_armour", area="capital"))
    near = table(formation("guards", area="works"))
    assert light.track("counterweight") < heavy.track("counterweight")
    assert light.track("counterweight") < near.track("counterweight")
    light.now("lead", "SetMandate", mandate="help_defend")
    assert 2 * table(formation("guards", area="capital")).track("counterweight") <= light.track(
        "counterweight"
    )


@pytest.mark.parametrize(
    ("mandate", "zones", "level"),
    [
        ("reassure", [0, 0, 0], 320),
        ("reassure", [1_000_000, 0, 0], 419),
        ("reassure", [0, 1_000_000, 0], 465),
        ("help_defend", [0, 0, 1_000_000], 607),
    ],
)
def test_deployment_22_confidence_as_in_the_split_sample(
    mandate: str, zones: list[int], level: int
) -> None:
    """No force 32 per cent; far from the front 42; near it and ready to fight 61."""
    assert level == confidence_level(MID, mandate, Count(troops=sum(zones), zones=zones))


def test_deployment_22_confidence_moves_by_the_month() -> None:
    at = table(formation("guards", strength=10_000, area="capital"), values={"reassurance": 300})
    at.end_turns()
    assert 320 == at.track("reassurance")
    at.end_turns(10)
    assert 370 == at.track("reassurance")


def test_deployment_23_provocation_rises_with_size_heaviness_and_nearness() -> None:
    base = Count(troops=20_000, zones=[20_000, 0, 0])
    heavier = Count(troops=20_000, zones=[20_000, 0, 0], heavy=10_000)
    nearer = Count(troops=20_000, zones=[0, 0, 20_000])
    sheltered = Count(troops=20_000, zones=[20_000, 0, 0], sheltered=20_000)
    level = {id_: provocation_level(MID, 1_000, count) for id_, count in
             zip("bhns", (base, heavier, nearer, sheltered), strict=True)}  # fmt: skip
    assert level["s"] < level["b"] < level["h"]
    assert level["b"] < level["n"]
    assert 0 == provocation_level(Parameters(provocation_weight=0), 1_000, heavier)


def provoked(switches: Mapping[str, str], area: str = "capital") -> int:
    at = table(formation("guards", strength=10_000, area=area), switches=switches)
    at.end_turns(12)
    return at.track("provocation")


def test_deployment_23_consent_lowers_it() -> None:
    withheld = provoked({"consent": "withheld"})
    conditional = provoked({"consent": "conditional"})
    assert withheld * 6 // 10 == conditional
    assert withheld // 4 == provoked({"consent": "given"})
    assert withheld == provoked({"consent": "conditional", "mandate": "help_defend"})
    assert withheld == provoked({"consent": "conditional", "distance": "mid"})


def troubled(*teams: str) -> Table:
    at = table(
        *(formation(name, "rapid_reaction", strength=100, area="capital", posture="alert")
          for name in teams),
        parameters={"incident": 100_000, "calming": 800_000},
    )  # fmt: skip
    at.end_turns(12)
    return at


def test_deployment_24_incidents_count_and_shake_confidence() -> None:
    at = troubled()
    met = [e for e in at.log if e.event.why == "deployment 24: an incident at a site"]
    counted = [e.event.by for e in met if isinstance(e.event, TrackSet)]
    assert at.track("incidents") == counted.count(1) > 0
    assert -12 in counted


def test_deployment_24_a_team_on_alert_answers_one_at_a_time() -> None:
    at = troubled("team")
    calmed = [e.event for e in at.log if "answered and calmed" in e.event.why]
    assert calmed
    for event in calmed:
        assert ["an incident", "an answer calms it"] == [roll.label for roll in event.rolls]
        assert isinstance(event, Reported)
        assert any(place in event.text for place in ("Capital", "Harbour"))
    by_day: dict[str, int] = {}
    for effect in at.log:
        if any(roll.label == "an answer calms it" for roll in effect.event.rolls):
            day = effect.at.partition("|")[0]
            by_day[day] = by_day.get(day, 0) + 1
    assert {1} == set(by_day.values())


def test_deployment_25_the_keep_of_a_soldier_by_the_day() -> None:
    at = table(formation("guards", strength=10_000, area="capital"))
    at.end_turns(12)
    assert 10_000 * 75_000 * 360 // 365 // 1_000_000 == at.track("deployment_cost")


@pytest.mark.parametrize("cut", [(30,) * 12, (90,) * 4, (180, 180), (7, 23, 90, 60, 180)])
def test_deployment_25_no_cut_of_the_year_changes_the_bill(cut: tuple[int, ...]) -> None:
    """A brigade with an odd lead time crosses within a step and pays from that day."""
    at = table(formation("guards", traits={"lead": 41}), cut=cut)
    at.give("lead", "Deploy", unit="guards", to="capital")
    at.end_turns(len(cut))
    full = 3_000 * 75_000 * (360 - 41)
    assert abs(full // 365 // 1_000_000 - at.track("deployment_cost")) <= 1


def test_deployment_26_support_falls_while_away_and_faster_when_worn() -> None:
    nobody, some = table(values={"support_at_home": 490}), table(formation("g", area="capital"))
    worn = table(formation("g", area="capital"), parameters={"rotation": 5}, contributors=())
    nobody.end_turns(12)
    some.end_turns(12)
    worn.end_turns(12)
    assert (500, 464, 464) == tuple(at.track("support_at_home") for at in (nobody, some, worn))
    tired = table(formation("g", strength=20_000, area="capital"), parameters={"decay": 0})
    tired.end_turns(12)
    assert 464 - 15 * 12 // 4 == tired.track("support_at_home")


def test_deployment_27_observers_move_unseen_and_count_for_their_side() -> None:
    at = table(formation("guards", area="capital"), observer("eye"))
    host, rival = Sight.of(at.state, "host"), Sight.of(at.state, "rival")
    effects = at.now("rival", "MoveObserver", unit="eye", to="capital")
    assert [] == [seen for effect in effects if (seen := host.take(effect)) is not None]
    assert 2 == len([seen for effect in effects if (seen := rival.take(effect)) is not None])
    assert 1 == rival.view.track("sites_observed")
    assert "eye" not in host.view.units


def test_deployment_27_an_observer_shows_a_hidden_formation_to_its_side() -> None:
    hidden = formation("guards", area="capital", seen_by=("lead",))
    at = table(hidden, observer("eye"))
    rival = Sight.of(at.state, "rival")
    for effect in at.now("rival", "MoveObserver", unit="eye", to="capital"):
        rival.take(effect)
    assert 3_000 == rival.view.units["guards"].strength


def test_deployment_27_one_found_is_told_to_the_host_alone() -> None:
    at = table(
        formation("guards", strength=9_000, area="capital"),
        observer("eye", "capital"),
        parameters={"found": 400_000},
    )
    at.end_turns(12)
    told = [e for e in at.log if isinstance(e.event, Told)]
    assert told
    assert {("host",)} == {effect.seen_by for effect in told}
    assert {"eye"} == {
        e.event.unit.name for e in told if isinstance(e.event, Told) and e.event.unit
    }
    assert {("rival",)} == {roll.seen_by for effect in told for roll in effect.event.rolls}


def test_deployment_27_hidden_observers_change_nothing_that_others_see() -> None:
    """With and without observers that nobody finds, the others learn the same, byte for byte."""

    def learned(*eyes: str) -> list[Event]:
        at = table(
            formation("guards"), *(observer(eye, "capital") for eye in eyes),
            chances=True, parameters={"found": 0},
        )  # fmt: skip
        host = Sight.of(at.state, "host")
        if eyes:
            at.order("rival", "MoveObserver", unit=eyes[0], to="harbour")
        at.order("lead", "Deploy", unit="guards", to="capital")
        for _ in range(12):
            at.end_phase()
        seen = (host.take(effect) for effect in at.log)
        return [event for event in seen if event is not None and type(event).__name__ != "Ordered"]

    assert learned() == learned("eye", "ear")


def test_deployment_28_counts_follow_the_board() -> None:
    at = table(formation("guards", area="capital"), formation("rifles"))
    assert (3_000, 18_000) == (at.track("force_in_place"), at.track("force_sustained"))
    hidden = table(formation("guards", area="capital", seen_by=("lead",)))
    assert 3_000 == hidden.track("force_in_place")
    assert PUBLIC == hidden.state.tracks["force_in_place"].seen_by


@pytest.mark.parametrize("cut", [(90,) * 4, (180, 180), (360,)])
def test_deployment_28_the_same_days_bring_the_same(cut: tuple[int, ...]) -> None:
    units = (
        formation("guards", strength=20_000, area="capital"),
        formation("rifles", side="ally", readiness=60),
        formation("team", "rapid_reaction", strength=500, area="harbour", posture="alert"),
    )

    def after(cut: tuple[int, ...]) -> Table:
        at = table(*units, cut=cut, chances=True)
        at.give("ally", "Deploy", unit="rifles", to="harbour")
        at.end_turns(len(cut))
        return at

    months, other = after((30,) * 12), after(cut)
    assert months.state.tracks == other.state.tracks
    assert months.state.units == other.state.units
