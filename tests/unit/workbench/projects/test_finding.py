from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest

from colorizer_app.workbench.projects import (
    FileMark,
    FileReference,
    find,
    find_altered,
    mark_of,
    refer_to,
)


def test_a_photo_is_found_where_it_was(photo_file: Path, tmp_path: Path) -> None:
    reference = refer_to(photo_file, tmp_path / "projects")
    assert reference.relative == "../photos/Oma.png"
    assert reference.name == "Oma.png"
    assert find(reference, tmp_path / "elsewhere" / "entirely") == photo_file


def test_a_photo_that_moved_along_is_found(photo_file: Path, tmp_path: Path) -> None:
    (tmp_path / "projects").mkdir()
    reference = refer_to(photo_file, tmp_path / "projects")
    shutil.move(photo_file.parent, tmp_path / "disk" / "photos")
    (tmp_path / "projects").rename(tmp_path / "disk" / "projects")
    found = find(reference, tmp_path / "disk" / "projects")
    assert found == tmp_path / "disk" / "photos" / "Oma.png"


def test_a_photo_beside_the_project_is_found(photo_file: Path, tmp_path: Path) -> None:
    reference = refer_to(photo_file, tmp_path)
    (tmp_path / "mail").mkdir()
    shutil.move(photo_file, tmp_path / "mail" / "Oma.png")
    assert find(reference, tmp_path / "mail") == tmp_path / "mail" / "Oma.png"


def test_another_photo_of_that_name_is_not_taken_for_it(photo_file: Path, tmp_path: Path) -> None:
    reference = refer_to(photo_file, photo_file.parent)
    decoy = tmp_path / "mail" / "Oma.png"
    decoy.parent.mkdir()
    decoy.write_bytes(b"another Oma")
    assert find(reference, decoy.parent) == photo_file, "although the decoy is nearer"
    photo_file.unlink()
    assert find(reference, decoy.parent) is None
    assert find_altered(reference, decoy.parent) == decoy


def test_a_photo_that_was_altered_is_told_from_one_that_is_gone(
    photo_file: Path, tmp_path: Path
) -> None:
    reference = refer_to(photo_file, tmp_path)
    photo_file.write_bytes(photo_file.read_bytes() + b"retouched")
    assert find(reference, tmp_path) is None
    assert find_altered(reference, tmp_path) == photo_file
    photo_file.unlink()
    assert find_altered(reference, tmp_path) is None


def test_what_could_not_be_read_is_known_by_its_place(photo_file: Path, tmp_path: Path) -> None:
    kept = photo_file.read_bytes()
    photo_file.unlink()
    reference = refer_to(photo_file, tmp_path)
    assert reference.mark is None
    photo_file.write_bytes(kept + b"whatever")
    assert find(reference, tmp_path) == photo_file


def test_the_path_of_another_platform_is_no_obstacle(photo_file: Path) -> None:
    mark = mark_of(photo_file)
    reference = FileReference(Path("Z:\\Scans\\Oma.png"), "Scans/Oma.png", mark)
    assert find(reference, photo_file.parent) == photo_file


@pytest.mark.parametrize("path", ["x" * 5000, "nul\0", "."])
def test_odd_paths_lead_nowhere(path: str, tmp_path: Path) -> None:
    assert find(FileReference(Path(path), path), tmp_path) is None


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes in folders there")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert mark_of(tmp_path / "pipe") is None


@pytest.mark.parametrize("size", [0, 1, (4 << 20), (4 << 20) + 1, 9 << 20])
def test_marks_tell_contents_apart(size: int, tmp_path: Path) -> None:
    path = tmp_path / "scan.tif"
    path.write_bytes(bytes(size))
    mark = mark_of(path)
    assert mark is not None
    assert mark.size == size
    copy = tmp_path / "copy.tif"
    shutil.copyfile(path, copy)
    assert mark_of(copy) == mark
    with copy.open("ab") as file:
        file.write(b"!")
    assert mark_of(copy) != mark
    for at in (0, size // 2, size - 1) if size else ():
        # A change as large as a retouched head of a scan, anywhere.
        with path.open("r+b") as file:
            start = max(0, at - 150_000)
            file.seek(start)
            file.write(b"\1" * min(300_000, size - start))
        assert mark_of(path) != mark
        path.write_bytes(bytes(size))


@pytest.mark.parametrize(("size", "fingerprint"), [(-1, "0" * 64), (1.0, "0" * 64), (1, "0")])
def test_a_mark_is_checked(size: int, fingerprint: str) -> None:
    with pytest.raises(ValueError, match="A file's"):
        FileMark(size, fingerprint)
