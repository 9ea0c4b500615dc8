"""``colorizer batch``: folders in, folders out, and on from where it stopped."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import Any

from colorizer_app.cli.batch_run import BatchRun, LazyEngine, complain_about
from colorizer_app.cli.looks import add_look_options, has_look_options, look_from
from colorizer_app.cli.options import add_engine_options, add_max_memory, add_no_note, positive
from colorizer_app.workbench.batch import (
    AT_ONCE,
    Batch,
    BatchError,
    BatchSettings,
    NamedLook,
    NameTemplate,
    Recorded,
    Status,
    TemplateError,
    gather,
    locked,
    read_journal,
    restored,
)
from colorizer_app.workbench.naming import exists, is_folder

_FORMATS = {"same": None, "jpg": ".jpg", "png": ".png", "tif": ".tif", "webp": ".webp"}


def add_to(commands: Any) -> None:
    """Add the command to the parser's subcommands."""
    command = commands.add_parser(
        "batch",
        help="colourize folders of photos, and go on after an interruption",
        usage="%(prog)s [OPTION…] IN… OUT_DIR",
        description="Colourize many photos. Their folders are kept below OUT_DIR. A photo that "
        "fails is named and the others go on; a photo that has a result is skipped.",
    )
    command.set_defaults(command=_batch)
    command.add_argument(
        "paths",
        nargs="+",
        type=Path,
        metavar="IN… OUT_DIR",
        help="photos and folders of photos, and last the folder for the results",
    )
    command.add_argument(
        "--resume",
        action="store_true",
        help="go on with the batch in OUT_DIR, if there is one: with its settings where no others "
        "are given, again with what failed, and with photos that are new",
    )
    command.add_argument(
        "--name",
        type=_template,
        metavar="TEMPLATE",
        help="what results are called, with {name}, {number:03}, {folder}, {look} and {date} "
        f"(default: {NameTemplate().text})",
    )
    command.add_argument(
        "--format", choices=tuple(_FORMATS), help="what results are (default: same as the photo)"
    )
    command.add_argument(
        "--quality", type=_quality, metavar="1..100", help="of JPEG and WebP (default: 95)"
    )
    add_no_note(command)
    command.add_argument("--overwrite", action="store_true", help="replace existing results")
    command.add_argument(
        "--jobs",
        type=positive,
        default=AT_ONCE,
        metavar="N",
        help="photos in flight: opened, coloured or saved (default: %(default)s)",
    )
    command.add_argument(
        "--report", type=Path, metavar="FILE.csv", help="write what became of every photo"
    )
    command.add_argument("--json", action="store_true", help="print one JSON object per photo")
    add_engine_options(command)
    add_max_memory(command)
    add_look_options(command)


def _batch(options: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    *inputs, folder = options.paths
    _check(options, inputs, folder, parser)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        parser.error(f"the folder {folder} cannot be made: {error.strerror}")
    folder = folder.absolute()
    with locked(folder):
        return _prepared(options, inputs, folder)()


def _check(
    options: argparse.Namespace, inputs: list[Path], folder: Path, parser: argparse.ArgumentParser
) -> None:
    """Refuse what makes no sense now, and not after the hours that a batch takes."""
    if not inputs and not options.resume:
        parser.error("name photos or folders, and last the folder for the results")
    if exists(folder) and not is_folder(folder):
        parser.error(f"{folder} is a file; the last name is the folder for the results")
    report = options.report
    if report is not None and report.suffix.lower() != ".csv":
        parser.error(f"the report {report} must end in .csv")
    if report is not None and not is_folder(report.absolute().parent):
        parser.error(f"there is no folder {report.parent} for the report")


def _prepared(options: argparse.Namespace, inputs: list[Path], folder: Path) -> BatchRun:
    """Find out what there is to do."""
    recorded = _recorded(folder, options, inputs)
    engine = LazyEngine(options)
    look = None
    if has_look_options(options):
        name = "custom" if options.look is None else options.look.stem
        look = NamedLook(name, look_from(options, engine.get()))
    before = BatchSettings(folder) if recorded is None else recorded.settings
    settings = _settings(options, before if options.resume else BatchSettings(folder), look)
    batch = Batch(settings)
    if recorded is not None and options.resume:
        batch = restored(recorded._replace(settings=settings))
        if settings != before:
            batch.change(settings)
        batch.retry()
    results = () if recorded is None else (item.output for item in recorded.items)
    gathered = gather(inputs, output=folder, results=results, keep_roots=len(inputs) > 1)
    batch.add(gathered.found)
    if not batch.items:
        complain_about(gathered.left_out)
        raise BatchError(f"There are no photos in {', '.join(map(str, inputs))}.")
    return BatchRun(options, batch, gathered.left_out, engine)


def _recorded(folder: Path, options: argparse.Namespace, inputs: list[Path]) -> Recorded | None:
    """Read the journal, if the options go together with what is in it."""
    recorded = read_journal(folder)
    if recorded is None and not inputs:
        raise BatchError(f"There is no batch in {folder} to go on with.")
    if recorded is None or recorded.is_finished or options.resume or options.overwrite:
        return recorded
    done = sum(item.status == Status.DONE for item in recorded.items)
    raise BatchError(
        f"There is an unfinished batch in {folder}: {done} of {len(recorded.items)} photos are "
        "done. Add --resume to go on with it, or --overwrite to do everything anew."
    )


def _settings(
    options: argparse.Namespace, before: BatchSettings, look: NamedLook | None
) -> BatchSettings:
    """Return what the options ask for, and where they ask for nothing what was before."""
    return replace(
        before,
        look=look or before.look,
        template=options.name or before.template,
        suffix=before.suffix if options.format is None else _FORMATS[options.format],
        quality=options.quality or before.quality,
        overwrite=options.overwrite or before.overwrite,
        note=before.note and not options.no_note,
    )


def _template(text: str) -> NameTemplate:
    try:
        return NameTemplate(text)
    except TemplateError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _quality(text: str) -> int:
    value = positive(text)
    if value > 100:
        raise argparse.ArgumentTypeError(f"{text} is not a whole number from 1 to 100")
    return value
