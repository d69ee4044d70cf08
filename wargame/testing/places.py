"""Where in a rule module something happened: file and line, for people."""

from __future__ import annotations

import sys
from pathlib import Path
from types import CodeType, FrameType, FunctionType, TracebackType

from attrs import frozen


@frozen
class Place:
    """A line of a file, and the function that it stands in."""

    file: str
    line: int
    function: str

    def __str__(self) -> str:
        return f"{shown(self.file)}:{self.line}"


def shown(file: str) -> str:
    """A path from where the command was given, if the file lies there; else in full."""
    path = Path(file)
    return str(path.relative_to(Path.cwd())) if path.is_relative_to(Path.cwd()) else file


def raised_in(error: BaseException, folder: Path | None) -> Place | None:
    """The innermost line of the module that an exception passed through."""
    found = None
    step: TracebackType | None = error.__traceback__
    while step is not None:
        if within(step.tb_frame.f_code.co_filename, folder):
            code = step.tb_frame.f_code
            found = Place(code.co_filename, step.tb_lineno, code.co_name)
        step = step.tb_next
    return found


def handed_in(error: BaseException, folder: Path | None) -> Place | None:
    """The function of the module whose answer the engine had in hand when it raised."""
    found = None
    step: TracebackType | None = error.__traceback__
    while step is not None:
        for local in step.tb_frame.f_locals.values():
            for code in map(_code_of, local[:1] if isinstance(local, tuple) else (local,)):
                if code is not None and within(code.co_filename, folder):
                    found = Place(code.co_filename, code.co_firstlineno, code.co_name)
        step = step.tb_next
    return found


_KEPT = ("options", "propose", "of", "low", "high")
"""Where the engine's own values keep functions of modules."""


def _code_of(value: object) -> CodeType | None:
    ours = type(value).__module__.startswith("wargame.engine.")
    kept = (getattr(value, name, None) for name in _KEPT) if ours else (value,)
    return next((each.__code__ for each in kept if isinstance(each, FunctionType)), None)


def running_in(folder: Path | None) -> Place | None:
    """The innermost line of the module that is running now."""
    frame: FrameType | None = sys._getframe(1)
    while frame is not None:
        if within(frame.f_code.co_filename, folder):
            return Place(frame.f_code.co_filename, frame.f_lineno, frame.f_code.co_name)
        frame = frame.f_back
    return None


def within(file: str, folder: Path | None) -> bool:
    """Whether a file lies in the module's folder."""
    return folder is not None and Path(file).is_relative_to(folder)
