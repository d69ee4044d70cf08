"""The rival's response against its anchors: odds, classes, both readings, time, the hidden aim."""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import pairwise

import pytest

from tests.rules.sample_russian_response import AIMS, Table, aimed, table, years
from wargame.engine.curves import over
from wargame.engine.events import Scheduled, SwitchSet, TrackSet
from wargame.rules.russian_response.odds import attack, of_itself

GAMES = 40
SIZES = {0: (0, 0), 10: (55, 40), 25: (100, 100), 64: (220, 220), 110: (500, 380)}
"""Thousands of troops: counterweight and provocation as deployment counts them."""


@cache
def year(aim: str) -> tuple[Table, ...]:
    """Years under one aim."""
    return tuple(years(GAMES, **aimed(aim)))


@pytest.mark.parametrize("rung_up", [50_000, 150_000, 350_000])
def test_the_odds_of_a_rung_are_the_anchor(rung_up: int) -> None:
    """Rung-up odds per hostile turn: 0.05, 0.15, 0.35 (B38)."""
    assert abs(rung_up - of_itself(rung_up, 1_000, 0, 300, 30)) <= 1


def test_a_renewed_offensive_comes_in_one_to_four_games_of_ten_years() -> None:
    share = sum(at.attacked for aim in AIMS for at in year(aim)) * 100 // (3 * GAMES)
    assert 10 <= share <= 40
    by_aim = [sum(at.attacked for at in year(aim)) for aim in AIMS]
    assert by_aim[0] < by_aim[2] < by_aim[1]


def test_each_class_of_highest_step_holds_its_share() -> None:
    found: Counter[str] = Counter()
    for aim in AIMS:
        for at in year(aim):
            top = max([4, *at.moves("ladder")])
            found["low" if top <= 4 else "middle" if top <= 6 else "high"] += 1
    assert {"low": True, "middle": True, "high": True} == {
        name: 5 <= 100 * many // (3 * GAMES) <= 80 for name, many in sorted(found.items())
    }


def test_peaks_of_5_and_more_fall_a_step_within_90_days() -> None:
    fallen = peaks = 0
    for aim in AIMS:
        for at in year(aim):
            found = climbs(at)
            peaks += len(found)
            fallen += sum(found)
    assert peaks > 20
    assert fallen * 100 // peaks >= 30


def climbs(at: Table) -> list[bool]:
    """Of each peak at 5 and above, from which it did not climb on: whether it fell in 90 days."""
    moves = [(int(e.at.split("|")[0]), e.event.by, e.event.became) for e in at.log
             if isinstance(e.event, TrackSet) and e.event.name == "ladder"]  # fmt: skip
    ends = [*moves[1:], (360, 0, None)]
    return [
        after < 0 and when <= day + 90
        for (day, by, became), (when, after, _) in zip(moves, ends, strict=True)
        if by > 0 and became is not None and became >= 5 and after <= 0 and day <= 270
    ]


def odds_of_attack(size: int, **parameters: int) -> list[int]:
    """By aim: the odds of a build-up in 30 days with a force of so many thousands."""
    weight, fear = SIZES[size]
    values = {
        "counterweight": weight, "provocation": fear * bool(parameters.pop("provoked", 1)),
        "force_in_place": size * 1_000, "force_goal": size * 1_000,
    }  # fmt: skip
    found = []
    for aim in AIMS:
        at = table(values=values, switches={"rival_hand": "aim"}, **parameters, **aimed(aim))
        at.end_turns()
        p = at.state.parameters["russian_response"]
        found.append(attack(p.attack_at_nought, p.attack_scale, at.track("attack_worth"), 30))
    return found


def in_a_year(size: int, **parameters: int) -> int:
    """Over the aims: the chance in percent that a build-up begins in twelve such months."""
    found = odds_of_attack(size, **parameters)
    return sum(over(chance, 30, 360) for chance in found) * 100 // (3 * 1_000_000)


SAFER = {"provoked": 0, "fear_weight": 0, "window_weight": 0, "deterrence_weight": 1_000}
PROVOKES = {"fear_weight": 800, "window_weight": 200, "deterrence_weight": 150}


def test_bigger_is_safer_can_be_reached() -> None:
    found = [odds_of_attack(size, **SAFER) for size in SIZES]
    for smaller, bigger in pairwise(found):
        assert all(b <= a for a, b in zip(smaller, bigger, strict=True))
    assert in_a_year(110, **SAFER) + 5 < in_a_year(0, **SAFER)


def test_bigger_provokes_can_be_reached() -> None:
    found = [in_a_year(size, **PROVOKES) for size in SIZES]
    assert max(b - a for a, b in pairwise(found)) >= 5
    assert found[-1] > found[0]


def test_at_the_middle_nothing_is_decisive() -> None:
    found = [in_a_year(size) for size in SIZES]
    assert max(found) - min(found) <= 10


def test_turns_of_any_length_come_to_the_same() -> None:
    for seed in range(3):
        ends = [
            table(seed, cut=cut, switches={"rival_hand": "aim"}).play_on().state
            for cut in ((30,) * 12, (90,) * 4, (180,) * 2)
        ]
        for name in ends[0].tracks:
            assert len({end.track(name) for end in ends}) == 1, name


def test_days_in_other_steps_bring_as_much_on_average() -> None:
    """Weekly turns against monthly ones: the same small attacks within a tenth."""
    done = []
    for cut in ((30,) * 12, (10,) * 36):
        games = [table(s, cut=cut).play_on() for s in range(40)]
        done.append(sum(at.track("hybrid_acts") for at in games))
    assert abs(done[0] - done[1]) * 10 <= max(done)


def seen(at: Table, until: int) -> Counter[str]:
    """What everybody sees of the acts up to a day: how many on each step, build-ups, attacks."""
    found: Counter[str] = Counter()
    for effect in at.log:
        if int(effect.at.split("|")[0]) >= until:
            break
        event = effect.event
        if isinstance(event, Scheduled) and event.name.startswith("act_"):
            found[event.name] += 1
        elif isinstance(event, SwitchSet) and event.name == "offensive":
            found[event.became] += 1
    return found


def named_rightly(until: int) -> int:
    """The percent of games whose aim the nearest average names, half of them for learning."""
    half = GAMES // 2
    counts = {aim: [seen(at, until) for at in year(aim)] for aim in AIMS}
    names = sorted({name for found in counts.values() for c in found for name in c})
    mean = {aim: {n: sum(c[n] for c in found[:half]) * 100 // half for n in names}
            for aim, found in counts.items()}  # fmt: skip
    right = 0
    for aim, found in counts.items():
        for c in found[half:]:
            far = {a: sum((100 * c[n] - mean[a][n]) ** 2 for n in names) for a in AIMS}
            right += min(far, key=lambda a: far[a]) == aim
    return right * 100 // (3 * (GAMES - half))


def test_the_aim_is_not_plain_at_mid_game_and_better_than_chance_at_the_end() -> None:
    assert named_rightly(180) <= 80
    assert 34 < named_rightly(360)
