"""Ways of laying a duty that directives by other hands use: each is read, and what stands beside it is no duty."""

from __future__ import annotations

import pytest

from dalil.circular import read_circular
from dalil.text.ordering.russian import passive
from dalil.text.ordering.verb_last import forms
from dalil.text.ordering.verb_last.words import words


def rows(text: str) -> list[tuple[str, str, str, str]]:
    return [(d.who, d.deed.act, d.deed.object, d.deed.term) for d in read_circular(text).duties]


@pytest.mark.parametrize(
    ("sentence", "read"),
    [
        ("We recommend that a keeper of maps be elected by the Senate.", ("Senate", "elect", "a keeper of maps", "")),
        ("We recommend that the Trust be required to catalogue the coins.", ("Trust", "catalogue", "the coins", "")),
        ("No one may light a lamp, except where the librarian has agreed.", ("", "not light", "a lamp", "")),
        ("The bursar shall, within six months, insure the library, unless it is insured.", ("bursar", "insure", "the library", "within six months")),
        ("It was agreed that the Foreman would have the press repaired by the end of August; he said that it was old.", ("Foreman", "repair", "the press", "by the end of August")),
        ("The Club shall have the shed painted by the end of August.", ("Club", "paint", "the shed", "by the end of August")),
        ("We recommend that rent of not more than nine pounds be paid by the Club to the owners.", ("Club", "pay", "rent", "")),
        ("If blight is seen in a field, the Agent is to clear that field of crops.", ("Agent", "clear", "that field of crops", "")),
        ("Neither of the owners shall fell an oak.", ("owners", "not fell", "an oak", "")),
        ("None of the lodgers shall light a stove.", ("lodgers", "not light", "a stove", "")),
        ("No barge shall pass the lock.", ("barge", "not pass", "the lock", "")),
        ("At no time shall the porter leave the gate.", ("porter", "not leave", "the gate", "")),
        ("The bargemen shall never dump ash.", ("bargemen", "not dump", "ash", "")),
        ("The files shall be duplicated by the clerk.", ("clerk", "duplicate", "files", "")),
        ("The Club shall have the offices painted by the end of August.", ("Club", "paint", "the offices", "by the end of August")),
        ("Could you please repair the hen house by 1 March.", ("", "repair", "the hen house", "by 1 March")),
        ("I'd like the foreman to repair the hen house.", ("foreman", "repair", "the hen house", "")),
        ("The Treasurer undertook to compare the prices of crates.", ("Treasurer", "compare", "the prices of crates", "")),
    ],
)
def test_a_style_of_english_is_read(sentence: str, read: tuple[str, ...]) -> None:
    assert rows(f"ORDER OF THE SENATE\n\nFairholt, 3 May 1947\n\n{sentence}\n") == [read]


@pytest.mark.parametrize(
    "sentence",
    [
        "He said that the school will be opened.",
        "There is no reason why the council should close the school.",
        "The next meeting will take place on 6 April.",
        "The owners complained that the warden had told them to burn the cuttings.",
        "The purpose of this book is to make that clear.",
        "It is feared that the roof may be lost.",
        "The bakers should never have been told to close the ovens.",
        "The Club should have mended the roof.",
        "The Society shall have its office in Fairholt.",
        "The lease shall remain valid for ten years.",
        "A form sent by post shall be deemed to have arrived.",
    ],
)
def test_what_only_sounds_like_one_lays_no_duty(sentence: str) -> None:
    assert rows(f"ORDER OF THE SENATE\n\nFairholt, 3 May 1947\n\n{sentence}\n") == []


@pytest.mark.parametrize(
    ("sentence", "read"),
    [
        ("Никто не вправе рубить сад.", ("", "не рубить", "сад", "")),
        ("Ни один сторож не вправе покидать склад.", ("сторож", "не покидать", "склад", "")),
        ("Арендаторы не имеют права продавать инвентарь.", ("Арендаторы", "не продавать", "инвентарь", "")),
    ],
)
def test_what_nobody_may_do_in_russian_is_a_duty_not_to(sentence: str, read: tuple[str, ...]) -> None:
    assert rows(f"ПОСТАНОВЛЕНИЕ УЕЗДНОГО СОВЕТА\n\nг. Тихвин, 3 мая 1927 г.\n\n{sentence}\n") == [read]


@pytest.mark.parametrize(("form", "verb"), [("сведены", "свести"), ("вывезено", "вывезти"), ("занесена", "занести"), ("утверждены", "утвердить")])
def test_a_participle_whose_stem_changes_is_brought_back_to_its_verb(form: str, verb: str) -> None:
    assert passive.infinitive(form) == verb


def test_actions_agreed_are_owed_by_the_officer_before_the_verb() -> None:
    text = "ORCHARD COMMITTEE\n\nNotes of the meeting held in Nether Combe on 9 February 1983\n\nActions agreed:\n\nMr Venn to order new ladders by 1 March.\n\nMiss Tarr and the Clerk will prepare a plan.\n\nP. Shore, Secretary\n"
    read = read_circular(text)
    assert rows(text) == [("Mr Venn", "order", "new ladders", "by 1 March"), ("Miss Tarr and the Clerk", "prepare", "a plan", "")]
    assert (read.frame.issuer, read.frame.place, read.frame.signatory) == ("Orchard Committee", "Nether Combe", "P. Shore")


def test_actions_agreed_may_stand_after_a_name_and_a_colon() -> None:
    text = "ORCHARD COMMITTEE\n\nNotes of the meeting held in Nether Combe on 9 February 1983\n\nActions agreed:\n\nMrs Tarr: order new ladders by 1 March.\n\nThe Clerk: please prepare a plan.\n\nFor the Orchard: Count Shore\n"
    assert rows(text) == [("Mrs Tarr", "order", "new ladders", "by 1 March"), ("Clerk", "prepare", "a plan", "")]


def test_who_is_given_what_and_where_it_is_written() -> None:
    text = "ORDER OF THE SENATE\n\n1. The clerk shall furnish the Senate with a list of prints.\n2. The librarian shall enter in a ledger the title of each loan.\n3. The Trust must pay grants of at least ten pounds to the widows of porters.\n"
    first, second, third = (duty.deed for duty in read_circular(text).duties)
    assert (first.object, first.to) == ("a list of prints", "the Senate")
    assert (second.act, second.object, second.place) == ("enter", "the title of each loan", "in a ledger")
    assert (third.object, third.measure, third.beneficiary) == ("grants", "at least ten pounds", "the widows of porters")


def test_a_table_may_head_its_terms_by_what_is_to_be_done() -> None:
    text = "RELIEF PLAN\nIssued by the Coastal Relief Board, Marrun, 4 July 2006\n\n| Ref | Action | Lead | To be finished by |\n|---|---|---|---|\n| 1 | Rebuild the jetty | Harbour Works | next season |\n"
    read = read_circular(text)
    assert rows(text) == [("Harbour Works", "rebuild", "the jetty", "next season")]
    assert (read.frame.issuer, read.frame.place, read.frame.date) == ("Coastal Relief Board", "Marrun", "2006-07-04")


@pytest.mark.parametrize(
    ("sentence", "read"),
    [
        ("Отдел предлагает вам в недельный срок осмотреть колодцы.", [("", "осмотреть", "колодцы", "в недельный срок")]),
        ("На фельдшеров возлагается обязанность посещать больных.", [("фельдшеры", "посещать", "больные", "")]),
        ("Сельским советам вменяется в обязанность отводить помещения.", [("Сельские советы", "отводить", "помещения", "")]),
        ("Воспрещается продавать лекарства без рецепта.", [("", "не продавать", "лекарства без рецепта", "")]),
        ("Приём больных должен производиться ежедневно.", [("", "производить", "приём больных", "ежедневно")]),
        ("В случае падежа скота ветеринарному отделу немедленно закрыть пастбища.", [("ветеринарный отдел", "закрыть", "пастбища", "немедленно")]),
        ("Принять меры к тому, чтобы дети были обеспечены обувью.", [("", "обеспечить", "дети обувью", "")]),
        ("Принять к сведению сообщение о сене.", []),
        ("Фельдшер приказал закрыть амбулаторию.", []),
    ],
)
def test_a_style_of_russian_is_read(sentence: str, read: list[tuple[str, ...]]) -> None:
    assert [(who, act, thing.lower(), term) for who, act, thing, term in rows(f"ЦИРКУЛЯРНО\nг. Липовец, 8 мая 1925 г.\n\n{sentence}\n")] == read


def test_a_russian_head_and_foot() -> None:
    text = "РЕШЕНИЕ № 5\nСовета Заболотского района\nВсем волостным отделам\nс. Ольховка, 2 июня 1951 года\n\nЗаслушав сообщение тов. Бурова, совет отмечает, что пастбища заросли.\n\nСовет РЕШИЛ:\n\n1. Открыть школу.\n\nКонтроль за выполнением решения возложить на секретаря тов. Бурова.\n\nПредседатель Совета И. Рябов\nСекретарь О. Зимина\n"
    read = read_circular(text)
    assert (read.frame.issuer, read.frame.place, read.frame.signatory, read.frame.addressees) == ("Совет Заболотского района", "с. Ольховка", "И. Рябов", ("волостные отделы",))
    assert "тов. Буров" in read.responsible[0]


@pytest.mark.parametrize(("participle", "verb"), [("обеспечены", "обеспечить"), ("построен", "построить"), ("подготовлены", "подготовить"), ("открыта", "открыть"), ("снабжены", "снабдить"), ("отремонтированы", "отремонтировать"), ("школа", "")])
def test_the_infinitive_of_a_short_participle(participle: str, verb: str) -> None:
    assert passive.infinitive(participle) == verb


UZBEK = "TUMAN HOKIMINING BUYRUG'I\nYangisoy shahri, 2015-yil 3-mart\n\nBuyuraman:\n\n"
KAZAKH = "АУДАНДЫҚ КЕҢЕСТІҢ ШЕШІМІ\nҚараөзек кенті, 1997 жылғы 3 наурыз\n\nБылтырғы қыста мал азығы жетпеді.\n\nАудандық кеңес ШЕШІМ ҚАБЫЛДАДЫ:\n\n"


@pytest.mark.parametrize(
    ("sentence", "read"),
    [
        ("Veterinariya bo'limi va markazlariga hayvonlarni emlash vazifasi yuklatilsin.", [("Veterinariya bo'limi va markazlari", "emlash", "hayvonlarni", "")]),
        ("Banklarga kredit ajratish tavsiya etilsin.", [("Banklar", "ajratish", "kredit", "")]),
        ("Har bir qishloqda veterinariya markazi tashkil etish lozim.", [("", "tashkil etish", "veterinariya markazi", "")]),
        ("Yaylovlarda o't yoqish taqiqlansin.", [("", "yoqmaslik", "o't", "")]),
        ("Suv boshqarmasi kanalni ta'mirlasin.", [("Suv boshqarmasi", "ta'mirlash", "kanalni", "")]),
        ("Mazkur buyruq ijrosini nazorat qilish hokim o'rinbosari R. Qodirova zimmasiga yuklatilsin.", []),
    ],
)
def test_a_style_of_uzbek_is_read(sentence: str, read: list[tuple[str, ...]]) -> None:
    assert rows(f"{UZBEK}1. {sentence}\n\nHokim N. Saidov\n") == read


def test_an_uzbek_duty_says_for_whom_and_how_much() -> None:
    (duty,) = read_circular(f"{UZBEK}1. Chorva bo'limi 2015-yil 1-iyunga qadar xo'jaliklarga kamida 10 ming tonna yem yetkazib bersin.\n").duties
    assert (duty.deed.act, duty.deed.object, duty.deed.beneficiary) == ("yetkazib berish", "yem", "xo'jaliklarga")
    assert (duty.deed.measure, duty.deed.term) == ("kamida 10 ming tonna", "2015-yil 1-iyunga qadar")


@pytest.mark.parametrize(
    ("sentence", "read"),
    [
        ("Ветеринария басқармасы 1997 жылғы 1 мамырға дейін қойларды ексін.", [("Ветеринария басқармасы", "егу", "қойларды", "1997 жылғы 1 мамырға дейін")]),
        ("Көлік мекемесіне жанармай бекетін салу тапсырылсын.", [("Көлік мекемесі", "салу", "жанармай бекетін", "")]),
        ("Сауда басқармасы киім сатуға міндетті.", [("Сауда басқармасы", "сату", "киім", "")]),
        ("Кеңес төрағасы жаңа тізім ұсынсын.", [("Кеңес төрағасы", "ұсыну", "жаңа тізім", "")]),
        ("Көл маңында от жағуға тыйым салынсын.", [("", "жақпау", "от", "")]),
        ("Ауыл әкімдері қоймалардың есебін жасап, оны кеңеске тапсырсын.", [("Ауыл әкімдері", "жасау", "қоймалардың есебін", ""), ("Ауыл әкімдері", "тапсыру", "қоймалардың есебін", "")]),
        ("Шешімнің орындалуын бақылау кеңес хатшысы Г. Қасымовқа жүктелсін.", []),
        ("Шопандар көмек сұрап хат жазды.", []),
    ],
)
def test_a_kazakh_directive_is_read(sentence: str, read: list[tuple[str, ...]]) -> None:
    text = f"{KAZAKH}1. {sentence}\n\nКеңес төрағасы Б. Жанұзақов\n"
    assert rows(text) == read
    found = read_circular(text)
    assert (found.language, found.frame.issuer, found.frame.signatory, found.frame.date, found.frame.place) == ("kk", "Аудандық кеңес", "Б. Жанұзақов", "1997-03-03", "Қараөзек кенті")


@pytest.mark.parametrize(("verb", "not_done"), [("салуға", "салмау"), ("жағуға", "жақпау"), ("беруге", "бермеу"), ("кесуге", "кеспеу"), ("бұзуға", "бұзбау")])
def test_what_is_forbidden_in_kazakh_follows_the_vowel_and_the_consonant(verb: str, not_done: str) -> None:
    assert forms.denied(words(verb, "kk")[0], "kk") == not_done
