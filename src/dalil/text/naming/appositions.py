"""Posts told in sentences: *Chairman M. P. Tomsky*; *G. I. Safarov, a member of the Bureau*; *X was appointed Y on …*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from dalil.text.dating.events import Event, ends, events
from dalil.text.naming.namespans import Name, names
from dalil.text.naming.personnames import name_like
from dalil.text.naming.roles import Post, posts, role_of
from dalil.text.naming.services import Service

_BETWEEN_BEFORE = re.compile(
    r"[\s,]*(?:(?:тов|т|тт|г|гр|Mr|Mrs|Ms|Dr|Sir|comrade|comrades|товарищ\w*)\b\.?\s*)*", re.IGNORECASE
)
_BETWEEN_AFTER = re.compile(
    r"\s*(?:,|\(|—|–)\s*(?:(?:the|a|an|then|now|formerly|who (?:is|was)|former|бывш\w+|ныне|тогда)\s+)*", re.IGNORECASE
)
_LINKED = re.compile(r"(?:,|\s(?:and|и|va|ve|و))?\s*(?:\([^)]{0,80}\)\s*)?(?:,|\s(?:and|и|va|ve|و)\s)?\s*")
_COMPOSED = re.compile(
    r"в составе|состоя\w+ из|consist\w+ of|composed of|made up of|tarkibida|таркибида|құрамында|курамында|oluşan",
    re.IGNORECASE,
)
_IS = re.compile(
    r"^\s*(?:[^\W\d_]+\s+){0,4}(?:was|is|are|were|been|был|была|были|является|edi|эди|idi|بود|است)\s+(?:the\s+|an?\s+|then\s+)?$",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"(?:appoint|nam|elect|designat|nominat|becom|became|serv|confirm|назнач|избра|утвержд|стал|работал|состоял|"
    r"tayinla|saylan|тайинла|сайлан|атан|шайлан|atan|seçil|oldu|منصوب|انتخاب)\w*",
    re.IGNORECASE,
)
_PROSE_LIMIT = 160
"""Characters between a name and the post that it is said to have been appointed to."""
_CLOSE = 30
"""Characters of these up to which words in capitals that nothing else shows to be a person's name are taken for one."""


def told(sentence: str, offset: int, *, language: str = "", section: str = "") -> list[Service]:
    """The posts of persons that a sentence tells. `offset`: of the sentence in its document."""
    found = [post for post in posts(sentence) if not _aside(sentence, post)]
    if not found:
        return []
    everyone = names(sentence, language)
    people = [name for name in everyone if name.kind != "body" and _nameworthy(name)]
    if not people:
        return []
    dated = events(sentence, language)
    made: list[Service] = []
    for at, post in enumerate(found):
        following = found[at + 1].start if at + 1 < len(found) else len(sentence)
        for name, why in _bearers(sentence, post, people, following):
            service = Service(
                name.text, post.text, "post", offset, offset + len(sentence.rstrip()), why,
                body=post.body, place=post.place, roles=post.roles, section=section,
            )  # fmt: skip
            if not service.body:
                service = replace(service, body=_composed(sentence, post, everyone))
            made.append(_when(service, post, name, dated, sentence))
    return made


def _aside(sentence: str, post: Post) -> bool:
    """Whether a post is only mentioned inside a bracket that goes on about something else."""
    opened = sentence.rfind("(", 0, post.start)
    return opened > sentence.rfind(")", 0, post.start) and bool(sentence[opened + 1 : post.start].strip())


def _composed(sentence: str, post: Post, everyone: list[Name]) -> str:
    """The body of whose composition the sentence tells: *the Bureau, composed of chairman A and members B, C*."""
    word = _COMPOSED.search(sentence, 0, post.start)
    bodies = [name for name in everyone if name.kind == "body" and word is not None and name.end <= word.start()]
    return bodies[-1].text if bodies else ""


def _nameworthy(name: Name) -> bool:
    if any(role_of(word) for word in name.text.split()[1:]):
        return False
    return name.kind == "person" or (name_like(name.text) and " " in name.text)


def _bearers(sentence: str, post: Post, people: list[Name], following: int) -> Iterator[tuple[Name, str]]:
    """Who holds the post: the names right after it, else the name right before it, else the subject of an appointment."""
    after = [name for name in people if name.start >= post.head and name.start < max(following, post.head + 1)]
    at = _BETWEEN_BEFORE.match(sentence, post.end)
    position = at.end() if at is not None else post.end
    first = next((name for name in after if name.start in range(post.end, position + 1)), None)
    plural = post.roles == ("member",) or re.search(
        r"(?:s|ы|ов|и|ей|lar|лар|ler)$", post.text.split()[0] if post.text else ""
    )
    if (
        first is not None
        and not (
            sentence[post.end : first.start].strip().startswith(",")
            and not sentence[post.end : first.start].strip(" ,")
        )
    ) or (first is not None and plural):
        yield first, "named with the post"
        last = first
        for name in (one for one in after if one.start > first.end):
            link = _LINKED.fullmatch(sentence, last.end, name.start)
            if link is None or not link[0].strip():
                break
            yield name, "named with the post, in a list"
            last = name
        return
    before = [name for name in people if name.end <= post.start]
    if not before:
        if first is not None:
            yield first, "named with the post"
        return
    near = before[-1]
    gap = sentence[near.end : post.start]
    if _BETWEEN_AFTER.fullmatch(gap):
        yield near, "the post stands beside the name"
    elif (
        (near.kind == "person" or len(gap) <= _CLOSE)
        and len(gap) <= _PROSE_LIMIT
        and (_VERB.search(gap) or _IS.search(gap))
        and not re.search(r"[;:]", gap)
        and not _another_subject(gap)
    ):
        yield near, "said to have held the post"
    elif not gap.strip() and _VERB.search(sentence, 0, near.start):
        yield near, "said to have held the post, after another"  # *X is elected chair, Y secretary*
    elif first is not None:
        yield first, "named with the post"


def _another_subject(gap: str) -> bool:
    """Whether another person or *who* comes between: the post is then hardly the first one's."""
    return bool(re.search(r"\b(?:by|that|whom|который|которого|что|чтобы)\b", gap, re.IGNORECASE)) and not re.search(
        r"\b(?:as|was|were|был|назначен)\b", gap
    )


def _when(service: Service, post: Post, name: Name, dated: list[Event], sentence: str) -> Service:
    """The date nearest to the post in its clause: of an appointment or a dismissal where the sentence says so."""
    if not dated:
        return service
    left, right = min(post.start, name.start), max(post.end, name.end)
    near = min(dated, key=lambda event: max(0, left - event.end, event.start - right))
    if max(0, left - near.end, near.start - right) > 120 and len({str(event.when) for event in dated}) > 1:
        return service
    stretch = sentence[min(left, near.start) : max(right, near.end)]
    if near.kind == "span":
        first, last = ends(near.when)
        return replace(service, since=first, until=last)
    if near.kind in ("start", "end") and near.start >= post.end and near.start - post.end < 30:
        return replace(service, since=near.when) if near.kind == "start" else replace(service, until=near.when)
    if re.search(
        r"appoint|elect|назнач|избр|утвержд|определ|tayinlan|saylan|тайинлан|сайлан|atand|seçil|тағайында|шайлан|منصوب",
        stretch,
        re.IGNORECASE,
    ):
        return replace(service, appointed=near.when)
    if re.search(
        r"reliev|dismiss|resign|recall|remov|освобо|отозв|отзыв|снят|уволен|ketdi|бўшат|босат|бошот|görevden",
        stretch,
        re.IGNORECASE,
    ):
        return replace(service, until=near.when)
    lead = sentence[max(0, near.start - 6) : near.start]
    if re.search(r"(?:\bс|\bсо|since|from)\s*$", lead, re.IGNORECASE):
        return replace(service, since=near.when)
    return replace(service, seen=near.when)
