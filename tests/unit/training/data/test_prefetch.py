from __future__ import annotations

import threading
from itertools import count

import pytest

from colorizer_app.training.data import prefetch


def test_results_come_in_order_whoever_is_first() -> None:
    second_is_made = threading.Event()

    def make(number: int) -> int:
        if number == 0:
            assert second_is_made.wait(60)
        if number == 1:
            second_is_made.set()
        return number * number

    with prefetch(make, range(5), workers=2) as results:
        assert list(results) == [0, 1, 4, 9, 16]


def test_no_more_is_begun_than_asked_for() -> None:
    begun: list[int] = []
    with prefetch(begun.append, count(), workers=1) as results:
        next(results)
        next(results)
    assert begun == list(range(len(begun)))
    assert 2 <= len(begun) <= 4


def test_threads_end_when_the_reader_stops_early() -> None:
    before = threading.active_count()
    with prefetch(lambda number: number, count(), workers=3) as results:
        assert next(results) == 0
    assert threading.active_count() == before


def test_a_failure_comes_where_its_result_was_due() -> None:
    with prefetch(lambda number: 6 // number, (3, 2, 0, 1), workers=2) as results:
        assert next(results) == 2
        assert next(results) == 3
        with pytest.raises(ZeroDivisionError):
            next(results)


def test_nothing_to_make() -> None:
    with prefetch(lambda number: number, range(0)) as results:
        assert list(results) == []
