#pragma once
#include "core/base/Clock.h"
#include "core/ceremony/Script.h"
#include "core/x509/Certificate.h"
#include "core/x509/Crl.h"
#include "core/x509/Csr.h"
#include <set>

/// What a ceremony has come to so far. It is made of the results in the record and nothing else, so that it is the same after a power
/// cut, and for the ceremony that follows.
namespace core {

/// A token of the script.
struct CeremonyToken {
    std::string serial, model, label;
    bool isInserted = false;
    bool isInitialised = false;
    std::string keyLabel; ///< CKA_LABEL of the root key; empty: it is not there
    Bytes keyId;          ///< CKA_ID
    bool isKeyTested = false;
};

/// Where something that must not get lost is.
struct CeremonyAsset {
    enum class State { Open, Sealed, Destroyed, Void };
    State state = State::Open;
    std::string bag; ///< the number on it while it is sealed
    int line = 0;    ///< of the record, where that was written
};
/// "open", "sealed", "destroyed", "void".
std::string_view nameOf(CeremonyAsset::State state);

/// Somebody's share, by what it says in the open (SLIP-0039): which set, which number.
struct CeremonyShare {
    std::string holder;
    int set = 0;
    int number = 0;
    bool isVerified = false;
};

/// Sheets and shares that others were made instead of.
struct ReplacedBackup {
    std::vector<CeremonyShare> shares;
    std::string paperSet;
};

struct CeremonyCounts {
    int incidents = 0, waivers = 0, breaks = 0, resumes = 0;
};

struct CeremonyWorld {
    std::vector<Participant> people;
    std::map<std::string, CeremonyToken, std::less<>> tokens;
    std::map<std::string, bool, std::less<>> insertedMedia;
    std::map<std::string, CeremonyAsset, std::less<>> assets; ///< "token:NAME", "medium:NAME", "paper", "shares"
    std::vector<CeremonyShare> shares;
    std::optional<ReplacedBackup>
        replaced{};                ///< at this ceremony; they lie on the table as "old-shares" and "old-paper"
    std::string paperSet;          ///< what its sheets are called; empty: nothing was printed
    Bytes keySpki;                 ///< of the root key; empty: there is none yet
    std::vector<Bytes> lostKeys{}; ///< public keys whose private keys went with a power cut; what is left of them goes
    bool isKeyInMemory = false;
    bool isKeyRestored = false; ///< what is in memory came from paper and can come from there again
    std::optional<Certificate> root;
    std::map<std::string, Csr, std::less<>> requests;
    std::map<std::string, Certificate, std::less<>> subs;
    std::optional<Crl> crl;
    std::uint64_t crlNumber = 0;
    std::vector<CrlEntry> revoked;
    std::optional<Time> day; ///< that witnesses confirmed with their watches
    bool isMachineChecked = false;
    std::set<std::string, std::less<>> acceptedChecks{}; ///< that the machine failed, and people gave a reason
    CeremonyCounts counts;
    bool isSealed = false, isClosed = false;
    std::string closing; ///< head of the closed addendum, which the next ceremony cites; empty: not closed
};

}
