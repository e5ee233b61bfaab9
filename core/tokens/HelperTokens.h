#pragma once
#include "core/base/Message.h"
#include "core/tokens/TokenService.h"

namespace core {

/// The side of certwright-token-helper: holds one module and answers questions about it. The client's is helperTokens().
class TokenAnswers {
public:
    /// One answer to one question; the first question names the module.
    Secret answer(ByteView question);
    /// Lets the module end, so that the token is left in order.
    void finish() { m_service.reset(); }

private:
    Result<void> answerInto(ByteView question, MessageWriter& answer);
    std::unique_ptr<TokenService> m_service;
};

}
