"""What the rival finds worthwhile: the worth of an attack, and its appetite for lesser acts."""

from __future__ import annotations

from attrs import frozen

from wargame.engine.curves import saturating
from wargame.engine.state import State

from .parameters import Parameters
from .position import aim, known, numbers
from .words import (
    AIR,
    ARMY,
    BLAME,
    CONSENT,
    COUNTRY,
    COVER,
    DECISION,
    FEARED,
    FULL,
    GOAL,
    HOST_ARMY,
    IN_PLACE,
    LEGITIMACY,
    LIMITED,
    PRESSURE,
    PROVOCATION,
    SHOWN,
    STRAIN,
    TERMS,
    UNITY,
    WEIGHT,
)


@frozen
class Worth:
    """An attack's worth in points: what it would gain by its chance, less costs, plus fears."""

    chance: int
    """Of success, in thousandths."""
    gain: int
    losses: int
    isolation: int
    strain: int
    fear: int
    window: int
    truce: int

    @property
    def points(self) -> int:
        """The sum, within the track's bounds."""
        costs = self.losses + self.isolation + self.strain + self.truce
        return max(-FULL, min(FULL, self.gain - costs + self.fear + self.window))


def resistance(state: State) -> int:
    """What an attack would meet, on the scale of the rival's army, as far as it can see."""
    p = numbers(state)
    agreed = (known(state, UNITY) + FULL - 700) * p.deterrence_weight // FULL
    force = known(state, WEIGHT) * agreed // FULL
    covers = (known(state, COVER) + known(state, AIR)) * p.air_weight // FULL
    backed = known(state, FEARED) * p.backstop_weight // FULL
    return known(state, HOST_ARMY) + force + covers + backed


def worth(state: State) -> Worth:
    """What a renewed attack is worth to its aim now."""
    p, wants = numbers(state), aim(state)
    met = resistance(state)
    chance = saturating(known(state, ARMY), max(met, 1), FULL)
    gain = {LIMITED: p.gain_limited, COUNTRY: p.gain_country}.get(wants, p.gain_wider)
    return Worth(
        chance,
        gain * chance // FULL,
        p.losses_weight * (FULL - chance) // FULL + known(state, SHOWN) * p.shown_weight // FULL,
        _isolation(state, p),
        known(state, STRAIN) * p.strain_weight // FULL,
        fear(state, p),
        window(state, p),
        _truce(state, p, wants),
    )


def _isolation(state: State, p: Parameters) -> int:
    by_force = known(state, LEGITIMACY) * p.isolation_weight // FULL
    return by_force + known(state, PRESSURE) * p.pressure_weight // FULL + _blamed(state, p)


def _blamed(state: State, p: Parameters) -> int:
    return known(state, BLAME) * p.blame_weight // FULL


def fear(state: State, p: Parameters) -> int:
    """What a force that it takes for a threat adds."""
    return known(state, PROVOCATION) * p.fear_weight // FULL


def window(state: State, p: Parameters) -> int:
    """What it adds that more troops are to come than stand there now."""
    if state.switch(DECISION) != "go":
        return 0
    coming = known(state, GOAL) - known(state, IN_PLACE)
    return saturating(coming, p.window_half, p.window_weight)


def _truce(state: State, p: Parameters, wants: str) -> int:
    base = {LIMITED: p.truce_limited, COUNTRY: p.truce_country}.get(wants, p.truce_wider)
    better = p.terms_weight if state.switch(TERMS) == "strengthened" else 0
    return base + better


def _consented(state: State, p: Parameters) -> int:
    share = {"given": FULL, "conditional": FULL // 2}.get(state.switch(CONSENT), 0)
    return p.consent_weight * share // FULL


def appetite(state: State) -> int:
    """For acts below an open strike, in points: fear against strain, pressure, blame, consent."""
    p = numbers(state)
    strained = known(state, STRAIN) * p.strain_weight // FULL
    pressed = known(state, PRESSURE) * p.pressure_weight // FULL
    return fear(state, p) - strained - pressed - _blamed(state, p) - _consented(state, p)
