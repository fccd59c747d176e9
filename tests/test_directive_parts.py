"""What is no duty though it sounds like one; and what leaves the object of a duty: to whom, where, how much, until when, how."""

from __future__ import annotations

import pytest

from dalil.circular import Duty, read_circular
from dalil.text.ordering.english.nouns import verb_of

HEADS = {
    "en": "ORDER OF THE LAKE BOARD\n\nFairholt, 3 May 1947\n\n",
    "ru": "ПРИКАЗ № 4\n\nг. Ломск, 3 мая 1937 г.\n\nПРИКАЗЫВАЮ:\n\n1. ",
    "uz": "BUYRUQ\n\nBUYURAMAN:\n\n1. ",
    "kk": "БҰЙРЫҚ\n\nБҰЙЫРАМЫН:\n\n1. ",
}


def duties(sentence: str, language: str) -> tuple[Duty, ...]:
    return read_circular(f"{HEADS[language]}{sentence}\n").duties


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Note. The pond was drained in 1931.", "en"),
        ("Contact: Office of the Warden.", "en"),
        ("The Minister welcomes the Fisheries Act, which requires owners to mark their nets.", "en"),
        ("The Board thanks the union, which asked drivers to keep their logs.", "en"),
        ("The lease states that the tenant shall paint the gates.", "en"),
        ("The old bye-laws say that lamps shall be lit at dusk, but this has never been done.", "en"),
        ("It was once the custom that each house should give a sheaf.", "en"),
        ("In these Rules, words shall bear the same meaning as in the Act.", "en"),
        ("Permits issued before 1940 shall continue in force.", "en"),
        ("С признательностью отметить труд учителей.", "ru"),
        ("Yutuqlar mamnuniyat bilan qayd etilsin.", "uz"),
        ("Хор аъзоларига миннатдорчилик билдирилсин.", "uz"),
        ("Ұжымға алғыс жариялансын.", "kk"),
    ],
)
def test_what_is_no_duty(sentence: str, language: str) -> None:
    assert duties(sentence, language) == ()


@pytest.mark.parametrize(
    "recital",
    [
        "По уставу артель обязана чистить колодцы, однако этого никто не делает.",
        "Совхоз обязан сдавать сено; между тем сена нет.",
        "Отдел должен был построить баню, а жители вынуждены мыться в реке.",
    ],
)
def test_what_stands_before_the_ordering_verb_only_tells_why(recital: str) -> None:
    assert [duty.deed.act for duty in read_circular(f"ПРИКАЗ\n\n{recital}\n\nПРИКАЗЫВАЮ:\n\n1. Завхозу открыть баню.\n").duties] == ["открыть"]


def test_people_who_are_forced_to_do_a_thing_owe_it_not() -> None:
    text = "QAROR\n\nAholi suvni uzoqdan tashishga majbur.\n\nQAROR QILAMAN:\n\n1. Miroblar quduqni tozalasin.\n"
    assert [(duty.who, duty.deed.act) for duty in read_circular(text).duties] == [("Miroblar", "tozalash")]


def test_a_heading_within_a_table_is_no_measure() -> None:
    text = "ACTION PLAN\n\n| No. | Measure | Responsible | Deadline |\n|---|---|---|---|\n| 1 | STREETS | | |\n| 1.1 | Repair of the kerbs | Roads Office (by agreement) | May |\n| 2 | PARKS | | |\n| 2.1 | Delivery of seed to the nursery | Depot | June |\n| 2.2 | Mow the lawns | | |\n"
    read = read_circular(text).duties
    assert [(duty.deed.act, duty.deed.object, duty.who) for duty in read] == [("repair", "the kerbs", "Roads Office"), ("deliver", "seed", "Depot"), ("mow", "the lawns", "")]


@pytest.mark.parametrize(("noun", "verb"), [("procurement", "procure"), ("inspection", "inspect"), ("planting", "plant"), ("renewal", "renew"), ("irrigation", "irrigate"), ("upkeep", "maintain"), ("council", ""), ("state", ""), ("number", "")])
def test_the_verb_of_an_english_noun_of_action(noun: str, verb: str) -> None:
    assert verb_of(noun) == verb


PARTS = [
    ("No toll shall be levied in winter.", "en", {"act": "not levy", "object": "toll"}),
    ("Nobody's boat shall be seized before the end of June.", "en", {"act": "not seize", "object": "boat", "term": "before the end of June"}),
    ("None of the wells shall be filled in.", "en", {"act": "not fill in", "object": "wells"}),
    ("The wardens must put a stop to night fishing.", "en", {"act": "put a stop to", "object": "night fishing"}),
    ("The bursar shall take charge of the keys.", "en", {"act": "take charge of", "object": "the keys"}),
    ("The keepers shall cut off the water.", "en", {"act": "cut off", "object": "the water"}),
    ("The wardens shall inform the owners of the damage.", "en", {"act": "inform", "object": "the damage", "to": "the owners", "beneficiary": ""}),
    ("The Clerk must remind tenants about the rent by 1 May.", "en", {"object": "the rent", "to": "tenants", "term": "by 1 May"}),
    ("The Treasurer shall pay each of them a shilling.", "en", {"object": "a shilling", "to": "each of them"}),
    ("The stewards shall hang the list at the landing stage.", "en", {"object": "the list", "place": "at the landing stage"}),
    ("Keepers shall enter each visit in the day book.", "en", {"object": "each visit", "place": "in the day book"}),
    ("Owners must not remove gravel from the beach except with a permit.", "en", {"object": "gravel", "place": "from the beach"}),
    ("The Board shall not grant more than six permits in any season.", "en", {"object": "permits", "measure": "more than six", "term": "in any season"}),
    ("The Trust shall pay compensation to families driven from the river fields.", "en", {"place": ""}),
    ("Councils shall open a school in every village of more than forty houses.", "en", {"object": "a school", "measure": ""}),
    ("The Board shall test the water on a monthly basis.", "en", {"object": "the water", "term": "on a monthly basis"}),
    ("The mate must ring the bell while the fog is thick.", "en", {"object": "the bell", "term": "while the fog is thick"}),
    ("The council shall mend the roads, especially in the hill villages.", "en", {"object": "the roads", "place": "in the hill villages", "manner": ""}),
    ("The keeper shall drain the pond in order to save the fish.", "en", {"object": "the pond"}),
    ("The Treasurer shall collect a fee of £4.", "en", {"object": "a fee of £4", "measure": ""}),
    ("Завхозу освободить сарай, не дожидаясь распоряжения.", "ru", {"object": "сарай", "manner": "не дожидаясь распоряжения"}),
    ("Запретить вывозить лес без разрешения лесничего.", "ru", {"act": "не вывозить", "object": "лес", "manner": "без разрешения лесничего"}),
    ("Конторе уведомить жителей о ремонте.", "ru", {"object": "о ремонте", "to": "жители", "beneficiary": ""}),
    ("О прибытии барж прошу известить начальника пристани.", "ru", {"object": "О прибытии барж", "to": "начальник пристани"}),
    ("Коменданту вывесить список при входе.", "ru", {"object": "список", "place": "при входе"}),
    ("Бригадирам поставить столбы вдоль дороги.", "ru", {"object": "столбы", "place": "вдоль дороги"}),
    ("Завхозу разложить соль в мешках.", "ru", {"object": "соль в мешках", "place": ""}),
    ("Школе сдавать отчёты ежемесячно до 5-го числа.", "ru", {"object": "отчёты", "term": "ежемесячно до 5-го числа"}),
    ("Бухгалтерии выделить на дрова 40 тыс. рублей.", "ru", {"measure": "40 тыс. рублей"}),
    ("Usta asboblarni ruxsatsiz begonalarga bermasin.", "uz", {"object": "asboblarni", "to": "begonalarga", "manner": "ruxsatsiz"}),
    ("Bo‘lim 20 million so‘m ajratsin.", "uz", {"measure": "20 million so'm"}),
    ("Күзетші кілтті рұқсатсыз бөтендерге бермесін.", "kk", {"object": "кілтті", "to": "бөтендерге", "manner": "рұқсатсыз"}),
    ("Бөлім 3 миллион теңге бөлсін.", "kk", {"measure": "3 миллион теңге"}),
]


@pytest.mark.parametrize(("sentence", "language", "parts"), PARTS)
def test_the_parts_of_a_duty(sentence: str, language: str, parts: dict[str, str]) -> None:
    deed = duties(sentence, language)[0].deed
    assert {name: getattr(deed, name) for name in parts} == parts


def test_a_clause_after_a_condition_and_its_main_clause_is_one_of_its_own() -> None:
    found = duties("Where a wall falls, the owner must rebuild it within a month, and the surveyor must inspect the work.", "en")
    assert [(duty.who, duty.deed.act, duty.deed.object) for duty in found] == [("owner", "rebuild", "a wall"), ("surveyor", "inspect", "the work")]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("BUYRUQ\n\nBUYURAMAN:\n\n1. Tuman bo‘limlari:\na) maktab hovlisini tozalasinlar;\nb) kutubxona eshiklarini bo‘yasinlar.\n", ["maktab hovlisini", "kutubxona eshiklarini"]),
        ("БҰЙРЫҚ\n\nБҰЙЫРАМЫН:\n\n1. Аудан бөлімдері:\nа) мектеп ауласын тазаласын;\nб) кітапхана есіктерін бояусын.\n", ["мектеп ауласын", "кітапхана есіктерін"]),
        ("БУЙРУҚ\n\nБУЮРАМАН:\n\n1. Туман бўлимлари:\nа) музей томини ёпсинлар;\nб) шифохона боғини суғорсинлар.\n", ["музей томини", "шифохона боғини"]),
    ],
)
def test_whose_a_thing_is_owes_nothing_under_a_named_owner(text: str, read: list[str]) -> None:
    found = read_circular(text).duties
    assert [duty.deed.object for duty in found] == read
    assert len({duty.who for duty in found}) == 1
