"""Leadership, paragraphs 22 to 25: peacekeepers detained, held, brought home, released."""

from __future__ import annotations

import pytest

from tests.rules.sample_leadership import Table, table
from wargame.rules.leadership.detention import chance_of, exposure

TAKEN = "leadership 22: peacekeepers are detained"


def held(**changes: object) -> Table:
    """Thirty are held."""
    values = {"detained": 30, **dict(changes.pop("values", {}))}  # type: ignore[call-overload]
    return table(values=values, **changes)  # type: ignore[arg-type]


def years_with_a_detention(games: int, **switches: str) -> int:
    """In how many of so many years peacekeepers are detained at all."""
    quiet = {"blocked": 0, "legitimacy_pace": 10}
    found = 0
    for seed in range(games):
        at = table(seed=seed, chances=True, parameters=quiet, switches=switches)
        at.end_turns(12)
        found += TAKEN in at.whys()
    return found


def test_leadership_22_about_one_year_in_three_under_self_defence_fewer_with_consent() -> None:
    usual = years_with_a_detention(100)
    assert 22 <= usual <= 48
    assert years_with_a_detention(100, consent="given") < usual


def test_leadership_22_from_5_to_40_are_held_and_it_shakes_support() -> None:
    for seed in range(40):
        at = table(seed=seed, parameters={"detention": 100_000}, willing=())
        at.end_turns(4)
        if TAKEN in at.whys():
            break
    events = at.moved(TAKEN)
    assert 5 <= events["detained"] <= 40
    assert (-20, -15) == (events["support_at_home"], events["reassurance"])


@pytest.mark.parametrize(
    ("legitimacy", "consent", "rules", "thousandths"),
    [
        (500, "withheld", "block", 1_000),
        (0, "withheld", "block", 1_500),
        (500, "withheld", "self_defence", 1_400),
        (500, "withheld", "strike_back", 800),
        (500, "conditional", "block", 600),
        (500, "given", "block", 250),
    ],
)
def test_leadership_22_standing_consent_and_rules_make_it_likelier_or_rarer(
    legitimacy: int, consent: str, rules: str, thousandths: int
) -> None:
    switches = {"consent": consent, "rules_of_engagement": rules}
    assert thousandths == exposure(
        table(values={"legitimacy": legitimacy}, switches=switches).state
    )


def test_leadership_23_holding_them_costs_support_and_strains_the_rival() -> None:
    at = held(willing=())
    at.end_turns(5)
    assert (470, 240) == (at.track("support_at_home"), at.track("rival_strain"))


def test_leadership_23_they_are_let_go_8_times_in_100_a_month() -> None:
    free = 0
    for seed in range(60):
        at = held(seed=seed, parameters={"let_go": 80_000})
        at.end_turns(4)
        free += at.track("detained") == 0
    assert 8 <= free <= 28


def tried(how: str, games: int = 60, **changes: object) -> list[int]:
    """How many are still held after one attempt, over so many games."""
    left = []
    for seed in range(games):
        at = held(seed=seed, switches={"rules_of_engagement": "block"}, **changes)
        at.now("league", "BringHome", how=how)
        left.append(at.track("detained"))
    return left


def test_leadership_24_talks_bring_half_back_a_trade_all_of_them() -> None:
    talks, trades = tried("negotiate"), tried("trade")
    assert {15, 30} == set(talks)
    assert {0, 30} == set(trades)
    assert 22 <= talks.count(15) <= 44
    assert 38 <= trades.count(0) <= 58


def test_leadership_24_pressing_works_with_unity_provokes_and_needs_the_rules() -> None:
    at = held()
    assert (
        "Under self-defence alone the force can't press; change the rules first.",
    ) == at.against("league", "BringHome", how="press")
    assert 450_000 == chance_of(held(values={"unity_of_command": 700}).state, "press")
    assert 225_000 == chance_of(held(values={"unity_of_command": 200}).state, "press")
    blocked = held(switches={"rules_of_engagement": "block"}, values={"force_in_place": 0})
    blocked.now("league", "BringHome", how="press")
    assert 125 == blocked.track("provocation")


def test_leadership_24_a_trade_costs_legitimacy_and_confidence() -> None:
    at = held()
    at.now("league", "BringHome", how="trade")
    found = at.moved("leadership 24: what the attempt costs")
    assert {"legitimacy": -40, "reassurance": -20} == found


def test_leadership_25_a_release_eases_the_rival_and_the_air() -> None:
    at = held(values={"force_in_place": 0}, willing=())
    at.now("rival", "Release")
    assert (0, 185, 85) == tuple(at.track(n) for n in ("detained", "rival_strain", "provocation"))
    assert 510 == at.track("support_at_home")
