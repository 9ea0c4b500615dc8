from __future__ import annotations

import os
from pathlib import Path, PurePath

import pytest

from colorizer_app.workbench.batch import Found, Gathered, gather
from colorizer_app.workbench.batch.gather import natural_key


def touch(*paths: Path) -> None:
    for path in paths:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"")


def names(gathered: Gathered) -> list[str]:
    return [path.name for path, _ in gathered.found]


def test_folders_are_mirrored_in_the_order_of_a_person(tmp_path: Path) -> None:
    root = tmp_path / "scans"
    touch(*(root / name for name in ("photo 10.jpg", "Photo 9.PNG", "b/x.tif", "a/c/y.webp")))
    touch(root / "notes.txt", root / "film.mp4", root / "photo")

    gathered = gather([root], output=tmp_path / "out")

    assert gathered.found == (
        Found(root / "Photo 9.PNG"),
        Found(root / "photo 10.jpg"),
        Found(root / "a/c/y.webp", PurePath("a/c")),
        Found(root / "b/x.tif", PurePath("b")),
    )
    assert gathered.left_out == ()


def test_several_folders_keep_their_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    touch(tmp_path / "1950/x.jpg", tmp_path / "1960/x.jpg", tmp_path / "y.jpg")
    monkeypatch.chdir(tmp_path / "1950")

    roots = [Path(), Path("../1960"), Path("../y.jpg")]
    gathered = gather(roots, output=tmp_path / "out", keep_roots=True)

    assert [folder for _, folder in gathered.found] == [
        PurePath("1950"),
        PurePath("1960"),
        PurePath(),
    ]
    assert all(path.is_absolute() for path, _ in gathered.found)


def test_what_is_hidden_or_the_systems_is_not_looked_at(tmp_path: Path) -> None:
    touch(
        *(tmp_path / name for name in (".x.jpg", "._x.jpg", ".trash/x.jpg", "$RECYCLE.BIN/x.jpg"))
    )
    touch(tmp_path / "@eaDir/x.jpg", tmp_path / "__MACOSX/x.jpg", tmp_path / "x.jpg")

    assert names(gather([tmp_path], output=tmp_path / "out")) == ["x.jpg"]


def test_a_named_file_is_always_taken(tmp_path: Path) -> None:
    files = [tmp_path / name for name in (".x.jpg", "x_colorized.jpg", "scan.bin", "missing.jpg")]
    touch(*files[:3])

    assert [path for path, _ in gather(files, output=tmp_path / "out").found] == files


def test_results_are_left_out_and_named(tmp_path: Path) -> None:
    touch(tmp_path / "x.jpg", tmp_path / "x_colorized.jpg", tmp_path / "x_Colorized-2.jpg")
    touch(
        tmp_path / "x in colour.jpg", tmp_path / "uncolorized.jpg", tmp_path / "x_colorized-b.jpg"
    )

    gathered = gather([tmp_path], output=tmp_path / "out", results=[tmp_path / "x in colour.jpg"])

    assert names(gathered) == ["uncolorized.jpg", "x.jpg", "x_colorized-b.jpg"]
    assert [path.name for path, _ in gathered.left_out] == [
        "x in colour.jpg",
        "x_Colorized-2.jpg",
        "x_colorized.jpg",
    ]
    assert "“x_colorized.jpg” was left out: it is a result" in gathered.left_out[2].reason


def test_the_folder_of_the_results_is_not_gathered_below_another(tmp_path: Path) -> None:
    touch(tmp_path / "x.jpg", tmp_path / "out/y.jpg")

    assert names(gather([tmp_path], output=tmp_path / "out")) == ["x.jpg"]
    assert names(gather([tmp_path / "out"], output=tmp_path / "out")) == ["y.jpg"]
    assert names(gather([tmp_path], output=tmp_path)) == ["x.jpg", "y.jpg"]


def test_one_file_by_several_ways_is_taken_once(tmp_path: Path) -> None:
    photo = tmp_path / "b.jpg"
    touch(photo, tmp_path / "sub/c.jpg")
    (tmp_path / "a link.jpg").symlink_to(photo)
    (tmp_path / "twin.jpg").hardlink_to(photo)
    roundabout = tmp_path / "sub" / ".." / "b.jpg"

    gathered = gather([photo, roundabout, tmp_path, tmp_path / "sub"], output=tmp_path / "out")

    assert names(gathered) == ["b.jpg", "c.jpg"]
    reasons = [reason for _, reason in gathered.left_out]
    assert sum("the same file" in reason for reason in reasons) == 4
    assert sum("looked into before" in reason for reason in reasons) == 1


def test_links_that_loop_end(tmp_path: Path) -> None:
    touch(tmp_path / "z/deep/x.jpg")
    (tmp_path / "a").symlink_to(tmp_path / "z")
    (tmp_path / "z/deep/up").symlink_to(tmp_path)
    (tmp_path / "self.jpg").symlink_to(tmp_path / "self.jpg")
    (tmp_path / "self").symlink_to(tmp_path / "self")

    gathered = gather([tmp_path], output=tmp_path / "out")

    # Found where it is, not where a link leads to it.
    assert gathered.found == (Found(tmp_path / "z/deep/x.jpg", PurePath("z/deep")),)
    assert [path.name for path, _ in gathered.left_out] == ["self.jpg"]


def test_a_folder_elsewhere_is_followed_by_its_link(tmp_path: Path) -> None:
    touch(tmp_path / "elsewhere/x.jpg")
    (tmp_path / "scans").mkdir()
    (tmp_path / "scans/link").symlink_to(tmp_path / "elsewhere")

    gathered = gather([tmp_path / "scans"], output=tmp_path / "out")

    assert gathered.found == (Found(tmp_path / "scans/link/x.jpg", PurePath("link")),)


def test_what_only_looks_like_a_photo(tmp_path: Path) -> None:
    (tmp_path / "folder.jpg").mkdir()
    touch(tmp_path / "folder.jpg/x.jpg")
    os.mkfifo(tmp_path / "pipe.jpg")
    (tmp_path / "gone.jpg").symlink_to(tmp_path / "nowhere")

    gathered = gather([tmp_path], output=tmp_path / "out")

    assert names(gathered) == ["x.jpg"]
    assert [path.name for path, _ in gathered.left_out] == ["gone.jpg", "pipe.jpg"]


def test_names_that_sort_strangely() -> None:
    words = ["10", "9", "b2", "B10", "a", "²", "9a", ""]
    assert sorted(words, key=natural_key) == ["", "9", "9a", "10", "a", "b2", "B10", "²"]
