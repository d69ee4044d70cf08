"""Collects what is wrong with content files, so that an author sees up to 20 faults at once."""

from __future__ import annotations

from collections.abc import Callable

from wargame.engine.errors import BadContent, Complaint
from wargame.plain import plain

MOST = 20
_SENTENCE = 1_000

Say = Callable[[str], None]


class Complaints:
    """A growing list of faults; `settle` raises them as one `BadContent`, or does nothing."""

    def __init__(self) -> None:
        self._filed: list[Complaint] = []

    def __len__(self) -> int:
        return len(self._filed)

    def add(self, path: str, line: int, sentence: str) -> None:
        """File one fault of the file `path`; line 0 stands for the file as a whole."""
        self._filed.append(Complaint(plain(path), line, plain(sentence, _SENTENCE)))

    def settle(self) -> None:
        """Raise `BadContent` if anything was filed: sorted by file and line, at most 20."""
        if not self._filed:
            return
        faults = sorted(dict.fromkeys(self._filed), key=lambda fault: (fault.path, fault.line))
        if len(faults) > MOST:
            last = faults[MOST - 1]
            more = f"and {len(faults) - MOST + 1} more; mend those above and check again."
            faults[MOST - 1 :] = [Complaint(last.path, last.line, more)]
        raise BadContent(faults)


def fault(path: str, line: int, sentence: str) -> BadContent:
    """Return a `BadContent` with this one complaint, ready to be raised."""
    return BadContent((Complaint(plain(path), line, plain(sentence, _SENTENCE)),))
