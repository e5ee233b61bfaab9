#!/bin/sh
# A trust store for Java that holds one root certificate, and no other.
# SHA-256 {{SHA256}}
# install.sh [FOLDER]: FOLDER is where another system lies, such as an image.
set -eu
cd "$(dirname "$0")"
root=${1:-}
case $(openssl dgst -sha256 -r {{NAME}}.p12) in
    "{{P12_SHA256}} "*) ;;
    *) echo "{{NAME}}.p12 holds another certificate or was changed; refused" >&2; exit 1 ;;
esac
mkdir -p "$root/etc/ssl/java"
cp {{NAME}}.p12 "$root/etc/ssl/java/{{NAME}}.p12"
echo "java -Djavax.net.ssl.trustStore=/etc/ssl/java/{{NAME}}.p12 -Djavax.net.ssl.trustStoreType=PKCS12"
