#include "core/vault/Waivers.h"
#include "core/vault/Change.h"
#include "core/vault/Columns.h"

namespace core {

namespace {

constexpr std::string_view waivedKind = "lintWaived";
constexpr std::string_view withdrawnKind = "lintWaiverWithdrawn";

std::string textIn(const nlohmann::json& detail, const char* key)
{
    return detail.is_object() ? detail.value(key, "") : std::string();
}

bool isAbout(const Waiver& waiver, std::string_view rule, ByteView object)
{
    return waiver.rule == rule && std::ranges::equal(waiver.object, object);
}

}

Result<std::vector<Waiver>> WaiverStore::list() const
{
    CORE_TRY(auto query,
        m_vault->database().prepare(
            "SELECT at, kind, actor, object, detail FROM events WHERE kind IN (?, ?) ORDER BY id"));
    query.bind(waivedKind).bind(withdrawnKind);
    std::vector<Waiver> waivers;
    for (;;) {
        CORE_TRY(const bool found, query.step());
        if (!found) return waivers;
        const auto detail = nlohmann::json::parse(query.text(4), nullptr, false);
        Waiver waiver{textIn(detail, "rule"), fromHex(textIn(detail, "sha256")), query.text(3),
            textIn(detail, "reason"), query.text(2), columns::time(query.number(0))};
        std::erase_if(waivers, [&](const Waiver& each) { return isAbout(each, waiver.rule, waiver.object); });
        if (query.text(1) == waivedKind) waivers.push_back(std::move(waiver));
    }
}

Result<void> WaiverStore::waive(std::string_view rule, ByteView object, std::string_view name, std::string_view reason)
{
    if (reason.find_first_not_of(" \t\r\n") == std::string_view::npos) return failAs(ErrorCode::Refused, "CW-980");
    CORE_TRY(const auto waivers, list());
    if (std::ranges::any_of(waivers, [&](const Waiver& each) { return isAbout(each, rule, object); }))
        return failAs(ErrorCode::Refused, "CW-981", {std::string(rule)});
    CORE_TRY(auto change, Change::begin(*m_vault));
    return change.commit(waivedKind, name, {{"rule", rule}, {"sha256", toHex(object)}, {"reason", reason}});
}

Result<void> WaiverStore::withdraw(std::string_view rule, ByteView object, std::string_view reason)
{
    CORE_TRY(const auto waivers, list());
    const auto found = std::ranges::find_if(waivers, [&](const Waiver& each) { return isAbout(each, rule, object); });
    if (found == waivers.end()) return failAs(ErrorCode::NotFound, "CW-982", {std::string(rule)});
    CORE_TRY(auto change, Change::begin(*m_vault));
    return change.commit(withdrawnKind, found->name, {{"rule", rule}, {"sha256", toHex(object)}, {"reason", reason}});
}

}
