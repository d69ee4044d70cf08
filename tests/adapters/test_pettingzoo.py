"""The PettingZoo environment passes PettingZoo's own tests, and our stronger ones."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pettingzoo.test import api_test, parallel_api_test, parallel_seed_test, seed_test

from tests.play.tables import NIGHTLY
from wargame.adapters.pettingzoo import WargameEnv, env, parallel_env
from wargame.adapters.vocabulary import SEAL, WAIT
from wargame.scenario.load import load
from wargame.scenario.wishes import Wishes

SHORT = Wishes(cut="two_hours", modules="full")
CYCLES = 1_000 if NIGHTLY else 60


def made(scenario: str, steps: int = 4_000) -> WargameEnv:
    return parallel_env(scenario, SHORT if scenario == "reassurance" else None, steps=steps)


SCENARIOS = ("practice", "reassurance")

# PettingZoo warns of what is a matter of taste in its own tests; none of it is an error there.
QUIET = pytest.mark.filterwarnings("ignore::UserWarning")


@QUIET
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_pettingzoos_parallel_api_test_passes(scenario: str) -> None:
    parallel_api_test(made(scenario), num_cycles=CYCLES)


@QUIET
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_pettingzoos_api_test_passes(scenario: str) -> None:
    wishes = SHORT if scenario == "reassurance" else None
    api_test(env(scenario, wishes), num_cycles=CYCLES)


@QUIET
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_pettingzoos_seed_tests_pass(scenario: str) -> None:
    wishes = SHORT if scenario == "reassurance" else None
    parallel_seed_test(lambda: made(scenario), num_cycles=CYCLES // 4)
    seed_test(lambda: env(scenario, wishes), num_cycles=CYCLES // 4)


def lots(mask: Any, lot: int) -> int:
    """An action on offer, by lot; sealing as likely as all others together now and then."""
    offered = np.flatnonzero(mask)
    return int(offered[lot % len(offered)])


def bytes_of(told: Mapping[str, Any]) -> dict[str, tuple[bytes, bytes]]:
    return {
        agent: (seen["observation"].tobytes(), seen["action_mask"].tobytes())
        for agent, seen in told.items()
    }


def played(table: WargameEnv, seed: int, walk: list[int]) -> list[Any]:
    """Everything that the agents were told in a walk, step by step."""
    seen, infos = table.reset(seed=seed)
    told: list[Any] = [(bytes_of(seen), infos)]
    for step, lot in enumerate(walk):
        if not table.agents:
            break
        actions = {
            agent: lots(seen[agent]["action_mask"], lot + 7 * n)
            for n, agent in enumerate(table.agents)
        }
        seen, *rest = table.step(actions)
        told.append((step, bytes_of(seen), rest))
    return told


WALKS = st.lists(st.integers(0, 10_000), min_size=20, max_size=80)


@cache
def shared(scenario: str) -> WargameEnv:
    return made(scenario)


@settings(max_examples=200 if NIGHTLY else 8, deadline=None)
@given(seed=st.integers(0, 99), walk=WALKS)
def test_the_same_seed_and_actions_tell_every_agent_the_same_to_the_end(
    seed: int, walk: list[int]
) -> None:
    """Two environments, and one that was used before."""
    assert played(made("practice"), seed, walk) == played(shared("practice"), seed, walk)


@settings(max_examples=100 if NIGHTLY else 6, deadline=None)
@given(seed=st.integers(0, 99), walk=WALKS)
def test_whatever_the_mask_offers_is_taken(seed: int, walk: list[int]) -> None:
    """In a sealed phase no order built of words on offer is refused."""
    table = shared("practice")
    seen, _ = table.reset(seed=seed)
    for lot in walk:
        if not table.agents:
            return
        sealed = not table.campaign.state.phase_now().open
        actions = {a: lots(seen[a]["action_mask"], lot) for a in table.agents}
        seen, *_, infos = table.step(actions)
        assert not sealed or all(not info for info in infos.values())


def test_a_word_that_is_not_on_offer_changes_nothing_and_says_so() -> None:
    table = made("practice")
    seen, _ = table.reset(seed=1)
    agent = table.agents[0]
    wrong = int(np.flatnonzero(seen[agent]["action_mask"] == 0)[-1])
    waiting = {a: wrong if a == agent else lots(seen[a]["action_mask"], 0) for a in table.agents}
    after, rewards, *_, infos = table.step(waiting)
    assert "This is not on offer; the action mask says what is." == infos[agent]["refused"]
    assert 0.0 == rewards[agent]
    assert bytes_of(seen)[agent] == bytes_of(after)[agent]


def test_sealing_all_round_plays_a_game_to_its_end() -> None:
    table = made("practice")
    seen, _ = table.reset(seed=3)
    ended: dict[str, bool] = {}
    while table.agents:
        actions = {}
        for agent in table.agents:
            places = table.seats[agent].vocabulary.places
            open_to_seal = seen[agent]["action_mask"][places[SEAL]]
            actions[agent] = places[SEAL if open_to_seal else WAIT]
        seen, _, ended, cut, _ = table.step(actions)
        assert not any(cut.values())
    assert dict.fromkeys(table.possible_agents, True) == ended
    assert table.campaign.over


def test_an_episode_is_truncated_after_the_steps_asked_for() -> None:
    table = made("practice", steps=2)
    table.reset(seed=1)
    for last in (False, True):
        waiting = dict.fromkeys(table.agents, 0)
        *_, ended, cut, _ = table.step(waiting)
        assert dict.fromkeys(table.possible_agents, last) == cut
        assert not any(ended.values())
    assert [] == table.agents


def test_a_reset_without_a_seed_begins_another_game() -> None:
    table = made("practice")
    table.reset(seed=5)
    first = table.campaign.game.seed
    table.reset()
    assert ("5", "5.1") == (first, table.campaign.game.seed)


def test_any_cut_and_set_of_modules_can_be_played() -> None:
    loaded = load("reassurance", Wishes(cut="two_hours", modules="basic"))
    table = WargameEnv(loaded)
    table.reset(seed=1)
    assert loaded.setting.cut == table.campaign.state.setting.cut
