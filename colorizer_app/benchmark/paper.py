"""What the paper measured.

Kaushik et al., *Colorizing Images using CNN in Machine Learning*, International Journal of
Innovative Science and Research Technology 6(7), 2021, Table 4: seconds for square images on a CPU
and on a GPU. Only the row that could be checked is here.
"""

from __future__ import annotations

from typing import NamedTuple


class PaperTime(NamedTuple):
    """Seconds that the paper took for one image."""

    cpu: float
    gpu: float


PAPER_TIMES = {2048: PaperTime(cpu=23.9, gpu=8.5)}
"""By the side of the square image in pixels."""
