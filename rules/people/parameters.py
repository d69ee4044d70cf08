"""The module's numbers: each with its unit, range, source in the domain dossier and confidence."""

from __future__ import annotations

from attrs import frozen

from wargame.engine.modules import parameter

_A = "assumption, for sensitivity runs"


@frozen
class Parameters:
    """The numbers of what nobody owns."""

    # Losses and publics
    casualty: int = parameter(
        15, 5, 40, "tenths of a percent of support, lost with each dead", "domain 11; B34", "A"
    )
    rally: int = parameter(
        20, 0, 50, "tenths of a percent of support, won once", "domain 11, rally effects", "A"
    )
    loss_most: int = parameter(
        150, 50, 400, "tenths of a percent of support, at most at once", _A, "A"
    )

    # Harm and confidence
    harm_each: int = parameter(
        10, 2, 50, "dead and wounded that cost a tenth of a percent of confidence", _A, "A"
    )
    harm_most: int = parameter(
        60, 20, 200, "tenths of a percent of confidence, at most at once", _A, "A"
    )

    # Returns
    abroad: int = parameter(5_900, 5_000, 6_700, "thousand people", "domain 10 [137][138]", "H")
    returning: int = parameter(
        20, 5, 50, "thousandths of those abroad each 90 days", "domain 10, gross return", "A"
    )
    leaving: int = parameter(
        10,
        2,
        40,
        "thousandths, each 90 days while the ceasefire is broken",
        f"domain 10; {_A}",
        "A",
    )
    usual_confidence: int = parameter(
        320, 270, 370, "tenths of a percent", "domain 11, KIIS no guarantees [151][152]", "M"
    )
    quiet_bonus: int = parameter(
        300,
        0,
        600,
        "thousandths more return after 90 days of quiet",
        f"domain 10, drivers; {_A}",
        "A",
    )
    flights_bonus: int = parameter(
        400, 0, 800, "thousandths more return with open skies", f"domain 12, A3, A7; {_A}", "A"
    )
    usual_step: int = parameter(4, 0, 10, "steps of the ladder", "domain 8, ladder for play", "A")
    fear_step: int = parameter(
        250,
        100,
        500,
        "thousandths less return for each step above",
        f"domain 10, safety; {_A}",
        "A",
    )

    # Plants
    plants_usual: int = parameter(900, 700, 1_000, "tenths of a percent", f"domain 1; {_A}", "A")
    plants_pace: int = parameter(15, 5, 60, "tenths of a percent each 30 days", _A, "A")
