"""What sentences expect of a struggle: the eighty written before the rules, those written after them, and those with which its direction was checked."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from dalil.text.foreseeing.reading import Foreseen, Sought, foreseen
from dalil.text.topic import topic
from tests.kinds.fake import FakeRegister

WRITTEN = yaml.safe_load(Path(__file__).with_name("sentences.yaml").read_text("utf-8"))
WRITTEN_ROWS = [(language, expected, sentence) for part in WRITTEN.values() for language, rows in part.items() for expected, sentence in rows]


class Register(FakeRegister):
    """A register that knows how each language writes the opponent's name."""

    def spellings(self, name: str) -> tuple[str, ...]:
        return ("Karimov", "Каримов", "Kerimow", "Kerimov", "كەرىموف", "کریموف") if name == "Karimov" else super().spellings(name)


SOUGHT = Sought((topic("workers", Register(), language="en"),), (topic("Karimov", Register(), language="en"),))


def side(each: Foreseen) -> str:
    """*succeeds likely*, *came fails*, as told of the party."""
    if each.one not in ("party", "against"):
        return f"{each.one} {'prevails' if each.prevails else 'fails'}"
    words = "succeeds" if each.prevails == (each.one == "party") else "fails"
    return f"came {words}" if each.came else f"{words} {each.sure}"


def read(sentence: str, language: str) -> str:
    found = {side(each) for each in foreseen(sentence, SOUGHT, language)}
    return " / ".join(sorted(found)) or "nothing"


@pytest.mark.parametrize(("language", "expected", "sentence"), WRITTEN_ROWS)
def test_a_written_sentence_is_read_as_expected(language: str, expected: str, sentence: str) -> None:
    assert read(sentence, language) == expected


@pytest.mark.parametrize(
    ("language", "expected", "sentence"),
    [
        ("en", "fails certain", "Karimov is confident that he will break the workers."),
        ("en", "succeeds doubtful", "It is not likely that the workers will lose."),
        ("en", "succeeds possible", "Karimov may not be able to defeat the workers."),
        ("en", "fails likely", "The committee thought that the workers would give in."),
        ("en", "nothing", "The workers would give in."),
        ("en", "fails doubtful", "The committee is not sure that the workers will hold out."),
        ("en", "came succeeds", "Last year the workers won their case against Karimov."),
        ("en", "came succeeds", "The workers did not give in to Karimov."),
        ("en", "nothing", "Nothing shows that the workers will win."),
        ("en", "nothing", "No one expects the workers to hold out."),
        ("en", "nothing", "That the workers would win never occurred to anybody."),
        ("en", "nothing", "The workers' friends will win."),
        ("en", "nothing", "The strike of the workers will fail."),
        ("en", "nothing", "The workers will win the support of the peasants."),
        ("en", "nothing", "I bought a pamphlet, “Will the workers be able to hold out?”, at the corner."),
        ("en", "nothing", "We must ensure that the workers will win."),
        ("en", "nothing", "They will have to admit that the workers have been defeated."),
        ("en", "pronoun fails", "They won’t be able to hold it more than three days."),
        ("en", "speaker prevails", "We shall hold out."),
        ("ru", "fails likely", "Рабочие, по словам Каримова, уступят."),
        ("ru", "succeeds likely", "Рабочим удастся отстоять себя."),
        ("ru", "came fails", "Рабочие не выстояли."),
        ("ru", "nothing", "Никто не верит, что рабочие выстоят."),
        ("ru", "fails likely", "Каримов сломит рабочих."),
        ("tr", "fails likely", "Kerimov işçileri yenecek."),
        ("tr", "succeeds likely", "Kerimov işçilere karşı koyamayacak."),
        ("uz", "succeeds likely", "Vazir ishchilar yengilmaydi dedi."),
        ("uz", "came succeeds", "Ishchilar 1997-yilda yengdi."),
        ("kk", "succeeds likely", "Каримов жұмысшыларды жеңе алмайды."),
        ("ky", "fails likely", "Каримов жумушчуларды жеңет."),
        ("tk", "fails likely", "Ministr işçileriň ýeňjekdigine ynanmaýar."),
        ("ug", "succeeds likely", "كەرىموف ئىشچىلارنى يېڭەلمەيدۇ."),
    ],
)
def test_direction_and_silence(language: str, expected: str, sentence: str) -> None:
    assert read(sentence, language) == expected


@pytest.mark.parametrize(
    ("sentence", "by", "holder", "told"),
    [
        ("The committee does not expect the workers to hold out beyond May.", "named", "The committee", False),
        ("I believe that Karimov will have to give way to the workers.", "speaker", "", False),
        ("The workers are expected to hold out.", "unsaid", "", False),
        ("The workers, said the inspector, will never give in.", "named", "the inspector", True),
        ("The workers hope to win.", "named", "workers", False),
    ],
)
def test_whose_an_expectation_is(sentence: str, by: str, holder: str, told: bool) -> None:
    (each,) = foreseen(sentence, SOUGHT, "en")
    assert (each.by, each.holder, each.told) == (by, holder, told)


def test_a_condition_makes_it_possible_and_no_more() -> None:
    (each,) = foreseen("Unless the council pays them, the workers will certainly give in.", SOUGHT, "en")
    assert each.condition
    assert each.sure == "possible"
