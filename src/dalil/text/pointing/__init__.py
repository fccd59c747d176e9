"""Who did it: what a sentence says of a suspect and an act, where it says so in so many words."""
