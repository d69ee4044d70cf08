"""What the app is before there is a game: looks, keys, the way out when it fails or is stopped."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from time import monotonic
from typing import ClassVar

from rich.segment import Segments
from rich.text import Text
from textual import events, work
from textual.app import App
from textual.binding import Binding, BindingType
from textual.dom import DOMNode

from wargame.ui import themes
from wargame.ui.commands import Commands
from wargame.ui.crash import EXIT_CODE, keep_trace, last_words
from wargame.ui.keys import ANYWHERE, LISTS, bindings
from wargame.ui.pace import Pace
from wargame.ui.plainest import AsciiOnly
from wargame.ui.settings import Settings

HERE = Path(__file__).parent
WIDTHS = [(0, "-narrow"), (100, "-normal"), (160, "-wide")]
SOMEBODY = (
    events.Key,
    events.Paste,
    events.MouseDown,
    events.MouseScrollDown,
    events.MouseScrollUp,
)
"""What only somebody who sits there does; a pointer may be pushed by a draught."""
HEIGHTS = [(0, "-short"), (34, "-tall")]
"""From so many columns or rows on a screen has this class."""


class Shell(App[int]):
    """An app that dresses as the user likes and never leaves a broken terminal."""

    TITLE = "wargame"
    CSS_PATH = "first.tcss"
    COMMANDS: ClassVar = {Commands}
    BINDINGS: ClassVar[list[BindingType]] = bindings(
        {**ANYWHERE, **LISTS}, hidden={*ANYWHERE, *LISTS} - {"app.help", "app.palette"}
    )
    HORIZONTAL_BREAKPOINTS = WIDTHS
    VERTICAL_BREAKPOINTS = HEIGHTS

    def __init__(self, settings: Settings | None = None) -> None:
        super().__init__()
        self.settings = settings or Settings()
        self.pace = Pace()
        self.last_touch = monotonic()
        """When a key or a mouse button was last pressed."""
        self.clashes: set[str] = set()
        self.fault: Exception | None = None
        for theme in themes.THEMES:
            self.register_theme(theme)
        self.set_reactive(Shell.theme, self.look(self.settings.theme))
        self.stylesheet.set_variables(self.get_css_variables())
        if self.settings.ascii:
            self._filters.append(AsciiOnly())

    def on_mount(self) -> None:
        """Take the user's keys, and listen for being told to stop."""
        self.pace.begin()
        self.set_keymap(self.settings.keys)
        self.tell_faults(self.settings.faults)
        if self.settings.keys:
            self.check_keys()
        self._listen()

    def on_unmount(self) -> None:
        """The interpreter is as it was."""
        self.pace.end()

    def tell_faults(self, faults: Sequence[str]) -> None:
        """One toast, however many faults the settings have."""
        if faults:
            more = f" And {len(faults) - 1} more." if len(faults) > 1 else ""
            self.toast(f"{faults[0]}{more}")

    @work(thread=True, group="keys")
    def check_keys(self) -> None:
        """Whether each wish for a key is for an action that there is."""
        from wargame.ui.keymap import strangers

        self.call_from_thread(self.tell_faults, strangers(self.settings.keys))

    def read_looks(self) -> None:
        """The styles of all screens, which the first frame does without."""
        self.stylesheet.read_all([HERE / "look.tcss", *sorted((HERE / "looks").glob("*.tcss"))])

    def dress(self, name: str) -> None:
        """Take another look, by its name."""
        self.theme = self.look(name)

    def look(self, name: str) -> str:
        """The theme of this name; for an unknown one, which is a fault, the usual one."""
        if name not in themes.NAMES:
            self.settings.faults.append(
                f"There is no theme '{name}'; there are {', '.join(themes.NAMES)}."
            )
        wished = themes.CONTRAST.name if self.no_color else themes.NAMES.get(name)
        return wished or themes.DARK.name

    def get_key_display(self, binding: Binding) -> str:
        """A key as footer and help name it; Enter by its name, since few fonts have its sign."""
        return super().get_key_display(binding).replace("⏎", "Enter")

    def toast(self, sentence: str) -> None:
        """A sentence in the corner, for what needs no answer."""
        from wargame.plain import plain

        self.notify(plain(sentence), markup=False, severity="warning", timeout=10)

    def handle_bindings_clash(self, clashed_bindings: set[Binding], node: DOMNode) -> None:
        """Two wishes of the user for one key: told once."""
        names = ", ".join(sorted(binding.id or binding.action for binding in clashed_bindings))
        if names not in self.clashes:
            self.clashes.add(names)
            self.toast(f"Your settings give two actions the same key: {names}.")

    def on_key(self, event: events.Key) -> None:
        """Somebody is there."""
        self.last_touch = monotonic()

    async def on_event(self, event: events.Event) -> None:
        """Somebody is there, whatever widget the key or button is for."""
        if isinstance(event, SOMEBODY):
            self.last_touch = monotonic()
        await super().on_event(event)

    # Being stopped

    def _listen(self) -> None:
        """Leave the terminal as it was when told to stop."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGHUP):
            if signal.getsignal(number) is not signal.SIG_IGN:
                with suppress(ValueError, RuntimeError, NotImplementedError):
                    loop.add_signal_handler(number, self._stopped, 128 + number)

    def _stopped(self, code: int) -> None:
        self.exit(return_code=code)

    # Failing

    @property
    def save(self) -> str:
        """The save in play, for the last words."""
        return ""

    def _handle_exception(self, error: Exception) -> None:
        """A fault of ours: keep its trace in a file, show none of it, and leave."""
        self._return_code = EXIT_CODE
        if self.fault is not None:
            return
        self.fault = error
        told = Text(last_words(error, keep_trace(error), self.save))
        self._exit_renderables.append(Segments(self.console.render(told)))
        self._exception = self._exception or error
        self._close_messages_no_wait()
        self._exception_event.set()

    def _fatal_error(self) -> None:
        """Never Textual's own page: it prints local variables."""
        import sys

        error = sys.exc_info()[1]
        self._handle_exception(error if isinstance(error, Exception) else RuntimeError("unknown"))
