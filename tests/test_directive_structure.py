"""The build of a directive: who stands above a list, where another owner begins, what stands between commas, tables, head and foot."""

from __future__ import annotations

import pytest

from dalil.circular import read_circular
from dalil.text.ordering.outline import points
from dalil.text.ordering.plans.table import rows as table_rows


def laid(text: str) -> list[tuple[str, str, str]]:
    return [(duty.who, duty.deed.act, duty.deed.object) for duty in read_circular(text).duties]


ORDER = "ORDER OF THE LAKE BOARD\n\nFairholt, 3 May 1947\n\n"


def test_the_points_of_a_text_know_the_lines_that_lead_into_them() -> None:
    found = points("The Board orders:\n\n1. The wardens:\n(a) mark the shoals;\n(b) mend the rails.\n2. The boats are old.\n")
    assert [(point.text, point.leads) for point in found] == [
        ("The Board orders:", ()),
        ("The wardens:", ("The Board orders",)),
        ("mark the shoals;", ("The Board orders", "The wardens")),
        ("mend the rails.", ("The Board orders", "The wardens")),
        ("The boats are old.", ("The Board orders",)),
    ]


def test_a_numbered_heading_is_no_command() -> None:
    assert [point.text for point in points("4. Open day\nIt rained.\n5. Stores\nThe stores are full.\n")] == ["It rained.", "The stores are full."]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("All landlords:\n- sweep the yards;\n- empty the bins.\n", [("All landlords", "sweep", "the yards"), ("All landlords", "empty", "the bins")]),
        ("1. Inspectors of Weights:\n1.1 stamp every scale;\n1.2 seize false weights.\n2. The Clerk shall keep a list.\n", [("Inspectors of Weights", "stamp", "every scale"), ("Inspectors of Weights", "seize", "false weights"), ("Clerk", "keep", "a list")]),
        ("It shall be the duty of every ferryman—\n(a) to carry a lamp; and\n(b) to ring a bell.\n", [("every ferryman", "carry", "a lamp"), ("every ferryman", "ring", "a bell")]),
        ("The Council recommends that the Ministry:\n(a) Reopen the depot;\n(b) Train the guards.\n", [("Ministry", "reopen", "the depot"), ("Ministry", "train", "the guards")]),
        ("The State party should:\n(a) Repeal the decree;\n(b) Compensate the families.\n", [("State party", "repeal", "the decree"), ("State party", "compensate", "the families")]),
        ("The Council shall work to:\n* Maintain the maps\n* Open the archive\n", [("Council", "maintain", "the maps"), ("Council", "open", "the archive")]),
        ("The keepers shall have these tasks:\n- count the maps;\n- dust the shelves.\n", [("keepers", "count", "the maps"), ("keepers", "dust", "the shelves")]),
        ("The Registrar may—\n(a) inspect the books;\n(b) call the owner.\n", []),
    ],
)
def test_who_stands_above_a_list_owes_its_points(text: str, read: list[tuple[str, ...]]) -> None:
    assert laid(ORDER + text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("1. Отделу связи:\n1.1. починить линию;\n1.2. нанять монтёра.\n2. Сторожам: сжечь хворост.\n", [("Отдел связи", "починить", "линия"), ("Отдел связи", "нанять", "монтер"), ("Сторожа", "сжечь", "хворост")]),
        ("1. Директорам заводов:\nа) сдать шлак;\nб) о каждой аварии сообщать диспетчеру.\n", [("Директора заводов", "сдать", "шлак"), ("Директора заводов", "сообщать", "о каждой аварии")]),
        ("1. Рекомендовать старостам:\nа) осмотреть колодцы;\nб) вырыть канаву.\n", [("старосты", "осмотреть", "колодцы"), ("старосты", "вырыть", "канава")]),
        ("1. Отделу связи (Круглова Н. А.):\n1.1. сдать шлак.\n", [("Отдел связи (Круглова Н. А.)", "сдать", "шлак")]),
        ("1. Зотов – составить опись.\n2. Крыловой сдать ключи.\n", [("Зотов", "составить", "опись"), ("Крылова", "сдать", "ключи")]),
    ],
)
def test_who_stands_above_a_russian_list_owes_its_points(text: str, read: list[tuple[str, ...]]) -> None:
    assert [(who, act, thing.replace("ё", "е")) for who, act, thing in laid(f"ПРИКАЗ № 3\n\nг. Тихвин, 3 мая 1987 г.\n\nПРИКАЗЫВАЮ:\n\n{text}")] == read


def test_uzbek_and_kazakh_lists_are_owed_by_the_line_above_them() -> None:
    uzbek = "TUMAN HOKIMINING BUYRUG'I\nYangisoy shahri, 2015-yil 3-mart\n\nBuyuraman:\n\n1. Suv boshqarmasi:\na) kanalni ta'mirlasin;\nb) nasoslarni tekshirsin.\n"
    kazakh = "АУДАНДЫҚ КЕҢЕСТІҢ ШЕШІМІ\nҚараөзек кенті, 1997 жылғы 3 наурыз\n\nБылтырғы қыста мал азығы жетпеді.\n\nАудандық кеңес ШЕШІМ ҚАБЫЛДАДЫ:\n\n1. Көлік мекемесіне:\nа) жолды жөндесін;\nә) көпірді тексерсін.\n"
    assert laid(uzbek) == [("Suv boshqarmasi", "ta'mirlash", "kanalni"), ("Suv boshqarmasi", "tekshirish", "nasoslarni")]
    assert laid(kazakh) == [("Көлік мекемесі", "жөндеу", "жолды"), ("Көлік мекемесі", "тексеру", "көпірді")]


@pytest.mark.parametrize(
    ("sentence", "read"),
    [
        ("The Mint must melt the coins, and we expect the banks to count them.", [("Mint", "melt", "the coins"), ("banks", "count", "the coins")]),
        ("The masters are to meet the pilots; the log to be kept by the clerk.", [("masters", "meet", "the pilots"), ("clerk", "keep", "the log")]),
        ("We recommend that the Trust sell the barge, and that it report back by May.", [("Trust", "sell", "the barge"), ("Trust", "report back", "")]),
        ("The Board is worried by the delay, and urges the owners to mend the weir.", [("owners", "mend", "the weir")]),
        ("Tanners may use the weir. They shall, however, pay a fee.", [("Tanners", "pay", "a fee")]),
        ("A Harbour Court shall be established. It shall hear all claims.", [("", "establish", "Harbour Court"), ("Harbour Court", "hear", "all claims")]),
        ("Strangers may buy at the gate; they are not to be charged a toll.", [("", "not charge", "Strangers a toll")]),
        ("The bursar, before closing the chest on any day, shall count it.", [("bursar", "count", "the chest")]),
        ("The lessee, whether by his agents or himself, must not drain the mere.", [("lessee", "not drain", "the mere")]),
        ("The Republic recognises the frontier, and shall withdraw its guards.", [("Republic", "withdraw", "its guards")]),
        ("We urge that the Office publish, within a year, the letters.", [("Office", "publish", "the letters")]),
        ("It is ordered that the tenant do vacate the mill.", [("tenant", "vacate", "the mill")]),
        ("Each guild engages to feed its widows.", [("Each guild", "feed", "its widows")]),
        ("The Union shall cause the road to be paved.", [("Union", "pave", "the road")]),
        ("The brigades need to be given maps of the cellars.", [("", "give", "maps of the cellars")]),
        ("The steward is responsible for the sale of peat and for keeping the ledger.", [("steward", "be responsible for", "the sale of peat"), ("steward", "keep", "the ledger")]),
        ("A guild which keeps a school shall pay the teacher.", [("guild", "pay", "the teacher")]),
        ("In no case is a bailiff to keep back more.", [("bailiff", "not keep back", "more")]),
        ("Smoking in the hold is forbidden.", [("", "not smoke", "in the hold")]),
        ("Porters are forbidden to sell lamps.", [("Porters", "not sell", "lamps")]),
        ("The Board shall inspect and repair the wells.", [("Board", "inspect", "the wells"), ("Board", "repair", "the wells")]),
        ("The tenant must not sell, pledge or move the barge.", [("tenant", "not sell", "the barge"), ("tenant", "not pledge", "the barge"), ("tenant", "not move", "the barge")]),
        ("Consideration should be given to closing the pit.", [("", "consider", "closing the pit")]),
    ],
)
def test_a_duty_is_read_out_of_its_sentence(sentence: str, read: list[tuple[str, ...]]) -> None:
    assert laid(ORDER + sentence + "\n") == read


@pytest.mark.parametrize(
    "sentence",
    [
        "The Committee is concerned that boys should be held with men.",
        "The millers told us that they should be given new stones.",
        "It was put to us that wages ought to be raised.",
        "If we expect the owners to pay, we are mistaken.",
        "The Judge shall hold office for six years.",
        "A person who does so shall be liable to a fine.",
        "Nothing in this Act shall affect the charter.",
        "No one is to blame for the flood.",
        "Should the Board close the pit?",
        "Drivers do not know the rules.",
        "The aim is to raise wheat.",
        "If the rent is not paid, the lease will be ended.",
        "We note that the Board decided to sell the mill.",
    ],
)
def test_findings_fears_and_powers_lay_no_duty(sentence: str) -> None:
    assert laid(ORDER + sentence + "\n") == []


def test_those_who_are_written_to_owe_what_is_asked_of_you() -> None:
    text = "CIRCULAR No. 9\n\nTo all Collectors\n\nPort Lorne, 2 June 1899\n\nYou will be good enough to count the huts. I am to request that you will send me the lists by 1 July. Kindly burn the old ones.\n"
    assert laid(text) == [("Collectors", "count", "the huts"), ("Collectors", "send", "the lists"), ("Collectors", "burn", "the old ones")]
    assert read_circular(text).duties[1].deed.to == "me"


def test_minutes_tell_actions_by_marks_names_and_undertakings() -> None:
    text = (
        "Friends of the Mill\nMinutes of the meeting held in Stell on 4 March 2008\n\nThe wheel turned. Olga will ring the miller. ACTION: Ned to paint the door.\n"
        "It was agreed to ask the parish for a loan. Action: Priya\nThe bill should have been paid; Ned to chase it up. Visitors will like the new door. The fair will be held in June.\n"
    )
    assert laid(text) == [("Olga", "ring", "the miller"), ("Ned", "paint", "the door"), ("Priya", "ask", "the parish for a loan"), ("Ned", "chase up", "The bill")]


@pytest.mark.parametrize(
    ("sentence", "part", "value"),
    [
        ("The clerk shall send to the Mayor a list of wells.", "to", "the Mayor"),
        ("The clerk shall pay the court the fee.", "to", "the court"),
        ("The clerk shall give compensation to families who lost access to the lake.", "to", "families who lost access to the lake"),
        ("The clerk shall mend the rails at their common expense.", "manner", "at their common expense"),
        ("The clerk shall answer the widow in writing.", "manner", "in writing"),
        ("The clerk shall raise the fee by ten per cent.", "measure", "by ten per cent"),
        ("The clerk shall repair the gate by 4 p.m. on 28 October 2013.", "term", "by 4 p.m. on 28 October 2013"),
        ("The clerk shall repair the gate no later than ten days before the fair.", "term", "no later than ten days before the fair"),
        ("The clerk shall repair the gate by the start of the next school year.", "term", "by the start of the next school year"),
        ("The clerk shall close the gate from 1 June to 15 September.", "term", "from 1 June to 15 September"),
        ("The clerk shall close the gate until further notice.", "term", "until further notice"),
        ("The clerk shall warn the tenants at least one year in advance.", "term", "at least one year in advance"),
        ("The clerk shall count the sheep twice a year.", "term", "twice a year"),
        ("The clerk shall not sell the boat before the owner has seen it.", "term", "before the owner has seen it"),
    ],
)
def test_a_circumstance_leaves_the_object(sentence: str, part: str, value: str) -> None:
    (duty,) = read_circular(ORDER + sentence + "\n").duties
    assert getattr(duty.deed, part) == value
    assert value not in duty.deed.object


def test_when_a_thing_was_made_is_no_term() -> None:
    (duty,) = read_circular(f"{ORDER}The Board shall inspect every mill built before 1920.\n").duties
    assert (duty.deed.object, duty.deed.term) == ("every mill built before 1920", "")


def test_a_table_by_tabs_takes_the_agreed_action_and_leaves_what_was_declined() -> None:
    text = "Ref\tFinding\tRecommendation\tResponse\tAgreed action\tOwner\tDue date\n1\tNo lamps\tBuy lamps\tAgreed\tBuy ten lamps and hang them\tHead Porter\t1 May 2016\n2\tOld boats\tSell boats\tNot agreed\tSell the boats\t-\t-\n"
    assert table_rows(text, "en") == [{"act": "Buy ten lamps and hang them", "who": "Head Porter", "term": "1 May 2016", "answer": "Agreed", "at": "1"}]
    assert [(d.who, d.deed.act, d.deed.object, d.deed.term) for d in read_circular(text).duties] == [("Head Porter", "buy", "ten lamps", "1 May 2016"), ("Head Porter", "hang", "ten lamps", "1 May 2016")]


def test_a_table_by_blanks_and_the_text_beside_it_are_both_read() -> None:
    text = (
        "READING PLAN\nMinistry of Schools, 17 January 2003\n\nActivities                   Responsible body        Timeframe\nPrint primers in Ilani       State Press             by June 2003\n\n"
        "Open reading rooms           District councils       2004\n\nThe Ministry shall report to the Cabinet every quarter.\n"
    )
    assert laid(text) == [("State Press", "print", "primers"), ("District councils", "open", "reading rooms"), ("Ministry", "report", "")]


def test_a_plan_may_stand_in_labelled_lines() -> None:
    text = "Works plan of the Ferry Company\nApproved 3 March 2015\n\nAction 1: Replace the ropes\nOwner: Bosun\nDeadline: 1 June 2015\n\nAction 2: Paint the hull\nLead: Shipwright\n"
    assert [(d.who, d.deed.act, d.deed.object, d.deed.term) for d in read_circular(text).duties] == [("Bosun", "replace", "the ropes", "1 June 2015"), ("Shipwright", "paint", "the hull", "")]


def test_a_russian_table_and_a_term_told_after_the_duty() -> None:
    table = "План мероприятий\n\n№ п/п  Наименование мероприятия        Ответственный исполнитель   Срок исполнения\n1      Отремонтировать мост            Дорожный участок            до 1 июня\n"
    assert [(d.who, d.deed.act, d.deed.object, d.deed.term) for d in read_circular(table).duties] == [("Дорожный участок", "отремонтировать", "мост", "до 1 июня")]
    after = "ПРОТОКОЛ\n\n12 января 1986 г.\n\nРешили:\n1. Отделу кадров выдать сапоги. Срок – 1 февраля.\n"
    assert [(d.who, d.deed.term) for d in read_circular(after).duties] == [("Отдел кадров", "1 февраля")]


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        ("HOUSE OF DELEGATES\nFISHERIES COMMITTEE\nSecond Report: The mussel beds\n3 April 1977\n\nThe Board must clear the beds.\n", ("Fisheries Committee", "", "")),
        ("Friends of the Mill\nMinutes of the meeting held in Stell on 4 March 2008\n\nOlga will ring the miller.\n\nP. Shore, Secretary\n", ("Friends of the Mill", "P. Shore", "Stell")),
        ("From: Olga Trent, Stores, Harbour Office\nTo: All porters\nDate: 6 June 2019\n\nPlease sweep the quay before the weekend.\n\nOlga\n", ("Harbour Office", "Olga Trent", "")),
        ("СОСНОВСКИЙ ЛЕСХОЗ\n\nПРИКАЗ № 4\n\nпос. Сосновка                                   14 мая 2008 г.\n\nПРИКАЗЫВАЮ:\n\n1. Лесничим сжечь хворост.\n2. Приказ от 3 мая 2007 г. считать утратившим силу.\n\nДиректор                Г. О. Тарасова\n", ("СОСНОВСКИЙ ЛЕСХОЗ", "Г. О. Тарасова", "пос. Сосновка")),
        ("ACCORD\nbetween the Union of Tarn and the Republic of Orle\n\nThe Republic shall withdraw its guards.\n\nDone at Breska, in two copies, this 12th day of June 1921.\n\nFor the Union of Tarn: P. Harnek\nFor the Republic of Orle: T. Vidar\n", ("the Union of Tarn and the Republic of Orle", "P. Harnek, T. Vidar", "Breska")),
        ("ТЕРЕКТІ АУДАНДЫҚ МҰРАЖАЙЫ\n\nБҰЙРЫҚ № 2\n\nТеректі ауылы                 2012 жылғы 9 қазан\n\nБҰЙЫРАМЫН:\n\n1. Күзетшілер есікті жапсын.\n\nДиректор            Т. Оспанов\n", ("ТЕРЕКТІ АУДАНДЫҚ МҰРАЖАЙЫ", "Т. Оспанов", "Теректі ауылы")),
    ],
)
def test_head_and_foot(text: str, frame: tuple[str, ...]) -> None:
    read = read_circular(text)
    assert (read.frame.issuer, read.frame.signatory, read.frame.place) == frame


def test_the_date_of_another_order_is_not_this_ones() -> None:
    text = "ПРИКАЗ № 4\n\nг. Тихвин        14 мая 2008 г.\n\nПРИКАЗЫВАЮ:\n\n1. Сторожам закрыть склад.\n2. Приказ от 3 мая 2007 г. отменить.\n3. Контроль за исполнением приказа оставляю за собой.\n\nНачальник          С. Лыков\n"
    read = read_circular(text)
    assert (read.frame.date, read.responsible) == ("2008-05-14", ("С. Лыков",))


def test_addressees_in_the_dative() -> None:
    assert read_circular("Инспектор училищ\nГосподину заведующему городским училищем\nТихвин, 3 мая 1909 года\n\nПредлагаю Вам исправить печи.\n").frame.addressees == ("заведующий городским училищем",)
    assert read_circular("ЦИРКУЛЯР\nДиректорам школ района\nг. Тихвин, 3 мая 1989 г.\n\nНеобходимо закрыть котельные.\n").frame.addressees == ("Директора школ района",)


WISHES = "REPORT OF THE COMMITTEE ON THE FLOOD\n\nWe therefore recommend:\n\n"


@pytest.mark.parametrize(
    ("item", "read"),
    [
        ("That the Harbour Board lay two buoys.", [("Harbour Board", "lay", "two buoys")]),
        ("That the Sexton, who keeps the keys, lock the crypt.", [("Sexton", "lock", "the crypt")]),
        ("That no child be employed underground.", [("", "not employ", "child underground")]),
        ("That the pump in Hay Street, which was closed in 1920, be repaired.", [("", "repair", "the pump")]),
        ("That the wall was weak.", []),
    ],
)
def test_items_below_we_recommend_are_wishes(item: str, read: list[tuple[str, str, str]]) -> None:
    assert laid(f"{WISHES}(1) {item}\n(2) That the Clerk keep a list.\n") == [*read, ("Clerk", "keep", "a list")]


@pytest.mark.parametrize(
    ("sentence", "read"),
    [
        ("Neither side shall burn crops, nor shall either side block the roads.", [("side", "not burn", "crops"), ("side", "not block", "the roads")]),
        ("The owner shall not sell the barge, nor may he lend the oars.", [("owner", "not sell", "the barge"), ("owner", "not lend", "the oars")]),
        ("No boat shall be let out, nor shall any boat be moored.", [("", "not let out", "boat"), ("", "not moor", "boat")]),
        ("The Surveyor is to go at once to Tarn, and there to measure the wells.", [("Surveyor", "go", "to Tarn"), ("Surveyor", "measure", "the wells")]),
        ("No rent is henceforth to be taken from widows.", [("", "not take", "rent from widows")]),
    ],
)
def test_what_nor_and_there_lead_into_is_a_duty_of_its_own(sentence: str, read: list[tuple[str, str, str]]) -> None:
    assert laid(ORDER + sentence) == read


@pytest.mark.parametrize(
    ("sentence", "read"),
    [
        ("You will transmit the plans to the Clerk.", [("transmit", "the plans")]),
        ("You will therefore, on receipt of this, close the market.", [("close", "the market")]),
        ("You will accordingly hand over the keys to the Clerk.", [("hand over", "the keys")]),
        ("You will find enclosed a map of the pier.", []),
        ("You will doubtless have heard of the flood.", []),
        ("You will see that the pier was burnt.", []),
    ],
)
def test_you_will_orders_those_who_are_written_to(sentence: str, read: list[tuple[str, str]]) -> None:
    letter = f"Port Vale, 3rd May, 1911.\n\nTo the Resident at Kumba\n\nSir,\n\n{sentence}\n\nThe Surveyor shall repair the road.\n\nI am, Sir,\nJ. Holt,\nGovernor.\n"
    assert laid(letter) == [*(("Resident at Kumba", *each) for each in read), ("Surveyor", "repair", "the road")]
