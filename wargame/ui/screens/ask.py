"""Questions in a window: yes or no, some words, one of several; and complaints."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Button, Input, OptionList, Static
from textual.widgets.option_list import Option

from wargame.ui.keys import bindings
from wargame.ui.text import lines, said
from wargame.ui.widgets.plain_input import PlainInput

MOST = 2_000
"""Letters of an answer in words."""


class Confirm(ModalScreen[bool]):
    """Yes or no. Enter and y say yes; n and q say no."""

    BINDINGS = bindings(
        {
            "ask.yes": ("y,enter", "answer(True)", "Yes"),
            "ask.no": ("n,q,escape", "answer(False)", "No"),
        }
    )

    def __init__(self, question: str, *meaning: str, yes: str = "Yes", no: str = "No") -> None:
        """`meaning` are the sentences below the question."""
        super().__init__()
        self.question, self.meaning, self.yes, self.no = question, meaning, yes, no

    def compose(self) -> ComposeResult:
        """The question, what it means, two buttons."""
        with Vertical(classes="dialog"):
            yield Static(said(self.question, "bold"), markup=False)
            if self.meaning:
                with VerticalScroll():
                    yield Static(lines(self.meaning), markup=False)
            with Horizontal():
                yield Button(said(f"{self.yes} (y)"), id="yes", variant="primary")
                yield Button(said(f"{self.no} (n)"), id="no")

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """A button answers."""
        self.dismiss(event.button.id == "yes")

    def action_answer(self, answer: bool) -> None:
        """A key answers."""
        self.dismiss(answer)


class Complaint(ModalScreen[None]):
    """Why something cannot be done, in sentences. Enter, q or space close it."""

    BINDINGS = bindings({"ask.close": ("enter,q,escape,space", "close", "Close")})

    def __init__(self, reasons: Iterable[str], title: str = "This can't be done") -> None:
        super().__init__()
        self.reasons, self.headline = tuple(reasons), title

    def compose(self) -> ComposeResult:
        """The sentences and a button."""
        with Vertical(classes="dialog"):
            yield Static(said(self.headline, "bold"), markup=False)
            with VerticalScroll():
                yield Static(lines(self.reasons), id="reasons", markup=False)
            with Horizontal():
                yield Button(said("Close (Enter)"), id="close", variant="primary")

    def on_button_pressed(self) -> None:
        """The button closes."""
        self.dismiss(None)

    def action_close(self) -> None:
        """A key closes."""
        self.dismiss(None)


class Words(ModalScreen[str | None]):
    """A line of words; None where somebody thought better of it."""

    BINDINGS = bindings({"ask.leave": ("escape", "leave", "Leave")})

    def __init__(self, question: str, *meaning: str, hidden: bool = False, value: str = "") -> None:
        """`hidden` shows dots for what is typed."""
        super().__init__()
        self.question, self.meaning, self.hidden, self.value = question, meaning, hidden, value

    def compose(self) -> ComposeResult:
        """The question and a field."""
        with Vertical(classes="dialog"):
            yield Static(said(self.question, "bold"), markup=False)
            if self.meaning:
                yield Static(lines(self.meaning), markup=False)
            field = Input if self.hidden else PlainInput
            yield field(self.value, password=self.hidden, max_length=MOST)
            with Horizontal():
                yield Button(said("OK (Enter)"), id="ok", variant="primary")
                yield Button(said("Leave"), id="leave")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter gives the words."""
        self.dismiss(event.value)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """A button gives the words or leaves."""
        self.dismiss(self.query_one(Input).value if event.button.id == "ok" else None)

    def action_leave(self) -> None:
        """Without words."""
        self.dismiss(None)


class Choose(ModalScreen[str | None]):
    """One of several by its name; None where somebody thought better of it."""

    BINDINGS = bindings({"ask.leave": ("q,escape", "leave", "Leave")})

    def __init__(self, question: str, options: Sequence[tuple[str, str]], at: str = "") -> None:
        """`options` are names and words; `at` is the name that stands ready."""
        super().__init__()
        self.question, self.options, self.at = question, options, at

    def compose(self) -> ComposeResult:
        """The question and a list."""
        with Vertical(classes="dialog"):
            yield Static(said(self.question, "bold"), markup=False)
            yield OptionList(*(Option(said(words)) for _, words in self.options), markup=False)

    def on_mount(self) -> None:
        """The cursor stands on what is so now."""
        names = [name for name, _ in self.options]
        self.query_one(OptionList).highlighted = names.index(self.at) if self.at in names else 0

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter or a click chooses."""
        self.dismiss(self.options[event.option_index][0])

    def action_leave(self) -> None:
        """Without a choice."""
        self.dismiss(None)
