#!/usr/bin/env bash
# Runs in a mount namespace of its own, where nothing it mounts is visible outside: puts a new root together from the
# platform and the folders of the user, makes it the root, and becomes the command.
# The project keeps its own path, so that messages, debug data and the compiler cache agree inside and outside.
set -euo pipefail
platform=$1 project=$2 start=$3 home=$4 cache=$5 uid=$6 gid=$7
shift 7
new=$platform/inside

stop() {
    printf 'dev: %s\n' "$*" >&2
    exit 3
}

# $1: folder or file of the host, shown at the same place
show() {
    [ -e "$1" ] || return 0
    if [ -d "$1" ]; then
        mkdir -p "$new$1" 2>/dev/null || return 1
    elif [ ! -e "$new$1" ]; then
        mkdir -p "$new${1%/*}" && touch "$new$1"
    fi
    mount --rbind "$1" "$new$1"
}

# The same for a folder of the user, which must not hide a part of the platform.
showFolder() {
    case ${1%/}/ in
        / | /usr/* | /etc/* | /bin/* | /sbin/* | /lib*/* | /proc/* | /sys/* | /dev/* | /run/lock/* | /var/lib/dpkg/* | /var/cache/fontconfig/*)
            return 1 ;;
    esac
    show "$1" 2>/dev/null
}

# Shown already, because it lies in something shown?
covered() {
    local shown
    for shown in /tmp /var/tmp "$project" "$home" "$cache"; do
        [[ $1/ != "${shown%/}"/* ]] || return 0
    done
    return 1
}

readOnly() {
    # in a user namespace the flags of the host's mount must be kept
    mount -o remount,bind,ro "$1" 2>/dev/null || mount -o remount,bind,ro,nosuid,nodev "$1" 2>/dev/null || true
}

mount -t tmpfs -o mode=755 platform "$new"
mount --make-unbindable "$new" # the home folder, shown below, may hold the platform
for entry in "$platform"/*; do
    name=${entry##*/}
    if [ -L "$entry" ]; then
        cp -P "$entry" "$new/$name"
    else
        mkdir -p "$new/$name"
    fi
done
rmdir "$new/inside"
touch "$new/.certwright-platform" # tells ./dev that it has arrived
mkdir -p "$new/var/lib" "$new/var/cache" "$new/run/lock"
for part in usr etc var/lib/dpkg var/cache/fontconfig; do
    mkdir -p "$new/$part"
    mount --bind "$platform/$part" "$new/$part"
done
for part in /proc /sys /dev /tmp /var/tmp; do show "$part"; done
[ ! -e /etc/resolv.conf ] || mount --bind "$(readlink -f /etc/resolv.conf)" "$new/etc/resolv.conf"
for part in usr etc var/lib/dpkg var/cache/fontconfig; do readOnly "$new/$part"; done

show /run/pcscd # smart card readers
[ -z "${XDG_RUNTIME_DIR:-}" ] || show "$XDG_RUNTIME_DIR" || true
for part in "$home" "$cache"; do showFolder "$part" || true; done
[ -z "${XAUTHORITY:-}" ] || covered "$XAUTHORITY" || show "$XAUTHORITY" || true
showFolder "$project" || stop "$project cannot be shown inside the platform; move the project out of the system's folders"
if [ -d "${project%/*}/shared" ]; then
    show "${project%/*}/shared"
    readOnly "$new${project%/*}/shared"
fi
covered "$start" || showFolder "$start" || start=$project

cd "$new"
pivot_root . . || stop 'the new root could not be entered (pivot_root failed)'
PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
umount -l .
[ -e /.certwright-platform ] || stop 'the platform is hidden by a folder that was mounted over it'
cd "$start" 2>/dev/null || cd "$project"
if [ "$(id -u)" = 0 ] && [ "$uid" != 0 ]; then
    exec unshare --user --map-user="$uid" --map-group="$gid" -- "$@"
fi
exec "$@"
