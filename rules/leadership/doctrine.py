"""What staff would order in each position, with a reason in one line: rows for bots."""

from __future__ import annotations

from wargame.engine.modules import Doctrine

from . import counsel
from .orders import Argue, BringHome, Direct, Invite, Propose, Release, Vote

DOCTRINE = (
    Doctrine("the form that is most legitimate", Propose, counsel.most_legitimate, "cautious"),
    Doctrine("a form that commands better, no less legitimate", Propose, counsel.better_form),
    Doctrine("the form that commands best", Propose, counsel.best_command, "assertive"),
    Doctrine("call off a form that will be vetoed", Propose, counsel.call_off),
    Doctrine("seek a mandate that may pass", Propose, counsel.seek),
    Doctrine("let them veto in public", Propose, counsel.seek_anyway, "assertive"),
    Doctrine("one chain, rules as allowed", Direct, counsel.firm_directive, "assertive"),
    Doctrine("one chain while support is high", Direct, counsel.join_up),
    Doctrine("caveats when support is low", Direct, counsel.loosen, "cautious"),
    Doctrine("lower the rules when provoked", Direct, counsel.lower_rules, "cautious"),
    Doctrine("stand in the way once some are held", Direct, counsel.raise_rules),
    Doctrine("argue before governments", Argue, counsel.make_the_case),
    Doctrine("argue before publics", Argue, counsel.reach_publics),
    Doctrine("contest the mission's legitimacy", Argue, counsel.contest),
    Doctrine("contest it before publics", Argue, counsel.contest_at_home, "assertive"),
    Doctrine("negotiate for the detained", BringHome, counsel.negotiate, "cautious"),
    Doctrine("press for the detained", BringHome, counsel.press, "assertive"),
    Doctrine("trade for the detained", BringHome, counsel.trade),
    Doctrine("veto a mission without consent", Vote, counsel.hold_a_veto, "assertive"),
    Doctrine("abstain for a price", Vote, counsel.let_pass, "cautious"),
    Doctrine("clear the way for a form", Vote, counsel.clear_the_way),
    Doctrine("agree the force's status", Invite, counsel.agree_status),
    Doctrine("invite under a form that commands", Invite, counsel.ask_for_more, "assertive"),
    Doctrine("release what is costly to hold", Release, counsel.release),
    Doctrine("release while strain is high", Release, counsel.release_early, "cautious"),
)
"""The rows, in the order in which they are asked."""
