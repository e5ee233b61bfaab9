#include "core/x509/ObjectIdentifiers.h"
#include "core/x509/Der.h"
#include <array>
#include <memory>
#include <openssl/err.h>
#include <openssl/objects.h>

namespace core {

namespace {

using ObjectPtr = std::unique_ptr<ASN1_OBJECT, decltype([](ASN1_OBJECT* object) { ASN1_OBJECT_free(object); })>;

bool isDotted(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("0123456789.") == std::string_view::npos;
}

}

std::string nameOfOid(std::string_view dotted)
{
    std::string text{dotted};
    if (!der::objectIdentifier(dotted)) return text;
    const ObjectPtr object{OBJ_txt2obj(text.c_str(), 1)};
    const int nid = object ? OBJ_obj2nid(object.get()) : NID_undef;
    if (nid == NID_undef) return text;
    const std::string longName = OBJ_nid2ln(nid);
    return longName.contains(' ') ? OBJ_nid2sn(nid) : longName;
}

std::string oidOfName(std::string_view name)
{
    if (isDotted(name)) return der::objectIdentifier(name) ? std::string(name) : std::string();
    if (name.contains('\0')) return {};
    const int nid = OBJ_txt2nid(std::string(name).c_str());
    ERR_clear_error();
    const ASN1_OBJECT* const object = nid == NID_undef ? nullptr : OBJ_nid2obj(nid);
    std::array<char, 256> text{};
    if (!object || OBJ_obj2txt(text.data(), static_cast<int>(text.size()), object, 1) <= 0) return {};
    return isDotted(text.data()) ? text.data() : "";
}

std::vector<NamedOid> namedOids()
{
    std::vector<NamedOid> all;
    const int end = OBJ_new_nid(0);
    for (int nid = 1; nid < end; ++nid) {
        const ASN1_OBJECT* const object = OBJ_nid2obj(nid);
        std::array<char, 256> text{};
        if (!object || OBJ_obj2txt(text.data(), static_cast<int>(text.size()), object, 1) <= 0) continue;
        if (const std::string oid = text.data(); isDotted(oid)) all.push_back({oid, nameOfOid(oid)});
    }
    ERR_clear_error();
    return all;
}

}
