from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from colorizer_app.workbench.contexts import ContextError, OwnLibrary, StoredContext, write_context
from colorizer_app.workbench.places import data_dir

Make = Callable[[str], StoredContext]


@pytest.fixture
def library(tmp_path: Path) -> OwnLibrary:
    return OwnLibrary(["Night"], tmp_path / "contexts")


def names(library: OwnLibrary) -> list[str]:
    return [each.name for each in library.contexts()]


def test_contexts_are_kept_with_a_persons_data(stored: Make) -> None:
    library = OwnLibrary()
    assert library.folder == data_dir() / "contexts"
    assert names(library) == []
    assert library.damaged() == []
    library.save(stored("Sea"))
    assert OwnLibrary().contexts() == [stored("Sea")]
    assert OwnLibrary().get("SEA") == stored("Sea")


def test_they_are_listed_by_name(library: OwnLibrary, stored: Make) -> None:
    for name in ("sea", "Zoo", "Attic"):
        library.save(stored(name))
    assert names(library) == ["Attic", "sea", "Zoo"]


@pytest.mark.parametrize("taken", ["Sea", "sEA", "night"])
def test_names_are_unique(library: OwnLibrary, stored: Make, taken: str) -> None:
    library.save(stored("Sea"))
    library.save(stored("Attic"))
    with pytest.raises(ContextError, match="already"):
        library.save(stored(taken))
    with pytest.raises(ContextError, match="already"):
        library.rename("Attic", taken)
    assert names(library) == ["Attic", "Sea"]


def test_renaming(library: OwnLibrary, stored: Make) -> None:
    library.save(stored("Sea"))
    assert library.rename("sea", "SEA") == stored("SEA")
    assert library.rename("SEA", "Lake") == stored("Lake")
    assert library.contexts() == [stored("Lake")]
    for name in ("", " Lake", "x" * 81):
        with pytest.raises(ContextError, match="name"):
            library.rename("Lake", name)
    with pytest.raises(ContextError, match="“Sea”"):
        library.rename("Sea", "Pond")


def test_deleting_can_be_undone(library: OwnLibrary, stored: Make) -> None:
    library.save(stored("Sea"))
    deleted = library.delete("sea")
    assert names(library) == []
    library.save(deleted)
    assert library.contexts() == [stored("Sea")]
    with pytest.raises(ContextError, match="“Night”"):
        library.delete("Night")


def test_exported_contexts_can_be_imported(
    library: OwnLibrary, stored: Make, tmp_path: Path
) -> None:
    library.save(stored("Sea"))
    file = tmp_path / "sea.colorizer-context"
    library.export("Sea", file)
    with pytest.raises(ContextError, match="already"):
        library.export("Sea", file)
    other = OwnLibrary(folder=tmp_path / "other")
    assert other.import_from(file) == stored("Sea")
    assert other.contexts() == [stored("Sea")]


def test_an_imported_context_whose_name_is_taken_gets_a_number(
    library: OwnLibrary, stored: Make, tmp_path: Path
) -> None:
    for name in ("Night", "x" * 80):
        file = tmp_path / f"{name[0]}.colorizer-context"
        write_context(file, stored(name))
        for _ in range(2):
            library.import_from(file)
    assert names(library) == ["Night 2", "Night 3", "x" * 78 + " 2", "x" * 80]


def test_a_damaged_file_is_named_and_stops_no_other(
    library: OwnLibrary, stored: Make, tmp_path: Path
) -> None:
    library.save(stored("Sea"))
    (whole,) = library.folder.iterdir()
    shutil.copy(whole, library.folder / "zcopy.colorizer-context")
    (library.folder / "cut.colorizer-context").write_bytes(whole.read_bytes()[:500])
    (library.folder / "folder.colorizer-context").mkdir()
    (library.folder / ".colorizer-0.part").write_bytes(b"")
    (library.folder / "notes.txt").write_bytes(b"mine")
    assert names(library) == ["Sea"]
    reasons = {each.path.name: each.reason for each in library.damaged()}
    assert reasons.keys() == {f"{name}.colorizer-context" for name in ("cut", "folder", "zcopy")}
    assert all(f"“{name}”" in reason for name, reason in reasons.items())
    library.save(stored("Lake"))
    assert names(library) == ["Lake", "Sea"]


def test_a_folder_that_cannot_be_made_is_named(stored: Make, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    library = OwnLibrary(folder=tmp_path / "file" / "contexts")
    assert names(library) == []
    with pytest.raises(ContextError, match="contexts"):
        library.save(stored("Sea"))
