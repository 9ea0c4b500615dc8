"""``colorizer clean``: which photos not to train on."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from colorizer_app.cli.options import positive, say


def add_to(commands: Any) -> None:
    """Add the command to the parser's subcommands."""
    command = commands.add_parser(
        "clean", help="find grey, toned, damaged and repeated photos before training"
    )
    command.set_defaults(command=_clean)
    command.add_argument(
        "--data", type=Path, nargs="+", required=True, metavar="DIR|TAR", help="photos to look at"
    )
    command.add_argument(
        "--report", type=Path, required=True, metavar="TSV", help="where the verdicts are written"
    )
    command.add_argument(
        "--manifest", type=Path, metavar="TSV", help="sum up by the sets that this names"
    )
    command.add_argument(
        "--smallest", type=positive, metavar="N", help="least short side in pixels (default: 64)"
    )
    command.add_argument("--grey", type=float, metavar="N", help="least mean chroma (default: 4)")
    command.add_argument(
        "--dull", type=float, metavar="N", help="least colourfulness (default: 15)"
    )


def _clean(options: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    # Said now, not after the hours that a large set takes.
    if not options.report.absolute().parent.is_dir():
        parser.error(f"there is no folder {options.report.parent} for the report")
    from colorizer_app.training.data.clean import Limits, clean, summarise
    from colorizer_app.training.data.labels import match_manifest
    from colorizer_app.training.data.report import write_report
    from colorizer_app.training.data.sources import find_photos

    given = {
        "smallest_side": options.smallest,
        "grey_chroma": options.grey,
        "dull_colourfulness": options.dull,
    }
    limits = Limits(**{name: value for name, value in given.items() if value is not None})
    files = find_photos(options.data)
    entries = None if options.manifest is None else match_manifest(options.manifest, files)
    rows = clean(files, limits)
    write_report(options.report, rows)
    for line in summarise(rows, entries):
        say(line)
    say(str(options.report))
    return 0
