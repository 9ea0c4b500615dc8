"""The structures of JPEG, PNG and WebP files, read for what the decoders do not hand over."""

from __future__ import annotations

import mmap
import re
import struct
import zlib
from collections.abc import Iterator

from colorizer_app.imaging.errors import Unreadable

PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
XMP_KEYWORD = b"XML:com.adobe.xmp"
_MARKER, _START_OF_SCAN, _END_OF_IMAGE = 0xFF, 0xDA, b"\xff\xd9"
_STARTS_OF_FRAME = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}  # ITU-T T.81, table B.1
_MAX_INFLATED = 64 << 20  # no honest metadata is larger


def jpeg_is_complete(data: bytes | mmap.mmap) -> bool:
    """Whether the picture of a JPEG stream has an end.

    Decoders stop at the last pixel and take what they find for pixels until then; a download that
    broke off in a file of its full size, zeros from there on, would come out half grey.
    """
    scan = next((at for marker, at in _jpeg_markers(data) if marker == _START_OF_SCAN), None)
    return scan is not None and data.find(_END_OF_IMAGE, scan) >= 0


def jpeg_size(data: bytes) -> tuple[int, int]:
    """Height and width that a JPEG stream announces.

    Raises
    ------
    Unreadable
        If it announces none.
    """
    for marker, position in _jpeg_markers(data):
        if marker in _STARTS_OF_FRAME and position + 9 <= len(data):
            height, width = struct.unpack_from(">HH", data, position + 5)
            return height, width
    raise Unreadable("the file is damaged or incomplete")


def _jpeg_markers(data: bytes | mmap.mmap) -> Iterator[tuple[int, int]]:
    """Yield (marker, position) of the segments of a JPEG stream, up to its first scan."""
    position, marker = 2, 0
    while marker != _START_OF_SCAN and position + 4 <= len(data) and data[position] == _MARKER:
        marker = data[position + 1]
        if marker == _MARKER:  # padding
            position += 1
            continue
        yield marker, position
        position += 2 + int.from_bytes(data[position + 2 : position + 4], "big")


def png_chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield (type, content) of the chunks of a PNG file; pixel data is yielded as empty content.

    Raises
    ------
    Unreadable
        If the file ends before its end chunk.
    """
    position = len(PNG_SIGNATURE)
    kind = b""
    while kind != b"IEND":
        if position + 8 > len(data):
            raise Unreadable("the file is damaged or incomplete")
        length, kind = struct.unpack_from(">I4s", data, position)
        start, position = position + 8, position + 12 + length
        yield kind, b"" if kind == b"IDAT" else data[start : start + length]


def png_text(content: bytes, kind: bytes) -> tuple[bytes, bytes]:
    """Keyword and text of a tEXt, zTXt or iTXt chunk; empty text where it cannot be read."""
    keyword, _, rest = content.partition(b"\0")
    if kind == b"tEXt":
        return keyword, rest
    if kind == b"zTXt":
        return keyword, inflate(rest[1:])
    compressed = rest[:1] == b"\1"
    text = rest[2:].split(b"\0", 2)[-1]
    return keyword, inflate(text) if compressed else text


def png_raw_profile(text: bytes) -> bytes | None:
    """Content of a "Raw profile type" text, ImageMagick's way of putting blocks into PNG."""
    match = re.match(rb"\s*\S+\s+(\d+)\s+([0-9a-fA-F\s]*)", text)
    if match is None:
        return None
    digits = b"".join(match[2].split())
    return bytes.fromhex(digits[: len(digits) // 2 * 2].decode("ascii"))[: int(match[1])]


def inflate(data: bytes) -> bytes:
    """Decompress a zlib stream of metadata; empty where it is damaged or absurdly large."""
    decompressor = zlib.decompressobj()
    try:
        inflated = decompressor.decompress(data, _MAX_INFLATED)
    except zlib.error:
        return b""
    return inflated if decompressor.eof else b""


def deflate(data: bytes) -> bytes:
    """Compress metadata to a zlib stream."""
    return zlib.compress(data)


def png_chunk(kind: bytes, content: bytes) -> bytes:
    """Build a PNG chunk."""
    checksum = zlib.crc32(content, zlib.crc32(kind))
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", checksum)


def webp_chunks(data: bytes) -> dict[bytes, bytes]:
    """First chunk of each type in a WebP file.

    Raises
    ------
    Unreadable
        If the file is shorter than it says.
    """
    (announced,) = struct.unpack_from("<I", data, 4)
    if announced + 8 > len(data):
        raise Unreadable("the file is damaged or incomplete")
    chunks: dict[bytes, bytes] = {}
    position = 12
    while position + 8 <= announced + 8:
        kind, length = struct.unpack_from("<4sI", data, position)
        chunks.setdefault(kind, data[position + 8 : position + 8 + length])
        position += 8 + length + length % 2
    return chunks


def webp_size(chunks: dict[bytes, bytes]) -> tuple[int, int]:
    """Width and height of a WebP picture, from its headers alone."""
    if b"VP8X" in chunks:
        header = chunks[b"VP8X"]
        return 1 + int.from_bytes(header[4:7], "little"), 1 + int.from_bytes(header[7:10], "little")
    if b"VP8L" in chunks:
        bits = int.from_bytes(chunks[b"VP8L"][1:5], "little")
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    width, height = struct.unpack_from("<HH", chunks[b"VP8 "], 6)
    return width & 0x3FFF, height & 0x3FFF
