"""The photo in the window: original and variants beside each other, zoomed and moved as one."""
