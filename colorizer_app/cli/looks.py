"""The options that say how photos are to be coloured, and the look that they make."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from colorizer_app.cli.options import open_for, share
from colorizer_app.errors import ColorizerError
from colorizer_app.look import Context, Head, Look

if TYPE_CHECKING:
    from colorizer_app.engine import Engine

_LARGEST_FILE = 1_000_000  # in bytes; a context takes some thousand
_VALUES = ("head", "boldness", "context_strength")


class LookError(ColorizerError):
    """A file with a look could not be read."""


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
        "--context", type=Path, metavar="PHOTO", help="borrow the mood of another picture"
    )
    options.add_argument(
        "--context-strength",
        type=share,
        metavar="0..1",
        help="0 the photo's own mood, 1 the borrowed one (default: 1)",
    )
    options.add_argument(
        "--look", type=Path, metavar="FILE", help="a saved look, but for what is given besides"
    )


def has_look_options(options: argparse.Namespace) -> bool:
    """Whether any of the options is given."""
    parser = argparse.ArgumentParser()
    add_look_options(parser)
    defaults = vars(parser.parse_args([]))
    return any(getattr(options, name) != value for name, value in defaults.items())


def look_from(options: argparse.Namespace, engine: Engine) -> Look:
    """Return the look that the options ask for.

    Raises
    ------
    ColorizerError
        If the context or the file with a look cannot be read.
    """
    look = Look() if options.look is None else _read(options.look)
    given = {name: getattr(options, name) for name in _VALUES}
    look = replace(look, **{name: value for name, value in given.items() if value is not None})
    if options.context is not None:
        donor = open_for(engine, options.context)
        look = replace(look, context=Context(donor.name, engine.overall_features(donor)))
    return look


def _read(path: Path) -> Look:
    try:
        with path.open(encoding="utf-8") as file:
            text = file.read(_LARGEST_FILE + 1)
        if len(text) > _LARGEST_FILE:
            raise ValueError("It is too large.")
        return Look.from_json(text)
    except OSError as error:
        raise LookError(f"The look {path} cannot be read: {error.strerror}.") from error
    except ValueError as error:
        raise LookError(f"The look {path} cannot be used: {error}") from error
