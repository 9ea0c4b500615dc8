"""Going on with the look that a photo was saved in."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Slot

from colorizer_app.imaging import Photo
from colorizer_app.look import Look
from colorizer_app.ui.banner import Banner
from colorizer_app.ui.look_editor import LookEditor
from colorizer_app.ui.session import Session
from colorizer_app.workbench.carried_look import CarriedLookError, carried_look
from colorizer_app.workbench.messages import Colorized


class ContinueFlow(QObject):
    """Offers a file's own look once its photo has colours, and says so if it cannot be used."""

    def __init__(
        self, session: Session, editor: LookEditor, banner: Banner, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._editor = editor
        self._banner = banner
        self._asked_about: Photo | None = None
        session.colorized.connect(self._on_colorized)

    @Slot(object)
    def _on_colorized(self, message: Colorized) -> None:
        photo = message.photo
        if photo.colouring is None or photo is self._asked_about:
            return
        self._asked_about = photo
        try:
            look = carried_look(photo.colouring, message.weights)
        except CarriedLookError as error:
            text = self.tr("It is coloured anew here, and the file stays as it is.")
            title = self.tr("This photo was coloured before")
            self._banner.show_notice(title, f"{error} {text}")
            return
        # What comes out of a project is what a person has made of it since.
        worked_at = self._editor.variants != self._session.first_variants
        restored = worked_at and not self._editor.stack.count()
        if look != self._editor.look and not restored:
            text = self.tr("You can go on with the look that it was saved in.")
            if photo.colouring.weights != message.weights:
                text += " " + self.tr(
                    "Colours will differ a little: it was made with another colour model."
                )
            self._banner.show_question(
                self.tr("This photo was coloured by Colorizer before"),
                text,
                (self.tr("&Continue with Its Look"), partial(self._go_on, photo, look)),
            )

    def _go_on(self, photo: Photo, look: Look) -> None:
        document = self._session.document
        if document is not None and document.photo is photo:
            self._editor.change(look, self.tr("Continue with Its Look"))
