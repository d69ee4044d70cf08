"""What can go wrong by somebody's mistake, and its sentences."""

from __future__ import annotations

from wargame.engine.errors import BadContent, IllegalOrder, OutOfSync
from wargame.library import NotAllowed
from wargame.record.savefile import SaveError

FAILURES = (BadContent, IllegalOrder, OutOfSync, SaveError, NotAllowed, OSError)


def sentences(error: Exception) -> tuple[str, ...]:
    """Why something could not be done."""
    if isinstance(error, BadContent):
        return tuple(str(each) if each.line else each.sentence for each in error.complaints)
    if isinstance(error, OSError) and error.errno:
        from wargame.record.savefile.files import refusal

        return (str(refusal(str(error.filename or "A file"), error)),)
    reasons = getattr(error, "reasons", ())
    return tuple(reasons) or (str(error),)
