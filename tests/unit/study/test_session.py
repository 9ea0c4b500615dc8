from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from colorizer_app.study.answers import AnswerFile
from colorizer_app.study.errors import StudyError
from colorizer_app.study.session import Session
from colorizer_app.study.trials import Trial, plan_trials, seed_of

METHODS = ("distribution", "real", "regression")
PHOTOS = tuple(f"{number:04}.png" for number in range(1, 8))


def walk(session: Session, answers: int | None = None) -> list[Trial]:
    """Say "natural" to so many pictures, or all, and return them."""
    seen: list[Trial] = []
    while session.current is not None and len(seen) != answers:
        seen.append(session.current)
        session.answer(True, 1.0)
    return seen


def test_a_session_follows_the_plan(study_folder: Path) -> None:
    session = Session(study_folder, "Ada")
    assert (session.count, session.answered) == (7, 0)
    assert walk(session) == list(plan_trials(METHODS, PHOTOS, seed_of("Ada"), 0))
    assert (session.count, session.answered, session.current) == (7, 7, None)


def test_an_answer_is_on_the_disk_at_once(study_folder: Path) -> None:
    session = Session(study_folder, "Ada")
    first = session.current
    assert first is not None
    session.answer(False, 1.23456)
    (answer,) = AnswerFile(study_folder).read()
    assert Trial(answer.trial, answer.photo, answer.method) == first
    assert (answer.participant, answer.natural, answer.seconds) == ("Ada", False, 1.235)
    assert (answer.seed, answer.rotation) == (seed_of("Ada"), 0)
    assert answer.time.endswith("+00:00")


def test_the_picture_is_that_of_the_trial(study_folder: Path) -> None:
    session = Session(study_folder, "Ada")
    trial = session.current
    assert trial is not None
    with Image.open(study_folder / trial.method / trial.photo) as picture:
        np.testing.assert_array_equal(session.picture(), np.asarray(picture))


def test_it_goes_on_after_the_last_answer(study_folder: Path) -> None:
    planned = plan_trials(METHODS, PHOTOS, seed_of("Ada"), 0)
    assert walk(Session(study_folder, "Ada"), 3) == list(planned[:3])
    again = Session(study_folder, "Ada")
    assert again.answered == 3
    assert walk(again) == list(planned[3:])
    assert Session(study_folder, "Ada").current is None


def test_an_answer_taken_back_is_asked_for_again_even_later(study_folder: Path) -> None:
    session = Session(study_folder, "Ada")
    walk(session, 3)
    session.take_back()
    session.take_back()
    assert session.answered == 1
    lines = AnswerFile(study_folder).read()
    assert [(line.trial, line.natural) for line in lines] == [
        (1, True),
        (2, True),
        (3, True),
        (3, None),
        (2, None),
    ]
    again = Session(study_folder, "Ada")
    assert again.answered == 1
    again.take_back()
    assert again.answered == 0


def test_there_is_nothing_to_take_back_at_the_start(study_folder: Path) -> None:
    session = Session(study_folder, "Ada")
    session.take_back()
    assert session.answered == 0
    assert AnswerFile(study_folder).read() == []


def test_a_limit_can_be_lifted_later(study_folder: Path) -> None:
    session = Session(study_folder, "Ada", limit=2)
    assert session.count == 2
    seen = walk(session)
    assert len(seen) == 2
    assert Session(study_folder, "Ada", limit=1).current is None
    seen += walk(Session(study_folder, "Ada"))
    assert len({trial.photo for trial in seen}) == 7


def test_participants_take_the_rows_of_the_square_in_turn_and_keep_them(
    study_folder: Path,
) -> None:
    seen = {name: walk(Session(study_folder, name), 2) for name in ("Ada", "Bo", "Cy", "Di")}
    for name in seen:
        seen[name] += walk(Session(study_folder, name))
    rotations = {line.participant: line.rotation for line in AnswerFile(study_folder).read()}
    assert rotations == {"Ada": 0, "Bo": 1, "Cy": 2, "Di": 0}
    versions = {(t.photo, t.method) for name in ("Ada", "Bo", "Cy") for t in seen[name]}
    assert len(versions) == 21
    assert all(len({trial.photo for trial in trials}) == 7 for trials in seen.values())


def test_a_line_removed_by_hand_is_asked_for_again(study_folder: Path) -> None:
    seen = walk(Session(study_folder, "Ada"))
    file = AnswerFile(study_folder).path
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    file.write_text("".join(lines[:3] + lines[4:]), encoding="utf-8")
    assert walk(Session(study_folder, "Ada")) == [seen[2]]


def test_other_pictures_than_those_answered_are_noticed(study_folder: Path) -> None:
    walk(Session(study_folder, "Ada"), 3)
    for method in METHODS:
        (study_folder / method / "0001.png").unlink()
    with pytest.raises(StudyError, match="have changed since participant Ada began"):
        Session(study_folder, "Ada")
    assert Session(study_folder, "Bo").count == 6


def test_a_picture_that_does_not_decode_is_named_before_the_first_is_shown(
    study_folder: Path,
) -> None:
    last = plan_trials(METHODS, PHOTOS, seed_of("Ada"), 0)[-1]
    (study_folder / last.method / last.photo).write_bytes(b"no picture")
    with pytest.raises(StudyError, match=f"{last.photo} cannot be read"):
        Session(study_folder, "Ada")
    assert not AnswerFile(study_folder).path.exists()


def test_an_answer_that_cannot_be_written_is_not_given(study_folder: Path) -> None:
    session = Session(study_folder, "Ada")
    file = AnswerFile(study_folder).path
    file.unlink()
    file.mkdir()
    with pytest.raises(StudyError, match="cannot be written"):
        session.answer(True, 1.0)
    assert session.answered == 0
    file.rmdir()
    session.answer(True, 1.0)
    file.rename(study_folder / "kept.csv")
    file.mkdir()
    with pytest.raises(StudyError, match="cannot be written"):
        session.take_back()
    assert session.answered == 1


def test_answers_that_cannot_be_written_are_noticed_at_the_start(study_folder: Path) -> None:
    (study_folder / "answers.csv").symlink_to(study_folder / "unplugged" / "answers.csv")
    with pytest.raises(StudyError, match=r"answers\.csv cannot be written"):
        Session(study_folder, "Ada")
