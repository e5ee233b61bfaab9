#!/bin/sh
# Makes the files beside it with the openssl command; run it in an empty copy of this folder and review the difference.
# Each certificate NAME.pem carries one extension, as its section says; the keys are thrown away.
set -eu
cd "$(dirname "$0")"
keys=$(mktemp -d)
trap 'rm -rf "$keys"' EXIT

cat > "$keys/openssl.cnf" <<'CNF'
[req]
distinguished_name = dn
[dn]
[ca]
default_ca = list
[list]
database = $ENV::KEYS/index.txt
crlnumber = $ENV::KEYS/crlnumber
default_md = sha256

[directory]
C = DE
O = Example
CN = Lists

[basicConstraints]
basicConstraints = critical,CA:TRUE,pathlen:0
[keyUsage]
keyUsage = critical,digitalSignature,keyEncipherment,keyAgreement,decipherOnly
[extendedKeyUsage]
extendedKeyUsage = serverAuth,codeSigning,1.3.6.1.4.1.311.20.2.2,1.2.3.4
[subjectAltName]
subjectAltName = DNS:www.example.com,IP:192.0.2.1,email:ana@example.com,URI:urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6,RID:1.2.3.4,dirName:directory,otherName:1.3.6.1.4.1.311.20.2.3;UTF8:ana@corp.example,otherName:1.3.6.1.5.5.7.8.5;UTF8:ana@im.example
[issuerAltName]
issuerAltName = email:pki@example.com,dirName:directory,URI:https://pki.example.com
[nameConstraints]
nameConstraints = critical,permitted;DNS:example.com,permitted;IP:192.0.2.0/255.255.255.0,permitted;dirName:directory,excluded;email:secret.example.com,excluded;URI:.example.org

[certificatePolicies]
certificatePolicies = 1.2.3.4,@policyTwo,2.5.29.32.0
[policyTwo]
policyIdentifier = 1.2.3.5
CPS.1 = https://example.com/cps
CPS.2 = https://example.com/cps2
userNotice.1 = @notice
[notice]
explicitText = UTF8:For tests only
organization = Example
noticeNumbers = 1,300
[policyMappings]
policyMappings = critical,1.2.3.4:1.2.3.9,1.2.3.5:1.2.3.10
[policyConstraints]
policyConstraints = critical,requireExplicitPolicy:3,inhibitPolicyMapping:0
[inhibitAnyPolicy]
inhibitAnyPolicy = critical,2

[cRLDistributionPoints]
crlDistributionPoints = plain,split,relative
[plain]
fullname = URI:http://pki.example.com/a.crl,URI:ldap://ldap.example.com/cn=a
[split]
fullname = URI:http://pki.example.com/b.crl,dirName:directory
CRLissuer = dirName:directory
reasons = keyCompromise,CACompromise,AACompromise
[relative]
relativename = relativeName
[relativeName]
CN = list 3
[freshestCRL]
freshestCRL = URI:http://pki.example.com/delta1.crl,URI:http://pki.example.com/delta2.crl
[authorityInfoAccess]
authorityInfoAccess = OCSP;URI:http://ocsp.example.com,caIssuers;URI:http://pki.example.com/ca.cer,caIssuers;dirName:directory,1.2.3.4;URI:https://example.com/other
[subjectInfoAccess]
subjectInfoAccess = caRepository;URI:http://pki.example.com/,1.3.6.1.5.5.7.48.3;URI:http://tsa.example.com,1.2.3.4;email:ana@example.com
[tlsFeature]
tlsfeature = status_request,status_request_v2,24
[ocspNoCheck]
noCheck = ignored
[noRevAvail]
noRevAvail = ignored
[privateKeyUsagePeriod]
2.5.29.16 = ASN1:SEQUENCE:period
[period]
begin = IMPLICIT:0,GENTIME:20260101000000Z
end = IMPLICIT:1,GENTIME:20281231235959Z

[qcStatements]
1.3.6.1.5.5.7.1.3 = ASN1:SEQUENCE:statements
[statements]
1 = SEQUENCE:syntax
2 = SEQUENCE:compliance
3 = SEQUENCE:limit
4 = SEQUENCE:retention
5 = SEQUENCE:device
6 = SEQUENCE:disclosure
7 = SEQUENCE:type
8 = SEQUENCE:legislation
9 = SEQUENCE:elsewhere
[syntax]
id = OID:1.3.6.1.5.5.7.11.2
info = SEQUENCE:semantics
[semantics]
id = OID:0.4.0.194121.1.2
names = SEQUENCE:registrars
[registrars]
1 = IMPLICIT:6,IA5STRING:https://register.example.com
[compliance]
id = OID:0.4.0.1862.1.1
[limit]
id = OID:0.4.0.1862.1.2
info = SEQUENCE:money
[money]
currency = PRINTABLESTRING:EUR
amount = INTEGER:500
exponent = INTEGER:3
[retention]
id = OID:0.4.0.1862.1.3
info = INTEGER:10
[device]
id = OID:0.4.0.1862.1.4
[disclosure]
id = OID:0.4.0.1862.1.5
info = SEQUENCE:texts
[texts]
1 = SEQUENCE:english
2 = SEQUENCE:german
[english]
url = IA5STRING:https://example.com/pds_en.pdf
language = PRINTABLESTRING:en
[german]
url = IA5STRING:https://example.com/pds_de.pdf
language = PRINTABLESTRING:de
[type]
id = OID:0.4.0.1862.1.6
info = SEQUENCE:types
[types]
1 = OID:0.4.0.1862.1.6.2
2 = OID:0.4.0.1862.1.6.3
[legislation]
id = OID:0.4.0.1862.1.7
info = SEQUENCE:countries
[countries]
1 = PRINTABLESTRING:CH
2 = PRINTABLESTRING:GB
[elsewhere]
id = OID:1.2.3.4
info = UTF8:else

[subjectDirectoryAttributes]
2.5.29.9 = ASN1:SEQUENCE:attributes
[attributes]
1 = SEQUENCE:birth
2 = SEQUENCE:place
3 = SEQUENCE:gender
4 = SEQUENCE:citizenship
5 = SEQUENCE:postal
[birth]
id = OID:1.3.6.1.5.5.7.9.1
values = SET:births
[births]
1 = GENTIME:19800517120000Z
[place]
id = OID:1.3.6.1.5.5.7.9.2
values = SET:places
[places]
1 = FORMAT:UTF8,UTF8:Zürich
[gender]
id = OID:1.3.6.1.5.5.7.9.3
values = SET:genders
[genders]
1 = PRINTABLESTRING:F
[citizenship]
id = OID:1.3.6.1.5.5.7.9.4
values = SET:citizenships
[citizenships]
1 = PRINTABLESTRING:CH
2 = PRINTABLESTRING:DE
[postal]
id = OID:2.5.4.17
values = SET:postals
[postals]
1 = UTF8:8001

[microsoftTemplate]
1.3.6.1.4.1.311.21.7 = ASN1:SEQUENCE:template
[template]
id = OID:1.3.6.1.4.1.311.21.8.8950086.10656446.2706058
major = INTEGER:100
minor = INTEGER:3
[microsoftTemplateName]
1.3.6.1.4.1.311.20.2 = ASN1:FORMAT:UTF8,BMPSTRING:DomainController
[microsoftApplicationPolicies]
1.3.6.1.4.1.311.21.10 = ASN1:SEQUENCE:application
[application]
1 = SEQUENCE:applicationOne
2 = SEQUENCE:applicationTwo
[applicationOne]
id = OID:1.3.6.1.5.5.7.3.2
[applicationTwo]
id = OID:1.3.6.1.4.1.311.20.2.2
[microsoftSid]
1.3.6.1.4.1.311.25.2 = ASN1:SEQUENCE:sids
[sids]
1 = IMPLICIT:0,SEQUENCE:sid
[sid]
id = OID:1.3.6.1.4.1.311.25.2.1
value = EXPLICIT:0,FORMAT:ASCII,OCTETSTRING:S-1-5-21-1004336348-1177238915-682003330-512

[netscapeCertType]
nsCertType = client,server,objsign,emailCA
[netscapeComment]
nsComment = Made for tests
[signedCertificateTimestamps]
1.3.6.1.4.1.11129.2.4.2 = ASN1:FORMAT:HEX,OCTETSTRING:003e003c00000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f0000019a00000bb80002abcd0403000b3009020101020433445566
[precertificatePoison]
1.3.6.1.4.1.11129.2.4.3 = critical,ASN1:NULL
[subjectKeyIdentifier]
subjectKeyIdentifier = 0102030405060708090a0b0c0d0e0f1011121314
[authorityKeyIdentifier]
subjectKeyIdentifier = 0102030405060708090a0b0c0d0e0f1011121314
authorityKeyIdentifier = keyid:always,issuer:always
[other]
1.3.6.1.4.1.99999.8 = critical,DER:3003020105

[forms]
subjectAltName = DER:301da3060c0478343030a509a1070c05706172747982087777772e612e6578
[full]
authorityKeyIdentifier = keyid
issuingDistributionPoint = critical,@where
freshestCRL = URI:http://pki.example.com/delta.crl
issuerAltName = email:pki@example.com
[where]
fullname = URI:http://pki.example.com/full.crl
onlyCA = TRUE
onlysomereasons = keyCompromise,certificateHold
indirectCRL = TRUE
[delta]
authorityKeyIdentifier = keyid
2.5.29.27 = critical,ASN1:INTEGER:0x1234
issuingDistributionPoint = critical,@below
[below]
relativename = relativeName
onlyuser = TRUE
CNF
export KEYS="$keys"
openssl ecparam -genkey -noout -name prime256v1 -out "$keys/key.pem"

make() {
    openssl req -x509 -new -config "$keys/openssl.cnf" -utf8 -extensions "$1" -key "$keys/key.pem" -sha256 -set_serial 0x1234 \
        -not_before 20260101000000Z -not_after 20551231235959Z -subj "/CN=$1" -out "$1.pem"
}
for name in basicConstraints keyUsage extendedKeyUsage subjectAltName issuerAltName nameConstraints certificatePolicies \
    policyMappings policyConstraints inhibitAnyPolicy cRLDistributionPoints freshestCRL authorityInfoAccess \
    subjectInfoAccess tlsFeature ocspNoCheck noRevAvail privateKeyUsagePeriod qcStatements subjectDirectoryAttributes \
    microsoftTemplate microsoftTemplateName microsoftApplicationPolicies microsoftSid netscapeCertType netscapeComment \
    signedCertificateTimestamps precertificatePoison subjectKeyIdentifier authorityKeyIdentifier other forms; do
    make "$name"
done

: > "$keys/index.txt"
echo 1a2b > "$keys/crlnumber"
for name in full delta; do
    openssl ca -config "$keys/openssl.cnf" -gencrl -crlexts "$name" -keyfile "$keys/key.pem" -cert subjectKeyIdentifier.pem \
        -crl_lastupdate 20260601120000Z -crl_nextupdate 20260701120000Z -out "$name.crl"
done
