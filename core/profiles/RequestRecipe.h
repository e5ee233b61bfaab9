#pragma once
#include "core/base/Finding.h"
#include "core/profiles/Profile.h"
#include "core/x509/DistinguishedName.h"

/// How somebody else makes a key and a request that a profile can grant: commands and files for the program they have.
namespace core {

/// A program that makes keys and requests.
struct RequestTool {
    std::string_view id;    ///< "openssl"
    std::string_view label; ///< its own name: "OpenSSL"
};
std::span<const RequestTool> requestTools();

/// What the other side wants to be.
struct RequestWish {
    DistinguishedName subject;
    std::vector<GeneralName> names;
    const KeyAlgorithm* key = nullptr; ///< none: the first of the profile that the program can make
};
/// A wish that the profile grants, to be changed by whoever asks: the attributes that must be there, and a name of the first type
/// that is allowed. `issuer` gives those that must be the issuing CA's; empty: examples stand for them.
Result<RequestWish> exampleWish(const Profile& profile, const DistinguishedName& issuer = {});

struct RequestRecipe {
    struct File {
        std::string name; ///< "request.cnf"
        std::string content;
    };
    const KeyAlgorithm* key = nullptr;
    std::vector<File> files;           ///< to be saved first, where the commands run; text in UTF-8
    std::vector<std::string> commands; ///< one line each, for a POSIX shell; certreq's for any shell
    std::vector<Finding>
        notes; ///< what the program cannot ask for (CW-690), so that the profile or the CA has to add it
};
/// Errors: Usage (CW-689) for a tool that is not in the table, Unsupported (CW-691) when the program can make none of
/// the keys that the profile allows, or not the one that was wished for, Refused (CW-692) for a key that the profile does not allow; Malformed for
/// a name that cannot be.
Result<RequestRecipe> requestRecipe(const Profile& profile, std::string_view tool, const RequestWish& wish);

}
