# make run [PHOTO=photo.jpg]   open Colorizer; on a machine without a display, colourize PHOTO
# make test [ARGS="-k lab"]    the tests, without a display
# make lint                    formatting, types, import rules
# make translations            take new texts of the window into resources/translations, and compile
# make clean                   remove the environment and every cache
#
# PYTHON       the Python to build .venv with (3.11 or newer)
# TORCH        the torch to install
# TORCH_INDEX  where from: on Linux PyPI's torch brings gigabytes of CUDA libraries, whereas
#              TORCH_INDEX=https://download.pytorch.org/whl/cpu brings the small CPU build

PYTHON ?= python3
VENV ?= .venv
TORCH ?= torch==2.13.0
TORCH_INDEX ?=

BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip

QT_LIBRARIES := libgl1 libegl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libglib2.0-0
WINDOW_LIBRARIES := libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-randr0 libxcb-shape0 \
	libxcb-xfixes0 libxcb-sync1 libxcb-xkb1 libxkbcommon-x11-0 libx11-xcb1

ifeq ($(shell uname -s),Linux)
display := $(DISPLAY)$(WAYLAND_DISPLAY)
else
display := native
endif

.PHONY: run test lint translations clean need-photo qt-libraries window-libraries
.DELETE_ON_ERROR:

ifneq ($(display),)
run: window-libraries $(VENV)/.app
	@$(BIN)/python -m colorizer_app $(if $(PHOTO),"$$PHOTO")
else
run: need-photo $(VENV)/.app
	@$(BIN)/colorizer colorize "$$PHOTO"
endif

test: qt-libraries $(VENV)/.dev
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest $(ARGS)

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

translations: $(VENV)/.dev
	$(BIN)/python tests/tools/translations.py update

clean:
	rm -rf $(VENV) build dist .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find colorizer_app tests -name __pycache__ -prune -exec rm -rf {} +

# Asked first, so that nobody waits for an installation to learn it.
need-photo:
	@test -n "$$PHOTO" || { echo "No display here. Name a photo: make run PHOTO=photo.jpg" >&2; exit 1; }
	@test -e "$$PHOTO" || { echo "There is no file $$PHOTO." >&2; exit 1; }

qt-libraries:
	@sh installer/debian-packages.sh $(QT_LIBRARIES)

window-libraries:
	@sh installer/debian-packages.sh $(QT_LIBRARIES) $(WINDOW_LIBRARIES)

# The environment, in steps that are not repeated.
$(VENV)/.torch:
	@$(PYTHON) -c "import ensurepip, venv" 2>/dev/null \
		|| sh installer/debian-packages.sh python3 python3-venv
	@$(PYTHON) -c "import sys; sys.exit(sys.version_info < (3, 11) and \
		'Colorizer needs Python 3.11 or newer; PYTHON=... names another one.')"
	$(PYTHON) -m venv $(VENV)
	$(PIP) install --quiet --upgrade "pip>=25.1"
	$(PIP) install $(if $(TORCH_INDEX),--index-url $(TORCH_INDEX)) "$(TORCH)"
	@touch $@

$(VENV)/.app: $(VENV)/.torch pyproject.toml
	$(PIP) install --quiet --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.app
	$(PIP) install --quiet --group dev
	@touch $@
