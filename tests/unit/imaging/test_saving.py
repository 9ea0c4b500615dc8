"""Saving: every format reads back by others, and nothing on the disk is ever harmed."""

from __future__ import annotations

import errno
import os
import subprocess
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any, BinaryIO

import imagecodecs
import numpy as np
import pytest
import tifffile
from numpy.typing import NDArray
from PIL import Image

from colorizer_app.atomic import write_atomically
from colorizer_app.imaging import (
    SAVE_SUFFIXES,
    DestinationExistsError,
    Photo,
    SaveError,
    open_photo,
    photo_from_array,
    save_photo,
)

Scene = NDArray[np.uint8]
Privileges = Callable[[], AbstractContextManager[None]]

_LOSSLESS = (".png", ".tif", ".tiff", ".bmp")
_DEEP = (".png", ".tif", ".tiff")


def deep(scene: Scene) -> NDArray[np.uint16]:
    noise = np.random.default_rng(1).integers(0, 256, scene.shape, dtype=np.uint16)
    return scene.astype(np.uint16) * 256 + noise


def read(path: Path) -> NDArray[Any]:
    """Pixels by a reader that knows 16 bits."""
    if path.suffix in (".tif", ".tiff"):
        return tifffile.imread(path)
    if path.suffix == ".png":
        pixels: NDArray[Any] = imagecodecs.png_decode(path.read_bytes())
        return pixels
    with Image.open(path) as image:
        return np.asarray(image)


def refusal(path: Path, rgb: NDArray[Any], photo: Photo, **options: Any) -> str:
    before = listing(path.parent)
    with pytest.raises(SaveError) as caught:
        save_photo(path, rgb, photo, **options)
    assert listing(path.parent) == before
    message = str(caught.value)
    assert path.name in message
    return message


def listing(folder: Path) -> dict[str, int]:
    if not folder.is_dir():
        return {}
    return {entry.name: entry.lstat().st_size for entry in folder.iterdir()}


# --------------------------------------------------------------------------------------- formats


@pytest.mark.parametrize("suffix", _LOSSLESS)
def test_lossless_formats_are_lossless(tmp_path: Path, scene: Scene, suffix: str) -> None:
    path = tmp_path / f"a{suffix}"
    assert save_photo(path, scene, photo_from_array(scene, "x")) == path
    assert np.array_equal(read(path), scene)
    with Image.open(path) as image:
        assert (image.mode, image.size) == ("RGB", (53, 37))


@pytest.mark.parametrize("suffix", _DEEP)
def test_16_bits_are_lossless(tmp_path: Path, scene: Scene, suffix: str) -> None:
    rgb = deep(scene)
    out = save_photo(tmp_path / f"a{suffix}", rgb, photo_from_array(rgb, "x"))
    assert read(out).dtype == np.uint16
    assert np.array_equal(read(out), rgb)


def test_16_bits_are_rounded_where_8_is_all_there_is(tmp_path: Path, scene: Scene) -> None:
    rgb = deep(scene)
    out = save_photo(tmp_path / "a.bmp", rgb, photo_from_array(rgb, "x"))
    assert np.array_equal(read(out), np.rint(rgb / 257).astype(np.uint8))


@pytest.mark.parametrize("suffix", [".jpg", ".jpeg", ".webp", ".JPG"])
@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_lossy_formats_are_close(tmp_path: Path, scene: Scene, suffix: str, dtype: Any) -> None:
    rgb = scene if dtype == np.uint8 else scene.astype(np.uint16) * 257
    out = save_photo(tmp_path / f"a{suffix}", rgb, photo_from_array(rgb, "x"))
    assert np.abs(read(out).astype(int) - scene).mean() < 5


def test_jpeg_keeps_full_chroma_and_obeys_quality(tmp_path: Path, scene: Scene) -> None:
    photo = photo_from_array(scene, "x")
    sizes = []
    for quality in (10, 60, 100):
        out = save_photo(tmp_path / f"{quality}.jpg", scene, photo, quality=quality)
        sizes.append(out.stat().st_size)
        with Image.open(out) as image:
            assert [part[1:3] for part in image.layer] == [(1, 1)] * 3  # type: ignore[attr-defined]
    assert sizes == sorted(sizes)


@pytest.mark.parametrize("suffix", SAVE_SUFFIXES)
@pytest.mark.parametrize("rgb_bits", [8, 16])
@pytest.mark.parametrize("photo_bits", [8, 16])
def test_opacity_is_kept_where_it_can_be(
    tmp_path: Path, scene: Scene, suffix: str, rgb_bits: int, photo_bits: int
) -> None:
    dtypes = {8: np.uint8, 16: np.uint16}
    scales = {8: 1, 16: 257}
    rgba = np.dstack([scene, scene[..., 1]]).astype(dtypes[photo_bits]) * scales[photo_bits]
    rgb = scene.astype(dtypes[rgb_bits]) * scales[rgb_bits]
    photo = photo_from_array(rgba.astype(dtypes[photo_bits]), "x")
    pixels = read(save_photo(tmp_path / f"a{suffix}", rgb.astype(dtypes[rgb_bits]), photo))
    if suffix in (".jpg", ".jpeg", ".bmp"):
        assert pixels.shape[2] == 3
        return
    expected = scene[..., 1].astype(int) * (257 if pixels.dtype == np.uint16 else 1)
    assert np.array_equal(pixels[..., 3], expected)


@pytest.mark.parametrize("suffix", SAVE_SUFFIXES)
@pytest.mark.parametrize("size", [(1, 1), (1, 3000), (3000, 1)])
def test_odd_sizes(tmp_path: Path, suffix: str, size: tuple[int, int]) -> None:
    rgb = np.full((*size, 3), 99, np.uint8)
    out = save_photo(tmp_path / f"a{suffix}", rgb, photo_from_array(rgb, "x"))
    again = open_photo(out)
    assert (again.height, again.width) == size


def test_same_picture_same_bytes(tmp_path: Path, scene: Scene) -> None:
    photo = photo_from_array(scene, "x")
    for suffix in SAVE_SUFFIXES:
        one = save_photo(tmp_path / f"a{suffix}", scene, photo)
        other = save_photo(tmp_path / f"b{suffix}", scene, photo)
        assert one.read_bytes() == other.read_bytes()


@pytest.mark.parametrize("name", ["Großmutter – 1931.png", "祖母.png", "y" * 250 + ".png"])
def test_any_name_will_do(tmp_path: Path, scene: Scene, name: str) -> None:
    if len(os.fsencode(name)) > 255:
        pytest.skip("longer than this system takes")
    out = save_photo(tmp_path / name, scene, photo_from_array(scene, "x"))
    assert np.array_equal(read(out), scene)


# -------------------------------------------------------------------------- what is there already


@pytest.mark.parametrize("suffix", SAVE_SUFFIXES)
def test_nothing_is_replaced_unasked(tmp_path: Path, scene: Scene, suffix: str) -> None:
    path = tmp_path / f"precious{suffix}"
    path.write_bytes(b"precious")
    with pytest.raises(DestinationExistsError, match="precious"):
        save_photo(path, scene, photo_from_array(scene, "x"))
    assert path.read_bytes() == b"precious"
    assert len(listing(tmp_path)) == 1


def test_a_file_that_appears_at_the_last_moment_is_safe(tmp_path: Path) -> None:
    path = tmp_path / "a.png"

    def write(file: BinaryIO) -> None:
        file.write(b"new")
        path.write_bytes(b"precious")

    with pytest.raises(FileExistsError):
        write_atomically(path, write, overwrite=False)
    assert path.read_bytes() == b"precious"
    assert len(listing(tmp_path)) == 1


def test_asked_to_it_replaces(tmp_path: Path, scene: Scene) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(b"old")
    save_photo(path, scene, photo_from_array(scene, "x"), overwrite=True)
    assert np.array_equal(read(path), scene)
    assert len(listing(tmp_path)) == 1


def test_a_link_is_followed_and_stays_a_link(tmp_path: Path, scene: Scene) -> None:
    real = tmp_path / "real.png"
    real.write_bytes(b"old")
    link = tmp_path / "link.png"
    link.symlink_to(real)
    save_photo(link, scene, photo_from_array(scene, "x"), overwrite=True)
    assert link.is_symlink()
    assert np.array_equal(read(real), scene)


@pytest.fixture
def original(tmp_path: Path, scene: Scene) -> Photo:
    Image.fromarray(scene).save(tmp_path / "original.png")
    return open_photo(tmp_path / "original.png")


@pytest.mark.parametrize("overwrite", [False, True])
@pytest.mark.parametrize("way", ["itself", "dots", "symbolic", "hard", "folder link"])
def test_the_original_is_never_replaced(
    tmp_path: Path, scene: Scene, original: Photo, way: str, overwrite: bool
) -> None:
    assert original.path is not None
    before = original.path.read_bytes()
    path = tmp_path / "alias.png"
    if way == "itself":
        path = original.path
    elif way == "dots":
        (tmp_path / "sub").mkdir()
        path = tmp_path / "sub" / ".." / "original.png"
    elif way == "symbolic":
        path.symlink_to(original.path)
    elif way == "hard":
        path.hardlink_to(original.path)
    else:
        (tmp_path / "way").symlink_to(tmp_path, target_is_directory=True)
        path = tmp_path / "way" / "original.png"
    assert "original" in refusal(path, scene, original, overwrite=overwrite)
    assert original.path.read_bytes() == before


def test_a_symbolic_link_opened_protects_what_it_leads_to(tmp_path: Path, scene: Scene) -> None:
    Image.fromarray(scene).save(tmp_path / "real.png")
    (tmp_path / "link.png").symlink_to(tmp_path / "real.png")
    photo = open_photo(tmp_path / "link.png")
    assert "original" in refusal(tmp_path / "real.png", scene, photo, overwrite=True)


# -------------------------------------------------------------------------------- what can go wrong


def test_missing_folder(tmp_path: Path, original: Photo, scene: Scene) -> None:
    assert "folder does not exist" in refusal(tmp_path / "gone" / "a.png", scene, original)


def test_folder_that_is_a_file(tmp_path: Path, original: Photo, scene: Scene) -> None:
    assert "not a folder" in refusal(tmp_path / "original.png" / "a.png", scene, original)


@pytest.mark.parametrize("overwrite", [False, True])
def test_destination_that_is_a_folder(
    tmp_path: Path, original: Photo, scene: Scene, overwrite: bool
) -> None:
    (tmp_path / "a.png").mkdir()
    message = refusal(tmp_path / "a.png", scene, original, overwrite=overwrite)
    assert "a folder of that name" in message


@pytest.mark.parametrize("name", ["a.gif", "a", "a.png.txt", ".png"])
def test_formats_that_cannot_be_written(
    tmp_path: Path, original: Photo, scene: Scene, name: str
) -> None:
    assert ".tiff" in refusal(tmp_path / name, scene, original)


def test_name_too_long(tmp_path: Path, original: Photo, scene: Scene) -> None:
    assert "too long" in refusal(tmp_path / ("x" * 300 + ".png"), scene, original)


def test_impossible_names(tmp_path: Path, original: Photo, scene: Scene) -> None:
    refusal(tmp_path / "a\0b.png", scene, original)
    loop = tmp_path / "loop.png"
    loop.symlink_to(loop)
    refusal(loop, scene, original, overwrite=True)


def test_no_permission(open_place: Path, without_privileges: Privileges, scene: Scene) -> None:
    open_place.chmod(0o555)
    with without_privileges():
        assert "permission" in refusal(open_place / "a.png", scene, photo_from_array(scene, "x"))


@pytest.mark.parametrize(("suffix", "side"), [(".webp", 16_384), (".jpg", 65_501)])
def test_larger_than_the_format_holds(tmp_path: Path, suffix: str, side: int) -> None:
    rgb = np.zeros((side, 2, 3), np.uint8)
    message = refusal(tmp_path / f"a{suffix}", rgb, photo_from_array(rgb, "x"))
    assert f"{side - 1:,} pixels" in message
    assert "PNG" in message


@contextmanager
def file_size_limit(limit: int) -> Iterator[None]:
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def large() -> NDArray[np.uint8]:
    return np.random.default_rng(0).integers(0, 256, (300, 300, 3), dtype=np.uint8)


@pytest.mark.parametrize("suffix", SAVE_SUFFIXES)
@pytest.mark.parametrize("overwrite", [False, True])
def test_writing_fails_half_way(tmp_path: Path, suffix: str, overwrite: bool) -> None:
    path = tmp_path / f"a{suffix}"
    if overwrite:
        path.write_bytes(b"precious")
    rgb = large()
    with file_size_limit(10_000):
        message = refusal(path, rgb, photo_from_array(rgb, "x"), overwrite=overwrite)
    assert "larger than the disk allows" in message
    assert not overwrite or path.read_bytes() == b"precious"


@pytest.fixture
def tiny_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 64 KiB, for those who may mount one."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(place)]
    try:
        subprocess.run(mount, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("mounting a small disk takes privileges")
    yield place
    subprocess.run(["umount", str(place)], check=True)


@pytest.mark.parametrize("overwrite", [False, True])
def test_full_disk(tiny_disk: Path, overwrite: bool) -> None:
    rgb = large()
    for suffix in SAVE_SUFFIXES:
        path = tiny_disk / f"a{suffix}"
        if overwrite:
            path.write_bytes(b"precious")
        message = refusal(path, rgb, photo_from_array(rgb, "x"), overwrite=overwrite)
        assert "the disk is full" in message
        assert not overwrite or path.read_bytes() == b"precious"


@pytest.mark.skipif(os.name == "nt", reason="Windows does without hard links anyway")
@pytest.mark.parametrize("taken", [False, True])
def test_disks_without_hard_links(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, taken: bool
) -> None:
    def unsupported(self: Path, target: Path) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(Path, "hardlink_to", unsupported)  # what FAT answers
    path = tmp_path / "a.png"
    if taken:
        path.write_bytes(b"precious")
        with pytest.raises(FileExistsError):
            write_atomically(path, lambda file: None, overwrite=False)
    else:
        write_atomically(path, lambda file: file.write(b"new"), overwrite=False)
    assert path.read_bytes() == (b"precious" if taken else b"new")
    assert len(listing(tmp_path)) == 1


@pytest.mark.parametrize("failure", [OSError(errno.EIO, "x"), KeyboardInterrupt(), ValueError()])
def test_nothing_is_left_behind(tmp_path: Path, failure: BaseException) -> None:
    def write(file: BinaryIO) -> None:
        file.write(b"half")
        raise failure

    with pytest.raises(type(failure)):
        write_atomically(tmp_path / "a.png", write, overwrite=True)
    assert listing(tmp_path) == {}


@pytest.mark.skipif(os.name == "nt", reason="no permission bits on Windows")
def test_a_folder_that_may_not_be_listed(
    open_place: Path, without_privileges: Privileges, scene: Scene
) -> None:
    open_place.chmod(0o333)
    with without_privileges():
        out = save_photo(open_place / "a.png", scene, photo_from_array(scene, "x"))
    assert open_photo(out).width == 53


@pytest.mark.skipif(os.name == "nt", reason="no permission bits on Windows")
@pytest.mark.parametrize(("umask", "mode"), [(0o022, 0o644), (0o077, 0o600), (0o002, 0o664)])
def test_permissions_are_those_of_a_new_file(
    tmp_path: Path, scene: Scene, umask: int, mode: int
) -> None:
    before = os.umask(umask)
    try:
        out = save_photo(tmp_path / "a.png", scene, photo_from_array(scene, "x"))
    finally:
        os.umask(before)
    assert out.stat().st_mode & 0o777 == mode


# ------------------------------------------------------------------------------------ wrong calls


@pytest.mark.parametrize("quality", [0, 101])
def test_quality_out_of_range(tmp_path: Path, scene: Scene, quality: int) -> None:
    with pytest.raises(ValueError, match="quality"):
        save_photo(tmp_path / "a.jpg", scene, photo_from_array(scene, "x"), quality=quality)


@pytest.mark.parametrize(
    "rgb",
    [
        np.zeros((5, 5, 3), np.uint8),
        np.zeros((37, 53), np.uint8),
        np.zeros((37, 53, 3), np.float32),
    ],
)
def test_pictures_that_do_not_fit(tmp_path: Path, scene: Scene, rgb: NDArray[Any]) -> None:
    with pytest.raises(ValueError, match="expected"):
        save_photo(tmp_path / "a.png", rgb, photo_from_array(scene, "x"))
