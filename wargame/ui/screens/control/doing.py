"""What control does from its screen: rule, commit, unseal, freeze, hold, and its own orders."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from textual import work

from wargame.engine.board import CONTROL
from wargame.engine.errors import IllegalOrder
from wargame.engine.events import Answer
from wargame.engine.orders import OrderKind
from wargame.engine.rulings import Ruling
from wargame.engine.state import Inject
from wargame.record.savefile import SaveError
from wargame.render.asking.form import opened
from wargame.render.beliefs import Difference
from wargame.render.telling.cards import OF_THE_SEQUENCE, Card
from wargame.render.telling.chair import Standing, who_has_not_sealed
from wargame.render.telling.verdicts import ruling_in_words, rulings_standing, taken_back
from wargame.render.telling.words import plainly
from wargame.ui.screens.ask import Choose, Confirm
from wargame.ui.screens.base import TableScreen
from wargame.ui.screens.control.acts import ACTS, DAYS, behind, tellings_of
from wargame.ui.screens.control.asking import ask_reason, ask_ruling, ask_whole
from wargame.ui.screens.control.hold import HoldScreen
from wargame.ui.screens.control.panes import Entry
from wargame.ui.screens.form import FormScreen

Known = Mapping[str, Answer]


class Doing(TableScreen[None]):
    """Control's acts. Each is journaled by the campaign before anything is drawn."""

    def enter(self, entry: Entry, n: int) -> None:
        """What Enter does on an entry of a pane."""
        what = entry.what
        if isinstance(what, Card):
            self.rule_on(what, n)
        elif isinstance(what, Ruling):
            self.take_back(what)
        elif isinstance(what, Standing):
            self.open_again(what.seat)
        elif isinstance(what, Difference):
            self.tell_of(what)
        elif isinstance(what, Inject):
            self.release(what)

    def do(self, act: Callable[[], object]) -> None:
        """Do something to the game; where it is refused, say every reason."""
        try:
            act()
        except IllegalOrder as refused:
            self.table_app.complain(refused.reasons)
        except SaveError as error:
            self.table_app.complain([str(error)])
        self.table_app.game_moved()

    @work
    async def rule_on(self, card: Card, n: int) -> None:
        """Word a ruling on an effect, and give it."""
        game = self.desk.game
        ruling = await ask_ruling(self.table_app, game.state, card, n)
        if ruling is not None:
            self.do(lambda: game.rule(ruling))

    @work
    async def take_back(self, ruling: Ruling) -> None:
        """Take a ruling back, if control means it."""
        game = self.desk.game
        said = ruling_in_words(game.game.book, game.state, ruling)
        if await self.app.push_screen_wait(Confirm("Take this ruling back?", said)):
            self.do(lambda: game.rule(taken_back(ruling)))

    @work
    async def open_again(self, seat: str) -> None:
        """Open a seat's orders again, with a reason."""
        game, title = self.desk.game, self.desk.title(seat)
        if seat not in game.state.sealed:
            self.table_app.complain([f"{title} has not sealed."])
            return
        reason = await ask_reason(self.table_app, f"Why do you open {title} again?")
        if reason is not None:
            self.do(lambda: game.unseal(seat, reason))

    @work
    async def action_unseal(self) -> None:
        """Choose a sealed seat, and open it again."""
        sealed = [seat for seat in self.desk.setting.seats if seat in self.desk.view.sealed]
        if not sealed:
            self.table_app.complain(["No seat has sealed."])
            return
        seat = await self._choose("Whose orders?", [(s, self.desk.title(s)) for s in sealed])
        if seat is not None:
            self.open_again(seat)

    async def _choose(self, question: str, options: list[tuple[str, str]]) -> str | None:
        """One of several; where there is but one, that."""
        if len(options) == 1:
            return options[0][0]
        return await self.app.push_screen_wait(Choose(question, options))

    @work
    async def action_commit(self) -> None:
        """End the phase, after a look at who has not sealed."""
        if self.desk.game.over:
            self.table_app.complain(["Play has ended; there is no phase to end."])
            return
        standing = len(rulings_standing(self.desk.game))
        meaning = (
            who_has_not_sealed(self.desk.game),
            f"Rulings in force: {standing}.",
            "Ending the phase seals everybody and carries it out.",
        )
        if await self.app.push_screen_wait(Confirm("End this phase?", *meaning)):
            self.table_app.end_phase()

    @work
    async def action_act(self, act: str) -> None:
        """Find the orders behind an act and open the form of the one chosen."""
        kinds = {kind.name: kind for kind in behind(self.desk.game, act)}
        if not kinds and act in ACTS and ACTS[act][0] == DAYS:
            await self._set_length()
        elif not kinds:
            self.table_app.complain(["The rules in play offer control no such order now."])
        else:
            words = [(name, f"{kind.title}: {kind.help}") for name, kind in kinds.items()]
            chosen = await self._choose("Which order?", words)
            if chosen is not None:
                self.open_form(kinds[chosen], {})

    async def _set_length(self) -> None:
        """Where no rule module has an order for it, the length alone."""
        game = self.desk.game
        most = game.state.setting.end_day - game.state.day
        days = await ask_whole(self.table_app, "How many days does this turn last?", 1, most)
        if days is not None:
            self.do(lambda: game.set_length(days))

    def release(self, inject: Inject) -> None:
        """Open the form that releases an inject."""
        kind = behind(self.desk.game, "inject")[0]
        self.open_form(kind, {kind.questions[0].name: inject.name})

    @work
    async def tell_of(self, difference: Difference) -> None:
        """Open the form that tells the seat looked at of a thing, or corrects it."""
        found = tellings_of(self.desk.game, self.seat_looked_at(), difference.about)
        if not found:
            self.table_app.complain([f"No order tells a seat of '{difference.title}'."])
            return
        words = [(kind.name, f"{kind.title}: {kind.help}") for kind, _ in found]
        chosen = await self._choose(difference.title, words)
        for kind, answers in found:
            if kind.name == chosen:
                self.open_form(kind, answers)

    def seat_looked_at(self) -> str:
        """The seat whose beliefs are shown."""
        return CONTROL

    def open_form(self, kind: OrderKind, answers: Known) -> None:
        """Fill in an order of control's, some of it answered."""
        form = opened(self.desk.game, CONTROL, kind.name, answers)
        self.app.push_screen(FormScreen(form), lambda _: self.table_app.game_moved())

    @work
    async def action_freeze(self) -> None:
        """Freeze a rule's hook: what it does in this phase does not come."""
        game = self.desk.game
        effects = () if game.over else game.preview().effects
        hooks = dict.fromkeys(
            "|".join(each.at.split("|")[2:4]) for each in effects if OF_THE_SEQUENCE not in each.at
        )
        if not hooks:
            self.table_app.complain(["No rule does anything in this phase."])
            return
        options = [(hook, self._hook_in_words(hook)) for hook in hooks]
        chosen = await self.app.push_screen_wait(Choose("Which rule does nothing?", options))
        reason = None if chosen is None else await ask_reason(self.table_app, "Why freeze it?")
        if chosen is not None and reason is not None:
            self.do(lambda: game.rule(Ruling(chosen, "freeze", reason)))

    def _hook_in_words(self, hook: str) -> str:
        name, _, doing = hook.partition("|")
        module = self.desk.book.modules.get(name)
        return f"{module.title if module else plainly(name)}: {plainly(doing)}"

    @work
    async def action_hold(self) -> None:
        """Hold the game before everybody until control releases it; both stand in the record."""
        reason = await ask_reason(self.table_app, "Why do you hold the game? (everybody reads it)")
        if reason is not None:
            game = self.desk.game
            self.do(lambda: game.note("hold", CONTROL, reason))
            await self.app.push_screen_wait(HoldScreen(reason))
            self.do(lambda: game.note("release", CONTROL, reason))

    @work
    async def action_give(self) -> None:
        """Give the screen to a seat that people play."""
        people = [seat for seat in self.desk.people() if seat != CONTROL]
        if not people:
            self.table_app.complain(["Bots play every other seat."])
            return
        seat = await self._choose("Whose screen is it?", [(s, self.desk.title(s)) for s in people])
        if seat is not None:
            self.table_app.sit(seat)
