#pragma once
#include "core/ceremony/engine/Ceremony.h"

namespace core {

/// People who do what the screen says: they enrol, write down, type back and confirm. For rehearsals without a window; what they
/// write down is kept in this process alone.
class RehearsedRoom {
public:
    /// People that the script names, and made-up ones for roles that it leaves open.
    explicit RehearsedRoom(const Script& script);

    std::vector<Enrolment> people() const;
    StepAnswers answers(const StepView& view, const Ceremony& ceremony, Time now);
    /// Takes a step to its end. Errors: those of the ceremony.
    Result<void> take(Ceremony& ceremony, Time now);
    /// They take a PIN of their own for every token instead of the ones that are suggested.
    void chooseOwnPin(Secret pin) { m_ownPin = std::move(pin); }
    /// Those who hold shares, in the order in which they get them.
    std::vector<std::string> holders(const ScriptQuorum& quorum) const;
    void learnShare(const std::string& holder, const Secret& share);
    /// The same people came together before.
    void remember(const RehearsedRoom& before);
    /// PINs of a token that was set up before.
    void learnPin(const std::string& token, const Secret& pin);
    /// Sheets that a ceremony prints: for CeremonyMachine::print.
    Result<void> receive(const PaperOrder& order);

private:
    void note(const StepView& view);
    void stepBack();
    const Secret* known(const std::string& what) const;

    struct Person {
        Participant participant;
        Secret pin;
    };
    std::vector<Person> m_people;
    /// "pin:TOKEN", "officer-pin:TOKEN", "share:HOLDER", "former-share:HOLDER"
    std::map<std::string, Secret, std::less<>> m_notes;
    std::map<std::string, std::string, std::less<>> m_sheets; ///< lines of paper, by number
    std::string m_codes;                                      ///< texts of the codes on paper, one a line
    std::string m_formerCodes;                                ///< of the root before
    bool m_makesKey;                                          ///< the ceremony does
    bool m_hasSteppedBack = false;                            ///< the root of before did, at this ceremony
    std::vector<std::string> m_words;                         ///< that were read aloud last
    Secret m_ownPin;                                          ///< empty: they take what is suggested
    std::string m_bag;                                        ///< that was sealed last
};

/// Takes all steps to the end. `told` hears of each before it begins; false ends it. Errors: Cancelled, those of the ceremony.
Result<void> rehearse(
    Ceremony& ceremony, RehearsedRoom& room, const Clock& clock, const std::function<bool(const StepView&)>& told);

}
