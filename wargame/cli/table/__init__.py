"""The game as lines of text: briefs, menus, drafts, hand-over; for every terminal and reader."""
