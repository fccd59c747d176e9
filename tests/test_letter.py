"""The first arrow on small letters of our own, and on the defining one where it is present."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
import yaml

from dalil.errors import LetterError
from dalil.inquiry_file import is_inquiry, parse_inquiry
from dalil.letter import as_question, read_text, to_inquiry, to_json

SHARED = Path(os.environ.get("DALIL_SHARED", Path(__file__).parents[2] / "shared")) / "letters"


@pytest.mark.skipif(not SHARED.exists(), reason=f"no {SHARED}: set DALIL_SHARED")
def test_the_defining_letter_is_read_as_a_careful_reader_reads_it() -> None:
    expected = yaml.safe_load((SHARED / "joffe-1921.expected.yaml").read_text("utf-8"))
    letter = read_text((SHARED / "joffe-1921.txt").read_text("utf-8"))
    read = to_json(letter)
    assert [{"id": q["id"], "kind": q["kind"], **q["slots"]} for q in read["questions"]] == expected["questions"]
    assert read["annexes"] == expected["annexes"]
    assert set(expected["not_questions"]) <= set(read["context"])


@pytest.mark.skipif(not SHARED.exists(), reason=f"no {SHARED}: set DALIL_SHARED")
def test_the_defining_letter_has_the_same_kinds_in_russian() -> None:
    expected = yaml.safe_load((SHARED / "joffe-1921.expected.yaml").read_text("utf-8"))
    letter = read_text((SHARED / "joffe-1921.ru.txt").read_text("utf-8"))
    assert [q.kind for q in letter.questions] == [q["kind"] for q in expected["questions"]]
    assert letter.questions[3].slots["of"] == "туземцы, сторонники Сафарова"


LETTER = """Dear colleague,

The mill was closed in March. What is the attitude of the weavers to the new owner? How many of them are there?
Will they be able to keep their homes? The dye works? Its future? "The Loom Guild" (founded by Orlova?) - its role?
It is said that the guild burnt its books. Is that so?
Please list the persons who signed the sale.

Yours sincerely,
K. Brandt

[1] What a footnote asks is not asked?
"""


def test_pronouns_topics_and_asides_become_slots() -> None:
    read = [(q.kind, dict(q.slots)) for q in read_text(LETTER).questions]
    assert read[:8] == [
        ("attitude", {"holder": "weavers", "target": "new owner"}),
        ("count", {"of": "weavers"}),
        ("prospect", {"party": "weavers"}),
        ("outlook", {"topic": "the dye works"}),
        ("body", {"body": "Loom Guild", "facets": ("role",)}),
        ("claim", {"claim": '"The Loom Guild" was founded by Orlova'}),
        ("claim", {"claim": "the guild burnt its books"}),
        ("people", {"group": "persons who signed the sale"}),
    ]


def test_what_the_writer_asserts_is_context_and_footnotes_are_neither() -> None:
    letter = read_text(LETTER)
    assert "The mill was closed in March." in letter.context
    assert not any("footnote" in text for text in (*letter.context, *(q.text for q in letter.questions)))


def test_what_is_not_understood_is_a_topic_and_says_so() -> None:
    question = as_question("Wherefore hither and how so withal notwithstanding the aforesaid?")
    assert (question.kind, question.read_as_topic) == ("chronicle", True)


def test_an_inquiry_file_is_read_back_to_the_same_questions() -> None:
    letter = read_text(LETTER)
    content = to_inquiry(letter).encode()
    assert is_inquiry(content)
    back = parse_inquiry(content, "inquiry.yaml")
    assert (back.questions, back.context, back.annexes) == (letter.questions, letter.context, letter.annexes)


@pytest.mark.parametrize(
    ("content", "named"),
    [
        (b"questions: [{claim: it rained}]", "question 1 has no `kind`"),
        (b"questions: [{id: 4, kind: riddle, topic: rain}]", "no kind `riddle`"),
        (b"questions: [{id: 4, kind: claim, topic: rain}]", "`claim` has no slot `topic`"),
        (b"questions: [{id: 1, kind: claim, claim: a}, {id: 1, kind: claim, claim: b}]", "same id"),
    ],
)
def test_a_malformed_inquiry_names_the_question(content: bytes, named: str) -> None:
    with pytest.raises(LetterError, match=named):
        parse_inquiry(content, "inquiry.yaml")


def test_an_empty_letter_is_an_error() -> None:
    with pytest.raises(LetterError):
        read_text("  \n ")


@pytest.mark.parametrize(
    ("text", "kind", "slots"),
    [
        ("What exactly did the committee decide on ferry fares?", "decisions", {"body": "committee", "topic": "ferry fares"}),
        ("On what did Norway and Chile vote differently?", "differences", {"parties": ("Norway", "Chile")}),
        ("Who was harbour master in 1950?", "people", {"group": "harbour master in 1950"}),
        ("What did Orlova think about the strike?", "attitude", {"holder": "Orlova", "target": "strike"}),
        ("Did the guild pay the weavers?", "claim", {"claim": "the guild paid the weavers"}),
        ("Who set the fire: the owner, the guild or a lodger?", "hypotheses", {"act": "set the fire", "suspects": ("owner", "guild", "lodger")}),
        ("Was the order carried out?", "duty", {"object": "order"}),
        ("Whether the grain was weighed", "claim", {"claim": "the grain was weighed"}),
        ("Верно ли, что, по словам Орловой, склад сгорел?", "claim", {"claim": "по словам Орловой, склад сгорел"}),
        ("Отношение ткачей к Орлову?", "attitude", {"holder": "ткачи", "target": "Орлов"}),
        ("Fermerlarning yangi suv idorasiga munosabati qanday?", "attitude", {"holder": "fermerlar", "target": "yangi suv idorasi"}),
        ("Фермерларнинг янги сув идорасига муносабати қандай?", "attitude", {"holder": "фермерлар", "target": "янги сув идораси"}),
        ("Zawodyň ýapylandygy dogrumy?", "claim", {"claim": "zawodyň ýapylandygy"}),
        ("قانچە ئۆي سېلىندى؟", "count", {"of": "ئۆي سېلىندى"}),
        ("Мектептин келечеги кандай?", "outlook", {"topic": "мектеп"}),
        ("Чанд хона вайрон шуд?", "count", {"of": "хона вайрон шуд"}),
    ],
)
def test_one_question_on_its_own(text: str, kind: str, slots: dict[str, object]) -> None:
    question = as_question(text)
    assert (question.kind, dict(question.slots)) == (kind, slots)


def test_a_kind_that_is_given_overrules_the_kind_read() -> None:
    assert as_question("The fronts in the north?", kind="outlook").kind == "outlook"


def test_a_question_in_another_language_of_the_same_script_is_read_in_its_own() -> None:
    text = "Dear colleague,\n\n1. Is it true that the mill was closed?\n2. 1921 yılında değirmenin kapatıldığı doğru mudur?\n3. Is it true that Mr Aydın closed it?\n\nE. Voss\n"
    asked = read_text(text).questions
    assert [(question.kind, question.language) for question in asked] == [("claim", "en"), ("claim", "tr"), ("claim", "en")]
    assert asked[1].slots["claim"].endswith("kapatıldığı")
