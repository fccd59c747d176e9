"""Several queries over several compartments, fused; and everything that matches, in order of date."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from dalil.records import Query
from dalil.search import Search
from dalil.settings import Settings
from tests.search.shelves import NO_MODELS, Shelves, Spellings, passage, search_of

SAFAROV = Spellings({"Safarov": ("Safarov", "Сафаров", "Сафарова", "Safarow")})


def texts(search: Search, *queries: Query, top: int = 10) -> list[str]:
    return [hit.passage.text for hit in search.search(*queries, top=top)]


def test_asking_words_do_not_decide_what_is_found(tmp_path: Path) -> None:
    search = search_of(
        tmp_path,
        passage("What is the attitude? What is the attitude of the? The attitude is that it is."),
        passage("The growers of the valley refused to sow cotton this spring."),
        passage("Rain fell on the northern passes."),
    )
    assert texts(search, Query("What is the attitude of the growers to the cotton?", "q", language="en"))[0].startswith("The growers")


def test_an_inflected_word_is_found_by_another_form(tmp_path: Path) -> None:
    search = search_of(tmp_path, passage("Посев хлопчатника сократился.", language="ru"), passage("Погода была тёплой.", language="ru"))
    assert texts(search, Query("хлопчатником засеяно", "q", language="ru")) == ["Посев хлопчатника сократился."]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Урожай хлопка упал на две трети."),
        ("uz", "Paxta hosili uchdan ikki qismga kamaydi."),
        ("kk", "Мақта өнімі үштен екіге кеміді."),
        ("fa", "برداشت پنبه دو سوم کاهش یافت."),
        ("tr", "Pamuk hasadı üçte iki oranında düştü."),
    ],
)
def test_a_key_term_is_found_in_another_language_without_any_model(tmp_path: Path, language: str, text: str) -> None:
    search = search_of(tmp_path, passage(text, language=language), passage("Прибыл поезд.", language="ru"), passage("1 2 3.", language="en"))
    assert texts(search, Query("the future of cotton", "q", language="en"))[0] == text


def test_a_loan_word_is_found_across_scripts(tmp_path: Path) -> None:
    search = search_of(tmp_path, passage("Прибыл инженер Верховенский.", language="ru"), passage("Дождь прошёл.", language="ru"))
    assert texts(search, Query("the engineer Verkhovensky came there", "q", language="en"))[0].startswith("Прибыл")


def test_a_passage_must_name_each_name_and_says_by_which_spelling(tmp_path: Path) -> None:
    search = search_of(
        tmp_path,
        passage("Доклад Сафарова о земле.", language="ru"),
        passage("A report on land by Petrov."),
        register=SAFAROV,
    )
    hits = search.search(Query("report on land", "the report", names=("Safarov",), language="en"))
    assert [hit.passage.text for hit in hits] == ["Доклад Сафарова о земле."]
    assert "Safarov: spelled Сафарова" in hits[0].why
    assert hits[0].why[0].startswith("the report: by ")


def test_folding_of_names_can_be_switched_off(tmp_path: Path) -> None:
    exact = Settings(use_vectors=False, fold_names=False)
    search = search_of(tmp_path, passage("Доклад Сафарова.", language="ru"), passage("Safarov spoke."), register=SAFAROV, settings=exact)
    assert texts(search, Query("", "named", names=("Safarov",), language="en")) == ["Safarov spoke."]
    assert search.searched().spellings == ("Safarov",)


def test_initials_are_found_in_capitals_only(tmp_path: Path) -> None:
    search = search_of(tmp_path, passage("Let it be so, and be it known."), passage("BE: I object to this."))
    assert texts(search, Query("", "named", names=("BE",), language="en")) == ["BE: I object to this."]


def test_a_name_filter_keeps_passages_that_share_no_word_with_the_question(tmp_path: Path) -> None:
    search = search_of(tmp_path, passage("Safarov left Tashkent."), passage("Somebody else ruined the cotton."), register=SAFAROV)
    assert texts(search, Query("ruining the cotton", "q", names=("Safarov",), language="en")) == ["Safarov left Tashkent."]


def test_the_heading_above_a_passage_counts_and_the_bare_heading_comes_after_it(tmp_path: Path) -> None:
    search = search_of(
        tmp_path,
        passage("Private fields", marks="heading", document="a"),
        passage("Agreed without dissent: private fields go ahead.", section="Private fields", marks="decision", document="b"),
        passage("Agreed without dissent: the date.", section="Calendar", marks="decision", document="c"),
    )
    assert texts(search, Query("decisions on private fields", "q", marks=("decision",), language="en"))[0].endswith("go ahead.")
    assert texts(search, Query("private fields", "q", language="en"))[0].startswith("Agreed")


def test_copies_take_one_place(tmp_path: Path) -> None:
    search = search_of(
        tmp_path,
        passage("The telegram on cotton.", document="a", origin="a:0"),
        passage("The telegram on cotton.", document="b", origin="a:0"),
        passage("Another word on cotton.", document="c", origin="c:0"),
    )
    assert len(texts(search, Query("cotton telegram", "q", language="en"))) == 2


def test_each_of_several_queries_keeps_a_share_of_the_places(tmp_path: Path) -> None:
    many = [passage(f"Cotton, cotton and more cotton in village {n}.") for n in range(40)]
    search = search_of(tmp_path, *many, passage("The schools were closed in winter."))
    found = texts(search, Query("cotton in the village", "a", language="en"), Query("closed schools", "b", language="en"), top=10)
    assert "The schools were closed in winter." in found


def test_days_bound_what_is_found_and_undated_passages_are_outside(tmp_path: Path) -> None:
    search = search_of(
        tmp_path,
        passage("Cotton in the spring.", when="1919-04-01"),
        passage("Cotton in the autumn.", when="1919-10-01"),
        passage("Cotton at some time."),
    )
    query = Query("cotton", "q", after=date(1919, 5, 1), before=date(1919, 12, 31), language="en")
    assert texts(search, query) == ["Cotton in the autumn."]
    assert [hit.passage.text for hit in search.every(query)] == ["Cotton in the autumn."]


def test_every_match_comes_in_order_of_date_and_the_number_is_told(tmp_path: Path) -> None:
    search = search_of(
        tmp_path,
        passage("Resolved: cotton to be bought.", when="1921-01-01", marks="decision"),
        passage("Resolved: the cotton tax ends.", when="1919-01-01", marks="decision"),
        passage("Cotton was discussed.", when="1918-01-01"),
        passage("Resolved: cotton, undated.", marks="decision"),
        passage("Resolved: schools.", when="1920-01-01", marks="decision"),
    )
    found = list(search.every(Query("cotton", "q", marks=("decision",), complete=True, language="en")))
    assert [str(hit.passage.when or "") for hit in found] == ["1919-01-01", "1921-01-01", ""]
    searched = search.searched()
    assert (searched.passages_matching, searched.passages_looked_at) == (3, 3)
    assert searched.unread[0] == "torn.pdf"
    assert search.searched().queries == (), "taking the account begins a new one"


def test_every_without_text_gives_all_that_pass_the_filter(tmp_path: Path) -> None:
    search = search_of(tmp_path, *(passage(f"Vote {n} was taken.", marks="vote") for n in range(900)), passage("No vote here."))
    assert sum(1 for _ in search.every(Query("", "votes", marks=("vote",), complete=True))) == 900


def test_nothing_is_found_where_nothing_matches(tmp_path: Path) -> None:
    search = search_of(tmp_path, passage("Rain fell on the passes."))
    assert texts(search, Query("xylophone", "q", language="en")) == []
    assert list(search.every(Query("xylophone", "q", language="en"))) == []


def test_a_hidden_compartment_changes_nothing_of_what_others_give(tmp_path: Path) -> None:
    open_part = [passage(f"Cotton of village {n}, {'sown' if n % 3 else 'burnt'}.", document=f"o{n}") for n in range(30)]
    hidden = [passage("Cotton burnt, cotton burnt.", document=f"h{n}") for n in range(50)]
    alone = Search(Shelves(tmp_path / "a", {"open": open_part}), Spellings(), NO_MODELS)  # type: ignore[arg-type]
    both = Search(Shelves(tmp_path / "b", {"open": open_part, "secret": hidden}), Spellings(), NO_MODELS)  # type: ignore[arg-type]
    query = Query("burnt cotton", "q", language="en")
    without = [(hit.passage.document, hit.score) for hit in both.search(query, top=100) if hit.passage.document.startswith("o")]
    assert without == [(hit.passage.document, hit.score) for hit in alone.search(query, top=100)]


def test_the_same_question_gives_the_same_hits(tmp_path: Path) -> None:
    search = search_of(tmp_path, *(passage(f"Cotton of village {n % 7}.") for n in range(60)))
    query = Query("cotton of the village", "q", language="en")
    assert search.search(query) == search.search(query)
