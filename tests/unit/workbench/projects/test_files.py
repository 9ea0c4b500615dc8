from __future__ import annotations

import io
import json
import struct
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from colorizer_app.imaging import pack, photo_from_array, to_inset
from colorizer_app.look import Look
from colorizer_app.workbench.projects import (
    Project,
    ProjectError,
    read_project,
    refer_to,
    write_project,
)
from colorizer_app.workbench.projects.files import LARGEST_JSON
from colorizer_app.workbench.projects.project import MOST_VARIANTS
from colorizer_app.workbench.variants import Variant, Variants


def bytes_of(project: Project, tmp_path: Path) -> bytes:
    path = tmp_path / "made.colorizer"
    write_project(path, project, overwrite=True)
    return path.read_bytes()


def refusal(tmp_path: Path, data: bytes) -> str:
    path = tmp_path / "odd.colorizer"
    path.write_bytes(data)
    with pytest.raises(ProjectError, match=r"“odd\.colorizer” cannot be opened") as caught:
        read_project(path)
    assert str(caught.value).endswith(".")
    return str(caught.value)


def zipped(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def members_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def changed(data: bytes, change: Callable[[dict[str, Any]], object]) -> bytes:
    members = members_of(data)
    fields = json.loads(members["project.json"])
    change(fields)
    return zipped({**members, "project.json": json.dumps(fields).encode()})


# -- what is written is read ---------------------------------------------------------------


def test_a_project_comes_back_as_it_was(project: Project, tmp_path: Path) -> None:
    path = tmp_path / "oma.colorizer"
    write_project(path, project)
    assert read_project(path) == project
    write_project(path, replace(project, stands_for=refer_to(path, tmp_path)), overwrite=True)
    again = read_project(path)
    assert again.stands_for is not None
    assert again.stands_for.path == path


def test_a_photo_without_a_file_is_kept_in_it(project: Project, tmp_path: Path) -> None:
    grey = np.random.default_rng(3).integers(0, 256, (40, 50), np.uint8)
    pixels = pack(photo_from_array(grey, "Pasted photo"))
    path = tmp_path / "pasted.colorizer"
    pasted = replace(project, name="Pasted photo", source=None, pixels=pixels)
    write_project(path, pasted)
    assert read_project(path) == pasted


def test_a_file_name_that_is_no_unicode_is_kept(project: Project, tmp_path: Path) -> None:
    odd = replace(project, source=refer_to(tmp_path / "caf\udce9.png", tmp_path), name="caf\udce9")
    path = tmp_path / "odd.colorizer"
    write_project(path, odd)
    assert read_project(path) == odd


def test_the_same_project_is_the_same_bytes(project: Project, tmp_path: Path) -> None:
    assert bytes_of(project, tmp_path) == bytes_of(project, tmp_path)


def test_as_many_variants_as_there_may_be_fit(project: Project, tmp_path: Path) -> None:
    (mood,) = project.variants.by_key(1).look.contexts
    look = Look(contexts=(mood,) * 4)
    many = tuple(Variant(key, look, "x" * 50) for key in range(MOST_VARIANTS))
    path = tmp_path / "many.colorizer"
    large = replace(project, variants=Variants(many, 3, MOST_VARIANTS))
    write_project(path, large)
    assert read_project(path) == large
    assert path.stat().st_size < 1_000_000
    with pytest.raises(ValueError, match="500 variants at most"):
        replace(project, variants=large.variants.with_added(Look()))


def test_nothing_is_replaced_unasked(project: Project, tmp_path: Path) -> None:
    path = tmp_path / "oma.colorizer"
    path.write_text("mine")
    with pytest.raises(ProjectError, match="already; it was kept"):
        write_project(path, project)
    assert path.read_text() == "mine"


@pytest.mark.parametrize("name", ["missing/x", "x" * 300, "nul\0"])
def test_places_that_cannot_be_written_or_read(project: Project, tmp_path: Path, name: str) -> None:
    with pytest.raises(ProjectError, match="cannot be written"):
        write_project(tmp_path / name, project)
    with pytest.raises(ProjectError, match="cannot be opened"):
        read_project(tmp_path / name)
    assert list(tmp_path.glob("*.part")) == []


# -- what is refused -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK",
        b"\x89PNG\r\n\x1a\n and so on",
        b'{"format": "colorizer-project"}',
        zipped({}),
        zipped({"word/document.xml": b"<xml/>"}),
        zipped({"project.json": b"{}"}),
        zipped({"project.json": b"\xff\xfe"}),
        zipped({"project.json": b"[" * 100_000}),
        zipped({"project.json": b'{"format": "colorizer-context", "version": 1}'}),
        zipped({"project.json": b'{"format": "colorizer-project", "version": "1"}'}),
        zipped({"project.json": b'{"format": "colorizer-project", "version": 0}'}),
        zipped({"project.json": b'{"format": "colorizer-project", "version": 1}'}),
    ],
)
def test_foreign_files_are_refused(tmp_path: Path, data: bytes) -> None:
    refusal(tmp_path, data)


def test_a_truncated_file_is_refused_wherever_it_ends(project: Project, tmp_path: Path) -> None:
    data = bytes_of(project, tmp_path)
    for end in range(1, len(data), 97):
        refusal(tmp_path, data[:end])


def test_a_flipped_byte_never_gives_another_project(project: Project, tmp_path: Path) -> None:
    data = bytes_of(project, tmp_path)
    path = tmp_path / "flipped.colorizer"
    for at in range(0, len(data), 41):
        path.write_bytes(data[:at] + bytes([data[at] ^ 0x55]) + data[at + 1 :])
        try:
            found = read_project(path)
        except ProjectError:
            continue
        assert found == project, f"byte {at}"


def test_a_newer_version_says_so_whatever_else_it_holds(project: Project, tmp_path: Path) -> None:
    newer = changed(bytes_of(project, tmp_path), lambda fields: fields.update(version=2, album=[]))
    assert "newer version" in refusal(tmp_path, newer)
    assert "newer version" in refusal(tmp_path, zipped({**members_of(newer), "more.bin": b""}))


def test_a_newer_look_says_so(project: Project, tmp_path: Path) -> None:
    newer = changed(
        bytes_of(project, tmp_path), lambda fields: fields["variants"][0]["look"].update(version=99)
    )
    assert "newer version" in refusal(tmp_path, newer)


@pytest.mark.parametrize(
    "change",
    [
        {"name": ""},
        {"name": 3},
        {"name": "x" * 2000},
        {"source": None},
        {"source": "Oma.png"},
        {"source": {"path": "/x", "relative": None}},
        {"source": {"path": "", "relative": None, "mark": None}},
        {"source": {"path": "/x\0", "relative": None, "mark": None}},
        {"source": {"path": "/x", "relative": 0, "mark": None}},
        {"source": {"path": "/x", "relative": None, "mark": {"size": -1, "fingerprint": "0" * 64}}},
        {"source": {"path": "/x", "relative": None, "mark": {"size": 1, "fingerprint": "../x"}}},
        {"source": {"path": "/x", "relative": None, "mark": {"size": True}}},
        {"variants": []},
        {"variants": {}},
        {"variants": [{"key": 0}]},
        {"current": 7},
        {"current": "0"},
        {"current": False},
        {"next": 1},
        {"stands_for": 1},
        {"script": "import os"},
    ],
)
def test_a_field_that_does_not_fit_is_refused(
    project: Project, tmp_path: Path, change: dict[str, Any]
) -> None:
    data = bytes_of(project, tmp_path)
    refusal(tmp_path, changed(data, lambda fields: fields.update(change)))


@pytest.mark.parametrize(
    "change",
    [
        {"key": 1},
        {"key": -1},
        {"key": 1.5},
        {"name": None},
        {"starred": 1},
        {"look": None},
        {"look": "bold"},
        {"look": {"boldness": 7}},
        {"look": {"boldness": "1"}},
        {"look": {"glitter": 1}},
    ],
)
def test_a_variant_that_does_not_fit_is_refused(
    project: Project, tmp_path: Path, change: dict[str, Any]
) -> None:
    data = bytes_of(project, tmp_path)
    refusal(tmp_path, changed(data, lambda fields: fields["variants"][0].update(change)))


@pytest.mark.parametrize(
    "name",
    ["thumbnails/7.png", "thumbnails/../0.png", "thumbnails/00.png", "/etc/passwd", "evil.py"],
)
def test_something_else_besides_is_refused(project: Project, tmp_path: Path, name: str) -> None:
    members = members_of(bytes_of(project, tmp_path))
    refusal(tmp_path, zipped({**members, name: members["thumbnails/0.png"]}))


def test_thumbnails_are_small_pngs(project: Project, tmp_path: Path) -> None:
    members = members_of(bytes_of(project, tmp_path))
    large = to_inset(np.zeros((8, 500, 3), np.uint8))
    for data in (b"", b"GIF89a", members["thumbnails/0.png"][:-20], large):
        refusal(tmp_path, zipped({**members, "thumbnails/0.png": data}))


@pytest.mark.filterwarnings("ignore:Duplicate name:UserWarning")
def test_members_of_one_name_are_refused(project: Project, tmp_path: Path) -> None:
    buffer = io.BytesIO(bytes_of(project, tmp_path))
    with zipfile.ZipFile(buffer, "a") as archive:
        archive.writestr("project.json", b"{}")
    refusal(tmp_path, buffer.getvalue())


# -- bombs ---------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["project.json", "thumbnails/0.png"])
def test_what_unpacks_to_much_more_is_not_unpacked(
    project: Project, tmp_path: Path, name: str
) -> None:
    members = members_of(bytes_of(project, tmp_path))
    bomb = zipped({**members, name: b" " * (LARGEST_JSON + 1)})
    assert len(bomb) < 100_000
    assert "more than" in refusal(tmp_path, bomb)


def test_a_size_that_is_a_lie_is_found_out(project: Project, tmp_path: Path) -> None:
    members = members_of(bytes_of(project, tmp_path))
    large = b" " * (LARGEST_JSON + 1)
    lie = zipped({**members, "project.json": large})
    lie = lie.replace(struct.pack("<L", len(large)), struct.pack("<L", 100))
    refusal(tmp_path, lie)


def test_a_directory_without_end_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    crowd = zipped({f"{number}": b"" for number in range(MOST_VARIANTS + 3)})
    monkeypatch.setattr(zipfile, "ZipFile", None)
    assert "more than a project has" in refusal(tmp_path, crowd)
    locator = b"PK\x06\x07" + bytes(16)
    small = zipped_before(crowd) + locator + b"PK\x05\x06" + bytes(18)
    assert "more than a project has" in refusal(tmp_path, small)


def zipped_before(data: bytes) -> bytes:
    return data[:60]


def test_a_bomb_of_a_photo_stays_packed(project: Project, tmp_path: Path) -> None:
    huge = struct.pack(">LL", 30_000, 30_000)
    png = pack(photo_from_array(np.zeros((4, 4), np.uint8), "x"))
    png = png[:16] + huge + png[24:]
    path = tmp_path / "bomb.colorizer"
    write_project(path, replace(project, source=None, pixels=png))
    assert read_project(path).pixels == png, "opening the photo will refuse it by its size"
