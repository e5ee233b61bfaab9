// Uses keys on a token again and again, in one process, to be watched by valgrind: token-soak MODULE COUNT, with MODULE and
// CERTWRIGHT_FAULT_FILE those of FaultyToken.cpp: the token is pulled out and put back, too.
#include "core/base/Wording.h"
#include "core/tokens/Modules.h"
#include "core/tokens/TokenService.h"
#include <cstdio>
#include <cstdlib>
#include <fstream>

namespace {

template <typename T>
T need(core::Result<T> result)
{
    if (!result) {
        std::puts(core::sentence(result.error()).c_str());
        std::exit(2);
    }
    if constexpr (!std::is_void_v<T>) return *std::move(result);
}

core::TokenName readyToken(core::TokenService& service)
{
    const core::TokenModule module = need(service.read());
    for (const core::TokenReader& reader : module.readers)
        if (reader.token && reader.token->isInitialized) return {reader.token->label, reader.token->serial};
    return {};
}

void wish(const char* fault)
{
    const char* const path = std::getenv("CERTWRIGHT_FAULT_FILE");
    std::ofstream(path ? path : "/dev/null") << fault;
}

}

int main(int count, char** arguments)
{
    if (count != 3) return 2;
    const auto service = need(core::localTokens(arguments[1]));
    const core::TokenName token = readyToken(*service);
    const std::vector<core::ByteView> messages{core::bytesOf("message")};
    for (const auto& [kind, signature] :
        {std::pair("ec:P-256", "ecdsa-sha256"), {"rsa:2048", "rsa-pss-sha256"}, {"ed25519", "ed25519"}}) {
        need(service->login(token, core::bytesOf("123456"), false));
        const core::TokenObject key = need(service->generate(token, {need(core::findKeyAlgorithm(kind)), kind, false}));
        const auto sign = [&] {
            return service->sign(token, {key.spki, {}, {}}, messages, *need(core::findSignature(signature)));
        };
        for (int i = 0; i < std::atoi(arguments[2]); ++i) need(sign());
        wish("C_Sign pull\n");
        if (sign()) return 4;
        wish("");
        need(service->login(token, core::bytesOf("123456"), false));
        need(sign());
        if (service->login(token, core::bytesOf("000000"), false)) return 3;
        service->logout(token);
    }
    return 0;
}
