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
    std::string keyLabel; ///< CKA_LABEL of a root key; empty: none is there
    Bytes keyId;          ///< CKA_ID
    Bytes keySpki{};      ///< whose key it is
    bool isKeyTested = false;
};

/// There is no key on it any more.
void forgetKey(CeremonyToken& token);

/// Where something that must not get lost is.
struct CeremonyAsset {
    enum class State { Open, Sealed, Destroyed, Void, Lost, GivenOut, Quarantined };
    State state = State::Open;
    std::string bag;      ///< the number on it while it is sealed
    int line = 0;         ///< of the record, where that was written
    std::string reason{}; ///< why people declared it lost
};
using CeremonyAssets =
    std::map<std::string, CeremonyAsset, std::less<>>; ///< "token:NAME", "medium:NAME", or one of looseAssets()
/// "open", "sealed", "destroyed", "void", "lost", "given-out": a stick with a kit that left the machine for others to keep;
/// "quarantined": its bag was not the one of the record, and nobody uses it.
std::string_view nameOf(CeremonyAsset::State state);

/// Somebody's share, by what it says in the open (SLIP-0039): which set, which number.
struct CeremonyShare {
    std::string holder;
    int set = 0;
    int number = 0;
    bool isVerified = false;
    bool isLost = false; ///< people declared it lost
};

/// Sheets and shares that others were made instead of.
struct ReplacedBackup {
    std::vector<CeremonyShare> shares;
    std::string paperSet;
};

/// What belongs to a root alone.
struct RootHoldings {
    Bytes keySpki; ///< of its key; empty: there is none yet
    std::optional<Certificate> root{};
    std::map<std::string, Certificate, std::less<>> subs{};
    std::map<std::string, Certificate, std::less<>> crosses{}; ///< for roots of others
    std::optional<Crl> crl{};
    std::uint64_t crlNumber = 0;
    std::vector<CrlEntry> revoked{};
    std::vector<CeremonyShare> shares{}; ///< of the secret that opens its sheets
    std::string paperSet{};              ///< what its sheets are called; empty: nothing was printed
};

/// A new root and the one that it follows have certified each other (RFC 4210 section 4.4).
struct RootSuccession {
    std::optional<Certificate> newWithOld{}, oldWithNew{};
};

struct CeremonyCounts {
    int incidents = 0, waivers = 0, breaks = 0, resumes = 0;
};

struct CeremonyWorld : RootHoldings {
    std::vector<Participant> people;
    std::map<std::string, CeremonyToken, std::less<>> tokens;
    std::map<std::string, bool, std::less<>> insertedMedia;
    std::map<std::string, std::string, std::less<>> volumes{}; ///< name of a stick → its identifier, where it is told
    CeremonyAssets assets;
    std::optional<ReplacedBackup>
        replaced{};                ///< at this ceremony; they lie on the table as "old-shares" and "old-paper"
    std::vector<Bytes> lostKeys{}; ///< public keys whose private keys went with a power cut; what is left of them goes
    bool isKeyInMemory = false;
    bool isKeyRestored = false; ///< what is in memory came from paper and can come from there again
    bool isKeyOfFormer = false; ///< what is in memory is of the root before
    std::map<std::string, Csr, std::less<>> requests;
    std::map<std::string, Certificate, std::less<>>
        others{};                         ///< roots of others that were taken in, by the name of their [[cross]]
    std::optional<RootHoldings> former{}; ///< of the root that this one follows
    Time formerStops{};                   ///< from then on it signs nothing but its lists
    RootSuccession succession{};          ///< made at this ceremony
    std::optional<Time> day;              ///< that witnesses confirmed with their watches
    bool isMachineChecked = false;
    std::set<std::string, std::less<>>
        usbDevices{}; ///< there when the machine was checked, or plugged in when a step asked
    std::set<std::string, std::less<>> acceptedChecks{}; ///< that the machine failed, and people gave a reason
    CeremonyCounts counts;
    bool isSealed = false, isClosed = false;
    bool isOfRehearsal = false; ///< one of the kits that it comes from is
    std::string closing;        ///< head of the closed addendum, which the next ceremony cites; empty: not closed
};

/// Before something else gets the name of an asset that was not destroyed: it stays in the ledger, as "earlier-NAME-NUMBER".
void keepEarlier(CeremonyWorld& world, const std::string& name);

/// Whether the key of the root before lies on a token, in whatever bag, or can come back from sheets and shares. What was declared lost
/// is not there.
bool isFormerThere(const CeremonyWorld& world);

}
