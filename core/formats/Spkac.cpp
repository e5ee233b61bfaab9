#include "core/base/Text.h"
#include "core/formats/ImportFormats.h"
#include "core/x509/Signed.h"

namespace core {

namespace {

constexpr std::string_view mark = "SPKAC=";

/// The base64 behind "SPKAC=" at the start of a line; empty: there is none.
std::string base64Of(ByteView content)
{
    const std::string_view text{reinterpret_cast<const char*>(content.data()), content.size()};
    for (std::size_t at = text.find(mark); at != std::string_view::npos; at = text.find(mark, at + 1)) {
        if (at > 0 && text[at - 1] != '\n' && text[at - 1] != '\r') continue;
        std::string base64;
        for (const char c : text.substr(at + mark.size())) { // the next line of the file is NAME=…, if any
            if (c == ' ' || c == '\t') continue;
            if (c == '\r' || c == '\n') break;
            base64.push_back(c);
        }
        return base64;
    }
    return {};
}

/// SignedPublicKeyAndChallenge: { { key, challenge IA5String }, algorithm, signature }.
bool looksSigned(ByteView der)
{
    ByteView rest = der;
    const auto body = der::read(rest, der::tag::sequence);
    if (!body || !rest.empty()) return false;
    ByteView inside = *body;
    auto content = der::read(inside, der::tag::sequence);
    return content && der::readElement(*content) && der::nextIs(*content, der::tag::ia5String);
}

bool isSpkac(ByteView content) { return looksSigned(content) || !base64Of(content).empty(); }

Result<std::vector<FoundObject>> read(ByteView content, ByteView /*passphrase*/)
{
    Bytes der = copyOf(content);
    if (!looksSigned(content)) {
        auto decoded = fromBase64(base64Of(content));
        if (!decoded) return failAs(ErrorCode::Malformed, "CW-610", {"SPKAC"}, "no base64");
        der = *std::move(decoded);
    }
    CORE_TRY(const SignedParts parts, readSigned(der, "SPKAC"));
    auto inside = der::readWhole(parts.content, der::tag::sequence);
    if (!inside) return unreadable("SPKAC", inside.error());
    const auto spki = der::readRaw(*inside, der::tag::sequence);
    if (!spki) return unreadable("SPKAC", spki.error());
    CORE_TRY(PublicKey key, PublicKey::fromSpki(*spki));
    if (!parts.isSignatureWhole || !isSignedWith(key, parts.content, parts.algorithm, parts.signature))
        return failAs(ErrorCode::Refused, "CW-619");
    std::vector<FoundObject> found;
    found.emplace_back(std::move(key));
    return found;
}

}

ImportFormat spkacFormat()
{
    return {.id = "spkac",
        .label = CORE_TEXT("core", "Signed public key of a browser (SPKAC)"),
        .recognises = isSpkac,
        .read = read};
}

}
