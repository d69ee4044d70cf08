"""The save file on disk: append-only, hash-chained lines (docs/save-format.md)."""

from wargame.record.savefile.chain import Entry, Line
from wargame.record.savefile.errors import (
    BadEntry,
    Damaged,
    InUse,
    Newer,
    NoRoom,
    SaveError,
    Unusable,
)
from wargame.record.savefile.reader import (
    PUBLIC,
    SAVE,
    EndsTurn,
    Fault,
    Reading,
    head,
    read,
    read_lines,
    verify_head,
)
from wargame.record.savefile.repair import Salvaged, salvage
from wargame.record.savefile.writer import PublicFile, Writer, public_path

__all__ = [
    "PUBLIC",
    "SAVE",
    "BadEntry",
    "Damaged",
    "EndsTurn",
    "Entry",
    "Fault",
    "InUse",
    "Line",
    "Newer",
    "NoRoom",
    "PublicFile",
    "Reading",
    "Salvaged",
    "SaveError",
    "Unusable",
    "Writer",
    "head",
    "public_path",
    "read",
    "read_lines",
    "salvage",
    "verify_head",
]
