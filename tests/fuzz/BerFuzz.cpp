#include "core/formats/Ber.h"
#include <cstdlib>

using namespace core;

/// What was made DER once stays as it is.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto der = derOfBer({data, size});
    if (!der) return 0;
    const auto again = derOfBer(*der);
    if (!again || again->octets != der->octets) std::abort();
    return 0;
}
