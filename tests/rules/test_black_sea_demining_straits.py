"""Black Sea demining, paragraphs 16 to 22: the straits, the stay, and trouble at sea."""

from __future__ import annotations

import pytest

from tests.rules.sample_black_sea_demining import Table, corvettes, hunters, outside, table
from wargame.engine.events import Reported, UnitPlaced
from wargame.engine.sight import Sight
from wargame.rules.black_sea_demining.passage import chance_of


def ask(at: Table, unit: str = "guests", how: str = "visit") -> Table:
    at.give("lead", "RequestPassage", unit=unit, how=how)
    return at


def inside(at: Table, unit: str = "guests") -> bool:
    return at.unit(unit).area not in ("roads", "")


def test_black_sea_demining_16_the_answer_comes_after_notice() -> None:
    at = ask(table(outside(), switches={"straits": "open"}, cut=(14, 1, 345)))
    at.end_turns()
    assert ("asked", 15) == (at.unit("guests").posture, at.state.calendar["passage_guests"].day)
    at.end_turns()
    assert ("plan", "coast") == (at.unit("guests").posture, at.unit("guests").area)


def test_black_sea_demining_16_tonnage_has_limits() -> None:
    big = outside("big", 4, tonnage=8_000)
    words = (
        "Big has 32,000 t; outside states have 0 t there, "
        "of 45,000 t together and 30,000 t for one."
    )
    assert (words,) == table(big).against("lead", "RequestPassage", unit="big", how="visit")
    there = hunters("there", 3, traits={"tonnage": 10_000, "littoral": "no"})
    two = table(there, outside("more", 2, tonnage=8_000))
    assert two.against("lead", "RequestPassage", unit="more", how="visit")
    assert () == two.against("lead", "RequestPassage", unit="more", how="reflag")


def test_black_sea_demining_17_what_exceeds_the_limits_by_then_is_refused() -> None:
    groups = [outside(name, 2, tonnage=10_000) for name in ("one", "two", "three")]
    at = table(*groups, switches={"straits": "open"})
    for group in groups:
        ask(at, group.name)
    at.end_turns()
    assert [True, False, True] == [inside(at, name) for name in ("one", "two", "three")]


@pytest.mark.parametrize(("answer", "leaves"), [("grant", 36), ("short", 25), ("refuse", -1)])
def test_black_sea_demining_17_the_owner_answers(answer: str, leaves: int) -> None:
    at = ask(table(outside(), cut=(1, 15, 14, 330))).end_turns()
    at.give("keeper", "GrantPassage", unit="guests", answer=answer)
    at.end_turns()
    assert (answer != "refuse") == inside(at)
    assert leaves == at.unit("guests").number("leaves", -1)


def test_black_sea_demining_17_while_the_owner_is_silent_the_request_waits() -> None:
    at = ask(table(outside())).end_turns(3)
    assert "asked" == at.unit("guests").posture
    assert 105 == at.state.calendar["passage_guests"].day
    at.give("keeper", "GrantPassage", unit="guests", answer="grant")
    assert inside(at.end_turns())


def granted(straits: str, **traits: str) -> int:
    games = (
        ask(table(outside(**traits), owner="", switches={"straits": straits}, seed=seed))
        for seed in range(200)
    )
    return sum(inside(at.end_turns()) or at.unit("guests").number("since") > 0 for at in games)


def test_black_sea_demining_17_a_throw_answers_for_nobody() -> None:
    assert 80 <= granted("restricted") <= 120
    assert 130 <= granted("restricted", littoral="yes") <= 170
    assert granted("closed") <= 16
    assert 200 == granted("open")


def test_black_sea_demining_17_the_chance_hangs_on_straits_flag_and_truce() -> None:
    guests = outside()
    at = table(guests, owner="")
    assert 500_000 == chance_of(at.state, guests, 1_000)
    assert 750_000 == chance_of(at.state, guests.having(littoral="yes"), 1_000)
    strained = table(guests, owner="", switches={"ceasefire": "strained", "straits": "closed"})
    assert 15_000 == chance_of(strained.state, guests, 1_000)


def test_black_sea_demining_18_outside_vessels_stay_21_days_and_search_in_them() -> None:
    at = ask(table(outside(strength=4), switches={"straits": "open"}, cut=(30, 30, 300)))
    at.end_turns()
    assert inside(at)
    assert 4 == at.track("provocation")
    at.end_turns()
    assert ("waiting", "roads") == (at.unit("guests").posture, at.unit("guests").area)
    searched = 4 * 300 * 21
    left = 1_000_000 - 850_000 * searched // 55_000
    assert abs(left - at.marker("grain", "unswept")) < 100
    ask(at)


def test_black_sea_demining_18_vessels_of_these_waters_stay() -> None:
    home = ask(table(outside(littoral="yes"), switches={"straits": "open"})).end_turns(6)
    assert inside(home)
    assert 0 == home.track("provocation")


def test_black_sea_demining_19_handed_over_they_come_later_and_stay() -> None:
    at = ask(table(outside(strength=2), switches={"straits": "open"}), how="reflag")
    at.end_turns()
    assert 80 == at.track("deployment_cost")
    assert 75 == at.state.calendar["passage_guests"].day
    at.end_turns(3)
    assert (True, "yes") == (inside(at), at.unit("guests").word("littoral"))
    at.end_turns(3)
    assert inside(at)


def test_black_sea_demining_20_the_owner_turns_the_straits() -> None:
    at = table()
    at.give("keeper", "SetStraits", stance="closed")
    assert "closed" == at.end_turns().state.switch("straits")
    assert () == table(owner="").against("keeper", "SetStraits", stance="open")


def test_black_sea_demining_20_without_an_owner_they_close_in_war_and_ease_in_a_truce() -> None:
    war = table(owner="", switches={"ceasefire": "broken"}).end_turns()
    assert "closed" == war.state.switch("straits")
    eased = [
        table(owner="", calm=False, switches={"straits": "closed"}, seed=seed).end_turns(3)
        for seed in range(200)
    ]
    assert 35 <= sum(at.state.switch("straits") == "restricted" for at in eased) <= 65


def trouble(how: str, *units: str, seeds: int = 1, **parameters: int) -> list[Table]:
    sure = {"scare_believed": 800_000, "harass_works": 900_000, **parameters}
    games = [
        table(hunters(), *(corvettes(area, 4) for area in units), seed=s, parameters=sure)
        for s in range(seeds)
    ]
    for at in games:
        at.give("rival", "MakeTrouble", area="grain", how=how)
    return games


def alarmed(at: Table) -> bool:
    return any(isinstance(e, Reported) and e.text.startswith(("Mines are", "Vessels that"))
               for e in at.events(Reported))  # fmt: skip


def test_black_sea_demining_21_a_scare_costs_premium_and_cargo() -> None:
    for at in trouble("scare", seeds=6):
        quiet = table(hunters(), seed=0).end_turns()
        at.end_turns()
        assert alarmed(at) == (at.track("port_throughput") < quiet.track("port_throughput"))
        assert at.track("rival_strain") >= 204


def test_black_sea_demining_21_hindered_vessels_search_half_as_much() -> None:
    for at in trouble("harass", seeds=6):
        at.end_turns()
        quiet = 1_000_000 - 850_000 * 36 // 55
        days = 21 if alarmed(at) else 0
        lost = 850_000 * 4 * 300 * days // 2 // 55_000
        assert abs(quiet + lost - at.marker("grain", "unswept")) < 100


def test_black_sea_demining_21_patrols_make_it_harder() -> None:
    bare = sum(alarmed(at.end_turns()) for at in trouble("scare", seeds=60))
    guarded = sum(alarmed(at.end_turns()) for at in trouble("scare", "grain", seeds=60))
    assert guarded < bare


def test_black_sea_demining_21_nobody_is_told_who_it_was() -> None:
    for at in trouble("scare", seeds=8, traced=50_000):
        at.end_turns()
        sight = Sight.of(table(hunters()).state, "host")
        told = [event for event in map(sight.take, at.log) if event is not None]
        assert not any("rival" in str(event).lower() for event in told
                       if isinstance(event, Reported) and "traced" not in event.text)  # fmt: skip
        assert not any(roll.label.startswith("trouble") for event in told for roll in event.rolls)


def test_black_sea_demining_22_traced_trouble_is_told_to_all_and_strains() -> None:
    games = [at.end_turns() for at in trouble("scare", seeds=80)]
    traced = [at for at in games if at.track("rival_strain") == 224]
    assert 10 <= len(traced) <= 30
    for at in traced:
        told = [e for e in at.events(Reported) if isinstance(e, Reported)]
        assert "Trouble in Grain Lane is traced to The Fleet." in [e.text for e in told]


def test_black_sea_demining_7_a_vessel_let_in_mid_turn_has_its_days_counted() -> None:
    at = ask(table(outside(strength=4, littoral="yes"), switches={"straits": "open"}))
    at.end_turns(2)
    left = 1_000_000 - 850_000 * 4 * 300 * 45 // 55_000
    assert abs(left - at.marker("grain", "unswept")) < 100
    placed = [e for e in at.events(UnitPlaced) if "7: at work since" in e.why]
    assert 1 == len(placed)
