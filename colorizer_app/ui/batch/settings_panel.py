"""What holds for all photos of a batch."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from colorizer_app.ui.batch.look_menu import LookMenu
from colorizer_app.ui.batch.words import look_name
from colorizer_app.ui.style import error_text, soft_text
from colorizer_app.workbench.batch import (
    BatchSettings,
    BatchState,
    NameFacts,
    NameTemplate,
    TemplateError,
)
from colorizer_app.workbench.naming import suggested_output

_WIDTH = 290
_FORMATS = (("JPEG", ".jpg"), ("PNG", ".png"), ("TIFF", ".tif"), ("WebP", ".webp"))
_LOSSY = (None, ".jpg", ".webp")


class SettingsPanel(QScrollArea):
    """Folder, names, format, look: what is changed here holds for all that is still to be done."""

    changed = Signal(object)
    """`BatchSettings` as a person wants them now."""
    folder_requested = Signal()
    """Another folder for the results is to be chosen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._settings = BatchSettings(Path())
        self._example_source = Path(self.tr("Grandma.jpg"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(_WIDTH)
        self.folder = QLineEdit(self, readOnly=True)
        self.choose_folder = QPushButton(self.tr("C&hoose…"), self)
        self.choose_folder.setAccessibleName(self.tr("Choose the folder for the results"))
        self.template = QLineEdit(self)
        self.example = QLabel(self)
        self.format = QComboBox(self)
        self.quality = QSpinBox(self, minimum=1, maximum=100)
        self.existing = QComboBox(self)
        self.look_button = QPushButton(self)
        self.look_menu = LookMenu(self.tr("Look"), self, own=False)
        self._fill()
        self._lay_out()
        self._connect()
        self._follow_palette()

    def minimumSizeHint(self) -> QSize:
        """Return a size that leaves the window free to be small."""
        return QSize(_WIDTH, 160)

    def commit(self) -> None:
        """Take what is being typed."""
        template = self._template()
        if template is not None and template != self._settings.template:
            self._change(replace(self._settings, template=template))

    @Slot(object)
    def show_state(self, state: BatchState) -> None:
        """Show the settings, and which of them can be changed at the moment."""
        before, self._settings = self._settings, state.settings
        folder = str(state.settings.folder)
        if self.folder.text() != folder:
            self.folder.setText(folder)
            self.folder.setToolTip(folder)
        if before.template != state.settings.template or not self.template.isModified():
            self.template.setText(state.settings.template.text)
        self._show_choice(self.format, state.settings.suffix)
        self._show_choice(self.existing, state.settings.overwrite)
        self.quality.blockSignals(True)
        self.quality.setValue(state.settings.quality)
        self.quality.blockSignals(False)
        self.look_button.setText(look_name(state.settings.look).replace("&", "&&"))
        idle = not state.activity.is_work
        for widget in (self.template, self.format, self.existing, self.look_button):
            widget.setEnabled(idle)
        self.quality.setEnabled(idle and state.settings.suffix in _LOSSY)
        self.choose_folder.setEnabled(idle and not state.begun)
        self._show_example()

    def set_example(self, source: Path | None) -> None:
        """Take a photo whose result's name is shown."""
        if source is not None and source != self._example_source:
            self._example_source = source
            self._show_example()

    # -- putting together ----------------------------------------------------------------------

    def _fill(self) -> None:
        self.folder.setAccessibleName(self.tr("Folder for the results"))
        self.template.setAccessibleName(self.tr("Names of the results"))
        fields = "{name}  {number:03}  {folder}  {look}  {date}"
        hint = self.tr("Can have these in it: {fields}").format(fields=fields)
        self.template.setToolTip(hint)
        self.template.setAccessibleDescription(hint)
        self.example.setWordWrap(True)
        self.example.setTextFormat(Qt.TextFormat.PlainText)
        self.format.setAccessibleName(self.tr("Format of the results"))
        self.format.addItem(self.tr("Same as the photo"), None)
        for name, suffix in (
            ("JPEG", ".jpg"),
            ("PNG", ".png"),
            ("TIFF", ".tif"),
            ("WebP", ".webp"),
        ):
            self.format.addItem(name, suffix)
        self.quality.setAccessibleName(self.tr("Quality of JPEG and WebP"))
        self.quality.setKeyboardTracking(False)
        self.quality.setPrefix(self.tr("Quality "))
        self.existing.setAccessibleName(self.tr("Where there is a file already"))
        self.existing.addItem(self.tr("Keep it and skip the photo"), False)
        self.existing.addItem(self.tr("Replace it"), True)
        self.look_button.setMenu(self.look_menu)
        self.look_button.setAccessibleName(self.tr("Look for all photos"))

    def _lay_out(self) -> None:
        body = QWidget(self)
        layout = QVBoxLayout(body)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(6)

        def field(title: str, widget: QWidget, *others: QWidget) -> None:
            label = QLabel(title, body)
            label.setBuddy(widget)
            if layout.count():
                layout.addSpacing(10)
            layout.addWidget(label)
            row = QHBoxLayout()
            for part in (widget, *others):
                row.addWidget(part, int(part is widget))
            layout.addLayout(row)

        field(self.tr("&Look for all photos"), self.look_button)
        field(self.tr("&Results go to"), self.folder, self.choose_folder)
        field(self.tr("Their &names"), self.template)
        layout.addWidget(self.example)
        field(self.tr("Their &format"), self.format, self.quality)
        field(self.tr("Where there is a file &already"), self.existing)
        layout.addStretch(1)
        self.setWidget(body)
        order = (
            *(self.look_button, self.folder, self.choose_folder, self.template, self.format),
            *(self.quality, self.existing),
        )
        for one, other in pairwise(order):
            self.setTabOrder(one, other)

    def _connect(self) -> None:
        self.choose_folder.clicked.connect(self.folder_requested)
        self.template.textChanged.connect(self._show_example)
        self.template.editingFinished.connect(self.commit)
        self.format.activated.connect(self._on_chosen)
        self.existing.activated.connect(self._on_chosen)
        self.quality.valueChanged.connect(self._on_chosen)

    # -- the names -----------------------------------------------------------------------------

    def _template(self) -> NameTemplate | None:
        try:
            return NameTemplate(self.template.text())
        except TemplateError:
            return None

    @Slot()
    def _show_example(self) -> None:
        source = self._example_source
        suffix: str = self.format.currentData() or suggested_output(source).suffix
        palette = QPalette(self.palette())
        color = soft_text(self.palette())
        try:
            template = NameTemplate(self.template.text())
            look = look_name(self._settings.look)
            facts = NameFacts(source.stem, 1, source.parent.name, look, date.today().isoformat())
            text = f"{source.name} → {template.stem(facts)}{suffix}"
        except TemplateError as error:
            text, color = str(error), error_text(self.palette())
        self.example.setText(text)
        palette.setColor(QPalette.ColorRole.WindowText, color)
        self.example.setPalette(palette)

    # -- what is changed -----------------------------------------------------------------------

    @Slot()
    def _on_chosen(self) -> None:
        suffix, overwrite = self.format.currentData(), self.existing.currentData()
        quality = self.quality.value()
        self._change(replace(self._settings, suffix=suffix, quality=quality, overwrite=overwrite))

    def _change(self, settings: BatchSettings) -> None:
        self._settings = settings  # another change may come before this one is confirmed
        self.changed.emit(settings)

    @staticmethod
    def _show_choice(box: QComboBox, value: object) -> None:
        index = next((i for i in range(box.count()) if box.itemData(i) == value), -1)
        box.setCurrentIndex(index)

    def _follow_palette(self) -> None:
        self._show_example()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the palette from light to dark and back."""
        if event.type() == QEvent.Type.PaletteChange:
            self._follow_palette()
        super().changeEvent(event)
