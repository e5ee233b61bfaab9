#pragma once
#include "core/x509/ExtensionType.h"

/// One function an extension, each in the file of its name; a new one also gets a line in extensionTypes().
namespace core {

ExtensionType authorityInfoAccess();
ExtensionType authorityKeyIdentifier();
ExtensionType basicConstraints();
ExtensionType cRLDistributionPoints();
ExtensionType certificatePolicies();
ExtensionType extendedKeyUsage();
ExtensionType keyUsage();
ExtensionType nameConstraints();
ExtensionType ocspNoCheck();
ExtensionType subjectAltName();
ExtensionType subjectKeyIdentifier();

}
