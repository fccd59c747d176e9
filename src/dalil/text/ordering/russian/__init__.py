"""Russian: words in any order, each looked at with what the dictionary knows of it."""
