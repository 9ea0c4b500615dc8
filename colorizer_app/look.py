"""A look: everything that can differ between two colourings of one photo."""

from __future__ import annotations

import json
import math
from dataclasses import asdict, dataclass
from typing import Any, Literal, cast, get_args

Head = Literal["distribution", "regression"]

OVERALL_FEATURES = 256
"""Length of the overall-feature vector (last row of table 2 in Iizuka et al. 2016)."""


@dataclass(frozen=True, slots=True)
class Context:
    """The overall features of some other picture, to be borrowed by a photo.

    Parameters
    ----------
    name
        What a person calls it, for example the donor's file name. Not empty.
    overall_features
        The 256 finite values of the donor's overall-feature vector.

    Raises
    ------
    ValueError
        If the name is empty or the values are not 256 finite numbers.
    """

    name: str
    overall_features: tuple[float, ...]

    def __post_init__(self) -> None:
        if not isinstance(self.name, str) or not self.name.strip():
            raise ValueError("A context needs a name.")
        if len(self.overall_features) != OVERALL_FEATURES:
            raise ValueError(
                f"A context has {OVERALL_FEATURES} values, not {len(self.overall_features)}."
            )
        if not all(_is_number(value) for value in self.overall_features):
            raise ValueError("Every value of a context must be a finite number.")


@dataclass(frozen=True, slots=True)
class Look:
    """How a photo is to be coloured; a variant is *a photo and a look*, nothing else.

    Parameters
    ----------
    head
        ``"distribution"`` chooses among likely colours, ``"regression"`` averages them.
    boldness
        0 (the safe average) to 1 (vivid). Only the distribution head heeds it.
    context
        Whose overall features are used; None means the photo's own.
    context_strength
        0 (the photo's own overall features) to 1 (the context's).

    Raises
    ------
    ValueError
        If a value is of the wrong type or outside its range.
    """

    head: Head = "distribution"
    boldness: float = 0.6
    context: Context | None = None
    context_strength: float = 1.0

    def __post_init__(self) -> None:
        if self.head not in get_args(Head):
            raise ValueError(f"The head is one of {', '.join(get_args(Head))}, not {self.head!r}.")
        _check_unit("boldness", self.boldness)
        _check_unit("context_strength", self.context_strength)
        if self.context is not None and not isinstance(self.context, Context):
            raise ValueError("The context must be a Context or None.")

    def to_json(self) -> str:
        """Write the look as one line of JSON that `from_json` reads back to an equal value."""
        return json.dumps(asdict(self), ensure_ascii=False, allow_nan=False)

    @classmethod
    def from_json(cls, text: str) -> Look:
        """Read what `to_json` wrote; missing fields take their defaults.

        Raises
        ------
        ValueError
            If the text is not JSON, has unknown fields or holds a value that does not fit.
        """
        try:
            fields = json.loads(text)
        except RecursionError as error:
            raise ValueError("A look is not nested this deeply.") from error
        values = _known_fields(fields, {"head", "boldness", "context", "context_strength"}, "look")
        if values.get("context") is not None:
            values["context"] = _context_from(values["context"])
        return cls(**values)


def _context_from(fields: object) -> Context:
    values = _known_fields(fields, {"name", "overall_features"}, "context")
    if values.keys() != {"name", "overall_features"}:
        raise ValueError("A context has a name and its overall features.")
    features = values["overall_features"]
    if not isinstance(features, list) or not all(_is_number(value) for value in features):
        raise ValueError("The overall features must be a list of finite numbers.")
    return Context(values["name"], tuple(float(value) for value in features))


def _known_fields(fields: object, known: set[str], what: str) -> dict[str, Any]:
    if not isinstance(fields, dict):
        raise ValueError(f"A {what} is written as a JSON object.")
    unknown = fields.keys() - known
    if unknown:
        raise ValueError(f"Unknown fields in a {what}: {', '.join(sorted(unknown))}.")
    return cast("dict[str, Any]", fields)


def _is_number(value: object) -> bool:
    # bool is an int to Python, but `true` is no amount of anything. An int too big for a
    # float would make isfinite overflow.
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    try:
        return math.isfinite(value)
    except OverflowError:
        return False


def _check_unit(name: str, value: object) -> None:
    if not _is_number(value) or not 0.0 <= cast(float, value) <= 1.0:
        raise ValueError(f"{name} must lie between 0 and 1, not {value!r}.")
