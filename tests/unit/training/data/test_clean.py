from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image

from colorizer_app.cli import main
from colorizer_app.training.config import TrainingError
from colorizer_app.training.data import RgbImage, open_photos
from colorizer_app.training.data.clean import Limits, clean, judge
from colorizer_app.training.data.colour_measures import measure_colours
from colorizer_app.training.data.report import read_verdicts
from colorizer_app.training.data.sources import find_photos


def scene(seed: int, height: int = 90, width: int = 120) -> RgbImage:
    """Return smooth patches of many colours."""
    coarse = np.random.default_rng(seed).integers(20, 236, (9, 12, 3), np.uint8)
    return np.asarray(cv2.resize(coarse, (width, height), interpolation=cv2.INTER_CUBIC), np.uint8)


def toned(rgb: RgbImage, tone: tuple[float, float, float]) -> RgbImage:
    grey = cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY).astype(np.float32)[..., None] / 255
    return np.asarray(255 * grey ** np.array(tone, np.float32), np.uint8)


def jpeg(rgb: RgbImage, quality: int = 90) -> bytes:
    buffer = io.BytesIO()
    Image.fromarray(rgb).save(buffer, "JPEG", quality=quality, subsampling=0)
    return buffer.getvalue()


@pytest.fixture
def spoilt(write_shard: Callable[[str, dict[str, bytes]], Path]) -> tuple[Path, dict[str, str]]:
    """Return a shard and the verdict that each of its files should get."""
    y, x = np.mgrid[:90, :120]
    neon = np.where(((x + y) // 20 % 2)[..., None], (255, 0, 255), (0, 255, 0)).astype(np.uint8)
    dull = (128 + (scene(4).astype(np.float32) - 128) * 0.1).astype(np.uint8)
    files = {
        "whole.jpg": (jpeg(scene(1)), "ok"),
        "cut.jpg": (jpeg(scene(2))[:-400], "damaged"),
        "nonsense.webp": (b"RIFF nonsense", "damaged"),
        "empty.png": (b"", "damaged"),
        "tiny.jpg": (jpeg(scene(3, 40, 200)), "small"),
        "grey.jpg": (jpeg(toned(scene(3), (1, 1, 1))), "grey"),
        "sepia.jpg": (jpeg(toned(scene(3), (0.8, 1.0, 1.5))), "tinted"),
        "neon.jpg": (jpeg(neon, 100), "lurid"),
        "dull.jpg": (jpeg(dull), "dull"),
        "other.jpg": (jpeg(scene(5)), "ok"),
        "again.jpg": (jpeg(cv2.resize(scene(1), (160, 120)).astype(np.uint8), 60), "duplicate"),
        "same.jpg": (jpeg(scene(5)), "duplicate"),
    }
    shard = write_shard("s.tar", {name: data for name, (data, _) in files.items()})
    return shard, {name: verdict for name, (_, verdict) in files.items()}


def test_each_fault_is_found(spoilt: tuple[Path, dict[str, str]]) -> None:
    shard, expected = spoilt
    rows = clean(find_photos([shard]))
    assert {row.key[1]: row.verdict.value for row in rows} == expected
    twins = {row.key[1]: row.twin for row in rows if row.twin}
    assert twins == {"again.jpg": "s/whole.jpg", "same.jpg": "s/other.jpg"}
    assert (rows[4].height, rows[4].width) == (40, 200)


def test_the_command_writes_what_training_reads(
    spoilt: tuple[Path, dict[str, str]], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shard, expected = spoilt
    report, manifest = tmp_path / "clean.tsv", tmp_path / "manifest.tsv"
    rows = "".join(f"s\t{name}\tfaulty\t\n" for name in expected if name != "whole.jpg")
    manifest.write_text("shard\tfile\tset\tlabel\n" + rows)
    command = ["clean", "--data", str(shard), "--report", str(report), "--manifest", str(manifest)]
    assert main(command) == 0
    printed = capsys.readouterr().out.splitlines()
    assert printed[0] == (
        "| photos | ok | damaged | small | grey | tinted | lurid | dull | duplicate | all |"
    )
    assert printed[2:] == [
        "| faulty | 1 | 3 | 1 | 1 | 1 | 1 | 1 | 2 | 11 |",
        "| s | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 1 |",
        "| all | 2 | 3 | 1 | 1 | 1 | 1 | 1 | 2 | 12 |",
        str(report),
    ]
    assert read_verdicts(report) == {("s", name): verdict for name, verdict in expected.items()}
    photos = open_photos([shard], rejected=report)
    assert len(photos) == 2
    assert photos.photo(1).shape == (90, 120, 3)


def test_limits_can_be_given(spoilt: tuple[Path, dict[str, str]], tmp_path: Path) -> None:
    shard, _ = spoilt
    report = tmp_path / "clean.tsv"
    limits = ["--grey", "0", "--dull", "0", "--smallest", "20"]
    assert main(["clean", "--data", str(shard), "--report", str(report), *limits]) == 0
    verdicts = {file: verdict.value for (_, file), verdict in read_verdicts(report).items()}
    assert verdicts["tiny.jpg"] == verdicts["dull.jpg"] == "ok"
    # Grey is a tone as well, when it is not asked for by name.
    assert verdicts["grey.jpg"] != "grey"


def test_a_report_survives_any_name(tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    folder.mkdir()
    names = ['a "quoted".jpg', "tab\there.jpg", "büro.jpg"]
    for number, name in enumerate(names):
        (folder / name).write_bytes(jpeg(scene(number)))
    report = tmp_path / "clean.tsv"
    assert main(["clean", "--data", str(folder), "--report", str(report)]) == 0
    assert {file for _, file in read_verdicts(report)} == set(names)
    assert len(open_photos([folder], rejected=report)) == 3
    with report.open(newline="", encoding="utf-8") as file:
        row = next(csv.DictReader(file, delimiter="\t"))
    assert float(row["colourfulness"]) > 15


def test_bad_input_is_told(
    spoilt: tuple[Path, dict[str, str]], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report = ["--report", str(tmp_path / "clean.tsv")]
    assert main(["clean", "--data", str(tmp_path / "none.tar"), *report]) == 1
    assert "none.tar cannot be read" in capsys.readouterr().err
    with pytest.raises(SystemExit):
        main(["clean", "--data", str(spoilt[0]), "--report", str(tmp_path / "none" / "x.tsv")])
    assert "no folder" in capsys.readouterr().err
    with pytest.raises(TrainingError, match="Two sources"):
        clean(find_photos([spoilt[0], spoilt[0]]))
    with pytest.raises(TrainingError, match="lacks the columns"):
        read_verdicts(Path(__file__))


def test_one_hue_of_blue_is_honest() -> None:
    sepia, cyan = toned(scene(1), (0.8, 1.0, 1.5)), toned(scene(1), (1.5, 1.0, 0.8))
    limits = Limits()
    assert judge(90, measure_colours(sepia), limits) == "tinted"
    assert judge(90, measure_colours(cyan), limits) == "ok"
    # Toned twice, shadows blue and lights yellow: light still decides the colour.
    split = np.where(toned(scene(1), (1, 1, 1)) < 100, cyan, sepia)
    assert measure_colours(split).tint_spread < measure_colours(scene(1)).tint_spread / 3


def test_measures_of_plain_colours() -> None:
    red = measure_colours(np.full((100, 100, 3), (255, 0, 0), np.uint8))
    assert red.chroma == pytest.approx(104.55, abs=0.1)  # CIE Lab of sRGB red
    assert red.hue == pytest.approx(40.0, abs=0.1)
    assert (red.hue_concentration, red.tint_spread) == pytest.approx((1, 0), abs=1e-3)
    assert red.lurid_share == 1
    grey = measure_colours(np.full((100, 100, 3), 128, np.uint8))
    assert (grey.chroma, grey.colourfulness, grey.lurid_share) == pytest.approx((0, 0, 0), abs=1e-4)
