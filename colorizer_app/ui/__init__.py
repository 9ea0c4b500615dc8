"""The window: widgets that show the workbench's state and send jobs to the worker."""
