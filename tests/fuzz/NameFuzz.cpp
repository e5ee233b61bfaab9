#include "core/base/Display.h"
#include "core/x509/DistinguishedName.h"
#include "core/x509/GeneralName.h"

using namespace core;

namespace {

void demand(bool holds)
{
    if (!holds) __builtin_trap();
}

/// A name that was read can be written as text, and that text read again says the same.
void fuzzText(std::string_view text)
{
    if (const auto name = DistinguishedName::parse(text)) {
        const auto again = DistinguishedName::parse(name->toText());
        demand(again && again->matches(*name));
        const auto fromDer = DistinguishedName::fromDer(name->der());
        demand(fromDer && *fromDer == *name);
    }
    if (const auto name = readGeneralName(text)) {
        for (const bool asConstraint : {false, true})
            if (const auto der = encode(*name, asConstraint)) demand(decodeGeneralName(*der, asConstraint).has_value());
    }
    demand(!hasHiddenCharacters(showText(text)));
}

void fuzzDer(ByteView der)
{
    if (const auto name = DistinguishedName::fromDer(der)) {
        demand(name->matches(*name));
        demand(isUtf8(showText(name->toText())));
    }
    for (const bool asConstraint : {false, true})
        if (const auto name = decodeGeneralName(der, asConstraint)) static_cast<void>(encode(*name, asConstraint));
}

}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    fuzzText({reinterpret_cast<const char*>(data), size});
    fuzzDer({data, size});
    return 0;
}
