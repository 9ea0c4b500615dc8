"""What the results of a batch are called."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from string import Formatter
from typing import NamedTuple

from colorizer_app.workbench.batch.errors import TemplateError

FIELDS = ("name", "number", "folder", "look", "date")

_LONGEST_NAME = 255 - len("-123456") - len(".jpeg")
"""In bytes: what file systems allow, less a number that keeps equal names apart and a suffix."""
_LONGEST_LITERAL = 100
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
"""What no file on a Windows disk may have in its name; / and backslash nowhere."""


class NameFacts(NamedTuple):
    """What a template may speak of."""

    name: str
    number: int
    folder: str
    look: str
    date: str


@dataclass(frozen=True, slots=True)
class NameTemplate:
    """A template for file names, without folders and suffix.

    Parameters
    ----------
    text
        With the fields ``{name}`` (of the source, without its suffix), ``{number}`` (in the batch;
        ``{number:03}`` has at least three digits), ``{folder}`` (in which the source is),
        ``{look}`` and ``{date}`` (on which the source was last changed, as 1999-12-31).
        ``{{`` and ``}}`` are braces.

    Raises
    ------
    TemplateError
        If no names can be made of it, or the same one for every photo.
    """

    text: str = "{name}_colorized"

    def __post_init__(self) -> None:
        try:
            parts = list(Formatter().parse(self.text))
        except ValueError as error:
            raise self._refusal("its braces do not match") from error
        for literal, name, form, conversion in parts:
            self._check_literal(literal)
            if name is not None:
                self._check_field(name, form or "", conversion)
        if not {"name", "number"} & {name for _, name, _, _ in parts}:
            raise self._refusal("without {name} or {number}, all photos would have one name")

    def stem(self, facts: NameFacts) -> str:
        """Return a name without suffix. One that is too long for a disk has its source's cut."""
        values = {
            field: _FORBIDDEN.sub("-", value) if field in ("folder", "look") else value
            for field, value in facts._asdict().items()
        }
        stem = self.text.format(**values)
        while len(os.fsencode(stem)) > _LONGEST_NAME and any(values[f] for f in ("name", "folder")):
            longer = max("name", "folder", key=lambda field: len(values[field]))
            values[longer] = values[longer][:-1]
            stem = self.text.format(**values)
        return stem

    def _check_literal(self, literal: str) -> None:
        character = _FORBIDDEN.search(literal)
        if character is not None:
            raise self._refusal(f"a name must not have {character[0]!r} in it")
        if len(literal) > _LONGEST_LITERAL:
            raise self._refusal("it is too long")

    def _check_field(self, name: str, form: str, conversion: str | None) -> None:
        if name not in FIELDS or conversion is not None:
            known = ", ".join(f"{{{field}}}" for field in FIELDS)
            raise self._refusal(f"its fields can be {known}, and nothing else")
        if form and not (name == "number" and re.fullmatch("0[1-9]", form)):
            raise self._refusal("only the number has a form, such as {number:03}")

    def _refusal(self, why: str) -> TemplateError:
        return TemplateError(f"“{self.text}” is no template for names: {why}.")
