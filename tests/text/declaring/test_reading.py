"""Positions that a sentence declares, with their sign, and those that it only seems to declare."""

from __future__ import annotations

import pytest

from dalil.text.declaring.reading import declared
from dalil.text.topic import topic
from tests.kinds.fake import FakeRegister


def read(sentence: str, target: str, holder: str, language: str) -> list[str]:
    """Each position as *side:by:aim*, with *told* or *quoted* where it is."""
    register = FakeRegister()
    found = declared(sentence, topic(target, register, language=language), topic(holder, register, language=language), language)
    return [":".join((each.side, each.by, each.aim, *(["told"] if each.told else []), *(["quoted"] if each.quoted else []))) for each in found]


@pytest.mark.parametrize(
    ("expected", "language", "target", "holder", "sentence"),
    [
        ("against:holder:named", "en", "Safarov", "Union of Farm Workers", "The Union of Farm Workers protests against the order of Safarov."),
        ("against:speaker:named", "en", "Safarov", "mill workers", "We demand the removal of Safarov."),
        ("for:holder:named", "en", "Safarov", "mill workers", "We, the mill workers of Tepa, demand the return of Safarov."),
        ("for:holder:named", "en", "Safarov", "meeting", "The meeting expressed its full confidence in Safarov."),
        ("against:holder:named", "en", "motion of Orlova", "Berezin", "Berezin voted against the motion of Orlova."),
        ("for:speaker:matter", "en", "water quotas", "Berezin", "I support the proposal."),
        ("against:holder:named", "en", "water quotas", "delegation", "The delegation opposed the water quotas."),
        ("for:holder:named", "en", "Safarov", "Union of Farm Workers", "The Union of Farm Workers protested against the dismissal of Safarov."),
        ("against:holder:named:told", "en", "Safarov", "smallholders", "Berezin said that the smallholders oppose Safarov."),
        ("for:speaker:named:quoted", "en", "Safarov", "Berezin", "Berezin wrote: “We support Safarov.”"),
        ("against:speaker:named", "en", "Safarov", "x y", "We have no confidence in Safarov."),
        ("against:speaker:named", "en", "Safarov", "x y", "We do not trust Safarov and his friends."),
        ("for:speaker:named", "en", "Safarov's order", "x", "I am in favour of Safarov's order."),
        ("against:holder:named", "en", "Iran sanctions", "France", "The representative of France spoke against Iran sanctions."),
        ("against:holder:named", "en", "Safarov", "Orlova", "Orlova, the inspector of waters, opposed Safarov's proposals."),
        ("for:speaker:named", "en", "weak references", "x", "I'm strongly in favour of adding weak references."),
        ("against:speaker:named", "en", "weak references", "x", "I'm in favour of removing weak references."),
        ("for:body:named", "en", "Safarov", "Union of Water Users", "The meeting expressed its full confidence in Safarov."),
        ("for:speaker:named", "en", "Safarov", "Orlova", "We oppose the attacks on Safarov."),
        ("against:holder:named", "en", "Safarov", "meeting", "The order of Safarov was condemned by the meeting."),
        ("for:holder:named", "en", "water quotas", "Treasury", "The water quotas were warmly supported by the Treasury."),
        ("for:holder:named", "en", "Presidential Directive", "Burke", "Ambassador Burke noted again that he was in favor of the Presidential Directive because it would help."),
        ("for:pronoun:named:told", "en", "Presidential Directive", "Burke", "Burke told Orlova that he was in favor of the Presidential Directive."),
        ("against:holder:named", "en", "Cadets", "Skobeliev", "Skobeliev was in favor of excluding both the Bolsheviki and the Cadets."),
        ("against:holder:named:told", "en", "automatic declassification", "Department", "Mr. Morefield responded that the Department was unalterably opposed to automatic declassification."),
        ("against:holder:named", "en", "water quotas", "Orlova", "Orlova, however, opposed the water quotas."),
        ("against:holder:named", "en", "Captain Reyes", "dockers' committee", "The dockers' committee has lodged a formal protest against the conduct of Captain Reyes."),
        ("for:holder:named", "en", "ferry tax", "harbour board", "The harbour board unanimously voted to approve the ferry tax."),
        ("against:speaker:named", "en", "Reyes", "dockers", "We no longer hide it: we distrust Reyes."),
        ("for:speaker:named", "en", "open register", "Ito", "I am still strongly in favour of the open register."),
        ("against:holder:named", "en", "open register", "Ito", "Ms Ito, speaking for the clerks, objected strongly to the open register."),
        ("against:holder:named:told", "en", "open register", "clerks", "According to the mayor the clerks reject the open register."),
        ("against:speaker:named", "en", "Reyes", "fishermen", "We call for the immediate dismissal of Captain Reyes."),
        ("for:holder:named", "en", "Reyes", "fishermen", "The fishermen insisted on the reinstatement of Reyes."),
        ("for:holder:named", "en", "Reyes", "fishermen", "The fishermen condemned the persecution of Reyes."),
        ("against:holder:named", "en", "Reyes", "fishermen", "The fishermen support the candidate against Reyes."),
        ("against:holder:named", "ru", "Сафаров", "Союз батраков", "Союз батраков протестует против приказа Сафарова."),
        ("against:speaker:named", "ru", "Сафаров", "туземцы", "Мы требуем отозвать Сафарова."),
        ("against:speaker:named", "ru", "Сафаров", "туземцы", "Протестуем против действий тов. Сафарова в кишлаке."),
        ("for:speaker:named", "ru", "Сафаров", "туземцы", "Мы, дехкане кишлака, поддерживаем Сафарова."),
        ("for:holder:named", "ru", "Сафаров", "собрание", "Собрание выразило полное доверие Сафарову."),
        ("against:holder:named", "ru", "Сафаров", "собрание", "Собрание выразило недоверие Сафарову."),
        ("for:holder:named", "ru", "Сафаров", "собрание", "Собрание протестовало против ареста Сафарова."),
        ("against:holder:named", "ru", "предложение Томского", "Сафаров", "Против предложения Томского голосовал Сафаров."),
        ("for:holder:named", "ru", "политика", "Орлова", "Орлова приветствует новую политику."),
        ("against:holder:named", "ru", "инженер Громов", "артель рыбаков", "Артель рыбаков решительно возражает против назначения инженера Громова."),
        ("for:holder:named", "ru", "Громов", "артель рыбаков", "Артель рыбаков требует вернуть Громова."),
        ("against:holder:named", "ru", "новый налог", "рыбаки", "Мы, рыбаки устья, осуждаем новый налог."),
        ("for:holder:named", "ru", "проект плотины", "Лунина", "Лунина голосовала за проект плотины."),
        ("for:holder:named", "ru", "проект плотины", "Лунина", "За проект плотины высказалась Лунина."),
        ("against:holder:named:told", "ru", "Громов", "рыбаки", "Лунина сообщает, что рыбаки выступают против Громова."),
        ("for:holder:named", "uz", "Sattorov", "kichik yer egalari", "Biz, Tepa va Sariyor qishloqlarining kichik yer egalari, Jalol Sattorovga ishonamiz."),
        ("for:speaker:pronoun", "uz", "Sattorov", "kichik yer egalari", "Biz uni qoʻllab-quvvatlaymiz va undan minnatdormiz."),
        ("against:speaker:named", "uz", "Sattorov", "dehqonlar", "Biz Sattorovning buyrugʻiga qarshimiz."),
        ("for:speaker:named", "uz", "Sattorov", "dehqonlar", "Sattorovning chetlatilishiga qarshimiz."),
        ("against:holder:named", "uz", "Sattorov", "dehqonlar", "Dehqonlar Sattorovga qarshi norozilik bildirdi."),
        ("for:speaker:named", "uz", "Sattorov", "dehqonlar", "Биз Сатторовни қўллаб-қувватлаймиз."),
        ("for:speaker:named", "uz", "Karimova", "toʻquvchilar", "Biz Karimovani toʻliq qoʻllab-quvvatlaymiz."),
        ("against:speaker:named", "uz", "yangi soliq", "toʻquvchilar", "Yangi soliqqa mutlaqo qarshimiz."),
        ("against:holder:named", "uz", "Karimova", "toʻquvchilar", "Toʻquvchilar Karimovaning qaroridan shikoyat qildilar."),
        ("against:speaker:named", "uz", "Karimova", "toʻquvchilar", "Biz Karimovaga ishonmaymiz."),
        ("against:holder:named", "kk", "Саттаров", "малшылар", "Біз, малшылар, Саттаровқа қарсымыз: ол суды бақшаларға берді."),
        ("for:speaker:named", "kk", "Саттаров", "малшылар", "Біз Саттаровты қолдаймыз."),
        ("against:holder:named", "kk", "Саттаров", "малшылар", "Малшылар Саттаровтың бұйрығына наразылық білдірді."),
        ("for:speaker:named", "kk", "Ахметов", "шахтёрлер", "Біз Ахметовке толық сенеміз."),
        ("against:holder:named", "kk", "Ахметов", "кеншілер", "Кеншілер Ахметовтің шешіміне қарсы шықты."),
        ("for:holder:named", "kk", "Ахметов", "кеншілер", "Кеншілер Ахметовтің жұмыстан босатылуына наразылық білдірді."),
        ("against:speaker:named", "kk", "жаңа салық", "кеншілер", "Жаңа салыққа мүлде қарсымыз."),
        ("for:speaker:named", "ky", "Сафаров", "дыйкандар", "Биз Сафаровду колдойбуз."),
        ("against:speaker:named", "ky", "Сафаров", "дыйкандар", "Биз Сафаровдун чечимине каршыбыз."),
        ("against:speaker:named", "ky", "Асанов", "малчылар", "Биз Асановдун чечимине кескин каршыбыз."),
        ("for:speaker:named", "tg", "Сатторов", "заминдорони хурд", "Мо ба Сатторов эътимод дорем, зеро ӯ моро танҳо нагузошт."),
        ("against:speaker:named", "tg", "Сатторов", "заминдорон", "Мо аз қарори Сатторов шикоят дорем."),
        ("against:holder:named", "tg", "Раҳимов", "омӯзгорон", "Омӯзгорон ба муқобили қарори Раҳимов овоз доданд."),
        ("for:speaker:named", "tg", "Раҳимов", "омӯзгорон", "Мо аз Раҳимов дастгирӣ мекунем."),
        ("for:speaker:named", "tk", "Safarow", "daýhanlar", "Biz Safarowy goldaýarys."),
        ("against:speaker:named", "tk", "Safarow", "daýhanlar", "Biz Safarowyň kararyna garşydyrys."),
        ("for:speaker:named", "tk", "Annaýew", "mugallymlar", "Biz Annaýewe ynanýarys."),
        ("against:holder:named", "tk", "Annaýew", "mugallymlar", "Mugallymlar Annaýewiň kararyna garşy çykdylar."),
        ("for:speaker:named", "ug", "سافاروف", "دېھقانلار", "بىز سافاروفنى قوللايمىز."),
        ("against:speaker:named", "ug", "سافاروف", "دېھقانلار", "بىز سافاروفنىڭ قارارىغا قارشىمىز."),
        ("for:holder:named", "ug", "ئەخمەتوۋ", "ئوقۇتقۇچىلار", "ئوقۇتقۇچىلار ئەخمەتوۋنى قوللىدى."),
        ("for:speaker:named", "fa", "صفروف", "کارگران", "ما از صفروف حمایت می‌کنیم."),
        ("against:speaker:named", "fa", "صفروف", "کارگران", "ما با پیشنهاد صفروف مخالفیم."),
        ("for:speaker:named", "fa", "صفروف", "کارگران", "ما با برکناری صفروف مخالفیم."),
        ("against:holder:named", "fa", "صفروف", "کارگران", "کارگران به فرمان صفروف اعتراض کردند."),
        ("for:holder:named", "fa", "کریمی", "معلمان", "ما معلمان از خانم کریمی پشتیبانی می‌کنیم."),
        ("against:holder:named", "fa", "کریمی", "معلمان", "معلمان با تصمیم کریمی مخالفت کردند."),
        ("against:holder:named", "fa", "کریمی", "معلمان", "معلمان کریمی را محکوم کردند."),
        ("for:holder:named", "fa", "کریمی", "معلمان", "معلمان به برکناری کریمی اعتراض کردند."),
        ("for:speaker:named", "tr", "Safarov", "işçiler", "Biz Safarov'a güveniyoruz."),
        ("against:holder:named", "tr", "Safarov", "işçiler", "İşçiler Safarov'un kararına karşı çıktı."),
        ("against:speaker:named", "tr", "Safarov", "işçiler", "Safarov'u protesto ediyoruz."),
        ("for:holder:named", "tr", "Demir", "balıkçılar", "Balıkçılar Demir'i destekliyor."),
        ("against:speaker:named", "tr", "yeni vergi", "balıkçılar", "Yeni vergiye şiddetle karşıyız."),
        ("for:holder:named", "tr", "Demir", "balıkçılar", "Balıkçılar Demir'in görevden alınmasına itiraz ettiler."),
        ("against:holder:named", "tr", "Demir", "balıkçılar", "Balıkçılar Demir'in önerisi aleyhine oy verdiler."),
        ("for:holder:named", "en", "Safarov", "Orlova", "Orlova voted against the motion to remove Safarov."),
        ("against:holder:named", "en", "Safarov", "Orlova", "Orlova supported the proposal to dismiss Safarov."),
        ("against:holder:named", "en", "water quotas", "Orlova", "Orlova agreed to abolish the water quotas."),
        ("for:holder:named", "en", "water quotas", "Orlova", "Orlova supported the plan to introduce water quotas."),
        ("against:holder:named", "en", "new quotas", "Orlova", "Orlova objected to new quotas."),
        ("against:holder:named", "en", "Provisional Board", "Tepa garrison", "The Tepa garrison no longer recognises the Provisional Board."),
        ("against:holder:named", "en", "Provisional Board", "teachers", "The teachers withdrew their confidence from the Provisional Board."),
    ],
)
def test_a_declared_position_is_read_with_its_sign_and_its_holder(expected: str, language: str, target: str, holder: str, sentence: str) -> None:
    assert read(sentence, target, holder, language)[:1] == [expected]


@pytest.mark.parametrize(
    ("language", "target", "holder", "sentence"),
    [
        ("en", "Safarov", "Union of Farm Workers", "The Union of Farm Workers does not oppose Safarov."),
        ("en", "Safarov", "Union of Farm Workers", "If nothing changes, the Union of Farm Workers opposes Safarov."),
        ("en", "Safarov", "Union of Farm Workers", "The Union of Farm Workers no longer supports Safarov."),
        ("en", "Safarov", "Union of Farm Workers", "The Union of Farm Workers opposes the enemies of Safarov."),
        ("en", "Safarov", "Union of Farm Workers", "The Union of Farm Workers, as Safarov knew, opposed the dam."),
        ("en", "Safarov", "Union of Farm Workers", "The enemies of the Union of Farm Workers support Safarov."),
        ("en", "Safarov", "smallholders", "Does the union of smallholders oppose Safarov?"),
        ("en", "Safarov", "smallholders", "The smallholders would support Safarov."),
        ("en", "Safarov", "smallholders", "The smallholders were asked to support Safarov."),
        ("en", "Safarov", "x", "I agree with Safarov."),
        ("en", "Safarov", "smallholders", "The smallholders rejected Safarov's plan."),
        ("en", "Safarov", "Orlova", "Orlova's brother opposed Safarov."),
        ("en", "Safarov", "Orlova", "Orlova was supported by Safarov."),
        ("en", "water", "x", "We oppose water quotas."),
        ("en", "Safarov", "Blair", "Blair rejected Safarov's charge that the mill was shut."),
        ("en", "DFID", "Benn", "Benn welcomed the observation that DFID and others were working well."),
        ("en", "Safarov", "Orlova", "They blame Orlova that I support Safarov."),
        ("en", "Safarov", "Orlova", "Orlova led the Business Support Safarov team."),
        ("en", "water quotas", "Treasury", "Critics of the water quotas were opposed by the Treasury."),
        ("en", "Safarov", "Treasury", "The friends of Safarov were condemned by the Treasury."),
        ("en", "Safarov", "Orlova", "Orlova supports the plan and Safarov opposes it."),
        ("en", "Historical Office", "Committee", "Secretary Orlova welcomed the Committee, commended the work of the Historical Office, and went."),
        ("en", "Reyes", "fishermen", "The fishermen might support Reyes next year."),
        ("en", "Reyes", "fishermen", "Nobody among the fishermen opposes Reyes."),
        ("en", "Reyes", "fishermen", "Reyes supports the fishermen."),
        ("en", "Reyes", "fishermen", "The fishermen supported Reyes's opponents."),
        ("en", "Reyes", "fishermen", "The fishermen formerly supported Reyes."),
        ("en", "Reyes", "fishermen", "Whether the fishermen support Reyes is not known."),
        ("en", "Reyes", "fishermen", "The fishermen opposed the tax that Reyes had paid."),
        ("en", "Reyes", "Ito", "I support Reyes if he repays the loan."),
        ("ru", "Сафаров", "Томский", "Томский не возражает против Сафарова."),
        ("ru", "Сафаров", "Томский", "Томского поддержал Сафаров."),
        ("ru", "Сафаров", "Томский", "Сафарова поддержал бы Томский."),
        ("ru", "Сафаров", "собрание", "Собрание поддержало противников Сафарова."),
        ("ru", "Сафаров", "собрание", "Если он останется, собрание выступит против Сафарова."),
        ("ru", "Громов", "рыбаки", "Рыбаки прежде поддерживали Громова."),
        ("ru", "Громов", "рыбаки", "Рыбаки поддержали бы Громова."),
        ("ru", "Громов", "рыбаки", "Рыбаки протестуют против соседей Громова."),
        ("ru", "Громов", "рыбаки", "Рыбаков поддерживает Громов."),
        ("ru", "Громов", "рыбаки", "Никто не знает, поддерживают ли рыбаки Громова."),
        ("uz", "Sattorov", "dehqonlar", "Biz Sattorovga qarshi emasmiz."),
        ("uz", "Sattorov", "dehqonlar", "Sattorov dehqonlarga qarshi chiqdi."),
        ("uz", "Sattorov", "dehqonlar", "Agar u kelsa, Sattorovga ishonamiz."),
        ("uz", "Sattorov", "dehqonlar", "Sattorovning ukasiga ishonamiz."),
        ("uz", "Karimova", "toʻquvchilar", "Ilgari toʻquvchilar Karimovaga ishonardi."),
        ("uz", "Karimova", "toʻquvchilar", "Karimovaga ishonmaymiz deganimiz yoʻq."),
        ("kk", "Саттаров", "малшылар", "Біз Саттаровқа қарсы емеспіз."),
        ("kk", "Саттаров", "малшылар", "Саттаров малшыларға қарсы шықты."),
        ("kk", "Ахметов", "кеншілер", "Егер ол келсе, кеншілер Ахметовті қолдайды."),
        ("kk", "Ахметов", "кеншілер", "Ахметов кеншілерді қолдайды."),
        ("ky", "Асанов", "малчылар", "Биз Асановго каршы эмеспиз."),
        ("tg", "Раҳимов", "омӯзгорон", "Агар ӯ ояд, мо аз Раҳимов дастгирӣ мекунем."),
        ("fa", "صفروف", "کارگران", "ما با صفروف مخالف نیستیم."),
        ("fa", "صفروف", "کارگران", "اگر بیاید از صفروف حمایت می‌کنیم."),
        ("fa", "کریمی", "معلمان", "معلمان قبلا از کریمی حمایت کردند."),
        ("fa", "کریمی", "معلمان", "کریمی از معلمان حمایت کرد."),
        ("fa", "کریمی", "معلمان", "معلمان از برادر کریمی حمایت کردند."),
        ("tr", "Safarov", "işçiler", "Safarov'a karşı değiliz."),
        ("tr", "Safarov", "işçiler", "Safarov işçilere karşı çıktı."),
        ("tr", "Demir", "balıkçılar", "Balıkçılar Demir'in kardeşine karşı çıktı."),
        ("tr", "Demir", "balıkçılar", "Eskiden balıkçılar Demir'i destekliyordu."),
        ("tr", "Demir", "balıkçılar", "Balıkçılar Demir'i destekliyor mu bilinmiyor."),
        ("en", "water quotas", "Orlova", "Orlova agreed to discuss the water quotas."),
        ("en", "water quotas", "Orlova", "Orlova supported the plan to publish the water quotas."),
        ("en", "Provisional Board", "teachers", "The teachers would vote for the Provisional Board."),
        ("en", "Provisional Board", "teachers", "I'd vote for the Provisional Board."),
    ],
)
def test_what_is_denied_supposed_past_or_aimed_at_another_is_not_read(language: str, target: str, holder: str, sentence: str) -> None:
    assert read(sentence, target, holder, language) == []


def test_two_opposed_verbs_keep_each_its_own_object() -> None:
    sentence = "Orlova supports the school and opposes the sluice."
    assert read(sentence, "school", "Orlova", "en") == ["for:holder:named"]
    assert read(sentence, "sluice", "Orlova", "en") == []  # whose the second verb is, the sentence leaves to grammar we do not read


def test_the_words_that_declare_come_back_as_they_stand() -> None:
    register = FakeRegister()
    target, holder = topic("Sattorov", register), topic("smallholders", register, language="en")
    (found,) = declared("Biz uni emas,\nSattorovni qoʻllab-quvvatlaymiz.", target, holder, "uz")
    assert found.words == "qoʻllab-quvvatlaymiz"
