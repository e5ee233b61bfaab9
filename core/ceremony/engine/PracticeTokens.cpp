#include "core/ceremony/engine/PracticeTokens.h"
#include "core/base/File.h"
#include "core/tokens/Modules.h"
#include <algorithm>

namespace core {

namespace {

constexpr std::string_view settingsName = "softhsm2.conf";

}

std::vector<std::string> PracticeTokens::settings() const
{
    return {"SOFTHSM2_CONF=" + (m_folder.path() / settingsName).string()};
}

Result<PracticeTokens> PracticeTokens::make()
{
    const auto listed = listedModules();
    const auto found = std::ranges::find(listed, "softhsm2", &OfferedModule::name);
    if (found == listed.end()) return failAs(ErrorCode::NotFound, "CW-743");
    CORE_TRY(TemporaryFolder folder, TemporaryFolder::make("practice"));
    CORE_TRY(const std::filesystem::path tokens, folder.part("tokens"));
    const std::string settings =
        "directories.tokendir = " + tokens.string() + "\nobjectstore.backend = file\nlog.level = ERROR\n";
    CORE_CHECK(writeFile(folder.path() / settingsName, bytesOf(settings), FileKind::Private));
    return PracticeTokens(std::move(folder), found->path);
}

}
