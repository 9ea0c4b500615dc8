from __future__ import annotations

import os
from pathlib import Path

import pytest

from colorizer_app.workbench.naming import (
    exists,
    is_folder,
    same_file,
    suggested_output,
    untaken,
)


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


@pytest.mark.parametrize(
    ("variant", "result"),
    [
        ("Forest 60 %", "Oma_colorized_Forest-60.jpg"),
        ("75 % Forest + 25 % Snow", "Oma_colorized_75-Forest-25-Snow.jpg"),
        ("../../etc/passwd", "Oma_colorized_etc-passwd.jpg"),
        ("Grüße: “Köln?”", "Oma_colorized_Grüße-Köln.jpg"),
        ("हिन्दी 祖母", "Oma_colorized_हिन्दी-祖母.jpg"),
        ("e\u0301te\u0301", "Oma_colorized_\u00e9t\u00e9.jpg"),
        ("  ⭐ … ", "Oma_colorized.jpg"),
        ("x" * 90, f"Oma_colorized_{'x' * 40}.jpg"),
    ],
)
def test_a_variant_is_told_by_the_letters_of_its_name(variant: str, result: str) -> None:
    assert suggested_output(Path("a/Oma.jpg"), variant=variant) == Path("a") / result


def test_a_name_that_is_taken_is_numbered() -> None:
    taken = {Path("a.jpg"), Path("a-2.jpg")}
    assert untaken(Path("b.jpg"), taken.__contains__) == Path("b.jpg")
    assert untaken(Path("a.jpg"), taken.__contains__) == Path("a-3.jpg")


def test_a_long_name_is_numbered_within_what_a_disk_takes(tmp_path: Path) -> None:
    longest = suggested_output(tmp_path / ("祖" * 82 + ".jpeg"), variant="祖" * 60)
    longest.touch()
    other = untaken(longest, exists)

    assert len(os.fsencode(other.name)) <= 255
    assert other.name.endswith("-2.jpeg")
    other.touch()


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
