"""The start screen: how long, who plays, which question; beside it the games that are kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from textual import work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.screen import Screen
from textual.widgets import OptionList, Static

from wargame.ui.keys import bindings
from wargame.ui.screens.ask import Choose
from wargame.ui.screens.start_rows import Row, about, kept_row, length, plan_rows
from wargame.ui.text import entitle, lines, said
from wargame.ui.widgets.header import HeaderLine
from wargame.ui.widgets.keys_line import KeysLine

if TYPE_CHECKING:
    from wargame.engine.state import Seat
    from wargame.record.kept import Kept
    from wargame.ui.app import WargameApp
    from wargame.ui.plan import Plan

KEYS = {
    "start.begin": ("b", "begin", "Begin"),
    "start.more": ("m", "more", "More"),
    "start.practice": ("p", "practice", "Practice"),
    "start.resume": ("r", "resume", "Resume"),
    "start.replay": ("w", "replay", "Replay"),
    "start.games": ("s", "focus_kept", "Saves"),
    "start.quit": ("q", "app.quit", "Quit"),
}
READING = "Reading what can be played ..."
Options = Sequence[tuple[str, str]]
Taken = Callable[[str], None]


class StartScreen(Screen[None]):
    """Asks what is played: Enter changes a line, `b` begins."""

    BINDINGS = bindings(KEYS, hidden={"start.quit"})
    HELP = (
        "Choose on the left: Enter (or a click) on a line changes it; 'Begin' or b begins. "
        "p begins the practice. On the right are the games kept on this computer: Enter goes on "
        "with one, w shows it again from its beginning. Tab goes from one side to the other."
    )
    app: WargameApp

    def __init__(self, plan: Plan | None = None) -> None:
        """`plan` stands ready: what the command line asked for."""
        super().__init__()
        self.plans: list[Plan] = []
        self.plan = plan
        self.rows: list[Row] = []
        self.kept: list[Kept] = []
        self.sound: dict[str, str] = {}

    def compose(self) -> ComposeResult:
        """Two lists side by side; both fill once they have been read."""
        yield HeaderLine()
        with Horizontal(id="start"):
            with Vertical(id="new"):
                yield OptionList(said(READING), id="plan", markup=False)
                yield Static(id="about", markup=False)
            yield OptionList(said("Looking for saved games ..."), id="kept", markup=False)
        yield KeysLine()

    def on_mount(self) -> None:
        """Read scenarios and saves while the first frame stands."""
        self.query_one(HeaderLine).tell(None)
        entitle(self.query_one("#plan"), "A new game", "Enter changes a line, b begins")
        entitle(self.query_one("#kept"), "Games kept here", "Enter goes on")
        self.read_scenarios()
        self.read_saves()
        self.query_one("#plan").focus()

    @work(thread=True, group="scenarios")
    def read_scenarios(self) -> None:
        """All that can be played."""
        from wargame.ui.plan import plans

        found = plans()
        self.app.call_from_thread(self.show_plans, found)

    @work(thread=True, group="saves")
    def read_saves(self) -> None:
        """The saved games: first where each stands, then whether its file is whole."""
        from wargame.library import user_folder
        from wargame.record.kept import health, kept_games

        found = list(kept_games(user_folder("saves")))
        self.app.call_from_thread(self.show_kept, found, {})
        sound = {each.path: health(each.path) for each in found}
        self.app.call_from_thread(self.show_kept, found, sound)

    def show_plans(self, found: list[Plan]) -> None:
        """The scenarios have been read."""
        self.plans = found
        self.plan = self.plan or (found[0] if found else None)
        self.show_plan()

    def show_plan(self, at: str = "") -> None:
        """Fill the left list anew; the cursor stays on its line."""
        rows = plan_rows(self.plan) if self.plan else [Row("none", "No scenario is here.")]
        listed = self.query_one("#plan", OptionList)
        at = at or (self.rows[listed.highlighted].name if self.rows and listed.highlighted else "")
        self.rows = rows
        listed.set_options([row.option() for row in rows])
        names = [row.name for row in rows]
        listed.highlighted = names.index(at) if at in names else 0
        if self.plan:
            self.query_one("#about", Static).update(lines(about(self.plan)))

    def show_kept(self, found: list[Kept], sound: dict[str, str]) -> None:
        """Fill the right list anew."""
        self.kept, self.sound = found, sound
        listed = self.query_one("#kept", OptionList)
        at = listed.highlighted or 0
        listed.set_options(kept_row(each, sound.get(each.path, "")) for each in found)
        if not found:
            listed.add_option(said("No game is kept here yet. Press p for practice."))
        listed.highlighted = min(at, max(len(found) - 1, 0))

    # What is chosen

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter or a click on a line."""
        if event.option_list.id == "kept":
            self.go_on_with(event.option_index)
        elif self.plan and event.option_index < len(self.rows):
            self.change(self.rows[event.option_index].name)

    def change(self, name: str) -> None:
        """Change what a line of the plan says."""
        plan = self.plan
        sort, _, what = name.partition(":")
        if plan is None:
            return
        if sort == "begin":
            self.action_begin()
        elif sort == "more":
            self.action_more()
        elif sort == "question":
            titles = [(each.scenario.name, each.scenario.title) for each in self.plans]
            self._choose("Which question?", titles, plan.scenario.name, self._take_scenario)
        elif sort == "treatment":
            self._choose_treatment(plan)
        elif sort == "cut":
            cuts = [(cut, length(cut, days)) for cut, days in plan.scenario.cuts.items()]
            self._choose(f"How long? {plan.scenario.hours}", cuts, plan.cut, self._take_cut)
        elif sort == "seat":
            self._choose_player(plan, what)

    def _choose(self, question: str, options: Options, at: str, take: Taken) -> None:
        def taken(name: str | None) -> None:
            if name is not None:
                take(name)
                self.show_plan()

        self.app.push_screen(Choose(question, options, at), taken)

    def _choose_treatment(self, plan: Plan) -> None:
        options = [
            (each.name, f"{'[x]' if each.name in plan.treatments else '[ ]'} {each.title}")
            for each in plan.scenario.treatments
        ]
        words = "What is changed? Choosing one again takes it back."
        self._choose(words, options, "", self._take_treatment)

    def _choose_player(self, plan: Plan, seat: str) -> None:
        title = next(each.title for each in plan.seats if each.name == seat)
        options = list(plan.players_for(seat))

        def take(who: str) -> None:
            plan.players[seat] = who

        self._choose(f"Who plays {title}?", options, plan.players[seat], take)

    def _take_scenario(self, name: str) -> None:
        self.plan = next(each for each in self.plans if each.scenario.name == name)

    def _take_cut(self, cut: str) -> None:
        if self.plan:
            self.plan.cut = cut

    def _take_treatment(self, name: str) -> None:
        if self.plan:
            self.plan.treatments = self.plan.toggled(name)
            self.read_seats(self.plan)

    @work(thread=True, group="seats", exclusive=True)
    def read_seats(self, plan: Plan) -> None:
        """Who sits at the table under the treatments chosen."""
        from wargame.ui.failures import FAILURES, sentences
        from wargame.ui.plan import seats_of

        try:
            seats = seats_of(plan)
        except FAILURES as wrong:
            self.app.call_from_thread(self.app.complain, sentences(wrong))
            return
        self.app.call_from_thread(self._take_seats, plan, seats)

    def _take_seats(self, plan: Plan, seats: tuple[Seat, ...]) -> None:
        plan.seat(seats)
        self.show_plan()

    # What is done

    def action_begin(self) -> None:
        """Begin the game as planned."""
        if self.plan:
            self.app.bring(self.plan.begin)

    def action_more(self) -> None:
        """All that may be chosen beside the three questions."""
        from wargame.ui.screens.more import MoreScreen

        plan = self.plan
        if plan:
            self.app.push_screen(MoreScreen(plan), lambda changed: self._more_said(plan, changed))

    def _more_said(self, plan: Plan, changed: bool | None) -> None:
        if changed:
            self.show_plan()
            self.read_seats(plan)

    def action_practice(self) -> None:
        """The first plan is the practice: begin it as it proposes itself."""
        from wargame.ui.plan import Plan

        if self.plans:
            self.app.bring(Plan.of(self.plans[0].scenario).begin)

    def action_resume(self) -> None:
        """Go on with the game that was played last."""
        last = next((each for each in self.kept if not each.trouble and not each.over), None)
        if last is None:
            self.app.complain(["No game that can be gone on with is kept here yet."])
        else:
            self._go_on(last.path)

    def action_replay(self) -> None:
        """Show the saved game under the cursor again from its beginning."""
        chosen = self._kept_at(self.query_one("#kept", OptionList).highlighted)
        if chosen:
            self.app.bring_replay(chosen.path)

    def action_focus_kept(self) -> None:
        """Go to the saved games."""
        self.query_one("#kept").focus()

    def go_on_with(self, place: int) -> None:
        """Go on with a saved game, or say why not."""
        chosen = self._kept_at(place)
        if chosen and chosen.over:
            self.app.bring_replay(chosen.path)
        elif chosen:
            self._go_on(chosen.path)

    def _go_on(self, path: str) -> None:
        from wargame.bots.opening import go_on

        self.app.bring(lambda: (go_on(path), path))

    def _kept_at(self, place: int | None) -> Kept | None:
        return self.kept[place] if place is not None and place < len(self.kept) else None
