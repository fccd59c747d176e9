"""What became of a duty: which act a sentence tells of, in what mood, and whether it was done."""
