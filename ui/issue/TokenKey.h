#pragma once

#include "ui/issue/BuildPlan.h"

namespace ui {

/// A key that was made on a token already, kept for the next try when what came after it failed.
using KeyOnToken = std::shared_ptr<std::optional<core::TokenObject>>;

/// The work with the order complete: where the key is to be on a token, it is made there first.
template <typename Then>
auto withTokenKey(const TokensToOffer& tokens, const std::optional<SeenToken>& token, KeyOnToken made,
    const core::NewCa& order, Then then)
{
    using Value = std::invoke_result_t<Then&, core::Vault&, const core::NewCa&, std::stop_token>;
    return [complete = core::NewCa(order), then, token, made = std::move(made),
               machine = tokens.desk ? tokens.desk->machine : nullptr](
               core::Vault& vault, std::stop_token stop) mutable -> Value {
        if (!token) return then(vault, complete, stop);
        CORE_TRY(const core::OpenedTokenKey key,
            makeKeyOn(*machine, *token, {.algorithm = complete.key, .label = complete.name}, *made));
        complete.tokenKey = &key;
        return then(vault, complete, stop);
    };
}

}
