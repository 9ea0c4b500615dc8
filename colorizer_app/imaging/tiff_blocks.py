"""The pixels of a TIFF file block by block: a few strips or tiles, or some rows, at a time."""

from __future__ import annotations

import math
import threading
from collections.abc import Iterator
from functools import partial
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray
from tifffile import TiffPage

from colorizer_app.imaging import containers
from colorizer_app.imaging.bands import row_bands
from colorizer_app.imaging.errors import Unreadable
from colorizer_app.imaging.raster import Block

DAMAGED = "the file is damaged or incomplete"
_JPEG = 7
_MOST_EXPANSION = {  # bytes that a codec can make of one at most
    1: 1,
    5: 4096,  # LZW: a table of so many strings
    8: 1032,  # Deflate: 258 bytes for two bits
    32946: 1032,
    32773: 64,  # PackBits: 128 bytes for two
}
_LARGEST_MARGIN = 1 << 24  # pixels of a tile that may be larger than its picture


def check_segments(page: TiffPage, file_size: int) -> None:
    """Find missing pixel data before decoding: some decoders fill gaps without a word.

    Raises
    ------
    Unreadable
        If strips or tiles are missing, lie beyond the end of the file, are larger than the picture
        has any use for, or too few bytes for what they are to hold.
    """
    segments = list(zip(page.dataoffsets, page.databytecounts, strict=False))
    expected = max(1, math.prod(page.chunked))
    if len(segments) < expected or any(
        offset == 0 or count == 0 or offset + count > file_size for offset, count in segments
    ):
        raise Unreadable(DAMAGED)
    if page.is_final:
        sufficient = page.dataoffsets[0] + page.nbytes <= file_size
    else:
        stored = sum(count for _, count in segments)
        announced = math.prod(page.shaped) * page.bitspersample // 8
        sufficient = announced <= stored * _MOST_EXPANSION.get(page.compression, math.inf)
    if not sufficient:
        raise Unreadable(DAMAGED)
    if page.is_tiled:
        _check_extent(page, page.tilelength, page.tilewidth)


def _check_extent(page: TiffPage, height: int, width: int) -> None:
    picture = page.imagelength * page.imagewidth
    if height * width > max(4 * picture, _LARGEST_MARGIN):
        raise Unreadable(DAMAGED)


def tiff_blocks(page: TiffPage, file: BinaryIO) -> list[Block]:
    """Cut a TIFF picture into blocks of the size of bands, or of one strip or tile.

    What they decode to is (h, w, C), whatever the file's planar configuration.

    Parameters
    ----------
    page : TiffPage
        The picture, in order by `check_segments`.
    file : file
        Has to stay open until the last block is decoded.
    """
    if page.jpegheader is not None:  # one JPEG stream that only seems to be tiled (NDPI)
        planes, _, height, width, channels = page.shaped
        stored = page.asarray().reshape(planes, height, width, channels)
        whole = np.moveaxis(stored, 0, 2).reshape(height, width, planes * channels)
        return [Block(slice(0, height), slice(0, width), lambda: whole)]
    source = _Source(file)
    return list(_plain_blocks(page, source) if page.is_final else _Segments(page, source).blocks())


class _Source:
    """Parts of a file, for several threads."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._lock = threading.Lock()

    def read(self, offset: int, count: int) -> bytes:
        with self._lock:
            self._file.seek(offset)
            content = self._file.read(count)
        if len(content) < count:
            raise Unreadable(DAMAGED)
        return content


# ------------------------------------------------------------------ plain samples, row after row


def _plain_blocks(page: TiffPage, source: _Source) -> Iterator[Block]:
    """Cut the picture anywhere: how many strips its rows are stored in does not matter."""
    _, _, height, width, _ = page.shaped
    for rows in row_bands(height, width):
        yield Block(rows, slice(0, width), partial(_plain_rows, page, source, rows))


def _plain_rows(page: TiffPage, source: _Source, rows: slice) -> NDArray[Any]:
    planes, _, height, width, channels = page.shaped
    dtype = np.dtype(page.dtype).newbyteorder(page.parent.byteorder)
    row_bytes = width * channels * dtype.itemsize
    count = rows.stop - rows.start
    stored: list[NDArray[Any]] = []
    for plane in range(planes):
        start = page.dataoffsets[0] + (plane * height + rows.start) * row_bytes
        content = np.frombuffer(source.read(start, count * row_bytes), dtype)
        stored.append(content.reshape(count, width, channels).astype(page.dtype, copy=False))
    return stored[0] if planes == 1 else np.concatenate(stored, axis=2)


# ------------------------------------------------------------------------------- strips and tiles


class _Segments:
    """Strips or tiles of a picture, decoded by tifffile. A strip counts as a tile of full width."""

    def __init__(self, page: TiffPage, source: _Source) -> None:
        self._page = page
        self._source = source
        self._decode = page.decode  # made when it is first asked for: not in several threads
        self._planes, _, self._height, self._width, self._channels = page.shaped
        self._tile_height = page.tilelength if page.is_tiled else page.rowsperstrip
        self._tile_width = page.tilewidth if page.is_tiled else self._width
        self._down = math.ceil(self._height / self._tile_height)
        self._across = math.ceil(self._width / self._tile_width)

    def blocks(self) -> Iterator[Block]:
        """Yield runs of tiles that are below each other, if they are alone there, or beside."""
        tile = self._tile_height * self._tile_width
        if self._across == 1:
            for run in row_bands(self._down, tile):
                yield self._block(run, slice(0, 1))
            return
        for row in range(self._down):
            for run in row_bands(self._across, tile):
                yield self._block(slice(row, row + 1), run)

    def _block(self, down: slice, across: slice) -> Block:
        return Block(
            _scaled(down, self._tile_height, self._height),
            _scaled(across, self._tile_width, self._width),
            partial(self._pixels, down, across),
        )

    def _pixels(self, down: slice, across: slice) -> NDArray[Any]:
        tiles = [
            (plane, row, column)
            for plane in range(self._planes)
            for row in range(down.start, down.stop)
            for column in range(across.start, across.stop)
        ]
        if len(tiles) == 1:
            return self._segment(*tiles[0])
        rows = _scaled(down, self._tile_height, self._height)
        columns = _scaled(across, self._tile_width, self._width)
        shape = (rows.stop - rows.start, columns.stop - columns.start)
        pixels = np.empty((*shape, self._planes * self._channels), self._page.dtype)
        for plane, row, column in tiles:
            segment = self._segment(plane, row, column)
            top = (row - down.start) * self._tile_height
            left = (column - across.start) * self._tile_width
            first = plane * self._channels
            pixels[
                top : top + self._tile_height,
                left : left + self._tile_width,
                first : first + self._channels,
            ] = segment
        return pixels

    def _segment(self, plane: int, row: int, column: int) -> NDArray[Any]:
        """Return the part of a tile that is inside the picture."""
        page = self._page
        index = (plane * self._down + row) * self._across + column
        data = self._source.read(page.dataoffsets[index], page.databytecounts[index])
        if page.compression == _JPEG:
            _check_jpeg(page, data)
        segment, _, _ = self._decode(data, index, jpegtables=page.jpegtables)
        if segment is None:
            raise Unreadable(DAMAGED)
        height = self._height - row * self._tile_height
        width = self._width - column * self._tile_width
        inside: NDArray[Any] = segment[0, :height, :width]
        return inside


def _scaled(tiles: slice, side: int, end: int) -> slice:
    """Pixels of some tiles, as far as the picture goes."""
    return slice(tiles.start * side, min(tiles.stop * side, end))


def _check_jpeg(page: TiffPage, data: bytes) -> None:
    """Find what libjpeg would answer with grey, or with more memory than there is."""
    height, width = containers.jpeg_size(data)
    _check_extent(page, height, width)
    if not containers.jpeg_is_complete(data):
        raise Unreadable(DAMAGED)
