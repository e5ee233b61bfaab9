#include "core/tokens/TokenKeys.h"

using namespace core;

namespace {

void demand(bool holds)
{
    if (!holds) __builtin_trap();
}

}

/// An address that was read can be written, and says the same when it is read again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto uri = readTokenKeyUri({reinterpret_cast<const char*>(data), size});
    if (!uri) return 0;
    const TokenPlace place{.token = uri->token, .objectLabel = uri->object, .objectId = uri->id};
    const std::string text = toUri(place);
    if (text.size() > 4096) return 0; // longer than what is read
    const auto again = readTokenKeyUri(text);
    demand(again && again->token == uri->token && again->object == uri->object && again->id == uri->id);
    return 0;
}
