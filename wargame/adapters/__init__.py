"""Doors for other people's programs: the game in the shapes that they expect."""
