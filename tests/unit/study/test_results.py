from __future__ import annotations

from collections.abc import Iterator

import pytest

from colorizer_app.study.answers import Answer
from colorizer_app.study.errors import StudyError
from colorizer_app.study.results import summarize


def judged(participant: str, method: str, yes: int, no: int, first: int = 1) -> Iterator[Answer]:
    for place in range(yes + no):
        yield Answer(participant, first + place, f"{place}.png", method, place < yes, 1.0, 0, 0, "")


def test_shares_by_hand() -> None:
    answers = [
        *judged("Ada", "ours", yes=9, no=1),
        *judged("Bo", "ours", yes=8, no=2),
        *judged("Cy", "ours", yes=1, no=1),
        *judged("Ada", "real", yes=3, no=0, first=50),
    ]
    results = summarize(answers)
    ours, real = results.methods
    assert results.participants == 3
    assert (ours.method, ours.answers) == ("ours", 22)
    assert ours.natural == pytest.approx(18 / 22)
    assert ours.median == pytest.approx(0.8)
    assert (real.method, real.answers, real.natural, real.median) == ("real", 3, 1.0, 1.0)


def test_what_was_taken_back_does_not_count() -> None:
    answers = list(judged("Ada", "ours", yes=2, no=0))
    answers.append(Answer("Ada", 2, "1.png", "ours", None, 0.0, 0, 0, ""))
    (ours,) = summarize(answers).methods
    assert ours.answers == 1


def test_one_participants_interval_is_the_binomial_one() -> None:
    (ours,) = summarize(judged("Ada", "ours", yes=80, no=20)).methods
    # 95 % of the draws from Binomial(100, 0.8) lie from 72 to 87.
    assert ours.low == pytest.approx(0.72, abs=0.0101)
    assert ours.high == pytest.approx(0.87, abs=0.0101)


def test_participants_who_differ_widen_the_interval() -> None:
    alike = [a for name in "ABCDE" for a in judged(name, "ours", yes=70, no=30)]
    yes = {"A": 40, "B": 55, "C": 70, "D": 85, "E": 100}
    apart = [a for name in yes for a in judged(name, "ours", yes[name], 100 - yes[name])]
    (narrow,), (wide,) = summarize(alike).methods, summarize(apart).methods
    assert narrow.median == wide.median == pytest.approx(0.7)
    assert 0.6 < narrow.low < 0.7 < narrow.high < 0.8
    assert wide.low < 0.6
    assert wide.high > 0.8


def test_the_same_answers_give_the_same_interval() -> None:
    answers = [*judged("A", "ours", 13, 4), *judged("B", "ours", 9, 5)]
    assert summarize(answers) == summarize(answers)


def test_answers_that_all_agree_leave_nothing_to_vary() -> None:
    (ours,) = summarize(judged("Ada", "ours", yes=5, no=0)).methods
    assert (ours.low, ours.median, ours.high) == (1.0, 1.0, 1.0)


def test_no_answers_are_no_results() -> None:
    with pytest.raises(StudyError, match="no answers yet"):
        summarize([])


def test_the_table() -> None:
    answers = [*judged("Ada", "ours", yes=2, no=0), *judged("Bo", "real", yes=0, no=1)]
    assert summarize(answers).table().splitlines() == [
        "2 participants, 3 answers",
        "",
        "| method | answers | natural | median | 95 % interval |",
        "|---|---|---|---|---|",
        "| ours | 2 | 100.0 % | 100.0 % | 100.0 to 100.0 % |",
        "| real | 1 | 0.0 % | 0.0 % | 0.0 to 0.0 % |",
    ]
    assert summarize(answers[:1]).headline() == "1 participant, 1 answer"
