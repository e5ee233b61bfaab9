#pragma once
#include "core/profiles/Profile.h"

namespace core {

/// A profile as a configuration for `openssl ca` and `openssl req`, as config(5) and x509v3_config(5) have it.
struct OpensslConfig {
    std::string text;
    std::vector<std::string> notEnforced; ///< what openssl cannot be told, one line each; as comments in the text, too
};
OpensslConfig writeOpensslConfig(const Profile& profile, int version);

}
