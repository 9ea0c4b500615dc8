"""One method's measures, gathered photo by photo."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

import numpy as np

from colorizer_app.training.data import RgbImage
from colorizer_app.training.measures import (
    AbAccuracy,
    ab_rmse,
    away_from_luma_edges,
    chroma_gradient_energy,
    ciede2000,
    colourfulness,
    psnr,
    rgb_to_lab,
    ssim,
)

Row: TypeAlias = dict[str, float]
"""Measures by name."""


class Reference:
    """A real photo, with what every method is compared with computed once.

    Attributes
    ----------
    rgb
        sRGB, (H, W, 3) uint8.
    lab
        CIE Lab, (H, W, 3) float32.
    away
        Where no luma edge is near, (H, W) bool.
    """

    def __init__(self, rgb: RgbImage) -> None:
        self.rgb = rgb
        self.lab = rgb_to_lab(rgb)
        self.away = away_from_luma_edges(np.ascontiguousarray(self.lab[..., 0]))


@dataclass(slots=True)
class Scores:
    """One method's running measures over a set of photos."""

    _accuracy: AbAccuracy = field(default_factory=AbAccuracy)
    _photos: list[Row] = field(default_factory=list)
    _energy: float = 0.0
    _energy_away: float = 0.0

    def add(self, rgb: RgbImage, real: Reference) -> None:
        """Compare a method's sRGB picture, (H, W, 3), with the real photo."""
        lab = real.lab if rgb is real.rgb else rgb_to_lab(rgb)
        ab, real_ab = lab[..., 1:], real.lab[..., 1:]
        self._accuracy.add(ab, real_ab)
        energy = chroma_gradient_energy(ab)
        self._energy += float(energy.sum(dtype=np.float64))
        self._energy_away += float(energy[real.away].sum(dtype=np.float64))
        self._photos.append(
            {
                "psnr": psnr(rgb, real.rgb),
                "ssim": ssim(rgb, real.rgb),
                "ab_rmse": ab_rmse(ab, real_ab),
                "ciede2000": float(ciede2000(lab, real.lab).mean()),
                "colourfulness": colourfulness(rgb),
            }
        )

    def row(self, real: Scores) -> Row:
        """Return the measures beside the real photos'; one that does not exist is left out.

        Means over photos of ``psnr`` (dB; of photos that are not met exactly), ``ssim``,
        ``ab_rmse``, ``ciede2000`` and ``colourfulness``; ``colourfulness_ratio``, their means'
        ratio to the real photos'; and over all pixels ``ab_auc``, ``ab_auc_rebalanced`` (per
        cent), ``bleeding`` and ``bleeding_share`` (see
        :func:`~colorizer_app.training.measures.chroma_gradient_energy`).
        """
        colour, real_colour = self._mean("colourfulness"), real._mean("colourfulness")
        row = {
            "psnr": self._mean("psnr"),
            "ssim": self._mean("ssim"),
            "ab_rmse": self._mean("ab_rmse"),
            "ab_auc": self._accuracy.raw(),
            "ab_auc_rebalanced": self._accuracy.rebalanced(),
            "ciede2000": self._mean("ciede2000"),
            "colourfulness": colour,
            "colourfulness_ratio": _ratio(colour, real_colour),
            "bleeding": _ratio(self._energy_away, real._energy_away),
            "bleeding_share": _ratio(self._energy_away, self._energy),
        }
        if colour == 0:
            del row["bleeding_share"]  # grey has rounding errors to share, and nothing else
        return {name: round(value, 3) for name, value in row.items() if np.isfinite(value)}

    def _mean(self, measure: str) -> float:
        values = [photo[measure] for photo in self._photos if np.isfinite(photo[measure])]
        return float(np.mean(values)) if values else float("nan")


def _ratio(part: float, whole: float) -> float:
    return part / whole if whole > 0 else float("nan")
