"""The standard streams: a closed one is opened on nothing, lest a save take its place."""

from __future__ import annotations

import os
import sys


def open_closed_streams() -> None:
    """Open whatever of descriptors 0, 1 and 2 is closed on the null device."""
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        if getattr(sys, name) is None and _is_closed(number):
            os.open(os.devnull, os.O_RDWR)
        if getattr(sys, name) is None:
            mode = "w" if number else "r"
            setattr(sys, name, open(number, mode, encoding="utf-8", closefd=False))  # noqa: SIM115


def _is_closed(number: int) -> bool:
    try:
        os.fstat(number)
    except OSError:
        return True
    return False
