#include "core/formats/ForeignReader.h"

namespace core {

namespace {

class LocalReader final : public ForeignReader {
public:
    Result<std::vector<FoundObject>> read(ByteView content, ByteView passphrase) const override
    {
        CORE_TRY(auto objects, readObjects(content, passphrase));
        for (FoundObject& object : objects)
            if (auto* const key = std::get_if<FoundKey>(&object)) key->pkcs8 = Secret();
        return objects;
    }

    Result<FoundKey> key(ByteView content, ByteView passphrase) const override
    {
        CORE_TRY(FoundKey found, readFoundKey(content, passphrase));
        CORE_CHECK(openKey(found, passphrase));
        return found;
    }

    Result<std::vector<Asn1Block>> structure(ByteView content) const override { return readAsn1(content); }

    Result<DetachedSignature> signature(ByteView content) const override { return readDetachedSignature(content); }
};

}

std::shared_ptr<const ForeignReader> localReader()
{
    static const auto reader = std::make_shared<LocalReader>();
    return reader;
}

}
