"""Addressed dice: each hangs on its own address, states its outcomes, and can be fixed."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wargame.engine.curves import MILLION
from wargame.engine.dice import Dice, drawn_from, middling, narrowest
from wargame.engine.events import Roll

FACES = tuple((face, 1) for face in range(1, 7))
names = st.sampled_from(["brigade", "scouts", "fleet", "corps"])
DRAWN = [604, 503, 894, 528, 699, 403]
throws = st.lists(st.tuples(st.sampled_from(["march", "lift"]), names), max_size=12)
tables = st.lists(st.integers(0, 40), min_size=1, max_size=8).filter(any)


def thrown(wanted: list[tuple[str, str]], seed: int) -> dict[str, Roll]:
    """The rolls of these throws, by address."""
    laid = Dice.of(seed).at(30, "orders", "toy")
    rolls = [laid.throw(label, subject, FACES) for label, subject in wanted]
    return {roll.address: roll for roll in rolls}


@given(st.data(), throws, st.integers(0, 2**32))
def test_no_throw_moves_another(
    data: st.DataObject, wanted: list[tuple[str, str]], seed: int
) -> None:
    """Thrown in another order, some left out: each die that is still thrown falls as before."""
    everything = thrown(wanted, seed)
    fewer = data.draw(st.permutations(wanted))[: data.draw(st.integers(0, len(wanted)))]
    for address, roll in thrown(fewer, seed).items():
        assert everything[address] == roll


@given(throws, st.integers(0, 2**32))
def test_equals_are_told_apart_by_their_ordinal(wanted: list[tuple[str, str]], seed: int) -> None:
    assert len(wanted) == len(thrown(wanted, seed))


@given(tables)
def test_weights_are_kept_over_the_whole_range_of_draws(weights: list[int]) -> None:
    """Every possible draw once: each outcome comes exactly as often as its weight says."""
    outcomes = [(f"outcome {n}", weight) for n, weight in enumerate(weights)]
    came = Counter(
        Dice(lambda _, __, n=n: n).at(0, "p", "m").throw("t", "s", outcomes).result
        for n in range(sum(weights))
    )
    assert {name: weight for name, weight in outcomes if weight} == dict(came)


@given(tables, st.integers(0, 2**32))
def test_a_roll_says_all_that_it_takes_to_check_it(weights: list[int], seed: int) -> None:
    outcomes = [(n, weight) for n, weight in enumerate(weights)]
    roll = Dice.of(seed).at(0, "p", "m").throw("t", "s", outcomes)
    assert sum(weights) == roll.total
    assert 0 <= roll.drawn < roll.total
    below = sum(weight for n, weight in outcomes if n < int(roll.result))
    assert below <= roll.drawn < below + weights[int(roll.result)]


@given(tables, st.data())
def test_a_fixed_throw_falls_as_control_said_and_no_other_changes(
    weights: list[int], data: st.DataObject
) -> None:
    outcomes = [(n, weight) for n, weight in enumerate(weights) if weight]
    wanted = data.draw(st.sampled_from(outcomes))[0]
    plain = Dice.of(7).at(0, "p", "m")
    ruled = Dice.of(7, {plain.throw("t", "s", outcomes).address: wanted}).at(0, "p", "m")
    assert wanted == ruled.throw("t", "s", outcomes).result
    assert plain.throw("t", "other", FACES) == ruled.throw("t", "other", FACES)


def test_a_throw_can_not_be_fixed_outside_what_it_stated() -> None:
    plain = Dice.of(7).at(0, "p", "m").throw("t", "s", FACES)
    ruled = Dice.of(7, {plain.address: 9}).at(0, "p", "m").throw("t", "s", FACES)
    assert plain == ruled


def test_the_average_die_takes_the_middle_of_the_weights() -> None:
    laid = Dice(middling).at(0, "p", "m")
    assert 4 == laid.throw("t", "s", FACES).result
    assert "likely" == laid.throw("t", "s", (("best", 1), ("likely", 3), ("worst", 1))).result


@pytest.mark.parametrize("outcomes", [(), (("a", 0),), (("a", -3), ("b", 0))])
def test_a_throw_without_weight_is_a_fault_of_the_rule(
    outcomes: tuple[tuple[str, int], ...],
) -> None:
    with pytest.raises(ValueError, match="'t' for 's' has no outcome"):
        Dice.of(7).at(0, "p", "m").throw("t", "s", outcomes)


@pytest.mark.parametrize(
    ("chance", "result"), [(0, "no"), (-5, "no"), (MILLION, "yes"), (MILLION + 5, "yes")]
)
def test_a_certain_chance_is_certain(chance: int, result: str) -> None:
    rolls = {Dice.of(seed).at(0, "p", "m").chance("t", "s", chance).result for seed in range(50)}
    assert {result} == rolls


@given(st.integers(-20, 20), st.integers(0, 30), st.integers(0, 2**32))
def test_a_number_lies_between_its_bounds(low: int, more: int, seed: int) -> None:
    result = Dice.of(seed).at(0, "p", "m").number("t", "s", low, low + more).result
    assert low <= int(result) <= low + more


@given(st.text(max_size=9), st.text(max_size=20), st.integers(1, 2**40))
def test_a_draw_lies_below_the_total(seed: str, address: str, total: int) -> None:
    assert 0 <= drawn_from(seed)(address, total) < total


def test_the_same_seed_draws_the_same_on_every_machine() -> None:
    """Recorded once; a change here breaks the replay of every game that was ever saved."""
    draw = drawn_from("7")
    drawn = [draw(f"30|orders|toy|march|brigade|{n}", 1000) for n in range(6)]
    assert DRAWN == drawn


@given(st.integers(0, 400), st.sampled_from(["talks", "orders"]), st.sampled_from(["a", "b"]))
def test_the_address_names_day_phase_module_label_subject_and_ordinal(
    day: int, phase: str, module: str
) -> None:
    roll = Dice.of(7).at(day, phase, module).throw("the march", "brigade", FACES)
    assert f"{day}|{phase}|{module}|the march|brigade|0" == roll.address


def test_the_narrowest_audience_is_the_one_that_all_allow() -> None:
    assert ("north",) == narrowest(("*",), ("north", "south"), ("island", "north"))
    assert () == narrowest(("north",), ("south",))
    assert ("*",) == narrowest()
