#!/bin/sh
# Lets Firefox trust one root certificate, and no other, by policy.
# SHA-256 {{SHA256}}
# install.sh [FOLDER]: FOLDER is where another system lies, such as an image; nothing is run in it.
set -eu
cd "$(dirname "$0")"
root=${1:-}
case $(openssl x509 -in {{NAME}}.crt -noout -fingerprint -sha256) in
    *={{SHA256_COLONS}}) ;;
    *) echo "{{NAME}}.crt is another certificate; refused" >&2; exit 1 ;;
esac
if [ -e "$root/etc/firefox/policies/policies.json" ]; then
    echo "There is a policy already; add what stands in policies.json to it by hand" >&2
    exit 1
fi
mkdir -p "$root/etc/firefox/policies" "$root/usr/lib/mozilla/certificates"
cp {{NAME}}.crt "$root/usr/lib/mozilla/certificates/{{NAME}}.crt"
cp policies.json "$root/etc/firefox/policies/policies.json"
