#include "core/vault/Upgrade.h"
#include "core/base/Wording.h"
#include "core/vault/Check.h"
#include "core/vault/NewFile.h"
#include <format>
#include <fstream>

namespace core {

namespace fs = std::filesystem;

namespace {

bool areEqual(const fs::path& a, const fs::path& b)
{
    std::error_code problem;
    const auto size = fs::file_size(a, problem);
    if (problem || size != fs::file_size(b, problem) || problem) return false;
    std::ifstream first(a, std::ios::binary), second(b, std::ios::binary);
    return std::equal(std::istreambuf_iterator<char>(first), {}, std::istreambuf_iterator<char>(second), {});
}

Result<void> copyInto(const fs::path& from, const NewFile& to)
{
    std::error_code problem;
    if (fs::copy_file(from, to.path(), fs::copy_options::overwrite_existing, problem) && !problem) return {};
    if (problem == std::errc::no_space_on_device) return tooLittleRoom(from, problem.message());
    return failAs(ErrorCode::Storage, "CW-412", {from.string()}, problem.message());
}

/// Keeps the file as it is under a name of its own; one that an earlier attempt kept will do.
Result<void> keepFormer(const fs::path& path)
{
    const int most = 100;
    for (int attempt = 1;; ++attempt) {
        const std::string tail = attempt == 1 ? std::string() : std::format("-{}", attempt);
        const fs::path kept = path.string() + ".before-upgrade" + tail;
        if (areEqual(path, kept)) return {};
        auto file = NewFile::beside(kept);
        if (!file && file.error().rule == "CW-424" && attempt < most) continue;
        CORE_CHECK(file);
        CORE_CHECK(copyInto(path, *file));
        return file->publish(kept);
    }
}

/// Opens what was brought up and follows its log and rows. Without the passphrase: hashes, not yet their authenticity.
Result<void> check(const fs::path& upgraded, const fs::path& path, const VaultContext& context)
{
    CORE_TRY(auto vault, Vault::open(upgraded, OpenMode::ReadOnly, context));
    CORE_TRY(const CheckReport report, checkVault(vault));
    if (report.isSound()) return {};
    return failAs(ErrorCode::Storage, "CW-445", {path.string()}, sentence(report.bad.front().finding));
}

}

Result<void> upgradeVault(const fs::path& path, const VaultContext& context)
{
    CORE_CHECK(keepFormer(path));
    {
        CORE_TRY(const NewFile trial, NewFile::beside(path.string() + ".trial"));
        CORE_CHECK(copyInto(path, trial));
        CORE_CHECK(Database::upgrade(trial.path(), context.schema));
        CORE_CHECK(check(trial.path(), path, context));
    }
    CORE_CHECK(Database::upgrade(path, context.schema));
    return check(path, path, context);
}

}
