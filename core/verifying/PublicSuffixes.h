#pragma once
#include <string_view>

namespace core {

/// Whether domains right below this one belong to different owners, by the Public Suffix List that came with the system: "com",
/// "co.uk", and what companies lend out, such as "s3.amazonaws.com". The empty name, the root of the DNS, is one.
bool isPublicSuffix(std::string_view domain);
/// Whether it is one because a company lends out names below its own.
bool isLentSuffix(std::string_view domain);

}
