#!/bin/sh
# Makes the files beside it with the openssl command; run it in an empty copy of this folder and review the difference.
# The keys are thrown away: nothing here can be signed again.
set -eu
cd "$(dirname "$0")"
keys=$(mktemp -d)
trap 'rm -rf "$keys"' EXIT

# --- a root, a leaf with every extension we know, and their requests and lists ----------------------------------------
cat > "$keys/openssl.cnf" <<'CNF'
[req]
distinguished_name = dn
[dn]
[root]
basicConstraints = critical,CA:TRUE,pathlen:1
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
[leaf]
basicConstraints = CA:FALSE
keyUsage = critical,digitalSignature,keyAgreement
extendedKeyUsage = serverAuth,clientAuth,1.3.6.1.4.1.99999.7
subjectAltName = DNS:www.example.com,DNS:*.example.com,IP:192.0.2.1,IP:2001:db8::1,email:ana@example.com,URI:https://example.com/a,RID:1.2.3.4,otherName:1.3.6.1.4.1.311.20.2.3;UTF8:ana@corp.example,dirName:dir,otherName:1.2.3.4.5;INTEGER:7
crlDistributionPoints = dp
authorityInfoAccess = OCSP;URI:http://ocsp.example.com,caIssuers;URI:http://pki.example.com/root.cer
certificatePolicies = 1.3.6.1.4.1.99999.1,@policy
noCheck = ignored
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid:always,issuer:always
[dp]
fullname = URI:http://pki.example.com/root.crl,URI:ldap://ldap.example.com/cn=root
[policy]
policyIdentifier = 1.3.6.1.4.1.99999.2
CPS.1 = https://example.com/cps
userNotice.1 = @notice
[notice]
explicitText = UTF8:For tests only
[dir]
C = DE
O = Example
CN = Ana Maria
[constrained]
basicConstraints = critical,CA:TRUE
nameConstraints = critical,permitted;DNS:example.com,permitted;IP:10.0.0.0/255.0.0.0,permitted;IP:fd00::/ff00::,permitted;email:.example.com,permitted;URI:.example.com,excluded;DNS:secret.example.com,excluded;dirName:dir
[request]
subjectAltName = DNS:device.example.com,IP:10.1.2.3
keyUsage = digitalSignature
[ca]
default_ca = list
[list]
database = $ENV::KEYS/index.txt
crlnumber = $ENV::KEYS/crlnumber
default_md = sha384
crl_extensions = crl
[crl]
authorityKeyIdentifier = keyid
CNF
export KEYS="$keys"
config="-config $keys/openssl.cnf -utf8"
dates="-not_before 20260101000000Z -not_after 20551231235959Z"
openssl ecparam -genkey -noout -name secp384r1 -out "$keys/root.key"
# shellcheck disable=SC2086
openssl req -x509 -new $config -extensions root -key "$keys/root.key" -sha384 $dates -set_serial 0x00f123456789abcdef \
    -subj "/C=DE/O=Example/CN=Example Root" -out root.pem
openssl ecparam -genkey -noout -name prime256v1 -out "$keys/leaf.key"
# shellcheck disable=SC2086
openssl req -new $config -key "$keys/leaf.key" -subj "/C=DE/O=Example/OU=a+OU=b/CN=www.example.com" -multivalue-rdn -reqexts request -out leaf.csr
# shellcheck disable=SC2086
openssl x509 -req -in leaf.csr -CA root.pem -CAkey "$keys/root.key" -sha384 -set_serial 4660 -extfile "$keys/openssl.cnf" \
    -extensions leaf -not_before 20260601120000Z -not_after 20270601120000Z -out leaf.pem
openssl genpkey -algorithm ed25519 -out "$keys/constrained.key"
# shellcheck disable=SC2086
openssl req -x509 -new $config -extensions constrained -key "$keys/constrained.key" $dates -set_serial 1 -subj "/CN=Constrained" -out constrained.pem
openssl genrsa -out "$keys/rsa.key" 2048
# shellcheck disable=SC2086
openssl req -new $config -key "$keys/rsa.key" -sha256 -subj "/CN=rsa" -addext "1.2.3.4=DER:0500" -out rsa.csr
# shellcheck disable=SC2086
openssl req -x509 -new $config -key "$keys/rsa.key" -sha256 -x509v1 $dates -set_serial 2 -subj "/CN=Version One" -out version1.pem
openssl genpkey -algorithm ML-DSA-65 -out "$keys/mldsa.key"
# shellcheck disable=SC2086
openssl req -x509 -new $config -extensions root -key "$keys/mldsa.key" $dates -set_serial 3 -subj "/CN=Post Quantum" -out ml-dsa-65.pem

# unspecified, keyCompromise with invalidity date, certificateHold
printf 'R\t270601120000Z\t261101080000Z\t1234\tunknown\t/CN=a\nR\t270601120000Z\t261102080000Z,keyTime,20261015000000Z\t80FF\tunknown\t/CN=b\nR\t270601120000Z\t261103080000Z,certificateHold\t05\tunknown\t/CN=c\n' > "$keys/index.txt"
echo 2A > "$keys/crlnumber"
# shellcheck disable=SC2086
openssl ca -gencrl -config "$keys/openssl.cnf" -keyfile "$keys/root.key" -cert root.pem -crl_lastupdate 20261120000000Z -crl_nextupdate 20261220000000Z -out root.crl
: > "$keys/index.txt"
openssl ca -gencrl -config "$keys/openssl.cnf" -keyfile "$keys/root.key" -cert root.pem -crl_lastupdate 20261120000000Z -crl_nextupdate 20261220000000Z -out empty.crl

# --- names of unusual string types -------------------------------------------------------------------------------------
name() {
    printf 'asn1=SEQUENCE:n\n[n]\nr=SET:s\n[s]\na=SEQUENCE:t\n[t]\no=OID:%s\nv=%s\n' "$2" "$3" > "$keys/name.cnf"
    openssl asn1parse -genconf "$keys/name.cnf" -noout -out "name-$1.der"
}
name bmp commonName 'FORMAT:UTF8,BMPSTRING:Zürich 東京'
name teletex commonName 'FORMAT:UTF8,T61STRING:Zürich'
name universal commonName 'FORMAT:UTF8,UNIVERSALSTRING:東京 😀'
name printable commonName 'PRINTABLESTRING:Zurich'
name integer commonName 'INTEGER:5'
# What openssl does not make by itself: a NUL in the middle, an octet that is not UTF-8, a "#" in front.
name placeholder commonName 'UTF8String:www.bank.com~.evil.example'
tr '~' '\000' < name-placeholder.der > name-nul.der
name placeholder commonName 'UTF8String:Z~rich'
tr '~' '\374' < name-placeholder.der > name-latin1.der
name placeholder commonName 'UTF8String:~0500'
tr '~' '#' < name-placeholder.der > name-hash.der
rm name-placeholder.der
