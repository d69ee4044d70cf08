"""The module's numbers: each with its unit, range, source in the domain dossier and confidence."""

from __future__ import annotations

from attrs import frozen

from wargame.engine.modules import parameter

_A = "assumption, for sensitivity runs"


@frozen
class Parameters:
    """The numbers of a deployment after a ceasefire."""

    # Manpower
    rotation: int = parameter(
        4, 3, 5, "troops owned per troop deployed", "domain 3, rotation multiplier [22][52]", "M"
    )
    decay: int = parameter(
        60, 0, 200, "thousandths of the excess lost each 30 days", f"domain 12, sustain; {_A}", "A"
    )
    wear: int = parameter(
        8, 0, 30, "readiness points each 30 days, all in excess", f"domain 12; {_A}", "A"
    )
    recovery: int = parameter(5, 0, 20, "readiness points each 30 days", _A, "A")
    slack: int = parameter(3, 0, 15, "readiness points lost each 30 days on hold", _A, "A")
    slack_floor: int = parameter(50, 0, 100, "percent readiness", _A, "A")
    wait_ceiling: int = parameter(90, 0, 100, "percent readiness", _A, "A")
    reserve_strain: int = parameter(
        8, 0, 30, "tenths of a percent of support each 1,000 called", f"domain 12, B22; {_A}", "A"
    )
    dropout: int = parameter(
        20_000, 0, 150_000, "chance in 90 days, per million", f"domain 12, A4; {_A}", "A"
    )
    dropout_unpopular: int = parameter(
        400, 0, 1_000, "tenths of a percent of support below which it doubles", _A, "A"
    )

    # Getting there
    lead_battlegroup: int = parameter(
        30, 14, 60, "days", "domain 3, time to first battlegroup", "A"
    )
    lead_brigade: int = parameter(60, 30, 120, "days", "domain 3, time to first brigade", "A")
    lead_division: int = parameter(150, 90, 270, "days", "domain 3, time to first division", "A")
    brigade_from: int = parameter(3_000, 2_000, 3_000, "troops", "domain 3, brigade size [53]", "M")
    division_from: int = parameter(8_000, 6_000, 15_000, "troops", f"domain 2 [17]; {_A}", "A")
    lift_heavy: int = parameter(
        300, 150, 500, "percent of infantry's lift", f"domain 12, B9; {_A}", "A"
    )
    lift_other: int = parameter(150, 100, 300, "percent, air defence and engineers", _A, "A")
    delay_days: int = parameter(15, 5, 30, "days", f"domain 3, readiness; {_A}", "A")
    wait_days: int = parameter(30, 10, 60, "days between two tries", _A, "A")
    tries: int = parameter(4, 1, 12, "delays at a closed site before it is dropped", _A, "A")
    unready: int = parameter(
        10_000, 0, 20_000, "chance of delay per missing readiness point, per million", _A, "A"
    )
    move_days: int = parameter(5, 1, 15, "days between two sites", _A, "A")
    return_share: int = parameter(500, 250, 1_000, "thousandths of the lead time", _A, "A")
    notice_days: int = parameter(30, 7, 90, "days to leave a closed site", _A, "A")

    # What the mandates ask
    need_observe: int = parameter(
        6_000, 5_000, 15_000, "troops", "domain 2, observer mission [15][16]", "M"
    )
    need_reassure: int = parameter(
        25_000, 10_000, 30_000, "troops", "domain 2, small to medium force [17][20]", "M"
    )
    need_help_defend: int = parameter(
        75_000, 50_000, 100_000, "troops", "domain 2, large force [17]", "M"
    )
    need_hold_line: int = parameter(
        100_000, 50_000, 200_000, "troops", "domain 2, line-holding [15][23]; B3", "M"
    )
    front_km: int = parameter(1_200, 1_000, 1_300, "km", "domain 1, front km used in the game", "A")
    behind: int = parameter(
        500, 250, 1_000, "thousandths that count, a zone behind the mandate's", _A, "A"
    )
    no_headquarters: int = parameter(
        850, 500, 1_000, "thousandths of its worth without a headquarters in place", _A, "A"
    )

    # Sites
    site_half: int = parameter(
        1_500, 500, 4_000, "troops that close half of a site's gap", f"domain 12, A2; {_A}", "A"
    )
    unguarded: int = parameter(
        200, 0, 500, "tenths of a percent of security without the force", _A, "A"
    )
    guard_air_defence: int = parameter(200, 100, 400, "percent of infantry", _A, "A")
    guard_patrol: int = parameter(125, 100, 200, "percent", _A, "A")
    guard_shelter: int = parameter(50, 0, 100, "percent", _A, "A")
    incident: int = parameter(
        20_000, 0, 100_000, "chance a site in 30 days, per million", f"domain 12, A2; {_A}", "A"
    )
    calming: int = parameter(
        600_000, 300_000, 800_000, "chance, per million", "domain 12, B10 calm-down success", "A"
    )
    incident_shock: int = parameter(
        12, 0, 50, "tenths of a percent of reassurance", f"domain 11; {_A}", "A"
    )

    # Counterweight and provocation
    tripwire: int = parameter(
        300, 0, 1_000, "weight in thousandths", "domain 12, core relations (1)", "A"
    )
    tripwire_half: int = parameter(
        5_000, 1_000, 15_000, "troops", f"domain 12, A4 curve shape; {_A}", "A"
    )
    counterweight_half: int = parameter(
        60_000, 25_000, 150_000, "troops", f"domain 2, sizes; {_A}", "A"
    )
    heavy_worth: int = parameter(300, 100, 500, "percent of infantry", "domain 12, B9", "A")
    rear_worth: int = parameter(600, 200, 1_000, "thousandths, in the rear", "domain 12, A5", "A")
    bystander_worth: int = parameter(
        500, 0, 1_000, "thousandths, where the mandate is not to fight", "domain 12, A5", "A"
    )
    provocation_weight: int = parameter(
        500, 0, 1_000, "weight in thousandths", "domain 12, core relations (2)", "A"
    )
    provocation_half: int = parameter(
        50_000, 10_000, 150_000, "troops", "domain 12, relation (2)", "A"
    )
    provocation_heavy_half: int = parameter(
        15_000, 5_000, 50_000, "troops in heavy armour", "domain 12, B9", "A"
    )
    provocation_pace: int = parameter(60, 10, 300, "tenths of a percent each 30 days", _A, "A")
    consent_conditional: int = parameter(
        600, 300, 1_000, "thousandths of the provocation", "domain 12, B32", "A"
    )
    consent_given: int = parameter(
        250, 0, 600, "thousandths of the provocation", "domain 12, B32", "A"
    )

    # Confidence and support
    confidence_alone: int = parameter(
        320, 270, 370, "tenths of a percent", "domain 11, KIIS no guarantees 32/61 [151][152]", "M"
    )
    confidence_rear: int = parameter(
        100, 50, 150, "tenths of a percent", "domain 11, KIIS far from the front 42/49 [151]", "M"
    )
    confidence_near: int = parameter(
        95, 0, 190, "tenths of a percent", "domain 11, KIIS near 61/33, half of the step", "L"
    )
    confidence_fights: int = parameter(
        95, 0, 190, "tenths of a percent", "domain 11, KIIS would fight 61/33, other half", "L"
    )
    confidence_half: int = parameter(10_000, 3_000, 30_000, "troops", f"domain 2 [17]; {_A}", "A")
    confidence_pace: int = parameter(20, 5, 100, "tenths of a percent each 30 days", _A, "A")
    turnabout: int = parameter(
        30, 0, 100, "tenths of a percent of reassurance, lost when a go is taken back", _A, "A"
    )
    strain: int = parameter(
        15, 0, 60, "tenths of a percent of support each 30 days, all in excess", _A, "A"
    )
    habit: int = parameter(
        3, 0, 15, "tenths of a percent of support each 30 days away", "domain 11; B34", "A"
    )

    # Money
    soldier_year: int = parameter(
        75_000, 37_500, 225_000, "dollars", "domain 3, cost of 40,000 for 10 years [57]", "M"
    )
    readiness_share: int = parameter(
        200, 50, 500, "thousandths of that for a formation kept ready on wait", _A, "A"
    )
    alert_share: int = parameter(1_200, 1_000, 2_000, "thousandths of that on alert", _A, "A")

    # Observers
    found: int = parameter(
        100_000, 0, 400_000, "chance in 30 days at full security, per million", _A, "A"
    )
