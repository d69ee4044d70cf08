"""Imports one rule module, and tells in a sentence with file and line why it will not load."""

from __future__ import annotations

import importlib
import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import spec_from_file_location
from pathlib import Path
from types import CodeType, FrameType, ModuleType, TracebackType

from attrs import define

from wargame.engine.errors import BadContent
from wargame.library.places import bad

PATIENCE = 10.0
"""Seconds of processor time that importing one module may take."""


class _Endless(BaseException):
    """Raised inside an import that has used up its time; no module can swallow it by mistake."""


def import_rules(name: str, folder: Path, *, foreign: bool) -> ModuleType:
    """Import `wargame.rules.<name>` from `folder`; from its sources alone if it is foreign.

    Raises `BadContent` with the file and line of what stops it.
    """
    full = f"wargame.rules.{name}"
    _forget(full, unless_from=folder)
    if foreign:
        sys.meta_path.insert(0, _Sources(full, folder))
    importlib.invalidate_caches()
    try:
        with _limited(PATIENCE):
            return importlib.import_module(full)
    except (Exception, SystemExit, _Endless) as failure:
        _forget(full)
        raise _fault_of(failure, folder) from None


def _forget(full: str, unless_from: Path | None = None) -> None:
    """Drop what was imported as `full`, so that a mended or another module can take its place."""
    loaded = sys.modules.get(full)
    if loaded and unless_from and Path(str(loaded.__file__)).parent == unless_from:
        return
    for name in [name for name in sys.modules if name == full or name.startswith(f"{full}.")]:
        del sys.modules[name]
    sys.meta_path[:] = [
        finder
        for finder in sys.meta_path
        if not (isinstance(finder, _Sources) and finder.full == full)
    ]


class _Source(SourceFileLoader):
    """Compiles the source each time: a compiled file in a user's folder is not trusted."""

    def get_code(self, fullname: str) -> CodeType:
        path = self.get_filename(fullname)
        code: CodeType = self.source_to_code(self.get_data(path), path)
        return code


@define(eq=False)
class _Sources(MetaPathFinder):
    """Finds one foreign module and its parts, as sources only."""

    full: str
    folder: Path

    def find_spec(
        self, fullname: str, _path: Sequence[str] | None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname != self.full and not fullname.startswith(f"{self.full}."):
            return None
        inner = self.folder.joinpath(*fullname[len(self.full) + 1 :].split("."))
        package, single = inner / "__init__.py", inner.with_name(f"{inner.name}.py")
        if package.is_file():
            loader, within = _Source(fullname, str(package)), [str(inner)]
            return spec_from_file_location(
                fullname, package, loader=loader, submodule_search_locations=within
            )
        if single.is_file() and fullname != self.full:
            loader = _Source(fullname, str(single))
            return spec_from_file_location(fullname, single, loader=loader)
        raise ModuleNotFoundError(f"there is no source of {fullname}", name=fullname)


@contextmanager
def _limited(seconds: float) -> Iterator[None]:
    """Stop the body after so much processor time, where the system can (main thread, POSIX)."""
    on_main = threading.current_thread() is threading.main_thread()
    if not on_main or not hasattr(signal, "setitimer"):
        yield
        return
    before = signal.signal(signal.SIGVTALRM, _stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise _Endless


def _fault_of(failure: BaseException, folder: Path) -> BadContent:
    path, line = _place_of(failure, folder)
    if isinstance(failure, SyntaxError):
        sentence = f"this is not Python: {failure.msg}; mend this line."
    elif isinstance(failure, _Endless):
        sentence = "the module does not finish loading; a loop here does not end."
    elif isinstance(failure, SystemExit):
        sentence = "the module ends the program while it loads; take the exit out."
    else:
        sentence = f"the module does not load: {type(failure).__name__}: {failure}; mend this line."
    return bad(path, line, sentence)


def _place_of(failure: BaseException, folder: Path) -> tuple[str, int]:
    """Return the innermost file and line of the module that the failure passed through."""
    if isinstance(failure, SyntaxError) and failure.filename and failure.lineno:
        return failure.filename, failure.lineno
    inside = [
        (step.tb_frame.f_code.co_filename, step.tb_lineno)
        for step in _steps(failure.__traceback__)
        if Path(step.tb_frame.f_code.co_filename).is_relative_to(folder)
    ]
    return inside[-1] if inside else (str(folder / "__init__.py"), 1)


def _steps(trace: TracebackType | None) -> Iterator[TracebackType]:
    while trace is not None:
        yield trace
        trace = trace.tb_next
