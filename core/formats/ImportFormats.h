#pragma once
#include "core/formats/ImportFormat.h"

namespace core {

ImportFormat pemFormat();
ImportFormat certificateFormat();
ImportFormat csrFormat();
ImportFormat crlFormat();
ImportFormat ocspFormat();
ImportFormat pkcs8Format();
ImportFormat encryptedPkcs8Format();
ImportFormat pkcs1Format();
ImportFormat sec1Format();
ImportFormat publicKeyFormat();
ImportFormat pkcs7Format();
ImportFormat pkcs12Format();
ImportFormat jwkFormat();
ImportFormat spkacFormat();

}
