"""``colorizer study``: do the colours look natural? People say, blind."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from colorizer_app.cli.options import positive, say

if TYPE_CHECKING:
    from colorizer_app.study.answers import AnswerFile
    from colorizer_app.study.session import Session


def add_to(commands: Any) -> None:
    """Add the command to the parser's subcommands."""
    command = commands.add_parser(
        "study",
        help="let a person judge, blind, which photos look natural",
        description="Shows the pictures of DIR blind, one at a time, and asks whether they look"
        " natural. Answers are added to DIR/answers.csv; a participant who has stopped goes on"
        " from there.",
    )
    command.set_defaults(command=_study)
    command.add_argument(
        "folder",
        type=Path,
        metavar="DIR",
        help="has a folder for each method, with equally named pictures of 224 × 224 pixels",
    )
    command.add_argument(
        "--participant",
        type=_name,
        default="1",
        metavar="NAME",
        help="who answers (default: %(default)s)",
    )
    command.add_argument("--limit", type=positive, metavar="N", help="show only N pictures")
    command.add_argument(
        "--results", action="store_true", help="only print what the answers so far say"
    )


def _study(options: argparse.Namespace, _parser: argparse.ArgumentParser) -> int:
    from colorizer_app.study.answers import AnswerFile
    from colorizer_app.study.session import Session

    if options.results:
        return _print_results(AnswerFile(options.folder))
    session = Session(options.folder, options.participant, options.limit)
    status = _show(session)
    if status:
        return status
    if session.current is not None:
        # Results before the end might sway the answers that are still to come.
        say(f"{session.answered} of {session.count} answered; the same command goes on from there")
        return 0
    return _print_results(session.file)


def _show(session: Session) -> int:
    from colorizer_app.study.errors import StudyError

    displays = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform == "linux" and not any(os.environ.get(name) for name in displays):
        # Qt would end the process with a core dump.
        raise StudyError("There is no screen here to show photos on.")
    from colorizer_app.study.window import run

    return run(session)


def _print_results(file: AnswerFile) -> int:
    from colorizer_app.study.results import summarize

    say(summarize(file.read()).table())
    return 0


def _name(text: str) -> str:
    """Read a participant's name."""
    name = text.strip()
    if not name or not name.isprintable():
        raise argparse.ArgumentTypeError(f"{text!r} is not a name")
    return name
