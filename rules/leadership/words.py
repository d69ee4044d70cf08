"""The words that scenarios and rules share: switches, tracks, agreements, entries."""

from __future__ import annotations

from wargame.engine.modules import Uses

NAME = "leadership"

LEADERSHIP, RULES, COUNCIL = "leadership", "rules_of_engagement", "council"
CHAIN, STATUS = "chain_of_command", "status_of_forces"
MANDATE, CONSENT, BACKSTOP = "mandate", "consent", "backstop"

ENGAGEMENT = ("self_defence", "block", "strike_back")
"""Rules of engagement, from the least to the most forceful."""
ALLOWED = {"observe": 0, "reassure": 1, "help_defend": 2, "hold_line": 2}
"""By mandate, the most forceful rules of engagement, as their place in `ENGAGEMENT`."""
BLOCK = 1
ONE_CHAIN, CAVEATS = CHAINS = ("one_chain", "caveats")
STATUSES = ("withheld", "invited", "agreed")
CONSENTS = ("withheld", "conditional", "given")
NONE, SOUGHT, MANDATED, VETOED = "none", "sought", "mandated", "vetoed"
FOR, ABSTAIN, VETO, OPEN = "for", "abstain", "veto", "open"
"""How a member holds its vote; one that is open is thrown for on the day."""
STANCES = (FOR, ABSTAIN, VETO)
AGAINST = "against"
CAPITALS, PUBLICS = "capitals", "publics"
PLAIN, LIMITED = "plain", "limits"
NEGOTIATE, PRESS, TRADE = "negotiate", "press", "trade"

UNITY = "unity_of_command"
LEGITIMACY = "legitimacy"
DETAINED = "detained"
WILLING = "willing_states"
IN_PLACE = "force_in_place"
PROVOCATION = "provocation"
REASSURANCE = "reassurance"
SUPPORT = "support_at_home"
COST = "deployment_cost"
STRAIN = "rival_strain"
WILL = "us_will"

FORM_DUE, COUNCIL_DUE, FADES = "form_due", "council_due", "council_fades"
INVITATION, LIMITS = "invitation", "limits"
MONTH = 30
FULL = 1_000
TENTHS = "tenths of a percent"

USES = (
    Uses(UNITY, TENTHS, 0, 1_000, 700),
    Uses(LEGITIMACY, TENTHS, 0, 1_000, 500),
    Uses(DETAINED, "troops", 0, 10_000, 0),
    Uses(WILLING, "states", 0, 100, 0),
    Uses(IN_PLACE, "troops", 0, 1_000_000, 0),
    Uses(PROVOCATION, TENTHS, 0, 1_000, 0),
    Uses(REASSURANCE, TENTHS, 0, 1_000, 320),
    Uses(SUPPORT, TENTHS, 0, 1_000, 500),
    Uses(COST, "million dollars", 0, 1_000_000, 0),
    Uses(STRAIN, TENTHS, 0, 1_000, 200),
    Uses(WILL, TENTHS, 0, 1_000, 500),
    Uses(LEADERSHIP, shelf="switch"),
    Uses(RULES, shelf="switch"),
    Uses(COUNCIL, shelf="switch"),
    Uses(CHAIN, shelf="switch"),
    Uses(STATUS, shelf="switch"),
    Uses(MANDATE, shelf="switch"),
    Uses(CONSENT, shelf="switch"),
    Uses(BACKSTOP, shelf="switch"),
)
