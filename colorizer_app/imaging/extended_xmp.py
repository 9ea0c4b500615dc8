"""XMP in JPEG files, where a segment holds 64 KB: what is longer goes into further segments.

Those are ExtendedXMP (ISO 16684-3, formerly XMP specification part 3, 1.1.3.1): a second packet,
which the first one names by its MD5, cut into pieces.
"""

from __future__ import annotations

import hashlib
import re
import struct
from collections.abc import Iterable

from colorizer_app.imaging.xmp import RDF, DamagedXmpError, Packet, Statement

EXTENSION = b"http://ns.adobe.com/xmp/extension/\0"
_MAIN = b"http://ns.adobe.com/xap/1.0/\0"
_SEGMENT = 0xFFFF - 2
_LONGEST_MAIN = _SEGMENT - len(_MAIN)
_PIECE = 65_000
_DIGITS = 32
_NOTE = "http://ns.adobe.com/xmp/note/"
_HAS_EXTENSION = _NOTE + "HasExtendedXMP"
_CLOSING = re.compile(rb"<\?xpacket\s+end\b")


def xmp_segments(content: bytes) -> list[bytes]:
    """Return the contents of the APP1 segments that hold a packet; none if it cannot be held.

    Of a long packet the longest statements go into the extension.
    """
    if len(content) <= _LONGEST_MAIN:
        return [_MAIN + content]
    try:
        main, extension = _parted(Packet(_unpadded(content)))
    except DamagedXmpError:
        return []
    if len(main) > _LONGEST_MAIN:
        return []
    head = EXTENSION + _name_of(extension)
    pieces = range(0, len(extension), _PIECE)
    return [_MAIN + main] + [
        head + struct.pack(">II", len(extension), at) + extension[at : at + _PIECE] for at in pieces
    ]


def joined_xmp(main: bytes | None, segments: Iterable[bytes]) -> bytes | None:
    """Return the one packet that a JPEG file's XMP is.

    Parameters
    ----------
    main : bytes or None
        The first packet.
    segments : iterable of bytes
        Contents of the segments that begin with `EXTENSION`, in any order.

    Returns
    -------
    bytes or None
        The first packet as it is if it names no extension; less that name if what it names is not
        there, or damaged.
    """
    if main is None or b"HasExtendedXMP" not in main:
        return main
    try:
        packet = Packet(main)
        name = packet.value(_HAS_EXTENSION) or ""
        rest = packet.without([_HAS_EXTENSION])
    except DamagedXmpError:
        return main
    content = _assembled(name.upper().encode("ascii", "replace"), segments)
    try:
        extension = Packet(content)
        nodes = b"".join(extension.standing_alone(node) for node in extension.nodes)
        return Packet(rest).with_nodes(nodes)
    except DamagedXmpError:
        return rest


def _unpadded(content: bytes) -> bytes:
    """Return a packet less the room that it keeps for programs that write into it."""
    at = content.rfind(b"<?xpacket")
    if at < 0 or _CLOSING.match(content, at) is None:
        return content
    return content[:at].rstrip() + b"\n" + content[at:]


def _parted(packet: Packet) -> tuple[bytes, bytes]:
    """Return a packet that fits into a segment, if that can be done, and an extension of it."""
    extra = len(_reference(packet, "0" * _DIGITS)) - len(packet.content)
    excess = len(packet.content) + extra - _LONGEST_MAIN
    movable = [each for each in packet.statements if not each.is_attribute]
    moved: list[Statement] = []
    for each in sorted(movable, key=lambda each: each.end - each.start, reverse=True):
        if excess <= 0:
            break
        moved.append(each)
        excess -= each.end - each.start
    main = packet.content
    for each in sorted(moved, key=lambda each: each.start, reverse=True):
        main = main[: each.start] + main[each.end :]
    head = f"<rdf:Description rdf:about={packet.quoted_about}>".encode()
    extension = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="%s">' % RDF.encode()
    for each in moved:
        extension += head + packet.standing_alone(each) + b"</rdf:Description>"
    extension += b"</rdf:RDF></x:xmpmeta>"
    return _reference(Packet(main), _name_of(extension).decode()), extension


def _reference(packet: Packet, name: str) -> bytes:
    """Return the packet with the name of its extension."""
    node = f'<rdf:Description xmlns:rdf="{RDF}" rdf:about={packet.quoted_about} '
    node += f'xmlns:xmpNote="{_NOTE}" xmpNote:HasExtendedXMP="{name}"/>'
    return packet.with_nodes(node.encode())


def _name_of(extension: bytes) -> bytes:
    return hashlib.md5(extension, usedforsecurity=False).hexdigest().upper().encode()


def _assembled(name: bytes, segments: Iterable[bytes]) -> bytes:
    """Put the pieces of an extension together; nothing where they are not all there."""
    pieces: dict[int, bytes] = {}
    at = len(EXTENSION)
    for segment in segments:
        if segment[at : at + _DIGITS] == name and len(segment) > at + _DIGITS + 8:
            _, offset = struct.unpack_from(">II", segment, at + _DIGITS)
            pieces[offset] = segment[at + _DIGITS + 8 :]
    content = b"".join(piece for _, piece in sorted(pieces.items()))
    return content if content and _name_of(content) == name else b""
