#!/bin/sh
# Installs those of the named Debian packages that are missing.
# Says nothing and needs no root when none is; does nothing on other systems.
#
# usage: debian-packages.sh PACKAGE...
set -eu

command -v dpkg-query >/dev/null || exit 0

installed=$(dpkg-query --show --showformat='${db:Status-Status} ${Package}\n' | sed -n 's/^installed //p')
missing=
for package in "$@"; do
    # Debian 13 and Ubuntu 24.04 call some libraries ...t64.
    printf '%s\n' "$installed" | grep -qx -e "$package" -e "${package}t64" || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

if [ "$(id -u)" -eq 0 ]; then
    as_root=
elif command -v sudo >/dev/null; then
    as_root=sudo
    echo "Installing with sudo:$missing"
else
    echo "Missing system packages; as root: apt-get install$missing" >&2
    exit 1
fi

# An unrelated source that cannot be refreshed is no reason to stop: the install itself decides.
# shellcheck disable=SC2086 # the names are meant to be split
$as_root sh -c '
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq || :
    apt-get install -y -qq --no-install-recommends "$@"
' sh $missing || {
    echo "Missing system packages; as root: apt-get install$missing" >&2
    exit 1
}
