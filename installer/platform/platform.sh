# shellcheck shell=bash disable=SC2154
# Sourced by ./dev (which sets project, cache, marker, say, fail): makes, finds and removes the Debian 13 platform.
# A platform is a plain folder holding a root file system, never changed after it was made. Another package list or
# another recipe has another hash and so another folder. Every folder we may delete carries a marker file.

suite=trixie
recipe=1 # raise when this file makes something else of the same package list
packageFile=${CERTWRIGHT_PLATFORM_PACKAGES:-$project/installer/platform/packages.txt}
testingPackages='libp11-3t64 libp11-dev' # stable's libp11 0.4.13 hangs when a token is pulled; 0.4.21 does not

packageNames() { sed 's/#.*//; s/[[:space:]]//g; /^$/d' "$packageFile"; }

platformFolder() {
    local hash
    hash=$({ echo "$suite $recipe $(uname -m)" && packageNames; } | sha256sum | cut -c1-12)
    printf '%s/platform-%s\n' "$cache" "$hash"
}

# apt source lines for the mirror that the host's own apt uses; nothing when the host has none (mmdebstrap has a default)
hostSources() {
    command -v apt-get >/dev/null || return 0
    (
        # shellcheck source=/dev/null
        . /etc/os-release
        # shellcheck disable=SC2016
        apt-get indextargets --format '$(ORIGIN)|$(RELEASE)|$(COMPONENT)|$(SITE)' 'Created-By: Packages' 2>/dev/null |
            while IFS='|' read -r origin release component site; do
                [[ $site == http* && $component == main ]] || continue
                # without fetched lists apt knows no origin; on Debian the release name then decides
                [[ $origin == Debian || ($ID == debian && $release == "${VERSION_CODENAME:-?}"*) ]] || continue
                case $release in
                    *-security) echo "deb $site $suite-security main" ;;
                    *-updates) echo "deb $site $suite-updates main" ;;
                    *-backports*) ;;
                    *) echo "deb $site $suite main" ;;
                esac
            done | sort -u
    )
}

# Settings of the host's apt that the making of the platform must share: proxies, and how strict dates are taken.
hostAptOptions() {
    command -v apt-config >/dev/null || return 0
    apt-config dump --format '%f "%v";%n' Acquire::http::Proxy Acquire::https::Proxy Acquire::Check-Valid-Until \
        Acquire::Check-Date 2>/dev/null | grep -v '""' || true
}

# $1…: packages of the host that are missing for making the platform
installOnHost() {
    if ! command -v apt-get >/dev/null; then
        fail "making the platform needs $*; install them with this system's package manager, then start again"
    elif [ "$(id -u)" != 0 ]; then
        fail "making the platform needs $*; please run: sudo apt-get install $*"
    fi
    say "apt-get install $*"
    {
        DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@" ||
            { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"; }
    } </dev/null >"$cache/apt.log" 2>&1 || {
        tail -n 5 "$cache/apt.log" >&2
        fail "could not install $*; the whole output is in $cache/apt.log. Is there a network?"
    }
}

checkHost() {
    local needed=()
    command -v mmdebstrap >/dev/null || needed+=(mmdebstrap)
    if [ "$(id -u)" != 0 ]; then
        command -v newuidmap >/dev/null || needed+=(uidmap)
    fi
    [ ${#needed[@]} = 0 ] || installOnHost "${needed[@]}"
    if [ "$(id -u)" != 0 ] && ! grep -q "^$(id -un):" /etc/subuid 2>/dev/null; then
        fail "your account has no subordinate user ids; please run: sudo usermod --add-subuids 100000-165535 --add-subgids 100000-165535 $(id -un)"
    fi
    local folder free
    for folder in "$cache" /var/tmp; do
        free=$(df -Pk "$folder" | awk 'END { print int($4 / 1024) }')
        [ "$free" -ge 5000 ] || fail "making the platform needs 5000 MB in $folder, but only $free MB are free; make room, or set XDG_CACHE_HOME to a roomier place"
    done
}

# Removes a folder with all it holds, but never through a mount: a bind mount of the same file system is invisible to
# "rm --one-file-system", so nothing is removed while anything is mounted at or below it.
removeTree() {
    local folder=$1
    [ -d "$folder" ] && [ ! -L "$folder" ] || return 0
    folder=$(cd "$folder" && pwd -P)
    # mountinfo writes a space as \040
    if FOLDER=${folder// /\\040}/ awk 'index($5 "/", ENVIRON["FOLDER"]) == 1 { found = 1 } END { exit !found }' \
        /proc/self/mountinfo; then
        fail "something is mounted at or below $folder; nothing was removed. Unmount it first; findmnt shows what it is"
    fi
    if ! rm -rf --one-file-system -- "$folder" 2>/dev/null; then
        # an ordinary user: folders without write permission, and files of a killed mmdebstrap under subordinate ids
        chmod -R u+rwX -- "$folder" 2>/dev/null || true
        unshare --user --map-root-user --map-auto rm -rf --one-file-system -- "$folder" || fail "$folder could not be removed"
    fi
}

# Removes a folder of the cache that carries our marker.
removeMarked() {
    if [ -d "$1" ] && [ ! -e "$1/$marker" ]; then
        say "$1 is left alone: it does not carry our marker"
    else
        removeTree "$1"
    fi
}

# The cache and what it holds beside platforms.
prepareCache() {
    mkdir -p "$cache/ccache" "$cache/home" 2>/dev/null ||
        fail "cannot write to $cache; set XDG_CACHE_HOME to a folder that is yours"
    touch "$cache/ccache/$marker" "$cache/home/$marker"
}

# Opens the lock of the cache and leaves its descriptor in $cacheLock.
lockCache() {
    exec {cacheLock}>"$cache/lock"
    if ! flock -n "$cacheLock"; then
        say 'another run is preparing the platform; waiting'
        flock "$cacheLock"
    fi
}

removeCache() {
    local folder
    [ -d "$cache" ] || return 0
    lockCache
    sweepHalfMade
    for folder in "$cache"/platform-* "$cache/ccache" "$cache/home"; do removeMarked "$folder"; done
    rm -f "$cache/platform.log" "$cache/apt.log"
    exec {cacheLock}>&-
}

# Removes what a killed run left behind. Called under the lock, so no half-made platform of this cache is in use.
sweepHalfMade() {
    local folder
    for folder in /var/tmp/certwright-work.?????? "$cache"/certwright-new.??????; do
        if [ -O "$folder" ] && [ "$(cat "$folder/$marker" 2>/dev/null)" = "$cache" ]; then removeTree "$folder"; fi
    done
}

makePlatform() {
    local target=$1 log=$cache/platform.log mode=unshare owner=--no-same-owner options=() mirror=() started=$SECONDS packages job
    packages=$(packageNames | paste -sd,)
    sweepHalfMade
    work=$(mktemp -d /var/tmp/certwright-work.XXXXXX)
    new=$(mktemp -d "$cache/certwright-new.XXXXXX")
    trap 'removeTree "$work" && removeTree "$new"' EXIT
    trap 'kill -- "-$job" 2>/dev/null; wait "$job" || true; fail "stopped; the next start begins anew"' INT TERM HUP
    echo "$cache" | tee "$work/$marker" >"$new/$marker"
    chmod 755 "$work" "$new"
    if [ "$(id -u)" = 0 ]; then mode=root owner=--numeric-owner; fi
    while IFS= read -r option; do options+=(--aptopt="$option"); done < <(hostAptOptions)
    hostSources >"$work/sources"
    cp "$project/installer/platform/pin-testing.sh" "$work/" # the project may lie where mmdebstrap's ids cannot look
    [ ! -s "$work/sources" ] || mirror=("$work/sources")

    say "making the Debian 13 platform, once for all clones: about 2 minutes and 2 GB in $target"
    set -m # a process group of its own, which the trap can stop
    (cd "$work" && HOME=$work TMPDIR=$work exec mmdebstrap --mode=$mode --variant=minbase --format=tar "${options[@]}" \
        --include="$packages" --setup-hook="$work/pin-testing.sh \"\$1\" '$testingPackages'" \
        "$suite" - "${mirror[@]}" </dev/null 2>"$log") |
        tar -C "$new" --exclude='./dev/*' "$owner" -xpf - 2>>"$log" &
    job=$(jobs -p %%)
    set +m
    if ! wait %%; then
        grep -vE '^(I:|$)' "$log" | tail -n 12 >&2 || true
        fail "the platform could not be made. Check the network and the free space, then start again; all output is in $log"
    fi
    # mounted on entry; "inside" becomes the root
    touch "$new/etc/resolv.conf"
    mkdir -p "$new/var/cache/fontconfig" "$new/inside"
    [ "$(id -u)" = 0 ] || printf '%s:x:%s:%s::%s:/bin/bash\n' "$(id -un)" "$(id -u)" "$(id -g)" "$HOME" >>"$new/etc/passwd"
    sync -f "$new"
    mv -T "$new" "$target"
    removeTree "$work"
    trap - EXIT INT TERM HUP
    say "the platform is ready after $((SECONDS - started)) s"
}

# Leaves the folder of a complete platform in $platform.
ensurePlatform() {
    platform=$(platformFolder)
    [ ! -e "$platform/$marker" ] || return 0
    lockCache
    if [ ! -e "$platform/$marker" ]; then
        checkHost
        makePlatform "$platform"
    fi
    exec {cacheLock}>&-
}

# Replaces this process by "$@" inside the platform. Same process id, standard streams, file descriptors and user.
# $1: the folder to start in; $2: the home folder to show
enterPlatform() {
    local start=$1 home=$2 how=() errors
    shift 2
    if [ "$(id -u)" = 0 ] && unshare --mount true 2>/dev/null; then
        how=(--mount)
    elif unshare --user --map-root-user --mount true 2>/dev/null; then
        how=(--user --map-root-user --mount)
    else
        errors=$(unshare --user --map-root-user --mount true 2>&1) || true
        fail "this system lets us make no namespaces of our own ($errors). Allow unprivileged user namespaces, run as root, or use a Debian 13 machine, where none are needed"
    fi
    exec unshare "${how[@]}" --propagation private \
        bash "$project/installer/platform/enter.sh" "$platform" "$project" "$start" "$home" "$cache" "$(id -u)" "$(id -g)" "$@"
}
