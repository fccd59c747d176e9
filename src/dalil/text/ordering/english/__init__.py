"""English: words in a fixed order, read by patterns."""
