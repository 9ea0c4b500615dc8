"""What a saved file says of how it was coloured: for Colorizer, for other programs, for people.

docs/adr/0013 tells why it says it so.
"""

from __future__ import annotations

import re
from dataclasses import replace
from xml.sax.saxutils import escape

from colorizer_app.imaging import exif
from colorizer_app.imaging.photo import Colouring, Metadata, Photo
from colorizer_app.imaging.xmp import RDF, DamagedXmpError, Packet

NAMESPACE = "http://colorizer.invalid/ns/1.0/"
"""Of our own statements. By RFC 6761 names in ``.invalid`` are nobody's and never will be."""

NOTE = "Colourized with Colorizer. The colours are a guess by a trained model."
"""The words for people, in a description where a photo has none. ASCII, as EXIF wants it."""

_SOURCE_TYPES = "http://cv.iptc.org/newscodes/digitalsourcetype/"
ALTERED = _SOURCE_TYPES + "algorithmicallyEnhanced"
"""IPTC's term for what an algorithm has altered while what is depicted remained."""
_NO_MORE_TRUE = frozenset(
    _SOURCE_TYPES + term
    for term in (
        *("digitalCapture", "computationalCapture", "negativeFilm", "positiveFilm", "print"),
        *("minorHumanEdits", "humanEdits"),
    )
)

_DC = "http://purl.org/dc/elements/1.1/"
_IPTC = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
_XMP = "http://ns.adobe.com/xap/1.0/"
_DESCRIPTION, _SOURCE_TYPE = _DC + "description", _IPTC + "DigitalSourceType"
_CREATOR_TOOL = _XMP + "CreatorTool"

_LONGEST_LOOK = 1_000_000  # in characters; four contexts take a tenth of it
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def taken_out(content: bytes | None) -> tuple[bytes | None, Colouring | None]:
    """Part an XMP packet from what Colorizer says in it, which is no longer true of another result.

    Returns
    -------
    rest : bytes or None
        The packet less that; None if nothing else was in it. One that cannot be read stays as it
        is.
    colouring : Colouring or None
        What it said, if it said anything.
    """
    if content is None or NAMESPACE.encode() not in content:
        return content, None
    try:
        packet = Packet(content)
        own = {each.name for each in packet.statements if each.name.startswith(NAMESPACE)}
        look = packet.value(NAMESPACE + "look")
        rest = packet.without(own)
        emptied = not Packet(rest).nodes
    except DamagedXmpError:
        return content, None
    colouring = None
    if look and len(look) <= _LONGEST_LOOK:
        facts = (packet.value(NAMESPACE + name) or "" for name in ("weights", "program"))
        colouring = Colouring(look, *facts)
    return None if emptied else rest, colouring


def signed(photo: Photo, colouring: Colouring, *, note: bool) -> Photo:
    """Return a photo whose metadata say how its result was coloured.

    Parameters
    ----------
    photo : Photo
        What the result was made from.
    colouring : Colouring
        How.
    note : bool
        Whether other programs and people shall understand it as well: IPTC's digital source type,
        a creator tool and a description. What the photo says under these names already stays, but
        for a source type that is true of the source alone.

    Returns
    -------
    Photo
        The same pixels. XMP that cannot be read is kept as it is and nothing is put into it.
    """
    return replace(photo, metadata=_signed(photo.metadata, colouring, note))


def _signed(metadata: Metadata, colouring: Colouring, note: bool) -> Metadata:
    program = f"Colorizer {colouring.program}"
    described = exif.is_described(metadata.exif)
    content = metadata.xmp
    try:
        packet = Packet() if content is None else Packet(content)
        described = described or packet.value(_DESCRIPTION) is not None
        if note and packet.value(_SOURCE_TYPE) in _NO_MORE_TRUE:
            packet = Packet(packet.without([_SOURCE_TYPE]))
        nodes = _own_node(packet, colouring)
        if note:
            nodes += _note_node(packet, program, described)
        content = packet.with_nodes(nodes)
    except DamagedXmpError:
        described = True  # for all that is known
    block = metadata.exif
    if note:
        texts = {exif.SOFTWARE: program} | ({} if described else {exif.IMAGE_DESCRIPTION: NOTE})
        block = exif.with_texts(block, texts)
    return replace(metadata, exif=block, xmp=content)


def _own_node(packet: Packet, colouring: Colouring) -> bytes:
    look = _NOT_XML.sub(lambda found: f"\\u{ord(found[0]):04x}", colouring.look)
    facts = {"look": look, "weights": colouring.weights, "program": colouring.program}
    lines = [f"<colorizer:{name}>{escape(text)}</colorizer:{name}>" for name, text in facts.items()]
    return _node(packet, "colorizer", NAMESPACE, lines)


def _note_node(packet: Packet, program: str, described: bool) -> bytes:
    nodes = b""
    if packet.value(_SOURCE_TYPE) is None:
        line = f"<Iptc4xmpExt:DigitalSourceType>{ALTERED}</Iptc4xmpExt:DigitalSourceType>"
        nodes += _node(packet, "Iptc4xmpExt", _IPTC, [line])
    if packet.value(_CREATOR_TOOL) is None:
        line = f"<xmp:CreatorTool>{escape(program)}</xmp:CreatorTool>"
        nodes += _node(packet, "xmp", _XMP, [line])
    if not described:
        text = f'<rdf:li xml:lang="x-default">{NOTE}</rdf:li>'
        line = f"<dc:description><rdf:Alt>{text}</rdf:Alt></dc:description>"
        nodes += _node(packet, "dc", _DC, [line])
    return nodes


def _node(packet: Packet, prefix: str, namespace: str, lines: list[str]) -> bytes:
    head = f'<rdf:Description xmlns:rdf="{RDF}" rdf:about={packet.quoted_about}'
    body = "\n".join([f'{head} xmlns:{prefix}="{namespace}">', *lines, "</rdf:Description>\n"])
    return body.encode()
