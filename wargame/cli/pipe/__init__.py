"""A whole game over JSON lines: the door for scripts, bots in any language, play by e-mail."""
