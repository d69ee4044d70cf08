"""What holds of any leadership, whatever is ordered: bounds, one matter at a time, ceilings."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.rules.sample_leadership import play, table
from wargame.engine.curves import MILLION
from wargame.rules.leadership.detention import chance_of, exposure
from wargame.rules.leadership.odds import argued_against, argued_for, vetoed
from wargame.rules.leadership.position import ceiling, chain, rules
from wargame.rules.leadership.standing import legitimacy_level, legitimacy_parts, unity_level
from wargame.rules.leadership.willing import average, count, states, willingness

SEEDS = st.integers(0, 10_000)
GAMES = settings(max_examples=15)
SHARES = st.integers(0, 1_000)
CHANCES = st.integers(0, MILLION)


@GAMES
@given(SEEDS)
def test_tracks_stay_in_bounds_and_rules_within_what_is_allowed(seed: int) -> None:
    for at in play(table(seed=seed, chances=True, parameters={"detention": 100_000}), seed, 8):
        for track in at.state.tracks.values():
            assert track.low <= track.value <= track.high
        assert rules(at.state) <= ceiling(at.state, chain(at.state))
        assert count(at.state) == at.track("willing_states")


@GAMES
@given(SEEDS)
def test_the_calendar_says_what_the_council_does(seed: int) -> None:
    """A vote is due while one is sought or a mandate stands; a vetoed text waits; no more."""
    for at in play(table(seed=seed), seed, 12):
        stands, due = at.switch("council"), set(at.state.calendar)
        assert (stands in ("sought", "mandated")) == ("council_due" in due)
        assert (stands == "vetoed") == ("council_fades" in due)
        assert due <= {"form_due", "council_due", "council_fades"}


@GAMES
@given(SEEDS)
def test_nobody_is_detained_without_a_force(seed: int) -> None:
    start = table(seed=seed, values={"force_in_place": 0}, parameters={"detention": 100_000})
    for at in play(start, seed, 8):
        assert 0 == at.track("detained")


@given(SHARES, SHARES, SHARES, st.sampled_from(("withheld", "conditional", "given")))
def test_levels_and_shares_stay_between_none_and_all(
    legitimacy: int, unity: int, support: int, consent: str
) -> None:
    values = {"legitimacy": legitimacy, "unity_of_command": unity, "support_at_home": support}
    state = table(values=values, switches={"consent": consent}).state
    assert 0 <= unity_level(state) <= 1_000
    assert 0 <= legitimacy_level(state) <= 1_000
    assert sum(amount for _, amount in legitimacy_parts(state)) == legitimacy_level(state)
    assert all(0 <= willingness(state, row) <= 1_000 for row in states(state))
    assert 0 <= average(state) <= 1_000
    assert 0 <= exposure(state) <= 4_000
    assert all(0 <= chance_of(state, how) <= MILLION for how in ("negotiate", "press", "trade"))


@given(CHANCES, SHARES, SHARES)
def test_more_legitimacy_never_brings_a_veto_or_helps_those_against(
    chance: int, one: int, other: int
) -> None:
    low, high = sorted((one, other))
    assert vetoed(chance, high, 1_000) <= vetoed(chance, low, 1_000)
    assert argued_for(chance, low) <= argued_for(chance, high)
    assert MILLION == argued_for(chance, low) + argued_against(chance, low)


@given(SHARES, SHARES)
def test_weaker_legitimacy_never_makes_a_detention_rarer(one: int, other: int) -> None:
    low, high = sorted((one, other))
    weak, strong = (table(values={"legitimacy": each}).state for each in (low, high))
    assert exposure(strong) <= exposure(weak)


@pytest.mark.parametrize("cut", [(90,) * 4, (180, 180), (360,)])
def test_the_same_days_bring_the_same_in_other_turns(cut: tuple[int, ...]) -> None:
    def after(cut: tuple[int, ...]) -> list[int]:
        at = table(cut=cut, chances=True, seed=3)
        at.give("league", "Propose", matter="pact", terms="plain")
        at.give("league", "Direct", chain="one_chain", rules="block")
        at.end_turns(len(cut))
        return [track.value for track in at.state.tracks.values()]

    assert after((30,) * 12) == after(cut)
