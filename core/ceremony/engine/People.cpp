#include "core/ceremony/engine/People.h"
#include "core/crypto/Random.h"
#include "core/crypto/Sealing.h"

namespace core {
namespace {

constexpr int wrongPinsUntilLocked = 3;

}

Result<void> CeremonyPeople::enrol(std::span<const Enrolment> people)
{
    std::map<std::string, Entry, std::less<>> entries;
    for (const Enrolment& one : people) {
        if (one.pin.size() < leastCeremonyPin)
            return failAs(ErrorCode::Refused, "CW-768", {one.person.name, std::to_string(leastCeremonyPin)});
        Entry entry;
        CORE_TRY(entry.salt, randomBytes(16));
        CORE_TRY(entry.verifier, deriveVerifier(one.pin.view(), entry.salt));
        if (!entries.emplace(one.person.name, std::move(entry)).second)
            return failAs(ErrorCode::Refused, "CW-769", {one.person.name});
    }
    for (auto& [name, entry] : entries) m_entries.insert_or_assign(name, std::move(entry));
    return {};
}

bool CeremonyPeople::isLocked(std::string_view name) const
{
    const auto found = m_entries.find(name);
    return found != m_entries.end() && found->second.wrong >= wrongPinsUntilLocked;
}

Result<void> CeremonyPeople::check(std::string_view name, ByteView pin)
{
    const auto found = m_entries.find(name);
    if (found == m_entries.end()) return failAs(ErrorCode::NotFound, "CW-763", {std::string(name)});
    Entry& entry = found->second;
    if (isLocked(name)) return failAs(ErrorCode::Locked, "CW-767", {std::string(name)});
    CORE_TRY(const Secret given, deriveVerifier(pin, entry.salt));
    if (!equalInConstantTime(given.view(), entry.verifier.view())) {
        if (++entry.wrong >= wrongPinsUntilLocked) return failAs(ErrorCode::Locked, "CW-767", {std::string(name)});
        return failAs(ErrorCode::WrongPassphrase, "CW-766",
            {std::string(name), std::to_string(wrongPinsUntilLocked - entry.wrong)});
    }
    entry.wrong = 0;
    return {};
}

}
