"""The conformance kit: plays a rule module and says what is wrong with it."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wargame.testing.finding import Finding
    from wargame.testing.run import check_module
    from wargame.testing.subject import Subject, subject_of

__all__ = ["Finding", "Subject", "check_module", "subject_of"]

_LIES = {
    "Finding": "finding",
    "Subject": "subject",
    "check_module": "run",
    "subject_of": "subject",
}


def __getattr__(name: str) -> object:
    """Each name is imported when it is asked for: a test run that checks no module pays nothing."""
    if name in _LIES:
        return getattr(import_module(f"wargame.testing.{_LIES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
