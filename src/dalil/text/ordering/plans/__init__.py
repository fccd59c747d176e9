"""A plan of action, in a table or in labelled lines: measure by measure, with who and by when."""
