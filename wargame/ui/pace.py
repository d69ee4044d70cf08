"""How the interpreter shares its time while the screens stand: short turns, no long sweeps."""

from __future__ import annotations

import gc
import sys

TURN = 0.0005
"""Seconds that a thread computes before another may; a key's way to its frame needs ten turns."""
NEW = (2_000, 10, 50)
"""So many new objects there are before those that nobody needs are looked for among them."""


class Pace:
    """From `begin` to `end`, threads take short turns, and what is there to stay is not swept."""

    def begin(self) -> None:
        """The screens stand now."""
        self.before = sys.getswitchinterval(), gc.get_threshold()
        sys.setswitchinterval(TURN)
        gc.set_threshold(*NEW)

    def end(self) -> None:
        """As it was before."""
        turn, thresholds = self.before
        sys.setswitchinterval(turn)
        gc.set_threshold(*thresholds)
        gc.unfreeze()

    def settle(self) -> None:
        """What there is now stays: the program and a game.

        To sweep all of it takes a third of a second, and would come amid a key.
        """
        gc.freeze()

    def sweep(self) -> None:
        """Clear what has come since and is no longer needed, when nobody waits for a key."""
        gc.collect()
        gc.freeze()
