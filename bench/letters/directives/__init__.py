"""How directives are read: duties and the frame round them, on directives of our own and on the defining circular."""
