"""Long XMP in JPEG files: nothing of it is lost on the way out or in."""

from __future__ import annotations

import hashlib
import re
import struct
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from colorizer_app.imaging import Colouring, open_photo, render, save_photo, signed
from colorizer_app.imaging.extended_xmp import EXTENSION, joined_xmp, xmp_segments
from colorizer_app.imaging.xmp import RDF, Packet

DC = "http://purl.org/dc/elements/1.1/"


def long_packet(*lengths: int, padding: int = 0) -> bytes:
    statements = "".join(f"<n{i}>{'x' * length}</n{i}>" for i, length in enumerate(lengths))
    return (
        '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="{RDF}" xmlns:dc="{DC}">'
        f'<rdf:Description rdf:about="it" xmlns="urn:d/" dc:title="Oma">{statements}'
        f'</rdf:Description></rdf:RDF></x:xmpmeta>{" " * padding}<?xpacket end="w"?>'
    ).encode()


def values(content: bytes | None) -> dict[str, str]:
    assert content is not None
    return {each.name: each.value for each in Packet(content).statements}


def joined(segments: list[bytes]) -> bytes | None:
    return joined_xmp(segments[0].split(b"\0", 1)[1], segments[:0:-1])


@pytest.mark.parametrize("lengths", [(10,), (70_000,), (40_000, 30_000, 9), (200_000, 1, 300_000)])
def test_a_long_packet_comes_back(lengths: tuple[int, ...]) -> None:
    content = long_packet(*lengths)
    segments = xmp_segments(content)
    assert all(len(segment) <= 65_533 for segment in segments)
    assert (len(segments) > 1) == (sum(lengths) > 65_000)
    assert values(joined(segments)) == values(content)


def test_the_extension_is_as_the_specification_has_it() -> None:
    main, *pieces = xmp_segments(long_packet(150_000, 5))
    assert values(main.split(b"\0", 1)[1])["urn:d/n1"] == "x" * 5
    name = values(main.split(b"\0", 1)[1])["http://ns.adobe.com/xmp/note/HasExtendedXMP"]
    assert re.fullmatch("[0-9A-F]{32}", name)
    content = b""
    for piece in pieces:
        assert piece.startswith(EXTENSION + name.encode())
        length, offset = struct.unpack_from(">II", piece, len(EXTENSION) + 32)
        assert offset == len(content)
        content += piece[len(EXTENSION) + 40 :]
    assert len(content) == length
    assert hashlib.md5(content).hexdigest().upper() == name


def test_padding_alone_needs_no_extension() -> None:
    content = long_packet(5, padding=90_000)
    main, *extension = xmp_segments(content)
    assert len(main) < 1000
    assert values(joined([main, *extension])) == values(content)


def test_what_cannot_be_parted_is_left_out() -> None:
    assert xmp_segments(b"damaged " * 10_000) == []
    assert xmp_segments(long_packet(5).replace(b"Oma", b"O" * 70_000)) == []


@pytest.mark.parametrize("harm", ["lost", "changed", "short", "foreign"])
def test_a_damaged_extension_leaves_the_rest(harm: str) -> None:
    main, *pieces = xmp_segments(long_packet(150_000, 5))
    if harm == "lost":
        del pieces[1]
    elif harm == "changed":
        pieces[1] = pieces[1][:-1] + b"?"
    elif harm == "short":
        pieces = [piece[:40] for piece in pieces]
    else:
        pieces = [piece.replace(EXTENSION, EXTENSION + b"0" * 32) for piece in pieces]
    assert values(joined([main, *pieces])) == {"urn:d/n1": "x" * 5, DC + "title": "Oma"}


def test_damage_to_the_main_packet_stops_nothing() -> None:
    main, *pieces = xmp_segments(long_packet(150_000, 5))
    content = main.split(b"\0", 1)[1]
    rng = np.random.default_rng(2)
    for _ in range(300):
        harmed = bytearray(content)
        harmed[rng.integers(0, len(harmed))] = int(rng.choice(list(b"<>/\"' \0\xff")))
        joined_xmp(bytes(harmed), pieces)


def test_a_look_beside_long_xmp_survives_in_a_jpeg(
    tmp_path: Path, scene: NDArray[np.uint8]
) -> None:
    Image.fromarray(scene).save(tmp_path / "a.webp", xmp=long_packet(60_000))
    photo = open_photo(tmp_path / "a.webp")
    colouring = Colouring("[" + "1.2345678901, " * 2000 + "0]", "ab" * 32, "1")
    rgb = render(photo.lightness, np.zeros((4, 4, 2), np.float32))
    for suffix in (".jpg", ".png", ".jpg"):
        path = tmp_path / f"b{suffix}"
        save_photo(path, rgb, signed(photo, colouring, note=True), overwrite=True)
        photo = open_photo(path)
        assert photo.colouring == colouring
        assert values(photo.metadata.xmp)["urn:d/n0"] == "x" * 60_000
    with Image.open(path) as image:  # other readers find the first packet
        assert b"HasExtendedXMP" in image.info["xmp"]
