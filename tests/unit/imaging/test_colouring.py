"""What saved files say of how they were coloured, read back from real files."""

from __future__ import annotations

import json
import struct
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import tifffile
from numpy.typing import NDArray
from PIL import Image

from colorizer_app.imaging import Colouring, Photo, exif, open_photo, render, save_photo, signed
from colorizer_app.imaging.colouring import ALTERED, NAMESPACE, NOTE
from colorizer_app.imaging.xmp import RDF, Packet

Scene = NDArray[np.uint8]

DC = "http://purl.org/dc/elements/1.1/"
SOURCE_TYPE = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/DigitalSourceType"
CREATOR_TOOL = "http://ns.adobe.com/xap/1.0/CreatorTool"
PRINT = "http://cv.iptc.org/newscodes/digitalsourcetype/print"
GENERATED = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"
LOOK = json.dumps({"name": 'Größe <&> "]]>" \udc80 \x01 \ufffe 😀'}, ensure_ascii=False)
COLOURING = Colouring(json.dumps({"a": 1}), "ab" * 32, "9.8.7")
FORMATS = (".jpg", ".png", ".tif", ".webp")


def xmp_saying(**said: str) -> bytes:
    """XMP of another program, its statements as attributes, as Adobe's write them."""
    names = {"title": f"{DC}title", "description": f"{DC}description", "type": SOURCE_TYPE}
    attributes = ""
    for number, (word, value) in enumerate(said.items()):
        space, _, local = names[word].rpartition("/")
        attributes += f' xmlns:n{number}="{space}/" n{number}:{local}="{value}"'
    return (
        f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="{RDF}">'
        f'<rdf:Description rdf:about=""{attributes}/></rdf:RDF></x:xmpmeta>'
    ).encode()


def written(path: Path, scene: Scene, xmp: bytes | None = None, **options: Any) -> Photo:
    """Write a photo as another program would, and open it."""
    if path.suffix == ".png" and xmp is not None:
        from PIL.PngImagePlugin import PngInfo

        options["pnginfo"] = PngInfo()
        options["pnginfo"].add_itxt("XML:com.adobe.xmp", xmp.decode())
    elif path.suffix == ".tif":
        tags = [] if xmp is None else [(700, 1, len(xmp), xmp, True)]
        tifffile.imwrite(
            path, scene, photometric="rgb", extratags=tags, metadata=None, software=False
        )
        return open_photo(path)
    elif xmp is not None:
        options["xmp"] = xmp
    Image.fromarray(scene).save(path, **options)
    return open_photo(path)


def saved(photo: Photo, path: Path, colouring: Colouring = COLOURING, *, note: bool = True) -> Path:
    rgb = render(photo.lightness, np.zeros((4, 4, 2), np.float32), photo.bit_depth)
    return save_photo(path, rgb, signed(photo, colouring, note=note), overwrite=True)


def xmp_of(path: Path) -> bytes:
    """Return a file's XMP as Pillow finds it: nothing of ours is asked."""
    with Image.open(path) as image:
        image.load()
        if path.suffix == ".tif":
            return bytes(image.tag_v2[700])  # type: ignore[attr-defined]
        found = image.info["xmp"]
        return found.encode() if isinstance(found, str) else bytes(found)


def said(path: Path) -> dict[str, str]:
    statements = Packet(xmp_of(path)).statements
    names = [each.name for each in statements]
    assert len(names) == len(set(names)), "something is said twice"
    return {each.name: each.value for each in statements}


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("bits", [8, 16])
@pytest.mark.parametrize("look", [LOOK, json.dumps({"many": [1 / 3] * 1100})])
def test_the_look_comes_back_from_a_file(
    tmp_path: Path, scene: Scene, suffix: str, bits: Any, look: str
) -> None:
    photo = replace(written(tmp_path / "a.png", scene), bit_depth=bits)
    colouring = replace(COLOURING, look=look)
    again = open_photo(saved(photo, tmp_path / f"b{suffix}", colouring))
    assert again.colouring is not None
    assert json.loads(again.colouring.look) == json.loads(look)
    assert replace(again.colouring, look=look) == colouring


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_result_without_a_signature_says_nothing(
    tmp_path: Path, scene: Scene, suffix: str
) -> None:
    photo = written(tmp_path / f"a{suffix}", scene)
    assert photo.colouring is None
    rgb = render(photo.lightness, np.zeros((4, 4, 2), np.float32))
    out = save_photo(tmp_path / f"b{suffix}", rgb, photo)
    assert b"olorize" not in out.read_bytes()


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("source", FORMATS)
def test_what_the_source_says_stays(tmp_path: Path, scene: Scene, source: str, suffix: str) -> None:
    photo = written(tmp_path / f"a{source}", scene, xmp_saying(title="Oma &amp; Opa"))
    found = said(saved(photo, tmp_path / f"b{suffix}"))
    assert found[f"{DC}title"] == "Oma & Opa"
    assert found[NAMESPACE + "program"] == "9.8.7"
    assert found[SOURCE_TYPE] == ALTERED
    assert found[f"{DC}description"] == NOTE
    assert found[CREATOR_TOOL] == "Colorizer 9.8.7"


@pytest.mark.parametrize("suffix", FORMATS)
def test_saving_again_and_again_changes_nothing_but_the_look(
    tmp_path: Path, scene: Scene, suffix: str
) -> None:
    photo = written(tmp_path / f"a{suffix}", scene, xmp_saying(title="Oma"))
    path = tmp_path / f"b{suffix}"
    first = said(saved(photo, path))
    for number in range(3):
        look = json.dumps({"number": number})
        newer = tmp_path / f"{number}{suffix}"
        found = said(saved(open_photo(path), newer, replace(COLOURING, look=look)))
        assert found == {**first, NAMESPACE + "look": look}
        path = newer
    assert len(xmp_of(path)) < len(xmp_of(tmp_path / f"b{suffix}")) + 20


def test_a_look_that_is_no_longer_true_goes(tmp_path: Path, scene: Scene) -> None:
    coloured = open_photo(saved(written(tmp_path / "a.png", scene), tmp_path / "b.png", note=False))
    assert coloured.colouring == COLOURING
    assert coloured.metadata.xmp is None
    rgb = render(coloured.lightness, np.zeros((4, 4, 2), np.float32))
    unsigned = open_photo(save_photo(tmp_path / "c.png", rgb, coloured))
    assert unsigned.colouring is None


@pytest.mark.parametrize("suffix", FORMATS)
def test_without_the_note_only_colorizer_is_told(tmp_path: Path, scene: Scene, suffix: str) -> None:
    out = saved(written(tmp_path / f"a{suffix}", scene), tmp_path / f"b{suffix}", note=False)
    assert set(said(out)) == {NAMESPACE + name for name in ("look", "weights", "program")}
    with Image.open(out) as image:
        found = image.getexif()
        assert (found.get(exif.SOFTWARE), found.get(exif.IMAGE_DESCRIPTION)) == (None, None)


@pytest.mark.parametrize(
    ("before", "after"), [(PRINT, ALTERED), (GENERATED, GENERATED), ("urn:own", "urn:own")]
)
def test_the_source_type_is_that_of_the_result(
    tmp_path: Path, scene: Scene, before: str, after: str
) -> None:
    photo = written(tmp_path / "a.webp", scene, xmp_saying(type=before, title="Oma"))
    assert said(saved(photo, tmp_path / "b.webp"))[SOURCE_TYPE] == after
    assert said(saved(photo, tmp_path / "b.webp", note=False))[SOURCE_TYPE] == before


def exif_with(tag: int, text: bytes, order: exif.ByteOrder = "<") -> bytes:
    maker = exif.Entry(7, 40, b"Maker's own secrets".ljust(40, b"."))
    details = {0x927C: maker}
    main = {tag: exif.Entry(2, len(text), text)}
    main[exif.EXIF_IFD] = exif.Entry(4, 1, bytes(4), children=details)
    return exif.pack_block(main, order)


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("suffix", FORMATS)
def test_a_persons_own_description_stays_alone(
    tmp_path: Path, scene: Scene, suffix: str, order: Any
) -> None:
    block = b"Exif\0\0" + exif_with(exif.IMAGE_DESCRIPTION, b"Oma am Meer, 1932\0", order)
    in_exif = written(tmp_path / "a.jpg", scene, exif=block)
    out = saved(in_exif, tmp_path / f"b{suffix}")
    assert f"{DC}description" not in said(out)
    with Image.open(out) as image:
        found = image.getexif()
        assert found[exif.IMAGE_DESCRIPTION] == "Oma am Meer, 1932"
        assert found[exif.SOFTWARE] == "Colorizer 9.8.7"
        assert found.get_ifd(exif.EXIF_IFD)[0x927C].startswith(b"Maker's own")
    in_xmp = written(tmp_path / "c.jpg", scene, xmp_saying(description="Oma am Meer"))
    out = saved(in_xmp, tmp_path / f"d{suffix}")
    assert said(out)[f"{DC}description"] == "Oma am Meer"
    with Image.open(out) as image:
        assert exif.IMAGE_DESCRIPTION not in image.getexif()


@pytest.mark.parametrize("order", ["<", ">"])
def test_a_camera_that_leaves_blanks_is_no_person(tmp_path: Path, scene: Scene, order: Any) -> None:
    block = exif_with(exif.IMAGE_DESCRIPTION, b" " * 31 + b"\0", order)
    photo = written(tmp_path / "a.jpg", scene, exif=b"Exif\0\0" + block)
    with Image.open(saved(photo, tmp_path / "b.jpg")) as image:
        assert image.getexif()[exif.IMAGE_DESCRIPTION] == NOTE


@pytest.mark.parametrize("order", ["<", ">"])
def test_texts_are_added_behind_what_stays_in_its_place(order: Any) -> None:
    before = exif_with(0x010F, b"Linhof\0", order)
    after = exif.with_texts(before, {exif.SOFTWARE: "Colorizer 1", 0x010F: "not this"})
    assert after[8 : len(before)] == before[8:]
    found, following = exif.main_directory(after)
    assert found[0x010F].value == b"Linhof\0"
    assert found[exif.SOFTWARE].value == b"Colorizer 1\0"
    assert struct.unpack_from(order + "I", after, following) == (0,)
    assert exif.with_texts(after, {exif.SOFTWARE: "Colorizer 2"}) == after


def test_a_makers_note_is_not_given_up_for_our_words(tmp_path: Path, scene: Scene) -> None:
    directory, _ = exif.main_directory(exif_with(0x010F, b"Linhof\0"))
    details = directory[exif.EXIF_IFD].children
    assert details is not None
    room = exif.JPEG_LIMIT - len(exif.pack_block(directory, "<"))
    details[0x927C] = exif.Entry(7, 40 + room // 2 * 2 - 4, bytes(40 + room // 2 * 2 - 4))
    photo = written(tmp_path / "a.webp", scene, exif=exif.pack_block(directory, "<"))
    with Image.open(saved(photo, tmp_path / "b.jpg")) as image:
        assert len(image.getexif().get_ifd(exif.EXIF_IFD)[0x927C]) > 65_000


@pytest.mark.parametrize("suffix", FORMATS)
def test_damaged_xmp_is_kept_as_it_is(tmp_path: Path, scene: Scene, suffix: str) -> None:
    damaged = xmp_saying(title="Oma")[:-20] + b"<<<"
    photo = written(tmp_path / f"a{suffix}", scene, damaged)
    out = saved(photo, tmp_path / f"b{suffix}")
    assert xmp_of(out).rstrip(b"\0") == damaged
    again = open_photo(out)
    assert again.colouring is None
    with Image.open(out) as image:  # no description: it may have been in what cannot be read
        assert exif.IMAGE_DESCRIPTION not in image.getexif()


@pytest.mark.parametrize("look", ["", "x" * 1_000_001])
def test_a_look_of_absurd_length_is_none(tmp_path: Path, scene: Scene, look: str) -> None:
    photo = written(tmp_path / "a.png", scene)
    assert open_photo(
        saved(photo, tmp_path / "b.png", replace(COLOURING, look=look))
    ).colouring is (None)


def test_damage_to_what_we_wrote_stops_nothing(tmp_path: Path, scene: Scene) -> None:
    rng = np.random.default_rng(5)
    photo = written(tmp_path / "a.png", scene, xmp_saying(title="Oma"))
    whole = signed(photo, COLOURING, note=True).metadata.xmp
    assert whole is not None
    for number in range(150):
        content = bytearray(whole)
        for at in rng.integers(0, len(content), rng.integers(1, 6)):
            content[at] = int(rng.choice(list(b"<>/\"'&: \0\xfe1")))
        path = tmp_path / f"{number}.webp"
        opened = written(path, scene, bytes(content[: rng.integers(1, len(content) + 1)]))
        open_photo(saved(opened, path.with_suffix(".jpg")))
