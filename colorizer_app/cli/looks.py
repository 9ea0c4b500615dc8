"""The options that say how photos are to be coloured, and the look that they make."""

from __future__ import annotations

import argparse
import math
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from colorizer_app.cli.borrowing import borrowed
from colorizer_app.cli.options import share
from colorizer_app.look import MOST_ALTERNATIVES, MOST_CONTEXTS, Head, Look
from colorizer_app.workbench.contexts import refreshed
from colorizer_app.workbench.look_files import LookError, read_look, write_look

if TYPE_CHECKING:
    from colorizer_app.engine import Engine

_VALUES = (
    *("head", "boldness", "context_strength", "saturation", "warmth", "tint"),
    "alternative",
)


def add_look_options(command: argparse.ArgumentParser) -> None:
    """Add what :func:`look_from` reads."""
    look = Look()
    options = command.add_argument_group("look")
    options.add_argument(
        "--boldness",
        type=share,
        metavar="0..1",
        help=f"0 safe and pale, 1 vivid (default: {look.boldness})",
    )
    options.add_argument("--head", choices=get_args(Head), help=f"(default: {look.head})")
    options.add_argument(
        "--context",
        action="append",
        dest="contexts",
        metavar="NAME|PHOTO|FILE[=WEIGHT]",
        help="borrow a mood: a name out of “colorizer contexts list”, another picture, or a file"
        f" that contexts were exported to; up to {MOST_CONTEXTS} times, to blend them",
    )
    options.add_argument(
        "--context-strength",
        type=share,
        metavar="0..1",
        help="0 the photo's own mood, 1 the borrowed one (default: 1)",
    )
    options.add_argument(
        "--saturation",
        type=_between(0, 2),
        metavar="0..2",
        help="0 grey, 1 as it is, 2 twice as colourful",
    )
    options.add_argument(
        "--warmth",
        type=_between(-1, 1),
        metavar="-1..1",
        help="towards blue or towards yellow; greys, black and white stay as they are",
    )
    options.add_argument(
        "--tint", type=_between(-1, 1), metavar="-1..1", help="towards green or towards magenta"
    )
    options.add_argument(
        "--alternative",
        type=int,
        choices=range(MOST_ALTERNATIVES + 1),
        metavar=f"0..{MOST_ALTERNATIVES}",
        help="another colour that parts of the photo may well have; many photos have none, and keep"
        " their usual colours",
    )
    options.add_argument(
        "--look", type=Path, metavar="FILE", help="a saved look, but for what is given besides"
    )
    options.add_argument(
        "--save-look", type=Path, metavar="FILE", help="keep this look in a new file"
    )


def has_look_options(options: argparse.Namespace) -> bool:
    """Whether any of the options is given."""
    parser = argparse.ArgumentParser()
    add_look_options(parser)
    defaults = vars(parser.parse_args([]))
    return any(getattr(options, name) != value for name, value in defaults.items())


def look_from(options: argparse.Namespace, engine: Engine) -> Look:
    """Return the look that the options ask for, and keep it in a file if they ask for that.

    Raises
    ------
    ColorizerError
        If a context, or a file with a look, cannot be read, found or written.
    """
    look = Look() if options.look is None else read_look(options.look)
    given = {name: getattr(options, name) for name in _VALUES}
    try:
        look = replace(look, **{name: value for name, value in given.items() if value is not None})
    except ValueError as error:  # each is in its range, but they do not go together
        raise LookError(str(error)) from error
    if options.contexts:
        if len(options.contexts) > MOST_CONTEXTS:
            raise LookError(f"A look blends {MOST_CONTEXTS} contexts at most.")
        look = replace(look, contexts=tuple(borrowed(text, engine) for text in options.contexts))
    else:
        look = refreshed(look, engine)
    if options.save_look is not None:
        write_look(options.save_look, look)
    return look


def _between(low: float, high: float) -> Callable[[str], float]:
    def read(text: str) -> float:
        try:
            value = float(text)
        except ValueError:
            value = math.nan
        if not low <= value <= high:
            raise argparse.ArgumentTypeError(f"{text} is not a number between {low} and {high}")
        return value

    return read
