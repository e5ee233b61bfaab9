#include "core/x509/Crl.h"

using namespace core;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto crl = Crl::parse({data, size});
    if (!crl) return 0;
    const auto entries = crl->entries();
    if (entries.size() != crl->entryCount()) __builtin_trap();
    if (!entries.empty() && !crl->entryFor(entries.back().serial)) __builtin_trap();
    static_cast<void>(crl->handle());
    return 0;
}
