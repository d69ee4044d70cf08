"""The digest of a position: one hash that two equal boards share, on every machine."""

from __future__ import annotations

from hashlib import sha256
from typing import Any

import msgspec

from wargame.engine.state import State

_ENCODER = msgspec.json.Encoder(order="deterministic")


def board_of(state: State) -> dict[str, Any]:
    """All of a position that play changes, without the setting."""
    return {
        "seat": state.seat,
        "turn": state.turn,
        "phase": state.phase,
        "day": state.day,
        "days": state.days,
        "units": state.units,
        "markers": state.markers,
        "tracks": state.tracks,
        "switches": state.switches,
        "agreements": state.agreements,
        "calendar": state.calendar,
        "orders": {str(n): order for n, order in state.orders.items()},
        "sealed": state.sealed,
        "counts": state.counts,
        "spent": state.spent,
        "beliefs": state.beliefs,
    }


def digest(state: State) -> str:
    """The sha256 of a position's canonical JSON, as 64 hex digits."""
    return sha256(_ENCODER.encode(board_of(state))).hexdigest()
