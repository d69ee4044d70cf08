"""What follows from what: a fault of one sort shows as others too, and is told once."""

from __future__ import annotations

from collections.abc import Mapping

SHAKY = (
    "input-changed", "choices-unstable", "nondeterministic", "hashseed", "replay-differs",
    "not-canonical", "not-integer", "nonsense",
)  # fmt: skip
"""After these no game can be held against another: what differs says nothing new."""
COMPARING = (
    "replay-differs", "roundtrip", "arrival-order", "dice-shifted", "off-not-neutral",
    "not-proportional", "half-turns", "relabel", "leak-view", "leak-event", "leak-roll",
    "leak-refusal", "leak-log", "leak-choices", "leak-extract",
)  # fmt: skip
"""Checks that hold one game against another."""
FOLLOWS: Mapping[str, tuple[str, ...]] = {
    **{code: tuple(shaky for shaky in SHAKY if shaky != code) for code in COMPARING},
    "hashseed": ("crash", "garbage-crash", "nonsense", "nondeterministic", "input-changed"),
    "nondeterministic": ("input-changed", "not-canonical", "not-integer", "nonsense"),
    "dice-shifted": (*SHAKY, "dice-twice"),
    "leak-view": (*SHAKY, "unit-lost"),
    "remembers": (*SHAKY, "leak-choices", "offered-but-refused"),
}
"""By code: those after which a check says nothing new. Mend them, and check again."""
RETOLD = ("impure", "garbage-crash")
"""These say nothing new of a line that was told of for another reason."""
