#!/bin/sh
# Trusts one root certificate, and no other, on RHEL and its relatives.
# SHA-256 {{SHA256}}
# install.sh [FOLDER]: FOLDER is where another system lies, such as an image; nothing is run in it.
set -eu
cd "$(dirname "$0")"
root=${1:-}
case $(openssl x509 -in {{NAME}}.crt -noout -fingerprint -sha256) in
    *={{SHA256_COLONS}}) ;;
    *) echo "{{NAME}}.crt is another certificate; refused" >&2; exit 1 ;;
esac
mkdir -p "$root/etc/pki/ca-trust/source/anchors"
cp {{NAME}}.crt "$root/etc/pki/ca-trust/source/anchors/{{NAME}}.crt"
[ -n "$root" ] || update-ca-trust extract
