"""The conformance kit: plays a rule module and says what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.testing.finding import Finding

if TYPE_CHECKING:
    from wargame.testing.run import check_module

__all__ = ["Finding", "check_module"]


def __getattr__(name: str) -> object:
    """`check_module` is imported when it is asked for."""
    if name == "check_module":
        from wargame.testing.run import check_module

        return check_module
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
