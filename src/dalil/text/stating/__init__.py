"""Sentences that state a claim in so many words, or its contrary: the same act, by the same actor, on the same object."""
