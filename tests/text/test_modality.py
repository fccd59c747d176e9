"""A sentence that demands, plans or supposes a thing does not report it."""

from __future__ import annotations

import pytest

from dalil.text.ordering.fates.discharge import fate, fates, whom
from dalil.text.ordering.fates.modality import bare, is_programme, led_in_by_demand, measure


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Schools must be opened in every village.", "ordered"),
        ("The council hopes that the school will be opened in May.", "ordered"),
        ("If the school is opened, the children come.", ""),
        ("The committee proposed that a clinic be built by the town.", "ordered"),
        ("The school was opened in May, as the committee proposed.", "done"),
        ("Необходимо, чтобы были открыты школы.", "ordered"),
        ("Нужно теперь же приступить к устройству яслей.", "ordered"),
        ("Нужно признать, что школы открыты.", "done"),
        ("Ясли открыты, чтобы матери могли работать.", "done"),
        ("Задача в том, чтобы уничтожить отсталость сёл.", "ordered"),
        ("Отсталость сёл велика.", "lacking"),
        ("Есть ли в сёлах врачи, а если нет, почему их нет, – вот вопросы.", ""),
    ],
)
def test_the_mood_of_a_sentence_is_heard(sentence: str, told: str) -> None:
    assert fate(sentence)[0] == told


def test_a_bare_action_is_a_measure_and_no_beginning() -> None:
    assert bare("б) расширение сети яслей;")
    assert bare("Открыть две библиотеки.")
    assert not bare("Расширение сети яслей начато.")
    assert fate("б) расширение сети яслей;", planned=True) == ("ordered", "расширение")


def test_an_item_is_ordered_if_what_leads_the_list_in_demands() -> None:
    demanded, told = "It is necessary to do this:\na) clinics;\nb) wells;", "The following were built:\na) clinics;\nb) wells;"
    assert led_in_by_demand(demanded, demanded.index("b)"))
    assert not led_in_by_demand(told, told.index("b)"))


def test_an_item_within_a_sentence_is_read_by_itself() -> None:
    sentence = "А именно: а) “устройство яслей”; б) “расширение сети больниц”."
    assert measure(sentence, sentence.index("расширение"))
    assert [each.fate for each in fates(sentence)] == ["ordered"]


def test_a_draft_or_a_platform_is_a_programme_and_a_report_is_none() -> None:
    assert is_programme("Проект решения")
    assert is_programme("Draft resolution on wells")
    assert not is_programme("Report of the inspector", "report")


def test_what_lacks_is_told_with_the_words_next_to_it() -> None:
    first = next(fates("The school was praised by all, and in the reading room of the library of our town there are too few books."))
    assert (first.fate, first.part.strip()) == ("lacking", "and in the reading room of the library of our town there are too few books.")


def test_of_local_people_only_local_tells_who_is_meant() -> None:
    assert whom("local people") == "local"
    assert whom("people") == "people"
