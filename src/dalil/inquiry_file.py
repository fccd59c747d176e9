"""The inquiry file: a letter's questions as short YAML that a person corrects and passes back in the letter's place."""

from __future__ import annotations

from typing import Any

import yaml

from dalil.errors import LetterError
from dalil.records import Annex, Letter, Question

HEAD = """\
# What was made of the letter. Correct it and pass this file to `dalil report` in the letter's place.
# Each question has a kind (see `dalil kinds`) and the slots that the kind needs.
"""


def to_inquiry(letter: Letter) -> str:
    """The letter as an inquiry file; `parse_inquiry` reads it back to the same questions, annexes and context."""
    data: dict[str, Any] = {"language": letter.language}
    for name in ("sender", "addressee"):
        if getattr(letter, name):
            data[name] = getattr(letter, name)
    if letter.annexes:
        data["annexes"] = [{"topic": annex.topic} for annex in letter.annexes]
    data["questions"] = [_row(question, letter.language) for question in letter.questions]
    if letter.context:
        data["context"] = list(letter.context)
    return HEAD + yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=110)


def _row(question: Question, language: str) -> dict[str, Any]:
    row: dict[str, Any] = {"id": _number(question.id), "kind": question.kind}
    row |= {name: value if isinstance(value, str) else list(value) for name, value in question.slots.items()}
    row["text"] = question.text
    if question.language != language:
        row["language"] = question.language
    if question.read_as_topic:
        row["read_as_topic"] = True
    return row


def to_json(letter: Letter) -> dict[str, Any]:
    """What `dalil questions --json` prints."""
    return {
        "annexes": [{"topic": annex.topic} for annex in letter.annexes],
        "context": list(letter.context),
        "questions": [
            {
                "id": _number(question.id),
                "kind": question.kind,
                "text": question.text,
                "slots": {name: value if isinstance(value, str) else list(value) for name, value in question.slots.items()},
            }
            | ({"read_as_topic": True} if question.read_as_topic else {})
            for question in letter.questions
        ],
    }


def _number(id: str) -> int | str:
    return int(id) if id.isdigit() else id


def is_inquiry(content: bytes) -> bool:
    """Whether the bytes look like an inquiry file (a mapping with `questions`)."""
    try:
        data = yaml.safe_load(content)
    except (yaml.YAMLError, UnicodeDecodeError):
        return False
    return isinstance(data, dict) and "questions" in data


FIXED = frozenset({"id", "kind", "text", "language", "read_as_topic", "slots"})


def parse_inquiry(content: bytes, name: str) -> Letter:
    """The letter that an inquiry file stands for. Raises `LetterError` naming the question that is malformed."""
    from dalil.text.asking.values import SLOTS

    try:
        data = yaml.safe_load(content)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise LetterError(f"{name}: not well-formed YAML: {' '.join(str(error).split())}") from error
    if not isinstance(data, dict) or not isinstance(data.get("questions"), list):
        raise LetterError(f"{name}: an inquiry file has a list of `questions`")
    language = str(data.get("language", "en"))
    questions = []
    for index, row in enumerate(data["questions"], 1):
        if not isinstance(row, dict) or "kind" not in row:
            raise LetterError(f"{name}: question {index} has no `kind`")
        kind, id = str(row["kind"]), str(row.get("id", index))
        if kind not in SLOTS:
            raise LetterError(f"{name}: question {id}: no kind `{kind}`; kinds are {', '.join(SLOTS)}")
        given = {key: value for key, value in row.items() if key not in FIXED} | (row.get("slots") or {})
        unknown = [key for key in given if key not in SLOTS[kind]]
        if unknown:
            raise LetterError(f"{name}: question {id}: `{kind}` has no slot `{unknown[0]}`; it has {', '.join(SLOTS[kind])}")
        slots = {
            key: tuple(str(each) for each in value) if isinstance(value, list) else str(value) for key, value in given.items() if value
        }
        text = str(row.get("text") or ", ".join(f"{key}: {value}" for key, value in given.items()))
        questions.append(Question(id, kind, text, slots, str(row.get("language", language)), bool(row.get("read_as_topic"))))
    ids = [question.id for question in questions]
    if len(set(ids)) < len(ids):
        raise LetterError(f"{name}: two questions have the same id")
    return Letter(
        text=content.decode("utf-8"),
        questions=tuple(questions),
        annexes=tuple(Annex(str(each["topic"] if isinstance(each, dict) else each)) for each in data.get("annexes") or ()),
        context=tuple(str(each) for each in data.get("context") or ()),
        language=language,
        sender=str(data.get("sender", "")),
        addressee=str(data.get("addressee", "")),
    )
