from __future__ import annotations

from pathlib import Path

import pytest

from colorizer_app.workbench.naming import same_file, suggested_output


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


def test_links_lead_to_the_same_file(tmp_path: Path) -> None:
    photo = tmp_path / "photo.png"
    photo.write_bytes(b"x")
    link = tmp_path / "link.png"
    link.symlink_to(photo)

    assert same_file(photo, link)
    assert same_file(photo, tmp_path / "." / "photo.png")
    assert not same_file(photo, tmp_path / "other.png")
    assert same_file(tmp_path / "missing", tmp_path / "missing")
