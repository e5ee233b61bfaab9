#!/bin/sh
# Trusts one root certificate, and no other, on Alpine Linux; needs the package ca-certificates.
# SHA-256 {{SHA256}}
# install.sh [FOLDER]: FOLDER is where another system lies, such as an image; nothing is run in it.
set -eu
cd "$(dirname "$0")"
root=${1:-}
case $(openssl x509 -in {{NAME}}.crt -noout -fingerprint -sha256) in
    *={{SHA256_COLONS}}) ;;
    *) echo "{{NAME}}.crt is another certificate; refused" >&2; exit 1 ;;
esac
mkdir -p "$root/usr/local/share/ca-certificates"
cp {{NAME}}.crt "$root/usr/local/share/ca-certificates/{{NAME}}.crt"
[ -n "$root" ] || update-ca-certificates
