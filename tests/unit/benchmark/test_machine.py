from __future__ import annotations

import sys

import pytest

from colorizer_app.benchmark.machine import (
    OthersWatch,
    cpu_name,
    free_memory,
    installed_memory,
)


def test_the_machine_has_a_name() -> None:
    assert cpu_name().strip()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere it may not be told")
def test_no_more_memory_is_free_than_there_is() -> None:
    free, installed = free_memory(), installed_memory()
    assert free is not None
    assert installed is not None
    assert 0 < free <= installed


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere it may not be told")
def test_own_work_is_not_that_of_others(monkeypatch: pytest.MonkeyPatch) -> None:
    busy, own, now = iter([100.0, 107.0]), iter([3.0, 8.0]), iter([50.0, 60.0])
    monkeypatch.setattr("colorizer_app.benchmark.machine._busy_seconds", lambda: next(busy))
    monkeypatch.setattr("colorizer_app.benchmark.machine._own_seconds", lambda: next(own))
    monkeypatch.setattr("time.perf_counter", lambda: next(now))
    watch = OthersWatch()
    # Of seven seconds of work in ten, five were its own.
    assert watch.processors() == pytest.approx(0.2)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere it may not be told")
def test_others_take_no_more_than_the_machine_has() -> None:
    others = OthersWatch().processors()
    assert others is not None
    assert others >= 0


def test_where_nothing_tells_others_are_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("colorizer_app.benchmark.machine._lines", lambda path: [])
    assert OthersWatch().processors() is None
    assert free_memory() == installed_memory()
