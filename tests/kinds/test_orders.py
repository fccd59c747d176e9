"""Later orders on a duty restate it, change it or repeal it."""

from __future__ import annotations

from dalil.kinds import duty
from dalil.records import Document, Finding
from tests.kinds.fake import FakeDesk, ask, document

AGAIN = document("a", "Every council shall repair the old bridge without fail.", day="1996-09-01")
LATER = document("b", "The old bridge shall be repaired by 1 May 1998.", day="1997-02-01")
UNDONE = document("c", "The order to repair the old bridge is hereby repealed.", day="1998-02-01")
DONE = document("d", "The repair of the old bridge was completed.", day="1997-12-01")


NAMING = document("e", "As the order of 10 January 1996 says, every council shall repair the old bridge.", day="1996-10-01")


def finding(*documents: Document) -> Finding:
    slots = {"act": "repair", "object": "the old bridge", "term": "by 1 April 1997", "date": "1996-01-10", "issuer": "Ministry of Roads"}
    return ask(duty, FakeDesk(*documents), "repair the old bridge by 1 April 1997", **slots)


def links(found: Finding) -> list[list[object]]:
    table = next(table for table in found.tables if table.title == "Later directives on the same duty")
    return [[cell.value for cell in row] for row in table.rows]


def test_a_later_order_restates_changes_or_repeals_the_duty() -> None:
    rows = links(finding(AGAIN, NAMING, LATER, UNDONE))
    assert [row[0] for row in rows] == ["the same demanded", "restated", "changed", "repealed"]
    assert rows[2][3:] == ["term", "by 1 April 1997", "1 May 1998"]


def test_a_duty_repealed_and_never_done_is_repealed() -> None:
    assert finding(AGAIN, UNDONE).verdict == "repealed"


def test_a_repeal_after_it_was_done_disputes_it() -> None:
    assert finding(DONE, UNDONE).verdict == "reported done; disputed"


def test_a_duty_on_which_nothing_was_ordered_again_has_no_links() -> None:
    assert all(table.title != "Later directives on the same duty" for table in finding(DONE).tables)


def test_a_day_on_which_something_begins_is_no_new_term() -> None:
    start = document("f", "The repair of the old bridge shall begin on 1 November 1996.", day="1996-10-08")
    rows = links(finding(start))
    assert [row[0] for row in rows] == ["the same demanded"]
