#pragma once
#include "core/ceremony/Roles.h"
#include "core/ceremony/engine/Dialog.h"
#include <map>

namespace core {

inline constexpr std::size_t leastCeremonyPin = 6; ///< characters

/// Who can confirm with a PIN. The PINs are kept as Argon2id hashes with salts of this session, in memory alone: a hash of six
/// digits on a stick could be guessed.
class CeremonyPeople {
public:
    /// Errors: Refused (CW-768) for a PIN that is too short, (CW-769) for two people of the same name.
    Result<void> enrol(std::span<const Enrolment> people);
    bool isEnrolled(std::string_view name) const { return m_entries.contains(name); }
    /// Whether the PIN was wrong three times.
    bool isLocked(std::string_view name) const;
    /// Errors: NotFound (CW-763), WrongPassphrase (CW-766), Locked (CW-767) from the third wrong PIN on.
    Result<void> check(std::string_view name, ByteView pin);

private:
    struct Entry {
        Bytes salt;
        Secret verifier;
        int wrong = 0;
    };
    std::map<std::string, Entry, std::less<>> m_entries;
};

}
