"""The package root is a short list of verbs, and each of them is there."""

import pytest

import dalil


def test_every_verb_can_be_called_and_is_told_in_the_docstring() -> None:
    assert sorted(dalil._HOME) == sorted(dalil.__all__)
    for verb in dalil.__all__:
        assert verb in (dalil.__doc__ or "")
        assert callable(getattr(dalil, verb))


def test_a_verb_that_is_not_there_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no verb 'guess'"):
        _ = dalil.guess
