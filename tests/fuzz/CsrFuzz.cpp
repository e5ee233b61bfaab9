#include "core/x509/Csr.h"

using namespace core;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto request = Csr::parse({data, size});
    if (!request) return 0;
    static_cast<void>(request->provesPossession());
    static_cast<void>(request->subjectAltNames());
    static_cast<void>(request->subject().toText());
    return 0;
}
