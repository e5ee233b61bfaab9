#pragma once

#include "ui/jobs/PinQuestions.h"

#include <memory>
#include <optional>
#include <vector>

namespace ui {

/// The tokens of this machine and the questions for their PINs; made in main() before the pools, so that it outlives their work.
struct TokenDesk {
    TokenDesk(core::KnownModules known, core::StartTokens start);

    PinQuestions questions;
    std::shared_ptr<core::MachineTokens> machine; ///< asks through `questions`
};

/// A token that was seen, and the module it was seen through.
struct SeenToken {
    std::filesystem::path module;
    core::Token token;
};

/// The tokens that a key may be made on, and how they are reached.
struct TokensToOffer {
    TokenDesk* desk = nullptr;
    std::vector<SeenToken> seen{};
};

/// Looks for it again through its module, which is remembered: to work with one of its tokens is to choose it.
core::Result<core::ReachedToken> reach(core::MachineTokens& machine, const SeenToken& seen);

/// A new key on a token, ready to sign. `made` keeps it for the next try when what comes after fails.
core::Result<core::OpenedTokenKey> makeKeyOn(core::MachineTokens& machine, const SeenToken& seen,
    const core::NewTokenKey& wanted, std::optional<core::TokenObject>& made);

/// The private key on a token that belongs to this public one. Errors: NotFound (CW-459).
core::Result<core::OpenedTokenKey> findKeyOn(
    core::MachineTokens& machine, const SeenToken& seen, const core::PublicKey& key);

/// "On the token Root A": for a list of places where a key may lie.
QString placeText(const SeenToken& seen);

}
