"""The search room: questions in, passages out, in any language, each hit with the reason it was found."""

from dalil.search.searcher import Search

__all__ = ["Search"]
