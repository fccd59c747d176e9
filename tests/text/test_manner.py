"""How an act was done, as a fact, in ten languages: which of the two manners a sentence tells, and what tells neither."""

from __future__ import annotations

import pytest

from dalil.text.lexicon import load
from dalil.text.manner import Manner, claimed, told


def manner(claim: str) -> Manner:
    found = claimed(claim, "en")
    assert found is not None
    return found


MOVED = manner("the villagers were moved from Tepa by force")


@pytest.mark.parametrize(
    ("language", "sentence", "pole"),
    [
        ("en", "In May soldiers forcibly evicted the villagers of Tepa.", 0),
        ("en", "The villagers left Tepa of their own free will.", 1),
        ("en", "The villagers were expelled against their will.", 0),
        ("en", "The villagers were not moved by force.", 1),
        ("en", "The villagers did not leave voluntarily.", 0),
        ("en", "No villagers were moved by force.", 1),
        ("en", "The villagers were moved without any force.", 1),
        ("en", "It is not true that the villagers were moved by force.", 1),
        ("en", "The director denied that the villagers were moved by force.", 1),
        ("en", "The villagers were moved at night, by force.", 0),
        ("en", "The villagers were moved not by force but voluntarily.", 1),
        ("en", "The removal of the villagers was carried out by force.", 0),
        ("en", "The villagers were removed by force by order of the council.", 0),
        ("ru", "Крестьян силой выселили из Тепы.", 0),
        ("ru", "Жители переселились в долину по собственному желанию.", 1),
        ("ru", "Никто из жителей не был выселен насильно.", 1),
        ("ru", "Переселение жителей было проведено принудительно.", 0),
        ("ru", "Жители были выселены не силой, а добровольно.", 1),
        ("ru", "Неправда, что жители уехали добровольно.", 0),
        ("ru", "Жители были вывезены без применения силы.", 1),
        ("ru", "По приказу директора жители были выселены силой.", 0),
        ("uz", "Tepa aholisi may oyida majburan koʻchirildi.", 0),
        ("uz", "Aholi oʻz xohishi bilan koʻchib ketdi.", 1),
        ("uz", "Аҳоли зўрлик билан кўчирилган.", 0),
        ("uz", "Aholi kuch bilan koʻchirilmagan.", 1),
        ("uz", "Aholi kuch bilan emas, ixtiyoriy ravishda koʻchirildi.", 1),
        ("uz", "Аҳоли ўз ихтиёри билан кўчиб кетган.", 1),
        ("fa", "سربازان مردم تپه را با زور بیرون راندند.", 0),
        ("fa", "مردم تپه داوطلبانه کوچ کردند.", 1),
        ("fa", "مردم را به زور بیرون نکردند.", 1),
        ("fa", "مردم به میل خود رفتند.", 1),
        ("tr", "Köylüler Tepe'den zorla çıkarıldı.", 0),
        ("tr", "Köylüler kendi istekleriyle göç ettiler.", 1),
        ("tr", "Köylüler zorla çıkarılmadı.", 1),
        ("tr", "Halk zorla değil, gönüllü olarak taşındı.", 1),
        ("kk", "Тұрғындар күшпен көшірілді.", 0),
        ("kk", "Тұрғындар өз еркімен көшіп кетті.", 1),
        ("kk", "Тұрғындар күшпен көшірілген жоқ.", 1),
        ("ky", "Тургундар күч менен көчүрүлгөн.", 0),
        ("ky", "Тургундар өз эрки менен көчүп кетишти.", 1),
        ("tg", "Мардумро бо зӯрӣ кӯчониданд.", 0),
        ("tg", "Мардум бо ихтиёри худ кӯчиданд.", 1),
        ("tk", "Ilat zor bilen göçürildi.", 0),
        ("tk", "Ilat meýletin göçdi.", 1),
        ("ug", "ئاھالە زورلۇق بىلەن كۆچۈرۈلدى.", 0),
        ("ug", "ئاھالە ئۆز ئىختىيارى بىلەن كۆچۈپ كەتتى.", 1),
    ],
)
def test_a_sentence_tells_how_it_was_done(language: str, sentence: str, pole: int) -> None:
    read = told(sentence, language, MOVED)
    assert read is not None
    assert read.pole == pole


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "We fear that the villagers will be moved by force."),
        ("en", "The villagers may be moved by force."),
        ("en", "It is forbidden to move villagers by force."),
        ("en", "The minister ordered the villagers to be moved by force."),
        ("en", "If the villagers were moved by force, the council shall be told."),
        ("en", "Were the villagers moved by force?"),
        ("en", "The villagers threatened to leave voluntarily."),
        ("en", "The villagers were moved, and the grain was taken by force."),
        ("en", "The villagers moved from Tepa were beaten by force."),
        ("en", "The villagers moved from Tepa were made to work by force."),
        ("en", "The agreement on the villagers moved from Tepa remains in force."),
        ("en", "The villagers who had no papers were moved by force."),
        ("en", "Some were moved by force; others left voluntarily."),
        ("en", "The villagers were moved from Tepa in May."),
        ("ru", "Мы боимся, что жителей выселят силой."),
        ("ru", "Если жителей выселили силой, виновные ответят."),
        ("ru", "Запрещается выселять жителей насильно, заявил директор, хотя их выселили."),
        ("ru", "Комиссия должна проверить, были ли жители выселены насильно."),
        ("ru", "Переселённые жители были силой загнаны в колхоз."),
        ("ru", "Жители не только выселены насильно."),
        ("ru", "Жители были выселены, урожай отобран силой."),
        ("uz", "Aholi kuch bilan koʻchirilsa, ariza beramiz."),
        ("uz", "Aholini majburan koʻchirish taqiqlanadi."),
        ("uz", "Аҳоли зўрлик билан кўчирилишидан қўрқамиз."),
        ("uz", "Ғалла зўрлик билан олинди."),
        ("fa", "می‌ترسیم که مردم را به زور بیرون کنند."),
        ("fa", "مردم نباید به زور کوچانده شوند."),
        ("fa", "غله را به زور گرفتند."),
        ("tr", "Köylülerin zorla çıkarılmasından korkuyoruz."),
        ("tr", "Köylüler zorla çıkarılabilir."),
        ("tr", "Köylülerin zorla çıkarılacağı söyleniyor."),
        ("tr", "Köylülerin toprakları zorla alındı."),
        ("kk", "Тұрғындарды күшпен көшіруге тыйым салынады."),
    ],
)
def test_what_is_feared_ordered_supposed_or_of_another_act_tells_nothing(language: str, sentence: str) -> None:
    assert told(sentence, language, MOVED) is None


FAMILIES = manner("families were moved from the Kolbuy fields by force")


@pytest.mark.parametrize(
    ("language", "sentence", "pole"),
    [
        ("en", "Families left the Kolbuy fields under duress in October.", 0),
        ("en", "According to the director, nobody was forcibly removed.", 1),
        ("en", "There was no forced removal of families from Kolbuy.", 1),
        ("en", "He asked whether the families had been moved by force.", None),
        ("en", "The families refused to leave voluntarily.", None),
        ("en", "The families agreed to leave voluntarily.", None),
        ("en", "They say the families left voluntarily, but in truth they were moved by force.", None),
        ("en", "Nobody believes that the families left voluntarily.", None),
        ("en", "The claim that families were moved by force is untrue.", 1),
        ("en", "Families were moved by force of circumstance.", None),
        ("en", "In order not to move families by force, the Council waited.", None),
        ("en", "Families were never moved voluntarily from those fields.", 0),
        ("en", "The families would have left voluntarily.", None),
        ("ru", "Семьи якобы ушли добровольно.", None),
        ("ru", "Прошу не допускать насильственного выселения семей.", None),
        ("ru", "Семьи ушли с полей сами, без всякого принуждения.", 1),
        ("ru", "Никто не выселял семьи силой.", 1),
        ("ru", "Семьи выселяли под охраной и с применением силы.", 0),
        ("ru", "Утверждение, будто семьи ушли добровольно, ложно.", None),
        ("ru", "Выселение семей носило насильственный характер.", 0),
        ("ru", "Семьи, которые не имели бумаг, были выселены силой.", None),
        ("ru", "Директор опроверг, что семьи были выселены силой.", 1),
        ("uz", "Oilalarni zoʻrlab koʻchirdilar.", 0),
        ("uz", "Oilalar koʻchib ketdi, hech kim majburlanmadi.", None),
        ("uz", "Hech kim majburan koʻchirilmagan.", 1),
        ("uz", "Оилалар мажбурий равишда кўчирилган эмас.", 1),
        ("uz", "Oilalar kuch bilan koʻchirilgani yolgʻon.", 1),
        ("uz", "Oilalar kuch bilan koʻchiriladi, deb eshitdik.", None),
        ("uz", "Direktor oilalarni zoʻrlab koʻchirishni buyurdi.", None),
        ("fa", "خانواده‌ها با میل خود از زمین‌ها بیرون رفتند.", 1),
        ("fa", "آیا خانواده‌ها را به زور بیرون کردند؟", None),
        ("fa", "این که خانواده‌ها را به زور بیرون کرده‌اند دروغ است.", 1),
        ("fa", "اگر خانواده‌ها را به زور بیرون می‌کردند ما می‌دانستیم.", None),
        ("fa", "کسی را به زور اخراج نکردند.", 1),
        ("tr", "Aileler zorla tahliye edildi.", 0),
        ("tr", "Aileler zorla tahliye edilecek.", None),
        ("tr", "Ailelerin zorla tahliye edildiği doğru değildir.", 1),
        ("tr", "Hiç kimse zorla çıkarılmadı.", 1),
        ("tr", "Aileler topraklarından zorla çıkarılmamalı.", None),
        ("tr", "Aileler gönüllü olarak ayrılmadılar.", 0),
        ("tr", "Ailelerin gönüllü taşındığı yalandır.", 0),
        ("tk", "Maşgalalar zor bilen göçürilmedi.", 1),
        ("ky", "Үй-бүлөлөр күч менен көчүрүлгөн жок.", 1),
        ("tg", "Оилаҳоро бо зӯр бадар карданд.", 0),
        ("tg", "Оилаҳоро бо зӯр бадар накарданд.", 1),
        ("ug", "ئائىلىلەر زورلۇق بىلەن كۆچۈرۈلمىدى.", 1),
        ("kk", "Отбасыларды күшпен көшіреді деп қорқамыз.", None),
        ("ru", "Никто насильно семьи не выселял.", 1),
        ("fa", "هیچ‌کس را به زور بیرون نکردند.", 1),
        ("en", "The Trust forced the families to leave the Kolbuy fields.", 0),
        ("en", "The Trust tried to move the families by force.", None),
        ("en", "Rumours that families were moved by force reached us.", 0),
        ("en", "This order remains in force until the families have left Kolbuy.", None),
        ("en", "The families moved voluntarily, as the Trust wrote.", 1),
        ("en", "The families had been driven off the fields by armed force.", 0),
        ("en", "Guards, by force, evicted the families.", None),
        ("en", "The families were moved peacefully and voluntarily.", 1),
        ("en", "The families were moved peacefully and later worked voluntarily on the canal.", None),
        ("en", "The families moved to Sariyor work there voluntarily.", None),
        ("en", "Those who left voluntarily received land.", 1),
        ("en", "Only those families that left voluntarily received compensation.", 1),
        ("en", "Please move the families voluntarily.", None),
        ("en", "Move the families by force!", None),
        ("ru", "Выселите семьи силой!", None),
        ("ru", "Семьям предложено уйти добровольно.", None),
        ("ru", "Постановили: выселить семьи с полей силой.", None),
        ("ru", "Семьи не ушли добровольно.", 0),
        ("ru", "Говорят, семьи были выселены силой.", 0),
        ("ru", "Факт насильственного выселения семей подтверждён.", 0),
        ("ru", "Факт насильственного выселения семей не подтверждён.", None),
        ("ru", "Сведения о насильственном выселении семей не подтвердились.", None),
        ("en", "Reports of forced removal of families were not confirmed.", None),
        ("en", "No evidence of forced removal of families was found.", None),
        ("en", "There is no proof that families were moved by force.", None),
        ("en", "The commission found no evidence that families left voluntarily.", None),
        ("uz", "Oilalar majburan koʻchirilgani tasdiqlanmadi.", None),
        ("uz", "Oilalarning majburan koʻchirilgani isbotlanmagan.", None),
        ("tr", "Ailelerin zorla çıkarıldığı kanıtlanmadı.", None),
        ("fa", "اخراج به زور خانواده‌ها ثابت نشد.", None),
        ("en", "The first families were moved by force in 1996.", 0),
        ("en", "Yesterday's decision to move families by force was repealed.", None),
        ("ru", "Решение о насильственном выселении семей отменено.", None),
        ("tr", "Zorla çıkarılan aileler Valiye başvurdu.", 0),
        ("uz", "Zoʻrlab koʻchirilgan oilalar suvsiz qoldi.", 0),
    ],
)
def test_denials_and_what_is_no_fact(language: str, sentence: str, pole: int | None) -> None:
    read = told(sentence, language, FAMILIES)
    assert (read.pole if read is not None else None) == pole


@pytest.mark.parametrize(
    ("claim", "language", "pair", "name"),
    [
        ("the land was taken from the peasants without compensation", "en", "pay", "without pay"),
        ("the register was burned secretly", "en", "secrecy", "secretly"),
        ("Rahimov was arrested unlawfully", "en", "law", "unlawfully"),
        ("the villagers were not moved by force", "en", "force", "voluntarily"),
        ("крестьяне вступили в колхоз добровольно", "ru", "force", "voluntarily"),
        ("yerlar tekinga olindi", "uz", "pay", "without pay"),
        ("زمین‌ها را مخفیانه فروختند", "fa", "secrecy", "secretly"),
        ("topraklar yasadışı olarak satıldı", "tr", "law", "unlawfully"),
    ],
)
def test_a_claim_names_its_manner(claim: str, language: str, pair: str, name: str) -> None:
    found = claimed(claim, language)
    assert found is not None
    assert (found.pair, found.name) == (pair, name)


@pytest.mark.parametrize(
    "claim", ["the mill was closed in May", "the quotas remain in force", "the police force left Tepa", "the villagers may be moved by force", "families were moved by force and without compensation"]
)
def test_a_claim_of_no_one_manner_names_none(claim: str) -> None:
    assert claimed(claim, "en") is None


@pytest.mark.parametrize(
    ("claim", "language", "sentence", "pole"),
    [
        ("the land was taken from the peasants without compensation", "ru", "Земля отобрана у крестьян без всякой компенсации.", 0),
        ("the land was taken from the peasants without compensation", "tr", "Köylünün toprağı bedeli ödenerek alındı.", 1),
        ("the land was taken from the peasants without compensation", "en", "The land was handed over for full payment.", 1),
        ("the flock was sold secretly", "uz", "Qoʻylar yashirincha sotilgan.", 0),
        ("the flock was sold secretly", "fa", "گله را آشکارا فروختند.", 1),
        ("Rahimov was arrested unlawfully", "ru", "Рахимов арестован на законных основаниях.", 1),
        ("Rahimov was arrested unlawfully", "kk", "Рахимов заңсыз түрде тұтқындалды.", 0),
    ],
)
def test_the_other_pairs_are_told_too(claim: str, language: str, sentence: str, pole: int) -> None:
    read = told(sentence, language, manner(claim))
    assert read is not None
    assert read.pole == pole


LANGUAGES = {"en", "ru", "uz", "kk", "ky", "tg", "tk", "ug", "fa", "tr"}


def test_every_language_has_every_part() -> None:
    data = load("manners")
    for pair in data["pairs"].values():
        assert set(pair["one"]) == set(pair["two"]) == LANGUAGES
    for part in (*data["acts"].values(), data["joins"], data["denials"], data["untrue"], data["unsettled"], data["stands_for"]):
        assert set(part) == LANGUAGES
