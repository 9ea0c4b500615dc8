from __future__ import annotations

import os
from pathlib import Path

import pytest

from colorizer_app.workbench.naming import exists, is_folder, same_file, suggested_output


@pytest.mark.parametrize(
    ("source", "result"),
    [
        ("a/Oma.jpg", "a/Oma_colorized.jpg"),
        ("a/Oma.JPG", "a/Oma_colorized.JPG"),
        ("a/scan.v2.tif", "a/scan.v2_colorized.tif"),
        ("a/Straße 1.webp", "a/Straße 1_colorized.webp"),
        ("a/page.heic", "a/page_colorized.png"),
        ("a/no suffix", "a/no suffix_colorized.png"),
    ],
)
def test_the_result_lies_beside_the_source(source: str, result: str) -> None:
    assert suggested_output(Path(source)) == Path(result)


def test_another_folder_and_format() -> None:
    assert suggested_output(Path("a/b.jpg"), Path("out"), ".tif") == Path("out/b_colorized.tif")
    assert suggested_output(Path("b.jpg"), suffix=".xyz") == Path("b_colorized.png")


def test_a_long_name_is_cut_to_what_a_disk_takes(tmp_path: Path) -> None:
    source = tmp_path / ("祖" * 82 + ".jpeg")
    output = suggested_output(source)

    assert len(os.fsencode(output.name)) <= 255
    assert output.name.endswith("祖_colorized.jpeg")
    output.touch()


def test_a_path_that_is_too_long_leads_nowhere(tmp_path: Path) -> None:
    impossible = tmp_path / ("x" * 300)
    assert not exists(impossible)
    assert not is_folder(impossible)
    assert exists(tmp_path)
    assert is_folder(tmp_path)


def test_links_lead_to_the_same_file(tmp_path: Path) -> None:
    photo = tmp_path / "photo.png"
    photo.write_bytes(b"x")
    link = tmp_path / "link.png"
    link.symlink_to(photo)

    assert same_file(photo, link)
    assert same_file(photo, tmp_path / "." / "photo.png")
    assert not same_file(photo, tmp_path / "other.png")
    assert same_file(tmp_path / "missing", tmp_path / "missing")
    assert not same_file(photo, Path("\0"))
