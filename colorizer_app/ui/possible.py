"""What can be done at the moment."""

from __future__ import annotations

from colorizer_app.ui.actions import ActionId
from colorizer_app.ui.session import Session


def possible_actions(session: Session, *, colors_shown: bool) -> dict[ActionId, bool]:
    """Say of every action that is not always possible whether it is now.

    Parameters
    ----------
    session
        The open photo and what is being done about it.
    colors_shown
        Whether there are colours to look at, be it only a preview.
    """
    document = session.document
    has_photo = document is not None
    can_save = session.has_result and not session.saving
    return {
        ActionId.SAVE: can_save and session.unsaved,
        ActionId.SAVE_AS: can_save,
        ActionId.CLOSE_PHOTO: has_photo,
        ActionId.COPY: session.has_result,
        ActionId.ZOOM_IN: has_photo,
        ActionId.ZOOM_OUT: has_photo,
        ActionId.FIT: has_photo,
        ActionId.ACTUAL_SIZE: has_photo,
        ActionId.SHOW_ORIGINAL: colors_shown,
        ActionId.CENTRE_DIVIDER: colors_shown,
        ActionId.COLORIZE: has_photo and not session.has_result and not session.colorizing,
        ActionId.STOP: session.colorizing,
        ActionId.SHOW_IN_FOLDER: document is not None and document.saved_path is not None,
    }
