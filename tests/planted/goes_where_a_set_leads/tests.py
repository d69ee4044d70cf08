"""What the paragraphs of this module say, tried out."""

from __future__ import annotations

from wargame.rules.goes_where_a_set_leads import MODULE, Scout


def test_goes_where_a_set_leads_1_there_is_one_order() -> None:
    assert (Scout,) == MODULE.orders
