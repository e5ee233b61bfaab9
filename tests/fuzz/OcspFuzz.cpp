#include "core/verifying/OcspFacts.h"

using namespace core;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto response = OcspResponse::parse({data, size});
    if (!response) return 0;
    const OcspFacts facts(*response);
    if (!response->isBasic() && !response->answers().empty()) __builtin_trap();
    if (response->isBasic() && response->responderName().has_value() != response->responderKeyHash().empty())
        __builtin_trap();
    for (const OcspAnswer& answer : response->answers()) static_cast<void>(facts.fault(answer));
    return 0;
}
