"""The page: self-contained, escaped, every quotation whole, in its language and direction."""

from __future__ import annotations

import re
from dataclasses import replace

from lxml import html as lxml_html

from dalil.render import html
from dalil.render.outline import outline
from tests.render.made import MADE, report

PAGE = html.render(report()).decode()
TREE = lxml_html.fromstring(PAGE)
PAYLOADS = (
    "<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "javascript:alert(1)", "</style><script>x</script>",
    "{{7*7}}", "{% raw %}", "<svg/onload=alert(1)>", "'><b>", "&lt;script&gt;", "]]><script>",
)  # fmt: skip


def words(element: lxml_html.HtmlElement) -> str:
    return "".join(element.itertext())


def test_every_printed_quotation_is_whole_and_exact() -> None:
    drawn = [quote for section in outline(report()).all_sections for group in section.groups for quote in group.quotes]
    assert len(drawn) == 18
    for quote in drawn:
        element = TREE.get_element_by_id(f"x-{quote.id}").find(".//blockquote/q")
        assert words(element) == quote.extract.text


def test_persian_and_uyghur_run_from_right_to_left_in_their_language() -> None:
    quotes = {q.get("lang"): q.get("dir") for q in TREE.iter("blockquote")}
    assert (quotes["fa"], quotes["ug"], quotes["ru"]) == ("rtl", "rtl", "ltr")


def test_nothing_is_loaded_and_nothing_runs() -> None:
    assert "default-src 'none'" in PAGE
    assert not TREE.xpath("//script | //link | //img | //iframe | //object | //form | //@style | //@src")
    assert not [name for e in TREE.iter() for name in e.attrib if name.lower().startswith("on")]
    assert all(str(address).startswith("#") for address in TREE.xpath("//@href"))
    assert not re.search(r"url\(|@import|https?://(?!www\.w3\.org/2000/svg)", PAGE)


def test_every_link_has_its_target() -> None:
    ids = list(TREE.xpath("//@id"))
    assert len(ids) == len(set(ids))
    assert {str(address)[1:] for address in TREE.xpath("//@href")} <= set(ids)


def test_hostile_words_stay_words_in_every_field() -> None:
    for payload in PAYLOADS:
        question = replace(MADE[0].question, text=payload, slots={"claim": payload}, id=payload[:3])
        finding = replace(MADE[0], question=question, verdict=payload, answer=payload, unknown=(payload,), would_settle=(payload,))
        made = replace(report(), title=payload, findings=(finding,), changes=(payload,), methods=(payload,))
        tree = lxml_html.fromstring(html.render(made).decode())
        assert not tree.xpath("//script | //img | //b[not(ancestor::p or ancestor::dl)]"), payload
        assert words(tree.find(".//h1")) == payload
        assert payload in words(tree.get_element_by_id("findings"))


def test_controls_are_marked_and_isolated() -> None:
    hidden = TREE.xpath("//blockquote//bdi[@class='hidden']")
    assert [(e.get("data-mark"), e.text) for e in hidden] == [("RLO", "\u202e"), ("PDF", "\u202c")]


def test_a_word_of_two_alphabets_is_flagged() -> None:
    assert [words(e) for e in TREE.xpath("//blockquote//span[@class='mixed']")] == ["Kаrimov"]


def test_a_chart_s_marks_lead_to_their_extracts() -> None:
    links = TREE.get_element_by_id("f-2").xpath(".//*[local-name()='svg']//@href")
    assert links == ["#x-2.4", "#x-2.1", "#x-2.2"]


def test_silence_names_what_was_searched_and_what_could_not_be_read() -> None:
    finding = words(TREE.get_element_by_id("f-9"))
    assert "nothing found" in finding
    assert "Nothing is said of a return." in finding
    assert "60 passages of 64 that match" in finding
    assert "scans/plan.tif" in words(TREE.get_element_by_id("t-9"))


def test_every_file_is_listed_with_its_outcome() -> None:
    sources = words(TREE.get_element_by_id("sources"))
    assert "6 ingested, 1 ingested with warnings, 1 quarantined, 0 refused" in sources
    for source in report().sources:
        assert source.path in sources


def test_the_style_has_the_hash_that_the_policy_allows() -> None:
    from base64 import b64encode
    from hashlib import sha256

    style = PAGE.split("<style>")[1].split("</style>")[0]
    assert f"'sha256-{b64encode(sha256(style.encode()).digest()).decode()}'" in PAGE
