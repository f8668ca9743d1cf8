"""Numbers as people write them: "about 1,700", "fourteen and a half", "more than $350 billion", "40–45"."""

from __future__ import annotations

from functools import cache
from itertools import takewhile

from msgspec import Struct
from msgspec.structs import replace

from summitcli import currencies
from summitcli.matching import fold
from summitcli.reading.letters import listed
from summitcli.reading.words import Word, read_all

_CARDINALS = {
    **{word: n for n, word in enumerate(
        listed(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
            "sixteen seventeen eighteen nineteen"
        )
    )},
    **{word: n * 10 for n, word in enumerate(
        listed("twenty thirty forty fifty sixty seventy eighty ninety"), 2
    )},
}  # fmt: skip
_CARDINAL_WORDS = {number: word for word, number in _CARDINALS.items()}
SCALES = {
    "hundred": 100,
    "thousand": 1000,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "mn": 10**6,
    "mln": 10**6,
    "bn": 10**9,
    "bln": 10**9,
    "trn": 10**12,
    "tn": 10**12,
}
_LETTERS = {"k": 1000, "m": 10**6, "bn": 10**9, "b": 10**9, "tn": 10**12, "t": 10**12}
_SPACED = frozenset({"k", "K", "m", "M", "b", "B"})
"""Scales that stand apart only after a currency: "USD 950 m" is no length."""
_FRACTIONS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
FRACTION_WORDS = frozenset(word for part in _FRACTIONS for word in (part, f"{part}s"))
"""The words with which fractions end."""
_PERCENT = {"%", "percent", "pct", "％"}
_SIGNS = {"$": "USD", "us$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₩": "KRW", "₹": "INR", "₽": "RUB"}
_PREFIXED_SIGNS = {
    "us": "USD",
    "a": "AUD",
    "au": "AUD",
    "c": "CAD",
    "ca": "CAD",
    "hk": "HKD",
    "mx": "MXN",
    "n": "NAD",
    "nt": "TWD",
    "nz": "NZD",
    "r": "BRL",
    "s": "SGD",
}
_CURRENCY_WORDS = {
    "dollar": "USD",
    "euro": "EUR",
    "won": "KRW",
    "yen": "JPY",
    "yuan": "CNY",
    "renminbi": "CNY",
    "rmb": "CNY",
    "rouble": "RUB",
    "ruble": "RUB",
    "rupee": "INR",
    "pound": "GBP",
    "peso": "MXN",
    "krone": "NOK",
    "kroner": "NOK",
    "krona": "SEK",
    "kronor": "SEK",
    "franc": "CHF",
    "riyal": "SAR",
    "dirham": "AED",
    "rand": "ZAR",
    "naira": "NGN",
    "lira": "TRY",
    "shekel": "ILS",
    "zloty": "PLN",
    "rupiah": "IDR",
    "baht": "THB",
    "ringgit": "MYR",
    "dong": "VND",
    "soles": "PEN",
    "tenge": "KZT",
    "hryvnia": "UAH",
    "forint": "HUF",
    "koruna": "CZK",
    "lei": "RON",
    "leva": "BGN",
    "birr": "ETB",
    "tugrik": "MNT",
    "manat": "AZN",
    "lari": "GEL",
    "boliviano": "BOB",
    "guarani": "PYG",
    "taka": "BDT",
    "kwacha": "ZMW",
    "pula": "BWP",
    "quetzal": "GTQ",
    "lempira": "HNL",
    "cedi": "GHS",
    "kyat": "MMK",
    "vatu": "VUV",
    "kina": "PGK",
    "tala": "WST",
    "real": "BRL",
    "reais": "BRL",
    "dinar": "RSD",
    "denar": "MKD",
    "rial": "OMR",
    "shilling": "KES",
    "somoni": "TJS",
    "dram": "AMD",
    "kip": "LAK",
    "riel": "KHR",
    "ariary": "MGA",
    "dalasi": "GMD",
}
_CODES = currencies.CODES - {"ALL", "TOP", "CUP", "MOP", "SOS"}
"""The codes of currencies that are no words in a headline."""

_LONG_UNITS: dict[tuple[str, ...], str] = {
    ("per", "cent"): "%",
    ("percentage", "point"): "percentage points",
    ("percentage", "points"): "percentage points",
    ("u.s.", "dollars"): "USD",
    ("us", "dollars"): "USD",
    ("american", "dollars"): "USD",
    ("pounds", "sterling"): "GBP",
}
_UNCHANGED = frozenset(
    listed(
        "won yen yuan rmb renminbi baht dong rand kroner kronor rupiah naira ringgit reais rupees lari tenge "
        "birr zloty kina tala vatu kyat taka lei leva kwacha pula manat tugrik cedi "
        "somoni kip ariary dalasi"
    )
)
_ABOUT = frozenset(listed("about around some roughly approximately approx circa estimated nearly almost ~ ≈"))
_BOUNDS = {
    ("more", "than"): "more-than",
    ("upwards", "of"): "more-than",
    ("over",): "more-than",
    ("above",): "more-than",
    ("exceeding",): "more-than",
    (">",): "more-than",
    ("at", "least"): "at-least",
    ("no", "fewer", "than"): "at-least",
    ("no", "less", "than"): "at-least",
    ("not", "less", "than"): "at-least",
    ("≥",): "at-least",
    ("fewer", "than"): "less-than",
    ("less", "than"): "less-than",
    ("under",): "less-than",
    ("below",): "less-than",
    ("<",): "less-than",
    ("at", "most"): "at-most",
    ("up", "to"): "at-most",
    ("no", "more", "than"): "at-most",
    ("not", "more", "than"): "at-most",
    ("≤",): "at-most",
}
_PARTICLES = {("over",), ("under",)}
_WITH_PARTICLE = frozenset(
    listed(
        "hand hands handed handing take takes took taking go goes went going put puts listed filed come "
        "comes bring brings brought bringing send sends sent fly flew flown ask asked invite invited"
    )
)
"""Verbs with which "over" and "under" say nothing of a number: "handed over one certificate"."""
NUMBER_BEGINNINGS = frozenset(
    {"a", "an", "half", *_CARDINALS, *_SIGNS, *_PREFIXED_SIGNS, *(code.lower() for code in _CODES)}
)
"""The words with which numbers begin that don't begin with a digit."""

_DASHES = {"-", "–", "—"}
_LONGEST = 12  # words of one number
_UNREAL = 1e30
"""No text means more than this, however often it says "trillion"."""


class Number(Struct, frozen=True, cache_hash=True):
    """A number in a text: an interval, since texts round, bound and range."""

    low: float
    high: float
    """The same as `low` but in a range."""
    bound: str | None
    """more-than, at-least, less-than or at-most."""
    approximate: bool
    unit: str | None
    """`%`, or the ISO 4217 code of a currency; other units are words that follow."""
    first: int
    """The index of its first word, without "about" and "more than"."""
    after: int
    """The index of the word after its last."""
    start: int
    """Where it begins in the text, "about" and "more than" included."""
    end: int
    in_words: bool
    """Whether it is written in words alone."""

    @property
    def value(self) -> float:
        """The number, or the lower end of a range."""
        return self.low


class _Plain(Struct, frozen=True):
    value: float
    after: int
    in_words: bool
    scaled: bool


def numbers(text: list[Word]) -> list[Number]:
    """Return the numbers of a text in order, each as long as it goes."""
    return read_all(text, number_at)


def number_at(text: list[Word], at: int) -> Number | None:
    """Return the number whose first word (or currency sign) stands at an index."""
    if _is_time(text, at):
        return None
    first = at
    unit, at = _leading_currency(text, at)
    plain = _plain(text, at)
    low = _hours_and_minutes(text, at, plain) or plain
    if low is None:
        return None
    if unit and low.after < len(text) and text[low.after].text in _SPACED and not low.scaled:
        scale = _LETTERS[text[low.after].key]  # USD 950 m
        low = replace(low, value=_whole(low.value * scale), after=low.after + 1, scaled=True)
    at = low.after
    high = low
    upper = _upper(text, low, unit) if at < len(text) else None
    if upper:
        high, at = upper, upper.after
        if high.scaled and not low.scaled:
            low = replace(low, value=low.value * _scale_of(text, high))
    trailing, at = _trailing_unit(text, at)
    start, bound, approximate = _leading(text, first)
    following = _FOLLOWING.get(tuple(word.key for word in text[at : at + 2]))
    if following == "about":
        approximate, at = True, at + 2
    elif following:
        bound, at = following, at + 2
    elif at < len(text) and text[at].key == "odd" and text[at].glued:
        approximate, at = True, at + 1
    elif _has_plus(text, at):
        bound, at = "at-least", at + 1
    end = text[at - 1].end
    in_words = low.in_words and high.in_words and not unit
    return Number(
        low.value, high.value, bound, approximate, unit or trailing, first, at, start, end, in_words
    )


def _is_time(text: list[Word], at: int) -> bool:
    """Tell whether a word is the hour or the minutes of a time of day: "18:20"."""
    if not text[at].key.isdecimal():
        return False
    for hour in (at, at - 2):
        colon_and_minutes = text[hour + 1 : hour + 3] if hour >= 0 else []
        parts = [word.key for word in colon_and_minutes if word.glued]
        if len(parts) == 2 and parts[0] == ":" and text[hour].key.isdecimal() and parts[1].isdecimal():
            return len(text[hour].key) <= 2 == len(parts[1])
    return False


def _hours_and_minutes(text: list[Word], at: int, hours: _Plain | None) -> _Plain | None:
    """Read "an hour and thirty-five minutes" as 95, up to the minutes, where the hours are read already."""
    if hours is None and at < len(text) and text[at].key in {"a", "an"}:
        hours = _Plain(1, at + 1, True, False)
    if hours is None or hours.after >= len(text) or text[hours.after].key not in {"hour", "hours"}:
        return None
    next_ = hours.after + 1
    next_ += next_ < len(text) and text[next_].key == "and"
    minutes = _plain(text, next_)
    if minutes is None or minutes.after >= len(text) or text[minutes.after].key not in {"minute", "minutes"}:
        return None
    return replace(minutes, value=_whole(hours.value * 60 + minutes.value))


def number_of(word: str) -> int | None:
    """Return the whole number that one word stands for: "12", "twelve"."""
    return int(word) if word.isdecimal() and len(word) < 16 else _CARDINALS.get(word)


def number_word(number: float) -> str | None:
    """Return the one word that stands for a number, where there is one: "twelve"."""
    return _CARDINAL_WORDS.get(int(number)) if number == int(number) else None


def currency_of(word: str) -> str | None:
    """Return the code of the currency that a word names: "euros", "KRW"."""
    if word in _CODES:
        return word
    key = fold(word)
    return _CURRENCY_WORDS.get(key) or _CURRENCY_WORDS.get(key.removesuffix("s"))


def _leading_currency(text: list[Word], at: int) -> tuple[str | None, int]:
    word = text[at]
    if word.key in _SIGNS:
        of_another = word.key == "$" and word.glued and at > 0 and text[at - 1].key.isalpha()
        return (None, at) if of_another else (_SIGNS[word.key], at + 1)  # J$5 are no US dollars
    follows = text[at + 1] if at + 1 < len(text) else None
    if follows and follows.key == "$" and follows.glued and word.key in _PREFIXED_SIGNS:
        return _PREFIXED_SIGNS[word.key], at + 2
    if follows and word.text in _CODES and follows.key[:1].isdecimal():
        return word.text, at + 1
    return None, at


def _plain(text: list[Word], at: int) -> _Plain | None:
    """Read digits with scale words, or number words, from an index."""
    if at >= len(text):
        return None
    key = text[at].key
    if key[:1].isdecimal():
        return _digits(text, at)
    if key in _CARDINALS or key in SCALES or key in {"a", "an", "half"}:
        return _spelt(text, at)
    return None


def _digits(text: list[Word], at: int) -> _Plain | None:
    value = _value_of(text[at].key)
    if value is None:
        return None
    at += 1
    scaled = False
    if at < len(text) and text[at].glued and text[at].key in _LETTERS and text[at - 1].end == text[at].start:
        value, at, scaled = value * _LETTERS[text[at].key], at + 1, True
    joined = [word.glued and word.key for word in text[at : at + 2]]
    if len(joined) > 1 and joined[0] in _DASHES and joined[1] in SCALES:  # a 64-billion-yen credit
        at += 1
    while at < len(text) and text[at].key in SCALES and value < _UNREAL:
        value, at, scaled = value * SCALES[text[at].key], at + 1, True
    return _Plain(_whole(value), at, False, scaled)


def _value_of(digits: str) -> float | None:
    """Return what digits stand for: "1,700", "14.5", "1 700"; None for "1.2.3" and "1,70"."""
    if len(digits) > 40:
        return None
    digits = "".join(digits.split())
    whole, point, decimals = digits.partition(".")
    groups = whole.split(",")
    if len(groups) > 1 and (
        not groups[0] or len(groups[0]) > 3 or any(len(group) != 3 for group in groups[1:])
    ):
        return None
    if point and not decimals.isdecimal():
        return None
    try:
        return _whole(float("".join(groups) + point + decimals))
    except ValueError:
        return None


def _whole(value: float) -> float:
    """Return a number without what floats add to it: 4.1 times a billion is a whole number."""
    exact = float(f"{value:.15g}") if isinstance(value, float) else value
    return int(exact) if exact == int(exact) else exact


def _spelt(text: list[Word], at: int) -> _Plain | None:  # noqa: C901, PLR0912 - one word class a branch
    """Read number words: "a hundred and sixty-one", "one and a half", "half a dozen", "two point six"."""
    total = group = 0.0
    first, seen, scaled = at, False, False
    while at < len(text) and at - first < _LONGEST:
        key = text[at].key
        follows = text[at + 1].key if at + 1 < len(text) else ""
        if key in _CARDINALS:
            if seen and not _continues(group, _CARDINALS[key]) and not (scaled and not group):
                break
            group, seen = group + _CARDINALS[key], True
        elif key == "dozen" and seen:
            group *= 12
        elif key == "hundred" and seen:
            group, scaled = group * 100, True
        elif key in SCALES and seen:
            total, group, scaled = total + group * SCALES[key], 0.0, True
        elif key in {"a", "an"} and follows in {
            "hundred",
            "thousand",
            "million",
            "billion",
            "trillion",
            "dozen",
        }:
            if seen:
                break
            group, seen = 1, True
        elif key == "half" and not seen and text[at + 1 : at + 3] and _half_of(text, at):
            group, seen, at = 0.5, True, at + 1
        elif key == "and" and seen and (part := _fraction_of_one(text, at + 1)):
            group, at = group + part, at + 2
        elif key == "point" and seen and (decimals := _decimals(text, at + 1)):
            group, at = float(f"{_whole(group)}.{decimals}"), at + len(decimals)
        elif not (key == "and" and scaled and follows in _CARDINALS and text[at].start > text[at - 1].end):
            break
        elif group >= 100 and at + 2 < len(text) and text[at + 2].key == "hundred":
            break  # between four hundred and four hundred and fifty
        at += 1
    return _Plain(_whole(total + group), at, True, scaled) if seen else None


def _decimals(text: list[Word], at: int) -> str:
    """Return the digits that words after "point" say: "two point three five"."""
    digits = (_CARDINALS.get(word.key, _TEN) for word in text[at : at + 3])
    return "".join(map(str, takewhile(lambda digit: digit < _TEN, digits)))


_TEN = 10


def _continues(group: float, digit: int) -> bool:
    """Tell whether "sixty" goes on with "one", and "four hundred (and)" with "sixteen"."""
    if digit < _TEN:
        return group >= 20 and group % 10 == 0 and digit > 0
    return group >= 100 and group % 100 == 0


def _half_of(text: list[Word], at: int) -> bool:
    scale = text[at + 2].key if at + 2 < len(text) else ""
    return text[at + 1].key == "a" and (scale in SCALES or scale == "dozen")


def _fraction_of_one(text: list[Word], at: int) -> float:
    """Return what "a half", "a quarter" or "three quarters" adds to a number, 0 for anything else."""
    return _FRACTIONS_OF_ONE.get(" ".join(word.key for word in text[at : at + 2]), 0)


_FRACTIONS_OF_ONE = {
    "a half": 0.5,
    "one half": 0.5,
    "a quarter": 0.25,
    "one quarter": 0.25,
    "three quarters": 0.75,
}


def _upper(text: list[Word], low: _Plain, unit: str | None) -> _Plain | None:
    """Read the upper end of a range: "40–45", "between 40 and 45", "$40 to $45"."""
    at = low.after
    sign = text[at].key
    joined = sign in _DASHES or sign in {"to", "or"} or (sign == "and" and _between(text, low))
    if not joined or at + 1 >= len(text):
        return None
    again, first = _leading_currency(text, at + 1)
    upper = _plain(text, first) if again in {None, unit} else None
    if not upper or upper.value <= low.value or (sign in _DASHES and upper.in_words != low.in_words):
        return None
    if upper.after < len(text) and text[upper.after].key in _DASHES and text[upper.after].glued:
        return None  # a telephone number, a date
    return upper


def _between(text: list[Word], low: _Plain) -> bool:
    return any(word.key == "between" for word in text[max(0, low.after - 6) : low.after])


def _scale_of(text: list[Word], number: _Plain) -> float:
    scale = 1.0
    at = number.after - 1
    while at >= 0 and (text[at].key in SCALES or (text[at].glued and text[at].key in _LETTERS)):
        scale *= SCALES.get(text[at].key) or _LETTERS[text[at].key]
        at -= 1
    return scale


def _trailing_unit(text: list[Word], at: int) -> tuple[str | None, int]:
    """Read a sign, currency or "per cent" after a number. Returns it with the index after it."""
    if at >= len(text):
        return None, at
    word = text[at]
    keys = tuple(follows.key for follows in text[at : at + 3])
    if word.key in _PERCENT:
        return "%", at + 1
    for length in (3, 2):
        if len(keys) >= length and keys[:length] in _LONG_UNITS:
            return _LONG_UNITS[keys[:length]], at + length
    for length in (3, 2) if word.text[0].isupper() else ():
        if len(keys) >= length and keys[:length] in _currencies():
            return _currencies()[keys[:length]], at + length
    code = currency_of(word.text)
    plural = word.text.isupper() or word.key in _UNCHANGED or word.key not in _CURRENCY_WORDS
    return (code, at + 1) if code and plural else (None, at)


@cache
def _currencies() -> dict[tuple[str, ...], str]:
    """Return the codes of currencies by the words of their names: "Norwegian kroner"."""
    return {tuple(fold(name).split()): code for code in currencies.CODES for name in currencies.names(code)}


def _leading(text: list[Word], first: int) -> tuple[int, str | None, bool]:
    """Read what stands before a number: bounds and "about". Returns where all of it begins."""
    at = first
    bound: str | None = None
    approximate = False
    while at:
        for length in (3, 2, 1):
            keys = tuple(word.key for word in text[at - length : at]) if at >= length else ()
            if keys in _BOUNDS and not (keys in _PARTICLES and at > 1 and text[at - 2].key in _WITH_PARTICLE):
                bound, at = bound or _BOUNDS[keys], at - length
                break
        else:
            key = text[at - 1].key
            if key not in _ABOUT and not (key in {"a", "an"} and approximate):
                break
            approximate, at = True, at - 1
    return text[at].start, bound, approximate


_FOLLOWING: dict[tuple[str, ...], str] = {
    ("or", "more"): "at-least",
    ("or", "fewer"): "at-most",
    ("or", "less"): "at-most",
    ("or", "so"): "about",
    ("or", "thereabouts"): "about",
    ("-", "odd"): "about",
}


def _has_plus(text: list[Word], at: int) -> bool:
    """Tell whether a plus ends a number, and joins it to no other: "600+"."""
    plus = at < len(text) and text[at].key == "+" and text[at].glued
    return plus and not (at + 1 < len(text) and text[at + 1].key[:1].isdecimal())


def fraction_at(text: list[Word], at: int) -> Number | None:
    """Return a fraction in words as a percentage: "about a tenth", "four in ten", "more than half of"."""
    read = _fraction(text, at)
    if read is None:
        return None
    value, after = read
    start, bound, approximate = _leading(text, at)
    return Number(value, value, bound, approximate, "%", at, after, start, text[after - 1].end, True)


def _fraction(text: list[Word], at: int) -> tuple[float, int] | None:
    keys = [word.key for word in text[at : at + 3]]
    if len(keys) < 2:
        return None
    if keys[0] == "half" and keys[1] in {"of", "the", "its"}:
        return 50, at + 1
    times = 1 if keys[0] in {"a", "an", "one"} else _CARDINALS.get(keys[0])
    whole = _CARDINALS.get(keys[2]) if keys[1:2] == ["in"] and len(keys) > 2 else None
    if times and whole and times < whole <= _LARGEST_WHOLE:
        return _whole(100 * times / whole), at + 3
    part = _FRACTIONS.get(keys[1].removesuffix("s"))
    if not times or not part or times >= part:
        return None
    return _whole(100 * times / part), at + 2


_LARGEST_WHOLE = 10  # of "four in ten"


_ORDINALS = {
    **{word: n for n, word in enumerate(
        listed(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
            "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
        ), 1
    )},
    "thirtieth": 30,
}  # fmt: skip
_ORDINAL_WORDS = {number: word for word, number in _ORDINALS.items()}


def ordinal_words(number: int) -> tuple[tuple[str, ...], ...]:
    """Return the ways to write an ordinal: in words, then in digits."""
    tens, ones = number // 10 * 10, number % 10
    if number in _ORDINAL_WORDS:
        spelt: tuple[tuple[str, ...], ...] = ((_ORDINAL_WORDS[number],),)
    elif tens in _CARDINAL_WORDS and ones:
        spelt = ((_CARDINAL_WORDS[tens], _ORDINAL_WORDS[ones]),)
    else:
        spelt = ()
    return (*spelt, *((f"{number}", ending) for ending in ("st", "nd", "rd", "th")))


def ordinal_at(text: list[Word], at: int) -> tuple[int, int] | None:
    """Return an ordinal and the index after it: "third", "3rd", "thirty-first"."""
    key = text[at].key
    follows = text[at + 1] if at + 1 < len(text) else None
    if key in _ORDINALS:
        return _ORDINALS[key], at + 1
    if follows is None:
        return None
    if key.isdecimal() and len(key) < 6 and follows.glued and follows.key in {"st", "nd", "rd", "th"}:
        return int(key), at + 2
    tens = _CARDINALS.get(key, 0)
    if tens >= 20 and follows.glued and _ORDINALS.get(follows.key, 99) < 10:
        return tens + _ORDINALS[follows.key], at + 2
    return None


def includes(number: Number, value: float, upper: float | None = None) -> bool:
    """Tell whether a number in a text is borne out by a value, or by a range from it to `upper`.

    416 bears out "more than 400", "about 420" and "some 400", but not "about 450". A range bears out itself,
    and "about" what is in it.
    """
    low, high = value, value if upper is None else upper
    if number.bound:
        return _bounded(number, low, high)
    close = 1e-9 * max(1.0, abs(value))
    if number.high > number.low:
        return number.low - close <= low and high <= number.high + close
    if number.approximate and rounds_to(value, number.low) and abs(value - number.low) <= _NEAR * abs(value):
        return True
    if high > low and not number.approximate:
        return False  # "31 million", where it is 30 to 35
    return low - close <= number.low <= high + close


_NEAR = 0.1
"""How far from a number one that is "about" as much may be: 161 is not about 200."""


def _digits_of(value: float) -> int:
    """Return how many digits of a number say something: 2 of 4,600."""
    return len(f"{value:.9f}".replace(".", "").strip("0"))


def rounds_to(value: float, written: float) -> bool:
    """Tell whether a value, rounded as the written number is, gives that number."""
    return abs(_rounded(value, written) - written) <= 1e-9 * max(1.0, abs(written))


def _rounded(value: float, like: float) -> float:
    """Round a value to as many places as a number has."""
    if like != int(like) or not like:
        return round(value, 1) if round(like, 1) == like else value
    step = 1
    while like % (step * 10) == 0:
        step *= 10
    return float(int(value / step + 0.5) * step)


def _bounded(number: Number, low: float, high: float) -> bool:
    """Compare with a bound: true, near enough to be the number meant, and rounder if it is another one."""
    if number.low not in {low, high} and _digits_of(number.low) >= _digits_of(low):
        return False
    least, most = {
        "more-than": (number.low + 1e-9, number.low * 1.15),
        "at-least": (number.low, number.low * 1.15),
        "less-than": (number.low * 0.85, number.low - 1e-9),
        "at-most": (number.low * 0.85, number.low),
    }[number.bound or "at-least"]
    return least <= low and high <= most
