from __future__ import annotations

from pathlib import Path

import pytest

from colorizer_app.workbench.batch import Item, Pace, Status
from colorizer_app.workbench.batch.item import Stamp


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


def item(name: str, status: Status, size: int = 0, shape: tuple[int, int] | None = None) -> Item:
    width, height = shape or (None, None)
    stamp = Stamp(size, 0) if size else None
    source = Path("/") / name
    return Item(0, source, source, status, width=width, height=height, stamp=stamp)


def test_nothing_is_known_at_first() -> None:
    pace = Pace(Clock())
    pace.on_ended(item("a.jpg", Status.FAILED, 100))
    assert pace.seconds_left([item("b.jpg", Status.WAITING, 100)]) is None


def test_time_goes_by_megapixels() -> None:
    clock = Clock()
    pace = Pace(clock)
    done = item("a.jpg", Status.DONE, 1_000, (2_000, 1_000))
    clock.now += 6
    pace.on_ended(done)
    # Three seconds a megapixel; a JPEG of 1,000 bytes has two.
    running = item("b.jpg", Status.RUNNING, 900, (1_000, 1_000))
    waiting = [item("c.jpg", Status.WAITING, 500), item("d.TIF", Status.STOPPED, 2_000)]
    over = [item("e.jpg", Status.FAILED, 9_999), item("f.jpg", Status.SKIPPED, 9_999)]
    gone = [item("g.jpg", Status.WAITING)]
    density = 3.0 / 1_900
    expected = 3.0 * (1.0 + 500 * density + 2_000 * density)
    left = pace.seconds_left([done, running, *waiting, *over, *gone])
    assert left == pytest.approx(expected)
    assert pace.seconds_left([done]) == 0.0


def test_formats_are_not_mixed_up() -> None:
    clock = Clock()
    pace = Pace(clock)
    jpeg = item("a.jpg", Status.DONE, 1_000, (1_000, 1_000))
    tiff = item("a.tif", Status.DONE, 6_000, (1_000, 1_000))
    clock.now += 4
    pace.on_ended(jpeg)
    pace.on_ended(tiff)
    left = pace.seconds_left([jpeg, tiff, item("b.tif", Status.WAITING, 12_000)])
    assert left == pytest.approx(2.0 * 2.0)
