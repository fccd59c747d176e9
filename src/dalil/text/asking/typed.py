"""Asks turned into typed questions: kind and slots, in the order of the letter, each knowing what came before.

An ask is tried against, in turn: an aspect of what was just spoken of (*Names? Its future?*), a follow-up (*Is that sure?*),
the patterns of its language, a yes-or-no question, a bare topic (*The fronts?*), the nearest example. What none reads stays
as a topic and says so.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from dalil.text.asking import slots as tidy
from dalil.text.asking.asks import Ask
from dalil.text.asking.cues import Cues, Pattern
from dalil.text.asking.nominative import nominative, short_participle
from dalil.text.asking.referents import Referents
from dalil.text.asking.statement import able_party, statement, subject_of
from dalil.text.asking.values import MAIN, SLOTS, Values

LATE = frozenset({"people", "body", "chronicle"})
"""Kinds whose patterns are tried after *X of Y* with an aspect X."""
DASH = re.compile(r"\s*[—–]\s*|\s+--?\s+|:\s+")
Nearest = Callable[[str, str], str]


@dataclass(slots=True)
class Typed:
    """A question while the letter is being read; `bare` topics may yet turn out to be of another kind. `language`: in which it is asked."""

    kind: str
    slots: dict[str, tuple[str, ...]]
    text: str
    bare: bool = False
    read_as_topic: bool = False
    language: str = ""


@dataclass(slots=True)
class Questions:
    """Reads asks one after the other. `letter` is the whole text; `nearest(ask, language)` names a kind or nothing."""

    letter: str
    nearest: Nearest
    made: list[Typed] = field(default_factory=list)
    memory: Referents = field(default_factory=Referents)
    stated: str = ""

    @property
    def values(self) -> Values:
        return Values(self.letter, self.memory)

    def read(self, ask: Ask, cues: Cues) -> bool:
        """Whether the ask asks; if so its questions are in `made`."""
        text = tidy.straight(ask.text)
        if cues.is_that_so.match(text) and self.stated:
            self._add(Typed("claim", {"claim": (self._claimed(cues),)}, f"{self.stated} {ask.whole}"), cues)
            self.stated = ""
            return True
        if cues.formula.match(text):
            return True
        if cues.deliverable.match(text) and not ask.question and not cues.question_word.match(text):
            return False
        if not self._asks(text, ask, cues):
            return self._suspicion(text, ask, cues)
        before = len(self.made)
        head = ""
        for piece in self._pieces(text, cues):
            head = head or piece
            self._one(piece, ask, cues)
        for aside in ask.asides:
            self._aside(tidy.straight(aside), head, ask, before, cues)
        return True

    def state(self, text: str, cues: Cues) -> None:
        """A statement of the writer's: no question, but later pronouns may mean its subject."""
        self.stated = tidy.straight(text)
        found = re.match(r"(?:The |the )?((?:[A-ZА-ЯЁ][\w'.-]*)(?: (?:of|for|and|the|[A-ZА-ЯЁ][\w'.-]*))*|[a-zа-я][\w-]*(?: [a-zа-я][\w-]*){0,2}?)\s+(?:is|was|are|were|has|have|had|did|will)\b", self.stated)
        if found:
            self.memory.mention(re.sub(r"\s(?:of|for|and|the)$", "", found[1]))
        self.memory.named(self.stated)

    # ── whether it asks ──

    def _asks(self, text: str, ask: Ask, cues: Cues) -> bool:
        if ask.question or cues.request.match(text):
            return True
        if ask.item and ask.header and cues.asking_header.match(tidy.straight(ask.header)):
            return True
        bare = self._led(text, cues)
        if ask.item or bare != text:
            known = any(p.kind != "chronicle" and self._fits(p, bare) is not None for p in cues.patterns)
            return known or (ask.item and bool(cues.question_word.match(bare) or any(p.match(bare) for p in cues.aspect_of)))
        return False

    def _suspicion(self, text: str, ask: Ask, cues: Cues) -> bool:
        for pattern in cues.patterns:
            if pattern.kind == "hypotheses" and pattern.least.get("suspects") == 1:
                found = pattern.match(text)
                if found is not None:
                    self._emit("hypotheses", found, ask, cues)
                    last = self.made[-1]
                    for aside in ask.asides:
                        last.slots["suspects"] = self.values.suspects((*last.slots["suspects"], tidy.straight(aside)), cues)
                    return True
        return False

    def _claimed(self, cues: Cues) -> str:
        text = self.stated.strip(" .!")
        found = cues.asserted.match(text)
        return tidy.lowered(text[found.end() :] if found else text, self.letter)

    # ── one ask ──

    def _pieces(self, text: str, cues: Cues) -> list[str]:
        made: list[str] = []
        text = self._led(text, cues)
        whole = any(p.kind in ("differences", "hypotheses", "duty") and self._fits(p, text) for p in cues.patterns)
        joined = text if whole else cues.joint.sub("\n", text)
        for part in joined.split("\n"):
            dash = DASH.split(part, maxsplit=1)
            if len(dash) == 2 and self._aspects(dash[1], cues):
                made += [dash[0], dash[1]]
            else:
                made.append(part)
        return [part for part in made if part.strip(" ,;?.")]

    def _led(self, text: str, cues: Cues) -> str:
        """The ask without what introduces it (*and*, *please state*, *to ask the minister*)."""
        for _ in range(5):
            found = cues.lead.match(text) or cues.request.match(text)
            if found is None or found.end() >= len(text.rstrip(" ?.!")):
                break
            text = text[found.end() :].lstrip(" ,:")
        return text

    def _one(self, piece: str, ask: Ask, cues: Cues) -> None:
        text = self._led(piece, cues)
        if cues.formula.match(text):
            return
        for indirect, shape in cues.indirect:
            found = indirect.match(text)
            if found:
                text = shape.format(**{name.split("__")[0]: value or "" for name, value in found.groupdict().items()}).strip()
                break
        aspects = self._aspects(text, cues)
        if aspects:
            self._facets(aspects, ask, cues)
            return
        for pattern in cues.follow_ups:
            caught = pattern.match(text)
            if caught is not None and self._follow(pattern.kind, caught, ask, cues):
                return
        tried = False
        for pattern in cues.patterns:
            if pattern.kind in LATE and not tried:
                tried = True
                if self._aspect_of(text, ask, cues):
                    return
            caught = self._fits(pattern, text)
            if caught is not None:
                self._emit(pattern.kind, caught, ask, cues)
                return
        self._otherwise(text, ask, cues)

    def _fits(self, pattern: Pattern, text: str) -> dict[str, tuple[str, ...]] | None:
        found = pattern.match(text)
        if found is None:
            return None
        for name, least in pattern.least.items():
            joined = " , ".join(found.get(name, ()))
            if len([each for each in re.split(r"[,;?:]|\s(?:and|or|и|или|либо|va|yoki|bilan|hamda|мен|және|не|немесе|менен|жана|же|ve|veya|ile|ya da|mı|و|یا|ва|ё|we|ýa-da|ۋە|ياكى|бен|пен)\s", joined) if each.strip()]) < least:
                return None
        return found

    def _otherwise(self, text: str, ask: Ask, cues: Cues) -> None:
        able = able_party(text) if cues.language == "en" else ""
        if able:
            self._emit("prospect", {"party": (able,)}, ask, cues)
            return
        said = statement(text) if cues.language == "en" else ""
        if said:
            self._emit("claim", {"claim": (said,)}, ask, cues)
            return
        topic = text.strip(" ?.!…؟;:,")
        if not cues.question_word.match(topic) and len(topic.split()) <= 10:
            self._emit("chronicle", {"topic": (topic,)}, ask, cues, bare=True)
            return
        kind = self.nearest(text, cues.language)
        if kind:
            self._emit(kind, {MAIN[kind]: (topic,)}, ask, cues)
            return
        self._emit("chronicle", {"topic": (topic,)}, ask, cues, as_topic=True)

    # ── aspects and follow-ups ──

    def _aspects(self, text: str, cues: Cues) -> tuple[str, ...]:
        """The words of an ask that names nothing but aspects; none if it names anything else."""
        words = []
        text = text[found.end() :] if (found := cues.aspect_ask.match(text)) else text
        for piece in re.split(r"\s*(?:[,;?]|\s(?:and|or|и|va|және|жана|ve|و|ва|we|ۋە)\s)\s*", text.strip(" ?.!…؟;:,—–")):
            plain = piece.strip(" \"'«»")
            while True:
                lead, _, rest = plain.partition(" ")
                if plain.casefold() in cues.aspects or not rest:
                    break
                if lead.casefold() not in cues.pronouns and not cues.article.match(plain) and lead.casefold() not in ("exact", "full", "own"):
                    break
                plain = rest
            if plain.casefold() not in cues.aspects:
                return ()
            words.append(plain.lower())
        return tuple(words)

    def _facets(self, words: tuple[str, ...], ask: Ask, cues: Cues) -> None:
        of_thing = any(cues.pronouns.get(each.casefold(), ("", ""))[0] == "thing" for each in tidy.straight(ask.text).split())
        for word in words:
            kind = cues.aspects[word.casefold()].kind
            last = self.made[-1] if self.made else None
            near = [] if self.stated else self.made[-3:]
            fitting = ("body",) if of_thing and kind == "body" else ("people", "body")
            holder = next((each for each in reversed(near) if each.kind in fitting), None)
            if kind in ("people", "body") and last is not None and last.bare:
                topic = last.slots.get("topic", ("",))
                last.kind, last.bare = kind, False
                last.slots = {MAIN[kind]: tuple(tidy.bare(each, cues, name=True) for each in topic)}
                self._extend(last, (word,), ask)
            elif kind in ("people", "body") and holder is not None:
                self._extend(holder, (word,), ask)
            elif kind in ("outlook", "chronicle") and last is not None and last.bare:
                last.kind, last.bare = kind, kind == "chronicle"
                _append(last, ask)
            elif kind == "prospect" and last is not None:
                self._extend(last, (word,), ask)
            else:
                stands = self.memory.thing if kind in ("body", "outlook") else self.memory.plural or self.memory.thing
                slots: dict[str, tuple[str, ...]] = {MAIN[kind]: (stands or word,)}
                if "facets" in SLOTS[kind]:
                    slots["facets"] = (word,)
                self._emit(kind, slots, ask, cues)

    def _extend(self, question: Typed, facets: tuple[str, ...], ask: Ask) -> None:
        question.slots["facets"] = tuple(dict.fromkeys((*question.slots.get("facets", ()), *facets)))
        _append(question, ask)

    def _follow(self, kind: str, found: dict[str, tuple[str, ...]], ask: Ask, cues: Cues) -> bool:
        last = self.made[-1] if self.made else None
        if last is None:
            return False
        if kind == "against":
            if last.kind != "prospect":
                return False
            last.slots["against"] = tuple(self.values.value("against", each, cues) for each in found["against"])
            self.memory.remember({"against": last.slots["against"]})
            _append(last, ask)
            return True
        if kind == "absorbed":
            _append(last, ask)
            return True
        if kind in ("who", "why"):
            asked = next(iter(last.slots.values()), ())
            self._emit("people" if kind == "who" else "chronicle", {"group" if kind == "who" else "topic": asked[:1]}, ask, cues)
            return True
        if kind == "names" and last.kind != "people":
            return False
        self._extend(last, found["facets"], ask)
        return True

    def _aspect_of(self, text: str, ask: Ask, cues: Cues) -> bool:
        for pattern in cues.aspect_of:
            found = pattern.match(text)
            if found is None:
                continue
            words = self._aspects(found["aspects"], cues)
            strong = [word for word in words if not cues.aspects[word.casefold()].elliptic]
            if not strong:
                continue
            kind = cues.aspects[strong[0].casefold()].kind
            slots: dict[str, tuple[str, ...]] = {MAIN[kind]: (found["of__1"].strip(),)}
            if "facets" in SLOTS[kind]:
                slots["facets"] = words
            self._emit(kind, slots, ask, cues)
            return True
        return False

    # ── asides ──

    def _aside(self, aside: str, head: str, ask: Ask, before: int, cues: Cues) -> None:
        last = self.made[-1] if len(self.made) > before else None
        extracts = cues.extracts.match(aside)
        if extracts and self.made:
            source = extracts.groupdict().get("from") or ""
            self._extend(self.made[-1], ((" ".join([extracts[0].split()[0].lower(), cues.source_word, source])).strip() if source else extracts[0].lower(),), ask)
        elif cues.set_up.match(aside) and aside.endswith(("?", "؟")) and head:
            subject = tidy.lowered(tidy.bare(head, cues, name=False), self.letter)
            first, _, rest = aside.strip(" ?؟").partition(" ")
            short = short_participle(first) if cues.language == "ru" else first
            claim = cues.set_up_claim.format(head=subject, participle=f"{short} {rest}".strip())
            memory = Referents(self.memory.plural, self.memory.thing, self.memory.person, self.memory.topic)
            self._emit("claim", {"claim": (claim,)}, Ask(aside, aside), cues)
            self.memory = memory
        elif last is not None and last.kind == "hypotheses":
            last.slots["suspects"] = self.values.suspects((*last.slots["suspects"], aside), cues)
        elif last is not None and last.kind in ("people", "chronicle") and (related := self._relation(aside, last, cues)):
            last.slots[MAIN[last.kind]] = (related,)
            self.memory.remember(last.slots)
        elif aside.endswith(("?", "؟")) and not cues.formula.match(aside):
            self._one(aside, Ask(aside, aside, question=True), cues)

    def _relation(self, aside: str, last: Typed, cues: Cues) -> str:
        for noun, shape in cues.relation:
            found = noun.fullmatch(aside.strip(" ?."))
            if found:
                group = last.slots.get(MAIN[last.kind], ("",))[0]
                return shape.format(group=group, who=nominative(found["who"], cues.language) if "{who}" in shape else found["who"], noun=found[0])
        return ""

    # ── slots ──

    def _emit(
        self, kind: str, found: dict[str, tuple[str, ...]], ask: Ask, cues: Cues, *, bare: bool = False, as_topic: bool = False
    ) -> None:
        deed = found.get("deed", ())
        slots = self.values.shaped(kind, found, cues)
        targets = slots.get("target", ())
        shared = tidy.shared_noun(targets[0], cues) if len(targets) == 1 else []
        for target in shared if len(shared) > 1 else [""]:
            each = slots | ({"target": (target,)} if target else {})
            self._add(Typed(kind, each, ask.whole, bare=bare, read_as_topic=as_topic), cues, remember=not deed)

    def _add(self, question: Typed, cues: Cues, *, remember: bool = True) -> None:
        question.language = question.language or cues.language
        self.made.append(question)
        self.stated = ""
        if not remember:  # *who runs it* names nobody that *they* could mean
            return
        self.memory.remember(question.slots)
        topic = question.slots.get("topic", ("",))[0]
        if question.kind == "chronicle" and cues.language == "en" and not question.bare and (subject := subject_of(topic)):
            self.memory.mention(subject)
        if question.kind == "claim":
            claim = question.slots.get("claim", ("",))[0]
            self.memory.mention(subject_of(claim) if cues.language == "en" else "")
            many = re.findall(r"\b(?:the|its|their) ((?:\w+ ){0,2}?\w+[^s\W]s)\b", claim) if cues.language == "en" else []
            self.memory.plural = many[-1] if many else self.memory.plural

def _append(question: Typed, ask: Ask) -> None:
    if ask.whole not in question.text:
        question.text = f"{question.text} {ask.whole}"
