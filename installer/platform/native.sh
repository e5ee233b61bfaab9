# shellcheck shell=bash disable=SC2154
# Sourced by ./dev: what it needs where the host itself is Debian 13.

isDebian13() {
    (
        ID='' VERSION_ID=''
        # shellcheck source=/dev/null
        . /etc/os-release
        [ "$ID" = debian ] && [ "$VERSION_ID" = 13 ]
    )
}

# shellcheck disable=SC2016
missingPackages() {
    comm -23 <(packageNames | sort -u) <(packageNames | xargs dpkg-query -W -f '${Package} ${db:Status-Status}\n' 2>/dev/null |
        sed -n 's/ installed$//p' | sort -u)
}

libp11IsNew() {
    dpkg --compare-versions "$(dpkg-query -W -f '${Version}' libp11-dev 2>/dev/null || echo 0)" ge 0.4.20
}

# Fetches the packages $2… from testing into folder $1, without a change to the sources of this system.
fetchFromTesting() {
    local folder=$1 settings
    shift
    mkdir -p "$folder/lists/partial"
    hostSources | sed -n "s/^deb \(.*\) $suite main/deb [check-valid-until=no] \1 testing main/p" | head -n 1 >"$folder/sources"
    [ -s "$folder/sources" ] || fail 'apt of this system names no Debian mirror'
    settings=(-o "Dir::Etc::SourceList=$folder/sources" -o Dir::Etc::SourceParts=- -o "Dir::State::Lists=$folder/lists"
        -o Dir::Etc::PreferencesParts=- -o Dir::Cache::pkgcache= -o Dir::Cache::srcpkgcache=)
    apt-get "${settings[@]}" -qq update >&2
    (cd "$folder" && apt-get "${settings[@]}" -qq download "$@" >&2)
}

asRoot() {
    if [ "$(id -u)" = 0 ]; then
        DEBIAN_FRONTEND=noninteractive "$@" </dev/null >&2
    else
        sudo DEBIAN_FRONTEND=noninteractive "$@" >&2
    fi
}

ensurePackages() {
    local missing ordinary=() name answer folder
    mapfile -t missing < <(missingPackages)
    if [ ${#missing[@]} = 0 ] && libp11IsNew; then return; fi
    for name in "${missing[@]}"; do
        [[ " $testingPackages " == *" $name "* ]] || ordinary+=("$name")
    done
    say 'this Debian 13 lacks packages. To be run as root:'
    [ ${#ordinary[@]} = 0 ] || say "  apt-get install --no-install-recommends ${ordinary[*]}"
    libp11IsNew || say "  apt-get install ./$(sed 's/ /*.deb .\//' <<<"$testingPackages")*.deb   (fetched from testing)"
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null || fail 'there is no sudo; please let root run these commands'
        if [ -z "${CI:-}" ]; then
            read -rp 'dev: run them now with sudo? [y/N] ' answer </dev/tty || true
            [[ $answer == [yY]* ]] || fail 'nothing was installed'
        fi
    fi
    if [ ${#ordinary[@]} -gt 0 ]; then
        asRoot apt-get install -y --no-install-recommends "${ordinary[@]}" ||
            { asRoot apt-get update && asRoot apt-get install -y --no-install-recommends "${ordinary[@]}"; } ||
            fail 'apt-get could not install them; its reason stands above'
    fi
    if ! libp11IsNew; then
        folder=$(mktemp -d /tmp/certwright-libp11.XXXXXX)
        # shellcheck disable=SC2086
        fetchFromTesting "$folder" $testingPackages || fail 'libp11 could not be fetched from testing; is there a network?'
        asRoot apt-get install -y --no-install-recommends "$folder"/*.deb || fail 'libp11 could not be installed'
        rm -rf "$folder"
    fi
}
