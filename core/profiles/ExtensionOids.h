#pragma once
#include <string_view>

/// Object identifiers of the extensions and attributes that rules name (RFC 5280 sections 4.2 and appendix A).
namespace core::oid {

inline constexpr std::string_view subjectKeyIdentifier = "2.5.29.14";
inline constexpr std::string_view keyUsage = "2.5.29.15";
inline constexpr std::string_view subjectAltName = "2.5.29.17";
inline constexpr std::string_view issuerAltName = "2.5.29.18";
inline constexpr std::string_view basicConstraints = "2.5.29.19";
inline constexpr std::string_view crlNumber = "2.5.29.20";
inline constexpr std::string_view deltaCrlIndicator = "2.5.29.27";
inline constexpr std::string_view nameConstraints = "2.5.29.30";
inline constexpr std::string_view crlDistributionPoints = "2.5.29.31";
inline constexpr std::string_view certificatePolicies = "2.5.29.32";
inline constexpr std::string_view policyMappings = "2.5.29.33";
inline constexpr std::string_view authorityKeyIdentifier = "2.5.29.35";
inline constexpr std::string_view policyConstraints = "2.5.29.36";
inline constexpr std::string_view extendedKeyUsage = "2.5.29.37";
inline constexpr std::string_view freshestCrl = "2.5.29.46";
inline constexpr std::string_view inhibitAnyPolicy = "2.5.29.54";
inline constexpr std::string_view noRevAvail = "2.5.29.56";
inline constexpr std::string_view authorityInfoAccess = "1.3.6.1.5.5.7.1.1";
inline constexpr std::string_view subjectInfoAccess = "1.3.6.1.5.5.7.1.11";

inline constexpr std::string_view tlsFeature = "1.3.6.1.5.5.7.1.24";
inline constexpr std::string_view ocspNoCheck = "1.3.6.1.5.5.7.48.1.5";
inline constexpr std::string_view qcStatements = "1.3.6.1.5.5.7.1.3";
inline constexpr std::string_view privateKeyUsagePeriod = "2.5.29.16";
inline constexpr std::string_view subjectDirectoryAttributes = "2.5.29.9";
inline constexpr std::string_view issuingDistributionPoint = "2.5.29.28";
inline constexpr std::string_view sctList = "1.3.6.1.4.1.11129.2.4.2";
inline constexpr std::string_view precertificatePoison = "1.3.6.1.4.1.11129.2.4.3";

inline constexpr std::string_view commonName = "2.5.4.3";
inline constexpr std::string_view countryName = "2.5.4.6";
inline constexpr std::string_view emailAddress = "1.2.840.113549.1.9.1";

}
