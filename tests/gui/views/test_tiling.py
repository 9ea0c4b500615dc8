"""Where panes lie."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QSize

from colorizer_app.ui.views.shared_view import MARGIN
from colorizer_app.ui.views.tiling import cells, columns_for


@pytest.mark.parametrize(
    ("count", "photo", "columns"),
    [
        (2, (600, 400), 2),
        (2, (400, 600), 2),
        (4, (600, 400), 2),
        (6, (600, 400), 3),  # without margins they would be larger in two columns
        (6, (8000, 600), 1),
        (6, (300, 3000), 6),
    ],
)
def test_photos_are_seen_as_large_as_they_can_be(
    count: int, photo: tuple[int, int], columns: int
) -> None:
    assert columns_for(count, photo, QSize(840, 575), MARGIN) == columns


@pytest.mark.parametrize("count", range(1, 7))
def test_panes_are_alike_and_do_not_overlap(count: int) -> None:
    room = QRect(0, 0, 840, 575)
    rects = cells(count, 3, room.size())
    assert len(rects) == count
    assert len({(rect.width(), rect.height()) for rect in rects}) == 1
    for index, rect in enumerate(rects):
        assert room.contains(rect)
        assert not any(rect.intersects(other) for other in rects[:index])
