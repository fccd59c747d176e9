"""Words of ASCII are split as the regular expressions that the other texts go through find them."""

import re

from hypothesis import given
from hypothesis import strategies as st

from dalil.text import asciiwords
from dalil.text.grams import WORD, Vocabulary, fold

ASCII = st.text(st.characters(max_codepoint=127))


@given(ASCII)
def test_runs_are_those_of_the_regular_expressions(text: str) -> None:
    assert asciiwords.letters(text) == re.findall(r"[^\W\d_]+", text)
    assert asciiwords.letters_and_figures(text) == re.findall(r"[^\W_]+", text)


@given(st.text(st.sampled_from("aB3_'`- \n")))
def test_the_words_indexed_are_those_of_the_regular_expression(text: str) -> None:
    assert Vocabulary().fields(text)[0] == " ".join(fold(word) for word in WORD.findall(text.lower()))
