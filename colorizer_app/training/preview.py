"""What a run makes of some photos on its way, to be looked at."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

from colorizer_app.engine import Engine
from colorizer_app.look import Look
from colorizer_app.training.data import read_files
from colorizer_app.training.data.sources import find_photos
from colorizer_app.training.evaluate import evaluate, evenly_spaced
from colorizer_app.training.pictures import ContactSheet

_PHOTOS = 20


class Preview:
    """Some photos, always the same ones.

    Parameters
    ----------
    source
        Tar shard or folder; evenly spaced photos of it are used.

    Raises
    ------
    TrainingError
        If they cannot be read.
    """

    def __init__(self, source: Path) -> None:
        files = find_photos([source])
        self._photos = read_files(files.select(evenly_spaced(range(len(files)), _PHOTOS)))

    def draw(self, weights: Path, path: Path) -> None:
        """Draw a contact sheet (PNG), and write the measures beside it (JSON)."""
        path.parent.mkdir(parents=True, exist_ok=True)
        engine = Engine(weights)
        sheet = ContactSheet(path, engine.heads[-1], range(len(self._photos)))
        boldness = Look().boldness
        evaluation = evaluate(engine, self._photos, boldness=boldness, on_results=sheet.add)
        sheet.save()
        path.with_suffix(".json").write_text(json.dumps(asdict(evaluation)), encoding="utf-8")
