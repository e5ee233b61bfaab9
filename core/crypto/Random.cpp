#include "core/crypto/Random.h"
#include "core/crypto/OpenSslError.h"
#include <openssl/rand.h>

namespace core {

namespace {

Result<void> fillRandomly(std::span<std::uint8_t> memory)
{
    if (RAND_priv_bytes_ex(nullptr, memory.data(), memory.size(), 0) != 1)
        return ossl::opensslFailure(ErrorCode::Internal, "drawing random octets");
    return {};
}

}

Result<Bytes> randomBytes(std::size_t count)
{
    Bytes bytes(count);
    CORE_CHECK(fillRandomly(bytes));
    return bytes;
}

Result<Secret> randomSecret(std::size_t count)
{
    Secret secret(count);
    CORE_CHECK(fillRandomly(secret.span()));
    return secret;
}

void stirRandom(ByteView octets) { RAND_add(octets.data(), static_cast<int>(octets.size()), 0.0); }

}
