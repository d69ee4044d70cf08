"""Any scenario as a PettingZoo parallel environment: one action answers one question."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from attrs import define, field
from gymnasium import spaces
from numpy.typing import NDArray
from pettingzoo import AECEnv, ParallelEnv
from pettingzoo.utils.conversions import parallel_to_aec

from wargame.adapters.senses import Senses
from wargame.adapters.vocabulary import SEAL, WAIT, Offer, Vocabulary
from wargame.bots.seating import play_automatic
from wargame.engine.board import CONTROL
from wargame.engine.errors import IllegalOrder
from wargame.engine.rulebook import Rulebook
from wargame.engine.sight import first_view
from wargame.engine.standing import score
from wargame.record.campaign import Campaign
from wargame.record.ledger import Game
from wargame.scenario.load import Loaded, load
from wargame.scenario.wishes import Wishes

ORDERS = 12
"""A seat that has given so many orders in a phase can only seal."""
OFFERS = 400
"""Of the orders on offer so many are put to a seat: an even sample where there are more."""

Seen = dict[str, NDArray[Any]]


def parallel_env(scenario: str, wishes: Wishes | None = None, *, steps: int = 4_000) -> WargameEnv:
    """A scenario by name or path, as wished, in which every seat but control is an agent.

    After `steps` steps an episode is truncated. Raises BadContent.
    """
    return WargameEnv(load(scenario, wishes or Wishes()), steps)


def env(
    scenario: str, wishes: Wishes | None = None, *, steps: int = 4_000
) -> AECEnv[Any, Any, Any]:
    """The same, agents in turn, by PettingZoo's own conversion."""
    return parallel_to_aec(parallel_env(scenario, wishes, steps=steps))


@define
class _Agent:
    """A seat as a learner plays it: its words, its senses, and the order it is about to give."""

    seat: str
    vocabulary: Vocabulary
    senses: Senses
    offers: list[Offer] = field(factory=list)
    """The orders on offer that go on from the answers given so far."""
    answered: int = -1
    """How many questions of the order are answered; -1 before its kind is named."""
    given: int = 0
    """Orders given in this phase."""
    standing: int = 0
    fresh: bool = False
    """Whether `offers` are those of the position as it is."""

    def forget(self) -> None:
        """Put the order in hand away."""
        self.offers, self.answered, self.fresh = [], -1, False


class WargameEnv(ParallelEnv[str, Any, Any]):
    """A game in memory. Actions are places in a seat's vocabulary; a mask says which are on offer.

    Each step every agent answers one question of the order it is about to give, seals, or waits;
    when all have sealed the phase ends. An agent's reward is the change of its standing on its
    own balance sheet, as it knows it, in thousandths.
    """

    metadata = {"name": "wargame_v0", "render_modes": [], "is_parallelizable": True}  # noqa: RUF012
    render_mode = None

    def __init__(self, loaded: Loaded, steps: int = 4_000) -> None:
        self.loaded, self.most_steps = loaded, steps
        self.book = Rulebook.of(loaded.modules, loaded.setting)
        self.possible_agents = [seat for seat in loaded.setting.seats if seat != CONTROL]
        self.agents: list[str] = []
        self.episode, self.base = 0, "0"
        self._lay()
        self.observation_spaces = {a: self._observed(a) for a in self.possible_agents}
        self.action_spaces = {
            a: spaces.Discrete(len(self.seats[a].vocabulary.words)) for a in self.possible_agents
        }

    def observation_space(self, agent: str) -> spaces.Space[Any]:
        """What an agent observes: `observation`, whole numbers, and `action_mask`, 0 or 1."""
        return self.observation_spaces[agent]

    def action_space(self, agent: str) -> spaces.Space[Any]:
        """The places in an agent's vocabulary."""
        return self.action_spaces[agent]

    def reset(
        self, seed: int | None = None, options: Mapping[str, Any] | None = None
    ) -> tuple[dict[str, Seen], dict[str, dict[str, Any]]]:
        """Begin a game: of this seed, or of the next after the one before."""
        if seed is not None:
            self.base, self.episode = str(seed), 0
        else:
            self.episode += 1
        self._lay()
        self.agents = list(self.possible_agents)
        return self._observations(), {agent: {} for agent in self.agents}

    def step(
        self, actions: Mapping[str, int]
    ) -> tuple[
        dict[str, Seen],
        dict[str, float],
        dict[str, bool],
        dict[str, bool],
        dict[str, dict[str, Any]],
    ]:
        """Let every agent say one word; end the phase when all have sealed."""
        present = list(self.agents)
        infos = {agent: self._said(agent, int(actions[agent])) for agent in present}
        self._go_on()
        self.steps += 1
        over, cut = self.campaign.over, self.steps >= self.most_steps
        observations, rewards = self._observations(), self._rewards()
        if over or cut:
            self.agents = []
        ended = dict.fromkeys(present, over)
        return observations, rewards, ended, dict.fromkeys(present, cut and not over), infos

    def render(self) -> None:
        """Nothing is drawn; `wargame replay` tells a saved game."""

    def close(self) -> None:
        """A game in memory holds nothing open."""

    # How it is done

    def _lay(self) -> None:
        seed = f"{self.base}.{self.episode}" if self.episode else self.base
        opening = self.loaded.opening
        self.campaign = Campaign.start(Game(self.book, opening, seed))
        self.campaign.drafts = play_automatic
        self.steps = 0
        self.seats = {seat: self._agent(seat) for seat in self.possible_agents}
        self._go_on()

    def _agent(self, seat: str) -> _Agent:
        view = first_view(self.loaded.opening, seat)
        known = Vocabulary.of(self.book, view, seat), Senses.of(view)
        return _Agent(seat, *known, standing=score(self.campaign.view(seat), seat))

    def _observed(self, seat: str) -> spaces.Dict:
        agent = self.seats[seat]
        row = len(agent.senses.row(self.campaign.view(seat), seat)) + 1
        most = np.iinfo(np.int64)
        return spaces.Dict(
            {
                "observation": spaces.Box(most.min, most.max, (row,), np.int64),
                "action_mask": spaces.Box(0, 1, (len(agent.vocabulary.words),), np.int8),
            }
        )

    def _observations(self) -> dict[str, Seen]:
        return {seat: self._observation(self.seats[seat]) for seat in self.agents}

    def _observation(self, agent: _Agent) -> Seen:
        row = agent.senses.row(self.campaign.view(agent.seat), agent.seat)
        mask = np.zeros(len(agent.vocabulary.words), np.int8)
        mask[list(self._on_offer(agent))] = 1
        return {"observation": np.array([*row, agent.answered], np.int64), "action_mask": mask}

    def _on_offer(self, agent: _Agent) -> dict[int, list[Offer]]:
        """By word: the orders that go on with it; waiting and sealing go on with none."""
        places = agent.vocabulary.places
        if self.campaign.over or agent.seat in self.campaign.state.sealed:
            return {places[WAIT]: []}
        if not agent.fresh:
            self._look(agent)
        found = agent.vocabulary.meanings(agent.answered, agent.offers)
        if agent.answered < 0:
            found[places[SEAL]] = []
        return found

    def _look(self, agent: _Agent) -> None:
        agent.offers, agent.answered, agent.fresh = [], -1, True
        if agent.given < ORDERS:
            agent.offers = list(self.campaign.choices(agent.seat, limit=OFFERS)[0])

    def _said(self, seat: str, word: int) -> dict[str, Any]:
        agent = self.seats[seat]
        offered = self._on_offer(agent)
        if word not in offered:
            return {"refused": "This is not on offer; the action mask says what is."}
        if agent.vocabulary.words[word] == SEAL:
            agent.forget()
            self.campaign.seal(seat)
        elif agent.vocabulary.words[word] != WAIT:
            agent.offers, agent.answered = offered[word], agent.answered + 1
            kind, answers = agent.offers[0]
            if agent.answered == len(answers):
                return self._give(agent, kind, answers)
        return {}

    def _give(self, agent: _Agent, kind: str, answers: Mapping[str, Any]) -> dict[str, Any]:
        agent.forget()
        agent.given += 1
        try:
            self.campaign.give(agent.seat, kind, answers, by="learner")
        except IllegalOrder as refusal:
            return {"refused": " ".join(refusal.reasons)}
        if self.campaign.state.phase_now().open:
            self._all_look_again()
        return {}

    def _all_look_again(self) -> None:
        """What one seat did at once may have changed what others are offered."""
        for agent in self.seats.values():
            if agent.answered < 0:
                agent.forget()

    def _go_on(self) -> None:
        """End phases until some agent has something to say, or play is over."""
        while not self.campaign.over and all(
            seat in self.campaign.state.sealed for seat in self.possible_agents
        ):
            self.campaign.end_phase()
            for agent in self.seats.values():
                agent.forget()
                agent.given = 0

    def _rewards(self) -> dict[str, float]:
        found = {}
        for seat in self.agents:
            agent = self.seats[seat]
            now = score(self.campaign.view(seat), seat)
            found[seat], agent.standing = float(now - agent.standing), now
        return found
