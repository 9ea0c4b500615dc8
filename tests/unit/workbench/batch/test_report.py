from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pytest

from colorizer_app.look import Look
from colorizer_app.workbench.batch import (
    Batch,
    BatchError,
    BatchSettings,
    Item,
    LeftOut,
    NamedLook,
    Status,
    write_report,
)
from colorizer_app.workbench.batch.report import COLUMNS


def read(path: Path) -> list[dict[str, str]]:
    assert path.read_bytes().startswith(b"\xef\xbb\xbf"), "Excel's sign for UTF-8"
    assert b"\r\n" in path.read_bytes()
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def test_every_photo_has_its_line(tmp_path: Path) -> None:
    settings = BatchSettings(tmp_path, NamedLook("warm"))
    sizes: dict[str, Any] = {"width": 30, "height": 20, "seconds": 0.5, "device": "CPU"}
    odd = '/a, "b"\nÄ; \udcff.jpg'
    items = [
        Item(1, Path(odd), tmp_path / "x.jpg", Status.DONE, **sizes),
        Item(2, Path("/c.jpg"), tmp_path / "y.jpg", Status.FAILED, "Es ging nicht."),
        Item(3, Path("/d.jpg"), tmp_path / "z.jpg", look=NamedLook("cold", Look(boldness=0))),
    ]
    path = tmp_path / "report.csv"

    write_report(path, Batch(settings, items), [LeftOut(Path("/e_colorized.jpg"), "A result.")])

    rows = read(path)
    assert tuple(rows[0]) == COLUMNS
    assert rows[0]["source"] == odd.replace("\udcff", "\\udcff")
    assert [rows[0][name] for name in COLUMNS[2:]] == [
        *("done", "", "30", "20", "0.5", "CPU", "warm"),
    ]
    assert [row["status"] for row in rows] == ["done", "failed", "waiting", "skipped"]
    assert [row["error"] for row in rows[1:]] == ["Es ging nicht.", "", "A result."]
    assert [row["look"] for row in rows] == ["warm", "warm", "cold", ""]


@pytest.mark.parametrize(
    "text", ["=cmd()|'/C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1"]
)
def test_no_text_is_a_formula(text: str, tmp_path: Path) -> None:
    batch = Batch(
        BatchSettings(tmp_path, NamedLook(text)),
        [Item(1, Path(text), Path(text), Status.FAILED, text, device=text)],
    )
    write_report(tmp_path / "report.csv", batch)
    (row,) = read(tmp_path / "report.csv")
    for column in ("source", "output", "error", "device", "look"):
        assert row[column] == f"'{text}"


def test_a_report_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    batch = Batch(BatchSettings(tmp_path))
    with pytest.raises(BatchError, match=r"report\.csv cannot be written"):
        write_report(tmp_path / "nowhere" / "report.csv", batch)
