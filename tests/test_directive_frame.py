"""The frame of a directive: letterhead, title, corner, footnote, dateline, whom, on whose authority and to what end."""

from __future__ import annotations

import pytest

from dalil.circular import read_circular
from dalil.text.ordering.frame import dateline, letterhead


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("РАСПОРЯЖЕНИЕ\nМинистерства рыбного хозяйства\n\n7 мая 1934 г.\n\nПриказываю:\n1. Трестам сдать сети.\n", "Министерство рыбного хозяйства"),
        ("ПРИКАЗ № 3\nГЛАВНОГО ВРАЧА РАЙОННОЙ БОЛЬНИЦЫ\n\nПриказываю:\n1. Прачечной сдать бельё.\n", "Главный врач районной больницы"),
        ("ЦИРКУЛЯР\nГубернской комиссии содействия погорельцам\n\nВсем волостям\n\nПредлагается:\n1. Волостям собрать лес.\n", "Губернская комиссия содействия погорельцам"),
        ("THE BREWERY RULES 1904\n\nThe Board of Excise, acting under the powers conferred upon it by the Malt Act 1880, makes these Rules:\n\n1. No brewer may use honey without leave.\n", "Board of Excise"),
        ("PARKS ORDER 1951\n\nThe Commissioner of Parks, in exercise of the authority vested in her by the Parks Act, hereby directs as follows:\n\n1. Keepers shall lock the gates.\n", "Commissioner of Parks"),
    ],
)
def test_who_issues_it(text: str, issuer: str) -> None:
    assert read_circular(text).frame.issuer == issuer


def test_a_verb_inside_another_word_names_no_issuer() -> None:
    text = "Во исполнение постановления Крайисполкома от 12 апреля предлагается:\n\n1. Совхозам сдать шерсть.\n"
    assert read_circular(text).frame.issuer == ""


@pytest.mark.parametrize(
    ("text", "person", "date"),
    [
        ("УТВЕРЖДАЮ\nДиректор школы № 5\n_________ А. П. Рогов\n3 февраля 2010 г.\n\nПЛАН\nработы школы\n\n1. Завхозу покрасить забор.\n", "А. П. Рогов", "2010-02-03"),
        ("APPROVED\nChief Engineer\n______ R. Voss\n3 March 1999\n\nPLAN\nof repairs\n\n1. The foremen shall paint the gates.\n", "R. Voss", "1999-03-03"),
        ("БЕКІТЕМІН\nМектеп директоры\n______ Қ. Оспанов\n2011 жылғы 4 мамыр\n\nЖОСПАР\n\n1. Мұғалімдер есеп берсін.\n", "Қ. Оспанов", "2011-05-04"),
        ("TASDIQLAYMAN\nBoshqarma boshlig‘i\n______ T. Usmonov\n2012-yil 5-mart\n\nREJA\n\n1. Bo‘limlar hisobot bersinlar.\n", "T. Usmonov", "2012-03-05"),
    ],
)
def test_who_approved_a_plan_in_its_corner(text: str, person: str, date: str) -> None:
    read = read_circular(text)
    assert (read.frame.signatory, read.frame.date) == (person, date)


@pytest.mark.parametrize(("line", "surname"), [("Предгорсовета Кулагин", "Кулагин"), ("Начальник охраны Дубов", "Дубов"), ("Нач. депо Петрищев", "Петрищев"), ("Завхоз Иванова", "Иванова")])
def test_an_office_before_a_surname_is_no_first_name(line: str, surname: str) -> None:
    assert read_circular(f"ПРИКАЗ\n\n3 мая 1931 г.\n\nПриказываю:\n\n1. Сторожам запереть ворота.\n\n{line}\n").frame.signatory == surname


def test_a_footnote_says_when_it_was_adopted() -> None:
    text = "PANEL ON QUARRIES\n\nConcluding remarks on Sorland*\n\n1. The Panel urges the Government to fence the pits.\n\n* Approved by the Panel on 3 June 1988.\n"
    assert read_circular(text).frame.date == "1988-06-03"


def test_minutes_are_of_the_day_of_their_meeting_and_not_of_the_next() -> None:
    text = "MINUTES of a meeting of the Parish Council held in the old school, Wickham, on 4 May 1999 at eight in the evening as is usual there.\n\n1. It was agreed that the Clerk would write to the county.\n\nNext meeting 9 June 1999.\n\nSigned: R. Voss, Chair\n"
    read = read_circular(text)
    assert (read.frame.date, read.frame.place, read.frame.issuer) == ("1999-05-04", "Wickham", "Parish Council")


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        (["RV. 3/11                     Port Lorne,", "4th May, 1951."], "Port Lorne"),
        (["4 июня 2001 года № 12                    посёлок Верхний Яр"], "посёлок Верхний Яр"),
        (["2009-yil 3-mart            № 4         Qorasuv qo'rg'oni"], "Qorasuv qo'rg'oni"),
        (["2013 жылғы 2 мамыр          № 9        Теректі ауылы"], "Теректі ауылы"),
        (["Исп. Соль Т., тел. 3-11-22"], ""),
        (["Contact: Office of the Clerk, 3 May 1999"], ""),
    ],
)
def test_where_it_was_issued(lines: list[str], place: str) -> None:
    assert dateline.dateline(lines) == place


def test_an_addressee_has_his_name_on_the_next_line() -> None:
    text = "ИНСПЕКЦИЯ ТРУДА\n\n3 мая 1927 г.\n                  Заведующему пекарней\n                  И. П. Лосеву\n\nПРЕДПИСАНИЕ\n\nПри осмотре пекарни найдено, что стены покрыты копотью, а мука хранится на полу.\n\nПредлагаю побелить стены.\n"
    assert read_circular(text).frame.addressees == ("Заведующий пекарней И. П. Лосев",)


@pytest.mark.parametrize(
    ("text", "authority"),
    [
        ("RULES\n\nThe Warden, in exercise of the powers conferred on him by section 3 of the Quay Act, hereby makes these Rules:\n\n1. In these Rules an owner is a person licensed under section 8 of the Act.\n2. Owners shall mark their nets.\n", ("section 3 of the Quay Act",)),
        ("ПОСТАНОВЛЕНИЕ\n\nВ соответствии с Законом «О рынках» и в целях охраны покупателей от обвеса и обмера на городских и пригородных рынках совет города ПОСТАНОВЛЯЕТ:\n\n1. Рынкам выверить весы.\n", ("Закон «О рынках»",)),
        ("BUYRUQ\n\n“Suv to‘g‘risida”gi Qonunning 3-bandiga asosan buyuraman:\n\n1. Miroblar ariqni tozalasin.\n", ("\"Suv to'g'risida\"gi Qonunning 3-bandi",)),
    ],
)
def test_on_what_it_rests(text: str, authority: tuple[str, ...]) -> None:
    assert read_circular(text).frame.authority == authority


@pytest.mark.parametrize(
    ("text", "purpose"),
    [
        ("PLAN\n\nThis programme is meant to keep the fords open in spring. It is paid for by the county.\n\n1. Keepers shall mark the fords.\n", "keep the fords open in spring"),
        ("ПОСТАНОВЛЕНИЕ\n\nВ целях охраны покупателей от обвеса совет города ПОСТАНОВЛЯЕТ:\n\n1. Рынкам выверить весы.\n", "охраны покупателей от обвеса"),
        ("ПРИКАЗ\n\nВ целях сбережения дров приказываю:\n\n1. Школам закрыть окна.\n", "сбережения дров"),
        ("(loyiha uchun yozilgan)\n\nBUYRUQ\n\nQonunga muvofiq va kasallikning oldini olish maqsadida buyuraman:\n\n1. Miroblar ariqni tozalasin.\n", "kasallikning oldini olish"),
    ],
)
def test_to_what_end(text: str, purpose: str) -> None:
    assert read_circular(text).frame.purpose == purpose


def test_a_title_that_names_no_body_has_no_issuer_under_it() -> None:
    assert letterhead.under_title(["ПЛАН", "ремонта школ"], "ru") == ""
    assert letterhead.under_title(["ПРОГРАММА", "снабжения деревень водой"], "ru") == ""
    assert letterhead.under_title(["ПРИКАЗ № 5", "О побелке стен", "Отделу здравоохранения"], "ru") == ""


def test_who_answers_for_the_whole_order_owes_no_duty_of_it_and_grounds_lay_none() -> None:
    read = read_circular(
        "COUNTY OF SELM\n\nOrder No. 3 of 9 June 1954\n\nWhereas the ferry has twice sunk, and whereas the Ferries Act authorises the County Clerk to intervene, I hereby order:\n\n"
        "1. The harbour office shall inspect every ferry before 1 July.\n2. The Chief Constable is responsible for the enforcement of this order.\n\nP. Arne\nCounty Clerk"
    )
    assert [(duty.deed.act, duty.who) for duty in read.duties] == [("inspect", "harbour office")]
    assert read.responsible == ("Chief Constable",)


def test_an_uzbek_or_kazakh_title_begins_with_whose_it_is() -> None:
    uzbek = "Navroʻz tumani hokimining FARMOYISHI\n2011-yil 4-aprel\n\n1. Moliya boʻlimi kutubxonaga mablagʻ ajratsin.\n2. Shifoxona dori sotib olish uchun roʻyxat tuzsin."
    kazakh = "Көктал ауылы әкімінің ШЕШІМІ\n2011 жылғы 4 сәуір\n\n1. Қаржы бөлімі кітапханаға қаражат бөлсін."
    read = read_circular(uzbek)
    assert (read.frame.issuer, read.frame.purpose) == ("Navro'z tumani hokimi", "")
    assert read_circular(kazakh).frame.issuer == "Көктал ауылы әкімі"
