"""XMP packets: statements are found in them, cut out and put in, and all else stays as it is.

A packet is RDF written in XML (ISO 16684-1). It is never written anew, as other programs put things
into it that nobody else understands: expat says at which bytes a statement lies, and only those
change. What declares entities is no XMP and is not read at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from xml.parsers import expat
from xml.sax.saxutils import quoteattr

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_XML = "http://www.w3.org/XML/1998/namespace"

_START_TAG = re.compile(rb"<([^\s/>]+)((?:\s+[^\s=]+\s*=\s*(?:\"[^\"]*\"|'[^']*'))*)\s*(/?)>")
_ATTRIBUTE = re.compile(rb"\s+(?:([^\s=:]+):)?([^\s=:]+)\s*=\s*(?:\"[^\"]*\"|'[^']*')")
_UTF8 = ("utf-8", "utf8", "us-ascii")
_EMPTY = (
    b'<?xpacket begin="\xef\xbb\xbf" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/">\n<rdf:RDF xmlns:rdf="' + RDF.encode() + b'">\n'
    b'</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end="w"?>'
)

Scope = Mapping[str | None, str]
"""Prefixes, None for the default, to what they stand for."""


class DamagedXmpError(ValueError):
    """It is no XMP, or none that can be read."""


@dataclass(slots=True)
class Element:
    """Some bytes of a packet that are one XML element.

    Attributes
    ----------
    start, end : int
        Where it lies.
    scope : mapping
        The prefixes that are declared around it or by itself.
    """

    start: int
    scope: Scope
    end: int = 0


@dataclass(slots=True)
class Statement(Element):
    """A property of the photo: an element, or an attribute of a node.

    Attributes
    ----------
    name : str
        Namespace and local name, joined.
    value : str
        Its text, or the address that it points to; of what has a structure, all text in it.
    is_attribute : bool
        Whether it is one; `start` is then at the white space before it.
    """

    name: str = ""
    value: str = ""
    is_attribute: bool = False


@dataclass(slots=True)
class Node(Element):
    """An element, usually ``rdf:Description``, that holds statements."""

    statements: list[Statement] = field(default_factory=list)


class Packet:
    """A packet that has been read.

    Parameters
    ----------
    content : bytes
        UTF-8; an empty packet if nothing is given. Zeros behind it are dropped.

    Raises
    ------
    DamagedXmpError
        If it is not well-formed, declares entities, is not UTF-8 or holds no RDF.
    """

    def __init__(self, content: bytes = _EMPTY) -> None:
        self.content = content.rstrip(b"\0")
        self.nodes: list[Node] = []
        self.about = ""
        reader = _Reader(self)
        reader.read()
        if reader.rdf is None:
            raise DamagedXmpError("it holds no RDF")
        self._rdf = reader.rdf

    @property
    def quoted_about(self) -> str:
        """What the statements are about, as an attribute's value with its quotes."""
        return quoteattr(self.about)

    @property
    def statements(self) -> list[Statement]:
        """What is said of the photo."""
        return [statement for node in self.nodes for statement in node.statements]

    def value(self, name: str) -> str | None:
        """Return what is said under a name; None if nothing is."""
        return next((each.value for each in self.statements if each.name == name), None)

    def without(self, names: Iterable[str]) -> bytes:
        """Return the packet less some statements, and less nodes that said nothing else."""
        unwanted = set(names)
        cuts: list[Element] = []
        for node in self.nodes:
            found = [each for each in node.statements if each.name in unwanted]
            whole = bool(found) and len(found) == len(node.statements)
            cuts.extend([node] if whole else found)
        content = self.content
        for cut in sorted(cuts, key=lambda cut: cut.start, reverse=True):
            content = content[: cut.start] + content[cut.end :]
        return content

    def with_nodes(self, nodes: bytes) -> bytes:
        """Return the packet with more nodes, which declare all prefixes that they use."""
        start = self.content[: self._rdf.end]
        if not start.endswith(b"/>"):
            at = self.content.rindex(b"<", 0, self._rdf.end)
            return self.content[:at] + nodes + self.content[at:]
        # The RDF has no content so far.
        tag = _START_TAG.match(self.content, self._rdf.start)
        assert tag is not None
        return start[:-2] + b">" + nodes + b"</" + tag[1] + b">" + self.content[self._rdf.end :]

    def standing_alone(self, element: Element) -> bytes:
        """Return an element with all prefixes declared, to be put somewhere else."""
        tag = _START_TAG.match(self.content, element.start)
        assert tag is not None
        own = {
            match[2].decode() if match[1] == b"xmlns" else None
            for match in _ATTRIBUTE.finditer(tag[2])
            if match[1] == b"xmlns" or (match[1] is None and match[2] == b"xmlns")
        }
        added = declarations({p: uri for p, uri in element.scope.items() if p not in own})
        at = tag.end(1)
        return self.content[element.start : at] + added + self.content[at : element.end]


def declarations(scope: Scope) -> bytes:
    """Return namespace declarations as attributes."""
    declared = (
        f" xmlns{f':{prefix}' if prefix else ''}={quoteattr(uri)}" for prefix, uri in scope.items()
    )
    return "".join(declared).encode()


class _Reader:
    """Follows expat through a packet."""

    def __init__(self, packet: Packet) -> None:
        self.rdf: Element | None = None
        self._packet = packet
        self._content = packet.content
        self._depth = 0
        self._rdf_depth = 0
        self._scope: dict[str | None, str] = {}
        self._hidden: list[tuple[str | None, str | None]] = []
        self._open: list[Element | None] = []
        self._text: list[str] = []
        self._parser = expat.ParserCreate(namespace_separator=" ")

    def read(self) -> None:
        if b"\0" in self._content:
            raise DamagedXmpError("it is not UTF-8")
        parser = self._parser
        parser.buffer_text = True
        parser.XmlDeclHandler = self._on_declaration
        parser.StartDoctypeDeclHandler = self._on_doctype
        parser.StartNamespaceDeclHandler = self._on_prefix
        parser.EndNamespaceDeclHandler = self._on_prefix_end
        parser.StartElementHandler = self._on_start
        parser.EndElementHandler = self._on_end
        parser.CharacterDataHandler = self._text.append
        try:
            parser.Parse(self._content, True)
        except (expat.ExpatError, UnicodeDecodeError) as error:
            raise DamagedXmpError("it is not well-formed") from error

    def _on_declaration(self, _version: str, encoding: str | None, _standalone: int) -> None:
        if encoding is not None and encoding.lower() not in _UTF8:
            raise DamagedXmpError("it is not UTF-8")

    def _on_doctype(self, *_: object) -> None:
        raise DamagedXmpError("it declares entities")

    def _on_prefix(self, prefix: str | None, uri: str | None) -> None:
        self._hidden.append((prefix, self._scope.get(prefix)))
        self._scope[prefix] = uri or ""

    def _on_prefix_end(self, _prefix: str | None) -> None:
        prefix, before = self._hidden.pop()
        if before is None:
            del self._scope[prefix]
        else:
            self._scope[prefix] = before

    def _on_start(self, name: str, attributes: dict[str, str]) -> None:
        start = self._parser.CurrentByteIndex
        self._depth += 1
        element: Element | None = None
        inside = self._depth - self._rdf_depth if self.rdf is not None and self._rdf_depth else 0
        if self.rdf is None and name == f"{RDF} RDF":
            self._rdf_depth = self._depth
            element = self.rdf = Element(start, self._prefixes())
        elif inside == 1:
            element = self._begin_node(start, attributes)
        elif inside == 2:
            self._text.clear()
            where = attributes.get(f"{RDF} resource", "")
            element = Statement(start, self._prefixes(), 0, name.replace(" ", ""), where)
            self._packet.nodes[-1].statements.append(element)
        self._open.append(element)

    def _begin_node(self, start: int, attributes: dict[str, str]) -> Node:
        node = Node(start, self._prefixes())
        self._packet.nodes.append(node)
        about = attributes.get(f"{RDF} about") or attributes.get("about", "")
        self._packet.about = self._packet.about or about
        tag = _START_TAG.match(self._content, start)
        assert tag is not None
        for match in _ATTRIBUTE.finditer(self._content, tag.start(2), tag.end(2)):
            if match[1] in (None, b"xmlns"):
                continue
            uri = self._scope.get(match[1].decode(), _XML)
            if uri not in (RDF, _XML):
                local = match[2].decode()
                value = attributes[f"{uri} {local}"]
                node.statements.append(
                    Statement(match.start(), node.scope, match.end(), uri + local, value, True)
                )
        return node

    def _on_end(self, _name: str) -> None:
        element = self._open.pop()
        if element is not None:
            element.end = self._end_of(element.start)
            if isinstance(element, Statement):
                element.value = element.value or "".join(self._text).strip()
            if element is self.rdf:
                self._rdf_depth = 0  # a second one is not looked into
        self._depth -= 1

    def _end_of(self, start: int) -> int:
        """Return where the element ends whose end expat is at: at its end tag, or behind it."""
        tag = _START_TAG.match(self._content, start)
        at = self._parser.CurrentByteIndex
        return at if tag is not None and tag[3] else self._content.index(b">", at) + 1

    def _prefixes(self) -> Scope:
        return MappingProxyType(dict(self._scope))
