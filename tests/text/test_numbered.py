"""Items of a directive by their number: in the directive itself, and where another paper speaks of them."""

from __future__ import annotations

import pytest

from dalil.text.ordering.fates.numbered import asked, names_paper, points, speaks_of


@pytest.mark.parametrize(
    ("sentence", "point", "words"),
    [
        ("Item 6 of the order has been carried out.", "6", "Item 6 of the order has been carried out."),
        ("Item 6 of the order has been carried out.", "7", ""),
        ("Items 2–4 are done, but point 5 was refused by the guild.", "3", "Items 2–4 are done, "),
        ("Items 2–4 are done, but point 5 was refused by the guild.", "5", "but point 5 was refused by the guild."),
        ("Paragraphs 1, 3 and 7 are fulfilled.", "7", "Paragraphs 1, 3 and 7 are fulfilled."),
        ("Пункты 2 и 3 выполнены; п. 8 не выполнен за отсутствием средств.", "8", "п. 8 не выполнен за отсутствием средств."),
        ("Пункты 2 и 3 выполнены; п. 8 не выполнен за отсутствием средств.", "3", "Пункты 2 и 3 выполнены; "),
        ("Buyruqning 6-bandi hali bajarilmagan.", "6", "Buyruqning 6-bandi hali bajarilmagan."),
        ("Буйруқнинг 6-банди бажарилди.", "6", "Буйруқнинг 6-банди бажарилди."),
        ("Бұйрықтың 6-тармағы орындалды.", "6", "Бұйрықтың 6-тармағы орындалды."),
        ("Emrin 6. maddesi uygulanmadı.", "6", "Emrin 6. maddesi uygulanmadı."),
        ("بند ۶ فرمان اجرا شد.", "6", "بند ۶ فرمان اجرا شد."),
        ("Point 4 is done.", "4.2", "Point 4 is done."),
        ("Point 4.1 is done.", "4", ""),
        ("They stopped at a point 40 km from the town.", "4", ""),
        ("The share fell by 4 points.", "4", ""),
    ],
)
def test_what_is_said_of_an_item_by_its_number(sentence: str, point: str, words: str) -> None:
    assert speaks_of(sentence, point) == words


def test_a_sentence_has_the_number_of_the_item_in_which_it_stands() -> None:
    text = "ORDER\n\nThe river is low.\n\n1. The wardens shall\n   mark the shoals.\n2) Ferries must be painted. The clerk shall pay for it.\n"
    found = ["The river is low.", "The wardens shall mark the shoals.", "Ferries must be painted.", "The clerk shall pay for it.", "Nobody wrote this."]
    assert points(found, text) == ["", "1", "2", "2", ""]


def test_one_number_alone_numbers_nothing() -> None:
    assert points(["The wardens shall mark the shoals."], "1. The wardens shall mark the shoals.") == [""]


def test_papers_and_what_is_searched_for() -> None:
    assert names_paper("В ответ на циркуляр сообщаем")
    assert not names_paper("The water is low.")
    assert ("ru", "пункт 3 циркуляра постановления приказа") in asked("3")
