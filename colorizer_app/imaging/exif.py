"""EXIF blocks: read, brought up to date, and moved between JPEG-like files and TIFF.

An EXIF block is a small TIFF structure: a byte-order mark, then directories of tags (CIPA DC-008,
Exif 2.32; TIFF 6.0). Where a block only has to be brought up to date it is changed in place, so
that makers' notes, which hold offsets nobody else understands, stay where they were. Where tags
move into or out of a TIFF file, the directories are packed anew.
"""

from __future__ import annotations

import mmap
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from colorizer_app.imaging.orientation import SIDEWAYS

ByteOrder: TypeAlias = Literal["<", ">"]
Block: TypeAlias = "bytes | bytearray | mmap.mmap"

IMAGE_DESCRIPTION = 0x010E
ORIENTATION = 0x0112
SOFTWARE = 0x0131
EXIF_IFD = 0x8769
GPS_IFD = 0x8825
_INTEROP_IFD = 0xA005
_MAKER_NOTE = 0x927C
_THUMBNAIL_OFFSET, _THUMBNAIL_LENGTH = 0x0201, 0x0202
_WIDTH_TAGS = (0x0100, 0xA002)  # ImageWidth, PixelXDimension
_HEIGHT_TAGS = (0x0101, 0xA003)
_X_RESOLUTION, _Y_RESOLUTION, _RESOLUTION_UNIT = 0x011A, 0x011B, 0x0128
_PER_INCH, _PER_CENTIMETRE = 2, 3
_POINTERS = frozenset({EXIF_IFD, GPS_IFD, _INTEROP_IFD})
# ImageDescription, IPTC's caption and the like, and Windows' title, comment and subject.
_DESCRIPTIONS = (IMAGE_DESCRIPTION, 0x83BB, 0x9C9B, 0x9C9C, 0x9C9F)
_DEPTH = 3  # main directory, Exif, Interoperability: nothing honest goes deeper

_ASCII, SHORT, LONG, _RATIONAL = 2, 3, 4, 5
_TYPE_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4}
_HEADER_SIZE = 8
JPEG_LIMIT = 0xFFFF - 2 - len(b"Exif\0\0")
"""Bytes of the longest block that a JPEG file can hold."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A tag of a directory.

    Attributes
    ----------
    kind, count : int
        TIFF type and number of values.
    value : bytes
        The values, in the byte order of their block.
    position : int
        Where `value` stood in the block; 0 for an entry that was not read from one.
    children : dict or None
        The directory that the entry points to, if it is a pointer.
    """

    kind: int
    count: int
    value: bytes
    position: int = 0
    children: Directory | None = None


Directory: TypeAlias = dict[int, Entry]


def byte_order(block: bytes | bytearray) -> ByteOrder | None:
    """Byte order of a classic TIFF structure; None if it is none."""
    if block[:4] == b"II*\0":
        return "<"
    return ">" if block[:4] == b"MM\0*" else None


def main_directory(block: Block) -> tuple[Directory, int]:
    """Read the main directory of a TIFF structure, and the directories it points to.

    Parameters
    ----------
    block : bytes or mmap
        An EXIF block or a whole TIFF file.

    Returns
    -------
    directory : dict
        Tags to entries; what is damaged is left out.
    next_position : int
        Where the block says where its second directory is; 0 if it cannot be told.
    """
    order = byte_order(block[:4])
    if order is None or len(block) < _HEADER_SIZE:
        return {}, 0
    (offset,) = struct.unpack(order + "I", block[4:8])
    return _read_directory(block, offset, order, _DEPTH)


def _read_directory(
    block: Block, offset: int, order: ByteOrder, depth: int
) -> tuple[Directory, int]:
    if depth == 0 or not _HEADER_SIZE <= offset <= len(block) - 2:
        return {}, 0
    (size,) = struct.unpack(order + "H", block[offset : offset + 2])
    directory: Directory = {}
    for start in range(offset + 2, offset + 2 + 12 * size, 12):
        if start + 12 > len(block):
            return directory, 0
        tag, kind, count = struct.unpack(order + "HHI", block[start : start + 8])
        length = _TYPE_SIZES.get(kind, 0) * count
        position = start + 8
        if length > 4:
            (position,) = struct.unpack(order + "I", block[start + 8 : start + 12])
        if length == 0 or position + length > len(block):
            continue
        entry = Entry(kind, count, bytes(block[position : position + length]), position)
        if tag in _POINTERS and kind in (LONG, 13):
            (target,) = struct.unpack(order + "I", entry.value[:4])
            entry = replace(entry, children=_read_directory(block, target, order, depth - 1)[0])
        directory[tag] = entry
    next_position = offset + 2 + 12 * size
    return directory, next_position if next_position + 4 <= len(block) else 0


def number(entry: Entry | None, order: ByteOrder) -> int | None:
    """Value of an entry that holds one short or long integer, else None."""
    if entry is None or entry.count != 1 or entry.kind not in (SHORT, LONG):
        return None
    value: int = struct.unpack(order + ("H" if entry.kind == SHORT else "I"), entry.value)[0]
    return value


def orientation_of(block: bytes | None) -> int:
    """Orientation (1..8) that an EXIF block asks for; 1 if it asks for none."""
    order = byte_order(block) if block else None
    if block is None or order is None:
        return 1
    wanted = number(main_directory(block)[0].get(ORIENTATION), order)
    return wanted if wanted is not None and 1 <= wanted <= 8 else 1


def updated(block: bytes | None, width: int, height: int) -> bytes | None:
    """Bring an EXIF block up to date with its picture, which has been turned upright.

    Parameters
    ----------
    block : bytes or None
        EXIF from its byte-order mark on.
    width, height : int
        Size of the upright picture, in pixels.

    Returns
    -------
    bytes or None
        The block with orientation 1, these dimensions, and no thumbnail; None if it is no EXIF.
    """
    order = byte_order(block) if block else None
    if block is None or order is None:
        return None
    directory, next_position = main_directory(block)
    if not directory:
        return None
    changed = bytearray(block)
    exif = directory[EXIF_IFD].children if EXIF_IFD in directory else None
    for entries in (directory, exif or {}):
        _put(changed, entries.get(ORIENTATION), order, 1)
        for tag in _WIDTH_TAGS:
            _put(changed, entries.get(tag), order, width)
        for tag in _HEIGHT_TAGS:
            _put(changed, entries.get(tag), order, height)
    if orientation_of(block) in SIDEWAYS:
        _swap(changed, directory.get(_X_RESOLUTION), directory.get(_Y_RESOLUTION))
    if next_position:
        _drop_thumbnail(changed, next_position, order)
    return bytes(changed)


def _put(block: bytearray, entry: Entry | None, order: ByteOrder, value: int) -> None:
    if entry is None or number(entry, order) is None:
        return
    kind, most = ("H", 0xFFFF) if entry.kind == SHORT else ("I", 0xFFFFFFFF)
    struct.pack_into(order + kind, block, entry.position, min(value, most))


def _swap(block: bytearray, one: Entry | None, other: Entry | None) -> None:
    if one is not None and other is not None and len(one.value) == len(other.value):
        block[one.position : one.position + len(one.value)] = other.value
        block[other.position : other.position + len(other.value)] = one.value


def _drop_thumbnail(block: bytearray, next_position: int, order: ByteOrder) -> None:
    """Blank the second directory and its picture, and cut them off where they end the block."""
    (offset,) = struct.unpack_from(order + "I", block, next_position)
    struct.pack_into(order + "I", block, next_position, 0)
    directory, end = _read_directory(block, offset, order, depth=1)
    blanks = [(entry.position, entry.position + len(entry.value)) for entry in directory.values()]
    if end:
        blanks.append((offset, end + 4))
    start = number(directory.get(_THUMBNAIL_OFFSET), order)
    length = number(directory.get(_THUMBNAIL_LENGTH), order)
    if start is not None and length is not None and start >= _HEADER_SIZE:
        blanks.append((start, min(start + length, len(block))))
    for start, stop in sorted(blanks, key=lambda blank: blank[1], reverse=True):
        if stop >= len(block):
            del block[start:]
        elif start < stop:
            block[start:stop] = bytes(stop - start)


def resolution_of(block: bytes | None) -> tuple[float, float] | None:
    """Resolution that an EXIF block says, in dots per inch."""
    order = byte_order(block) if block else None
    if block is None or order is None:
        return None
    directory, _ = main_directory(block)
    scale = 2.54 if number(directory.get(_RESOLUTION_UNIT), order) == _PER_CENTIMETRE else 1.0
    found = []
    for tag in (_X_RESOLUTION, _Y_RESOLUTION):
        entry = directory.get(tag)
        if entry is None or (entry.kind, entry.count) != (_RATIONAL, 1):
            return None
        numerator, denominator = struct.unpack(order + "II", entry.value)
        found.append(scale * numerator / denominator if denominator else 0.0)
    return (found[0], found[1]) if min(found) > 1 else None


def with_resolution(block: bytes | None, resolution: tuple[float, float] | None) -> bytes | None:
    """EXIF block that says the resolution, in dots per inch, unless it says one already."""
    directory, _ = main_directory(block or b"")
    if resolution is None or _X_RESOLUTION in directory:
        return block
    order = byte_order(block or b"") or "<"
    for tag, dpi in zip((_X_RESOLUTION, _Y_RESOLUTION), resolution, strict=True):
        directory[tag] = Entry(_RATIONAL, 1, struct.pack(order + "II", round(dpi * 1000), 1000))
    directory[_RESOLUTION_UNIT] = Entry(SHORT, 1, struct.pack(order + "H", _PER_INCH))
    return pack_block(directory, order)


def is_described(block: bytes | None) -> bool:
    """Whether an EXIF block says what the photo shows."""
    directory, _ = main_directory(block or b"")
    return any(not _is_blank(directory.get(tag)) for tag in _DESCRIPTIONS)


def with_texts(block: bytes | None, texts: Mapping[int, str]) -> bytes:
    """Add texts to the main directory of an EXIF block, where it has none under these tags.

    What there is stays in its place, for makers' notes' sake: the larger directory is put behind
    it. A block is not made too long for JPEG by it.

    Parameters
    ----------
    block : bytes or None
        EXIF from its byte-order mark on; None makes one.
    texts : mapping of int to str
        Tags to ASCII texts.
    """
    found, next_position = main_directory(block or b"")
    added = {
        tag: Entry(_ASCII, len(text) + 1, text.encode("ascii") + b"\0")
        for tag, text in texts.items()
        if _is_blank(found.get(tag))
    }
    order = byte_order(block or b"")
    if block is None or order is None or not found:
        return pack_block(added, "<")
    if not added:
        return block
    (offset,) = struct.unpack_from(order + "I", block, 4)
    rows = {tag: entry for tag, entry in _rows(block, offset, order) if tag not in added}
    base = len(block) + len(block) % 2
    values_at = base + 2 + 12 * (len(rows) + len(added)) + 4
    values = b""
    for tag, entry in added.items():
        position = values_at + len(values)
        rows[tag] = struct.pack(order + "HHII", tag, entry.kind, entry.count, position)
        values += entry.value + bytes(len(entry.value) % 2)
    table = struct.pack(order + "H", len(rows)) + b"".join(row for _, row in sorted(rows.items()))
    following = block[next_position : next_position + 4] if next_position else bytes(4)
    longer = block[:4] + struct.pack(order + "I", base) + block[8:].ljust(base - 8, b"\0")
    longer += table + following + values
    return block if len(block) <= JPEG_LIMIT < len(longer) else longer


def _rows(block: bytes, offset: int, order: ByteOrder) -> Iterator[tuple[int, bytes]]:
    """Yield the tags of a directory with their rows as they are."""
    (size,) = struct.unpack_from(order + "H", block, offset)
    for start in range(offset + 2, min(offset + 2 + 12 * size, len(block) - 11), 12):
        yield struct.unpack_from(order + "H", block, start)[0], block[start : start + 12]


def _is_blank(entry: Entry | None) -> bool:
    return entry is None or not entry.value.strip(b"\0 \t\r\n")


def without_maker_note(block: bytes) -> bytes:
    """Pack an EXIF block without its maker's note, the one tag that can be very large."""
    order = byte_order(block)
    if order is None:
        return block
    directory, _ = main_directory(block)
    exif = directory.get(EXIF_IFD)
    if exif is not None and exif.children is not None:
        kept = {tag: entry for tag, entry in exif.children.items() if tag != _MAKER_NOTE}
        directory[EXIF_IFD] = replace(exif, children=kept)
    return pack_block(directory, order)


def pack_block(directory: Mapping[int, Entry], order: ByteOrder) -> bytes:
    """Build an EXIF block of a directory whose values are in byte order `order`."""
    header = (b"II*\0" if order == "<" else b"MM\0*") + struct.pack(order + "I", _HEADER_SIZE)
    return header + pack_directory(directory, order, _HEADER_SIZE)


def pack_directory(directory: Mapping[int, Entry], order: ByteOrder, base: int) -> bytes:
    """Build a directory, its values and the directories it points to.

    Parameters
    ----------
    directory : mapping of int to Entry
        Tags to entries.
    order : {"<", ">"}
        Byte order of the entries' values.
    base : int
        Where in the TIFF structure the result will stand; even.

    Returns
    -------
    bytes
        The directory table, followed by everything that did not fit into it.
    """
    values_at = base + 2 + 12 * len(directory) + 4
    table = bytearray(struct.pack(order + "H", len(directory)))
    values = bytearray()
    for tag, entry in sorted(directory.items()):
        position = values_at + len(values)
        if entry.children is not None:
            values += pack_directory(entry.children, order, position)
            table += struct.pack(order + "HHII", tag, LONG, 1, position)
        elif len(entry.value) <= 4:
            table += struct.pack(order + "HHI", tag, entry.kind, entry.count)
            table += entry.value.ljust(4, b"\0")
        else:
            values += entry.value + b"\0" * (len(entry.value) % 2)
            table += struct.pack(order + "HHII", tag, entry.kind, entry.count, position)
    return bytes(table) + bytes(4) + bytes(values)
