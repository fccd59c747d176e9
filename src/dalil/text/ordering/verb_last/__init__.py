"""Languages that put the verb last (Uzbek, Kazakh): each word is looked at by its endings, the verb at the end of a clause first."""

LANGUAGES = ("uz", "kk")
