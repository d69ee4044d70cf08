"""One question of a form: an option to pick, a number to set, words to write."""

from __future__ import annotations

from attrs import define
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Input, OptionList, Static

from wargame.engine.events import Answer
from wargame.engine.orders import Choice, Number, Question, Text
from wargame.render.asking.form import Form, bounds, menu, objection
from wargame.render.telling.words import number
from wargame.ui.keys import QUESTION, bindings
from wargame.ui.text import said
from wargame.ui.widgets.question_menu import Entry, Menu

PLACEHOLDERS = {
    Choice: "type part of a name",
    Number: "type a number",
    Text: "type your words",
}
"""What an empty field says."""


class QuestionPane(Vertical):
    """Asks one question of a form, and says what was answered. It changes nothing itself."""

    BINDINGS = bindings(QUESTION, hidden=QUESTION)

    @define
    class Answered(Message):
        """An answer that will do was given to a question."""

        name: str
        answer: Answer

        def __attrs_pre_init__(self) -> None:
            super().__init__()

    @define
    class Turned(Message):
        """Somebody wants the question before, or the next one."""

        by: int

        def __attrs_pre_init__(self) -> None:
            super().__init__()

    form: Form
    question: Question

    def compose(self) -> ComposeResult:
        """What is asked, a hint, a field and a list."""
        yield Static(id="asks", markup=False)
        yield Static(id="hint", markup=False)
        yield Menu()

    def ask(self, form: Form, question: Question) -> None:
        """Put a question: the field holds the answer that the form has."""
        self.form, self.question = form, question
        self.query_one("#asks", Static).update(said(question.ask, "bold"))
        now = form.answers.get(question.name)
        self.menu.field.placeholder = PLACEHOLDERS[type(question)]
        self.menu.field.max_length = question.most if isinstance(question, Text) else 0
        if isinstance(question, Choice):
            self.menu.type("")
        elif isinstance(question, Text):
            self.menu.type(str(next(iter(question.offers), "") if now is None else now))
        else:
            self.menu.type("" if now is None else str(now))
        self._offer(now)

    def refresh_menu(self, form: Form) -> None:
        """The game moved: show what is now on offer; what is being typed stays as it is."""
        self.form = form
        picked = self.menu.picked
        typed = self.menu.field.value
        self._offer(picked.value if picked else None)
        if isinstance(self.question, Choice) and typed:
            self.menu.narrow(typed, picked.value if picked else None)

    def _offer(self, at: Answer | None) -> None:
        offered = menu(self.form, self.question)
        self.menu.offer([Entry(each.answer, each.line) for each in offered], at)
        self.hint(self._what_fits(len(offered)))

    @property
    def menu(self) -> Menu:
        """The field and the list."""
        return self.query_one(Menu)

    def hint(self, words: str, style: str = "") -> None:
        """Say below the question what would fit, or why something does not."""
        self.query_one("#hint", Static).update(said(words, style))

    def _what_fits(self, count: int) -> str:
        question = self.question
        if isinstance(question, Text):
            return f"{len(self.menu.field.value)} of {question.most} characters. Enter takes it."
        if isinstance(question, Choice):
            if not count:
                return "Nothing is on offer after what you chose."
            return f"{count} on offer. Type part of a name, arrows walk, Enter takes."
        low, high = bounds(self.form, question)
        if high < low:
            return "No number is on offer after what you chose."
        steps = f", in steps of {number(question.step)}" if question.step > 1 else ""
        return f"{number(low)} to {number(high)}{steps}. Arrows step, Enter takes."

    # What somebody does

    def on_input_changed(self, event: Input.Changed) -> None:
        """Typing narrows a list, or is counted and checked."""
        event.stop()
        if isinstance(self.question, Choice):
            self.menu.narrow(event.value)
        else:
            against = self._against() if event.value else ""
            self.hint(against or self._what_fits(0), "bold $warning" if against else "")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter answers, if the answer will do."""
        event.stop()
        if isinstance(self.question, Choice):
            picked = self.menu.picked
            if picked is None:
                self.hint(f"'{event.value}' picks nothing here.", "bold $warning")
            else:
                self.take(picked.value)
            return
        against = self._against()
        if against:
            self.hint(against, "bold $warning")
        else:
            self.take(self._typed())

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """A click on a line, or Enter on it, answers."""
        event.stop()
        self.take(self.menu.shown[event.option_index].value)

    def take(self, answer: Answer) -> None:
        """Say what was answered."""
        self.post_message(self.Answered(self.question.name, answer))

    def action_step(self, by: int) -> None:
        """Arrows walk a list, step a number, leaf through stock answers."""
        if isinstance(self.question, Number):
            self._step(self.question, -by)
            return
        self.menu.walk(by)
        picked = self.menu.picked
        if isinstance(self.question, Text) and picked is not None:
            self.menu.type(str(picked.value))
            self.hint(self._what_fits(0))

    def action_turn(self, by: int) -> None:
        """The question before, or the next one."""
        self.post_message(self.Turned(by))

    def _step(self, question: Number, by: int) -> None:
        low, high = bounds(self.form, question)
        if high < low:
            return
        typed = self._typed()
        now = typed if isinstance(typed, int) else low - question.step if by > 0 else low
        steps = (now - low) // question.step + by
        self.menu.type(str(min(max(low + steps * question.step, low), high)))
        self.hint(self._what_fits(0))

    def _typed(self) -> Answer:
        """What stands in the field: words, or a number where it reads as one."""
        typed = self.menu.field.value
        if isinstance(self.question, Text):
            return typed
        bare = typed.strip().replace(",", "")
        digits = bare.removeprefix("-")
        fits = digits.isdecimal() and digits.isascii() and len(digits) <= 12
        return int(bare) if fits else typed

    def _against(self) -> str:
        typed = self._typed()
        if isinstance(self.question, Number) and not isinstance(typed, int):
            return "Type a whole number."
        return objection(self.form, self.question, typed)
