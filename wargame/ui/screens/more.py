"""More than the three questions: rules, seed, parameters, the file's name."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Button, Input, Label, Static

from wargame.plain import plain
from wargame.ui.keys import bindings
from wargame.ui.plan import Plan
from wargame.ui.text import said
from wargame.ui.widgets.plain_input import PlainInput


class MoreScreen(ModalScreen[bool]):
    """A form; True where it was kept."""

    BINDINGS = bindings(
        {
            "more.keep": ("ctrl+s", "keep", "Keep"),
            "more.leave": ("escape", "leave", "Leave"),
        }
    )
    HELP = "Tab goes to the next field. Keep takes what stands here; Leave takes nothing."

    def __init__(self, plan: Plan) -> None:
        super().__init__()
        self.plan = plan
        self.asked = plan.people()
        """The seats that may have a passphrase."""
        self.titles = {seat.name: seat.title for seat in plan.seats}

    def fields(self) -> tuple[tuple[str, str, str, str], ...]:
        """Name, label, value, what belongs there."""
        plan = self.plan
        sets = ", ".join(plan.scenario.sets)
        modules = ", ".join(plan.scenario.modules)
        return (
            ("modules", "Set of rules", plan.modules, f"one of: {sets}"),
            ("with_", "Rules besides", plan.with_, f"of: {modules}"),
            ("without", "Rules left out", plan.without, f"of: {modules}"),
            ("parameters", "Parameters", plan.parameters, "module.parameter=number ..."),
            ("seed", "Seed", plan.seed, "a number; empty: drawn by lot"),
            ("name", "File name", plan.name, f"empty: {plan.scenario.name}"),
        )

    def compose(self) -> ComposeResult:
        """A field a line, and two buttons."""
        with Vertical(classes="dialog"):
            yield Static(said("More about the new game", "bold"), markup=False)
            with VerticalScroll(id="more"):
                for name, label, value, hint in self.fields():
                    with Horizontal(classes="field"):
                        yield Label(said(label), markup=False)
                        yield PlainInput(
                            value, placeholder=plain(hint), id=name, max_length=500, compact=True
                        )
                for n, seat in enumerate(self.asked):
                    with Horizontal(classes="field"):
                        yield Label(said(f"Secret: {self.titles[seat]}", limit=19), markup=False)
                        yield Input(
                            self.plan.passphrases.get(seat, ""), password=True, id=f"secret-{n}",
                            placeholder="a passphrase before this seat is shown", compact=True,
                            max_length=500,
                        )  # fmt: skip
            with Horizontal(classes="buttons"):
                yield Button(said("Keep"), id="keep", variant="primary")
                yield Button(said("Leave"), id="leave")

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """A button keeps or leaves."""
        if event.button.id == "keep":
            self.action_keep()
        else:
            self.dismiss(False)

    def on_input_submitted(self) -> None:
        """Enter keeps."""
        self.action_keep()

    def action_keep(self) -> None:
        """Take what stands in the fields."""
        for name, *_ in self.fields():
            setattr(self.plan, name, self.query_one(f"#{name}", Input).value.strip())
        for n, seat in enumerate(self.asked):
            self.plan.passphrases[seat] = self.query_one(f"#secret-{n}", Input).value
        self.plan.modules = self.plan.modules or self.plan.scenario.default_set
        self.dismiss(True)

    def action_leave(self) -> None:
        """Take nothing."""
        self.dismiss(False)
