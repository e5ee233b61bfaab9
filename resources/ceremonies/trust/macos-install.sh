#!/bin/sh
# Opens the profile by which macOS and iOS trust one root certificate, and no other; people accept it in the settings.
# SHA-256 {{SHA256}}
set -eu
cd "$(dirname "$0")"
case $(openssl dgst -sha256 -r {{NAME}}.mobileconfig) in
    "{{PROFILE_SHA256}} "*) ;;
    *) echo "{{NAME}}.mobileconfig holds another certificate or was changed; refused" >&2; exit 1 ;;
esac
open {{NAME}}.mobileconfig
