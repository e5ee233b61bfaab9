#pragma once
#include "core/base/Result.h"
#include "core/base/Secret.h"
#include "core/ceremony/Roles.h"
#include <map>

/// What a step asks of the people in the room and shows them, as values: a wizard and a rehearsal without a window answer the same.
namespace core {

/// Something that people give at a step.
struct StepField {
    enum class Kind {
        Text,
        Secret, ///< kept in locked memory, never shown, never recorded
        Tick,   ///< "yes" when people have seen it
        Watch,  ///< of a watch, UTC, as readTime() takes it
        Word,   ///< one of the words for reading aloud
        File,   ///< a path
        People, ///< StepAnswers::people
    };
    std::string name;       ///< by which its answer is found: "watch:1"
    std::string_view label; ///< CORE_TEXT: "Time on the watch of"
    std::string about{};    ///< what or whom it is about, behind the label: a person, a token; untrusted
    Kind kind = Kind::Text;
};

/// Something that people compare with what they have before them.
struct StepValue {
    std::string_view label; ///< CORE_TEXT
    std::string text;       ///< untrusted
};

/// Something for the eyes of one person.
struct StepSecret {
    std::string_view label; ///< CORE_TEXT
    std::string about;      ///< whom or what for; untrusted
    Secret text;
};

/// Somebody who is enrolled: the role they play, the kind of document they showed (not its number), the PIN they chose.
struct Enrolment {
    Participant person;
    std::string identifiedBy;
    Secret pin;
};

/// Answers to the fields of one step.
struct StepAnswers {
    std::map<std::string, std::string, std::less<>> texts;
    std::map<std::string, Secret, std::less<>> secrets;
    std::vector<Enrolment> people;

    /// Empty when nobody gave it.
    std::string text(std::string_view name) const;
    /// nullptr when nobody gave it.
    const Secret* secret(std::string_view name) const;
    bool isTicked(std::string_view name) const { return text(name) == "yes"; }
};

}
