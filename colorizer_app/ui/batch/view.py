"""The table of a batch on the screen."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionProgressBar,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from colorizer_app.ui.batch.table import PROGRESS_ROLE, BatchTable, Column
from colorizer_app.ui.batch.thumbnails import SIZE
from colorizer_app.ui.style import scaled_font, soft_on_base
from colorizer_app.workbench.batch import Item

_ROW_HEIGHT = SIZE.height() + 8
_WIDTHS = {Column.LOOK: 100, Column.STATUS: 100, Column.TIME: 64}
_SHARING = (Column.PHOTO, Column.MESSAGE)
"""Columns that share what the others leave of the width, so that no error is out of sight."""


class BatchView(QTableView):
    """Shows the items, with a menu for those that are selected.

    Parameters
    ----------
    table
        The items.
    menu
        What can be done with the selected ones.
    """

    selection_changed = Signal()

    def __init__(self, table: BatchTable, menu: QMenu, parent: QWidget) -> None:
        super().__init__(parent)
        self._table = table
        self._menu = menu
        self.setModel(table)
        self.setAccessibleName(self.tr("Photos of the batch"))
        self.setItemDelegateForColumn(Column.STATUS, _StatusDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setIconSize(SIZE)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.verticalHeader().setVisible(False)
        # All rows are equally high: 10,000 of them need not be measured.
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column in _SHARING:
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, width)
        self.selectionModel().selectionChanged.connect(self._on_selection)

    def selected(self) -> list[Item]:
        """Return the selected items, from top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self._table.item_at(row) for row in rows]

    def _on_selection(self) -> None:
        self.selection_changed.emit()

    # -- events --------------------------------------------------------------------------------

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu at the pointer, or at the current row if a key was pressed."""
        if not self.selected():
            return
        spot = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            cell = self.visualRect(self.currentIndex())
            spot = self.viewport().mapToGlobal(cell.bottomLeft())
        self._menu.popup(spot)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Leave drops to the window."""
        event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Leave drops to the window."""
        event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        """Leave drops to the window."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say where photos come from while there are none."""
        super().paintEvent(event)
        if self._table.rowCount():
            return
        painter = QPainter(self.viewport())
        area = self.viewport().rect()
        upper = QRect(area.left(), area.top(), area.width(), area.height() // 2)
        lower = QRect(area.left(), upper.bottom() + 8, area.width(), area.height() // 2)
        centre = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
        painter.setPen(self.palette().text().color())
        painter.setFont(scaled_font(self, 1.5, strong=True))
        painter.drawText(
            upper, centre | Qt.AlignmentFlag.AlignBottom, self.tr("Drop photos or folders here")
        )
        painter.setPen(soft_on_base(self.palette()))
        painter.setFont(scaled_font(self, 1.0))
        painter.drawText(
            lower,
            centre | Qt.AlignmentFlag.AlignTop,
            self.tr("Originals are never changed. Results go to a folder of their own."),
        )


class _StatusDelegate(QStyledItemDelegate):
    """Draws a progress bar for a photo that is being worked at."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        share = index.data(PROGRESS_ROLE)
        if share is None:
            super().paint(painter, option, index)
            return
        plain = QStyleOptionViewItem(option)
        self.initStyleOption(plain, index)
        plain.text = ""
        style = plain.widget.style() if plain.widget is not None else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, plain, painter, plain.widget)
        bar = QStyleOptionProgressBar()
        bar.palette = plain.palette
        bar.state = plain.state | QStyle.StateFlag.State_Horizontal
        bar.rect = plain.rect.adjusted(6, (_ROW_HEIGHT - 20) // 2, -6, -((_ROW_HEIGHT - 20) // 2))
        bar.minimum, bar.maximum, bar.progress = 0, 100, round(100 * share)
        bar.text, bar.textVisible = index.data(), True
        bar.textAlignment = Qt.AlignmentFlag.AlignCenter
        bar.fontMetrics = plain.fontMetrics
        style.drawControl(QStyle.ControlElement.CE_ProgressBar, bar, painter, plain.widget)
