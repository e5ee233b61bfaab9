#!/bin/sh
# mmdebstrap runs this on the new root $1 before it installs anything: the packages $2 come from testing, nothing else may.
set -eu
apt=$1/etc/apt
# the same mirror again; its copy of testing may be past its date, the signature is checked all the same
find "$apt" -name '*.list' -exec cat {} + | sed -n '/^deb .* trixie main/{
    s/^deb \[\(.*\)\] /deb [\1 check-valid-until=no] /
    t found
    s/^deb /deb [check-valid-until=no] /
    :found
    s/ trixie / testing /p
    q
}' >"$apt/testing"
[ -s "$apt/testing" ] || {
    echo 'no Debian mirror found in the sources of the new root' >&2
    exit 1
}
mv "$apt/testing" "$apt/sources.list.d/testing.list"
printf 'Package: *\nPin: release a=testing\nPin-Priority: -1\n\nPackage: %s\nPin: release a=testing\nPin-Priority: 990\n' \
    "$2" >"$apt/preferences.d/testing"
