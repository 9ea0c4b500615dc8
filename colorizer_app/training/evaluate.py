"""Weights measured on photos they have not seen, by the road that the app takes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeAlias

import cv2
import numpy as np
from tqdm import tqdm

from colorizer_app.engine import Engine
from colorizer_app.imaging import photo_from_array
from colorizer_app.look import Look
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


def evaluate(engine: Engine, photos: list[RgbImage], *, boldness: float) -> Table:
    """Colourize the photos' L with every head and compare with their real colours.

    Returns
    -------
    dict
        Per method (``grey``, each head of the weights, ``real``): mean RGB ``psnr`` in dB,
        ``ab_auc`` and ``ab_auc_rebalanced`` in per cent, mean ``colourfulness`` and its ratio to
        the real photos'. PSNR is left out for ``real``.
    """
    scores: dict[str, _Scores] = {}
    for real in tqdm(photos, unit="photo", disable=None, leave=False):
        for method, rgb in _results(engine, real, boldness):
            scores.setdefault(method, _Scores()).add(rgb, real)
    real_colour = float(np.mean(scores["real"].colours))
    return {method: score.row(real_colour) for method, score in scores.items()}


def dead_share(engine: Engine, photos: list[RgbImage]) -> float:
    """Return the share of the 256 overall features that no photo wakes: never above zero."""
    vectors = [engine.overall_features(photo_from_array(photo, "photo")) for photo in photos]
    return float(np.mean(np.max(vectors, axis=0) <= 0))


def _results(engine: Engine, real: RgbImage, boldness: float) -> Iterator[tuple[str, RgbImage]]:
    photo = photo_from_array(real, "evaluation photo")
    yield "grey", np.repeat(photo.grey()[..., None], 3, axis=2)
    for head in engine.heads:
        yield head, engine.colorize(photo, Look(head=head, boldness=boldness)).astype(np.uint8)
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


def format_table(table: Table, photos: int) -> str:
    """Return the measures as a Markdown table with a line that says of how many photos."""
    lines = [
        f"{photos} photos",
        "",
        "| method | " + " | ".join(_COLUMNS.values()) + " |",
        "|---" * (len(_COLUMNS) + 1) + "|",
    ]
    for method, row in table.items():
        cells = [f"{row[name]:.2f}" if name in row else "–" for name in _COLUMNS]
        lines.append(f"| {method} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def draw_sheet(
    engine: Engine, photos: list[RgbImage], path: Path, boldness: float, columns: int = 5
) -> None:
    """Draw grey | result | real for each photo into one PNG, to be looked at."""
    height = 128
    cells = []
    for real in photos:
        strip = [
            rgb
            for method, rgb in _results(engine, real, boldness)
            if method in ("grey", engine.heads[-1], "real")
        ]
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
