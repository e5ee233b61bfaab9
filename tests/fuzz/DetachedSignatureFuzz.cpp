#include "core/formats/DetachedSignature.h"
#include "core/formats/WorkerReader.h"
#include <cstdlib>

using namespace core;

/// Signatures beside a script, and answers about them from a worker that was taken over.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const ByteView input{data, size};
    static_cast<void>(signatureInAnswer(input));
    const auto signature = readDetachedSignature(input);
    if (!signature) return 0;
    static_cast<void>(signature->checkOver(input));
    if (!parseDetachedSignature(signature->der)) std::abort(); // what the worker hands over is read again by who asked
    return 0;
}
