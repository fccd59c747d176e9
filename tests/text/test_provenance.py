"""Title, date, sender, addressee, body and kind: from what is plain, and nothing from what is not."""

from datetime import date

import pytest

from dalil.records import When
from dalil.text.dating.datelines import closing_date, document_date, opening_date, stated_date
from dalil.text.provenance import provenance

LETTER = "Ташкент, 13 сентября 1921 г.\n\nТоварищу Азимову!\n\nВода распределена. Об этом см. протокол от 5 мая 1920 г.\n\nС коммунистическим приветом Б. Салимов\n"


def test_a_letter_shows_its_date_addressee_and_sender() -> None:
    found = provenance(LETTER, {}, "a.txt")
    assert (found.author, found.addressee) == ("Б. Салимов", "Азимову")
    assert found.when == When(date(1921, 9, 13), date(1921, 9, 13), "13 сентября 1921 г.", "asserted", "document")


def test_a_header_goes_before_everything() -> None:
    said = {"date": "1919-02 (день не указан)", "author": "Комиссия", "addressee": "—", "title": "О воде", "kind": "циркуляр"}
    found = provenance(LETTER, said, "1920-01-01.txt")
    assert (str(found.when), found.when and found.when.basis) == ("1919-02", "metadata")
    assert (found.author, found.title, found.kind) == ("Комиссия", "О воде", "циркуляр")
    assert found.addressee == "Азимову", "a dash says nothing"


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Minutes of the Water Board", "minutes"),
        ("Телеграмма в Наркомпрод", "telegram"),
        ("Постановление Совета", "decision"),
        ("Кенгаш қарори", "decision"),
        ("A history of cotton", ""),
    ],
)
def test_the_title_says_what_it_is(title: str, kind: str) -> None:
    assert provenance(f"{title}\n\nText of it.", {}, "a.txt").kind == kind


def test_sender_and_receiver_of_a_title() -> None:
    found = provenance("Memorandum From Bahrom Salimov to the Council\n", {"title": "Memorandum From B. Salimov to Zuhra Azimova, May 1920"}, "a.txt")
    assert (found.author, found.addressee) == ("B. Salimov", "Zuhra Azimova")


def test_a_letterhead_names_the_body() -> None:
    found = provenance("СОВЕТ НАРОДНЫХ КОМИССАРОВ\nДЕКРЕТ\nот 5 мая 1920 г.\n\nПостановляет открыть каналы.", {}, "a.txt")
    assert (found.body, found.kind, str(found.when)) == ("СОВЕТ НАРОДНЫХ КОМИССАРОВ", "decree", "1920-05-05")


def test_a_date_in_running_text_is_not_the_documents() -> None:
    text = "The council recalled the decision that had been taken with so much quarrel on 5 May 1920 in Tashkent, and went on to other business of the day."
    assert provenance(text, {}, "a.txt").when is None


def test_a_file_name_dates_what_does_not_date_itself() -> None:
    when = provenance("The canals are open.", {}, "box/1921-09-13_letter.txt").when
    assert when == When(date(1921, 9, 13), date(1921, 9, 13), "1921-09-13", "metadata", "document")


def test_a_title_that_is_only_a_date_gives_way_to_the_name() -> None:
    assert provenance("# March 1\n\nText.", {}, "council-update.md").title == "council-update"


def test_the_day_on_which_a_file_was_made_comes_last() -> None:
    meta = {"created": "2012-01-01"}
    assert str(document_date("Words.", 0, meta, "a.txt")) == "2012-01-01"
    assert str(document_date("5 May 1920\n\nWords.", 0, meta, "a.txt")) == "1920-05-05"


@pytest.mark.parametrize(
    ("value", "written"),
    [("1921-09-13", "1921-09-13"), ("1919-02", "1919-02"), ("1921", "1921"), ("1921-09-13/1921-09-15", "1921-09-13/1921-09-15"),
     ("13 сентября 1921 г.", "1921-09-13"), ("20210430T1030", "2021-04-30"), ("1921-13-45", "1921")],
)  # fmt: skip
def test_stated_dates(value: str, written: str) -> None:
    assert str(stated_date(value, "metadata")) == written


def test_a_date_of_printing_is_not_the_date() -> None:
    assert opening_date("First published 5 May 1956\n\nText") is None
    assert closing_date("Впервые напечатано 5 мая 1956 г.") is None
    signed = closing_date("Words of the letter go here.\nWritten on 13 September 1921\nFirst published 5 May 1956")
    assert (str(signed), signed and signed.role) == ("1921-09-13", "signature")


def test_a_meeting_is_dated_as_a_meeting() -> None:
    opening = opening_date("# Minutes of the meeting of 5 May 1920\n\nText")
    assert opening is not None
    assert opening.when.role == "meeting"


def test_a_table_has_no_dateline() -> None:
    found = provenance("level\tday\n7\t5 May 1920", {"kind": "table"}, "levels.xlsx")
    assert (found.when, found.title) == (None, "levels")


def test_a_line_in_the_dative_names_the_addressee() -> None:
    assert provenance("ТЕЛЕГРАММА\nОксув, 5 мая 1920 г.\nМинистру Анварову\n\nКаналы открыты.", {}, "a.txt").addressee == "Министру Анварову"
    assert provenance("Совету известно, что каналы открыты.", {}, "a.txt").addressee == ""
