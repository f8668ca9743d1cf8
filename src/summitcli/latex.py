"""Text as LaTeX and BibTeX take it: printed as it is, and never the end of a value before its time."""

from __future__ import annotations

import re

_PRINTED = str.maketrans(
    {
        **{character: f"\\{character}" for character in "&%$#_{}"},
        "\\": "\\textbackslash{}",
        "~": "\\textasciitilde{}",
        "^": "\\textasciicircum{}",
        "<": "\\textless{}",
        ">": "\\textgreater{}",
        "|": "\\textbar{}",
    }
)
# BibTeX counts braces, escaped or not; most programs that read it know only the escaped ones.
_UNBALANCED = _PRINTED | str.maketrans({"{": "\\textbraceleft{}", "}": "\\textbraceright{}"})
_ADDRESS = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C", " ": "%20"})
_LIGATURES = r"([-`'])(?=\1)"
"""Two of these in a row would be printed as one dash or quotation mark."""


def latex(words: str) -> str:
    """Return the words so that LaTeX prints them as they are, and BibTeX finds the end of their value."""
    line = " ".join(words.split())
    escaped = line.translate(_PRINTED if _is_balanced(line) else _UNBALANCED)
    return re.sub(_LIGATURES, r"\1{}", escaped)


def bibtex_address(url: str) -> str:
    """Return an address for BibTeX's `url`, which is printed as it stands: only braces would upset it."""
    return " ".join(url.split()).translate(_ADDRESS)


def _is_balanced(words: str) -> bool:
    depth = 0
    for character in words:
        depth += (character == "{") - (character == "}")
        if depth < 0:
            return False
    return depth == 0
