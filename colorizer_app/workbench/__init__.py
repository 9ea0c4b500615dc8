"""The state of the app without a window: document, settings, names, job messages, log."""
