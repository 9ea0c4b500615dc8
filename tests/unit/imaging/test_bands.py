"""Bands of rows, and working on several at a time."""

from __future__ import annotations

import threading
from contextlib import closing

import pytest

from colorizer_app.imaging import bands


@pytest.mark.parametrize(("height", "width"), [(1, 1), (3000, 2), (7, 10_000_000), (5000, 4000)])
def test_bands_cover_all_rows_once(height: int, width: int) -> None:
    rows = [row for band in bands.row_bands(height, width) for row in range(height)[band]]
    assert rows == list(range(height))


def test_every_thread_gets_as_many_bands(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bands, "THREADS", 2)
    heights = [rows.stop - rows.start for rows in bands.row_bands(1080, 1620)]
    assert len(heights) % 2 == 0
    assert max(heights) - min(heights) <= len(heights)


def test_no_rows_are_no_bands() -> None:
    assert bands.row_bands(0, 100) == []


def test_results_come_in_order_from_several_threads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bands, "THREADS", 3)
    together = threading.Barrier(3)

    def work(item: int) -> int:
        together.wait(timeout=30)  # passes only if three are under way at once
        return 10 * item

    assert list(bands.in_order(work, range(9))) == [10 * item for item in range(9)]


def test_results_wait_for_whoever_takes_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bands, "THREADS", 2)
    begun: list[int] = []
    with closing(bands.in_order(begun.append, range(1000))) as results:
        next(results)
    assert len(begun) <= 6


def test_an_error_ends_the_work() -> None:
    begun: list[int] = []

    def work(item: int) -> None:
        begun.append(item)
        raise ValueError(item)

    with pytest.raises(ValueError, match="0"):
        bands.for_each(work, range(1000))
    assert len(begun) < 100
