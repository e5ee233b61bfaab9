#include "core/formats/LegacyAlgorithms.h"
#include <openssl/crypto.h>
#include <openssl/provider.h>

namespace core::ossl {

LegacyAlgorithms::LegacyAlgorithms() : m_context(OSSL_LIB_CTX_new())
{
    if (!m_context) return;
    m_default = OSSL_PROVIDER_load(m_context, "default");
    m_legacy = OSSL_PROVIDER_load(m_context, "legacy");
}

LegacyAlgorithms::~LegacyAlgorithms()
{
    if (m_legacy) OSSL_PROVIDER_unload(m_legacy);
    if (m_default) OSSL_PROVIDER_unload(m_default);
    OSSL_LIB_CTX_free(m_context);
}

}
