"""How a letter asks: its asks, cues and pronouns, and what a question wants."""
