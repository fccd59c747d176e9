"""A claim of how a thing was done is judged by the sentences that say how, and by nothing that is blind to it."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from dalil.extract import cut_all
from dalil.kinds import claim
from dalil.records import Document, Finding, Hit, Question
from tests.kinds.fake import FakeDesk, document

CLAIM = "families were moved from Darband by force"
FORCE = document("a", "Семьи были выселены из Дарбанда насильно.", language="ru")
FREE = document("b", "Aileler Darband'dan kendi istekleriyle ayrıldılar.", language="tr")
BY_EAR = document("c", "خانواده‌ها را از دربند به زور بیرون کردند.", language="fa")


def asked(*documents: Document, words: str = CLAIM, language: str = "en", said: Mapping[str, str] = {}) -> Finding:
    """The finding on a claim, every passage being found."""
    desk = FakeDesk(*documents, said=said)
    question = Question("1", claim.NAME, words, {"claim": words}, language)
    hits = [Hit(passage, 1.0, ("found",)) for passage in desk.passages()]
    return claim.weigh(question, cut_all(claim.pick(question, hits, desk), desk.document, hits), desk)


def test_one_manner_supports_and_the_other_refutes_in_any_language() -> None:
    assert asked(FORCE, BY_EAR).verdict == "supported"
    assert asked(FREE).verdict == "refuted"
    finding = asked(FORCE, FREE)
    assert finding.verdict == "conflicting"
    assert {(e.document.id, e.bearing) for e in finding.extracts} == {("a", "for"), ("b", "against")}
    assert "says how: by force (“насильно”)" in finding.extracts[0].why


def test_the_claim_of_the_other_manner_is_judged_the_other_way_round() -> None:
    assert asked(FORCE, words="families left Darband voluntarily").verdict == "refuted"
    left = document("l", "The families left Darband of their own accord.")
    assert asked(left, words="семьи ушли из Дарбанда добровольно", language="ru").verdict == "supported"
    assert asked(left, words="oilalar Darband dalalaridan kuch bilan koʻchirildi", language="uz").verdict == "refuted"


def test_the_judge_counts_nothing_that_it_cannot_tell() -> None:
    blind = {"kendi": "for", "fear": "for", "left Darband": "for", "силой": "against"}
    fear = document("d", "We fear that families will be moved from Darband by force.")
    plain = document("e", "The families left Darband in the spring of that year.")
    assert asked(FREE, said=blind).verdict == "refuted"
    assert asked(fear, plain, said=blind).verdict == "not enough evidence"


@pytest.mark.parametrize(
    "text",
    [
        "The guards were moved from Darband by force.",  # another object
        "Families were moved from Sariyor by force.",  # another place
        "Families stayed in Darband and the guards were removed by force.",
        "The families moved from Darband handed over their grain by force.",
        "The families were in Darband. The guards were removed from there by force.",
        "The families of Darband came. They were greeted, and the sluice was shut by force.",
        "A cow was moved by force.",
        "The furniture of the families was removed from Darband by force.",
        "The families' cattle was removed from Darband by force.",
        "The families saw the guards who were moved from Darband by force.",
        "Вещи семей были вывезены из Дарбанда силой.",
        "Охранники из Дарбанда были выселены силой.",
        "Oilalarning mollari Darbanddan zoʻrlab olib ketildi.",
        "اثاث خانواده‌ها را از دربند به زور بیرون بردند.",
        "Ailelerin eşyaları Darband'dan zorla çıkarıldı.",
    ],
)
def test_by_force_of_another_matter_is_no_evidence(text: str) -> None:
    language = next((code for letter, code in (("и", "ru"), ("ʻ", "uz"), ("ا", "fa"), ("ş", "tr")) if letter in text), "en")
    assert asked(document("x", text, language=language)).verdict in ("not enough evidence", "nothing found")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The removal of the families from Darband was carried out by force.", "en"),
        ("Most of the families were moved from Darband by force.", "en"),
        ("The families who were moved by force lived in Darband.", "en"),
        ("Насильственное переселение семей из Дарбанда началось в мае.", "ru"),
        ("Двадцать семей были выселены из Дарбанда силой.", "ru"),
        ("Oilalarning Darbanddan majburan koʻchirilishi may oyida boshlandi.", "uz"),
        ("بیست خانواده را از دربند به زور کوچاندند.", "fa"),
    ],
)
def test_an_act_named_by_a_noun_and_its_object_are_read(text: str, language: str) -> None:
    assert asked(document("x", text, language=language)).verdict == "supported"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The commission asked 17 families of Darband. All 17 said that they were moved by force.", "en"),
        ("Опрошены семьи Дарбанда. Все показали, что были выселены силой.", "ru"),
        ("Families lived in Darband until May. They were evicted by force.", "en"),
        ("Darbandda oilalar yashardi. Ular zoʻrlab koʻchirildi.", "uz"),
    ],
)
def test_who_was_moved_may_stand_in_the_sentence_before(text: str, language: str) -> None:
    assert asked(document("x", text, language=language)).verdict == "supported"


def test_hearsay_counts_half_and_copies_once() -> None:
    heard = document("h", "Rahimov said that all families left Darband voluntarily.")
    copies = [document(f"h{n}", heard.text, origin="h0") for n in range(4)]
    finding = asked(FORCE, BY_EAR, *copies)
    assert finding.verdict == "supported"
    assert {e.reported for e in finding.extracts if e.bearing == "against"} == {True}


def test_figures_of_the_claim_must_be_told() -> None:
    text = "In 1994 families were moved from Darband by force."
    assert asked(document("x", text), words="in 1994 families were moved from Darband by force").verdict == "supported"
    assert asked(document("x", text), words="in 1996 families were moved from Darband by force").verdict == "not enough evidence"


def test_an_act_that_no_lexicon_knows_must_be_told_in_the_claims_words_alone() -> None:
    dug = "the well of Darband was dug secretly"
    assert asked(document("x", "The well of Darband was secretly dug."), words=dug).verdict == "supported"
    assert asked(document("x", "The well of Darband was dug openly."), words=dug).verdict == "refuted"
    assert asked(document("x", "The newly dug well of Darband was secretly poisoned."), words=dug).verdict == "not enough evidence"


def test_a_claim_of_no_manner_is_judged_as_before() -> None:
    finding = asked(document("x", "The mill of Darband was closed by force of habit."), words="the mill of Darband was closed", said={"mill": "for"})
    assert finding.verdict == "supported"


@pytest.mark.parametrize(
    ("words", "text", "language", "verdict"),
    [
        ("the land was taken from the peasants without compensation", "Землю у крестьян отобрали без всякой компенсации.", "ru", "supported"),
        ("the land was taken from the peasants without compensation", "The peasants handed over the land for full payment.", "en", "refuted"),
        ("the land was taken from the peasants without compensation", "The grain was taken from the peasants without compensation.", "en", "not enough evidence"),
        ("the seed grain was sold openly", "The seed grain was sold in secret.", "en", "refuted"),
        ("Karimov was arrested unlawfully", "Каримов арестован на законных основаниях.", "ru", "refuted"),
        ("Karimov was arrested unlawfully", "Karimov noqonuniy ravishda qamoqqa olindi.", "uz", "supported"),
        ("Karimov was arrested unlawfully", "Каримов требует, чтобы Рахимов не был арестован незаконно.", "ru", "not enough evidence"),
    ],
)
def test_other_pairs_of_manners(words: str, text: str, language: str, verdict: str) -> None:
    finding = asked(document("x", text, language=language), words=words)
    assert finding.verdict in ((verdict, "nothing found") if verdict == "not enough evidence" else (verdict,))
