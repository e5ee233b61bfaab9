#include "core/vault/Libraries.h"
#include <openssl/crypto.h>
#include <sqlite3.h>

namespace core {

std::vector<Library> libraries()
{
    return {{"OpenSSL", OpenSSL_version(OPENSSL_FULL_VERSION_STRING)}, {"SQLite", sqlite3_libversion()}};
}

}
