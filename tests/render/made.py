"""A report made by hand, of fictional documents, with every kind of question and everything that a renderer must bear.

The valley of Aqsuv, its water board, its people and their letters are ours and invented.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from hashlib import sha256

from dalil.extract import cut
from dalil.records import (
    Annex,
    Cell,
    Certainty,
    Chart,
    Document,
    Extract,
    Finding,
    Letter,
    Mark,
    Page,
    Pick,
    Question,
    Report,
    Searched,
    SourceFile,
    Table,
    Voice,
    When,
)  # fmt: skip
from dalil.report import assemble

LETTER = """To the Water Board of Aqsuv.

Is it true that the board closed the upper sluice? What is the attitude of the herders to engineer Karimov? Who are they?
How many families were moved? Exact decisions of the board on the sluice, please. On what did Karimov and Sorokin differ?
Whose order was it: Karimov's, or rather Sorokin's? Will the herders be able to return? I am told that the wells are dry.
"""

TEXTS = {
    "minutes/1931-03-04.txt": (
        "MINUTES of the Water Board of Aqsuv, 4 March 1931\n\n"
        "Present: Karimov, Sorokin, Aytbaeva.\n\n"
        "Sorokin: The sluice must be closed before the flood. I do not see what there is to discuss.\n\n"
        "Karimov: If it is closed, the herders of the upper valley lose their meadows. I vote against.\n\n"
        "\fResolved: to close the upper sluice on 10 March 1931. For: Sorokin, Aytbaeva. Against: Karimov.\n\n"
        "It is alleged that 120 families will have to move. The board did not count them.\n"
    ),
    "telegrams/1931-03-12.ru.txt": (
        "ТЕЛЕГРАММА. Сорокин председателю комиссии. 12 марта 1931.\n\n"
        "Верхний шлюз закрыт десятого марта по решению правления. Переселено сто восемнадцать семей. "
        "Каримов не подчинился и уехал в горы. Колодцы полны воды.\n"
    ),
    "letters/1931-04-02.uz.txt": (
        "Suv idorasiga ariza. 1931-yil 2-aprel.\n\n"
        "Biz, yuqori vodiy choʻponlari, muhandis Karimovni hurmat qilamiz: u bizning yaylovlarimizni himoya qildi. "
        "Sorokin bizdan hech narsa soʻramadi. Biz yerimizga qaytmoqchimiz.\n"
    ),
    "letters/1931-05-20.fa.txt": (
        "نامهٔ چوپانان درّه. ۲۰ مه ۱۹۳۱.\n\n"
        "ما به مهندس کریم‌اف اعتماد داریم، زیرا او با بستن دریچه مخالفت کرد (Karimov, 1931). "
        "اما نمی‌دانیم که آیا به خانه‌های خود بازخواهیم گشت یا نه.\n"
    ),
    "letters/1931-05-21.ug.txt": "بىز ئىنژېنېر كەرىموۋغا ئىشىنىمىز. ئۇ بىزنىڭ يايلىقىمىزنى قوغدىدى.\n",
    "reports/1934.txt": (
        "Report on the valley, 1934\n\n"
        "In 1931 the yield of cotton was 400 tons, in 1932 it was 520 tons, and in 1933 only 310 tons.\n\n"
        "=1+1 is what the clerk wrote on the cover; <script>alert(\"x\")</script> stood below it, and \u202ereversed\u202c words.\n\n"
        "The name of the clerk was Kаrimov.\n"
    ),
}  # fmt: skip
FACTS = {
    "minutes/1931-03-04.txt": {"title": "Minutes of the Water Board", "kind": "minutes", "body": "Water Board of Aqsuv", "language": "en", "day": date(1931, 3, 4)},
    "telegrams/1931-03-12.ru.txt": {"kind": "telegram", "author": "Сорокин", "addressee": "председатель комиссии", "language": "ru", "day": date(1931, 3, 12)},
    "letters/1931-04-02.uz.txt": {"kind": "petition", "author": "choʻponlar", "addressee": "Suv idorasi", "title": "Suv idorasiga ariza", "language": "uz", "day": date(1931, 4, 2)},
    "letters/1931-05-20.fa.txt": {"kind": "letter", "title": "نامهٔ چوپانان درّه", "language": "fa", "day": date(1931, 5, 20)},
    "letters/1931-05-21.ug.txt": {"language": "ug", "day": None},
    "reports/1934.txt": {"kind": "report", "title": "Report on the valley", "language": "en", "day": date(1934, 1, 1)},
}  # fmt: skip


def documents() -> dict[str, Document]:
    """The archive's documents by path, as ingestion would keep them."""
    made = {}
    for path, text in TEXTS.items():
        facts = dict(FACTS[path])
        day = facts.pop("day")
        when = When(day, day, basis="asserted") if isinstance(day, date) else None
        if path.startswith("reports"):
            when = When(date(1934, 1, 1), date(1934, 12, 31), basis="metadata")
        pages = (Page("1", 0), Page("2", text.index("\f") + 1)) if "\f" in text else ()
        digest = sha256(text.encode()).hexdigest()
        id = sha256(path.encode() + b"\0" + text.encode()).hexdigest()[:16]
        made[path] = Document(
            id=id, compartment="main", path=path, sha256=digest, text=text, text_sha256=digest, when=when, pages=pages,
            **facts,  # type: ignore[arg-type]
        )  # fmt: skip
    return made


DOCUMENTS = documents()


def quote(path: str, words: str, **facts: object) -> Extract:
    """The extract with these words."""
    document = DOCUMENTS[path]
    start = document.text.index(words)
    pick = Pick(document.id, start, start + len(words), why=str(facts.pop("why", "names the sluice")), **facts)  # type: ignore[arg-type]
    return cut(document, pick)


MINUTES, TELEGRAM, UZBEK, PERSIAN, UYGHUR, YEARS = TEXTS
CLOSED = "Верхний шлюз закрыт десятого марта по решению правления."
RESOLVED = "Resolved: to close the upper sluice on 10 March 1931. For: Sorokin, Aytbaeva. Against: Karimov."
SEARCHED = Searched(
    queries=("upper sluice closed", "верхний шлюз закрыт", "yuqori toʻgʻon"), spellings=("Karimov", "Каримов", "کریم‌اف", "Kärimow"),
    languages=("en", "ru", "uz", "fa"), passages_matching=64, passages_looked_at=60, documents_looked_at=6, documents=6,
    unread=("scans/plan.tif",),
)  # fmt: skip


def finding(kind: str, text: str, verdict: str, answer: str, extracts: Sequence[Extract], **facts: object) -> Finding:
    number = str(len(MADE) + 1)
    slots = facts.pop("slots", {})
    made = Finding(
        question=Question(number, kind, text, slots),  # type: ignore[arg-type]
        verdict=verdict,
        answer=answer,
        certainty=facts.pop("certainty", Certainty("moderate", "2 independent origins, 1 at first hand")),  # type: ignore[arg-type]
        extracts=tuple(extracts),
        searched=SEARCHED,
        **facts,  # type: ignore[arg-type]
    )
    MADE.append(made)
    return made


MADE: list[Finding] = []
finding(
    "claim", "Is it true that the board closed the upper sluice?", "supported",
    "The archive supports that the board closed the upper sluice: 2 independent origins for it, none against.",
    [quote(MINUTES, RESOLVED, bearing="for"), quote(TELEGRAM, CLOSED, bearing="for", facts={"copies": 5.0}),
     quote(MINUTES, "I do not see what there is to discuss.", bearing="neutral", speaker="Sorokin")],
    slots={"claim": "the board closed the upper sluice"}, unknown=("Whether it was opened again is not said.",),
    would_settle=("The log of the sluice-keeper, March to May 1931.",),
)  # fmt: skip
finding(
    "attitude", "What is the attitude of the herders to engineer Karimov?", "for",
    "The herders speak for Karimov in 3 extracts of 3 origins; none of them speaks against him.",
    [quote(UZBEK, "muhandis Karimovni hurmat qilamiz", bearing="for", holder="herders", label="herders", speaker="choʻponlar"),
     quote(PERSIAN, "ما به مهندس کریم‌اف اعتماد داریم، زیرا او با بستن دریچه مخالفت کرد (Karimov, 1931).", bearing="for", holder="herders", label="herders"),
     quote(UYGHUR, "بىز ئىنژېنېر كەرىموۋغا ئىشىنىمىز.", bearing="for", holder="herders", label="herders"),
     quote(TELEGRAM, "Каримов не подчинился и уехал в горы.", bearing="against", holder="Sorokin", label="officials", reported=True)],
    slots={"holder": "herders", "target": "engineer Karimov"},
    charts=(Chart("positions", "Positions towards Karimov", (
        Mark("1931-03-12", "against", "Sorokin", "Telegram", 3), Mark("1931-04-02", "for", "herders", "Petition", 0),
        Mark("1931-05-20", "for", "herders", "Letter", 1), Mark("1931-03-04", "mixed", "Aytbaeva", "Minutes"))),),
)  # fmt: skip
finding(
    "people", "Who are they?", "3 named", "Three persons are named.",
    [quote(MINUTES, "Present: Karimov, Sorokin, Aytbaeva.", label="Karimov"), quote(YEARS, "The name of the clerk was Kаrimov.", label="clerk")],
    tables=(Table("Roster", ("name", "post", "from"), (
        (Cell("Karimov, Каримов", 0), Cell("engineer", 0), Cell("1931-03-04", 0)), (Cell("Sorokin", 0), Cell(None), Cell("1931"))),),),
    slots={"group": "herders", "facets": ("names", "record")},
)  # fmt: skip
finding(
    "count", "How many families were moved?", "conflicting", "Two numbers are given: 118 and 120.",
    [quote(MINUTES, "It is alleged that 120 families will have to move.", bearing="for", label="120", reported=True),
     quote(TELEGRAM, "Переселено сто восемнадцать семей.", bearing="for", label="118")],
    tables=(Table("Numbers", ("number", "unit", "as of"), ((Cell(118.0, 1), Cell("families"), Cell("1931-03-12", 1)),
            (Cell(120.0, 0), Cell("families"), Cell("1931-03-04", 0)), (Cell(12345.5), Cell("=cmd()"), Cell(None)))),),
    slots={"of": "families moved"},
)  # fmt: skip
finding(
    "outlook", "Cotton? Its future?", "falling", "The yield fell by 22 % from 1931 to 1933.",
    [quote(YEARS, "In 1931 the yield of cotton was 400 tons, in 1932 it was 520 tons, and in 1933 only 310 tons.")],
    charts=(Chart("series", "Yield of cotton", (Mark("1931", 400, "yield", "", 0), Mark("1932", 520, "yield", "", 0), Mark("1933", 310, "yield", "", 0),
            Mark("1931", 380, "plan"), Mark("1932", 450, "plan"), Mark("1933", 500, "plan")), "tons"),),
    slots={"topic": "cotton"},
)  # fmt: skip
finding(
    "decisions", "Exact decisions of the board on the sluice, please.", "1 decision", "One decision is on record.",
    [quote(MINUTES, RESOLVED)], slots={"body": "the board", "topic": "the sluice"},
)  # fmt: skip
finding(
    "differences", "On what did Karimov and Sorokin differ?", "differed", "They differed once, formally, in a vote.",
    [quote(MINUTES, "If it is closed, the herders of the upper valley lose their meadows. I vote against.", label="Karimov", speaker="Karimov"),
     quote(MINUTES, "The sluice must be closed before the flood.", label="Sorokin", speaker="Sorokin")],
    tables=(Table("Points of difference", ("date", "on what", "Karimov", "Sorokin", "kind"), (
        (Cell("1931-03-04"), Cell("closing the upper sluice"), Cell("against", 0), Cell("for", 1), Cell("formal: vote")),)),),
    charts=(Chart("timeline", "Points of difference", (Mark("1931-03-04", "against", "Karimov", "votes against closing", 0),
            Mark("1931-03-04", "for", "Sorokin", "proposes to close", 1), Mark("1931-03-12", "", "Sorokin", "reports him as disobedient"))),),
    slots={"parties": ("Karimov", "Sorokin"), "topic": "the sluice"},
)  # fmt: skip
finding(
    "hypotheses", "Whose order was it: Karimov's, or rather Sorokin's?", "not enough evidence", "One extract speaks against Karimov's order.",
    [quote(MINUTES, "I vote against.", bearing="against", label="Karimov")],
    charts=(Chart("matrix", "Evidence by suspect", (Mark("Karimov", "against", "“I vote against.” (4 March 1931)", "", 0), Mark("Sorokin", "–", "“I vote against.” (4 March 1931)"),
            Mark("Karimov", "–", "Telegram of 12 March 1931"), Mark("Sorokin", "for", "Telegram of 12 March 1931"))),),
    slots={"act": "the order", "suspects": ("Karimov", "Sorokin")}, certainty=Certainty("low", "1 independent origin"),
)  # fmt: skip
finding(
    "prospect", "Will the herders be able to return?", "nothing found", "Nothing in the archive answers this question.", [],
    certainty=Certainty("none", "no extract bears on it"), slots={"party": "herders"}, unknown=("Nothing is said of a return.",),
)  # fmt: skip
finding(
    "chronicle", "Anything about the cover?", "told", "Two extracts.",
    [quote(YEARS, "=1+1 is what the clerk wrote on the cover; <script>alert(\"x\")</script> stood below it, and \u202ereversed\u202c words.")],
)  # fmt: skip


class Shelf:
    """The archive's two answers that a report needs."""

    def sources(self) -> tuple[SourceFile, ...]:
        read = [SourceFile("main", d.path, "ingested", "", d.sha256, len(d.text.encode()), (d.id,)) for d in DOCUMENTS.values()]
        odd = SourceFile("main", "letters/<b>odd\u202egpj.txt", "ingested with warnings", "decoded as KOI8-R, not certain", "ab" * 32, 77)
        return (*read, odd, SourceFile("main", "scans/plan.tif", "quarantined", "no reader for this format", "cd" * 32, 1024))

    def root(self) -> str:
        return "0f" * 32


def voices(keyed: Sequence[tuple[str, Finding]]) -> tuple[tuple[Voice, ...], tuple[str, ...]]:
    return (
        (Voice("", "concerned", 3, 3, ("uz", "fa", "ug")), Voice("", "official", 9, 7, ("ru", "en"), ("Aqsuv",)), Voice("2", "concerned", 3, 3, ("uz", "fa", "ug"))),
        ("8", "9"),
    )  # fmt: skip


def report() -> Report:
    """The whole report: ten findings, one special annex, voices, sources, changes."""
    letter = Letter(
        text=LETTER, questions=tuple(each.question for each in MADE), annexes=(Annex("the wells"),),
        context=("I am told that the wells are dry.",), sender="The Commissioner", addressee="the Water Board of Aqsuv",
        when=When(date(1935, 2, 1), date(1935, 2, 28)),
    )  # fmt: skip
    wells = replace(
        MADE[0], question=Question("1", "claim", "Are the wells dry?", {"claim": "the wells are dry"}), verdict="refuted",
        answer="The archive refutes it.", extracts=(quote(TELEGRAM, "Колодцы полны воды.", bearing="against"),), unknown=(), would_settle=(),
    )  # fmt: skip
    made = assemble(
        letter, MADE, Shelf(), annexes=[(Annex("the wells"), [wells])], voices=voices, version="0.1.0",
        methods=("Bearing: a judge of words, right 70 times in 100 on its test set.",),
    )  # fmt: skip
    return replace(made, changes=("3: new evidence; was 2 named.",))
