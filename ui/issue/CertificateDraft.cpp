#include "ui/issue/CertificateDraft.h"

#include "core/base/File.h"
#include "core/formats/ExportFormat.h"
#include "core/profiles/ExtensionOids.h"

#include <algorithm>

namespace ui {
namespace {

constexpr std::size_t longestCommonName = 64; // RFC 5280 appendix A.1

bool isAddress(std::string_view text)
{
    return text.contains(':') || std::ranges::all_of(text, [](char c) { return c == '.' || (c >= '0' && c <= '9'); });
}

bool hasType(std::string_view text)
{
    const auto colon = text.find(':');
    return colon != std::string_view::npos &&
        std::ranges::all_of(
            text.substr(0, colon), [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }) &&
        !std::ranges::all_of(
            text.substr(0, colon), [](char c) { return std::string_view("abcdefABCDEF").contains(c); });
}

/// In single quotes of a shell, whatever it holds.
std::string quoted(const std::string& text)
{
    std::string safe = "'";
    for (const char c : text) safe += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return safe + "'";
}

}

core::Result<core::DistinguishedName> CertificateDraft::subject() const
{
    return wishes ? core::Result<core::DistinguishedName>(wishes->subject) : subjectFor(names);
}

core::Result<core::DistinguishedName> subjectFor(const std::vector<core::GeneralName>& names)
{
    if (names.empty() || names.front().value.size() > longestCommonName) return core::DistinguishedName();
    return core::DistinguishedName::fromAttributes({{std::string(core::oid::commonName), names.front().value}});
}

core::Result<std::vector<core::GeneralName>> readNames(const std::string& text)
{
    std::vector<core::GeneralName> names;
    std::string word;
    const auto take = [&]() -> core::Result<void> {
        if (word.empty()) return {};
        const std::string full = hasType(word) ? word
            : word.contains('@')               ? "email:" + word
            : isAddress(word)                  ? "IP:" + word
                                               : "DNS:" + word;
        CORE_TRY(auto name, core::readGeneralName(full));
        names.push_back(std::move(name));
        word.clear();
        return {};
    };
    for (const char c : text) {
        if (c != ' ' && c != ',' && c != ';' && c != '\n' && c != '\t') {
            word += c;
            continue;
        }
        CORE_CHECK(take());
    }
    CORE_CHECK(take());
    return names;
}

std::string requestCommand(const std::vector<core::GeneralName>& names, const core::KeyAlgorithm& key)
{
    std::string kind;
    switch (key.family) {
    case core::KeyFamily::Rsa: kind = "rsa:" + std::to_string(key.bits); break;
    case core::KeyFamily::Ec: kind = "ec -pkeyopt ec_paramgen_curve:" + std::string(key.group); break;
    default: kind = std::string(key.opensslName); break;
    }
    const std::string host = names.empty() ? std::string("server") : names.front().value;
    const std::string stem = core::safeFileName(host);
    std::string list;
    for (const core::GeneralName& name : names) list += (list.empty() ? "" : ",") + core::toText(name);
    return "umask 077\n"
           "openssl req -new -newkey " +
        kind +
        " \\\n"
        "    -keyout " +
        stem +
        ".key -noenc \\\n"
        "    -subj " +
        quoted("/CN=" + host) +
        " \\\n"
        "    -addext " +
        quoted("subjectAltName=" + list) +
        " \\\n"
        "    -out " +
        stem + ".csr";
}

core::Result<core::Csr> makeKeyAndRequest(
    const CertificateDraft& draft, core::ByteView passphrase, std::shared_ptr<core::KeyService> keys)
{
    std::error_code error;
    if (std::filesystem::exists(draft.keyPath, error))
        return core::failAs(core::ErrorCode::Refused, "CW-424", {draft.keyPath.string()});
    CORE_TRY(const core::DistinguishedName subject, draft.subject());
    CORE_TRY(core::NewRequest made,
        core::createRequest(subject, draft.names, *draft.key, std::move(keys), core::looseKeys, draft.attributes));
    CORE_TRY(const std::string pem, made.key.encryptedPem(passphrase));
    CORE_CHECK(core::writeFile(draft.keyPath, core::bytesOf(pem), core::FileKind::Private));
    return std::move(made.request);
}

}
