"""Backstop, paragraphs 15 to 21: credibility, shows, tests, the switch, provocation."""

from __future__ import annotations

from itertools import pairwise

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tests.rules.sample_us_backstop import ROWS, Table, table
from wargame.engine.events import Reported, Scheduled, TrackSet
from wargame.rules.us_backstop.credibility import feared_level, reading, trusted_level
from wargame.rules.us_backstop.doctrine import DOCTRINE
from wargame.rules.us_backstop.instruments import Lent
from wargame.rules.us_backstop.odds import answered, listens
from wargame.rules.us_backstop.orders import ORDERS
from wargame.rules.us_backstop.parameters import Parameters
from wargame.rules.us_backstop.words import LEVELS, READINGS

P = Parameters()
ALL = {row.name: "public" for row in ROWS}
lents = st.builds(
    Lent,
    st.sampled_from(ROWS),
    st.sampled_from(LEVELS),
    st.sampled_from(("plain", "consult", "assist", "defend")),
    paused=st.sampled_from((-1, 100)),
    shaken=st.sampled_from((-1, 0, 90)),
)


def ends(at: Table, turns: int, *names: str) -> list[int]:
    """The tracks after so many turns."""
    at.end_turns(turns)
    return [at.track(name) for name in names]


@given(given_=st.lists(lents, max_size=6), better=lents, day=st.integers(0, 360))
def test_us_backstop_15_a_better_instrument_never_lowers_what_is_feared(
    given_: list[Lent], better: Lent, day: int
) -> None:
    place = LEVELS.index(better.level)
    levels = [evolve(better, level=level) for level in LEVELS[: place + 1]]
    found = [feared_level(P, (*given_, it), day, 0) for it in levels]
    assert sorted(found) == found


@pytest.mark.parametrize("name", [row.name for row in ROWS])
def test_us_backstop_15_step_by_step_a_better_one_is_feared_no_less(name: str) -> None:
    numbers = {"provocation_weight": 0, "interruption": 150_000, "will_drift": 20}
    for seed in range(4):
        found = [
            [at.track("backstop_feared") for _ in range(12) if at.end_turns() is None]
            for level in LEVELS
            for at in (table({name: level}, seed=seed, parameters=numbers),)
        ]
        for less, more in pairwise(found):
            assert all(one <= other for one, other in zip(less, more, strict=True))


def test_us_backstop_15_ratified_weighs_twice_a_public_word_and_private_nothing() -> None:
    found = [ends(table({"jets": level}), 12, "backstop_feared")[0] for level in LEVELS]
    assert [0, 0, 125, 250] == found


def test_us_backstop_15_a_pause_lowers_it_and_is_remembered() -> None:
    at = table({"jets": "public"}, values={"backstop_feared": 125})
    at.give("giver", "Pause", instrument="jets", act="pause")
    assert [50] == ends(at, 3, "backstop_feared")
    at.give("giver", "Pause", instrument="jets", act="resume")
    assert [87] == ends(at, 3, "backstop_feared")
    assert [125] == ends(at, 5, "backstop_feared")


@given(given_=st.lists(lents, max_size=6), day=st.integers(0, 360))
def test_us_backstop_16_the_host_trusts_no_less_than_the_rival_fears(
    given_: list[Lent], day: int
) -> None:
    assert feared_level(P, given_, day, 0) <= trusted_level(P, given_, day, 0) + len(given_)


def test_us_backstop_16_what_is_private_counts_with_the_host() -> None:
    at = table({"jets": "private"}, values={"backstop_trusted": 0})
    assert [100, 0] == ends(at, 6, "backstop_trusted", "backstop_feared")


def test_us_backstop_17_an_exercise_fades() -> None:
    at = table({"jets": "public"}, values={"backstop_feared": 125})
    at.give("giver", "Show", act="exercise")
    at.end_turns()
    moved = [e.by for e in at.events(TrackSet) if isinstance(e, TrackSet) and "17" in e.why]
    assert [60, 30, -15] == moved
    assert 125 == at.track("backstop_feared")


def test_us_backstop_17_a_red_line_weighs_while_it_stands() -> None:
    at = table()
    at.give("giver", "Show", act="red_line")
    at.end_turns()
    assert [60, 60] == [at.track("backstop_feared"), at.track("backstop_trusted")]
    assert ("A red line is drawn already.",) == at.against("giver", "Show", act="red_line")


@given(will=st.integers(0, 999), score=st.integers(0, 999))
def test_us_backstop_18_will_and_words_answer_more_often(will: int, score: int) -> None:
    at = answered(P.answer, will, score)
    assert at <= answered(P.answer, will + 1, score)
    assert at <= answered(P.answer, will, score + 1)


def test_us_backstop_18_a_probe_confirms_or_exposes() -> None:
    found = set()
    for seed in range(20):
        at = table({"jets": "public"}, seed=seed, values={"backstop_trusted": 500})
        at.give("giver", "Show", act="red_line")
        at.end_turns()
        before = at.track("backstop_trusted")
        at.give("east", "Probe")
        at.end_turns()
        assert 210 == at.track("rival_strain")
        stands = at.state.agreements["backstop_red_line"].standing
        found.add((stands, at.track("backstop_trusted") > before - P.fall))
    assert {("agreed", True), ("withdrawn", False)} == found


def test_us_backstop_18_nothing_said_is_nothing_to_test() -> None:
    at = table({"jets": "private"})
    words = "Nothing has been said in public that could be tested."
    assert (words,) == at.against("east", "Probe")


def test_us_backstop_18_a_broken_truce_is_a_test() -> None:
    at = table({"jets": "public"}, breach=20)
    at.end_turns()
    assert any(why.startswith("us_backstop 18: a test") for why in at.whys())


def test_us_backstop_19_an_offer_is_heard_more_where_will_is_low() -> None:
    chances = [listens(P.tempted, will, large) for will in (0, 500, 1_000) for large in (0, 1)]
    assert [300_000, 450_000, 200_000, 300_000, 100_000, 150_000] == chances
    falls = set()
    for seed in range(20):
        at = table(seed=seed, parameters={"will_pace": 5})
        at.give("east", "Tempt", offer="large")
        at.end_turns()
        falls.add(at.track("us_will"))
        assert 230 == at.track("rival_strain")
        assert {("east", "giver")} == {e.seen_by for e in at.events(Reported)}
    assert {445, 500} == falls


def test_us_backstop_20_the_switch_is_read_off_what_is_public() -> None:
    at = table()
    at.sets("eyes", "public")
    assert "none" == at.state.switch("backstop")
    at.sets("supplies", "public")
    assert "promised" == at.state.switch("backstop")
    at.sets("pact", "public", "defend")
    at.sets("jets", "public")
    assert "firm" == at.state.switch("backstop")
    at.sets("jets", "none")
    assert "promised" == at.state.switch("backstop")


@given(given_=st.lists(lents, max_size=6), better=lents)
def test_us_backstop_20_a_better_instrument_never_lowers_the_reading(
    given_: list[Lent], better: Lent
) -> None:
    place = LEVELS.index(better.level)
    levels = [evolve(better, level=level) for level in LEVELS[: place + 1]]
    found = [READINGS.index(reading(P, (*given_, it))) for it in levels]
    assert sorted(found) == found


def test_us_backstop_20_a_word_without_means_stands_until_a_test_exposes_it() -> None:
    found = set()
    for seed in range(20):
        at = table(seed=seed, switches={"backstop": "firm"})
        at.sets("eyes", "public")
        assert "firm" == at.state.switch("backstop")
        assert 60 == at.track("backstop_feared")
        at.give("east", "Probe")
        at.end_turns()
        found.add(at.state.switch("backstop"))
    assert {"firm", "none"} == found


def test_us_backstop_20_a_lower_word_stands_until_the_reading_rises() -> None:
    at = table({"jets": "public"}, switches={"backstop": "promised"})
    at.turn_switch("backstop", "none")
    at.end_turns(2)
    assert "none" == at.state.switch("backstop")
    at.sets("pact", "public", "assist")
    assert "none" == at.state.switch("backstop")
    at.sets("eyes", "public")
    assert "firm" == at.state.switch("backstop")


@pytest.mark.parametrize(("weight", "pushed"), [(0, 0), (500, 45), (1_000, 90)])
def test_us_backstop_21_public_acts_provoke_by_the_weight(weight: int, pushed: int) -> None:
    at = table(parameters={"provocation_weight": weight})
    at.give("giver", "Show", act="exercise")
    at.sets("jets", "public")
    assert pushed == at.track("provocation")
    at.sets("eyes", "private")
    assert pushed == at.track("provocation")
    assert at.events(Scheduled)


@pytest.mark.parametrize("temperament", ["cautious", "assertive"])
def test_us_backstop_staff_have_something_to_do_in_every_seat(temperament: str) -> None:
    at = table({"eyes": "public", "supplies": "public", "kit": "private"})
    rows = [row for row in DOCTRINE if row.temperament in ("any", temperament)]
    for seat in ("giver", "north", "home", "east"):
        view = at.view(seat)
        found = [p for r in rows if r.order.open_to(view, seat) for p in r.propose(view, seat)]
        assert found
    assert set(ORDERS) == {row.order for row in DOCTRINE}
