"""Small pictures of a photo's variants."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QObject, QSize, QTimer, Signal, Slot
from PySide6.QtGui import QPixmap

from colorizer_app.look import Look
from colorizer_app.ui.image_layer import ImageLayer
from colorizer_app.ui.session import Session
from colorizer_app.ui.variant_pictures import VariantPictures
from colorizer_app.workbench.messages import Opened
from colorizer_app.workbench.pixels import Levels
from colorizer_app.workbench.variants import Variant

HEIGHT = 76
_LEAST_WIDTH, _MOST_WIDTH = 57, 152
_REST_MS = 100
"""Often enough for an eye that is on the photo."""
_MOST_KEPT = 256


class Thumbnails(QObject):
    """Makes them of the pictures that there are, each once, when it is first asked for.

    Asking is cheap: what a slider in motion leaves behind is looked at every tenth of a second.

    Attributes
    ----------
    ratio
        Of physical pixels to logical ones.
    """

    changed = Signal()
    """There are pictures that were not there before."""
    resized = Signal()
    """Another photo has another shape."""

    def __init__(self, session: Session, pictures: VariantPictures, parent: QObject) -> None:
        super().__init__(parent)
        self.ratio = 1.0
        self._pictures = pictures
        self._size = QSize(_LEAST_WIDTH, HEIGHT)
        self._made: OrderedDict[tuple[Look, float], QPixmap] = OrderedDict()
        self._latest: dict[int, QPixmap] = {}
        self._grey = QPixmap()
        self._watched = False
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self.changed)
        session.opened.connect(self._begin_anew)
        pictures.arrived.connect(self._on_arrived)

    @property
    def size(self) -> QSize:
        """The size of all of them, in logical pixels."""
        return self._size

    def of(self, variant: Variant) -> QPixmap:
        """Return the picture of a variant: an earlier one, or a grey one, while there is none."""
        pixmap = self._of_look(variant.look)
        if pixmap is not None:
            self._latest[variant.key] = pixmap
        return self._latest.get(variant.key, self._grey)

    def set_watched(self, watched: bool) -> None:
        """Tell of new pictures, or of none as nobody looks."""
        self._watched = watched
        if not watched:
            self._rest.stop()

    def _of_look(self, look: Look) -> QPixmap | None:
        known = look, self.ratio
        if known in self._made:
            self._made.move_to_end(known)
            return self._made[known]
        picture = self._pictures.picture(look)
        if picture is None:
            return None
        pixmap = self._made[known] = self._shrunk(picture)
        if len(self._made) > _MOST_KEPT:
            self._made.popitem(last=False)
        return pixmap

    def _shrunk(self, picture: Levels) -> QPixmap:
        size = self._size * self.ratio
        pixmap = QPixmap.fromImage(ImageLayer(picture).shrunk(size))
        pixmap.setDevicePixelRatio(self.ratio)
        return pixmap

    @Slot(object)
    def _begin_anew(self, message: Opened) -> None:
        self._made.clear()
        self._latest.clear()
        width = round(HEIGHT * message.photo.width / message.photo.height)
        self._size = QSize(min(max(width, _LEAST_WIDTH), _MOST_WIDTH), HEIGHT)
        self._grey = self._shrunk(message.grey)
        self.resized.emit()

    @Slot(object)
    def _on_arrived(self, look: Look) -> None:
        known = (look, self.ratio) in self._made
        if self._watched and not known and not self._rest.isActive():
            self._rest.start()
