"""The header, line 1 of a save: what was played, under which rules, by whom, with which dice."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from attrs import frozen

from wargame.engine.errors import OutOfSync
from wargame.record.codec.values import Plain, bare, made


@frozen
class ModuleMark:
    """A rule module by name and version, and the SHA-256 of its files where it is known."""

    name: str
    version: str
    digest: str = ""


@frozen
class Header:
    """What the first line says. `dice` is the commitment, `made` when the game was made (UTC).

    `seat` is empty for a whole record, else the seat whose own record it is.
    """

    engine: str
    scenario: ModuleMark
    modules: tuple[ModuleMark, ...]
    seats: tuple[str, ...]
    dice: str
    made: str = ""
    seat: str = ""


def commitment(seed: str, salt: str) -> str:
    """What is said of the dice beforehand: the SHA-256 of seed and salt, in hex."""
    return sha256(f"{seed}{salt}".encode()).hexdigest()


def header_line(header: Header) -> Plain:
    """The line of a header, without format and version, which the writer adds."""
    line: Plain = bare(header)
    return line


def header_of(line: Mapping[str, Any]) -> Header:
    """The header of a first line; OutOfSync where it is none."""
    said = {name: each for name, each in line.items() if name not in ("n", "format", "version")}
    try:
        return made(Header, said)
    except (ValueError, TypeError) as error:
        raise OutOfSync(f"The header makes no sense: {error}.") from None
