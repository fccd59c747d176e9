"""The future is not on record: expectations are told with whose they are, and weigh by a rule; an outcome on record answers first."""

from __future__ import annotations

from dalil.kinds import prospect
from dalil.records import Finding, Question
from tests.kinds.fake import FakeDesk, ask, document

TEXT = "Will the mill workers be able to hold out against Karimov? Is that sure?"
SLOTS = {"party": "mill workers", "against": "Karimov", "facets": ("certainty",)}


def found(*papers: tuple[str, str, str], said: dict[str, str] | None = None) -> Finding:
    """The finding on papers of (author, day, text)."""
    made = [document(f"d{at}", text, day=day, author=author) for at, (author, day, text) in enumerate(papers)]
    return ask(prospect, FakeDesk(*made, said=said or {}), TEXT, **SLOTS)


def rows(finding: Finding, title: str) -> list[list[object]]:
    return [[cell.value for cell in row] for table in finding.tables if table.title.startswith(title) for row in table.rows]


def test_an_expectation_of_a_third_leans_and_is_not_called_sure() -> None:
    finding = found(("A. Reed", "1921-03-02", "The mill workers are on strike.\n\nThe committee does not expect the mill workers to hold out beyond May."))
    assert finding.verdict == "unlikely"  # reported of the committee by another
    assert finding.certainty.reason == "1 independent origin, 0 at first hand"
    own = found(("A. Reed", "1921-03-02", "The mill workers will not hold out beyond May."))
    assert own.verdict == "unlikely"
    assert own.certainty.level == "low"
    assert "it is not" in own.answer
    assert rows(own, "Expectations") == [["1921-03-02", "A. Reed", "a third", "it will not", "likely", "first hand", None]]


def test_the_workers_of_a_paper_on_the_mill_workers_are_meant() -> None:
    finding = found(("A. Reed", "1921-03-02", "The mill workers came to the gate.\n\nThe workers will certainly hold out."))
    assert finding.verdict == "likely"


def test_a_side_that_expects_its_own_success_does_not_decide() -> None:
    finding = found(("Karimov", "1921-03-02", "I am sure that the mill workers will give in."))
    assert finding.verdict == "open"
    assert rows(finding, "Expectations")[0][2] == "its opponent"
    admits = found(("Karimov", "1921-03-02", "I fear nothing, but I believe that the mill workers will hold out."))
    assert admits.verdict == "likely"


def test_what_is_only_possible_or_bound_to_a_condition_does_not_lean() -> None:
    assert found(("A. Reed", "1921-03-02", "The mill workers may hold out.")).verdict == "open"
    assert found(("A. Reed", "1921-03-02", "The mill workers will hold out only if the council pays them.")).verdict == "open"


def test_one_encounter_ends_nothing() -> None:
    finding = found(("A. Reed", "1921-03-02", "The mill workers retreated before Karimov."))
    assert finding.verdict == "open"
    assert rows(finding, "Expectations")[0][-1] == "a round"


def test_of_one_holder_the_last_expectation_counts() -> None:
    finding = found(("A. Reed", "1921-03-02", "The mill workers will hold out."), ("A. Reed", "1921-05-02", "The mill workers will give in."))
    assert finding.verdict == "unlikely"
    assert "a later one counts" in [row[-1] for row in rows(finding, "Expectations")]


def test_divided_expectations_are_open_and_the_minority_is_kept() -> None:
    finding = found(("A. Reed", "1921-03-02", "The mill workers will hold out."), ("B. Orlova", "1921-03-04", "The mill workers cannot hold out."))
    assert finding.verdict == "open"
    assert "divided" in finding.certainty.reason
    assert len(rows(finding, "Expectations")) == 2


def test_an_outcome_later_than_every_expectation_answers() -> None:
    finding = found(("A. Reed", "1921-03-02", "The mill workers will hold out."), ("B. Orlova", "1921-06-04", "In May the mill workers gave in to Karimov."))
    assert finding.verdict == "did not come true"
    assert finding.extracts[0].label == "outcome"
    assert "it is on record" in finding.answer
    assert not finding.unknown


def test_an_outcome_after_which_something_is_expected_is_a_round_and_overtakes() -> None:
    finding = found(
        ("A. Reed", "1921-03-02", "The mill workers will hold out."),
        ("B. Orlova", "1921-04-04", "Last week the mill workers lost their case against Karimov."),
        ("C. Aydin", "1921-06-04", "The mill workers cannot hold out."),
    )
    assert finding.verdict == "open"
    assert "overtaken" in [row[-1] for row in rows(finding, "Expectations")]
    assert "Outcomes told that end nothing" in finding.answer


def test_factors_alone_are_told_and_make_nothing_lean() -> None:
    finding = found(("A. Reed", "1921-03-02", "The mill workers have no money.\n\nKarimov has the support of the council.\n\nThe mill workers number 214 families."))
    assert finding.verdict == "open"
    assert finding.certainty.level == "none"
    assert {(row[1], row[2]) for row in rows(finding, "Factors")} == {("mill workers weak", "against"), ("Karimov strong", "against"), ("number of mill workers", "neutral")}


def test_factors_withhold_a_lean_that_rests_on_hearsay() -> None:
    told = ("A. Reed", "1921-03-02", "The mill workers came.\n\nThe committee expects the mill workers to hold out.")
    weak = ("B. Orlova", "1921-03-03", "The mill workers have no money.\n\nThe mill workers are divided.\n\nKarimov has the support of the council.")
    assert found(told).verdict == "likely"
    assert found(told, weak).verdict == "open"
    assert found(("A. Reed", "1921-03-02", "The mill workers will hold out."), weak).verdict == "likely"


def test_what_the_judge_of_bearing_believes_decides_nothing() -> None:
    finding = found(("A. Reed", "1921-03-02", "The mill workers and Karimov met at the gate."), said={"met at the gate": "for"})
    assert finding.verdict == "not enough evidence"
    assert [e.label for e in finding.extracts] == ["near"]
    assert finding.unknown
    assert any("mill workers" in each for each in finding.would_settle)


def test_a_question_of_failure_is_answered_as_asked() -> None:
    paper = document("a", "The mill workers will give in.", author="A. Reed")
    finding = ask(prospect, FakeDesk(paper), "Will the mill workers give in?", party="mill workers")
    assert finding.verdict == "likely"
    denied = ask(prospect, FakeDesk(document("b", "The mill workers will not give in.", author="mill workers")), "Will the mill workers give in?", party="mill workers")
    assert denied.verdict == "open"  # their own success, though it answers no
    done = ask(prospect, FakeDesk(document("c", "The mill workers have surrendered.", author="A. Reed")), "Will the mill workers give in?", party="mill workers")
    assert done.verdict == "came true"


def test_the_proposition_is_in_the_letters_words_with_the_party_in_the_pronouns_place() -> None:
    asked = Question("1", "prospect", "Will they be able to hold their own? Is that sure?", {"party": "smallholders", "against": "Berezin"})
    assert prospect.proposition(asked) == "smallholders will be able to hold their own against Berezin"
    office = Question("2", "prospect", "Will the Office be able to meet the deadline?")
    assert prospect.proposition(office) == "the Office will be able to meet the deadline"
    assert prospect.proposition(Question("3", "prospect", "Сумеют отстоять себя?", {"party": "туземцы"})) == "туземцы: Сумеют отстоять себя"


def test_a_question_that_names_both_sides_is_told_as_it_stands() -> None:
    asked = Question("1", "prospect", "Смогут ли пастухи устоять против треста?", {"party": "пастухи", "against": "трест"}, "ru")
    assert prospect.proposition(asked) == "Смогут ли пастухи устоять против треста"
