"""Air policing, paragraphs 7, 8, 10, 11 and 18: incursions, mistakes, posts and probes."""

from __future__ import annotations

import pytest

from tests.rules.sample_air_policing import Table, table
from wargame.engine.events import Reported
from wargame.rules.air_policing import Wing

FULL_COVER = (Wing("first", "First Wing", "lead", 80, "meadow", 30, "near", 34, 0, "islands", 8),)
NO_COVER = (Wing("first", "First Wing", "lead", 40, "meadow"),)
FULL_MARKS = {"near/tankers": 6}
SEEDS = 40


def probed(seed: int, target: str = "near", **asked: object) -> Table:
    at = table(seed=seed, **asked)  # type: ignore[arg-type]
    at.give("rival", "Probe", target=target)
    at.end_turns()
    return at


def told(at: Table, words: str) -> bool:
    return any(isinstance(e.event, Reported) and words in e.event.text for e in at.log)


def share(words: str, **asked: object) -> int:
    """In how many of so many games something is told."""
    return sum(told(probed(seed, **asked), words) for seed in range(SEEDS))  # type: ignore[arg-type]


def test_air_policing_8_cover_meets_an_incursion() -> None:
    unity = {"unity_of_command": 1_000}
    met = share("not met", wings=FULL_COVER, marks=FULL_MARKS, values=unity)
    bare = share("not met", wings=NO_COVER, values=unity | {"air_defence_cover": 0})
    assert (0, SEEDS) == (met, bare)


def test_air_policing_8_air_defence_from_the_ground_meets_a_third() -> None:
    bare = share("not met", wings=NO_COVER, values={"unity_of_command": 1_000,
                                                    "air_defence_cover": 1_000})  # fmt: skip
    assert SEEDS * 5 // 10 < bare < SEEDS * 8 // 10


@pytest.mark.parametrize(
    ("rules", "least", "most"), [("identify", 5, 20), ("warn", 16, 34), ("engage", 25, 40)]
)
def test_air_policing_8_what_is_met_turns_away_by_the_rules(
    rules: str, least: int, most: int
) -> None:
    words = "brought down" if rules == "engage" else "turns away"
    ended = share(
        words, wings=FULL_COVER, marks=FULL_MARKS, switches={"air_rules": rules},
        values={"unity_of_command": 1_000},
    )  # fmt: skip
    assert least <= ended <= most


def test_air_policing_8_incursions_come_with_exposure_provocation_and_the_ladder() -> None:
    def counted(**values: int) -> int:
        return sum(_year(seed, values) for seed in range(12))

    def _year(seed: int, values: dict[str, int]) -> int:
        at = table(seed=seed, values=values, parameters={"incursion": 100_000})
        at.end_turns(12)
        return at.track("air_incursions")

    calm, hot = counted(ladder=2), counted(ladder=5, provocation=600)
    assert 0 < calm < hot


def test_air_policing_7_a_mistake_under_engage_is_lethal_and_closes_the_block() -> None:
    lethal = 0
    for seed in range(SEEDS):
        at = probed(
            seed, wings=FULL_COVER, marks=FULL_MARKS | {"near/airspace": 1},
            switches={"air_rules": "engage"}, parameters={"wrong_engage": 300_000, "picture": 200},
            values={"unity_of_command": 1_000, "air_defence_cover": 0},
        )  # fmt: skip
        if told(at, "no incursion"):
            lethal += 1
            assert (1, 0) == (at.track("lethal_incidents"), at.marker("airspace"))
            assert at.track("support_at_home") < 500
    assert lethal


def test_air_policing_7_rules_that_only_identify_make_no_mistake() -> None:
    assert 0 == share("no incursion", wings=FULL_COVER, marks=FULL_MARKS)


def test_air_policing_10_a_post_left_thin_cannot_answer() -> None:
    full, thin = probed(3, "islands"), probed(3, "islands", wings=NO_COVER)
    assert told(full, "see it off")
    assert 500 == full.track("support_at_home")
    assert told(thin, "nothing was there to scramble")
    assert 485 == thin.track("support_at_home")


def test_air_policing_10_incidents_come_whatever_goes_on_elsewhere() -> None:
    at = table(parameters={"post_incident": 400_000}, wings=NO_COVER)
    at.end_turns(12)
    assert "air_policing 10: an incident at a post elsewhere" in at.whys()


def test_air_policing_11_a_probe_strains_and_is_given_once_a_turn() -> None:
    at = table()
    at.give("rival", "Probe", target="near")
    assert ("You have already given this order this turn; recall it to change it.",) == at.against(
        "rival", "Probe", target="far"
    )
    at.end_turns()
    assert (215, 1) == (at.track("rival_strain"), at.track("air_incursions"))


@pytest.mark.parametrize("hours", [1, 2])
def test_air_policing_18_an_incursion_that_nobody_stopped_closes_the_block(hours: int) -> None:
    marks = {
        "near/airspace": hours, "near/airspace_gate": 4, "near/flights_there": 50,
    }  # fmt: skip
    back = 0
    for seed in range(SEEDS):
        at = probed(
            seed, wings=NO_COVER, marks=marks,
            values={"air_defence_cover": 0, "flight_pool": 500, "unity_of_command": 1_000},
        )  # fmt: skip
        assert (0, 0, 400) == (
            at.marker("airspace"), at.marker("flights_there"), at.track("flight_pool"),
        )  # fmt: skip
        assert 314 == at.track("reassurance")
        back += at.marker("airspace_gate") == 1
    assert 0 < back < SEEDS
    assert (back > SEEDS // 3) == (hours == 2)
