"""What variants are called while nobody has given them a name: by what they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from pathlib import PurePath

from PySide6.QtCore import QCoreApplication

from colorizer_app.imaging import OPEN_SUFFIXES
from colorizer_app.look import Look, Weighted
from colorizer_app.ui.moods import mood_name
from colorizer_app.ui.panel.value_slider import percent, signed
from colorizer_app.workbench.variants import Variant, Variants

_NEUTRAL = Look()
_BOLD, _CALM = 0.8, 0.3
"""Boldness from which on, and up to which, a look is more than a little bolder or calmer."""
_MOODS = 2
"""How many moods of a mixture are called by name."""
_LONGEST_MOOD = 24


def name_of(variant: Variant, variants: Variants) -> str:
    """Return what one of a photo's variants is called; see `names_of`."""
    return names_of(variants)[variant.key]


def names_of(variants: Variants) -> dict[int, str]:
    """Return what each variant is called, by its key; no two have the same name.

    What a person called it, or else what it is in a few words; in more exact words where those
    would do for two. What is the same even then is numbered, the oldest first, so that nothing is
    called something else for being moved.
    """
    items = sorted(variants.items, key=lambda variant: variant.key)
    rough = {each.key: each.name or describe(each.look) for each in items}
    exact = {each.key: each.name or describe(each.look, exactly=True) for each in items}
    told_apart: defaultdict[str, set[str]] = defaultdict(set)
    for key, name in rough.items():
        told_apart[name].add(exact[key])
    names: dict[int, str] = {}
    for given in (True, False):  # a name that was given stays as it is, whoever else it fits
        for each in (each for each in items if bool(each.name) is given):
            name = rough[each.key]
            if len(told_apart[name]) > 1:  # amounts that are the same would only be noise
                name = exact[each.key]
            names[each.key] = _numbered(name, names.values())
    return names


def describe(look: Look, *, exactly: bool = False) -> str:
    """Say what a look is, in a few words.

    Parameters
    ----------
    look
        The look.
    exactly
        Whether everything that differs from the neutral look is said with its amount.
    """
    words = [*_origin(look, exactly), *_boldness(look, exactly), *_tone(look, exactly)]
    return ", ".join(words) if words else _tr("Automatic")


def _origin(look: Look, exactly: bool) -> Iterable[str]:
    """Say where the colours come from, unless that is the photo itself as usual."""
    if look.head == "regression":
        yield _tr("Average")
    if look.contexts:
        yield _mood(look, exactly)
    if look.alternative:
        yield _tr("Alternative {number}").format(number=look.alternative)


def _mood(look: Look, exactly: bool) -> str:
    contexts = look.contexts
    if exactly and len(contexts) > 1:
        total = sum(each.weight for each in contexts)
        shares = (percent(round(100 * each.weight / total)) for each in contexts)
        called = [f"{share} {_called(each)}" for share, each in zip(shares, contexts, strict=True)]
    else:
        called = [_called(each) for each in contexts[:_MOODS]]
        if len(contexts) > _MOODS:
            called.append(_tr("{count} more").format(count=len(contexts) - _MOODS))
    strength = round(100 * look.context_strength)
    return " + ".join(called) + ("" if strength == 100 else f" {percent(strength)}")


def _called(each: Weighted) -> str:
    path = PurePath(each.context.name)
    name = path.stem if path.suffix.lower() in OPEN_SUFFIXES else mood_name(each.context.name)
    return name if len(name) <= _LONGEST_MOOD else name[: _LONGEST_MOOD - 1] + "…"


def _boldness(look: Look, exactly: bool) -> Iterable[str]:
    amount = look.boldness
    if look.head == "regression" or round(100 * amount) == round(100 * _NEUTRAL.boldness):
        return
    if amount > _NEUTRAL.boldness:
        word = _tr("Bold") if amount >= _BOLD else _tr("Bolder")
    else:
        word = _tr("Calm") if amount <= _CALM else _tr("Calmer")
    yield f"{word} {percent(round(100 * amount))}" if exactly else word


def _tone(look: Look, exactly: bool) -> Iterable[str]:
    if look.saturation == 0:
        yield _tr("Grey")
        return
    for amount, more, less in (
        (look.saturation - _NEUTRAL.saturation, _tr("Stronger"), _tr("Paler")),
        (look.warmth, _tr("Warmer"), _tr("Cooler")),
        (look.tint, _tr("Pinker"), _tr("Greener")),
    ):
        hundredths = round(100 * amount)
        if hundredths:
            word = more if hundredths > 0 else less
            yield f"{word} {signed(hundredths)}" if exactly else word


def _numbered(name: str, taken: Iterable[str]) -> str:
    others = set(taken)
    found, number = name, 1
    while found in others:
        number += 1
        found = f"{name} ({number})"
    return found


def _tr(text: str) -> str:
    return QCoreApplication.translate("LookNames", text)
