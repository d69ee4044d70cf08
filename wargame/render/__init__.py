"""State to words and cells, for lines and for screens; knows Rich at most, never Textual."""
