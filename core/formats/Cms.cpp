#include "core/formats/Cms.h"
#include "core/crypto/OpenSslHandles.h"
#include <array>
#include <string>

namespace core::cms {

std::span<const Digest> digests()
{
    static constexpr std::array<Digest, 3> all{{{"SHA256", "2.16.840.1.101.3.4.2.1"},
        {"SHA384", "2.16.840.1.101.3.4.2.2"}, {"SHA512", "2.16.840.1.101.3.4.2.3"}}};
    return all;
}

Result<Bytes> digestOf(ByteView content, const Digest& digest)
{
    Bytes hash(EVP_MAX_MD_SIZE);
    std::size_t length = 0;
    const std::string name(digest.name);
    if (EVP_Q_digest(nullptr, name.c_str(), nullptr, content.data(), content.size(), hash.data(), &length) != 1)
        return fail(ErrorCode::Internal, "digest of a content");
    hash.resize(length);
    return hash;
}

}
