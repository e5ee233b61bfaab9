#!/bin/sh
# Makes the files beside it with the openssl command: one key of each kind in every form we read. Passphrase: "geheim".
set -eu
cd "$(dirname "$0")"
openssl genrsa -out rsa-pkcs8.pem 2048
openssl rsa -in rsa-pkcs8.pem -traditional -out rsa-pkcs1.pem
openssl rsa -in rsa-pkcs8.pem -traditional -aes128 -passout pass:geheim -out rsa-pkcs1-encrypted.pem
openssl pkcs8 -topk8 -nocrypt -in rsa-pkcs8.pem -outform DER -out rsa-pkcs8.der
openssl rsa -in rsa-pkcs8.pem -pubout -out rsa-public.pem
openssl ecparam -genkey -name prime256v1 -out ec-sec1.pem
openssl pkcs8 -topk8 -nocrypt -in ec-sec1.pem -out ec-pkcs8.pem
openssl pkcs8 -topk8 -in ec-pkcs8.pem -passout pass:geheim -out ec-pbkdf2.pem
openssl pkcs8 -topk8 -in ec-pkcs8.pem -passout pass:geheim -v2 des3 -v2prf hmacWithSHA1 -out ec-pbkdf2-sha1-des3.pem
openssl pkcs8 -topk8 -in ec-pkcs8.pem -passout pass:geheim -v2 aes-128-cbc -v2prf hmacWithSHA512 -out ec-pbkdf2-sha512-aes128.pem
openssl pkcs8 -topk8 -in ec-pkcs8.pem -passout pass:geheim -scrypt -out ec-scrypt.pem
openssl pkcs8 -topk8 -in ec-pkcs8.pem -passout pass:geheim -v1 PBE-SHA1-3DES -out ec-pbes1.pem
openssl pkcs8 -topk8 -in ec-pkcs8.pem -passout pass:geheim -outform DER -out ec-pbkdf2.der
openssl ecparam -genkey -name prime256v1 -param_enc explicit -out ec-explicit.pem
openssl ec -in ec-explicit.pem -param_enc explicit -pubout -out ec-explicit-public.pem
openssl genpkey -algorithm ed25519 -out ed25519.pem
openssl genpkey -algorithm ML-DSA-65 -out ml-dsa-65.pem
openssl genpkey -algorithm X25519 -out x25519.pem
chmod 644 ./*.pem ./*.der
