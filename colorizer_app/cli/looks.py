"""The options that make a look, and opening photos within the memory that is allowed."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from colorizer_app.cli.options import share
from colorizer_app.imaging import Photo, open_photo
from colorizer_app.look import Context, Head, Look

if TYPE_CHECKING:
    from colorizer_app.engine import Engine


def add_look_options(command: argparse.ArgumentParser) -> None:
    """Add what :func:`look_from` reads."""
    command.add_argument(
        "--boldness",
        type=share,
        default=Look().boldness,
        metavar="0..1",
        help="0 safe and pale, 1 vivid (default: %(default)s)",
    )
    command.add_argument("--head", choices=get_args(Head), default=Look().head)
    command.add_argument(
        "--context", type=Path, metavar="PHOTO", help="borrow the mood of another picture"
    )
    command.add_argument("--context-strength", type=share, default=1.0, metavar="0..1")


def has_look_options(options: argparse.Namespace) -> bool:
    """Whether any of them asks for anything but what it does by default."""
    parser = argparse.ArgumentParser()
    add_look_options(parser)
    defaults = vars(parser.parse_args([]))
    return any(getattr(options, name) != value for name, value in defaults.items())


def look_from(options: argparse.Namespace, engine: Engine) -> Look:
    """Return the look that the options ask for."""
    context = None
    if options.context is not None:
        donor = open_within_memory(engine, options.context)
        context = Context(donor.name, engine.overall_features(donor))
    return Look(options.head, options.boldness, context, options.context_strength)


def open_within_memory(engine: Engine, path: Path) -> Photo:
    """Open a photo, or refuse it for its size before it is decoded."""
    from colorizer_app.engine import PhotoSize

    return open_photo(
        path, lambda width, height: engine.require_memory(path.name, PhotoSize(width, height))
    )
