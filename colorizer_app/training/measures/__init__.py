"""How far predicted colours are from real ones, how colourful they are, and where they spill."""

from __future__ import annotations

from colorizer_app.training.measures.accuracy import AbAccuracy
from colorizer_app.training.measures.bleeding import away_from_luma_edges, chroma_gradient_energy
from colorizer_app.training.measures.colour import colourfulness, rgb_to_lab
from colorizer_app.training.measures.fidelity import ab_rmse, ciede2000, psnr, ssim

__all__ = [
    "AbAccuracy",
    "ab_rmse",
    "away_from_luma_edges",
    "chroma_gradient_energy",
    "ciede2000",
    "colourfulness",
    "psnr",
    "rgb_to_lab",
    "ssim",
]
