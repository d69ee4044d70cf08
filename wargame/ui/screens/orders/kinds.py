"""Every kind of order that a seat may give, under the question that it answers."""

from __future__ import annotations

from collections.abc import Iterator

from textual.app import ComposeResult
from textual.widgets import Input, OptionList, Static

from wargame.render.asking.cost import left_in_words
from wargame.render.asking.kinds import at_hand, kind_in_words, nothing_on_offer
from wargame.ui.keys import KINDS, bindings
from wargame.ui.screens.base import TableScreen
from wargame.ui.text import said
from wargame.ui.widgets.question_menu import Entry, Menu


class KindsScreen(TableScreen[str]):
    """Its result is the name of a kind."""

    BINDINGS = bindings(KINDS, hidden=KINDS.keys() - {"kinds.back"})
    HELP = (
        "Every kind of order that you may give now, under the question that it answers. "
        "Type part of a name to narrow the list, arrows walk it, Enter opens the form. "
        "Routine orders cost no main effort."
    )

    def body(self) -> ComposeResult:
        """What is left, a field, the list."""
        yield Static(id="kinds-line", markup=False)
        yield Menu(id="kinds")

    def on_mount(self) -> None:
        """Typing goes into the field."""
        field = self.query_one(Menu).field
        field.placeholder = "type part of a name"
        field.focus()

    def moved(self) -> None:
        """The kinds now on offer; what is typed stays."""
        desk, menu = self.desk, self.query_one(Menu)
        words = f"Which order? {left_in_words(desk.view, desk.seat)}"
        self.query_one("#kinds-line", Static).update(said(words, "bold"))
        at = menu.picked
        menu.offer(list(self._entries()), at.value if at else None)
        if menu.field.value:
            menu.narrow(menu.field.value, at.value if at else None)

    def _entries(self) -> Iterator[Entry]:
        found = at_hand(self.desk.book, self.desk.view, self.desk.seat)
        for group, kinds in found.by_question():
            yield Entry("", group.upper(), heading=True)
            for kind in kinds:
                yield Entry(kind.name, kind_in_words(kind))
        if not found.ready:
            yield Entry("", "There is nothing that you could order now.", heading=True)
        bare = nothing_on_offer(found.bare)
        if bare:
            yield Entry("", bare, heading=True)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Typing narrows the list."""
        self.query_one(Menu).narrow(event.value)

    def on_input_submitted(self) -> None:
        """Enter opens the form of the kind under the cursor."""
        picked = self.query_one(Menu).picked
        if picked is not None and not picked.heading:
            self.dismiss(str(picked.value))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """A click opens the form."""
        self.dismiss(str(self.query_one(Menu).shown[event.option_index].value))

    def action_step(self, by: int) -> None:
        """Arrows walk the list from the field."""
        self.query_one(Menu).walk(by)

    def action_leave(self) -> None:
        """Back to the sheet."""
        self.dismiss(None)
