#include "core/tokens/TokenAbility.h"
#include "core/tokens/Mechanisms.h"
#include "core/tokens/TokenKeyKinds.h"
#include "core/tokens/TokenSigning.h"
#include <algorithm>

namespace core {
namespace {

bool offers(const Token& token, unsigned long mechanism, std::string_view use)
{
    const auto offered = std::ranges::find(token.mechanisms, mechanism, &TokenMechanism::type);
    return offered != token.mechanisms.end() && std::ranges::contains(offered->uses, use);
}

}

std::string lackOf(const Token& token, const KeyAlgorithm& algorithm, bool isMadeThere)
{
    const TokenKeyKind* const kind = findTokenKeyKind(algorithm);
    if (!kind) return std::string(algorithm.id);
    if (isMadeThere && !offers(token, kind->makingMechanism, "generate_key_pair"))
        return mechanismName(kind->makingMechanism);
    std::string ways;
    for (const SignatureAlgorithm& signature : signatureAlgorithms()) {
        if (signature.family != algorithm.family) continue;
        for (const unsigned long mechanism : signingMechanisms(signature)) {
            if (offers(token, mechanism, "sign")) return {};
            const std::string name = mechanismName(mechanism);
            if (!ways.contains(name)) ways += (ways.empty() ? "" : " / ") + name;
        }
    }
    return ways;
}

}
