"""What a seat may not know changes nothing that its agent senses, is offered or is rewarded for."""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.adapters.test_pettingzoo import bytes_of, lots
from tests.guests import loaded as guest
from tests.play.tables import NIGHTLY, TOY, scene
from wargame.adapters.pettingzoo import WargameEnv
from wargame.adapters.vocabulary import WAIT
from wargame.scenario.load import Loaded
from wargame.testing.twins import twin

Told = list[tuple[Any, ...]]


def loaded(name: str) -> Loaded:
    table = scene(name)
    return Loaded(
        name=name,
        title=name,
        path=Path(),
        digest="",
        opening=table.opening,
        modules=table.modules,
        module_digests={},
    )


def in_its_phase(table: WargameEnv, agent: str, walk: list[int]) -> Told:
    """All that an agent is told while it alone acts, until the first phase would end."""
    seen, infos = table.reset(seed=3)
    told: Told = [(table.seats[agent].vocabulary.words, bytes_of(seen)[agent], infos[agent])]
    for lot in walk:
        actions = {a: table.seats[a].vocabulary.places[WAIT] for a in table.agents}
        actions[agent] = lots(seen[agent]["action_mask"], lot)
        seen, rewards, ended, cut, infos = table.step(actions)
        told.append((bytes_of(seen)[agent], rewards[agent], ended[agent], cut[agent], infos[agent]))
    return told


@pytest.mark.parametrize("name", [TOY, "practice", "talks example"])
@settings(max_examples=100 if NIGHTLY else 8, deadline=None)
@given(
    lot=st.randoms(use_true_random=False),
    place=st.integers(0, 9),
    walk=st.lists(st.integers(0, 10_000), max_size=25),
)
def test_an_agent_is_told_the_same_of_twin_games(
    name: str, lot: Random, place: int, walk: list[int]
) -> None:
    """Hidden things moved, altered, removed, added; others' aims and briefs."""
    one = loaded(name)
    table = WargameEnv(one)
    agent = table.possible_agents[place % len(table.possible_agents)]
    other = WargameEnv(evolve(one, opening=twin(one.opening, agent, lot)))
    assert in_its_phase(table, agent, walk) == in_its_phase(other, agent, walk)


def test_a_card_that_the_other_holds_shows_in_nothing_before_the_cards_are_shown() -> None:
    """Of all deals in which one player holds the same card, it is told the same."""
    told: dict[tuple[str, int], set[str]] = {}
    dealt: set[tuple[int, int]] = set()
    table = WargameEnv(guest("kuhn"))
    for seed in range(40):
        seen, _ = table.reset(seed=seed)
        cards = tuple(table.campaign.state.track(f"card_of_{a}") for a in table.possible_agents)
        dealt.add((cards[0], cards[1]))
        for agent, card in zip(table.possible_agents, cards, strict=True):
            told.setdefault((agent, card), set()).add(str(bytes_of(seen)[agent]))
    assert 6 == len(dealt)
    assert dict.fromkeys(told, 1) == {deal: len(seen) for deal, seen in told.items()}
