"""The module's numbers: each with its unit, range, source in the domain dossier and confidence."""

from __future__ import annotations

from attrs import frozen

from wargame.engine.modules import parameter

_A = "assumption, for sensitivity runs"
_SHARE = "tenths of a percent"
_CHANCE = "chance, per million"


@frozen
class Parameters:
    """The numbers of a backstop by separate instruments."""

    # What works
    pause_leaves: int = parameter(
        550,
        400,
        700,
        "thousandths that work in a pause",
        "domain 5, ISR x0.4-0.7 after the pause of 2025 [64][65]; domain 12, B28",
        "A",
    )
    private_words: int = parameter(
        250, 0, 500, "thousandths of a guarantee, private", f"domain 5, guarantee; {_A}", "A"
    )
    public_words: int = parameter(
        500, 250, 750, "thousandths of a guarantee, public", f"domain 5, guarantee; {_A}", "A"
    )
    text_consult: int = parameter(
        300, 100, 500, "thousandths of a guarantee", "domain 12, A17 texts", "A"
    )
    text_assist: int = parameter(
        600, 400, 800, "thousandths of a guarantee", "domain 12, A17 texts", "A"
    )
    hours_without: int = parameter(
        72, 24, 168, "hours until help comes, without aircraft", f"domain 5, B10; {_A}", "A"
    )
    hours_slow: int = parameter(24, 12, 48, "hours", "domain 5, over-the-horizon air, slow", "A")
    hours_mid: int = parameter(6, 4, 12, "hours", "domain 5, over-the-horizon air, middle", "A")
    hours_fast: int = parameter(2, 1, 4, "hours", "domain 5, over-the-horizon air, fast", "A")

    # Pressure
    half_life: int = parameter(
        180, 60, 540, "days", "domain 5, economic pressure, half-life [67][68][69]", "A"
    )
    pressure_round: int = parameter(
        600,
        500,
        700,
        f"{_SHARE} that a round adds",
        "domain 5, half or 70 % of crude [67][68]; the track is ours",
        "L",
    )

    # Pauses
    interruption: int = parameter(
        50_000,
        0,
        150_000,
        "chance in 90 days, per million",
        "domain 5, interruption 2/5/15 %; 0 for none",
        "A",
    )
    pause_weeks: int = parameter(
        4, 1, 8, "weeks at most", "domain 5, pause of 3-11 March 2025; 1-4 weeks [64][65]", "A"
    )
    ratified_less: int = parameter(
        250,
        0,
        500,
        "thousandths of the chance, ratified",
        f"domain 5, decays or ratified; {_A}",
        "A",
    )
    paused_worth: int = parameter(
        400, 0, 1_000, "thousandths of its weight while paused", f"domain 12, A11; {_A}", "A"
    )
    shaken_worth: int = parameter(
        700,
        0,
        1_000,
        "thousandths of its weight while it is remembered",
        f"domain 12, A12; {_A}",
        "A",
    )
    memory: int = parameter(180, 30, 720, "days that a pause is remembered", _A, "A")
    pause_relief: int = parameter(15, 0, 60, f"{_SHARE} of will, back at a resumption", _A, "A")

    # Ratification
    vote_days: int = parameter(
        90, 30, 240, "days to a vote", "domain 5, guarantee to go to Congress [14]", "A"
    )
    vote: int = parameter(
        500_000, 200_000, 800_000, f"{_CHANCE}, at half of the will", "domain 12, A17", "A"
    )
    vote_text: int = parameter(
        50_000, 0, 200_000, "less for each step of a guarantee's text, per million", _A, "A"
    )
    vote_lost: int = parameter(40, 0, 100, f"{_SHARE} of will lost with a vote", _A, "A")

    # Will
    will_usual: int = parameter(
        500, 300, 700, f"{_SHARE}, with nothing running", f"domain 12, A13; {_A}", "A"
    )
    will_pace: int = parameter(20, 5, 60, f"{_SHARE} each 30 days", f"domain 12, A13; {_A}", "A")
    will_drift: int = parameter(
        30, 0, 60, f"{_SHARE} each 30 days, either way", "domain 12, A13, drift per quarter", "A"
    )
    reversal: int = parameter(
        60_000, 0, 200_000, "chance in 90 days, per million", "domain 12, A13 reversal, B31", "A"
    )
    reversal_size: int = parameter(
        100, 0, 300, f"{_SHARE}, either way", f"domain 12, A13; {_A}", "A"
    )

    # Lobbying and buying
    lobby_words: int = parameter(200_000, 50_000, 400_000, _CHANCE, f"domain 12, B31; {_A}", "A")
    lobby_burden: int = parameter(450_000, 200_000, 700_000, _CHANCE, f"domain 12, B31; {_A}", "A")
    lobby_purchase: int = parameter(
        500_000, 200_000, 750_000, _CHANCE, f"domain 12, B31; {_A}", "A"
    )
    lobby_concession: int = parameter(
        550_000, 200_000, 800_000, _CHANCE, f"domain 12, A13; {_A}", "A"
    )
    lobby_effect: int = parameter(
        30, 10, 60, f"{_SHARE} of will", "domain 12, B31, effect per effort", "A"
    )
    lobby_shock: int = parameter(
        150_000, 0, 400_000, f"{_CHANCE}, that a visit not heard goes wrong", "domain 12, B31", "A"
    )
    burden_price: int = parameter(300, 100, 1_000, "million dollars", f"domain 5, [66]; {_A}", "A")
    purchase_price: int = parameter(
        800, 300, 3_000, "million dollars", f"domain 12, B29; {_A}", "A"
    )
    concession_price: int = parameter(10, 5, 40, f"{_SHARE} of support or confidence", _A, "A")
    strain_price: int = parameter(
        50, 20, 200, "million dollars for a tenth of a percent of the host's strain", _A, "A"
    )
    soon: int = parameter(3, 2, 6, "months", "domain 12, B29, delay at least", "A")
    later: int = parameter(9, 6, 12, "months", f"domain 12, B29; {_A}", "A")
    latest: int = parameter(24, 12, 36, "months", "domain 12, B29, delay at most", "A")
    stock_price: int = parameter(1_500, 1_000, 2_500, "thousandths, bought from stocks", _A, "A")
    whole_equipment: int = parameter(
        8_000, 3_000, 20_000, "million dollars for all of it", f"domain 12, B29; {_A}", "A"
    )
    hold_days: int = parameter(30, 7, 90, "days between two tries of a delivery held", _A, "A")

    # Leaks
    leak: int = parameter(
        60_000, 0, 300_000, "chance in 90 days for each private one", f"domain 12, A12; {_A}", "A"
    )
    leak_trust: int = parameter(30, 0, 100, f"{_SHARE} of the host's trust", "domain 12, A12", "A")
    leak_will: int = parameter(15, 0, 60, f"{_SHARE} of will", f"domain 12, A12; {_A}", "A")

    # Credibility
    feared_public: int = parameter(
        500, 200, 800, "thousandths of its weight, public", f"domain 12, A11, A12; {_A}", "A"
    )
    trusted_private: int = parameter(400, 0, 700, "thousandths of its weight, private", _A, "A")
    trusted_public: int = parameter(
        700,
        400,
        900,
        "thousandths of its weight, public",
        f"domain 11, KIIS, Rating [153]; {_A}",
        "A",
    )
    rise: int = parameter(60, 20, 200, f"{_SHARE} each 30 days", _A, "A")
    fall: int = parameter(120, 40, 400, f"{_SHARE} each 30 days", _A, "A")
    word_worth: int = parameter(60, 0, 200, f"{_SHARE}, a word without means", _A, "A")
    line_worth: int = parameter(60, 0, 200, f"{_SHARE}, a red line", f"domain 12, A14; {_A}", "A")
    show_worth: int = parameter(60, 0, 200, f"{_SHARE}, an exercise", f"domain 12, A12; {_A}", "A")
    show_will: int = parameter(15, 0, 60, f"{_SHARE} of will", _A, "A")

    # Tests and offers
    answer: int = parameter(
        200_000,
        0,
        500_000,
        f"{_CHANCE}, without will and words",
        f"domain 12, B14 probe; {_A}",
        "A",
    )
    confirmed: int = parameter(50, 0, 150, _SHARE, f"domain 12, B14; {_A}", "A")
    exposed: int = parameter(80, 0, 250, _SHARE, f"domain 12, B14; {_A}", "A")
    probe_strain: int = parameter(10, 0, 50, f"{_SHARE} of the rival's strain", _A, "A")
    tempted: int = parameter(
        200_000, 50_000, 500_000, f"{_CHANCE}, a small offer", f"domain 12, A13; {_A}", "A"
    )
    tempt_will: int = parameter(40, 10, 100, f"{_SHARE} of will, a small offer", _A, "A")
    tempt_strain: int = parameter(10, 0, 50, f"{_SHARE} of strain, a small offer", _A, "A")

    # The switch and provocation
    promised_from: int = parameter(
        150, 50, 400, "weight in public, tenths of a percent", f"domain 12, A11; {_A}", "A"
    )
    firm_from: int = parameter(
        600, 400, 1_000, "weight in public, tenths of a percent", f"domain 12, A11; {_A}", "A"
    )
    provocation_weight: int = parameter(
        500, 0, 1_000, "weight in thousandths", "domain 12, core relations (2); flag F7", "A"
    )
    word_provokes: int = parameter(15, 0, 60, f"{_SHARE}, a new public word", f"flag F7; {_A}", "A")
    show_provokes: int = parameter(30, 0, 100, f"{_SHARE}, an exercise", f"flag F7; {_A}", "A")
