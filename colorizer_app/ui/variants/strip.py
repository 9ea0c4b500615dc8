"""The strip: every variant of the photo beside the others."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QPointF, QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QDrag,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QHideEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPixmap,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QMenu, QSizePolicy, QWidget

from colorizer_app.ui.actions import ActionId
from colorizer_app.ui.look_editor import LookEditor
from colorizer_app.ui.style import accent_on, scaled_font
from colorizer_app.ui.variants.delegate import VariantDelegate
from colorizer_app.ui.variants.model import Index, VariantsModel
from colorizer_app.ui.variants.thumbnails import Thumbnails

_MARGIN = 6
_MENU = (
    ActionId.DUPLICATE,
    ActionId.RENAME,
    ActionId.STAR,
    ActionId.DELETE,
    None,
    ActionId.SAVE,
    ActionId.SAVE_AS,
    ActionId.SAVE_STARRED,
    ActionId.SAVE_ALL,
)
_KEYS_HERE = (ActionId.STAR, ActionId.DELETE)
"""Actions whose keys mean other things elsewhere, or nothing."""


class VariantStrip(QListView):
    """Shows thumbnails with names and stars; the one that is selected is the current variant.

    Parameters
    ----------
    editor
        By which variants are selected, renamed, starred and moved.
    thumbnails
        Their pictures.
    actions
        The window's, of which some are the context menu.
    """

    def __init__(
        self,
        editor: LookEditor,
        thumbnails: Thumbnails,
        actions: Mapping[ActionId, QAction],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._editor = editor
        self._thumbnails = thumbnails
        self._following = False
        self._pressed_star: int | None = None
        self._gap: int | None = None
        self._rows = VariantsModel(editor, thumbnails, self)
        self._drawing = VariantDelegate(thumbnails, self)
        self._menu = QMenu(self)
        self._menu.setToolTipsVisible(True)
        self._fill_menu(actions)
        self._set_up()
        self.setModel(self._rows)
        self.setItemDelegate(self._drawing)
        editor.variants_changed.connect(self._follow)
        thumbnails.resized.connect(self._resize)
        self._resize()
        self._follow()

    def _set_up(self) -> None:
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setUniformItemSizes(True)
        self.setSpacing(0)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDropIndicatorShown(False)  # a hair that nobody sees
        self.setViewportMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setBackgroundRole(QPalette.ColorRole.Window)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.setFont(scaled_font(self, 0.92))
        self.setAccessibleName(self.tr("Variants"))
        self.horizontalScrollBar().rangeChanged.connect(self.updateGeometry)

    def _fill_menu(self, actions: Mapping[ActionId, QAction]) -> None:
        for action_id in _MENU:
            if action_id is None:
                self._menu.addSeparator()
            else:
                self._menu.addAction(actions[action_id])
        for action_id in _KEYS_HERE:
            actions[action_id].setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            self.addAction(actions[action_id])

    def rename(self) -> None:
        """Let a person type another name for the current variant."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.scrollTo(self.currentIndex())
        self.edit(self.currentIndex())

    def sizeHint(self) -> QSize:
        """Return a size with room for a row of cells, and for the scroll bar if there is one."""
        bar = self.horizontalScrollBar()
        below = bar.sizeHint().height() if bar.maximum() > 0 else 0
        height = self._drawing.cell_size(self.font()).height() + 2 * _MARGIN + below
        return QSize(super().sizeHint().width(), height)

    def minimumSizeHint(self) -> QSize:
        """Return the same height: the strip is seen whole or not at all."""
        return QSize(0, self.sizeHint().height())

    # -- following the editor --------------------------------------------------------------

    @Slot()
    def _follow(self) -> None:
        self._following = True  # rows that go select others on their way
        self._rows.follow()
        row = self._rows.row_of(self._editor.variants.current_key)
        current = self._rows.index(row)
        self._following = True
        if current != self.currentIndex():
            self.setCurrentIndex(current)
            self.scrollTo(current)
        self._following = False

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Make the variant that a person selects the current one."""
        super().currentChanged(current, previous)
        if current.isValid() and not self._following:
            self._editor.select(self._rows.key_of(current.row()))

    @Slot()
    def _resize(self) -> None:
        self._thumbnails.ratio = self.devicePixelRatioF()
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()
        self.viewport().update()

    # -- the mouse -------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Leave a press on a star to the star."""
        self._pressed_star = self._star_at(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or self._pressed_star is None:
            self._pressed_star = None
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag nothing by its star."""
        if self._pressed_star is None:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Give or take a star that was pressed and is let go on."""
        pressed, self._pressed_star = self._pressed_star, None
        if pressed is None:
            super().mouseReleaseEvent(event)
        elif self._star_at(event.position().toPoint()) == pressed:
            starred = self._editor.variants.by_key(pressed).starred
            self._editor.star(pressed, not starred)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take a second click on a star as one more, and not for renaming."""
        if self._star_at(event.position().toPoint()) is None:
            super().mouseDoubleClickEvent(event)
        else:
            self.mousePressEvent(event)

    def _star_at(self, position: QPoint) -> int | None:
        """Return the key of the variant whose star is there."""
        index = self.indexAt(position)
        if not index.isValid() or not self.star_rect(index).contains(position):
            return None
        return self._rows.key_of(index.row())

    def star_rect(self, index: QModelIndex) -> QRect:
        """Return where a variant's star is in the viewport."""
        return self._drawing.star_rect(self.visualRect(index))

    # -- dragging --------------------------------------------------------------------------

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Carry the picture of a variant, through which the place to drop it is seen."""
        index = self.currentIndex()
        drag = QDrag(self)
        drag.setMimeData(self._rows.mimeData([index]))
        picture = _faded(index.data(Qt.ItemDataRole.DecorationRole))
        drag.setPixmap(picture)
        middle = QRectF(QPointF(), picture.deviceIndependentSize()).center()
        drag.setHotSpot(middle.toPoint())
        drag.exec(Qt.DropAction.MoveAction)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show between which variants it would be dropped."""
        super().dragMoveEvent(event)
        self._show_gap(self._gap_at(event.position()) if event.isAccepted() else None)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show it no more."""
        super().dragLeaveEvent(event)
        self._show_gap(None)

    def dropEvent(self, event: QDropEvent) -> None:
        """Move what was dropped to where that was shown."""
        gap = self._gap_at(event.position())
        action = Qt.DropAction.MoveAction
        if self._rows.dropMimeData(event.mimeData(), action, gap, 0, QModelIndex()):
            event.acceptProposedAction()
        self.stopAutoScroll()
        self.setState(QAbstractItemView.State.NoState)
        self._show_gap(None)

    def _gap_at(self, position: QPointF) -> int:
        """Return the row of the variant before which something is held; after all, one more."""
        rows = range(self._rows.rowCount())
        centres = (self.visualRect(self._rows.index(row)).center().x() for row in rows)
        return sum(centre < position.x() for centre in centres)

    def _show_gap(self, gap: int | None) -> None:
        if gap != self._gap:
            self._gap = gap
            self.viewport().update()

    def _paint_gap(self, gap: int) -> None:
        count = self._rows.rowCount()
        beside = self.visualRect(self._rows.index(min(gap, count - 1)))
        x = beside.left() if gap < count else beside.right() + 1
        x = min(max(x, 2), self.viewport().width() - 2)
        painter = QPainter(self.viewport())
        painter.fillRect(x - 2, beside.top(), 4, beside.height(), accent_on(self.palette()))

    # -- other events ----------------------------------------------------------------------

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with a variant; the click on it has made it the current one."""
        where = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            here = self.visualRect(self.currentIndex()).center()
            where = self.viewport().mapToGlobal(here)
        self._menu.popup(where)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll along the strip with a wheel that only knows up and down."""
        delta = event.angleDelta()
        pixels = event.pixelDelta().y() or delta.y() / 2
        if delta.x():
            super().wheelEvent(event)
        else:
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() - round(pixels))
            event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Follow the window from screen to screen, which may have pixels of another size."""
        self._thumbnails.ratio = self.devicePixelRatioF()
        super().paintEvent(event)
        if self._gap is not None:
            self._paint_gap(self._gap)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the current variant in sight."""
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())

    def showEvent(self, event: QShowEvent) -> None:
        """Come with the current variant in sight."""
        super().showEvent(event)
        self._thumbnails.set_watched(True)
        self.scrollTo(self.currentIndex())

    def hideEvent(self, event: QHideEvent) -> None:
        """Do no work unseen."""
        super().hideEvent(event)
        self._thumbnails.set_watched(False)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the font of the window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.model() is not None:
            self._resize()


def _faded(picture: QPixmap) -> QPixmap:
    faded = QPixmap(picture.size())
    faded.setDevicePixelRatio(picture.devicePixelRatioF())
    faded.fill(Qt.GlobalColor.transparent)
    painter = QPainter(faded)
    painter.setOpacity(0.6)
    painter.drawPixmap(0, 0, picture)
    painter.end()
    return faded
