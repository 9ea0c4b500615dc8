"""``colorizer evaluate``: weights measured on photos they have not seen."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from colorizer_app.cli.options import add_engine_options, load_engine, positive, share
from colorizer_app.look import Look

if TYPE_CHECKING:
    from collections.abc import Mapping

    from colorizer_app.training.baselines import Baseline

_SHEET_PHOTOS = 60
_MEAN_PHOTOS = 1000
_CHENG_PHOTOS = 500


def add_to(commands: Any) -> None:
    """Add the command to the parser's subcommands."""
    command = commands.add_parser("evaluate", help="measure weights on colour photos")
    command.set_defaults(command=_evaluate)
    command.add_argument("--data", type=Path, required=True, metavar="DIR|TAR")
    add_engine_options(command)
    command.add_argument("--boldness", type=share, default=Look().boldness, metavar="0..1")
    command.add_argument("--limit", type=positive, metavar="N", help="evenly spaced photos only")
    command.add_argument(
        "--baselines-from",
        type=Path,
        nargs="+",
        metavar="DIR|TAR",
        help="training photos: their mean colour, and Cheng et al. 2015 trained on them (minutes)",
    )
    command.add_argument("--json", action="store_true", help="print JSON instead of a table")
    command.add_argument(
        "--sheet", type=Path, metavar="PNG", help="also draw grey|result|real of sixty photos"
    )
    command.add_argument(
        "--study", type=Path, metavar="DIR", help="also write 224x224 pictures for a blind study"
    )


def _evaluate(options: argparse.Namespace, _parser: argparse.ArgumentParser) -> int:
    from colorizer_app.training.data import read_files
    from colorizer_app.training.data.sources import find_photos
    from colorizer_app.training.evaluate import Results, evaluate, evenly_spaced
    from colorizer_app.training.photo_classes import photo_classes
    from colorizer_app.training.pictures import ContactSheet, StudyPictures
    from colorizer_app.training.report import format_table

    engine = load_engine(options)
    files = find_photos([options.data])
    if options.limit is not None:
        files = files.select(evenly_spaced(range(len(files)), options.limit))
    photos = read_files(files)
    sheet = study = None
    if options.sheet is not None:
        shown = evenly_spaced(range(len(photos)), _SHEET_PHOTOS)
        sheet = ContactSheet(options.sheet, engine.heads[-1], shown)
    if options.study is not None:
        study = StudyPictures(options.study, ("real", *engine.heads))

    def keep(index: int, results: Results) -> None:
        for pictures in (sheet, study):
            if pictures is not None:
                pictures.add(index, results)

    evaluation = evaluate(
        engine,
        photos,
        boldness=options.boldness,
        classes=photo_classes(files),
        baselines=_baselines(options.baselines_from),
        on_results=keep,
    )
    print(json.dumps(asdict(evaluation)) if options.json else format_table(evaluation))
    if sheet is not None:
        sheet.save()
    return 0


def _baselines(sources: list[Path] | None) -> Mapping[str, Baseline]:
    from colorizer_app.training.baselines import STANDARD_BASELINES, constant_ab, mean_ab
    from colorizer_app.training.cheng import train_cheng
    from colorizer_app.training.data import read_files
    from colorizer_app.training.data.sources import find_photos
    from colorizer_app.training.evaluate import evenly_spaced

    if sources is None:
        return STANDARD_BASELINES
    files = find_photos(sources)
    photos = read_files(files.select(evenly_spaced(range(len(files)), _MEAN_PHOTOS)))
    return {
        **STANDARD_BASELINES,
        "mean ab": constant_ab(mean_ab(photos)),
        "cheng": train_cheng(evenly_spaced(photos, _CHENG_PHOTOS)),
    }
