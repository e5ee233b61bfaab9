#pragma once
#include "core/x509/ExtensionType.h"

/// One function an extension, each in the file of its name, or of its family where several are written alike; a new one also
/// gets a line in extensionTypes().
namespace core {

ExtensionType authorityInfoAccess();
ExtensionType authorityKeyIdentifier();
ExtensionType basicConstraints();
ExtensionType cRLDistributionPoints();
ExtensionType cRLNumber();
ExtensionType certificatePolicies();
ExtensionType deltaCRLIndicator();
ExtensionType extendedKeyUsage();
ExtensionType freshestCRL();
ExtensionType inhibitAnyPolicy();
ExtensionType issuerAltName();
ExtensionType issuingDistributionPoint();
ExtensionType keyUsage();
ExtensionType microsoftApplicationPolicies();
ExtensionType microsoftSid();
ExtensionType microsoftTemplate();
ExtensionType microsoftTemplateName();
ExtensionType nameConstraints();
ExtensionType netscapeCertType();
ExtensionType netscapeComment();
ExtensionType noRevAvail();
ExtensionType ocspNoCheck();
ExtensionType policyConstraints();
ExtensionType policyMappings();
ExtensionType precertificatePoison();
ExtensionType privateKeyUsagePeriod();
ExtensionType qcStatements();
ExtensionType signedCertificateTimestamps();
ExtensionType subjectAltName();
ExtensionType subjectDirectoryAttributes();
ExtensionType subjectInfoAccess();
ExtensionType subjectKeyIdentifier();
ExtensionType tlsFeature();

}
