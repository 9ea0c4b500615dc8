"""What can be set, in a person's words; every change counts at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLayout,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from colorizer_app.look import Look
from colorizer_app.ui.actions import plain
from colorizer_app.ui.languages import NAMES
from colorizer_app.ui.panel.value_slider import percent, signed
from colorizer_app.ui.style import scaled_font, soft_text
from colorizer_app.workbench.settings import Device, Settings

_HINT_WIDTH_IN_LETTERS = 46


class PreferencesDialog(QDialog):
    """The settings that are a person's to choose.

    Parameters
    ----------
    settings
        The settings in use.
    look
        That of the open photo, the colour of which new photos may begin with; None without one.
    """

    changed = Signal()
    """Something else is wanted from now on; `applied_to` says what."""

    def __init__(self, settings: Settings, look: Look | None, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._language_at_start = settings.language
        self.setWindowTitle(self.tr("Preferences"))
        self.device = _Choice(self)
        self.working_size = _Choice(self)
        self.first_look = _Choice(self)
        self.quality = QSpinBox(self)
        self.note = QCheckBox(self.tr("&Note in saved files that the colours were added"), self)
        self.theme = _Choice(self)
        self.language = _Choice(self)
        self.device_hint = self._hint("")
        self.first_look_hint = self._hint("")
        self.language_hint = self._hint("")
        self._fill(look)
        self._lay_out()
        self._connect()
        self._say_first_look()
        self._say_language()

    def applied_to(self, settings: Settings) -> Settings:
        """Return settings with what is chosen here, and everything else as it is there."""
        return replace(
            settings,
            device=self.device.chosen(),
            working_size=self.working_size.chosen(),
            first_look=self.first_look.chosen(),
            quality=self.quality.value(),
            note_in_metadata=self.note.isChecked(),
            theme=self.theme.chosen(),
            language=self.language.chosen(),
        )

    def set_devices(self, devices: Sequence[Device]) -> None:
        """Offer what this computer has, and whatever is chosen so far."""
        names: dict[Device, str] = {
            "auto": self.tr("Whatever is fastest"),
            "cpu": self.tr("Processor"),
            "cuda": self.tr("Graphics processor (CUDA)"),
            "mps": self.tr("Graphics processor (Metal)"),
        }
        chosen = self._settings.device
        offered = [name for name in names if name in ("auto", chosen, *devices)]
        self.device.offer([(device, names[device]) for device in offered], chosen)
        if devices:
            alone = not set(devices) - {"cpu"}
            self.device_hint.setText(
                self.tr("There is no graphics processor here that Colorizer can use.")
                if alone
                else self.tr("A graphics processor is faster, above all with large photos.")
            )

    def _fill(self, look: Look | None) -> None:
        settings = self._settings
        self.set_devices(())
        self.device_hint.setText(self.tr("Looking for graphics processors…"))
        self.working_size.offer(self._working_sizes(), settings.working_size)
        self.first_look.offer(self._first_looks(look), settings.first_look)
        self.quality.setRange(1, 100)
        self.quality.setValue(settings.quality)
        self.note.setChecked(settings.note_in_metadata)
        themes = [
            ("system", self.tr("Like the system")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
        ]
        self.theme.offer(themes, settings.theme)
        languages = [("system", self.tr("Like the system")), *NAMES.items()]
        self.language.offer(languages, settings.language)

    def _working_sizes(self) -> list[tuple[int | None, str]]:
        sizes: dict[int | None, str] = {
            None: self.tr("Usual (recommended)"),
            128: self.tr("Coarse: calm, few mistakes"),
            512: self.tr("Fine: more colour, more mistakes"),
            1024: self.tr("Finest: slow, most mistakes"),
        }
        own = self._settings.working_size
        if own not in sizes:
            sizes[own] = self.tr("{size} pixels").format(size=own)
        return list(sizes.items())

    def _first_looks(self, look: Look | None) -> list[tuple[Look, str]]:
        looks = {Look(): self.tr("Neutral colours")}
        if self._settings.first_look not in looks:
            looks[self._settings.first_look] = self.tr("My colours")
        if look is not None and colour_of(look) not in looks:
            looks[colour_of(look)] = self.tr("The colours of the open photo")
        return list(looks.items())

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        quality_hint = self._hint(
            self.tr("Of JPEG and WebP files: more looks better and takes more room.")
        )
        form = QFormLayout()
        form.setHorizontalSpacing(20)
        form.setVerticalSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._heading(form, self.tr("Colours"))
        _row(form, self.tr("&Begin new photos with"), self.first_look, self.first_look_hint)
        _row(form, self.tr("&Detail of colours"), self.working_size)
        _row(form, self.tr("Com&pute on"), self.device, self.device_hint)
        self._heading(form, self.tr("Saving"))
        _row(form, self.tr("&Quality"), self.quality, quality_hint)
        form.addRow("", self.note)
        self._heading(form, self.tr("Window"))
        _row(form, self.tr("&Light or dark"), self.theme)
        _row(form, self.tr("Lan&guage"), self.language, self.language_hint)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 18, 24, 18)
        layout.setSpacing(20)
        layout.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)
        layout.addLayout(form)
        layout.addWidget(buttons)

    def _heading(self, form: QFormLayout, title: str) -> None:
        label = QLabel(title, self)
        label.setFont(scaled_font(label, 1.15, strong=True))
        label.setContentsMargins(0, 14 if form.rowCount() else 0, 0, 0)
        form.addRow(label)

    def _hint(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setWordWrap(True)
        label.setFixedWidth(label.fontMetrics().averageCharWidth() * _HINT_WIDTH_IN_LETTERS)
        palette = label.palette()
        palette.setColor(palette.ColorRole.WindowText, soft_text(self.palette()))
        label.setPalette(palette)
        return label

    def _connect(self) -> None:
        for choice in (
            self.device,
            self.working_size,
            self.first_look,
            self.theme,
            self.language,
        ):
            choice.activated.connect(self._on_changed)
        self.quality.valueChanged.connect(self._on_changed)
        self.note.toggled.connect(self._on_changed)

    @Slot()
    def _on_changed(self) -> None:
        self._settings = self.applied_to(self._settings)
        self._say_first_look()
        self._say_language()
        self.changed.emit()

    def _say_first_look(self) -> None:
        words = self._in_words(self._settings.first_look)
        self.first_look_hint.setText(words)
        self.first_look_hint.setVisible(bool(words))

    def _in_words(self, look: Look) -> str:
        """Say how a look's colour differs from the neutral one; nothing if it does not."""
        words = []
        if look.boldness != Look().boldness:
            words.append(self.tr("boldness {value}").format(value=_share(look.boldness)))
        if look.saturation != Look().saturation:
            words.append(self.tr("saturation {value}").format(value=_shift(look.saturation - 1)))
        if look.warmth:
            words.append(self.tr("warmth {value}").format(value=_shift(look.warmth)))
        if look.tint:
            words.append(self.tr("tint {value}").format(value=_shift(look.tint)))
        return " · ".join(words)

    def _say_language(self) -> None:
        self.language_hint.setText(self.tr("The language changes when you start Colorizer again."))
        self.language_hint.setVisible(self._settings.language != self._language_at_start)


class _Choice(QComboBox):
    """One of several values, each under a name."""

    def offer(self, choices: Sequence[tuple[Any, str]], chosen: Any) -> None:
        """Offer these values and show the one that is chosen."""
        self._values = [value for value, _ in choices]
        self.clear()
        self.addItems([name for _, name in choices])
        self.setCurrentIndex(self._values.index(chosen))

    def chosen(self) -> Any:
        """Return the value that is chosen."""
        return self._values[self.currentIndex()]


def colour_of(look: Look) -> Look:
    """Return the look without its mood, as other photos may begin with it."""
    return Look(
        boldness=look.boldness,
        saturation=look.saturation,
        warmth=look.warmth,
        tint=look.tint,
    )


def _share(value: float) -> str:
    return percent(round(value * 100))


def _shift(value: float) -> str:
    return signed(round(value * 100))


def _row(form: QFormLayout, text: str, field: QWidget, hint: QLabel | None = None) -> None:
    label = QLabel(text)
    label.setBuddy(field)
    field.setAccessibleName(plain(text))
    form.addRow(label, field)
    if hint is not None:
        form.addRow("", hint)
