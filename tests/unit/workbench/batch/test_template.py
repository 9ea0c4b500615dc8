from __future__ import annotations

import os

import pytest

from colorizer_app.workbench.batch import NameTemplate, TemplateError
from colorizer_app.workbench.batch.template import NameFacts

FACTS = NameFacts("Oma", 7, "1950", "warm", "1999-12-31")


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        ("{name}_colorized", "Oma_colorized"),
        ("{number:03} {name}", "007 Oma"),
        ("{folder}-{number}", "1950-7"),
        ("{date} {name} ({look})", "1999-12-31 Oma (warm)"),
        ("{{{name}}}", "{Oma}"),
    ],
)
def test_fields(text: str, stem: str) -> None:
    assert NameTemplate(text).stem(FACTS) == stem


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "one name"),
        ("colour", "one name"),
        ("{folder}", "one name"),
        ("{name", "braces"),
        ("name}", "braces"),
        ("{}", "its fields can be"),
        ("{0}", "its fields can be"),
        ("{title}{name}", "its fields can be {name}, {number}"),
        ("{name.__class__}", "its fields can be"),
        ("{name[0]}", "its fields can be"),
        ("{name!r}", "its fields can be"),
        ("{name:>300}", "only the number"),
        ("{number:9999999999}", "only the number"),
        ("{number:{name}}", "only the number"),
        ("../{name}", "'/'"),
        ("a\\{name}", "in it"),
        ("{name}?", "'?'"),
        ("{name}\0", "in it"),
        ("{name}" + "x" * 101, "too long"),
    ],
)
def test_what_makes_no_names_is_explained(text: str, reason: str) -> None:
    with pytest.raises(TemplateError) as caught:
        NameTemplate(text)
    assert reason in str(caught.value)
    assert f"“{text}”" in str(caught.value)


def test_words_that_are_no_part_of_a_name_are_replaced() -> None:
    facts = FACTS._replace(look="Été / mer?", folder="C:\\")
    assert NameTemplate("{name} {look} {folder}").stem(facts) == "Oma Été - mer- C--"


@pytest.mark.parametrize("letter", ["x", "祖"])
def test_a_long_name_is_cut_to_what_a_disk_takes(letter: str) -> None:
    long = letter * (250 // len(os.fsencode(letter)))
    stem = NameTemplate("{folder} {name} {number}").stem(FACTS._replace(name=long, folder=long))
    assert len(os.fsencode(stem + "-123456.jpeg")) <= 255
    assert stem.endswith(f"{letter} 7")
