#include "ui/editor/Drafts.h"

#include "core/base/File.h"
#include "core/crypto/Digest.h"

#include <QStandardPaths>

namespace ui {
namespace {

constexpr std::size_t draftLimit = 64 * 1024; // as long as a profile may be

}

Drafts::Drafts()
    : m_folder((
          QStandardPaths::writableLocation(QStandardPaths::GenericStateLocation) + QStringLiteral("/certwright/drafts"))
              .toStdString())
{}

std::filesystem::path Drafts::fileOf(const std::filesystem::path& vault, std::string_view profile) const
{
    // a profile's name is what a person wrote: it makes no file name
    const std::string whose = vault.string() + '\n' + std::string(profile);
    return m_folder / (core::toHex(core::sha256(core::bytesOf(whose))).substr(0, 32) + ".toml");
}

std::optional<std::string> Drafts::read(const std::filesystem::path& vault, std::string_view profile) const
{
    const auto content = core::readFile(fileOf(vault, profile), draftLimit);
    return content ? std::optional(std::string(core::textOf(*content))) : std::nullopt;
}

core::Result<void> Drafts::write(
    const std::filesystem::path& vault, std::string_view profile, std::string_view toml) const
{
    std::error_code ignored;
    std::filesystem::create_directories(m_folder, ignored);
    std::filesystem::permissions(m_folder, std::filesystem::perms::owner_all, ignored);
    return core::writeFile(fileOf(vault, profile), core::bytesOf(toml), core::FileKind::Private);
}

void Drafts::remove(const std::filesystem::path& vault, std::string_view profile) const
{
    std::error_code ignored;
    std::filesystem::remove(fileOf(vault, profile), ignored);
}

}
