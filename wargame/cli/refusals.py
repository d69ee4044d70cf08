"""What a command says when it can't go on: sentences on standard error and the exit code."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from wargame.cli.signals import Stopped

if TYPE_CHECKING:
    from wargame.engine.errors import Complaint

GOOD, DOES_NOT_HOLD, WRONG_USE, DAMAGED, NOT_USABLE, REFUSED, OUR_FAULT = 0, 1, 2, 3, 4, 5, 70
INTERRUPTED = 130


def refused(error: BaseException) -> int:
    """Say what went wrong and return its exit code."""
    if isinstance(error, BrokenPipeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return GOOD
    if isinstance(error, KeyboardInterrupt | Stopped):
        say("Stopped; every order acknowledged before is saved.")
        return error.number + 128 if isinstance(error, Stopped) else INTERRUPTED
    sentences, code = _known(error)
    for sentence in sentences:
        say(sentence)
    return code


def say(sentence: str) -> None:
    """Write a sentence to standard error as plain text."""
    from wargame.plain import plain

    with suppress(OSError):
        print(plain(sentence, lines=True), file=sys.stderr, flush=True)


def _known(error: BaseException) -> tuple[tuple[str, ...], int]:
    from wargame.engine.errors import BadContent, IllegalOrder, OutOfSync

    if isinstance(error, BadContent):
        return tuple(_placed(each) for each in error.complaints), WRONG_USE
    if isinstance(error, IllegalOrder):
        return error.reasons, WRONG_USE
    if isinstance(error, OutOfSync):
        return error.reasons, DOES_NOT_HOLD
    code = getattr(error, "exit_code", None)
    if isinstance(code, int):
        return tuple(getattr(error, "reasons", ()) or (str(error),)), code
    if isinstance(error, OSError) and error.errno:
        from wargame.record.savefile.files import refusal

        told = refusal(str(error.filename or "A file or the output"), error)
        return (str(told),), told.exit_code
    return _our_fault(error), OUR_FAULT


def _placed(complaint: Complaint) -> str:
    """A fault at its file and line; at the file alone where it is of the whole, once."""
    if complaint.line or f"'{complaint.path}'" in complaint.sentence:
        return str(complaint) if complaint.line else complaint.sentence
    return f"{complaint.path}: {complaint.sentence}"


def _our_fault(error: BaseException) -> tuple[str, ...]:
    """Keep the trace in a file, without the values of variables, and say where it is."""
    import tempfile
    import traceback

    text = "".join(traceback.format_exception(error))
    with tempfile.NamedTemporaryFile(
        "w", prefix="wargame-fault-", suffix=".txt", delete=False, encoding="utf-8"
    ) as file:
        file.write(text)
    return (
        f"Something went wrong inside wargame: {type(error).__name__}.",
        f"Saved games are as they were acknowledged. The trace is in {file.name}; "
        "please send it with the command you gave.",
    )
