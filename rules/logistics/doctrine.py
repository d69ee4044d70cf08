"""What staff would order in each position, with a reason in one line: rows for bots."""

from __future__ import annotations

from wargame.engine.modules import Doctrine

from . import staff
from .orders import Disrupt, FlyIn, Invest, PlanStocks, Route, Secure, SetFreight, SetTerms

DOCTRINE = (
    Doctrine("leave a closed corridor", Route, staff.around),
    Doctrine("use another way in", Route, staff.spread),
    Doctrine("all that a corridor carries", Route, staff.all_of_it),
    Doctrine("trains alone where they suffice", Route, staff.by_rail, "assertive"),
    Doctrine("two months in stock", PlanStocks, staff.stock_up, "cautious"),
    Doctrine("little in stock", PlanStocks, staff.stock_lean, "assertive"),
    Doctrine("pay for guards", Invest, staff.guard_paid),
    Doctrine("build where there is too little room", Invest, staff.build),
    Doctrine("open what is closed", SetTerms, staff.open_up),
    Doctrine("charge, to calm the border", SetTerms, staff.charge, "cautious"),
    Doctrine("no charge where trains pass", SetTerms, staff.waive),
    Doctrine("mend what is cut", Secure, staff.repair),
    Doctrine("guard the busiest line", Secure, staff.guard),
    Doctrine("whose freight first", SetFreight, staff.freight_first),
    Doctrine("hold up trains", Disrupt, staff.disrupt_line),
    Doctrine("stir up a blockade", Disrupt, staff.disrupt_border, "assertive"),
    Doctrine("press an owner who wavers", Disrupt, staff.disrupt_consent, "cautious"),
    Doctrine("fly in what is scarce", FlyIn, staff.fly_in),
    Doctrine("pay for what is flown in", FlyIn, staff.fly_in_freely, "assertive"),
)
"""The rows, in the order in which they are asked."""
