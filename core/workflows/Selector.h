#pragma once
#include "core/vault/Stores.h"

namespace core {

/// "name:", "serial:HEX", "sha256:HEX", "file:PATH"; bare text is tried as name, serial, file in this order.
/// `issuer` (a CA's name) narrows serials. Errors: Ambiguous (CW-254), NotFound (CW-255).
Result<CertificateRow> selectCertificate(Vault& vault, std::string_view selector, std::string_view issuer = {});

}
