"""Cleaning: which photos would teach wrong colours, or the same ones twice.

The paper leaves out grey, tinted and distorted pictures. The measures and their limits were
chosen by eye; docs/training.md says what they drop.
"""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from PIL import Image
from tqdm import tqdm

from colorizer_app.training.config import TrainingError
from colorizer_app.training.data.colour_measures import ColourMeasures, measure_colours
from colorizer_app.training.data.labels import ManifestEntry
from colorizer_app.training.data.photos import LARGEST_SIDE, decode
from colorizer_app.training.data.prefetch import prefetch
from colorizer_app.training.data.report import ReportRow, Verdict
from colorizer_app.training.data.sources import FileKey, PhotoFiles
from colorizer_app.training.data.twins import Fingerprint, find_twins, fingerprint


@dataclass(frozen=True, slots=True)
class Limits:
    """Where a photo stops being fit to learn from.

    Attributes
    ----------
    smallest_side
        Short side in pixels.
    grey_chroma
        Mean chroma below this is a grey photo.
    dull_colourfulness
        Hasler and Suesstrunk's measure.
    tint_spread, tint_concentration
        A toned photo has less of the one and more of the other.
    cool_hues
        Mean hues in degrees that toning is not looked for in: sea, snow and sky of one blue are
        as honest as they are frequent.
    lurid_share
        Share of pixels at the corners of sRGB: a channel at its end and another at its other end.
    """

    smallest_side: int = 64
    grey_chroma: float = 4.0
    dull_colourfulness: float = 15.0
    tint_spread: float = 2.5
    tint_concentration: float = 0.96
    cool_hues: tuple[float, float] = (120.0, 300.0)
    lurid_share: float = 0.1


def clean(files: PhotoFiles, limits: Limits | None = None) -> list[ReportRow]:
    """Look at every photo once; return a row for each, in order.

    What is held in memory is a few hundred bytes for each photo.

    Raises
    ------
    TrainingError
        If a source cannot be read, or two sources have the same name.
    """
    files.check_names()
    chosen = limits or Limits()
    rows: list[ReportRow] = []
    fit: list[int] = []
    prints: list[Fingerprint] = []

    def look(index: int) -> tuple[ReportRow, Fingerprint | None]:
        return examine(files, index, chosen)

    with prefetch(look, range(len(files))) as looks:
        for row, print_ in tqdm(looks, total=len(files), unit="photo", disable=None, leave=False):
            if print_ is not None:
                fit.append(len(rows))
                prints.append(print_)
            rows.append(row)
    for later, earlier in find_twins(prints).items():
        twin = "/".join(rows[fit[earlier]].key)
        rows[fit[later]] = replace(rows[fit[later]], verdict=Verdict.DUPLICATE, twin=twin)
    return rows


def examine(files: PhotoFiles, index: int, limits: Limits) -> tuple[ReportRow, Fingerprint | None]:
    """Return a photo's row, and its fingerprint if it is fit so far."""
    key = files.key(index)
    data = files.read(index)
    try:
        width, height = _whole_size(data)
        rgb = decode(data, files.title(index), LARGEST_SIDE)
    except (TrainingError, OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return ReportRow(key, Verdict.DAMAGED), None
    colours = measure_colours(rgb)
    verdict = judge(min(width, height), colours, limits)
    row = ReportRow(
        key,
        verdict,
        height,
        width,
        chroma=colours.chroma,
        colourfulness=colours.colourfulness,
        hue=colours.hue,
        hue_concentration=colours.hue_concentration,
        tint_spread=colours.tint_spread,
        lurid_share=colours.lurid_share,
    )
    return row, fingerprint(rgb) if verdict is Verdict.OK else None


def judge(short_side: int, colours: ColourMeasures, limits: Limits) -> Verdict:
    """Return the first reason to leave a photo out, or ``OK``."""
    coolest, warmest = limits.cool_hues
    toned = (
        colours.tint_spread < limits.tint_spread
        and colours.hue_concentration > limits.tint_concentration
        and not coolest <= colours.hue <= warmest
    )
    reasons = {
        Verdict.SMALL: short_side < limits.smallest_side,
        Verdict.GREY: colours.chroma < limits.grey_chroma,
        Verdict.TINTED: toned,
        Verdict.LURID: colours.lurid_share > limits.lurid_share,
        Verdict.DULL: colours.colourfulness < limits.dull_colourfulness,
    }
    return next((verdict for verdict, applies in reasons.items() if applies), Verdict.OK)


def summarise(
    rows: list[ReportRow], entries: Mapping[FileKey, ManifestEntry] | None = None
) -> Iterator[str]:
    """Yield lines that say how many photos got which verdict, by source or by a manifest's sets."""

    def group(row: ReportRow) -> str:
        entry = entries.get(row.key) if entries is not None else None
        return row.key[0] if entry is None else entry.set

    counts = Counter((group(row), row.verdict) for row in rows)
    groups = sorted({name for name, _ in counts})
    yield "| photos | " + " | ".join((*Verdict, "all")) + " |"
    yield "|---" * (len(Verdict) + 2) + "|"
    for name in groups:
        numbers = [counts[name, verdict] for verdict in Verdict]
        yield f"| {name} | " + " | ".join(str(number) for number in (*numbers, sum(numbers))) + " |"
    totals = [sum(counts[name, verdict] for name in groups) for verdict in Verdict]
    yield "| all | " + " | ".join(str(number) for number in (*totals, sum(totals))) + " |"


def _whole_size(data: bytes) -> tuple[int, int]:
    """Return (width, height) of a file; raises unless Pillow, too, decodes it to its end."""
    with Image.open(io.BytesIO(data)) as picture:
        picture.load()
        return picture.size
