"""The module's numbers: each with its unit, range, source in the domain dossier and confidence."""

from __future__ import annotations

from attrs import frozen

from wargame.engine.modules import parameter

_A = "assumption, for sensitivity runs"
_T = "tenths of a percent"


@frozen
class Parameters:
    """The numbers of who leads and what follows. What a form is worth stands in its row."""

    # Forms
    limbo: int = parameter(
        40, 0, 150, f"{_T} of unity while a form is proposed", f"domain 4; B11; {_A}", "A"
    )
    staffs: int = parameter(
        8, 0, 50, "million dollars each 30 days while a form is proposed", _A, "A"
    )
    handover: int = parameter(
        80, 0, 300, f"{_T} of unity lost as a form takes force", f"domain 12, B11; {_A}", "A"
    )
    failure: int = parameter(20, 0, 100, f"{_T} of legitimacy when a member's veto fails a form",
                             f"domain 12, B12, B13; {_A}", "A")  # fmt: skip
    failure_home: int = parameter(5, 0, 50, f"{_T} of support at home, likewise", _A, "A")
    called_off: int = parameter(15, 0, 100, f"{_T} of legitimacy", _A, "A")
    hostility_step: int = parameter(
        20, 0, 60, f"{_T} of provocation a point, as a form takes force", "domain 4, hostility", "A"
    )
    hostility_month: int = parameter(
        15, 0, 40, f"{_T} of provocation a point, each 30 days with a force in place",
        "domain 4, hostility; B19", "A",
    )  # fmt: skip

    # The Council
    council_low: int = parameter(20, 5, 60, "days", f"domain 4, UN: slow; {_A}", "A")
    council_high: int = parameter(60, 20, 180, "days", f"domain 4, UN: slow; {_A}", "A")
    mandate_days: int = parameter(360, 90, 720, "days between votes on a mandate", _A, "A")
    veto_days: int = parameter(180, 30, 720, "days before a vetoed text can come again", _A, "A")
    mandate_shock: int = parameter(
        60, 0, 200, f"{_T} of legitimacy on the day of a mandate", f"domain 4, UN [61]; {_A}", "A"
    )
    abstention: int = parameter(10, 0, 50, f"{_T} less of it for each abstention", _A, "A")
    veto_shock: int = parameter(
        40, 0, 200, f"{_T} of legitimacy lost by a veto", "domain 4, UN: veto cuts both ways [61]",
        "A",
    )  # fmt: skip
    veto_rally: int = parameter(
        10, 0, 60, f"{_T} of support at home gained by it", "domain 4; domain 11, rally effects",
        "A",
    )  # fmt: skip
    veto_strain: int = parameter(
        30, 0, 150, f"{_T} of the rival's strain, if the veto is its own", _A, "A"
    )
    limits_ease: int = parameter(
        500, 0, 1_000, "thousandths of a veto's chance where limits are offered", _A, "A"
    )

    # Command
    unity_pace: int = parameter(40, 10, 150, f"{_T} each 30 days", f"domain 12, B11; {_A}", "A")
    chain_strain: int = parameter(
        10, 0, 60, f"{_T} of support at home as caveats are given up", f"domain 12, B11; {_A}", "A"
    )
    blocked: int = parameter(
        100_000, 0, 400_000, "chance in 30 days under caveats, per million",
        f"domain 12, B11 caveat blocks order; {_A}", "A",
    )  # fmt: skip
    blocked_unity: int = parameter(20, 0, 100, f"{_T} of unity", _A, "A")
    blocked_comfort: int = parameter(8, 0, 50, f"{_T} of the host's confidence", _A, "A")
    rules_provoke: int = parameter(
        20, 0, 80, f"{_T} of provocation for each step of the rules",
        "domain 12, B2 escalation per enforcement act", "A",
    )  # fmt: skip
    rules_comfort: int = parameter(
        10, 0, 50, f"{_T} of the host's confidence for each step", "domain 11, KIIS [151]; B2", "A"
    )

    # Legitimacy
    legitimacy_pace: int = parameter(30, 10, 150, f"{_T} each 30 days", _A, "A")
    unwelcome: int = parameter(
        120, 0, 400, f"{_T} lost while the host withholds", "domain 11, Fortna: consent [154]", "A"
    )
    invited: int = parameter(
        40, 0, 150, f"{_T} while the host invites", "domain 4, declaration of Jan 2026 [45][60]",
        "A",
    )  # fmt: skip
    agreed: int = parameter(
        80, 0, 250, f"{_T} with a status-of-forces text", f"domain 4 [60]; {_A}", "A"
    )
    mandated: int = parameter(
        200, 50, 400, f"{_T} under a mandate", "domain 4, envoy on force without mandate [61]", "A"
    )
    bare: int = parameter(
        200, 0, 500, f"{_T} lost by a form without the mandate that it needs", "domain 4, UN", "A"
    )
    consented: int = parameter(
        40, 0, 150, f"{_T} for each step of the rival's consent", "domain 12, B32, B38", "A"
    )
    restrained: int = parameter(20, 0, 100, f"{_T} under self-defence alone", _A, "A")
    forceful: int = parameter(60, 0, 200, f"{_T} lost under striking back", _A, "A")

    # Who contributes
    willing_at: int = parameter(500, 300, 700, f"{_T} of willingness", "domain 11, polls", "A")
    willing_legitimacy: int = parameter(
        200, 0, 600, "thousandths of legitimacy above or below the middle", _A, "A"
    )
    support_pace: int = parameter(2, 0, 15, f"{_T} each 30 days", f"domain 11; B34; {_A}", "A")

    # Arguments
    argument: int = parameter(
        500_000, 200_000, 800_000, "chance at middling standing, per million", _A, "A"
    )
    argument_welcome: int = parameter(60_000, 0, 150_000, "chance a step of invitation", _A, "A")
    argument_mandate: int = parameter(150_000, 0, 300_000, "chance under a mandate", _A, "A")
    argued: int = parameter(20, 0, 100, f"{_T} of legitimacy", f"domain 12, B31; {_A}", "A")
    backfired: int = parameter(8, 0, 50, f"{_T} of legitimacy, the other way", _A, "A")
    argued_home: int = parameter(8, 0, 40, f"{_T} of support at home", "domain 11; B34", "A")
    argued_strain: int = parameter(10, 0, 60, f"{_T} of the rival's strain", _A, "A")
    argued_will: int = parameter(10, 0, 60, f"{_T} of the backstop giver's will", "B31", "A")

    # Detained peacekeepers
    detention: int = parameter(
        25_000, 0, 100_000, "chance in 30 days at middling standing, per million",
        f"domain 4, UNPROFOR [27]; B15; {_A}", "A",
    )  # fmt: skip
    detention_passive: int = parameter(
        1_400, 1_000, 2_500, "thousandths of it under self-defence alone", "domain 4 [27]", "A"
    )
    detention_forceful: int = parameter(
        800, 400, 1_000, "thousandths of it under striking back", _A, "A"
    )
    detention_conditional: int = parameter(
        600, 300, 1_000, "thousandths, consent on conditions", "domain 11, Fortna [154]", "A"
    )
    detention_given: int = parameter(
        250, 0, 600, "thousandths, consent given", "domain 11, Fortna [154]", "A"
    )
    fewest: int = parameter(5, 1, 20, "troops detained", f"domain 4, UNPROFOR [27]; {_A}", "A")
    most: int = parameter(40, 20, 400, "troops detained", f"domain 4, UNPROFOR [27]; {_A}", "A")
    detained_home: int = parameter(20, 0, 100, f"{_T} of support at home", f"B34; {_A}", "A")
    detained_comfort: int = parameter(15, 0, 60, f"{_T} of the host's confidence", _A, "A")
    held_home: int = parameter(6, 0, 40, f"{_T} of support each 30 days held", _A, "A")
    held_strain: int = parameter(8, 0, 60, f"{_T} of the rival's strain each 30 days", _A, "A")
    let_go: int = parameter(
        80_000, 0, 400_000, "chance in 30 days that they are let go, per million", _A, "A"
    )
    negotiate: int = parameter(
        550_000, 200_000, 900_000, "chance at middling legitimacy, per million", _A, "A"
    )
    press: int = parameter(
        450_000, 100_000, 800_000, "chance at middling unity, per million", _A, "A"
    )
    press_provoke: int = parameter(25, 0, 100, f"{_T} of provocation", _A, "A")
    trade: int = parameter(800_000, 400_000, 1_000_000, "chance, per million", _A, "A")
    trade_price: int = parameter(40, 0, 150, f"{_T} of legitimacy", _A, "A")
    trade_comfort: int = parameter(20, 0, 80, f"{_T} of the host's confidence", _A, "A")
    home_again: int = parameter(10, 0, 60, f"{_T} of support at home once all are back", _A, "A")
    released: int = parameter(15, 0, 80, f"{_T} of strain, and of provocation, that go", _A, "A")
