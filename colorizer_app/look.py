"""A look: everything that can differ between two colourings of one photo."""

from __future__ import annotations

import json
import math
from dataclasses import asdict, dataclass, fields, replace
from typing import Any, Literal, cast, get_args

Head = Literal["distribution", "regression"]

OVERALL_FEATURES = 256
"""Length of the overall-feature vector (last row of table 2 in Iizuka et al. 2016)."""

MOST_CONTEXTS = 4
"""How many contexts a look may blend."""

MOST_ALTERNATIVES = 3
"""How many alternatives a photo may have beside its usual colours."""

VERSION = 3
"""Of the JSON. The first, which had no number, knew one ``context`` and no tone; the second no
alternatives."""

_SHA256_DIGITS = 64


@dataclass(frozen=True, slots=True)
class Context:
    """The overall features of some other picture, to be borrowed by a photo.

    Parameters
    ----------
    name
        What a person calls it, for example the donor's file name. Not empty.
    overall_features
        The 256 finite values of the donor's overall-feature vector.
    weights
        SHA-256 of the weights that the values were computed by, which mean nothing to any others;
        None if that is not known.

    Raises
    ------
    ValueError
        If the name is empty, the values are not 256 finite numbers, or ``weights`` is no SHA-256.
    """

    name: str
    overall_features: tuple[float, ...]
    weights: str | None = None

    def __post_init__(self) -> None:
        if not isinstance(self.name, str) or not self.name.strip():
            raise ValueError("A context needs a name.")
        if len(self.overall_features) != OVERALL_FEATURES:
            raise ValueError(
                f"A context has {OVERALL_FEATURES} values, not {len(self.overall_features)}."
            )
        if not all(_is_number(value) for value in self.overall_features):
            raise ValueError("Every value of a context must be a finite number.")
        if self.weights is not None and not is_sha256(self.weights):
            raise ValueError("A context names its weights by their SHA-256.")


@dataclass(frozen=True, slots=True)
class Weighted:
    """A context and its part in a blend.

    Parameters
    ----------
    context
        One of those that are blended.
    weight
        Above 0, at most 1. Only its ratio to the other contexts' weights counts: how much all of
        them together displace the photo's own overall features is the look's context strength.

    Raises
    ------
    ValueError
        If it is no context, or the weight is out of its range.
    """

    context: Context
    weight: float = 1.0

    def __post_init__(self) -> None:
        if not isinstance(self.context, Context):
            raise ValueError("Only contexts can be blended.")
        _check_range("A context's weight", self.weight, 0.0, 1.0)
        if self.weight == 0:
            raise ValueError("A context's weight must be above 0; leave the context out instead.")


@dataclass(frozen=True, slots=True)
class Look:
    """How a photo is to be coloured; a variant is *a photo and a look*, nothing else.

    Parameters
    ----------
    head
        ``"distribution"`` chooses among likely colours, ``"regression"`` averages them.
    boldness
        0 (the safe average) to 1 (vivid). Only the distribution head heeds it.
    contexts
        Whose overall features are used, four at most, blended by their weights; none means the
        photo's own.
    context_strength
        0 (the photo's own overall features) to 1 (the contexts').
    saturation
        What all chroma is multiplied by: 0 (grey) to 2; 1 leaves it.
    warmth
        -1 (towards blue) to 1 (towards yellow); 0 leaves colours alone. What 1 is in units of
        Lab, :data:`colorizer_app.engine.tone.SHIFT` says.
    tint
        -1 (towards green) to 1 (towards magenta), likewise.
    alternative
        0 for the usual colours; 1 to 3 for the first, second or third of the other colours that
        parts of the photo may well have. Many photos have fewer, or none. Only the distribution
        head knows any.

    Raises
    ------
    ValueError
        If a value is of the wrong type or outside its range, or an alternative is asked of the
        regression head.
    """

    head: Head = "distribution"
    boldness: float = 0.6
    contexts: tuple[Weighted, ...] = ()
    context_strength: float = 1.0
    saturation: float = 1.0
    warmth: float = 0.0
    tint: float = 0.0
    alternative: int = 0

    def __post_init__(self) -> None:
        if self.head not in get_args(Head):
            raise ValueError(f"The head is one of {', '.join(get_args(Head))}, not {self.head!r}.")
        _check_range("boldness", self.boldness, 0.0, 1.0)
        _check_range("context_strength", self.context_strength, 0.0, 1.0)
        _check_range("saturation", self.saturation, 0.0, 2.0)
        _check_range("warmth", self.warmth, -1.0, 1.0)
        _check_range("tint", self.tint, -1.0, 1.0)
        if not isinstance(self.contexts, tuple) or len(self.contexts) > MOST_CONTEXTS:
            raise ValueError(f"A look blends {MOST_CONTEXTS} contexts at most.")
        if not all(isinstance(each, Weighted) for each in self.contexts):
            raise ValueError("A look's contexts come with their weights.")
        if type(self.alternative) is not int or not 0 <= self.alternative <= MOST_ALTERNATIVES:
            raise ValueError(
                f"alternative must be a whole number from 0 to {MOST_ALTERNATIVES}, "
                f"not {self.alternative!r}."
            )
        if self.alternative and self.head != "distribution":
            raise ValueError(f"Only the distribution head knows alternatives, not {self.head!r}.")

    @property
    def untoned(self) -> Look:
        """The look less saturation, warmth and tint: what the networks have to do with."""
        return replace(self, saturation=1.0, warmth=0.0, tint=0.0)

    def to_json(self) -> str:
        """Write the look as one line of JSON that `from_json` reads back to an equal value."""
        values = {"version": VERSION, **asdict(self)}
        return json.dumps(values, ensure_ascii=False, allow_nan=False)

    @classmethod
    def from_json(cls, text: str) -> Look:
        """Read what `to_json` wrote, in this version or an older one.

        Missing fields take their defaults.

        Raises
        ------
        ValueError
            If the text is not JSON, is of a newer version, has unknown fields or holds a value
            that does not fit.
        """
        try:
            found = json.loads(text)
        except RecursionError as error:
            raise ValueError("A look is not nested this deeply.") from error
        version = found.pop("version", 1) if isinstance(found, dict) else VERSION
        if type(version) is not int or version < 1:
            raise ValueError(f"{version!r} is not the version of a look.")
        if version > VERSION:
            raise ValueError("This look was saved by a newer version of Colorizer.")
        if version == 1 and isinstance(found, dict) and "context" in found:
            single = found.pop("context")
            found["contexts"] = [] if single is None else [{"context": single}]
        values = _known_fields(found, {field.name for field in fields(cls)}, "look")
        if "contexts" in values:
            values["contexts"] = _contexts_from(values["contexts"])
        return cls(**values)


def is_sha256(value: object) -> bool:
    """Whether a value is a SHA-256 in lower-case hexadecimal digits."""
    return (
        isinstance(value, str)
        and len(value) == _SHA256_DIGITS
        and set(value) <= set("0123456789abcdef")
    )


def features_from(values: object) -> tuple[float, ...]:
    """Read the values of a context from what JSON holds.

    Raises
    ------
    ValueError
        If they are not a list of finite numbers.
    """
    if not isinstance(values, list) or not all(_is_number(value) for value in values):
        raise ValueError("The overall features must be a list of finite numbers.")
    return tuple(float(value) for value in values)


def _contexts_from(values: object) -> tuple[Weighted, ...]:
    if not isinstance(values, list):
        raise ValueError("A look's contexts are written as a list.")
    return tuple(_weighted_from(value) for value in values)


def _weighted_from(found: object) -> Weighted:
    values = _known_fields(found, {"context", "weight"}, "weighted context")
    if "context" not in values:
        raise ValueError("A weighted context has a context.")
    return Weighted(_context_from(values["context"]), values.get("weight", 1.0))


def _context_from(found: object) -> Context:
    values = _known_fields(found, {"name", "overall_features", "weights"}, "context")
    if not values.keys() >= {"name", "overall_features"}:
        raise ValueError("A context has a name and its overall features.")
    features = features_from(values["overall_features"])
    return Context(values["name"], features, values.get("weights"))


def _known_fields(found: object, known: set[str], what: str) -> dict[str, Any]:
    if not isinstance(found, dict):
        raise ValueError(f"A {what} is written as a JSON object.")
    unknown = found.keys() - known
    if unknown:
        raise ValueError(f"Unknown fields in a {what}: {', '.join(sorted(unknown))}.")
    return cast("dict[str, Any]", found)


def _is_number(value: object) -> bool:
    # bool is an int to Python, but `true` is no amount of anything. An int too big for a
    # float would make isfinite overflow.
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    try:
        return math.isfinite(value)
    except OverflowError:
        return False


def _check_range(name: str, value: object, low: float, high: float) -> None:
    if not _is_number(value) or not low <= cast(float, value) <= high:
        raise ValueError(f"{name} must lie between {low:g} and {high:g}, not {value!r}.")
