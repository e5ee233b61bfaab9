#pragma once
#include <span>
#include <string_view>
#include <vector>

namespace core {

/// One setting of a step besides id, act, kind, minutes, say and confirm.
struct StepInput {
    enum class Kind {
        Text,
        Texts,
        Number,
        Token,  ///< one of custody.tokens
        Medium, ///< one of media.names
        Sub,    ///< the name of a [[sub]]
        Cross,  ///< the name of a [[cross]]
        Asset,  ///< "token:NAME", "medium:NAME", or one of looseAssets()
        Choice,
    };
    std::string_view name;
    Kind kind = Kind::Text;
    bool isRequired = true;
    std::vector<std::string_view> choices{}; ///< for Kind::Choice
};

/// A kind of step. The vocabulary is closed: a script cannot run anything else.
struct StepKind {
    std::string_view name;  ///< "key.generate"
    std::string_view label; ///< CORE_TEXT: "Make the key"
    std::vector<StepInput> inputs{};
    bool isIrreversible = false; ///< then the operator and two witnesses confirm it
    bool usesRootKey = false;
};

/// Papers as steps name them: "paper" and "shares", with "old-" those that this ceremony replaces, with "former-" those of a root that
/// was followed by a new one.
std::span<const std::string_view> looseAssets();

std::span<const StepKind> stepKinds();
/// nullptr: no such kind.
const StepKind* findStepKind(std::string_view name);

/// A kind of ceremony.
struct CeremonyType {
    std::string_view name;  ///< "root-create"
    std::string_view label; ///< CORE_TEXT
    bool isFollowUp = true; ///< cites the ceremony before it
    std::vector<std::string_view>
        needs; ///< kinds of steps without which it is none; besides people, who are enrolled, and a kit, which is checked
    bool restoresKey = false; ///< the root key comes from paper and shares
    bool makesKey = false;    ///< a root key is born
};

std::span<const CeremonyType> ceremonyTypes();
const CeremonyType* findCeremonyType(std::string_view name);

}
