"""The briefs that lie beside a scenario, and the digest of all files that make it up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import Any

from wargame.engine.errors import BadContent
from wargame.nearest import quoted
from wargame.plain import plain
from wargame.scenario.lines import Path as Where
from wargame.scenario.reading import Placed, Reading
from wargame.scenario.tables import Header
from wargame.scenario.textfile import read_text
from wargame.scenario.toml import Document

LONGEST = 65_536
"""Bytes of one brief."""


def texts_of(
    header: Header | None, seats: tuple[Placed, ...], reading: Reading
) -> Mapping[str, str]:
    """The briefs by seat, and `public` for everybody's; files those that cannot be read."""
    wanted = {seat.row.name: (seat.row.brief, (*seat.at, "brief")) for seat in seats}
    public = header.public_brief if header else ""
    wanted["public"] = (public, ("scenario", "public_brief"))
    return {
        name: text
        for name, (file, at) in wanted.items()
        if file and (text := _text(file, at, reading)) is not None
    }


def _text(file: str, at: Where, reading: Reading) -> str | None:
    path = inside(Path(reading.doc.path).parent, file)
    if path is None:
        reading.say(at, f"{quoted(file)} lies outside the scenario's folder; move it beside it.")
        return None
    try:
        return plain(read_text(path, LONGEST), lines=True)
    except BadContent as bad:
        for complaint in bad.complaints:
            if complaint.line:
                reading.complaints.add(complaint.path, complaint.line, complaint.sentence)
            else:
                reading.say(at, f"{quoted(file)} {complaint.sentence}")
    return None


def inside(folder: Path, file: str) -> Path | None:
    """The file of this name within a folder, links followed; None if it lies elsewhere."""
    named = PurePosixPath(file)
    if named.is_absolute() or ".." in named.parts or "\\" in file:
        return None
    try:
        path = (folder / named).resolve()
        return path if path.is_relative_to(folder.resolve()) else None
    except (OSError, RuntimeError, ValueError):
        return None


def digest_of(doc: Document) -> str:
    """The SHA-256 of a scenario: of its file, and of every text that it names, whatever is chosen.

    It is the digest of the lines `<digest of the file>  <its path>`, sorted by path, as
    `sha256sum` prints them; a text that is not there has no line.
    """
    home = Path(doc.path)
    named = {home.name: home}
    for file in _files(doc.root):
        path = inside(home.parent, file)
        if path is not None:
            named[PurePosixPath(file).as_posix()] = path
    lines = (_line(name, named[name]) for name in sorted(named))
    return sha256(b"".join(lines)).hexdigest()


def _line(name: str, path: Path) -> bytes:
    try:
        content = path.read_bytes() if path.is_file() else None
    except OSError:
        content = None
    return b"" if content is None else f"{sha256(content).hexdigest()}  {name}\n".encode()


def _files(root: Mapping[str, Any]) -> Iterator[str]:
    """The texts that a scenario or its treatments name."""
    for parts in (root, *_tables(root.get("treatment"))):
        for table, key in (("scenario", "public_brief"), ("seat", "brief")):
            found = parts.get(table)
            rows = found if isinstance(found, list) else [found]
            named = (row.get(key) for row in rows if isinstance(row, dict))
            yield from (file for file in named if isinstance(file, str) and file)


def _tables(treatments: Any) -> Iterator[Mapping[str, Any]]:
    values = treatments.values() if isinstance(treatments, dict) else ()
    return (value for value in values if isinstance(value, dict))
