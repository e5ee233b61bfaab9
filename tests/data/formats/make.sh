#!/bin/sh
# Makes the files beside it: one key and certificate in every form that other programs write. Passphrase: "geheim".
# Needs openssl, certtool (GnuTLS), pk12util and certutil (NSS), keytool (Java); ssh-keygen for the last part.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
pass="-passout pass:geheim"

openssl ecparam -genkey -noout -name prime256v1 -out ca.key
openssl req -x509 -new -key ca.key -subj "/CN=Formats CA" -days 36500 -out ca.pem
openssl ecparam -genkey -noout -name prime256v1 -out leaf.key
openssl req -new -key leaf.key -subj "/CN=leaf.example.com" -out "$work/leaf.csr"
openssl x509 -req -in "$work/leaf.csr" -CA ca.pem -CAkey ca.key -days 36000 -out leaf.pem
openssl genrsa -out rsa.key 2048

# OpenSSL
p12() { out=$1; shift; openssl pkcs12 -export -inkey leaf.key -in leaf.pem -certfile ca.pem -name leaf "$@" -out "$out"; }
p12 openssl.p12 $pass
p12 openssl-legacy.p12 $pass -legacy
p12 openssl-3des.p12 $pass -keypbe PBE-SHA1-3DES -certpbe PBE-SHA1-3DES -macalg sha1
p12 openssl-pbmac1.p12 $pass -pbmac1_pbkdf2
p12 openssl-nomac.p12 $pass -nomac
p12 openssl-empty.p12 -passout pass:
p12 openssl-open.p12 $pass -keypbe NONE -certpbe NONE -nomac
openssl pkcs12 -export -nokeys -in ca.pem -jdktrust anyExtendedKeyUsage $pass -out openssl-trust.p12
openssl pkcs12 -export -inkey rsa.key -nocerts $pass -out openssl-key.p12
touch "$work/index"; echo 01 > "$work/number"
cat > "$work/ca.conf" <<CONF
[ca]
default_ca = it
[it]
database = $work/index
crlnumber = $work/number
default_md = sha256
default_crl_days = 36000
CONF
openssl ca -gencrl -config "$work/ca.conf" -cert ca.pem -keyfile ca.key -out ca.crl
openssl crl2pkcs7 -in ca.crl -certfile leaf.pem -certfile ca.pem -out openssl.p7b
openssl crl2pkcs7 -nocrl -certfile leaf.pem -certfile ca.pem -outform DER -out openssl.p7c
echo text | openssl smime -sign -signer leaf.pem -inkey leaf.key -outform PEM -out openssl.p7s
openssl x509 -in leaf.pem -addtrust serverAuth -setalias mine -trustout -out openssl-trusted.pem
openssl spkac -key leaf.key -challenge hello -digest sha256 -out openssl.spkac
openssl ec -in leaf.key -aes256 $pass -out openssl-sec1-aes256.pem
openssl ec -in leaf.key -des3 $pass -out openssl-sec1-des3.pem
openssl rsa -in rsa.key -traditional -aes128 $pass -out openssl-pkcs1-aes128.pem
openssl rsa -in rsa.key -RSAPublicKey_out -out openssl-rsa-public.pem
openssl pkcs8 -topk8 -in leaf.key $pass -provider legacy -provider default -v1 PBE-MD5-DES -out openssl-pbes1-des.pem
openssl pkcs8 -topk8 -in leaf.key $pass -provider legacy -provider default -v1 PBE-SHA1-RC2-40 -out openssl-rc2.pem
cat leaf.pem ca.pem > "$work/chain.pem"
serial=$(openssl x509 -in leaf.pem -noout -serial | cut -d= -f2)
printf 'V\t991231235959Z\t\t%s\tunknown\t/CN=leaf\n' "$serial" > "$work/status"
openssl ocsp -index "$work/status" -CA ca.pem -rsigner ca.pem -rkey ca.key -ndays 36000 -issuer ca.pem -cert leaf.pem -respout openssl.ocsp -noverify

# GnuTLS
certtool --to-p12 --load-privkey leaf.key --load-certificate "$work/chain.pem" --p12-name leaf --password geheim --outder --outfile gnutls.p12
certtool --to-p12 --load-privkey leaf.key --load-certificate "$work/chain.pem" --p12-name leaf --password geheim --pkcs-cipher 3des-pkcs12 --outder --outfile gnutls-3des.p12
certtool --to-p12 --load-privkey leaf.key --load-certificate "$work/chain.pem" --p12-name leaf --password geheim --pbmac1 --outder --outfile gnutls-pbmac1.p12
certtool --p7-generate --load-certificate "$work/chain.pem" --outfile gnutls.p7b
certtool --to-p8 --load-privkey leaf.key --password geheim --outfile gnutls-pkcs8.pem

# NSS
printf 'geheim' > "$work/pw"
mkdir "$work/nss"
certutil -N -d "$work/nss" -f "$work/pw"
pk12util -i openssl.p12 -d "$work/nss" -k "$work/pw" -w "$work/pw"
pk12util -o nss.p12 -n leaf -d "$work/nss" -k "$work/pw" -w "$work/pw"
pk12util -o nss-old.p12 -n leaf -d "$work/nss" -k "$work/pw" -w "$work/pw" -c "PKCS #12 V2 PBE With SHA-1 And 3KEY Triple DES-CBC" -C "PKCS #12 V2 PBE With SHA-1 And 40 Bit RC2 CBC"

# Java
keytool -importkeystore -srckeystore openssl.p12 -srcstorepass geheim -destkeystore java.p12 -deststoretype PKCS12 -deststorepass geheim
keytool -J-Dkeystore.pkcs12.legacy -importkeystore -srckeystore openssl.p12 -srcstorepass geheim -destkeystore java-legacy.p12 -deststoretype PKCS12 -deststorepass geheim
keytool -importcert -noprompt -alias ca -file ca.pem -keystore java-trust.p12 -storetype PKCS12 -storepass geheim
keytool -exportcert -rfc -alias leaf -keystore java.p12 -storepass geheim -file java.pem
keytool -certreq -alias leaf -keystore java.p12 -storepass geheim -file java.csr

# JSON Web Keys, from the numbers that openssl prints
python3 - <<'PY'
import base64, json, re, subprocess
text = subprocess.run(["openssl", "rsa", "-in", "rsa.key", "-noout", "-text"], capture_output=True, text=True).stdout
def number(name):
    octets = re.search(name + r":\s*\n((?:\s+[0-9a-f:]+\n)+)", text).group(1)
    return bytes.fromhex(re.sub(r"[\s:]", "", octets)).lstrip(b"\0")
def url(octets):
    return base64.urlsafe_b64encode(octets).rstrip(b"=").decode()
public = {"kty": "RSA", "n": url(number("modulus")), "e": "AQAB"}
private = public | {"d": url(number("privateExponent")), "p": url(number("prime1")), "q": url(number("prime2")),
                    "dp": url(number("exponent1")), "dq": url(number("exponent2")), "qi": url(number("coefficient"))}
json.dump(public, open("rsa-public.jwk", "w"))
json.dump(private, open("rsa-private.jwk", "w"))
PY

# OpenSSH
if command -v ssh-keygen > /dev/null; then
    rm -f ssh-* 
    for kind in rsa ecdsa ed25519; do
        ssh-keygen -q -t $kind -N "" -C none -f ssh-$kind
        ssh-keygen -q -t $kind -N geheim -a 16 -C none -f ssh-$kind-encrypted
    done
    ssh-keygen -q -t ed25519 -N geheim -a 2000 -C none -f ssh-ed25519-hostile
    for key in ssh-rsa ssh-ecdsa ssh-rsa-encrypted ssh-ecdsa-encrypted; do ssh-keygen -e -m PKCS8 -P geheim -f $key.pub > $key.spki; done
    rm -f ssh-rsa*.pub ssh-ecdsa*.pub ssh-ed25519-hostile.pub
fi
chmod 644 ./*.p12 ./*.pem ./*.key ./*.p7? ./ssh-* 2> /dev/null || true
