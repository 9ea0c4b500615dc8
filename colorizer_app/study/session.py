"""One participant's way through a study, from the first picture, or the first unanswered one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from colorizer_app.study.answers import Answer, AnswerFile, standing
from colorizer_app.study.errors import StudyError
from colorizer_app.study.pictures import RgbImage, find_pictures, read_picture
from colorizer_app.study.trials import Trial, plan_trials, seed_of


class Session:
    """Which picture is next, and what was said about those before.

    Parameters
    ----------
    folder
        The study's folder.
    participant
        Who answers; whoever has answered before goes on where they stopped.
    limit
        Show only so many pictures of the participant's order; None shows all.

    Raises
    ------
    StudyError
        If the folder is not that of a study, a picture does not decode, answers cannot be
        written or read, or the pictures are others than those that were answered before.
    """

    def __init__(self, folder: Path, participant: str, limit: int | None = None) -> None:
        pictures = find_pictures(folder)
        self.file = AnswerFile(folder)
        answers = self.file.read()
        own = [answer for answer in answers if answer.participant == participant]
        self._folder = folder
        self._participant = participant
        self._seed, self._rotation = _place(participant, answers, len(pictures.methods))
        trials = plan_trials(pictures.methods, pictures.photos, self._seed, self._rotation)
        _check_same_study(folder, own, trials)
        self._trials = trials[:limit]
        self._answered = {answer.trial for answer in standing(own)}
        self._position = 0
        self._move_on()
        # Better now than when a person sits before it.
        for trial in self._trials[self._position :]:
            self._read(trial)
        self.file.check_writable()

    @property
    def count(self) -> int:
        """How many pictures the participant is to judge."""
        return len(self._trials)

    @property
    def answered(self) -> int:
        """How many of them come before the current one: all those that are answered."""
        return self._position

    @property
    def current(self) -> Trial | None:
        """What is to be judged now; None once all is."""
        return self._trials[self._position] if self._position < len(self._trials) else None

    def picture(self) -> RgbImage:
        """Return the picture to be judged now, uint8 (224, 224, 3).

        Raises
        ------
        StudyError
            If it can no longer be read.
        """
        return self._read(self._trials[self._position])

    def answer(self, natural: bool, seconds: float) -> None:
        """Write down an answer about the current picture and move on to the next.

        Raises
        ------
        StudyError
            If it cannot be written; the picture stays the current one.
        """
        trial = self._trials[self._position]
        self._write(trial, natural, seconds)
        self._answered.add(trial.number)
        self._move_on()

    def take_back(self) -> None:
        """Return to the picture before, unanswered; nothing if there is none.

        Raises
        ------
        StudyError
            If that cannot be written; the answer stands.
        """
        if self._position == 0:
            return
        trial = self._trials[self._position - 1]
        self._write(trial, None, 0.0)
        self._answered.remove(trial.number)
        self._position -= 1

    def _move_on(self) -> None:
        current = self.current
        while current is not None and current.number in self._answered:
            self._position += 1
            current = self.current

    def _read(self, trial: Trial) -> RgbImage:
        return read_picture(self._folder / trial.method / trial.photo)

    def _write(self, trial: Trial, natural: bool | None, seconds: float) -> None:
        self.file.append(
            Answer(
                participant=self._participant,
                trial=trial.number,
                photo=trial.photo,
                method=trial.method,
                natural=natural,
                seconds=round(seconds, 3),
                seed=self._seed,
                rotation=self._rotation,
                time=datetime.now(UTC).isoformat(timespec="seconds"),
            )
        )


def _place(participant: str, answers: Sequence[Answer], methods: int) -> tuple[int, int]:
    """Return a participant's seed and row of the Latin square, as recorded if there is a record.

    Rows are taken in the order in which participants come, whatever their names.
    """
    for answer in answers:
        if answer.participant == participant:
            return answer.seed, answer.rotation
    others = {answer.participant for answer in answers}
    return seed_of(participant), len(others) % methods


def _check_same_study(folder: Path, own: Sequence[Answer], trials: Sequence[Trial]) -> None:
    planned = set(trials)
    for answer in own:
        if Trial(answer.trial, answer.photo, answer.method) not in planned:
            raise StudyError(
                f"The pictures in {folder} have changed since participant {answer.participant}"
                " began. Put them back as they were, or take part under another name."
            )
