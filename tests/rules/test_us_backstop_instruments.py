"""Backstop, paragraphs 1 to 10: instruments, levels, what works, pauses, votes."""

from __future__ import annotations

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tests.rules.sample_us_backstop import KNOWING, ROWS, SEATS, table
from wargame.engine.board import PUBLIC
from wargame.engine.curves import MILLION
from wargame.engine.events import AgreementSet, Scheduled
from wargame.engine.legal import kinds_open
from wargame.rules.us_backstop.credibility import hours
from wargame.rules.us_backstop.instruments import decayed
from wargame.rules.us_backstop.odds import interrupted, vote_passes
from wargame.rules.us_backstop.parameters import Parameters

P = Parameters()


def test_us_backstop_1_roles_come_from_rows() -> None:
    at = table({"eyes": "public"})
    mine = {
        seat.name: [k.cls.__name__ for k in kinds_open(at.book, at.view(seat.name), seat.name)]
        for seat in SEATS
    }
    asking = ["Lobby", "PayForEquipment"]
    assert {
        "giver": ["SetInstrument", "Pause", "Ratify", "Show"],
        "north": asking,
        "south": asking,
        "home": asking,
        "east": ["Probe", "Tempt"],
        "control": [],
    } == mine


def test_us_backstop_2_what_is_private_is_known_to_partners_and_host_alone() -> None:
    at = table({"eyes": "private", "supplies": "public"})
    assert KNOWING == at.state.agreements["instrument_eyes"].seen_by
    assert PUBLIC == at.state.agreements["public_supplies"].seen_by
    assert "public_eyes" not in at.state.agreements
    east = at.view("east").agreements
    assert ["backstop_words", "public_supplies"] == sorted(east)


def test_us_backstop_3_a_level_is_set_and_a_word_taken_back_is_remembered() -> None:
    at = table()
    at.sets("eyes", "public")
    assert ("public", -1) == (at.term("eyes", "level"), at.term("eyes", "shaken"))
    at.sets("eyes", "private")
    assert ("private", 30) == (at.term("eyes", "level"), at.term("eyes", "shaken"))
    shown = at.view("east").agreements["public_eyes"]
    assert ("none", "withdrawn") == (shown.terms["level"], shown.standing)


def test_us_backstop_3_a_weaker_text_is_a_contradiction() -> None:
    at = table({"pact": "public"}, {"pact": "defend"})
    at.sets("pact", "public", "consult")
    assert 0 == at.term("pact", "shaken")


def test_us_backstop_3_what_stands_so_already_is_refused() -> None:
    at = table({"eyes": "private"})
    assert ("Eyes is private in that form already.",) == at.against(
        "giver", "SetInstrument", instrument="eyes", level="private", form="plain"
    )
    at.give("giver", "SetInstrument", instrument="jets", level="private", form="plain")
    assert ("Jets already has an order this turn.",) == at.against(
        "giver", "Pause", instrument="jets", act="pause"
    ) or at.against("giver", "SetInstrument", instrument="jets", level="public", form="plain")


def test_us_backstop_4_it_builds_up_evenly_at_any_level() -> None:
    for level in ("private", "public"):
        at = table()
        at.sets("jets", level)
        assert 500 == at.track("us_air")
        at.end_turns()
        assert 1_000 == at.track("us_air")


def test_us_backstop_4_a_guarantee_works_by_level_and_text() -> None:
    found = {
        (level, text): table({"pact": level}, {"pact": text}).track("us_guarantee")
        for level in ("private", "public", "ratified")
        for text in ("consult", "assist", "defend")
    }
    assert [75, 150, 250, 150, 300, 500, 300, 600, 1_000] == list(found.values())


@given(air=st.integers(0, 999))
def test_us_backstop_5_more_aircraft_never_take_longer(air: int) -> None:
    assert hours(P, air) >= hours(P, air + 1)


def test_us_backstop_5_hours_are_72_24_6_and_2() -> None:
    assert [72, 24, 6, 2] == [hours(P, air) for air in (0, 1, 500, 1_000)]
    at = table()
    at.sets("jets", "private")
    assert 6 == at.track("response_hours")
    assert 72 == at.view("east").track("response_hours")


@pytest.mark.parametrize("half", [60, 180, 540])
def test_us_backstop_6_pressure_halves_in_its_half_life(half: int) -> None:
    assert 400 == round(decayed(800, half, half), -1)
    assert 200 == round(decayed(800, 2 * half, half), -1)
    at = table(parameters={"half_life": half})
    at.sets("sanctions", "public", "standing")
    at.end_turns(half // 30 - 1 if half < 400 else 11)
    expected = 300 if half < 400 else decayed(600, 360, 540)
    assert abs(expected - at.track("us_pressure")) <= 2


def test_us_backstop_6_another_round_adds_to_what_is_left() -> None:
    at = table()
    at.sets("sanctions", "public", "standing")
    left = at.track("us_pressure")
    at.sets("sanctions", "public", "standing")
    assert left + 50 < at.track("us_pressure") <= 1_000


def test_us_backstop_7_suspended_pressure_springs_back_when_the_truce_breaks() -> None:
    at = table({"sanctions": "public"}, {"sanctions": "snapback"}, breach=120)
    at.end_turns(3)
    assert 0 == at.track("us_pressure")
    at.end_turns()
    assert ("standing", 1_000) == (at.term("sanctions", "form"), at.term("sanctions", "base"))
    assert 1_000 == at.track("us_pressure")
    at.end_turns(6)
    assert 500 == round(at.track("us_pressure"), -1)


def test_us_backstop_8_a_pause_leaves_a_part_and_stops_the_building() -> None:
    at = table({"jets": "public"})
    at.end_turns(1)
    assert 500 == at.track("us_air")
    at.give("giver", "Pause", instrument="jets", act="pause")
    at.end_turns(2)
    assert 500 * P.pause_leaves // 1_000 == at.track("us_air")
    at.give("giver", "Pause", instrument="jets", act="resume")
    at.end_turns(1)
    assert 1_000 == at.track("us_air")
    assert ("Jets is not paused.",) == at.against("giver", "Pause", instrument="jets", act="resume")


def test_us_backstop_8_a_pause_spares_will_and_resuming_takes_it_again() -> None:
    at = table({"eyes": "public"})
    at.give("giver", "Pause", instrument="eyes", act="pause")
    at.end_turns()
    assert 515 - 15 == at.track("us_will")
    at.give("giver", "Pause", instrument="eyes", act="resume")
    at.end_turns()
    assert 490 == at.track("us_will")


@pytest.mark.parametrize("chance", [20_000, 50_000, 150_000])
def test_us_backstop_9_all_together_keep_to_the_chance_in_a_quarter(chance: int) -> None:
    for running in range(1, 8):
        stays = MILLION
        for _ in range(3 * running):
            stays = stays * (MILLION - interrupted(chance, running, 500, 0, 250)) // MILLION
        assert abs((MILLION - stays) - chance) < 300


@given(will=st.integers(0, 1_000), running=st.integers(1, 7))
def test_us_backstop_9_ratified_is_interrupted_less_often(will: int, running: int) -> None:
    free, law = (interrupted(50_000, running, will, r, 250) for r in (0, 1))
    assert law <= free


def test_us_backstop_9_interruptions_come_about_as_often_and_as_long_as_stated() -> None:
    levels = dict.fromkeys(("eyes", "supplies", "kit"), "public")
    weeks = []
    for seed in range(60):
        at = table(levels, seed=seed, parameters={"interruption": 150_000, "will_pace": 5})
        at.end_turns(12)
        weeks += [e for e in at.events(Scheduled) if e.name.startswith("resume_")]
    assert 60 * 4 * 0.10 < len(weeks) < 60 * 4 * 0.24
    spans = sorted({int(e.rolls[0].result) for e in weeks if isinstance(e, Scheduled)})
    assert [1, 2, 3, 4] == spans
    assert {("giver",)} == {e.seen_by for e in weeks}


def test_us_backstop_10_a_vote_comes_on_its_day_and_ratifies() -> None:
    at = table({"pact": "public"}, {"pact": "consult"}, values={"us_will": 1_000},
               parameters={"will_usual": 700, "vote": 800_000})  # fmt: skip
    at.give("giver", "Ratify", instrument="pact")
    assert at.against("giver", "Ratify", instrument="pact")
    at.end_turns(1)
    assert 90 == at.state.calendar["vote_pact"].day
    at.end_turns(2)
    assert "ratified" == at.term("pact", "level")


def test_us_backstop_10_a_vote_lost_is_remembered_and_costs_will() -> None:
    lost = 0
    for seed in range(12):
        at = table({"pact": "public"}, {"pact": "defend"}, seed=seed)
        at.give("giver", "Ratify", instrument="pact")
        at.end_turns(3)
        if "us_backstop 10: a vote is lost" in at.whys():
            lost += 1
            assert ("public", 90) == (at.term("pact", "level"), at.term("pact", "shaken"))
    assert 0 < lost < 12


def test_us_backstop_10_a_vote_on_what_is_public_no_more_falls_away() -> None:
    at = table({"pact": "public"})
    at.give("giver", "Ratify", instrument="pact")
    at.end_turns()
    at.sets("pact", "private", "consult")
    at.end_turns(2)
    assert not [w for w in at.whys() if w in ("us_backstop 10: ratified",)]
    assert "private" == at.term("pact", "level")


@given(will=st.integers(0, 999), step=st.integers(0, 2))
def test_us_backstop_10_more_will_never_loses_a_vote(will: int, step: int) -> None:
    now, more = (vote_passes(P.vote, w, step, P.vote_text) for w in (will, will + 1))
    assert now <= more
    assert vote_passes(P.vote, 500, 0, P.vote_text) == 500_000


def test_us_backstop_22_troops_in_the_country_only_by_a_row() -> None:
    assert not any(row.kind == "boots" for row in ROWS)
    boots = evolve(ROWS[0], name="troops", title="Troops", kind="boots", weight=200, will=150)
    at = table(rows=(*ROWS, boots))
    at.sets("troops", "public")
    assert P.rise == at.track("backstop_feared")
    assert 0 == at.track("us_intelligence")
    assert "promised" == at.state.switch("backstop")
    assert at.events(AgreementSet)
