"""Statements in XMP packets: found however they are written, cut out and put in to the byte."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import numpy as np
import pytest

from colorizer_app.imaging.xmp import RDF, DamagedXmpError, Packet

DC, TIFF = "http://purl.org/dc/elements/1.1/", "http://ns.adobe.com/tiff/1.0/"
MINE = "urn:mine/"
RDF_TAG = f'<rdf:RDF xmlns:rdf="{RDF}">'
HEAD = '<x:xmpmeta xmlns:x="adobe:ns:meta/">' + RDF_TAG
TAIL = "</rdf:RDF></x:xmpmeta>"
RICH = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\r\n'
    f'<x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="XMP > Core \'6\'">{RDF_TAG}\n'
    f"<rdf:Description\n rdf:about = 'uuid:1 &amp; 2' xmlns:dc=\"{DC}\" xmlns:t='{TIFF}'\n"
    "  t:Make=\"Linhof > 2\"  t:Model = 'a'>"
    '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Größe</rdf:li></rdf:Alt></dc:title>'
    f"<!-- <dc:title/> --><dc:source rdf:resource='http://a/b'/></rdf:Description>"
    f'<rdf:Description xmlns="{MINE}" xmlns:m="{MINE}" m:a="1"><b> two &lt; </b><c/><d></d>'
    "</rdf:Description>\n" + TAIL + '\n<?xpacket end="w"?>'
).encode()


def node(text: str) -> bytes:
    return f'<rdf:Description xmlns:rdf="{RDF}" xmlns:n="urn:n/"><n:x>{text}</n:x>'.encode() + (
        b"</rdf:Description>"
    )


def test_statements_are_found_however_they_are_written() -> None:
    packet = Packet(RICH)
    assert {each.name: each.value for each in packet.statements} == {
        TIFF + "Make": "Linhof > 2",
        TIFF + "Model": "a",
        DC + "title": "Größe",
        DC + "source": "http://a/b",
        MINE + "a": "1",
        MINE + "b": "two <",
        MINE + "c": "",
        MINE + "d": "",
    }
    assert packet.about == "uuid:1 & 2"
    assert packet.value(DC + "description") is None


def test_what_is_cut_out_is_gone_and_nothing_else() -> None:
    for each in Packet(RICH).statements:
        rest = Packet(Packet(RICH).without([each.name]))
        left = {other.name: other.value for other in rest.statements}
        before = {other.name: other.value for other in Packet(RICH).statements}
        assert left == {name: value for name, value in before.items() if name != each.name}
        gone = each.end - each.start
        assert len(rest.content) == len(RICH) - gone
        assert rest.content.startswith(RICH[: each.start])
        assert rest.content.endswith(RICH[each.end :])


def test_a_node_that_says_nothing_more_is_cut_out_whole() -> None:
    rest = Packet(RICH).without([MINE + name for name in "abcd"])
    assert MINE.encode() not in rest
    assert len(Packet(rest).nodes) == 1


@pytest.mark.parametrize(
    "content",
    [
        RICH,
        b"\xef\xbb\xbf" + RICH,
        RICH + b"\0\0\0",
        f'<r:RDF xmlns:r="{RDF}"/>'.encode(),
        f"{HEAD[:-1]} />{TAIL[10:]}".encode(),
        f"{HEAD}{TAIL}".encode(),
        (HEAD + TAIL.replace("RDF>", "RDF\n >")).encode(),
    ],
)
def test_nodes_are_put_in_beside_what_is_there(content: bytes) -> None:
    before = Packet(content)
    after = Packet(before.with_nodes(node("new")))
    assert after.value("urn:n/x") == "new"
    assert [s.value for s in after.statements][:-1] == [s.value for s in before.statements]
    ET.fromstring(after.content.decode("utf-8-sig"))
    back = Packet(after.without(["urn:n/x"]))
    assert [s.value for s in back.statements] == [s.value for s in before.statements]


def test_an_element_stands_alone_elsewhere() -> None:
    packet = Packet(RICH)
    for each in packet.statements:
        if not each.is_attribute:
            alone = ET.fromstring(packet.standing_alone(each))
            assert alone.tag.replace("{", "").replace("}", "") == each.name


BOMB = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>' + HEAD + "<q>&b;</q>" + TAIL


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\0\0",
        b"not XML",
        RICH[:-80],
        BOMB.encode(),
        b'<!DOCTYPE r SYSTEM "file:///etc/passwd">' + RICH,
        RICH.decode().encode("utf-16"),
        b'<?xml version="1.0" encoding="latin-1"?>' + HEAD.encode() + TAIL.encode(),
        b"<html><body/></html>",
        HEAD.encode() + b"<q:undeclared/>" + TAIL.encode(),
        RICH.replace("ö".encode(), b"\xf6"),
        RICH[:200] + b"\0" + RICH[200:],
    ],
)
def test_what_is_no_xmp_is_refused(content: bytes) -> None:
    with pytest.raises(DamagedXmpError):
        Packet(content)


def test_damage_is_refused_or_harmless() -> None:
    rng = np.random.default_rng(11)
    read = 0
    for _ in range(3000):
        content = bytearray(RICH)
        for at in rng.integers(0, len(content), rng.integers(1, 4)):
            if rng.random() < 0.3:
                del content[at : at + rng.integers(1, 9)]
            else:
                content[at : at + 1] = bytes(rng.choice(list(b"<>/=\"'&; x:\0\xff"), 1).tolist())
        try:
            packet = Packet(bytes(content))
            changed = Packet(packet.with_nodes(node("new")))
        except DamagedXmpError:
            continue
        read += 1
        assert changed.value("urn:n/x") == "new"
        for each in packet.statements:
            Packet(packet.without([each.name]))
    assert read > 100


def test_deep_nesting_is_no_trouble() -> None:
    deep = "<a>" * 20_000 + "</a>" * 20_000
    content = HEAD + f'<rdf:Description xmlns="{MINE}">{deep}</rdf:Description>' + TAIL
    assert Packet(content.encode()).value(MINE + "a") == ""
