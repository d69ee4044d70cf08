"""The screens: the game at the table, in a terminal. Only this room imports Textual."""
