"""What staff would order in each position, with a reason in one line: rows for bots."""

from __future__ import annotations

from wargame.engine.modules import Doctrine

from . import offering, sending, statecraft
from .orders import (
    CallReserves,
    Decide,
    Deploy,
    GrantSite,
    LendLift,
    Move,
    MoveObserver,
    Pledge,
    SetCondition,
    SetConsent,
    SetDistance,
    SetGoal,
    SetMandate,
    SetPosture,
    Withdraw,
)

DOCTRINE = (
    Doctrine("go when the force can be kept up", Decide, statecraft.go),
    Doctrine("wait before going", Decide, statecraft.get_ready),
    Doctrine("stop when the truce breaks", Decide, statecraft.stop, "cautious"),
    Doctrine("set a goal that can be kept up", SetGoal, statecraft.goal_within_means, "cautious"),
    Doctrine("set the goal that the mandate asks", SetGoal, statecraft.goal_asked, "assertive"),
    Doctrine("ask no more than the force covers", SetMandate, statecraft.lesser_mandate),
    Doctrine("observe where the force is small", SetMandate, statecraft.observe_only, "cautious"),
    Doctrine(
        "ask more of a force that covers", SetMandate, statecraft.greater_mandate, "assertive"
    ),
    Doctrine("step back when provoked", SetDistance, statecraft.step_back, "cautious"),
    Doctrine("step forward for confidence", SetDistance, statecraft.step_forward, "assertive"),
    Doctrine("pledge towards the goal", Pledge, offering.pledge_more),
    Doctrine("pledge what frees a formation", Pledge, offering.pledge_beyond, "assertive"),
    Doctrine("pledge what rotates", Pledge, offering.pledge_less, "cautious"),
    Doctrine("make a pledge firm", SetCondition, offering.firm_up, "assertive"),
    Doctrine("let a pledge hang on its condition", SetCondition, offering.hedge, "cautious"),
    Doctrine("call reserves for an overstretched force", CallReserves, offering.call_reserves),
    Doctrine("fill the barest site", Deploy, sending.send),
    Doctrine("spread to the barest site", Move, sending.spread),
    Doctrine("teams on alert, others on patrol", SetPosture, sending.posture),
    Doctrine("shelter when provoked", SetPosture, sending.shelter, "cautious"),
    Doctrine("bring a worn formation home", Withdraw, sending.relieve),
    Doctrine("bring home who is not there to fight", Withdraw, sending.out_of_a_war, "cautious"),
    Doctrine("open sites to a force that comes", GrantSite, statecraft.open_site),
    Doctrine("open a site nearer to the line", GrantSite, statecraft.open_forward, "assertive"),
    Doctrine("withhold consent from a growing force", SetConsent, statecraft.withhold),
    Doctrine("offer consent on conditions", SetConsent, statecraft.offer_terms),
    Doctrine("lend lift that is asked for", LendLift, statecraft.lend),
    Doctrine("take back lift that lies idle", LendLift, statecraft.take_back, "cautious"),
    Doctrine("look where the force is", MoveObserver, sending.observe),
)
"""The rows, in the order in which they are asked."""
