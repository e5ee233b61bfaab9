# shellcheck shell=bash disable=SC2154
# Sourced by ./dev (which sets project, cache, say, fail): makes, finds and removes the Debian 13 platform.
# A platform is a plain folder holding a root file system, never changed after it was made. Another package list or
# another recipe has another hash and so another folder. Every folder we may delete carries a marker file.

suite=trixie
recipe=1 # raise when this file makes something else of the same package list
marker=.certwright-platform
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
    local free
    free=$(df -Pk "$cache" | awk 'END { print int($4 / 1024) }')
    [ "$free" -ge "${CERTWRIGHT_PLATFORM_SPACE:-4000}" ] ||
        fail "the platform needs 4000 MB in $cache, only $free MB are free; make room or set XDG_CACHE_HOME to a roomier place"
}

# Removes one folder of ours, and only that: it must carry the marker, be no link, and nothing may be mounted below.
removeFolder() {
    local folder=$1
    [ -d "$folder" ] && [ ! -L "$folder" ] || return 0
    if [ ! -e "$folder/$marker" ]; then
        say "$folder is left alone: it does not carry our marker"
        return 0
    fi
    folder=$(cd "$folder" && pwd -P)
    # a bind mount of the same file system is invisible to "rm --one-file-system"
    if awk -v below="$(printf '%s/' "$folder" | sed 's/ /\\\\040/g')" 'index($5 "/", below) == 1 { found = 1 } END { exit !found }' \
        /proc/self/mountinfo; then
        fail "something is mounted at or below $folder; nothing was removed. Look with: findmnt | grep '$folder'"
    fi
    if [ "$(id -u)" = 0 ]; then
        rm -rf --one-file-system -- "$folder"
    else
        # files of a killed mmdebstrap belong to our subordinate ids
        chmod -R u+rwX -- "$folder" 2>/dev/null || true
        rm -rf --one-file-system -- "$folder" 2>/dev/null ||
            unshare --user --map-root-user --map-auto rm -rf --one-file-system -- "$folder"
    fi
}

# Where half-made platforms live. In user mode mmdebstrap works with other ids, which must be able to get there.
workFolder() {
    if [ "$(id -u)" = 0 ]; then echo "$cache"; else echo "/var/tmp"; fi
}

sweepHalfMade() {
    local folder
    for folder in "$(workFolder)/certwright-$(id -u)".??????; do
        [ -e "$folder/$marker" ] && [ "$(cat "$folder/$marker")" = "$cache" ] || continue
        removeFolder "$folder"
    done
    for folder in "$cache"/new-platform.??????; do removeFolder "$folder"; done
}

makePlatform() {
    local target=$1 log=$cache/platform.log work new mode=unshare tarOwner=(--no-same-owner) options=() started=$SECONDS
    sweepHalfMade
    work=$(mktemp -d "$(workFolder)/certwright-$(id -u).XXXXXX")
    new=$(mktemp -d "$cache/new-platform.XXXXXX")
    echo "$cache" | tee "$work/$marker" >"$new/$marker"
    # shellcheck disable=SC2064
    trap "removeFolder '$work'; removeFolder '$new'" EXIT
    trap 'exit 130' INT TERM HUP
    chmod 755 "$work" "$new"
    if [ "$(id -u)" = 0 ]; then mode=root tarOwner=(--numeric-owner); fi
    while IFS= read -r option; do options+=(--aptopt="$option"); done < <(hostAptOptions)
    hostSources >"$work/sources"
    local mirror=()
    [ ! -s "$work/sources" ] || mirror=("$work/sources")

    say "making the Debian 13 platform once for all clones ($target; about 2 minutes, 2 GB)"
    if ! TMPDIR=$work mmdebstrap --mode=$mode --variant=minbase --format=tar "${options[@]}" \
        --include="$(packageNames | paste -sd,)" \
        --setup-hook="'$project/installer/platform/pin-testing.sh' \"\$1\" '$testingPackages'" \
        "$suite" - "${mirror[@]}" </dev/null 2>"$log" |
        tar -C "$new" --exclude='./dev/*' "${tarOwner[@]}" -xpf - 2>>"$log"; then
        grep -vE '^(I:|$)' "$log" | tail -n 12 >&2 || true
        fail "the platform could not be made; the whole output is in $log. Check the network and the free space, then start again: nothing half-made is kept"
    fi
    # places that are mounted over on entry
    touch "$new/etc/resolv.conf"
    mkdir -p "$new/inside"
    sync -f "$new"
    mv -T "$new" "$target"
    removeFolder "$work"
    trap - EXIT INT TERM HUP
    say "the platform is ready after $((SECONDS - started)) s"
}

# Leaves the name of a complete platform in $platform.
ensurePlatform() {
    platform=$(platformFolder)
    [ ! -e "$platform/$marker" ] || return 0
    mkdir -p "$cache" || fail "cannot write to $cache; set XDG_CACHE_HOME to a folder that is yours"
    local lock
    exec {lock}>"$cache/lock"
    if ! flock -n "$lock"; then
        say 'another run is preparing the platform; waiting'
        flock "$lock"
    fi
    if [ ! -e "$platform/$marker" ]; then
        checkHost
        makePlatform "$platform"
    fi
    exec {lock}>&-
}

# Replaces this process by "$@" inside the platform. Same process id, standard streams, file descriptors and user.
# $1: the folder to start in
enterPlatform() {
    local start=$1 how=() errors
    shift
    if [ "$(id -u)" = 0 ] && unshare --mount true 2>/dev/null; then
        how=(--mount)
    elif unshare --user --map-root-user --mount true 2>/dev/null; then
        how=(--user --map-root-user --mount)
    else
        errors=$(unshare --user --map-root-user --mount true 2>&1) || true
        fail "this system lets us make no namespaces of our own ($errors). Allow unprivileged user namespaces, run as root, or use a Debian 13 machine, where none are needed"
    fi
    exec unshare "${how[@]}" --propagation private \
        bash "$project/installer/platform/enter.sh" "$platform" "$project" "$start" "$(id -u)" "$(id -g)" "$@"
}
