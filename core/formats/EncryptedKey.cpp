#include "core/formats/EncryptedKey.h"
#include "core/formats/KeyDerivation.h"
#include "core/formats/Pbe.h"
#include "core/x509/Der.h"

namespace core {

namespace {

Bytes encryptedPrivateKeyInfo(const Encrypted& encrypted)
{
    return der::sequence({encrypted.algorithm, der::octetString(encrypted.ciphertext)});
}

}

Result<Secret> decryptKey(ByteView der, ByteView passphrase)
{
    CORE_TRY(ByteView content, der::readWhole(der, der::tag::sequence));
    CORE_TRY(const ByteView algorithm, der::readRaw(content, der::tag::sequence));
    CORE_TRY(const ByteView ciphertext, der::readWhole(content, der::tag::octetString));
    return decryptWith(algorithm, ciphertext, passphrase);
}

Result<Bytes> encryptKey(const Secret& pkcs8, ByteView passphrase)
{
    CORE_TRY(const Encrypted encrypted, encryptWithScrypt(pkcs8.view(), passphrase));
    return encryptedPrivateKeyInfo(encrypted);
}

Result<Bytes> encryptKeyWithPbkdf2(const Secret& pkcs8, ByteView password, std::size_t saltLength)
{
    CORE_TRY(const NewKeyDerivation derivation, makePbkdf2(saltLength));
    CORE_TRY(const Encrypted encrypted, encryptWith(derivation, pkcs8.view(), password));
    return encryptedPrivateKeyInfo(encrypted);
}

}
