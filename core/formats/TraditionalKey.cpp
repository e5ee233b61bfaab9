#include "core/formats/TraditionalKey.h"
#include "core/formats/Pbe.h"
#include "core/formats/PrivateKeyForms.h"
#include <algorithm>

namespace core {

namespace {

constexpr std::string_view rsaMark = "PKCS1 ", ecMark = "SEC1 ";

}

Secret wrapTraditional(bool isRsa, std::string_view dekInfo, ByteView ciphertext)
{
    const std::string line = std::string(isRsa ? rsaMark : ecMark) + std::string(dekInfo) + "\n";
    Secret wrapped(line.size() + ciphertext.size());
    const auto rest = std::ranges::copy(bytesOf(line), wrapped.span().begin()).out;
    std::ranges::copy(ciphertext, rest);
    return wrapped;
}

bool isTraditional(ByteView wrapped)
{
    const std::string_view text{reinterpret_cast<const char*>(wrapped.data()), wrapped.size()};
    return text.starts_with(rsaMark) || text.starts_with(ecMark);
}

Result<Secret> pkcs8OfTraditional(ByteView wrapped, ByteView passphrase)
{
    const std::string_view text{reinterpret_cast<const char*>(wrapped.data()), wrapped.size()};
    const bool isRsa = text.starts_with(rsaMark);
    const std::size_t end = text.find('\n');
    const std::size_t begin = isRsa ? rsaMark.size() : ecMark.size();
    if (!isTraditional(wrapped) || end == std::string_view::npos) return fail(ErrorCode::Malformed);
    CORE_TRY(
        const Secret plain, decryptTraditional(text.substr(begin, end - begin), wrapped.subspan(end + 1), passphrase));
    if (isRsa ? !looksLikePkcs1Key(plain.view()) : !looksLikeSec1Key(plain.view()))
        return fail(ErrorCode::WrongPassphrase, "well-padded noise");
    return isRsa ? pkcs8OfPkcs1(plain.view()) : pkcs8OfSec1(plain.view());
}

}
