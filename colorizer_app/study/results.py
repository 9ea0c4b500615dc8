"""What the answers say: how natural each method's pictures look."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from colorizer_app.study.answers import Answer, standing
from colorizer_app.study.errors import StudyError

_RESAMPLES = 10_000
_SEED = 0
"""Fixed, so that the same answers give the same interval."""

COLUMNS = ("method", "answers", "natural", "median", "95 % interval")


@dataclass(frozen=True, slots=True)
class MethodResult:
    """How one method's pictures were judged; shares are from 0 to 1.

    Attributes
    ----------
    method
        Its name.
    answers
        How many there are.
    natural
        Share of all answers that are "natural".
    median
        The participants' own shares, and of these the median: the paper's measure.
    low, high
        95 % bootstrap interval of the median.
    """

    method: str
    answers: int
    natural: float
    median: float
    low: float
    high: float

    def cells(self) -> tuple[str, ...]:
        """Return what stands in a table, under `COLUMNS`."""
        return (
            self.method,
            str(self.answers),
            f"{100 * self.natural:.1f} %",
            f"{100 * self.median:.1f} %",
            f"{100 * self.low:.1f} to {100 * self.high:.1f} %",
        )


@dataclass(frozen=True, slots=True)
class Results:
    """What a study has found so far.

    Attributes
    ----------
    participants
        How many have answered.
    methods
        Sorted by name.
    """

    participants: int
    methods: tuple[MethodResult, ...]

    def headline(self) -> str:
        """Return how much there is to go by, in words."""
        answers = sum(method.answers for method in self.methods)
        return f"{_counted(self.participants, 'participant')}, {_counted(answers, 'answer')}"

    def table(self) -> str:
        """Return all of it as a Markdown table below the headline."""
        rows = [COLUMNS, *(method.cells() for method in self.methods)]
        head, *body = (f"| {' | '.join(row)} |" for row in rows)
        return "\n".join([self.headline(), "", head, "|---" * len(COLUMNS) + "|", *body])


def summarize(answers: Iterable[Answer]) -> Results:
    """Put together the answers that count.

    Raises
    ------
    StudyError
        If there are none.
    """
    judged: dict[str, dict[str, list[bool]]] = {}
    participants = set()
    for answer in standing(answers):
        participants.add(answer.participant)
        by_participant = judged.setdefault(answer.method, {})
        by_participant.setdefault(answer.participant, []).append(bool(answer.natural))
    if not judged:
        raise StudyError("There are no answers yet.")
    methods = (_result(method, list(judged[method].values())) for method in sorted(judged))
    return Results(len(participants), tuple(methods))


def _result(method: str, judgements: list[list[bool]]) -> MethodResult:
    counts = np.array([len(own) for own in judgements])
    shares = np.array([np.mean(own) for own in judgements])
    low, high = _interval(counts, shares)
    return MethodResult(
        method=method,
        answers=int(counts.sum()),
        natural=float(counts @ shares / counts.sum()),
        median=float(np.median(shares)),
        low=low,
        high=high,
    )


def _interval(
    counts: np.ndarray[tuple[int], np.dtype[np.int64]],
    shares: np.ndarray[tuple[int], np.dtype[np.float64]],
) -> tuple[float, float]:
    """Return the percentile bootstrap's 95 % interval of the median of ``shares``.

    Participants are drawn with replacement, and then each one's answers: other people, and other
    photos, might have been asked for. Of yes and no, drawing n with replacement is a binomial
    draw. With a single participant it is the photos alone that vary; where all answers agree,
    nothing does, and the interval is a point.
    """
    generator = np.random.default_rng(_SEED)
    drawn = generator.integers(len(counts), size=(_RESAMPLES, len(counts)))
    again = generator.binomial(counts[drawn], shares[drawn]) / counts[drawn]
    low, high = np.quantile(np.median(again, axis=1), [0.025, 0.975])
    return float(low), float(high)


def _counted(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"
