"""What somebody wishes of a scenario: a cut, a set of modules, treatments, parameters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from attrs import frozen

from wargame.nearest import quoted, unknown
from wargame.scenario.complaints import Complaints
from wargame.scenario.toml import Document
from wargame.scenario.treatments import Treatment

_SETTING = re.compile(r"([A-Za-z0-9_-]+)\.([A-Za-z0-9_]+) *= *(-?[0-9]{1,16})")

Key = tuple[str, str]

WISHED = "--set"
"""Where a fault is that no file holds: in what was wished for."""


@frozen
class Wishes:
    """A choice among what a scenario offers; empty stands for the scenario's own default.

    `modules` names a set. `parameters` are "module.parameter=value" texts, or a mapping of
    (module, parameter) to value. `with_` and `without` name rule modules to add or to leave out.
    """

    cut: str = ""
    modules: str = ""
    treatments: tuple[str, ...] = ()
    parameters: tuple[str, ...] | Mapping[Key, int] = ()
    with_: tuple[str, ...] = ()
    without: tuple[str, ...] = ()


def wished_treatments(
    wishes: Wishes, known: Mapping[str, Treatment], doc: Document, complaints: Complaints
) -> tuple[Treatment, ...]:
    """The treatments wished for, in the order of the file: the order of wishing is no matter."""
    listed = doc.root.get("treatment")
    names = listed if isinstance(listed, dict) else {}
    for name in dict.fromkeys(wishes.treatments):
        if name not in names:
            line = doc.line(("treatment",))
            complaints.add(doc.path, line, unknown("treatment", name, known))
    return tuple(known[name] for name in known if name in wishes.treatments)


def wished_parameters(wishes: Wishes, complaints: Complaints) -> dict[Key, int]:
    """The parameters wished for, by module and name; a later wish overrides an earlier."""
    if isinstance(wishes.parameters, Mapping):
        return dict(wishes.parameters)
    return dict(_parsed(wishes.parameters, complaints))


def _parsed(texts: tuple[str, ...], complaints: Complaints) -> Iterator[tuple[Key, int]]:
    for text in texts:
        found = _SETTING.fullmatch(text.strip())
        if found:
            yield (found[1], found[2]), int(found[3])
        else:
            sentence = f"{quoted(text)} sets nothing; write module.parameter=value, a whole number."
            complaints.add(WISHED, 0, sentence)
