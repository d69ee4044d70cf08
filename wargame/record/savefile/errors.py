"""What can be wrong with a save file, each with its sentence and its exit code."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wargame.record.savefile.reader import Reading


class SaveError(Exception):
    """A save file that cannot be read or written as asked. `str()` is the whole message."""

    def __init__(self, path: str, sentence: str, exit_code: int, line: int | None = None) -> None:
        self.path, self.sentence, self.exit_code, self.line = path, sentence, exit_code, line
        named = path or "''"
        where = named if line is None else f"{named}:{line}"
        super().__init__(f"{where}: {sentence}")


class Damaged(SaveError):
    """The file is altered or broken at `line`; `reading` is the whole part before, if any."""

    def __init__(
        self,
        path: str,
        line: int,
        sentence: str,
        last_good_turn: int | None = None,
        reading: Reading | None = None,
    ) -> None:
        super().__init__(path, sentence, 3 if reading else 4, line)
        self.last_good_turn, self.reading = last_good_turn, reading


class Unusable(SaveError):
    """Not a save, not readable, not writable, or not there."""

    def __init__(self, path: str, sentence: str, exit_code: int = 4) -> None:
        super().__init__(path, sentence, exit_code)


class NoRoom(SaveError):
    """The disk, the quota or the largest size of a save is used up."""

    def __init__(self, path: str, sentence: str) -> None:
        super().__init__(path, sentence, 4)


class InUse(SaveError):
    """Another process writes this save."""

    def __init__(self, path: str, holder: str) -> None:
        sentence = f"This save is in use by {holder}. Close it there first, or open a copy."
        super().__init__(path, sentence, 5)


class Newer(SaveError):
    """The file was written by a later version of the program."""

    def __init__(self, path: str, version: int) -> None:
        sentence = (
            f"This save has format version {version}, later than this program. Update the program."
        )
        super().__init__(path, sentence, 5)


class BadEntry(ValueError):
    """An entry that no save file can hold: our own fault, found before anything is written."""

    exit_code = 70
