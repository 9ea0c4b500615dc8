"""The window of a study: a picture, a question, two answers.

Everything in it is grey. A coloured surround would tint the picture, and a coloured button would
speak for its answer.
"""

from __future__ import annotations

import signal
import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFont,
    QImage,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPalette,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from colorizer_app.study.errors import StudyError
from colorizer_app.study.pictures import SIDE, RgbImage
from colorizer_app.study.results import COLUMNS, Results, summarize
from colorizer_app.study.session import Session

GROUND = QColor("#767676")
"""L* = 50: neither dark nor bright pictures stand out. White on it has a contrast of 4.5."""

_WORDS = QColor("#ffffff")
_BUTTON = QColor("#4a4a4a")

_SOONEST_S = 0.2
"""Nobody judges a picture sooner: it is a key pressed twice, and the second picture unseen."""


class PictureView(QWidget):
    """A picture at its size in logical pixels, sharp on every screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(SIDE, SIDE)
        # Someone has to have the focus. Were it a button, Space would answer.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._image = QImage()

    def show_picture(self, rgb: RgbImage, name: str) -> None:
        """Show uint8 (224, 224, 3); ``name`` is all that a screen reader may say about it."""
        height, width = rgb.shape[:2]
        borrowed = QImage(rgb.tobytes(), width, height, rgb.strides[0], QImage.Format.Format_RGB888)
        self._image = borrowed.copy()
        self.setAccessibleName(name)
        self.update()

    def image(self) -> QImage:
        """Return the picture."""
        return self._image

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Scale it to the screen's own pixels: not at all on most, smoothly on finer ones."""
        ratio = self.devicePixelRatioF()
        size = QSize(round(self.width() * ratio), round(self.height() * ratio))
        scaled = self._image.scaled(
            size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        QPainter(self).drawImage(QRect(0, 0, self.width(), self.height()), scaled)


class TrialPage(QWidget):
    """The picture, the question and the two buttons."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture = PictureView(self)
        # Both alike: neither answer is to look like the expected one.
        self.no = self._button(self.tr("No"), self.tr("No, it does not look natural"))
        self.yes = self._button(self.tr("Yes"), self.tr("Yes, it looks natural"))
        self.progress = _label(parent=self)
        self.problem = _label(parent=self)
        self.problem.setFont(_font(self.problem, 1.0))
        question = _label(self.tr("Does this photo look natural?"), self)
        question.setFont(_font(question, 1.5))
        answers = QGridLayout()
        answers.setHorizontalSpacing(24)
        answers.setVerticalSpacing(4)
        for column, (button, keys) in enumerate(((self.no, "N  or  ←"), (self.yes, "Y  or  →"))):
            answers.addWidget(button, 0, column)
            answers.addWidget(_label(keys, self), 1, column)
        keys = self.tr("Backspace takes back the last answer.\nEsc stops; your answers are kept.")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 28, 32, 24)
        layout.addWidget(question)
        layout.addStretch(1)
        layout.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)
        layout.addLayout(_centred(answers))
        layout.addSpacing(16)
        layout.addWidget(self.progress)
        layout.addWidget(_label(keys, self))
        layout.addWidget(self.problem)
        self.problem.hide()

    def _button(self, text: str, accessible: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setMinimumSize(132, 40)
        button.setAccessibleName(accessible)
        # A click leaves the focus where it is, or Space would then repeat that answer.
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button


class EndPage(QWidget):
    """What is said when there is no picture to show, and the results once they are asked for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = _label(parent=self)
        self.title.setFont(_font(self.title, 1.5))
        self.words = _label(parent=self)
        self.button = QPushButton(self.tr("Show the results"), self)
        self.button.setMinimumSize(180, 40)
        self.button.setAutoDefault(True)
        self._table = QWidget(self)
        self._grid = QGridLayout(self._table)
        self._grid.setHorizontalSpacing(22)
        self._grid.setVerticalSpacing(8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 28, 32, 24)
        layout.setSpacing(18)
        layout.addStretch(1)
        layout.addWidget(self.title)
        layout.addWidget(self.words)
        layout.addWidget(self._table, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)

    def say(self, title: str, words: str, *, with_button: bool) -> None:
        """Show words alone."""
        self.title.setText(title)
        self.words.setText(words)
        self.button.setVisible(with_button)
        self._table.hide()

    def show_results(self, results: Results) -> None:
        """Show the table, a row for each method."""
        rows = [COLUMNS, *(method.cells() for method in results.methods)]
        for row, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                label = _label(cell, self._table, wrap=False)
                side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
                label.setAlignment(side)
                label.setFont(_font(label, 1.0, strong=row == 0))
                self._grid.addWidget(label, row, column)
        legend = self.tr("The median is that of the participants' own shares. Esc closes.")
        words = f"{results.headline()}.\n{legend}"
        self.say(self.tr("How natural the photos look"), words, with_button=False)
        self._table.show()


class StudyWindow(QWidget):
    """Leads one participant through a session.

    Parameters
    ----------
    session
        What to show, and where the answers go.
    clock
        Seconds that only ever grow.
    """

    def __init__(self, session: Session, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self.session = session
        self._clock = clock
        self._shown_at = clock()
        self.setWindowTitle(self.tr("Photo study"))
        self._turn_grey()
        self.trial_page = TrialPage(self)
        self.end_page = EndPage(self)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.trial_page)
        self._pages.addWidget(self.end_page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)
        self.resize(620, 580)
        self.trial_page.yes.clicked.connect(self._answer_yes)
        self.trial_page.no.clicked.connect(self._answer_no)
        self.end_page.button.clicked.connect(self._show_results)
        self._connect_keys()
        self.trial_page.picture.setFocus()
        self._show_current()

    def showEvent(self, event: QShowEvent) -> None:
        """Count the seconds from here: the picture was not seen before."""
        super().showEvent(event)
        self._shown_at = self._clock()

    def _turn_grey(self) -> None:
        palette = QPalette(_BUTTON, GROUND)
        role = QPalette.ColorRole
        for colored, color in {
            role.WindowText: _WORDS,
            role.Button: _BUTTON,
            role.ButtonText: _WORDS,
            role.Highlight: _WORDS,
        }.items():
            palette.setColor(colored, color)
        self.setPalette(palette)
        self.setAutoFillBackground(True)

    def _connect_keys(self) -> None:
        key = Qt.Key
        for keys, slot in (
            ((key.Key_Y, key.Key_Right), self._answer_yes),
            ((key.Key_N, key.Key_Left), self._answer_no),
            ((key.Key_Backspace,), self._take_back),
            ((key.Key_Escape,), self.close),
        ):
            for one in keys:
                shortcut = QShortcut(QKeySequence(one), self)
                # A key held down would answer for pictures that nobody has looked at.
                shortcut.setAutoRepeat(False)
                shortcut.activated.connect(slot)

    @Slot()
    def _answer_yes(self) -> None:
        self._answer(natural=True)

    @Slot()
    def _answer_no(self) -> None:
        self._answer(natural=False)

    def _answer(self, *, natural: bool) -> None:
        seconds = self._clock() - self._shown_at
        if self._pages.currentWidget() is self.trial_page and seconds >= _SOONEST_S:
            self._try(lambda: self.session.answer(natural, seconds))

    @Slot()
    def _take_back(self) -> None:
        # Not once the results are seen, nor where an error has ended the session.
        if self._pages.currentWidget() is self.trial_page or self.end_page.button.isVisible():
            self._try(self.session.take_back)

    def _try(self, write: Callable[[], None]) -> None:
        """Write to the answers, or say why that was not possible; then it can be tried again."""
        try:
            write()
        except StudyError as error:
            problem = self.tr("Not written down: {reason} Press the key again to try once more.")
            page = self._pages.currentWidget()
            place = self.trial_page.problem if page is self.trial_page else self.end_page.words
            place.setText(problem.format(reason=error))
            place.show()
            return
        self.trial_page.problem.hide()
        self._show_current()

    def _show_current(self) -> None:
        if self.session.current is None:
            self._show_end()
            return
        page = self.trial_page
        progress = self.tr("Photo {number} of {count}").format(
            number=self.session.answered + 1, count=self.session.count
        )
        try:
            page.picture.show_picture(self.session.picture(), progress)
        except StudyError as error:
            kept = self.tr("The answers so far are kept.")
            self._end_with(self.tr("The study cannot go on"), f"{error}\n{kept}")
            return
        page.progress.setText(progress)
        if self._pages.currentWidget() is not page:
            self._pages.setCurrentWidget(page)
            page.picture.setFocus()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, progress))
        self._shown_at = self._clock()

    def _show_end(self) -> None:
        self._end_with(
            self.tr("That was the last photo. Thank you!"),
            self.tr("Backspace takes back the last answer."),
            with_button=True,
        )
        self.end_page.button.setFocus()

    def _end_with(self, title: str, words: str, *, with_button: bool = False) -> None:
        self.end_page.say(title, words, with_button=with_button)
        self._pages.setCurrentWidget(self.end_page)

    @Slot()
    def _show_results(self) -> None:
        try:
            results = summarize(self.session.file.read())
        except StudyError as error:
            self._end_with(self.tr("There are no results"), str(error))
            return
        self.end_page.show_results(results)


def run(session: Session) -> int:
    """Open the window and return the exit status once it is closed."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Colorizer")
    # The platform's own style may put its accent colour beside the picture.
    app.setStyle("Fusion")
    # Python's handler of Ctrl-C would wait for the next key in the window. To end at once loses
    # nothing: each answer is on the disk before the next picture shows.
    before = signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        window = StudyWindow(session)
        window.show()
        return app.exec()
    finally:
        signal.signal(signal.SIGINT, before)


def _label(text: str = "", parent: QWidget | None = None, *, wrap: bool = True) -> QLabel:
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setWordWrap(wrap)
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return label


def _font(widget: QWidget, factor: float, *, strong: bool = True) -> QFont:
    font = QFont(widget.font())
    font.setPointSizeF(font.pointSizeF() * factor)
    font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    return font


def _centred(layout: QGridLayout) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addStretch(1)
    row.addLayout(layout)
    row.addStretch(1)
    return row
