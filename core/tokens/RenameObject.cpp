#include "core/tokens/RenameObject.h"

namespace core {

Result<void> renameWithCompanions(
    TokenService& service, const TokenName& name, const TokenObject& object, std::string_view label, ByteView id)
{
    using Kind = TokenObject::Kind;
    CORE_TRY(const auto before, service.objects(name));
    CORE_CHECK(service.rename(name, object, label, id));
    if (object.kind != Kind::PrivateKey || object.id.empty()) return {};
    for (const TokenObject& each : before) {
        const bool isPublic = each.kind == Kind::PublicKey;
        if (each.id != object.id || (!isPublic && each.kind != Kind::Certificate)) continue;
        if (!isPublic && id.empty()) continue;
        CORE_CHECK(service.rename(name, each, isPublic ? label : each.label, id));
    }
    return {};
}

}
