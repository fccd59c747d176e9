"""How well letters are read: our own letters in ten languages, half of them held out, and the defining ones where present."""
