#include "core/crypto/OpenSslError.h"
#include <array>
#include <openssl/err.h>

namespace core::ossl {

std::unexpected<Error> opensslFailure(ErrorCode code, std::string_view doing)
{
    std::string detail{doing};
    while (const unsigned long queued = ERR_get_error()) {
        std::array<char, 256> text{};
        ERR_error_string_n(queued, text.data(), text.size());
        detail.append(": ").append(text.data());
    }
    return fail(code, std::move(detail));
}

}
