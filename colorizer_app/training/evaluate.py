"""Weights measured on photos they have not seen, by the road that the app takes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import cv2
import numpy as np
from tqdm import tqdm

from colorizer_app.engine import Encoded, Engine
from colorizer_app.imaging import Photo, photo_from_array, render
from colorizer_app.look import OVERALL_FEATURES, Look
from colorizer_app.training.data import RgbImage
from colorizer_app.training.measures import AbAccuracy, colourfulness, psnr

Table: TypeAlias = dict[str, dict[str, float]]
"""Measures by method: {"grey": {"psnr": …}, …}."""

_COLUMNS = {
    "psnr": "PSNR dB",
    "ab_auc": "ab AuC %",
    "ab_auc_rebalanced": "rebalanced %",
    "colourfulness": "colourfulness",
    "colourfulness_ratio": "of real",
}


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What `evaluate` found.

    Attributes
    ----------
    photos
        How many photos were used.
    methods
        Per method (``grey``, each head of the weights, ``real``): mean RGB ``psnr`` in dB,
        ``ab_auc`` and ``ab_auc_rebalanced`` in per cent, mean ``colourfulness`` and its ratio to
        the real photos'. PSNR is left out for ``real``.
    dead_overall_features
        Share of the 256 overall features that no photo raises above zero.
    """

    photos: int
    methods: Table
    dead_overall_features: float


def evaluate(engine: Engine, photos: list[RgbImage], *, boldness: float) -> Evaluation:
    """Colourize the photos' L with every head and compare with their real colours."""
    scores: dict[str, _Scores] = {}
    awake = np.zeros(OVERALL_FEATURES, bool)
    for real in tqdm(photos, unit="photo", disable=None, leave=False):
        photo = photo_from_array(real, "evaluation photo")
        encoded = engine.encode(photo)
        awake |= encoded.features.overall[0].cpu().numpy() > 0
        for method, rgb in _results(engine, photo, encoded, real, boldness):
            scores.setdefault(method, _Scores()).add(rgb, real)
    real_colour = float(np.mean(scores["real"].colours))
    methods = {method: score.row(real_colour) for method, score in scores.items()}
    return Evaluation(len(photos), methods, 1 - float(awake.mean()))


def _results(
    engine: Engine, photo: Photo, encoded: Encoded, real: RgbImage, boldness: float
) -> Iterator[tuple[str, RgbImage]]:
    yield "grey", np.repeat(photo.grey()[..., None], 3, axis=2)
    for head in engine.heads:
        ab = engine.decode(encoded, Look(head=head, boldness=boldness))
        yield head, render(photo.lightness, ab).astype(np.uint8, copy=False)
    yield "real", real


class _Scores:
    """One method's running measures."""

    def __init__(self) -> None:
        self.accuracy = AbAccuracy()
        self.psnrs: list[float] = []
        self.colours: list[float] = []

    def add(self, rgb: RgbImage, real: RgbImage) -> None:
        self.accuracy.add(rgb, real)
        self.psnrs.append(psnr(rgb, real))
        self.colours.append(colourfulness(rgb))

    def row(self, real_colour: float) -> dict[str, float]:
        colour = float(np.mean(self.colours))
        row = {
            "psnr": float(np.mean(self.psnrs)),
            "ab_auc": self.accuracy.raw(),
            "ab_auc_rebalanced": self.accuracy.rebalanced(),
            "colourfulness": colour,
            "colourfulness_ratio": colour / real_colour if real_colour else 0.0,
        }
        return {name: round(value, 3) for name, value in row.items() if np.isfinite(value)}


def format_table(evaluation: Evaluation) -> str:
    """Return the measures as a Markdown table between a first and a last line of words."""
    lines = [
        f"{evaluation.photos} photos",
        "",
        "| method | " + " | ".join(_COLUMNS.values()) + " |",
        "|---" * (len(_COLUMNS) + 1) + "|",
    ]
    for method, row in evaluation.methods.items():
        cells = [f"{row[name]:.2f}" if name in row else "–" for name in _COLUMNS]
        lines.append(f"| {method} | " + " | ".join(cells) + " |")
    dead = evaluation.dead_overall_features
    return "\n".join([*lines, "", f"{dead:.1%} of the overall features are dead"])


def draw_sheet(
    engine: Engine, photos: list[RgbImage], path: Path, boldness: float, columns: int = 5
) -> None:
    """Draw grey | result | real for each photo into one PNG, to be looked at."""
    height = 128
    cells = []
    for real in photos:
        photo = photo_from_array(real, "evaluation photo")
        results = dict(_results(engine, photo, engine.encode(photo), real, boldness))
        strip = [results[method] for method in ("grey", engine.heads[-1], "real")]
        width = max(1, round(height * real.shape[1] / real.shape[0]))
        width = min(width, 2 * height)
        scaled = [cv2.resize(rgb, (width, height), interpolation=cv2.INTER_AREA) for rgb in strip]
        cells.append(np.hstack(scaled))
    widest = max(cell.shape[1] for cell in cells)
    padded = [np.pad(cell, ((0, 6), (0, widest - cell.shape[1] + 6), (0, 0))) for cell in cells]
    padded += [np.zeros_like(padded[0])] * (-len(padded) % columns)
    rows = [np.hstack(padded[i : i + columns]) for i in range(0, len(padded), columns)]
    sheet = cv2.cvtColor(np.vstack(rows), cv2.COLOR_RGB2BGR)
    done, png = cv2.imencode(".png", sheet)
    if not done:
        raise ValueError("the sheet cannot be written as PNG")
    path.write_bytes(png.tobytes())
