"""The state of the app without a window: document, batch, settings, names, job messages, log."""
