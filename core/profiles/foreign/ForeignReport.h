#pragma once
#include "core/base/Result.h"
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// Why a setting of a foreign file was not carried over as it stands. `text` may hold %1, %2.
struct ForeignReason {
    std::string_view id;   ///< in JSON: "place-of-files"
    std::string_view text; ///< CORE_TEXT
};

/// Added: the profile needs a setting that the file has no word for.
enum class ForeignFate { Taken, Adapted, LeftOut, Added };
std::string_view nameOf(ForeignFate fate);

/// One setting of a foreign file, and what became of it. All texts but the reason's are untrusted.
struct ForeignLine {
    std::size_t line = 0; ///< from 1; 0: it stands nowhere, or the format has no lines
    std::string section{};
    std::string key{};
    std::string value{};
    ForeignFate fate = ForeignFate::Taken;
    const ForeignReason* reason = nullptr; ///< none where the setting was taken as it stands
    std::vector<std::string> values{};     ///< fill the reason's %1, %2
};
/// The words of a line's reason with its values, in English; empty: there is none.
std::string reasonText(const ForeignLine& line);

/// What became of a value while it was put into our terms.
struct ForeignNote {
    ForeignFate fate = ForeignFate::Adapted;
    const ForeignReason* reason = nullptr;
    std::vector<std::string> values{};
};

/// Collects what became of each setting. What several profiles make of one is told once.
class ForeignReport {
public:
    /// A setting of the file, in its order. Its number is for note().
    std::size_t add(std::size_t line, std::string section, std::string key, std::string value);
    void note(std::size_t setting, ForeignNote note);
    void take(std::size_t setting) { note(setting, {ForeignFate::Taken, nullptr, {}}); }
    /// Something that stands nowhere in the file.
    void tell(std::string section, std::string key, ForeignNote note);
    /// Nothing was added to a section of which no profile is made.
    void forgetAdded(std::string_view section);
    bool isNoted(std::size_t setting) const { return !m_settings[setting].notes.empty(); }
    /// Notes for all settings that nobody looked at.
    void rest(const ForeignReason& reason);
    /// By place; a setting that one profile took and another changed or left out is told as changed.
    std::vector<ForeignLine> lines() const;

private:
    struct Setting {
        ForeignLine head;
        std::vector<ForeignNote> notes{};
    };
    std::vector<Setting> m_settings;
    std::vector<ForeignLine> m_more;
};

/// All reasons, for the test that each has words.
std::vector<const ForeignReason*> foreignReasons();

namespace because {

extern const ForeignReason placeOfFiles, environment, otherFile, pragma, notDefined, program, randomness, serialNumbers,
    keyProtection, revocationLists, display, encoding, makingRequests, answersOffered, otherService, unknownSetting,
    unusedSection, replacedLater, validityDates, sameSubjects, rootAnswer, orderOfAccess, usualBackdate, unsuitedUses,
    account, kindOfCa, noLongestLife, lifeOfRoot, keysOfKind, firstKey, unknownKey, weakDigest, unknownDigest,
    unknownAttribute, unknownPolicy, rootMatches, requiredName, limitsHold, namesOfOne, namesAsked, noNames,
    wildcardsLeft, grantReviewed, nothingToCas, addressesOfFile, namedKeyIdentifier, alwaysKeyIdentifier,
    mustBeCritical, mustNotBeCritical, neededInCa, unknownExtension, unreadable, cannotBeMade, braces, profileLost,
    issuerCopy, emailOfSubject, unknownAsn1, asTwoProfiles, fraction, variable, condition, templateText, otherKeyUse,
    backdated, pattern, names, subjectOfOne, asnDecides;

}

}
