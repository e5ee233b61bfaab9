#include "core/formats/Replacing.h"
#include "core/base/File.h"
#include "core/base/Limits.h"
#include "core/formats/ForeignReader.h"
#include <algorithm>

namespace core {

namespace {

constexpr std::string_view vaultMark("SQLite format 3\0", 16);
constexpr std::size_t largestKeyFile = limits::pkcs12Octets; ///< whatever is larger is no key that can be read again

/// PFX (RFC 7292 section 4) begins with a sequence whose first element is the integer 3, followed by another sequence.
bool beginsLikePkcs12(ByteView content)
{
    constexpr std::uint8_t begin[] = {0x02, 0x01, 0x03, 0x30};
    return content.size() > 16 && content[0] == 0x30 && !std::ranges::search(content.first(16), begin).empty();
}

/// As text without a copy, which would be left behind unwiped.
std::string_view lookedAt(ByteView content) { return {reinterpret_cast<const char*>(content.data()), content.size()}; }

Result<bool> holdsPrivateKey(ByteView content, const ForeignReader& reader)
{
    if (lookedAt(content).contains("PRIVATE KEY-----") || beginsLikePkcs12(content)) return true;
    if (content.size() > largestKeyFile) return false;
    const auto objects = reader.read(content);
    if (!objects && objects.error().code == ErrorCode::Internal) return std::unexpected(objects.error());
    return objects &&
        std::ranges::any_of(*objects, [](const auto& object) { return std::holds_alternative<FoundKey>(object); });
}

Result<void> checkContent(const std::filesystem::path& path, bool mayReplaceKeys, const ForeignReader& reader)
{
    CORE_TRY(Bytes content, readBeginning(path, mayReplaceKeys ? vaultMark.size() : largestKeyFile + 1));
    const bool isVault = lookedAt(content).starts_with(vaultMark);
    const Result<bool> hasKey = isVault || mayReplaceKeys ? false : holdsPrivateKey(content, reader);
    wipe(content);
    CORE_CHECK(hasKey);
    if (isVault) return failAs(ErrorCode::Refused, "CW-908", {path.string()});
    if (*hasKey) return failAs(ErrorCode::Refused, "CW-907", {path.string()});
    return {};
}

}

Result<bool> wouldReplace(const std::filesystem::path& path, bool mayReplaceKeys, const ForeignReader& reader)
{
    std::error_code failure;
    const auto status = std::filesystem::symlink_status(path, failure);
    if (std::filesystem::is_symlink(status)) return failAs(ErrorCode::Refused, "CW-405", {path.string()});
    if (!std::filesystem::exists(status)) return false;
    if (!std::filesystem::is_regular_file(status)) return failAs(ErrorCode::Refused, "CW-406", {path.string()});
    CORE_CHECK(checkContent(path, mayReplaceKeys, reader));
    return true;
}

}
