// How a ceremony is left before its end: in a hurry, to be taken up again, or for good.
#include "core/ceremony/engine/Ceremony.h"
#include "core/ceremony/engine/Replay.h"
#include <algorithm>

namespace core {
namespace {

/// What a step gives out before its result is on the record.
struct HalfMade {
    std::string_view kind, asset;
};
constexpr HalfMade halfMade[]{{"share.split", "shares"}, {"paper.print", "paper"}};

}

std::string_view nameOf(Disposition::Way way)
{
    static constexpr std::string_view names[]{"destroyed", "quarantined", "kept"};
    return names[static_cast<std::size_t>(way)];
}

CeremonyAssets Ceremony::whatIsThere() const
{
    CeremonyAssets there = m_world.assets;
    std::erase_if(there, [](const auto& entry) {
        const CeremonyAsset::State state = entry.second.state;
        return state == CeremonyAsset::State::Destroyed || state == CeremonyAsset::State::Lost;
    });
    for (const auto& [name, isIn] : m_world.insertedMedia)
        if (isIn) there.emplace("medium:" + name, CeremonyAsset());
    for (const HalfMade& one : halfMade)
        if (!isFinished() && m_isOpen && step().kind->name == one.kind)
            there["void-" + std::string(one.asset) + "-" + std::to_string(m_world.counts.resumes)].state =
                CeremonyAsset::State::Void;
    return there;
}

void Ceremony::leave()
{
    m_secrets.wipe(*m_machine.keys);
    m_desk = {};
    m_people = {}; // their PINs
    for (const auto& [name, token] : m_world.tokens) m_machine.tokens->logout({token.label, token.serial});
}

Result<void> Ceremony::evacuate()
{
    leave();
    m_isLeft = true;
    CORE_CHECK(beginAddendum()); // the transcript may have been sealed a moment ago
    CORE_CHECK(write(LineType::Break, {{"cause", "evacuation"}}));
    return {};
}

Result<void> Ceremony::abort(std::string_view reason, std::vector<std::string> who)
{
    m_left = whatIsThere();
    leave();
    m_isAborted = true;
    const auto reasons = abortReasons();
    const bool isListed = std::ranges::contains(reasons, reason);
    m_end = {{"reason", isListed ? reason : "other"}};
    if (!isListed) m_end["text"] = std::string(reason);
    m_endedBy = std::move(who);
    RecordData data{{"cause", abandonedCause}};
    data.update(m_end);
    CORE_CHECK(beginAddendum());
    CORE_CHECK(write(LineType::Incident, std::move(data), m_endedBy));
    ++m_world.counts.incidents;
    return {};
}

Result<void> Ceremony::dispose(std::span<const Disposition> all)
{
    if (!awaitsDisposition()) return fail(ErrorCode::Usage, "it was not given up");
    for (const Disposition& one : all)
        if (!m_left.contains(one.asset)) return failAs(ErrorCode::Refused, "CW-375", {one.asset});
    RecordData rows = RecordData::array();
    for (const auto& [name, asset] : m_left) {
        if (std::ranges::count(all, name, &Disposition::asset) != 1)
            return failAs(ErrorCode::Refused, "CW-375", {name});
        const Disposition& one = *std::ranges::find(all, name, &Disposition::asset);
        if (one.way == Disposition::Way::Quarantined && one.bag.empty())
            return failAs(ErrorCode::Refused, "CW-376", {name});
        rows.push_back(
            {{"asset", name}, {"state", nameOf(asset.state)}, {"disposition", nameOf(one.way)}, {"bag", one.bag}});
    }
    RecordData data = m_end;
    data["assets"] = std::move(rows);
    const LineType type = m_addendum ? LineType::Incident : LineType::Abort; // a sealed transcript takes no more
    if (m_addendum) data["cause"] = abandonedCause;
    CORE_CHECK(write(type, std::move(data), m_endedBy));
    m_isDisposed = true;
    return {};
}

}
