"""What can be done at the moment."""

from __future__ import annotations

from PySide6.QtGui import QUndoStack

from colorizer_app.look import Look
from colorizer_app.ui.actions import ActionId
from colorizer_app.ui.look_editor import uncoloured
from colorizer_app.ui.session import Session
from colorizer_app.ui.views.views import Views
from colorizer_app.workbench.arrangement import Mode
from colorizer_app.workbench.variants import Variants


def possible_actions(session: Session, steps: QUndoStack, views: Views) -> dict[ActionId, bool]:
    """Say of every action that is not always possible whether it is now.

    Parameters
    ----------
    session
        The open photo and what is being done about it.
    steps
        What can be undone.
    views
        What is to be seen of it.
    """
    document = session.document
    has_photo = document is not None
    can_adjust = has_photo and not session.opening
    look = Look() if document is None else document.look
    colors_shown = views.result() is not None  # of the current variant, be it only a preview
    # One that takes another's place is waited for, seen or not; the first has to be seen.
    replaces = document is not None and document.coloured
    will_last = session.expects_result and (session.has_result or colors_shown or replaces)
    can_save = will_last and not session.saving
    variants = Variants() if document is None else document.variants
    several = len(variants.items) > 1
    comparable = colors_shown or several
    # What is not there yet is made for the file, if the photo can be coloured at all.
    can_save_several = (
        document is not None and document.coloured and not session.opening and not session.saving
    )
    return {
        ActionId.SAVE: can_save and document is not None and not document.is_saved(look),
        ActionId.SAVE_AS: can_save,
        ActionId.SAVE_STARRED: can_save_several and bool(variants.starred),
        ActionId.SAVE_ALL: can_save_several and several,
        ActionId.EXPORT_LAYER: will_last,
        ActionId.SAVE_PROJECT: can_adjust,
        ActionId.SAVE_PROJECT_AS: can_adjust,
        ActionId.CLOSE_PHOTO: has_photo,
        ActionId.COPY: will_last,
        ActionId.UNDO: can_adjust and steps.canUndo(),
        ActionId.REDO: can_adjust and steps.canRedo(),
        ActionId.PASTE_MOOD: can_adjust,
        ActionId.SUGGEST: can_adjust and document is not None and document.coloured,
        ActionId.BORROW_MOOD: can_adjust,
        ActionId.AUTOMATIC_MOOD: can_adjust and bool(look.contexts),
        ActionId.KEEP_MOOD: can_adjust and bool(look.contexts),
        ActionId.RESET_COLOUR: can_adjust and look != uncoloured(look),
        ActionId.DUPLICATE: can_adjust,
        ActionId.RENAME: can_adjust,
        ActionId.STAR: can_adjust,
        ActionId.DELETE: can_adjust and several,
        ActionId.ADJUST: has_photo,
        ActionId.VARIANTS: has_photo,
        ActionId.ZOOM_IN: has_photo,
        ActionId.ZOOM_OUT: has_photo,
        ActionId.FIT: has_photo,
        ActionId.ACTUAL_SIZE: has_photo,
        ActionId.SHOW_ORIGINAL: comparable,
        ActionId.VIEW_DIVIDER: comparable,
        ActionId.VIEW_SIDE_BY_SIDE: comparable,
        ActionId.VIEW_GRID: comparable,
        ActionId.LOUPE: has_photo,
        ActionId.CENTRE_DIVIDER: comparable and views.mode is Mode.DIVIDER,
        ActionId.COLORIZE: has_photo and not session.has_result and not session.colorizing,
        ActionId.STOP: session.stoppable,
        ActionId.SHOW_IN_FOLDER: document is not None and document.saved_path is not None,
    }
