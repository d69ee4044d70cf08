"""How entries, the opening and the header stand in a save file."""

from wargame.record.codec.header import Header, ModuleMark, commitment, header_line, header_of
from wargame.record.codec.lines import entry_of, line_of
from wargame.record.codec.opening import opening_line, opening_of

__all__ = [
    "Header",
    "ModuleMark",
    "commitment",
    "entry_of",
    "header_line",
    "header_of",
    "line_of",
    "opening_line",
    "opening_of",
]
