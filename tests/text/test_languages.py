"""Languages by letters, words and the model; the document's vote; old orthographies marked."""

from __future__ import annotations

import pytest

from dalil.text.languages import UNKNOWN, Language, identify, identify_many, script_of

SENTENCES = {
    "en": "The harvest of cotton fell by two thirds, and the villages had no bread that winter.",
    "ru": "Урожай хлопка сократился на две трети, и зимой в кишлаках не было хлеба.",
    "uz": "Paxta hosili uchdan ikki qismga kamaydi va qishda qishloqlarda non bo'lmadi.",
    "kk": "Мақта өнімі үштен екіге азайды және қыста ауылдарда нан болмады.",
    "ky": "Пахта түшүмү үчтөн экиге азайды жана кышында айылдарда нан болгон жок.",
    "tg": "Ҳосили пахта се ду ҳисса кам шуд ва зимистон дар деҳаҳо нон набуд.",
    "tk": "Pagta hasyly üçden iki esse azaldy we gyşda obalarda çörek ýokdy.",
    "ug": "پاختا ھوسۇلى ئۈچتىن ئىككى قىسىم ئازايدى ۋە قىشتا كەنتلەردە نان بولمىدى.",
    "fa": "محصول پنبه دو سوم کاهش یافت و در زمستان در روستاها نان نبود.",
    "tr": "Pamuk hasadı üçte iki azaldı ve kışın köylerde ekmek yoktu.",
}


@pytest.mark.parametrize("code", SENTENCES)
def test_sentence_of_each_language_is_told(code: str) -> None:
    assert identify(SENTENCES[code]).code == code


def test_uzbek_is_told_in_both_scripts() -> None:
    found = identify("Пахта ҳосили камайди ва қишлоқларда нон бўлмади.")
    assert found == Language("uz", "Cyrl")
    assert found.tag == "uz-Cyrl"
    assert identify(SENTENCES["uz"]).tag == "uz"


def test_short_passages_follow_the_document_in_their_script() -> None:
    passages = [SENTENCES["ky"], "Протокол № 4", SENTENCES["ky"], "1921", "Приказ"]
    assert [found.code for found in identify_many(passages)] == ["ky"] * 5


def test_long_foreign_passage_keeps_its_language_in_a_document() -> None:
    assert [f.code for f in identify_many([SENTENCES["ru"], SENTENCES["uz"], SENTENCES["ru"]])] == ["ru", "uz", "ru"]


def test_russian_before_1918_is_russian_with_a_note() -> None:
    found = identify("Въ нынѣшнемъ году урожай хлопка весьма плохъ.")
    assert (found.code, found.note) == ("ru", "Russian spelling before 1918")


@pytest.mark.parametrize("text", ["Qьrƣьz tilinde ɵtken çььnda soz boldu", "ایدی بو وقتده مسلمانلار بیلان بولدی"])
def test_shared_old_orthography_is_not_guessed(text: str) -> None:
    found = identify(text)
    assert found.code == "und"
    assert found.note


@pytest.mark.parametrize("text", ["", "1234 — 5", "…"])
def test_text_without_letters_has_no_language(text: str) -> None:
    assert identify(text) == UNKNOWN


def test_no_passages_no_languages() -> None:
    assert identify_many([]) == []


@pytest.mark.parametrize(("text", "script"), [("abc", "Latn"), ("где", "Cyrl"), ("نان", "Arab"), ("№ 5", "Zyyy")])
def test_script_of_most_letters(text: str, script: str) -> None:
    assert script_of(text) == script


def test_the_identifier_is_not_asked_where_the_document_is_plain(monkeypatch: pytest.MonkeyPatch) -> None:
    def asked(head: str) -> tuple[str, float]:
        raise AssertionError(head)

    plain = "The committee found that the levels of the reservoir were not read for the whole of that month."
    monkeypatch.setattr("dalil.text.languages._ask", asked)
    languages = identify_many([plain, "Reservoir levels", "Reservoir levels, gauge readings of May", plain])
    assert [language.code for language in languages] == ["en"] * 4


def test_a_long_quotation_in_another_language_is_still_asked_about() -> None:
    plain = "The committee found that the levels of the reservoir were not read for the whole of that month."
    quotation = "Le niveau du barrage est resté sans relevé pendant tout le mois, écrit le directeur."
    assert [language.code for language in identify_many([plain, quotation, plain])] == ["en", "fr", "en"]


def test_a_list_of_names_follows_its_document() -> None:
    minutes = ["The board met at the school and heard the report of the harbour master.", "Present: K. Olimov (chair), D. Yusuf, R. Ozturk, S. Nazarov, A. Karimova, B. Tosheva."]
    assert [found.code for found in identify_many(minutes)] == ["en", "en"]


def test_headings_of_a_table_are_not_taken_for_a_language_that_we_do_not_read() -> None:
    assert identify("date\tpressure gauge (bars)\n1991-01\t2.4").code not in ("fr", "de", "az", "tt", "uk", "ar")
    assert identify("Les élèves de la vallée sont dans la cour de l'école.").code == "fr"
