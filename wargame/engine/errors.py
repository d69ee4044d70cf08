"""The three mistakes, told apart by whose they are."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen


class IllegalOrder(Exception):
    """A seat asked for what the rules refuse; `reasons` holds every reason, in sentences."""

    def __init__(self, *reasons: str) -> None:
        super().__init__(*reasons)
        self.reasons = tuple(reasons)

    def __str__(self) -> str:
        return " ".join(self.reasons)


@frozen
class Complaint:
    """One fault in a file: `path:line: sentence` (line 0 stands for the file as a whole)."""

    path: str
    line: int
    sentence: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.sentence}"


class BadContent(Exception):
    """A scenario or module file is at fault; `complaints` name each fault and its place."""

    def __init__(self, complaints: Iterable[Complaint]) -> None:
        self.complaints = tuple(complaints)
        super().__init__(*self.complaints)

    def __reduce__(self) -> tuple[type[BadContent], tuple[tuple[Complaint, ...]]]:
        """A worker's complaint reaches whoever asked it to work."""
        return type(self), (self.complaints,)

    def __str__(self) -> str:
        return "\n".join(str(complaint) for complaint in self.complaints)


class OutOfSync(Exception):
    """A journal does not fold or play as it says; `reasons` say where and how."""

    def __init__(self, *reasons: str) -> None:
        super().__init__(*reasons)
        self.reasons = tuple(reasons)

    def __str__(self) -> str:
        return " ".join(self.reasons)
