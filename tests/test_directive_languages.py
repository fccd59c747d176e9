"""Directives in Russian, Uzbek and Kazakh: who owes, what, to whom and until when, in many ways of laying a duty; and what lays none."""

from __future__ import annotations

import pytest

from dalil.circular import read_circular
from dalil.text.asking.asks import sentences
from dalil.text.ordering.russian import passive
from dalil.text.ordering.russian.nouns import verb_of
from dalil.text.ordering.russian.owner import nominal
from dalil.text.ordering.verb_last import forms
from dalil.text.ordering.verb_last.words import words

RUSSIAN = "ПОСТАНОВЛЕНИЕ № 9\nСовета Ключевского района\nс. Ключи, 4 февраля 1929 года\n\nСовет ПОСТАНОВИЛ:\n\n1. {}\n\nПредседатель Совета И. Рябов\n"
UZBEK = "TUMAN HOKIMINING QARORI\nSoy shahri, 2011-yil 3-mart\n\nQaror qilaman:\n\n1. {}\n\nHokim N. Saidov\n"
UZBEK_CYRILLIC = "ТУМАН ҲОКИМИНИНГ ҚАРОРИ\nСой шаҳри, 2011 йил 3 март\n\nҚарор қиламан:\n\n1. {}\n\nҲоким Н. Саидов\n"
KAZAKH = "АУДАН ӘКІМДІГІНІҢ ҚАУЛЫСЫ\nСаз ауылы, 2004 жылғы 5 мамыр\n\nАудан әкімдігі ҚАУЛЫ ЕТЕДІ:\n\n1. {}\n\nАудан әкімі Ж. Қалиев\n"


def rows(text: str) -> list[tuple[str, str, str, str, str]]:
    return [(d.who, d.deed.act, d.deed.object, d.deed.to, d.deed.term) for d in read_circular(text).duties]


@pytest.mark.parametrize(
    ("sentence", "read"),
    [
        # owners in the dative, with names and initials
        ("Заместителю директора Петровой И.И. в недельный срок составить смету.", [("Заместитель директора Петрова И.И.", "составить", "смета", "", "в недельный срок")]),
        ("Главврачу больницы Ли В. С. пополнить аптеку.", [("Главврач больницы Ли В. С.", "пополнить", "аптека", "", "")]),
        ("Кассиру (Зуева А. Н.) ежемесячно сверять остатки.", [("Кассир (Зуева А. Н.)", "сверять", "остатки", "", "ежемесячно")]),
        ("Заведующему складом товарищу Абдуллаеву выдать рыбакам сети.", [("Заведующий складом товарищ Абдуллаев", "выдать", "сети", "рыбаки", "")]),
        ("Комиссии по делам несовершеннолетних и директорам школ № 3 и № 5 проверить списки.", [("Комиссия по делам несовершеннолетних и директора школ № 3 и № 5", "проверить", "списки", "", "")]),
        ("Лицам, не имеющим пропусков, покинуть порт до 1 мая.", [("Лица, не имеющие пропусков", "покинуть", "порт", "", "до 1 мая")]),
        ("Учреждению «Отдел культуры» провести праздник.", [("Учреждение «Отдел культуры»", "провести", "праздник", "", "")]),
        ("Директорам музеев тт. Исмаилову К., Лян Г. обновить залы.", [("Директора музеев тт. Исмаилов К., Лян Г.", "обновить", "залы", "", "")]),
        ("Не допускать сторожей к работе без осмотра.", [("", "не допускать", "сторожа к работе без осмотра", "", "")]),
        # terms and topics before the infinitive
        ("О каждом случае падежа немедленно докладывать ветеринару.", [("", "докладывать", "о каждом случае падежа", "ветеринар", "немедленно")]),
        ("До 20 мая осмотреть мельницы, о результатах донести исполкому.", [("", "осмотреть", "мельницы", "", "До 20 мая"), ("", "донести", "о результатах", "исполком", "")]),
        ("Копии приказа разослать сельсоветам.", [("", "разослать", "копии приказа", "сельсоветы", "")]),
        # verbs of ordering
        ("Поручить кузнецу Чернову (бригада № 2) до 15 апреля починить сеялки.", [("кузнец Чернов", "починить", "сеялки", "", "до 15 апреля")]),
        ("Просить Наркомпрос об издании букварей.", [("Наркомпрос", "издать", "буквари", "", "")]),
        ("Возложить на тов. Носова учёт семян.", [("тов. Носов", "учитывать", "семена", "", "")]),
        ("Предложить ЦИКу принять меры к тому, чтобы учителя были освобождены от повинности.", [("ЦИК", "освободить", "учителя от повинности", "", "")]),
        ("Признать необходимым открытие двух школ для взрослых.", [("", "открыть", "двух школ для взрослых", "", "")]),
        ("Необходимо, чтобы сельсоветы немедленно составили списки.", [("сельсоветы", "составить", "списки", "", "немедленно")]),
        ("Губпродкомам вменяется в обязанность еженедельно доставлять сведения.", [("Губпродкомы", "доставлять", "сведения", "", "еженедельно")]),
        # obligation, in the active and the passive
        ("Работодатель обязан выдавать работнику спецодежду и не вправе удерживать её стоимость.", [("Работодатель", "выдавать", "спецодежда", "работник", ""), ("Работодатель", "не удерживать", "её стоимость", "", "")]),
        ("Арендная плата должна быть внесена арендатором до 1 декабря.", [("арендатор", "внести", "арендная плата", "", "до 1 декабря")]),
        ("Сторожу должно быть отведено помещение.", [("", "отвести", "помещение", "Сторож", "")]),
        ("Склады подлежат осмотру раз в год.", [("", "осмотреть", "склады", "", "раз в год")]),
        # forbidding
        ("Руководителям предприятий не допускать складирования брёвен.", [("Руководители предприятий", "не допускать", "складирование брёвен", "", "")]),
        ("Запрещается: разводить костры, ловить рыбу сетью.", [("", "не разводить", "костры", "", ""), ("", "не ловить", "рыба сетью", "", "")]),
        ("Выезд из города воспрещается.", [("", "воспретить", "выезд из города", "", "")]),
        # a verb that shares its object with the next
        ("Почтовому отделу изготовить и развесить таблички.", [("Почтовый отдел", "изготовить", "таблички", "", ""), ("Почтовый отдел", "развесить", "таблички", "", "")]),
    ],
)  # fmt: skip
def test_a_russian_way_of_laying_a_duty(sentence: str, read: list[tuple[str, ...]]) -> None:
    lowered = [(who, act, thing[:1].lower() + thing[1:], to, term) for who, act, thing, to, term in rows(RUSSIAN.format(sentence))]
    assert lowered == read


@pytest.mark.parametrize(
    "sentence",
    [
        "Отметить, что бригада справилась с работой.",
        "Сообщение агронома принять к сведению.",
        "Признать работу клуба удовлетворительной.",
        "Приказ от 3 мая 1928 года считать утратившим силу.",
        "Контроль за исполнением постановления возложить на секретаря тов. Зуеву.",
        "Утвердить прилагаемый план работ.",
        "Агроном сообщил, что необходимо починить сеялки.",
        "Мастер приказал рабочим разойтись.",
        "Надо сказать, что урожай плох.",
        "Комиссия имеет право запрашивать сведения.",
    ],
)
def test_what_lays_no_duty_in_russian(sentence: str) -> None:
    assert rows(RUSSIAN.format(sentence)) == []


def test_a_telegram_commands_those_to_whom_it_is_sent() -> None:
    text = "ТЕЛЕГРАММА\nВсем уземотделам\nТашкент, 3 февраля 1922 г.\n\nПосевная близка. Срочно сообщите количество скота. Не допускайте разбазаривания зерна. О ходе работ телеграфируйте каждые три дня.\n"
    assert rows(text) == [
        ("уземотделы", "сообщить", "количество скота", "", "Срочно"),
        ("уземотделы", "не допускать", "разбазаривание зерна", "", ""),
        ("уземотделы", "телеграфировать", "О ходе работ", "", "каждые три дня"),
    ]


def test_a_law_says_what_an_office_does() -> None:
    text = "ЗАКОН\nО библиотечном деле\n\nСтатья 3. Обязанности\n\n1. Уполномоченный орган ведёт реестр библиотек.\n2. Библиотечный фонд является собственностью государства.\n3. Министр назначает директора.\n4. Закон вступает в силу с 1 января 1995 года.\n"
    assert [(who, act) for who, act, *_ in rows(text)] == [("Уполномоченный орган", "вести"), ("Министр", "назначать")]


def test_a_polite_letter_speaks_to_its_addressee() -> None:
    text = "ПРЕДПИСАНИЕ\nВсем волостным отделам\n\nФельдшеру Лугову, который опаздывает, благоволите сделать внушение; полагаю, что взыскания не нужны. Покорнейше прошу о сделанном донести мне к 1 мая сего года.\n"
    assert [row[:4] for row in rows(text)] == [("волостные отделы", "сделать", "внушение", "Фельдшер Лугов"), ("волостные отделы", "донести", "о сделанном", "мне")]


@pytest.mark.parametrize(
    ("text", "case", "name"),
    [
        ("Заместителю директора Петровой И.И.", "datv", "Заместитель директора Петрова И.И."),
        ("коммунальному отделу и тресту «Озеро»", "datv", "коммунальный отдел и трест «Озеро»"),
        ("отделу здравоохранения, милиции и директору Шевчуку А.Н.", "datv", "отдел здравоохранения, милиция и директор Шевчук А.Н."),
        ("инспектора Кривцова", "accs", "инспектор Кривцов"),
        ("секретаря тов. Зимину", "accs", "секретарь тов. Зимина"),
        ("учителям", "datv", "учителя"),
        ("ТурЦИКу", "datv", "ТурЦИК"),
    ],
)
def test_who_owes_is_brought_back_to_the_nominative(text: str, case: str, name: str) -> None:
    assert nominal(text, case) == name


@pytest.mark.parametrize(("noun", "verb"), [("утверждение", "утвердить"), ("проведение", "провести"), ("организация", "организовать"), ("сдача", "сдать"), ("открытие", "открыть"), ("снабжение", "снабдить"), ("стол", "")])
def test_the_verb_of_a_noun_of_action(noun: str, verb: str) -> None:
    assert verb_of(noun) == verb


SAME_IN_BOTH_SCRIPTS = [
    ("Moliya bo'limi, qurilish boshqarmasi va mahalla raislari 1-iyulga qadar bog'chani ta'mirlasin va jihozlasin.",
     "Молия бўлими, қурилиш бошқармаси ва маҳалла раислари 1 июлга қадар боғчани таъмирласин ва жиҳозласин.",
     [("Moliya bo'limi, qurilish boshqarmasi va mahalla raislari", "ta'mirlash", "bog'chani"), ("Moliya bo'limi, qurilish boshqarmasi va mahalla raislari", "jihozlash", "bog'chani")]),
    ("Sog'liqni saqlash bo'limiga dorixona ochish topshirilsin.", "Соғлиқни сақлаш бўлимига дорихона очиш топширилсин.", [("Sog'liqni saqlash bo'limi", "ochish", "dorixona")]),
    ("Xodimlarning o'qishini tashkil etish kadrlar bo'limi zimmasiga yuklatilsin.", "Ходимларнинг ўқишини ташкил этиш кадрлар бўлими зиммасига юклатилсин.", [("kadrlar bo'limi", "tashkil etish", "Xodimlarning o'qishini")]),
    ("Bosh muhandis yo'riqnomani ishlab chiqsin.", "Бош муҳандис йўриқномани ишлаб чиқсин.", [("Bosh muhandis", "ishlab chiqish", "yo'riqnomani")]),
    ("O'rmonda gulxan yoqishga yo'l qo'yilmasin.", "Ўрмонда гулхан ёқишга йўл қўйилмасин.", [("", "yoqmaslik", "O'rmonda gulxan")]),
    ("A'zolarga suv burish qat'iyan taqiqlansin.", "Аъзоларга сув буриш қатъиян тақиқлансин.", [("A'zolar", "burmaslik", "suv")]),
    ("Fuqarolar chiqindini ariqqa tashlamasligi shart.", "Фуқаролар чиқиндини ариққа ташламаслиги шарт.", [("Fuqarolar", "tashlamaslik", "chiqindini")]),
    ("Tadbirkorlardan homiylik yordami ko'rsatish so'ralsin.", "Тадбиркорлардан ҳомийлик ёрдами кўрсатиш сўралсин.", [("Tadbirkorlar", "ko'rsatish", "homiylik yordami")]),
    ("Hisobdor shaxslar tomonidan hisobotlar topshirilsin.", "Ҳисобдор шахслар томонидан ҳисоботлар топширилсин.", [("Hisobdor shaxslar", "topshirish", "hisobotlar")]),
    ("Agar quduq qurib qolsa, mirob raisga aytsin.", "Агар қудуқ қуриб қолса, мироб раисга айтсин.", [("mirob", "aytish", "")]),
]  # fmt: skip


@pytest.mark.parametrize(("latin", "cyrillic", "read"), SAME_IN_BOTH_SCRIPTS, ids=[latin[:20] for latin, *_ in SAME_IN_BOTH_SCRIPTS])
def test_uzbek_is_read_alike_in_both_scripts(latin: str, cyrillic: str, read: list[tuple[str, str, str]]) -> None:
    assert [row[:3] for row in rows(UZBEK.format(latin))] == read
    other = [row[:3] for row in rows(UZBEK_CYRILLIC.format(cyrillic))]
    assert [tuple(" ".join(word.key for word in words(part, "uz")) for part in row) for row in other] == [
        tuple(" ".join(word.key for word in words(part, "uz")) for part in row) for row in read
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Rais hisoboti ma'lumot uchun qabul qilinsin.",
        "Nazorat Bosh vazir zimmasiga yuklansin.",
        "2009-yilgi qaror o'z kuchini yo'qotgan deb topilsin.",
        "Usta quvurlar eskirganini aytdi.",
    ],
)
def test_what_lays_no_duty_in_uzbek(sentence: str) -> None:
    assert rows(UZBEK.format(sentence)) == []


def test_initials_in_a_text_do_not_make_it_english() -> None:
    text = "\"BOG'ISHAMOL\" MAHALLA YIG'INI\nBAYONI\n\nA. Tursunov quduq sho'rlanganini aytdi.\n\nQaror qilindi:\n\n1. Rais A. Tursunov ariza yozsin.\n2. Usta Karim aka nasosni tuzatib bersin.\n\nRais A. Tursunov\n"
    assert [row[:3] for row in rows(text)] == [("Rais A. Tursunov", "yozish", "ariza"), ("Usta Karim aka", "tuzatib berish", "nasosni")]


@pytest.mark.parametrize(
    ("sentence", "read"),
    [
        ("Бас механик 20 қыркүйекке дейін жылу жүйесін тексеруден өткізсін.", [("Бас механик", "тексеруден өткізу", "жылу жүйесін", "", "20 қыркүйекке дейін")]),
        ("Орманшылар күн сайын аумақты аралап тұрсын.", [("Орманшылар", "аралау", "аумақты", "", "күн сайын")]),
        ("Бас мейірбике Г. Омароваға көрпелерді тарату тапсырылсын.", [("Бас мейірбике Г. Омарова", "тарату", "көрпелерді", "", "")]),
        ("Ит иелері иттерін бос жібермеуі тиіс.", [("Ит иелері", "жібермеу", "иттерін бос", "", "")]),
        ("Ауру малды союға жол берілмесін.", [("", "соймау", "Ауру малды", "", "")]),
        ("Суды пайдалануға тыйым салынсын.", [("", "пайдаланбау", "Суды", "", "")]),
        ("Аудан әкімдігінен жолды жөндеу сұралсын.", [("Аудан әкімдігі", "жөндеу", "жолды", "", "")]),
        ("Учаске бастықтары құралдарды түгендеп, бас инженерге мәлімдесін.", [("Учаске бастықтары", "түгендеу", "құралдарды", "", ""), ("Учаске бастықтары", "мәлімдеу", "құралдарды", "бас инженерге", "")]),
        ("Өрт шыққан жағдайда кезекші диспетчер штабқа дереу хабарласын.", [("кезекші диспетчер", "хабарлау", "", "штабқа", "дереу")]),
        ("Осы қаулы жергілікті газетте жариялансын.", [("", "жариялау", "Осы қаулы жергілікті газетте", "", "")]),
        ("Осы қаулының орындалуына бақылау жасау әкімнің орынбасарына жүктелсін.", []),
    ],
)  # fmt: skip
def test_a_kazakh_way_of_laying_a_duty(sentence: str, read: list[tuple[str, ...]]) -> None:
    assert rows(KAZAKH.format(sentence)) == read


@pytest.mark.parametrize(
    ("language", "form", "noun"),
    [
        ("uz", "tozalansin", "tozalash"), ("uz", "qilinsin", "qilish"), ("uz", "so'ralsin", "so'rash"), ("uz", "foydalansin", "foydalanish"), ("uz", "sotilmasin", "sotmaslik"),
        ("uz", "белгилансин", "белгилаш"), ("uz", "юборилсин", "юбориш"), ("kk", "белгіленсін", "белгілеу"), ("kk", "салынсын", "салу"), ("kk", "ексін", "егу"), ("kk", "сатпасын", "сатпау"), ("kk", "қойсын", "қою"),
    ],
)  # fmt: skip
def test_a_form_is_brought_back_to_the_noun_of_its_verb(language: str, form: str, noun: str) -> None:
    assert forms.noun(words(form, language)[0], language) == noun


def test_an_item_is_read_on_from_the_line_above_it() -> None:
    charter = "УСТАВ\nсадового товарищества «Рассвет»\n\n5. Член товарищества обязан:\nа) уплачивать взносы;\nб) содержать участок.\n6. Член товарищества вправе выйти из товарищества.\n7. Казначей хранит кассу и ежеквартально представляет отчёт.\n"
    assert [row[:3] for row in rows(charter)] == [
        ("Член товарищества", "уплачивать", "взносы"),
        ("Член товарищества", "содержать", "участок"),
        ("Казначей", "хранить", "касса"),
        ("Казначей", "представлять", "отчёт"),
    ]
    order = RUSSIAN.format("Учреждению «Отдел занятости Ключевского района» обеспечить:\n1) учёт безработных;\n2) ремонт здания.")
    assert [row[:3] for row in rows(order)] == [
        ("Учреждение «Отдел занятости Ключевского района»", "обеспечить", "учёт безработных"),
        ("Учреждение «Отдел занятости Ключевского района»", "обеспечить", "ремонт здания"),
    ]
    uzbek = UZBEK.format("Shahar hokimlariga:\na) qozonxonalarni ko'mir bilan ta'minlash;\nb) nosozliklarni bartaraf etish vazifasi yuklansin.")
    assert [row[:2] for row in rows(uzbek)] == [("Shahar hokimlari", "ta'minlash"), ("Shahar hokimlari", "bartaraf etish")]


def test_a_prescription_speaks_to_its_addressee_sentence_by_sentence() -> None:
    text = "ПРЕДПИСАНИЕ № 15\nНачальнику станции Рябь\n\nРевизией обнаружено, что касса не опечатана.\n\nПредписываю Вам опечатать кассу. Виновных отстранить от должности. Машинисту Котову объявить выговор.\n"
    assert [row[:4] for row in rows(text)] == [
        ("Начальник станции Рябь", "опечатать", "касса", ""),
        ("Начальник станции Рябь", "отстранить", "Виновные от должности", ""),
        ("Начальник станции Рябь", "объявить", "выговор", "Машинист Котов"),
    ]


def test_a_resolution_of_a_congress_is_owed_by_whom_each_paragraph_names() -> None:
    text = "РЕЗОЛЮЦИЯ\nсъезда дехкан\nСкобелев, 5 мая 1923 года\n\nСъезд постановил:\n\nПредложить облисполкому принять меры к очистке арыков.\nПризнать необходимым переизбрать мирабов.\nСчитать работу Водхоза неудовлетворительной.\nПриветствовать рабочих.\n"
    assert [row[:2] for row in rows(text)] == [("облисполком", "принять"), ("", "переизбрать")]


@pytest.mark.parametrize(
    ("participle", "verb"), [("выплачено", "выплатить"), ("оплачены", "оплатить"), ("отпущено", "отпустить"), ("построена", "построить"), ("возвращены", "возвратить")]
)
def test_a_russian_short_participle_has_the_infinitive_of_the_dictionary(participle: str, verb: str) -> None:
    assert passive.infinitive(participle) == verb


@pytest.mark.parametrize("town", ["в гор. Ташкенте", "по гор. Самаре", "при гор. Чимкенте"])
def test_a_town_after_its_abbreviation_ends_no_sentence(town: str) -> None:
    assert len(list(sentences(f"Поручить отделу открыть {town} курсы сестер. Они нужны."))) == 2
    assert len(list(sentences("Сад лежит у подножия гор. Жители бедны."))) == 2


@pytest.mark.parametrize(
    ("lead", "who"),
    [
        ("Главным бухгалтерам заводов", "Главные бухгалтеры заводов"),
        ("Старшим врачам уездных больниц", "Старшие врачи уездных больниц"),
        ("Сельским учителям", "Сельские учителя"),
    ],
)
def test_the_line_above_a_list_names_many_by_an_adjective_that_looks_like_another_case(lead: str, who: str) -> None:
    read = read_circular(f"ПРИКАЗ\n\nПРИКАЗЫВАЮ:\n\n1. {lead}:\n1.1. до 1 мая составить списки нуждающихся;\n1.2. проверить склады.\n")
    assert [duty.who for duty in read.duties] == [who, who]
