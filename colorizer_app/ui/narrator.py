"""What the session reports, told by the view, the bar and the banner."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QObject, Qt, Slot
from PySide6.QtGui import QAction

from colorizer_app.ui.banner import Banner
from colorizer_app.ui.bottom_bar import BottomBar
from colorizer_app.ui.projects import ProjectFlow
from colorizer_app.ui.saving_several import SaveSeveralFlow
from colorizer_app.ui.session import Session
from colorizer_app.ui.views.views import Views
from colorizer_app.workbench.messages import Colorized, Failed, Opened, Progress, Saved


class Narrator(QObject):
    """Says what has become of the photo.

    Parameters
    ----------
    session
        What is listened to.
    view, bar, banner
        What tells it.
    show_original
        The action that covers the result; another photo uncovers it.
    """

    def __init__(
        self,
        session: Session,
        view: Views,
        bar: BottomBar,
        banner: Banner,
        show_original: QAction,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._view = view
        self._bar = bar
        self._banner = banner
        self._show_original = show_original
        self._last_word = ""
        self._is_first = True
        session.opened.connect(self._on_opened)
        session.progressed.connect(self._on_progressed)
        session.colorized.connect(self._on_colorized)
        session.saved.connect(self._on_saved)
        session.failed.connect(self._on_failed)
        session.cancelled.connect(self._on_cancelled)
        session.noticed.connect(banner.show_slowdown)

    def tell_of_several(self, flow: SaveSeveralFlow) -> None:
        """Tell as well of variants that are saved together."""
        flow.starting.connect(self._banner.dismiss)
        flow.starting.connect(self._bar.restart_progress)
        flow.status.connect(self._bar.set_status)
        flow.progressed.connect(self._bar.set_progress)
        flow.failed.connect(self._banner.show_failure)

    def tell_of_projects(self, flow: ProjectFlow) -> None:
        """Tell as well of projects that are opened and saved."""
        flow.starting.connect(self.on_starting)
        flow.notice.connect(self._banner.show_notice)
        flow.concluded.connect(self.conclude)

    @Slot(str)
    def on_starting(self, name: str) -> None:
        """Say that a photo is about to be opened."""
        self._banner.dismiss()
        self._bar.restart_progress()
        if self._session.document is None:
            self._bar.set_photo(name)
        self._bar.set_status(self.tr("Opening “{name}”…").format(name=name))

    @Slot(object)
    def _on_opened(self, message: Opened) -> None:
        photo = message.photo
        self._show_original.setChecked(False)
        self._bar.set_photo(photo.name)
        self._bar.set_status(self.tr("Colorizing…"))
        self._last_word = self.tr("Not colorized")
        self._is_first = True
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _on_progressed(self, message: Progress) -> None:
        if not self._session.saving_several:  # which is what the bar shows then
            self._bar.set_progress(message.fraction)

    @Slot(object)
    def _on_colorized(self, message: Colorized) -> None:
        height, width = message.rgb.shape[:2]
        if self._is_first:
            text = self.tr("{width} × {height} · colorized in {seconds} s")
        else:  # nobody wants to hear a time at every step of a slider
            text = self.tr("{width} × {height} · colorized")
        self._is_first = False
        seconds = QLocale().toString(max(message.seconds, 0.1), "f", 1)
        self.conclude(text.format(width=width, height=height, seconds=seconds))

    @Slot(object)
    def _on_saved(self, message: Saved) -> None:
        self._banner.dismiss()
        self.conclude(self.tr("Saved as “{name}”").format(name=message.path.name))

    @Slot(object)
    def _on_failed(self, message: Failed) -> None:
        self._give_up()
        self._banner.show_failure(message, self._what_is_kept())

    @Slot()
    def _on_cancelled(self) -> None:
        self._give_up()

    def _give_up(self) -> None:
        if self._session.document is not None and not self._session.expects_result:
            self._last_word = self.tr("Not colorized")
        if not self._session.saving:
            self._bar.set_status(self._last_word)

    def _what_is_kept(self) -> str:
        document = self._session.document
        if document is None:
            return self.tr("Choose another photo with Open… or drop one here.")
        return self.tr("“{name}” is still open.").format(name=document.photo.name)

    @Slot(str)
    def conclude(self, status: str) -> None:
        """Say what has become of the photo, until there is something else to say."""
        self._last_word = status
        if status != self._bar.status() and not self._session.saving:
            self._bar.set_status(status)
