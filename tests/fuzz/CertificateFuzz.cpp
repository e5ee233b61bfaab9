#include "core/x509/Certificate.h"

using namespace core;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto certificate = Certificate::parse({data, size});
    if (!certificate) return 0;
    for (const Extension& extension : certificate->extensions()) static_cast<void>(certificate->fields(extension.oid));
    static_cast<void>(certificate->subject().toText());
    static_cast<void>(certificate->subjectAltNames());
    static_cast<void>(certificate->pathLength());
    static_cast<void>(certificate->isSelfSigned());
    static_cast<void>(toText(certificate->validity().notAfter));
    return 0;
}
