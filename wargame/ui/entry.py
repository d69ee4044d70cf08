"""The way in from the command line: run the app, and what is said after its screen is left."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from wargame.ui.app import WargameApp
from wargame.ui.settings import Settings

if TYPE_CHECKING:
    from wargame.ui.app import Brought


def play_on_screens(
    settings: Settings, opening: Callable[[], Brought] | None = None, words: str = ""
) -> int:
    """Run the app with the start screen, or with what `opening` opens; the exit code.

    `words` stand on the screen meanwhile. A line of how to go on is left on the terminal.
    Raises what `opening` raises.
    """
    app = WargameApp(None, settings, opening, words) if opening else WargameApp(None, settings)
    try:
        app.run()
    finally:
        if app.desk is not None:
            from wargame.bots.opening import put_away

            put_away(app.desk.game)
    if app.refusal is not None:
        raise app.refusal
    _say_how_to_go_on(app)
    return app.return_code or 0


def _say_how_to_go_on(app: WargameApp) -> None:
    if app.return_code and app.fault is None:
        print("Stopped; every order acknowledged before is saved.", file=sys.stderr)
    if app.desk is not None and app.fault is None and not app.desk.watching:
        from shlex import quote

        from wargame.plain import plain

        print(plain(f"Saved: {app.save}"))
        print(plain(f"Go on with: wargame play {quote(app.save)}"))
