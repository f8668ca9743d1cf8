"""What shifts the scope of a sentence: its clauses, headlines, and words that deny, plan or compare."""

from __future__ import annotations

from itertools import pairwise

from summitcli.checking.fact_check import english
from summitcli.reading import Word

OPEN = frozenset({"question", "condition", "correction"})
"""What leaves open whether anything in a sentence is so."""
DENYING = OPEN | {"negation"}
"""What leaves open or denies that a thing is so, whenever it is."""
QUIET = OPEN | {"modal", "negation", "other-time", "comparison", "plan"}
"""All that shifts the scope but whose words they are: nothing is said to differ."""


def is_title_case(words: list[Word]) -> bool:
    """Tell whether a sentence is written as headlines are, with capitals everywhere."""
    if words[-1].key == ".":
        return False  # a sentence full of names
    long = [word.text for word in words if len(word.text) > 3 and not word.glued and word.text[0].isalpha()]
    return len(long) > 2 and sum(text[0].isupper() for text in long) >= 0.75 * len(long)


def clauses_of(keys: list[str]) -> list[int]:
    """Return the number of the clause of each word."""
    clause = 0
    found: list[int] = []
    for at, key in enumerate(keys):
        if key not in _BREAKS:  # most words break nothing
            found.append(clause)
            continue
        told = key == ":" and at > 6 and len(keys) - at > 5
        told = told or (key in _CLOSING and at > 0 and keys[at - 1] == ",")  # "…," said Koo
        breaks = told or key in {";", "—"} or (key == "–" and not keys[at - 1][:1].isdigit())
        joins = key in {"and", "but", "against"} and at and keys[at - 1] == ","
        if breaks or joins or (key in english.CLAUSE_BREAKS and at and not _only_dates(keys, at)):
            clause += 1
        found.append(clause)
    return found


def _only_dates(keys: list[str], at: int) -> bool:
    """Tell whether a date follows, which says when the clause before is so: "since 1987"."""
    following = [key for key in keys[at + 1 : at + 4] if key not in {"late", "early", "mid", "-", "the"}][:1]
    dated = any(key[:1].isdigit() or key in english.NAMES_OF_MONTHS for key in following)
    return keys[at] in {"since", "until"} and dated


_QUOTES = frozenset("\"“”'‘«")
_OPENING_QUOTES = frozenset('"“‘«')
_CLOSING = frozenset('"”»')
_BREAKS = _CLOSING | english.CLAUSE_BREAKS | {":", ";", "—", "–", "and", "but", "against"}
_QUOTED_BY = ((",", "as"), ("”", "as"), ('"', "as"))


def vetoes_of(
    words: list[Word], keys: list[str], clauses: list[int], following: list[str]
) -> list[tuple[str, int | None, int]]:
    """Return what shifts the scope of a sentence or of one of its clauses, and where it stands.

    The sentence that follows may take back what this one says.
    """
    found: list[tuple[str, int | None, int]] = []
    if "?" in keys or not _BOXES.isdisjoint(keys):
        found.append(("question", None, 0))
    if _quotes_a_mistake(keys) or _takes_back(following):
        found.append(("correction", None, 0))
    if keys[0] in {"had", "should", "were"}:
        found.append(("condition", None, 0))
    for at, key in enumerate(keys):
        if key not in _SHIFTING and "'" not in key:
            continue
        foreseen = key in {"was", "were"} and keys[at + 1 : at + 2] == ["to"]
        kind = "negation" if key.endswith("n't") else "plan" if foreseen else english.VETOES.get(key)
        if kind and not _is_harmless(words, keys, at, kind):
            wide = kind in {"condition", "correction"}
            found.append((kind, None if wide else clauses[at], at))
            if foreseen:
                found.append((kind, clauses[at] + 1, at))  # The talks were to end after two sessions
    return found


_SHIFTING = english.VETOES.keys() | {"was", "were"}


def _quotes_a_mistake(keys: list[str]) -> bool:
    """Tell whether a sentence only says what somebody wrote wrongly."""
    if keys[0] in _QUOTES and any(pair in _QUOTED_BY for pair in pairwise(keys)):
        return True  # "Chairman Koo", as our website called him
    return any(
        one in _BEFORE_MISTAKES and _is_of_mistake(one, other, keys[at + 1 : at + _SOON])
        for at, (one, other) in enumerate(pairwise(keys))
    )


def _is_of_mistake(one: str, other: str, following: list[str]) -> bool:
    """Tell whether two words, and those from the second on, say that somebody wrote something wrongly."""
    if one in english.SAID_IN and other in english.PUTTING:
        return True  # An article put the summit on 15 January
    if one in english.OTHERS and other in english.REPORTING:
        return True  # Whoever printed "700 guests"; a Viennese paper wrote that there were 700
    if (one, other) in _TAKEN_BACK:
        return True  # so "Prime Minister Kaitu" must go
    return one in _WHO_ERRS and _says_who_erred(one, other, following)


_BOXES = frozenset("☐☑☒□◯○")  # of a poll
_WHO_ERRS = frozenset({"we", "i", "you", "your", "has", "had", "someone", "somebody"})
_TAKEN_BACK = (
    *((word, text) for word in ("earlier", "first", "previous") for text in ("version", "draft", "edition")),
    ("must", "go"),
)
_BEFORE_MISTAKES = _WHO_ERRS.union(english.SAID_IN, english.OTHERS, (one for one, _ in _TAKEN_BACK))


_ADVERBS = frozenset({"also", "even", "then", "first", "earlier", "wrongly"})


def _says_who_erred(one: str, other: str, following: list[str]) -> bool:
    """Tell whether two words, and those from the second on, say whose mistake is told."""
    if one in {"we", "i", "someone", "somebody"}:  # Last month we reported 1,420 delegates
        verb, *after = following[other in _ADVERBS :] or [""]  # We also called her the mayor
        return verb in english.REPORTING and after[:1] != ["to"]
    if one == "you":  # You also have a Premier Zhao
        return not english.PRINTING.isdisjoint(following[:2])
    if one == "your":  # Your piece calls Koo the chairman of SK
        return not english.PRINTED.isdisjoint(following)
    return one in {"has", "had"} and other in _OPENING_QUOTES  # p. 3 has "Premier Zhao"


def _takes_back(following: list[str]) -> bool:
    """Tell whether a sentence says that the one before is wrong: "That number is wrong", "Not so."."""
    if not following:
        return False
    first, *rest = following
    if first in {"wrong", "nonsense"} or (first in {"it", "that"} and rest[:1] == ["can't"]):
        return True
    short = not english.DENIALS.isdisjoint(rest[:1]) and rest[1:2] in _CLOSED  # They weren't.
    long = rest[1:2] == ["not"] and rest[2:3] in _CLOSED  # It was not; it was held in Nara.
    if first in _PRONOUNS and (short or long):
        return True
    if first == "not" and rest[:1] in (["so"], ["true"]):
        return rest[1:2] in (["."], ["!"])
    return first in {"that", "this", "it", "the", "both"} and any(
        one in {"is", "was"} and other in english.WRONG for one, other in pairwise(following[:_NEAR])
    )


_PRONOUNS = frozenset({"it", "he", "she", "they", "that", "this"})
_CLOSED: tuple[list[str], ...] = (["."], ["!"], [";"], [])
_NEAR = 6  # words
_SOON = 4  # words


def _is_harmless(words: list[Word], keys: list[str], at: int, kind: str) -> bool:
    """Tell whether a word shifts nothing after all: "May", "No. 2", "more than", "US"."""
    if kind == "negation":
        return _is_no_negation(keys, at)
    if kind in {"condition", "modal"}:
        return _is_no_condition(words, keys, at)
    if kind == "other-time":
        return _is_at_one_time(keys, at)
    if keys[at] in {"caption", "comparison"}:
        return keys[at + 1 : at + 2] == [":"] or keys[at - 1 : at] not in (["a"], ["the"], ["by"], ["in"])
    if kind == "comparison":
        return keys[at] == "than" and at > 0 and keys[at - 1] in {"more", "less", "fewer"}
    return words[at].text == "US"


def _is_at_one_time(keys: list[str], at: int) -> bool:
    """Tell whether a word makes nothing of another time: "last was", "began yesterday, 12 January"."""
    if keys[at] in {"yesterday", "tomorrow"} and keys[at + 1 : at + 2] == [","]:
        return any(key[:1].isdigit() or key in english.NAMES_OF_MONTHS for key in keys[at + 2 : at + 3])
    return keys[at + 1 : at + 2] in _IN_A_ROW or tuple(keys[at : at + 2]) in _AT_ONE_TIME


_AT_ONE_TIME = frozenset({("next", "to"), ("second", "day"), ("second", "session")})
"""What tells of no other meeting: "Lee, next to Xi", "the second day"."""
_IN_A_ROW = (["was"], ["is"], ["came"])
"""What follows "last" where it tells the last of a row of people: "The last was Chen"."""


def _is_no_condition(words: list[Word], keys: list[str], at: int) -> bool:
    """Tell whether a word makes nothing depend on anything: "as if", "if anything", "announced it would"."""
    if keys[at] == "would":
        return _IFS.isdisjoint(keys) and not english.REPORTED.isdisjoint(keys[:at])
    as_if = at > 0 and keys[at - 1] == "as"
    polite = keys[at + 1 : at + 3] == ["you", "please"]
    return as_if or polite or keys[at + 1 : at + 2] in _IDLE_IFS or words[at].text == "May"


_IFS = frozenset({"if", "unless", "had", "were"})
_IDLE_IFS = (["that"], ["anything"], ["any"], ["not"], ["only"])


_AFTER_IDLE_NOT = (
    ["only"],
    ["least"],
    ["forget"],
    ["surprisingly"],
    ["mind"],
    ["confuse"],
    ["confused"],
    ["mistake"],
)
_AFTER_NO = frozenset(",:;-–—")


def _is_no_negation(keys: list[str], at: int) -> bool:
    """Tell whether "no" or "not" denies nothing: "No. 2", "no fewer than", "not only"."""
    after = keys[at + 1 : at + 3]
    if keys[at] == "no" and after[:1] and after[0] in _AFTER_NO and (not at or keys[at - 1] in _AFTER_NO):
        return True  # denies what was asked, not what follows
    if keys[at] == "no" and after[:1] == ["."]:
        return after[1:] != [] and after[1][:1].isdigit()
    if keys[at] == "no" and after[:1] and after[0][:1].isdigit():
        return True
    return after[:1] in _AFTER_IDLE_NOT or after in (
        ["less", "than"],
        ["fewer", "than"],
        ["more", "than"],
    )
