"""The command line: the same road as the window's, without a window, and the training side.

Exit status: 0 all done, 1 some photo failed (each is named), 2 the command itself makes no sense,
130 stopped by Ctrl-C.
"""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Sequence

from colorizer_app import __version__
from colorizer_app.cli import bench, clean, colorize, contexts, evaluate, study, train
from colorizer_app.cli.options import OutputError
from colorizer_app.errors import ColorizerError

_STOPPED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status."""
    parser = _parser()
    options = parser.parse_args(arguments)
    if isinstance(sys.stdout, io.TextIOWrapper) and sys.stdout.errors == "strict":
        # File names need not fit the terminal's encoding, nor be valid in any.
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        status: int = options.command(options, parser)
    except ColorizerError as error:
        print(f"colorizer: {error}", file=sys.stderr)
        return 1
    except OutputError as error:
        print(f"colorizer: stopped, as standard output takes no more: {error}", file=sys.stderr)
        # What is still buffered would fail once more when the interpreter ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        print("colorizer: stopped; what was saved so far is whole", file=sys.stderr)
        return _STOPPED
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="colorizer", description="Give black-and-white photos believable colour, offline."
    )
    parser.add_argument("--version", action="version", version=f"colorizer {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for command in (colorize, contexts, clean, train, evaluate, study, bench):
        command.add_to(commands)
    return parser
