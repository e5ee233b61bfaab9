#pragma once
#include "core/base/Clock.h"
#include "core/ceremony/ScriptReview.h"
#include "core/ceremony/environment/SysRoot.h"
#include "core/ceremony/paper/CodeReader.h"
#include "core/ceremony/paper/Document.h"
#include "core/ceremony/record/Seal.h"
#include "core/keys/KeyService.h"
#include "core/tokens/TokenService.h"
#include <functional>
#include <stop_token>

namespace core {

/// What everything made at a rehearsal begins with.
inline constexpr std::string_view rehearsalMark = "REHEARSAL DO NOT TRUST";
inline constexpr std::string_view rehearsalLabelMark = "REHEARSAL-";

/// What the names of a script stand for on this machine. They can change nothing that the script says.
struct CeremonyBindings {
    std::filesystem::path module;                                    ///< PKCS#11
    std::map<std::string, std::string, std::less<>> tokens;          ///< name → serial number; none: the next blank one
    std::map<std::string, std::filesystem::path, std::less<>> media; ///< name → folder it is mounted at
    std::map<std::string, std::filesystem::path, std::less<>>
        requests; ///< name of a [[sub]] → file of its request; of a [[cross]] → file of its certificate
    std::vector<std::filesystem::path> rehearsals; ///< kits of rehearsals, of which one shall be of this script
    std::vector<ScriptReview> reviews{}; ///< signatures below the script; those that do not count are left out
    std::string kitName;                 ///< folder of the kit on a stick; empty: after the script's title
    bool mayMediaBeNonEmpty = false;     ///< whether the sticks may hold other things
    std::string privateScreen{}; ///< name of the screen on which secrets are shown; empty: on the one of the window
};

/// One check of the machine.
struct EnvironmentResult {
    enum class Verdict { Passed, Failed, Unknown };
    std::string_view id;    ///< "ENV-01"
    std::string_view label; ///< CORE_TEXT
    Verdict verdict = Verdict::Unknown;
    bool isWaivable = false; ///< with a reason, before two witnesses
    bool isRecordOnly = false;
    std::string observed; ///< untrusted
    bool isOfPinsAlone =
        false; ///< it failed for wrong PINs of tokens and nothing else, which whoever asks for the PIN deals with

    /// Whether it stops a ceremony unless somebody says why not. What could not be looked at is no better than what failed.
    bool isStanding() const { return verdict != Verdict::Passed && !isRecordOnly; }
};
std::string_view nameOf(EnvironmentResult::Verdict verdict);

/// The program as it runs: its file and everything else that is mapped to be run.
struct SoftwareState {
    struct File {
        std::string path;
        Sha256 hash{};
    };
    std::vector<File> files;
    Sha256 digest{};       ///< over all of them
    std::string program{}; ///< name of the file that was started: "certwright", "certwright-cli"
    Sha256 installation{}; ///< over our own programs as they are installed, whichever of them runs, and OpenSSL
};

/// Encrypted key to be printed.
struct PaperOrder {
    ByteView encryptedKey;
    std::string subject; ///< of the root
    int copies = 1;
    bool isRehearsal = false;
};

/// Where a ceremony is cut short by tests: the step, and the moment in it.
enum class CutPoint { BeforeIntent, AfterIntent, AfterDevice, AfterResult };
std::string_view nameOf(CutPoint point);

/// Where a ceremony is kept while it runs.
struct CeremonyPlace {
    std::vector<std::filesystem::path> journals; ///< one folder on each of the two sticks
    std::function<int(int)> sync{};              ///< replaced by tests
};

/// CLOCK_REALTIME less CLOCK_BOOTTIME (clock_gettime(2)).
std::chrono::milliseconds machineClockOffset();

/// The identifier of the stick that is mounted at a folder; empty: not told.
std::string volumeHere(const std::filesystem::path& folder);

/// What a ceremony uses of this machine.
struct CeremonyMachine {
    Clock clock = systemTime;
    std::shared_ptr<TokenService> tokens;
    /// Where the root key is while it is on no token: for this ceremony alone, and forgotten with it.
    std::shared_ptr<KeyService> keys = localKeys();
    std::function<std::vector<EnvironmentResult>()> environment;
    SysRoot root{}; ///< whose facts and USB devices go into the record
    std::function<Result<SoftwareState>()> software;
    /// UTC less the time since the machine started, sleep included: it changes when somebody sets the clock.
    std::function<std::chrono::milliseconds()> clockOffset = machineClockOffset;
    /// Tells one stick from another that is mounted at the same place.
    std::function<std::string(const std::filesystem::path&)> volume = volumeHere;
    /// Runs what writes to a stick and may take minutes. Once `leaving` asks for a stop it may end with Cancelled before the work has.
    std::function<Result<void>(std::function<Result<void>()> work)> toStick =
        [](const std::function<Result<void>()>& work) { return work(); };
    std::stop_token leaving{}; ///< people are to leave the room: whatever waits for something ends
    std::function<Result<void>(const PaperOrder&)> print;          ///< puts sheets before people
    std::function<Result<Bytes>(const document::Document&)> pdf{}; ///< pages for the kit; empty: it has none
    std::shared_ptr<const ForeignReader> reader = localReader();   ///< of files that others bring
    ReadCodes codes{};                                             ///< of pictures of sheets; empty: none are read
    std::function<void(std::string_view step, CutPoint point)> cut = [](std::string_view, CutPoint) {};
};

}
