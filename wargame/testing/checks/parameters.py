"""Every number of a module says where it is from, and lies in its own range."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from wargame.engine.modules import Parameter
from wargame.testing.checks.check import Check, Fault
from wargame.testing.subject import Subject

GRADES = ("H", "M", "L", "A")


def _declared(subject: Subject) -> dict[str, Parameter | None]:
    """The fields of the module's parameters class; None for one that says nothing of itself."""
    cls = subject.module.parameters
    if cls is None or not attrs.has(cls):
        return {}
    return {each.name: each.metadata.get("parameter") for each in attrs.fields(cls)}


def unsourced(subject: Subject) -> Iterator[Fault]:
    """Numbers without a source, a unit or a grade."""
    for name, found in _declared(subject).items():
        if found is None:
            yield Fault(
                f"The parameter '{name}' says nothing of itself: make it with `parameter(…)`, "
                "with range, unit, source and confidence."
            )
            continue
        missing = [part for part in ("unit", "source") if not str(getattr(found, part)).strip()]
        if found.confidence not in GRADES:
            missing.append("confidence (H, M, L or A)")
        if missing:
            yield Fault(f"The parameter '{name}' has no {' and no '.join(missing)}.")


def out_of_range(subject: Subject) -> Iterator[Fault]:
    """Middle values outside their ranges, and values of the scenario outside them."""
    name = subject.module.name
    inforce = subject.loaded.setting.parameters.get(name)
    for each, found in _declared(subject).items():
        if found is None:
            continue
        if not found.low <= found.mid <= found.high:
            yield Fault(
                f"The parameter '{each}' has the middle value {found.mid}, "
                f"outside its range from {found.low} to {found.high}."
            )
            continue
        value = getattr(inforce, each, found.mid)
        if not found.low <= value <= found.high:
            yield Fault(
                f"The scenario sets the parameter '{each}' to {value}, "
                f"outside its range from {found.low} to {found.high}."
            )


CHECKS = (
    Check(
        "parameter-unsourced",
        "Every parameter has a unit, a source and a grade of confidence.",
        "static",
        unsourced,
    ),
    Check(
        "parameter-out-of-range",
        "Every parameter's middle value, and the scenario's, lies in its range.",
        "static",
        out_of_range,
    ),
)
