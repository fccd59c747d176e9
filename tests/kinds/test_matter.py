"""A fate is told of a duty only where its object and its act are named, next to the words that tell it."""

from __future__ import annotations

import pytest

from dalil.archive.register import YamlRegister
from dalil.kinds import duty
from dalil.records import Finding
from dalil.text.naming.spellings import spellings
from dalil.text.ordering.fates.acts import acts
from dalil.text.topic import abbreviated, topic, weighed
from tests.kinds.fake import FakeDesk, ask, document

REGISTER = YamlRegister()


def verdict(*sentences: str, **slots: str) -> str:
    return found(*sentences, **slots).verdict


def found(*sentences: str, **slots: str) -> Finding:
    papers = [document(str(at), sentence, day=f"1997-0{at + 1}-01") for at, sentence in enumerate(sentences)]
    return ask(duty, FakeDesk(*papers), f"{slots['act']} {slots['object']}", date="1996-01-10", **slots)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The Harbour Unit was established in February 1997.", "no trace"),
        ("The Harbour Unit and the Pilots' Section were merged in March 1997.", "reported done"),
        ("The Harbour Unit and the Pilots' Section were combined in March 1997.", "reported done"),
    ],
)
def test_what_is_done_must_be_the_act_of_the_duty(sentence: str, told: str) -> None:
    assert verdict(sentence, act="merge", object="the Harbour Unit and the Pilots' Section") == told


def test_any_act_told_of_the_object_is_the_duty_s() -> None:
    assert verdict("The dredging of the north basin is under way.", act="dredge", object="the north basin") == "begun"


def test_what_grew_must_stand_next_to_the_word_that_says_so() -> None:
    asked = {"act": "increase", "object": "the staff"}
    assert verdict("The staff fell from nine in 1990 to six in this year although the load of work that it carries has increased.", **asked) == "no trace"
    assert verdict("The staff was increased by two posts.", **asked) == "begun"


def test_a_plea_for_a_thing_is_no_beginning_of_it() -> None:
    assert verdict("The Board renewed its plea for increased staff.", act="increase", object="the staff") == "ordered"


def test_no_tells_of_a_lack_only_of_what_follows_it() -> None:
    asked = {"act": "open", "object": "a clinic in the port"}
    assert verdict("Of the clinic in the port the harbour master said that there was no reason to speak.", **asked) == "no trace"
    assert verdict("There is still no clinic in the port.", **asked) == "ordered; lacking"


def test_what_describes_the_object_tells_it_from_others_of_its_name() -> None:
    asked = {"act": "issue", "object": "an ordinance which gives the harbour master authority over foreign pilots"}
    assert verdict("An ordinance was issued in June on the width of shop windows.", **asked) == "no trace"
    assert verdict("An ordinance was issued in June on the authority of the harbour master.", **asked) == "reported done"


def test_a_refusal_may_name_the_act_alone_where_the_object_was_named_before() -> None:
    told = found("The north basin has silted up. The Port declines to carry out the dredging.", act="dredging", object="the north basin")
    assert told.verdict == "refused"


def test_words_for_one_act_are_one_in_every_language() -> None:
    assert acts("opened") & acts("учреждён") & acts("ochildi") & acts("established")
    assert not acts("merged") & acts("established")
    assert not acts("the addressee")


def test_a_body_is_not_sought_by_its_last_word_a_person_is() -> None:
    assert "Group" not in spellings("Harbour Operations Group")
    assert "Anvarov" in spellings("Rustam Anvarov")


def test_police_are_not_policy() -> None:
    asked = topic("the harbour police", REGISTER, language="en")
    assert asked.share("a harbour policy") < 1 == asked.share("policing the harbour")


def test_an_abbreviation_that_the_papers_give_names_the_body() -> None:
    asked = abbreviated(topic("the Harbour Operations Group", REGISTER, language="en"), ["The Harbour Operations Group (HOG) met."])
    assert asked.share("The HOG met again in June.") == 1 > asked.share("Another group met.")


def test_a_word_that_most_lines_name_weighs_little() -> None:
    lines = ["the department wrote"] * 57 + ["the department opened a clinic"] * 3
    asked = weighed(topic("a clinic of the department", REGISTER, language="en"), lines)
    assert asked.share("the department wrote") < 0.2
    assert asked.share("a clinic was opened") > 0.8
