"""The panes of the board: map, tracks, aims, seats, calendar, agreements, news, inspector."""
