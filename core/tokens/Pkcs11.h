#pragma once

/// The declarations of PKCS#11 in their C spelling (struct ck_info). Included by .cpp files of core/tokens alone.
#define CRYPTOKI_GNU 1
#include <p11-kit/pkcs11.h>
