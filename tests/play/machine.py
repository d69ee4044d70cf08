"""A machine that plays any scenario with everything people can do, and checks what must hold."""

from __future__ import annotations

import shutil
from pathlib import Path
from random import Random
from tempfile import mkdtemp
from typing import Any

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from tests.play import holds
from tests.play.tables import Scene
from wargame.bots.seating import play_bots
from wargame.engine.board import CONTROL
from wargame.engine.errors import IllegalOrder
from wargame.engine.rulings import Ruling
from wargame.record.binding import with_rules
from wargame.record.campaign import Campaign
from wargame.record.digest import digest
from wargame.record.store import Recorded, create, open_game
from wargame.record.verify import verify
from wargame.testing.shuffling import led_to, shuffled, unnumbered

LOT = st.integers(0, 10_000)
BOTS = st.sampled_from(("", "staff", "random", "hold", "cautious", "assertive"))


def picked(lot: int, among: Any) -> Any:
    among = list(among)
    return among[lot % len(among)]


class Played(RuleBasedStateMachine):
    """Everything that can be done at a table; `scene` is set by a subclass."""

    scene: Scene

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(mkdtemp(prefix="played-"))
        self.path = self.folder / "a.wargame"
        self.recorded: Recorded

    @initialize(seed=st.integers(0, 99))
    def begin(self, seed: int) -> None:
        game = self.scene.game(seed)
        self._sit(create(str(self.path), game, self.scene.digests, salt="salt"))

    def _sit(self, recorded: Recorded) -> None:
        self.recorded = recorded
        self.game.drafts = play_bots

    def teardown(self) -> None:
        if hasattr(self, "recorded"):
            self.verified()
            self.recorded.close()
        shutil.rmtree(self.folder)

    @property
    def game(self) -> Campaign:
        return self.recorded.campaign

    @property
    def people(self) -> list[str]:
        return [seat for seat in self.game.state.setting.seats if seat != CONTROL]

    def in_play(self) -> bool:
        return not self.game.over

    def pending(self) -> bool:
        return bool(self.game.state.orders)

    # What seats do

    @precondition(in_play)
    @rule(who=LOT, which=LOT)
    def give(self, who: int, which: int) -> None:
        self._give(picked(who, self.people), which)

    @precondition(in_play)
    @rule(which=LOT)
    def control_acts(self, which: int) -> None:
        self._give(CONTROL, which)

    def _give(self, seat: str, which: int) -> None:
        offered, _ = self.game.choices(seat, limit=60)
        if offered:
            kind, answers = picked(which, offered)
            assert () == self.game.check(seat, kind, answers)
            self.game.odds(seat, kind, answers)
            seats = list(self.game.state.setting.seats)
            own = self.game.view(seat).counts.get(seat, 0)
            key = f"{self.game.line.name} {seat} {own}"
            n = self.game.give(seat, kind, answers, key=key)
            assert own * len(seats) + seats.index(seat) + 1 == n
            assert n == self.game.give(seat, kind, answers, key=key)

    @rule(who=LOT, which=LOT, kind=LOT)
    def ask_for_what_is_refused(self, who: int, which: int, kind: int) -> None:
        """Another seat's order, a wrong answer, one too many: a refusal changes nothing."""
        seat = picked(who, self.people)
        name = picked(kind, self.game.game.book.kinds)
        offered, _ = self.game.choices(picked(who + 1, self.people), limit=20)
        answers = picked(which, offered)[1] if offered else {"what": "nothing"}
        reasons = self.game.check(seat, name, answers)
        if reasons:
            self._refused(lambda: self.game.give(seat, name, answers), reasons)

    def _refused(self, act: Any, reasons: tuple[str, ...] = ()) -> None:
        before = digest(self.game.state), len(self.game.line.effects), self.path.read_bytes()
        with pytest.raises(IllegalOrder) as refusal:
            act()
        assert reasons in ((), refusal.value.reasons)
        assert before == (
            digest(self.game.state), len(self.game.line.effects), self.path.read_bytes()
        )  # fmt: skip

    @precondition(pending)
    @rule(which=LOT)
    def recall(self, which: int) -> None:
        order = picked(which, self.game.state.orders.values())
        if order.seat in self.game.state.sealed:
            self._refused(lambda: self.game.recall(order.n))
        else:
            self.game.recall(order.n, order.seat)
            self._refused(lambda: self.game.recall(order.n))

    @precondition(in_play)
    @rule(who=LOT)
    def seal(self, who: int) -> None:
        self.game.seal(picked(who, self.people))

    @precondition(in_play)
    @rule(who=LOT)
    def unseal(self, who: int) -> None:
        seat = picked(who, self.people)
        if seat in self.game.state.sealed:
            self.game.unseal(seat, "They asked.")
        else:
            self._refused(lambda: self.game.unseal(seat, "They asked."))

    # What control does

    @precondition(in_play)
    @rule(which=LOT, verdict=st.sampled_from(("accept", "void", "defer", "moderate", "freeze")))
    def rule_on_an_effect(self, which: int, verdict: Any) -> None:
        effects = [
            e for e in self.game.preview().effects if "|engine|" not in e.at or verdict == "accept"
        ]
        if not effects:
            return
        chosen = picked(which, effects)
        at, fixed = chosen.at, {}
        if verdict == "freeze":
            at = "|".join(at.split("|")[2:4])
        if verdict == "moderate":
            rolls = [roll for roll in chosen.event.rolls if roll.address]
            fixed = {roll.address: picked(which, roll.outcomes)[0] for roll in rolls}
        ruling = Ruling(at, verdict, "So it is.", fixed=fixed, days=which % 20 + 1)
        try:
            self.game.rule(ruling)
        except IllegalOrder:
            assert verdict in ("moderate", "freeze", "void", "defer")

    @precondition(in_play)
    @rule(lots=st.randoms(use_true_random=False))
    def end_phase(self, lots: Random) -> None:
        """Whoever's order came first: the phase leads to the same."""
        play_bots(self.game)
        before = led_to(self.game, self.game.state)
        assert before == led_to(self.game, shuffled(self.game.state, lots))
        self._move_on(self.game.end_phase)

    def _move_on(self, act: Any) -> None:
        try:
            act()
        except IllegalOrder:
            for ruling in self.game.preview().stale:
                self.game.rule(Ruling(ruling.at, "accept", "It no longer comes to that."))
            act()

    @precondition(in_play)
    @rule(days=st.sampled_from((0, 0, 1, 3, 10, 45)))
    def end_turn(self, days: int) -> None:
        left = self.game.state.setting.end_day - self.game.state.day
        if days > left:
            self._refused(lambda: self.game.end_turn(days))
        else:
            self._move_on(lambda: self.game.end_turn(days))

    @rule(who=LOT, bot=BOTS, turns=st.integers(0, 2))
    def hand_over(self, who: int, bot: str, turns: int) -> None:
        seat = picked(who, self.people)
        self.game.hand_over(seat, bot, turns)
        assert bot == self.game.player(seat)

    @rule(turn=LOT, salt=st.sampled_from(("", "", "fresh")))
    def branch(self, turn: int, salt: str) -> None:
        turns = sorted(self.game.line.turns)
        self.game.branch(picked(turn, turns), f"b{len(self.game.ledger.lines)}", "What if?", salt)

    # What the machine does

    @rule()
    def save_and_load(self) -> None:
        before, numbers = digest(self.game.state), self.game.ledger.keys
        views = {seat: self.game.view(seat) for seat in self.people}
        self.recorded.close()
        self._sit(with_rules(open_game(str(self.path)), self.scene.shelf))
        assert () == self.recorded.notices
        assert before == digest(self.game.state)
        assert numbers == self.game.ledger.keys
        assert views == {seat: self.game.view(seat) for seat in self.people}

    def verified(self) -> None:
        found = verify(str(self.path), shelf=self.scene.shelf)
        assert (0, found.sentence) == (found.exit_code, found.sentence)

    @rule()
    def what_is_previewed_comes(self) -> None:
        """A preview changes nothing, and asked twice says the same."""
        if not self.game.over:
            before = digest(self.game.state)
            first = unnumbered(self.game.preview().effects)
            assert first == unnumbered(self.game.preview().effects)
            assert before == digest(self.game.state)

    @invariant()
    def it_all_holds(self) -> None:
        if hasattr(self, "recorded"):
            for promise in holds.ALWAYS:
                promise(self.game)


def machine_for(scene: Scene) -> type[Played]:
    return type("Played", (Played,), {"scene": scene})
