"""What a sentence only passes on."""

from __future__ import annotations

import pytest

from dalil.text.tenor import reports


@pytest.mark.parametrize(
    "sentence",
    [
        "Она возразила: мост был закрыт раньше.",
        "Тов. Ким возражал, что денег нет.",
        "Brandt objected that the well was dry.",
        "Karimov bunga eʼtiroz bildirdi.",
        "Каримов бунга эътироз билдирди.",
        "Ол бұған қарсылық білдірді.",
        "Ал буга каршылык билдирди.",
        "Ӯ ба ин эътироз кард.",
        "او به این اعتراض کرد.",
        "Demir buna itiraz etti.",
    ],
)
def test_an_objection_that_is_noted_is_reported(sentence: str) -> None:
    assert reports(sentence)


def test_what_a_paper_says_itself_is_not_reported() -> None:
    assert not reports("The well was dry in May.")
    assert not reports("Мост был закрыт раньше.")
