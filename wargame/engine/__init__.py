"""The pure rules engine: boards, orders, events, dice and the sequence of play."""
