"""The form of one order: its questions, what it comes to as it stands, and giving it."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Button, OptionList, Static
from textual.widgets.option_list import Option

from wargame.engine.orders import Question
from wargame.plain import plain
from wargame.record.savefile import SaveError
from wargame.render.asking.cost import left_in_words
from wargame.render.asking.form import Form, again, answered, unanswered
from wargame.render.asking.keeping import keep
from wargame.render.asking.kinds import kind_in_words
from wargame.render.asking.verdict import Verdict, verdict, verdict_lines
from wargame.render.telling.words import answer_in_words
from wargame.ui.keys import FORM, bindings
from wargame.ui.screens.base import TableScreen
from wargame.ui.screens.form_outcome import Outcome, give_form
from wargame.ui.text import below, lines, said
from wargame.ui.widgets.question import QuestionPane


class FormScreen(TableScreen[Outcome]):
    """One order being filled in. Its result is what giving it came to; none if it was put away.

    A form put away half filled is kept in the game, once, for its seat's eyes.
    """

    BINDINGS = bindings(FORM, hidden={"form.leave"})
    HELP = (
        "One order, question by question. Type to narrow a list, arrows walk it or step a number, "
        "Enter answers. Page up and page down go to the question before and the next one; the list "
        "of questions (Tab) goes to any. What speaks against the order stands beside it as you "
        "fill it in, and its odds as soon as it may be given. Leaving keeps what you answered."
    )

    AUTO_FOCUS = ""

    def __init__(self, form: Form, amending: bool = False) -> None:
        """`amending` begins with the list of questions, even where all have their answers."""
        super().__init__()
        self.amending = amending
        self.form, self.begun = form, form.answers
        self.left = False
        """It has been given, or put away."""
        questions = form.kind.questions
        self.at: Question | None = next(unanswered(form), questions[0] if questions else None)

    def body(self) -> ComposeResult:
        """Title, questions and verdict on one side, the question being asked on the other."""
        yield Static(id="form-title", markup=False)
        with Horizontal(id="form"):
            with Vertical(id="form-whole"):
                yield OptionList(id="asked", markup=False, compact=True)
                with VerticalScroll(id="form-verdict"):
                    yield Static(id="verdict", markup=False)
            yield QuestionPane(id="form-question")
        with Horizontal(id="form-ends"):
            yield Button(said("Give this order"), id="give", compact=True)
            yield Button(said("Keep for later"), id="keep", compact=True)

    # What stands on it

    def on_mount(self) -> None:
        """Begin with the first open question; of a whole form, with giving it."""
        pane = self.query_one(QuestionPane)
        if self.at is None:
            pane.display = False
        elif not (self.form.whole or self.amending):
            self._ask(self.at)
            return
        else:
            pane.ask(self.form, self.at)
        self._end(verdict(self.form))

    def moved(self) -> None:
        """The game moved: everything but the field being typed in shows what is now so."""
        self.form = again(self.form)
        self._tell()
        if self.at is not None:
            self.query_one(QuestionPane).refresh_menu(self.form)

    def _tell(self) -> Verdict:
        found = verdict(self.form)
        view = self.form.game.view(self.form.seat)
        title = f"{kind_in_words(self.form.kind)} {left_in_words(view, self.form.seat)}"
        self.query_one("#form-title", Static).update(said(title, "bold"))
        self._list_questions()
        stands = [said(found.said, "bold"), lines(verdict_lines(found))]
        self.query_one("#verdict", Static).update(below(stands))
        self.query_one("#give", Button).disabled = not found.ready
        return found

    def _list_questions(self) -> None:
        asked = self.query_one("#asked", OptionList)
        questions = self.form.kind.questions
        asked.set_options(Option(self._question(n, each)) for n, each in enumerate(questions, 1))
        asked.highlighted = questions.index(self.at) if self.at is not None else None

    def _question(self, n: int, question: Question) -> Content:
        mark = "> " if question is self.at else "  "
        if question.name not in self.form.answers:
            return said(f"{mark}{n} {question.ask} ?")
        words = answer_in_words(question, self.form.view, self.form.answers[question.name])
        return said(f"{mark}{n} {question.ask} {words}")

    # What somebody does

    def _ask(self, question: Question) -> None:
        self.at = question
        pane = self.query_one(QuestionPane)
        pane.ask(self.form, question)
        pane.menu.field.focus()

    def on_question_pane_answered(self, event: QuestionPane.Answered) -> None:
        """On to the next open question; after the last, to giving the order."""
        self.form, self.amending = answered(self.form, event.name, event.answer), False
        open_now = list(unanswered(self.form))
        names = [question.name for question in self.form.kind.questions]
        later = [q for q in open_now if names.index(q.name) > names.index(event.name)]
        if open_now:
            self._ask((later or open_now)[0])
        elif self.at is not None:
            self.query_one(QuestionPane).ask(self.form, self.at)
        found = self._tell()
        if not open_now:
            self._end(found)

    def _end(self, found: Verdict) -> None:
        giving = found.ready and not self.amending
        self.query_one("#give", Button).disabled = not found.ready
        self.query_one("#give" if giving else "#asked").focus()

    def on_question_pane_turned(self, event: QuestionPane.Turned) -> None:
        """The question before, or the next one."""
        questions = self.form.kind.questions
        if self.at is not None:
            place = questions.index(self.at) + event.by
            self._ask(questions[min(max(place, 0), len(questions) - 1)])
            self._list_questions()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """A question picked from the list is asked again."""
        self._ask(self.form.kind.questions[event.option_index])
        self._list_questions()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Give, or keep for later."""
        if event.button.id == "give":
            self.action_give()
        else:
            self.action_put_away()

    def action_questions(self) -> None:
        """To the list of questions."""
        self.query_one("#asked").focus()

    def action_give(self) -> None:
        """Give the order, if nothing speaks against it."""
        found = verdict(self.form)
        if not found.ready:
            self.table_app.complain([*found.reasons, *(f"Still open: {q}" for q in found.open)])
            return
        outcome = give_form(self.desk, self.form)
        if outcome.given:
            self.left = True
            self.dismiss(outcome)
        else:
            self.table_app.complain(outcome.reasons)

    def action_put_away(self) -> None:
        """Keep what has been answered, and go back."""
        self._keep()
        self.dismiss(None)

    def on_unmount(self) -> None:
        """However the form is left, what has been answered is kept."""
        self._keep()

    def _keep(self) -> None:
        changed = self.form.answers != self.begun
        if self.left or self.form.without or not changed:
            return
        self.left = True
        try:
            keep(self.form.game, self.form.seat, self.form.kind.name, self.form.answers)
        except SaveError as error:
            self.notify(plain(str(error)), markup=False)
