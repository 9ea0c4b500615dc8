"""The user guide in a window of its own."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QImage, QPalette, QTextBlock, QTextBlockFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QTextBrowser, QWidget

from colorizer_app.resources import user_guide

_SIZE = (960, 720)
_TEXT_WIDTH = 660
_LINE_HEIGHT = 135.0
_MARGIN = 28


class GuideWindow(QDialog):
    """The guide beside a list of its chapters; the window it explains stays usable.

    Raises
    ------
    ResourcesError
        If there is no guide.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        guide = user_guide()
        self.setWindowTitle(self.tr("User Guide"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.text = _Guide(self)
        self.text.setAccessibleName(self.tr("User Guide"))
        self.text.setSearchPaths([str(guide.parent)])
        self.text.show_markdown(guide.read_text(encoding="utf-8"))
        self.chapters = QListWidget(self)
        self.chapters.setAccessibleName(self.tr("Chapters"))
        self.chapters.setFrameShape(QListWidget.Shape.NoFrame)
        self._starts = self.text.chapters()
        self.chapters.addItems([block.text() for block in self._starts])
        width = self.chapters.sizeHintForColumn(0) + 2 * self.chapters.fontMetrics().height()
        self.chapters.setFixedWidth(width)
        self.chapters.setSpacing(3)
        self.chapters.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.chapters.currentRowChanged.connect(self._go_to)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addSpacing(_MARGIN // 2)
        layout.addWidget(self.chapters)
        layout.addWidget(self.text, 1)
        self.resize(*_SIZE)

    @Slot(int)
    def _go_to(self, row: int) -> None:
        self.text.go_to(self._starts[row])


class _Guide(QTextBrowser):
    """Markdown with pictures that fit, in lines that are easy to read."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setOpenExternalLinks(True)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.document().setDocumentMargin(_MARGIN)

    def show_markdown(self, text: str) -> None:
        """Show a text, from its beginning."""
        self.setMarkdown(text)
        spacious = QTextBlockFormat()
        spacious.setLineHeight(
            _LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        )
        cursor = QTextCursor(self.document())
        for block in _blocks(self.document()):
            if "\N{OBJECT REPLACEMENT CHARACTER}" not in block.text():  # a picture is high enough
                cursor.setPosition(block.position())
                cursor.mergeBlockFormat(spacious)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def chapters(self) -> list[QTextBlock]:
        """Return the headings below the title."""
        return [
            block for block in _blocks(self.document()) if block.blockFormat().headingLevel() == 2
        ]

    def go_to(self, block: QTextBlock) -> None:
        """Scroll until a block is at the top."""
        top = self.document().documentLayout().blockBoundingRect(block).top()
        self.verticalScrollBar().setValue(round(top) - _MARGIN // 2)

    def loadResource(self, kind: int, url: QUrl | str) -> Any:
        """Shrink pictures to the width of the text."""
        found = super().loadResource(kind, url)
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return found
        image = QImage.fromData(found)
        ratio = self.devicePixelRatioF()
        most = round(_TEXT_WIDTH * ratio)
        if image.width() > most:
            image = image.scaledToWidth(most, Qt.TransformationMode.SmoothTransformation)
        image.setDevicePixelRatio(ratio)
        return image


def _blocks(document: QTextDocument) -> list[QTextBlock]:
    found, block = [], document.begin()
    while block.isValid():
        found.append(block)
        block = block.next()
    return found


def show_guide(parent: QWidget) -> None:
    """Show the guide, once."""
    window = parent.findChild(GuideWindow)
    if window is None:
        window = GuideWindow(parent)
    window.show()
    window.raise_()
    window.activateWindow()
