from __future__ import annotations

from pathlib import Path

import numpy as np

from colorizer_app.imaging import photo_from_array
from colorizer_app.look import Look
from colorizer_app.workbench.document import Document
from colorizer_app.workbench.messages import ColorizeJob
from colorizer_app.workbench.variants import Variants

PHOTO = photo_from_array(np.zeros((2, 3), np.uint8), "dot")


def test_a_document_is_dirty_until_its_result_is_saved() -> None:
    opened = Document(PHOTO)
    coloured = opened.with_result(np.zeros((2, 3, 3), np.uint8))
    saved = coloured.with_saved(Path("dot_colorized.png"), coloured.look)

    assert [opened.dirty, coloured.dirty, saved.dirty] == [False, True, False]
    assert saved.rgb is coloured.rgb
    assert saved.saved_path == Path("dot_colorized.png")


def test_another_look_has_no_result_so_far() -> None:
    coloured = Document(PHOTO).with_result(np.zeros((2, 3, 3), np.uint8))
    other = coloured.with_variants(Variants().with_look(Look(boldness=1.0)))

    assert (other.photo, other.look) == (PHOTO, Look(boldness=1.0))
    assert other.rgb is None
    assert other.dirty, "the result that was there is not on disk"
    assert not other.without_result().dirty, "there is nothing left to lose"
    assert not Document(PHOTO).with_variants(Variants().with_look(Look(boldness=1.0))).dirty


def test_going_back_to_the_look_that_is_on_disk_leaves_nothing_to_save() -> None:
    result = np.zeros((2, 3, 3), np.uint8)
    saved = Document(PHOTO).with_result(result).with_saved(Path("dot.png"), Look())
    other = saved.with_variants(Variants().with_look(Look(warmth=0.5)))
    back = other.with_result(result).with_variants(Variants())

    assert other.dirty
    assert not back.dirty
    assert not back.with_result(result).dirty


def test_what_is_saved_may_be_an_older_look_by_then() -> None:
    result = np.zeros((2, 3, 3), np.uint8)
    newer = (
        Document(PHOTO)
        .with_result(result)
        .with_variants(Variants().with_look(Look(warmth=0.5)))
        .with_result(result)
    )
    saved = newer.with_saved(Path("dot.png"), Look())

    assert saved.dirty
    assert saved.saved_path == Path("dot.png")
    assert saved.is_saved(Look())


def test_a_variant_without_a_star_is_not_missed() -> None:
    result = np.zeros((2, 3, 3), np.uint8)
    variants = Variants().with_added(Look(warmth=0.5))
    document = Document(PHOTO, variants).with_result(result)
    saved = document.with_saved(Path("dot.png"), document.look)

    assert not saved.dirty
    assert saved.with_variants(variants.with_star(0, True)).dirty
    assert saved.with_variants(variants.with_current(0)).dirty


def test_only_another_look_takes_the_result_away() -> None:
    coloured = Document(PHOTO).with_result(np.zeros((2, 3, 3), np.uint8))

    assert coloured.with_variants(Variants().with_name(0, "Ida")).rgb is coloured.rgb
    assert coloured.with_variants(Variants().with_look(Look(warmth=0.5))).rgb is None


def test_a_file_that_was_replaced_holds_one_look() -> None:
    document = Document(PHOTO).with_saved(Path("a.png"), Look()).with_saved(Path("b.png"), Look())
    replaced = document.with_saved(Path("a.png"), Look(warmth=0.5))

    assert replaced.is_saved(Look())
    assert not replaced.with_saved(Path("b.png"), Look(warmth=1.0)).is_saved(Look())


def test_a_colorize_job_has_a_name() -> None:
    for source, name in ((Path("a/b.jpg"), "b.jpg"), (PHOTO, "dot")):
        assert ColorizeJob(1, source, Look(), (640, 480)).name == name


def test_a_file_belongs_to_the_variant_that_was_saved_in_it() -> None:
    document = Document(PHOTO, Variants().with_added(Look(boldness=1.0)))
    saved = (
        document.with_saved(Path("a.png"), Look(), 0)
        .with_saved(Path("b.png"), Look(boldness=1.0), 1)
        .with_saved(Path("c.png"), Look(warmth=0.5), 0)
    )
    assert saved.path_of(0) == Path("c.png")
    assert saved.path_of(1) == Path("b.png")
    assert saved.path_of(2) is None
    assert saved.with_saved(Path("b.png"), Look(), 0).path_of(1) is None, "it was replaced"


def test_the_current_variant_and_the_favourites_are_wanted_on_disk() -> None:
    variants = Variants().with_added(Look(boldness=1.0), Look(boldness=0.0)).with_star(0, True)
    opened = Document(PHOTO, variants)
    coloured = opened.with_result(np.zeros((2, 3, 3), np.uint8))

    assert opened.unsaved() == ()
    assert [variant.key for variant in coloured.unsaved()] == [1, 0]
    saved = coloured.with_saved(Path("a.png"), Look(boldness=1.0), 1)
    assert [variant.key for variant in saved.unsaved()] == [0]
    assert saved.dirty
    assert not saved.with_saved(Path("b.png"), Look(), 0).dirty
