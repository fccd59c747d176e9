"""Whose voice a document is: by the register's names in its author, signature and head, and never by guessing."""

from __future__ import annotations

import pytest

from dalil.archive.register import YamlRegister
from dalil.records import Party
from dalil.sides import side_of
from tests.kinds.fake import document

REGISTER = YamlRegister((
    Party("h", "choʻponlar", kind="group", names=("herders",), side="concerned"),
    Party("c", "Valley Council", kind="body", names=("Vodiy Kengashi",), side="official"),
    Party("b", "Берёзин", side="official"),
))  # fmt: skip


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Vodiy Kengashi raisiga\nchoʻponlardan\n\nBizga suv bering, suv juda oz qoldi.", "concerned"),
        ("Petition of the herders\n\nWe have no water at all this summer.", "concerned"),
        ("# Valley Council: minutes of 3 May\n\nThe water was shared out among all who came.", "official"),
        ("Министру\n\nЖалоба получена и рассмотрена в срок.\n\nБерёзин", "official"),
        ("A traveller's notes\n\nThe herders came to the Valley Council and were heard.", ""),
        ("Letter of the herders\n\nA copy for the files.\n\nTrue copy: Берёзин", "official"),
        ("Some paper\n\nChoʻponov came and went, and nobody wrote it down.", ""),
    ],
)
def test_the_sender_of_a_document_without_author(text: str, side: str) -> None:
    assert side_of("", document("a", text), REGISTER) == side


def test_a_speaker_of_whom_the_register_says_nothing_is_not_given_the_documents_side() -> None:
    minutes = document("a", "# Valley Council: minutes\n\nA. Stranger: There is no water.")
    assert side_of("A. Stranger", minutes, REGISTER) == ""


def test_an_author_with_a_title_is_found_by_the_name_in_it() -> None:
    assert side_of("Берёзин, директор", document("a", "Воды нет.", author="Берёзин, директор"), REGISTER) == "official"


def test_two_sides_in_one_author_say_nothing() -> None:
    both = "Valley Council; herders"
    assert side_of(both, document("a", "Agreed.", author=both), REGISTER) == ""
