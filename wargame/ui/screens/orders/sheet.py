"""The order sheet: the staff's draft, orders given, offers; accept, amend, add, seal."""

from __future__ import annotations

from collections.abc import Iterable

from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import OptionList, Static

from wargame.engine.errors import IllegalOrder
from wargame.engine.events import Answer
from wargame.engine.orders import Answers
from wargame.record.savefile import SaveError
from wargame.render.asking.form import opened
from wargame.render.asking.keeping import forget, kept
from wargame.render.asking.offers import kinds_about
from wargame.render.asking.proposals import (
    Draft,
    Proposed,
    first_draft,
    last_turns,
    place_of,
    staff_draft,
    still_legal,
)
from wargame.render.asking.sheet import (
    DRAFT,
    FORCE,
    KEPT,
    NOTHING_ABOUT_IT,
    OFFER,
    PENDING,
    Row,
    detail,
    sheet,
    summary,
)
from wargame.ui.keys import ORDERS, bindings
from wargame.ui.screens.ask import Choose
from wargame.ui.screens.base import TableScreen
from wargame.ui.screens.form import FormScreen
from wargame.ui.screens.form_outcome import Outcome, give
from wargame.ui.screens.orders.kinds import KindsScreen
from wargame.ui.screens.orders.leaving import Leaving
from wargame.ui.text import below, lines, said
from wargame.ui.widgets.draft import SheetList


class OrdersScreen(Leaving, TableScreen[None]):
    """What a seat is about to order. In an open phase, what it says, done as it is said."""

    BINDINGS = bindings(
        ORDERS, hidden={"orders.give", "orders.draft", "orders.staff", "orders.pass"}
    )
    HELP = (
        "What your staff proposes, what you have ordered, and offers that wait for an answer. "
        "a accepts the whole draft, g gives one line, m or Enter opens a line in its form, "
        "x drops it, + adds any other order, l puts up what you ordered in the turn before, "
        "d asks the staff anew, u takes an order back, s seals. "
        "t lets the staff play this seat for some turns; w passes the screen on."
    )

    told: tuple[str, ...] = ()
    """What came of the last thing done here."""

    def body(self) -> ComposeResult:
        """A line that sums up, the sheet, and what there is to say of the row under the cursor."""
        yield Static(id="orders-line", markup=False)
        with Horizontal(id="orders"):
            yield SheetList(id="sheet")
            with VerticalScroll(id="orders-detail"):
                yield Static(id="detail", markup=False)

    def moved(self) -> None:
        """The sheet as it now is; the cursor stays on its row."""
        desk = self.desk
        draft = desk.drafts.get(desk.seat)
        if draft is None or draft.place != place_of(desk.game):
            desk.drafts[desk.seat] = draft = first_draft(desk.game, desk.seat)
            self.told, self.rows.rows, self.rows.highlighted = (), [], None
        self.query_one("#orders-line", Static).update(
            said(summary(desk.game, desk.seat, draft), "bold")
        )
        self.rows.show(sheet(desk.game, desk.seat, draft))
        self._tell_detail()
        self.refresh_bindings()

    @property
    def rows(self) -> SheetList:
        """The rows."""
        return self.query_one(SheetList)

    @property
    def draft(self) -> Draft:
        """The lines that lie before the seat."""
        return self.desk.drafts[self.desk.seat]

    def _tell_detail(self) -> None:
        row = self.rows.row
        parts = [lines(self.told)] if self.told else []
        if row is not None:
            told = detail(self.desk.game, self.desk.seat, self.draft, row)
            parts.append(lines(([""] if self.told else []) + list(told)))
        self.query_one("#detail", Static).update(below(parts))

    def on_option_list_option_highlighted(self) -> None:
        """Another row is under the cursor."""
        if self.desk.seat:
            self._tell_detail()
            self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what can be done with the row under the cursor stands in the footer."""
        if (
            action not in ("give", "drop", "recall", "amend", "accept", "again")
            or not self.is_mounted
        ):
            return True
        desk = self.table_app.desk
        if desk is None or desk.seat not in desk.drafts:
            return False
        row = self.rows.row
        sorts = {
            "give": {DRAFT}, "drop": {DRAFT, KEPT}, "recall": {PENDING},
            "amend": {DRAFT, PENDING, KEPT, OFFER, FORCE},
        }  # fmt: skip
        if action == "accept":
            return bool(self.draft.lines)
        if action == "again":
            return self.desk.view.turn > 1
        return row is not None and row.sort in sorts[action]

    # The draft

    def action_accept(self) -> None:
        """Give all lines of the draft that may be given, in their order."""
        lines = self.draft.lines
        self._give(still_legal(self.desk.game, self.desk.seat, lines) or lines)

    def action_give(self) -> None:
        """Give the line under the cursor."""
        self._give([self._line()])

    def action_drop(self) -> None:
        """Take the line under the cursor from the draft, or forget a form put away."""
        row = self.rows.row
        if row is not None and row.sort == KEPT:
            forget(self.desk.game, self.desk.seat, row.name)
            self.moved()
        else:
            self._put_up(self.draft.dropping(self._line()))

    def action_again(self) -> None:
        """Put up what the seat ordered in the turn before, as far as it may be ordered now."""
        self._put_up(last_turns(self.desk.game, self.desk.seat))

    def action_draft(self) -> None:
        """Ask the staff anew."""
        self._put_up(staff_draft(self.desk.game, self.desk.seat))

    def _line(self) -> Proposed:
        row = self.rows.row
        assert row is not None
        return self.draft.lines[int(row.name)]

    def _put_up(self, draft: Draft) -> None:
        self.desk.drafts[self.desk.seat] = draft
        self.told = ()
        self.moved()

    def _give(self, proposed: Iterable[Proposed]) -> None:
        self._done(give(self.desk, proposed))

    def _done(self, outcome: Outcome | None) -> None:
        """Show what giving some orders came to."""
        if outcome is None:
            self.moved()
            return
        draft = self.draft.dropping(*outcome.given)
        self.desk.drafts[self.desk.seat] = draft
        self.told = (*outcome.told, *outcome.reasons)
        self.table_app.game_moved()
        if outcome.reasons:
            self.table_app.complain(outcome.reasons)

    # Forms

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter or a click opens what the row stands for."""
        self.action_amend()

    def action_add(self) -> None:
        """Any other order, picked by the question that it answers."""
        self.app.push_screen(KindsScreen(), self._picked)

    def _picked(self, kind: str | None) -> None:
        if kind is not None:
            self._open(kind, kept(self.desk.game, self.desk.seat).get(kind, {}))

    def action_amend(self) -> None:
        """Open the row under the cursor in its form."""
        row = self.rows.row
        if row is None:
            return
        if row.sort == DRAFT:
            line = self._line()
            self._open(line.kind, line.answers, amending=True)
        elif row.sort == PENDING:
            given = self.desk.view.orders[int(row.name)]
            self._open(given.kind, given.answers, given.n, amending=True)
        elif row.sort == KEPT:
            self._picked(row.name)
        else:
            self._answer(row)

    def _answer(self, row: Row) -> None:
        """An offer or agreement: the kinds of order that name it."""
        desk = self.desk
        found = list(kinds_about(desk.book, desk.view, desk.seat, row.name))
        if not found:
            self.table_app.complain([NOTHING_ABOUT_IT])
            return
        about: dict[str, dict[str, Answer]] = {
            kind.name: {kind.questions[0].name: row.name} for kind in found
        }
        if len(found) == 1:
            self._open(found[0].name, about[found[0].name])
            return
        options = [(kind.name, f"{kind.title}: {kind.help}") for kind in found]
        self.app.push_screen(
            Choose(row.words, options), lambda kind: self._open(kind, about[kind]) if kind else None
        )

    def _open(self, kind: str, answers: Answers, without: int = 0, amending: bool = False) -> None:
        form = opened(self.desk.game, self.desk.seat, kind, answers, without)
        self.app.push_screen(FormScreen(form, amending), self._done)

    # Orders given

    def action_recall(self) -> None:
        """Take back the order under the cursor."""
        row = self.rows.row
        if row is None:
            return
        try:
            self.desk.game.recall(int(row.name), self.desk.seat)
        except (IllegalOrder, SaveError) as refusal:
            self.table_app.complain(getattr(refusal, "reasons", (str(refusal),)))
            return
        self.told = (f"Taken back: {row.words}",)
        self.table_app.game_moved()
