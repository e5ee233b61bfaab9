#include "core/ceremony/Script.h"
#include "core/base/File.h"
#include <numeric>

namespace core {

std::string_view nameOf(Custody custody)
{
    switch (custody) {
    case Custody::OnTokenOnly: return "on-token-only";
    case Custody::OnTokenVendorBackup: return "on-token-vendor-backup";
    case Custody::SoftwareImport: return "software-import";
    case Custody::SoftwareOnly: return "software-only";
    }
    return {};
}

std::string_view consequenceOf(Custody custody)
{
    switch (custody) {
    case Custody::OnTokenOnly:
        return CORE_TEXT("core", "Born in one token and never out of it: if that token is lost, so is the CA.");
    case Custody::OnTokenVendorBackup:
        return CORE_TEXT("core", "Born in one token; its maker's own means copy it, wrapped, to another.");
    case Custody::SoftwareImport:
        return CORE_TEXT("core",
            "Born in the locked memory of this machine, put on tokens and on paper: it was outside of a token once.");
    case Custody::SoftwareOnly:
        return CORE_TEXT("core", "On paper alone, without a token: every use needs the holders of the shares.");
    }
    return {};
}

std::string_view nameOf(TranscriptSigner signer)
{
    static constexpr std::string_view names[]{"root", "one-shot-leaf", "none"};
    return names[static_cast<std::size_t>(signer)];
}

std::string_view consequenceOf(TranscriptSigner signer)
{
    switch (signer) {
    case TranscriptSigner::Root: return CORE_TEXT("core", "The root key signs it.");
    case TranscriptSigner::OneShotLeaf:
        return CORE_TEXT("core", "A key that is made for it alone signs it, and is wiped.");
    case TranscriptSigner::None:
        return CORE_TEXT("core",
            "No key signs it: the words on paper and the hands below them are what speaks for it, and the next signed "
            "record that cites it.");
    }
    return {};
}

std::string_view nameOf(ScriptCross::Of of)
{
    static constexpr std::string_view names[]{"other", "new-with-old", "old-with-new"};
    return names[static_cast<std::size_t>(of)];
}

std::string ScriptStep::input(std::string_view name) const
{
    const auto found = inputs.find(name);
    return found == inputs.end() || found->second.empty() ? std::string() : found->second.front();
}

int ScriptStep::confirmers(Role role) const
{
    int count = 0;
    for (const Confirmation& one : confirm)
        if (one.role == role) count += one.count;
    return count;
}

bool Script::usesRootKey(const ScriptStep& step) const
{
    const bool isUnsigned = options.transcriptSigner == TranscriptSigner::None && step.kind->name == "export.write";
    return step.kind->usesRootKey && !isUnsigned;
}

int Script::minutes() const
{
    return std::accumulate(
        steps.begin(), steps.end(), 0, [](int sum, const ScriptStep& step) { return sum + step.minutes; });
}

std::string kitNameOf(std::string_view name)
{
    std::string file = safeFileName(name);
    for (char& c : file)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
    return file;
}

}
