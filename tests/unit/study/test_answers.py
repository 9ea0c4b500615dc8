from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from colorizer_app.study.answers import Answer, AnswerFile, standing
from colorizer_app.study.errors import StudyError

ANSWER = Answer(
    participant="Ada",
    trial=1,
    photo="0001.png",
    method="real",
    natural=True,
    seconds=1.25,
    seed=17,
    rotation=2,
    time="2026-11-23T10:00:00+00:00",
)
HEADER = "participant,trial,photo,method,natural,seconds,seed,rotation,time\n"
LINE = "Ada,1,0001.png,real,1,1.25,17,2,2026-11-23T10:00:00+00:00\n"


def test_answers_are_lines_below_a_header(tmp_path: Path) -> None:
    file = AnswerFile(tmp_path)
    assert file.read() == []
    file.append(ANSWER)
    file.append(replace(ANSWER, trial=2, natural=False))
    file.append(replace(ANSWER, trial=2, natural=None))
    lines = file.path.read_text(encoding="utf-8").splitlines(keepends=True)
    assert file.path == tmp_path / "answers.csv"
    assert lines[:2] == [HEADER, LINE]
    assert [line.split(",")[4] for line in lines[1:]] == ["1", "0", ""]


def test_answers_come_back_as_they_were_given(tmp_path: Path) -> None:
    given = [
        ANSWER,
        replace(ANSWER, participant='Ada, "the first"', natural=False, seconds=0.0),
        replace(ANSWER, participant="Žofie", photo="caf\udce9.png", natural=None),
    ]
    for answer in given:
        AnswerFile(tmp_path).append(answer)
    assert AnswerFile(tmp_path).read() == given


def test_the_file_only_grows(tmp_path: Path) -> None:
    file = AnswerFile(tmp_path)
    file.append(ANSWER)
    before = file.path.read_bytes()
    file.check_writable()
    file.append(replace(ANSWER, natural=None))
    assert file.path.read_bytes().startswith(before)


def test_the_last_word_on_a_trial_counts() -> None:
    second = replace(ANSWER, trial=2)
    other = replace(ANSWER, participant="Bo", natural=False)
    taken_back = replace(ANSWER, natural=None)
    again = replace(ANSWER, natural=False)
    assert standing([ANSWER, second, other, taken_back]) == [second, other]
    assert standing([ANSWER, taken_back, again]) == [again]
    assert standing([]) == []


@pytest.mark.parametrize("content", ["name,age\nAda,36\n", "\n", "holiday", "\x00\x01\x02\n"])
def test_a_foreign_file_is_left_alone(tmp_path: Path, content: str) -> None:
    path = tmp_path / "answers.csv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(StudyError, match=r"answers\.csv is not a file of answers"):
        AnswerFile(tmp_path).read()
    assert path.read_text(encoding="utf-8") == content


@pytest.mark.parametrize(
    "damaged",
    [
        "Ada,2,0001.png,real,1\n",
        LINE.rstrip("\n"),
        LINE.rstrip("\n") + ",more\n",
        "\n",
        LINE.replace("Ada", ""),
        LINE.replace("Ada", 'A"da"b"').replace("A", '"A', 1),
        LINE.replace(",1,", ",0,", 1),
        LINE.replace(",1,", ",one,", 1),
        LINE.replace("real,1", "real,2"),
        LINE.replace("real,1", "real,yes"),
        LINE.replace("1.25", "nan"),
        LINE.replace("1.25", "-1"),
        LINE.replace("1.25", ""),
        LINE.replace("17", "-17"),
        LINE.replace("17", "1.7"),
        "\x00" * 40 + "\n",
    ],
)
def test_a_damaged_line_is_named(tmp_path: Path, damaged: str) -> None:
    path = tmp_path / "answers.csv"
    path.write_text(HEADER + LINE + damaged, encoding="utf-8", newline="")
    before = path.read_bytes()
    with pytest.raises(StudyError, match="damaged in line 3"):
        AnswerFile(tmp_path).read()
    assert path.read_bytes() == before


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(StudyError, match=r"no folder .*nowhere"):
        AnswerFile(tmp_path / "nowhere").read()


def test_a_folder_in_the_files_place_is_explained(tmp_path: Path) -> None:
    (tmp_path / "answers.csv").mkdir()
    file = AnswerFile(tmp_path)
    with pytest.raises(StudyError, match="cannot be read"):
        file.read()
    with pytest.raises(StudyError, match="cannot be written"):
        file.check_writable()
    with pytest.raises(StudyError, match="cannot be written"):
        file.append(ANSWER)


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="root may write everywhere"
)
def test_a_folder_that_must_not_be_written_to_is_explained(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(StudyError, match="cannot be written: Permission denied"):
        AnswerFile(tmp_path).check_writable()


@contextmanager
def largest_file(size: int) -> Iterator[None]:
    """Let no file grow beyond ``size`` bytes: a full disk, for one process."""
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.skipif(sys.platform == "win32", reason="no limits for a process's files")
@pytest.mark.parametrize("already", [0, 1])
def test_a_full_disk_leaves_no_half_line(tmp_path: Path, already: int) -> None:
    file = AnswerFile(tmp_path)
    for _ in range(already):
        file.append(ANSWER)
    before = file.path.stat().st_size if already else 0
    with (
        largest_file(before + 20),
        pytest.raises(StudyError, match="cannot be written: File too large"),
    ):
        file.append(ANSWER)
    assert file.path.stat().st_size == before
    file.append(ANSWER)
    assert file.read() == [ANSWER] * (already + 1)
