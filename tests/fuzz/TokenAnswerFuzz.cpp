#include "core/tokens/TokenMessages.h"

/// What the process of a module may say, which the module may have taken over.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const core::ByteView message(data, size);
    core::MessageReader module(message), object(message), name(message), key(message), error(message), pin(message);
    static_cast<void>(core::readTokenModule(module));
    static_cast<void>(core::readTokenObject(object));
    static_cast<void>(core::readTokenName(name));
    static_cast<void>(core::readTokenKeyName(key));
    static_cast<void>(core::readError(error));
    static_cast<void>(core::readOptional(pin));
    return 0;
}
