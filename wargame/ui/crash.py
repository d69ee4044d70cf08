"""When the app itself fails: the trace goes to a file, without the values of variables."""

from __future__ import annotations

import os
import traceback
from datetime import UTC, datetime
from pathlib import Path
from shlex import quote

EXIT_CODE = 70


def keep_trace(error: BaseException) -> str:
    """Write the trace to a new file that only the user may read; its path, empty if that fails."""
    from wargame.library import user_folder

    folder = user_folder("faults")
    now = datetime.now(UTC).strftime("%Y%m%dT%H%M%S")
    path = folder / f"fault-{now}-{os.getpid()}.txt"
    text = "".join(traceback.format_exception(error))
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _write(path, text)
    except OSError:
        return ""
    return str(path)


def _write(path: Path, text: str) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8", errors="backslashreplace") as file:
        os.fchmod(descriptor, 0o600)
        file.write(text)


def last_words(error: BaseException, trace: str, save: str) -> str:
    """What stands on the terminal after the screen is left: one line, and nothing of the game."""
    told = [f"Something went wrong inside wargame: {type(error).__name__}."]
    if save:
        told.append(f"Everything given is saved; go on with: wargame play {quote(save)}")
    if trace:
        told.append(f"The trace is in {trace}; please send it.")
    return " ".join(told)
