#include "core/ceremony/engine/PracticeTokens.h"
#include "core/base/File.h"
#include "core/tokens/Modules.h"
#include <algorithm>
#include <cstdlib>

namespace core {

namespace {

constexpr std::string_view settingsName = "softhsm2.conf";

}

std::vector<std::string> PracticeTokens::settings() const
{
    return {"SOFTHSM2_CONF=" + (m_folder / settingsName).string()};
}

Result<PracticeTokens> PracticeTokens::make()
{
    const auto listed = listedModules();
    const auto found = std::ranges::find(listed, "softhsm2", &OfferedModule::name);
    if (found == listed.end()) return failAs(ErrorCode::NotFound, "CW-743");
    PracticeTokens tokens;
    tokens.m_module = found->path;
    std::string name = (std::filesystem::temp_directory_path() / "certwright-practice-XXXXXX").string();
    if (!::mkdtemp(name.data())) return failAs(ErrorCode::Storage, "CW-402", {name});
    tokens.m_folder = name;
    std::error_code problem;
    std::filesystem::create_directory(tokens.m_folder / "tokens", problem);
    if (problem) return failAs(ErrorCode::Storage, "CW-402", {name}, problem.message());
    const std::string settings = "directories.tokendir = " + (tokens.m_folder / "tokens").string() +
        "\nobjectstore.backend = file\nlog.level = ERROR\n";
    CORE_CHECK(writeFile(tokens.m_folder / settingsName, bytesOf(settings), FileKind::Private));
    return tokens;
}

PracticeTokens::PracticeTokens(PracticeTokens&& other) noexcept
    : m_folder(std::exchange(other.m_folder, {})), m_module(std::move(other.m_module))
{}

PracticeTokens::~PracticeTokens()
{
    if (m_folder.empty()) return;
    std::error_code ignored;
    std::filesystem::remove_all(m_folder, ignored);
}

}
