"""The game in words: events as sentences, a seat's situation, its brief, the end, why."""
