#include "core/formats/EncryptedKey.h"
#include "core/formats/Pbe.h"
#include "core/x509/Der.h"

namespace core {

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
    return der::sequence({encrypted.algorithm, der::octetString(encrypted.ciphertext)});
}

}
