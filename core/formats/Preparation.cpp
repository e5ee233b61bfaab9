#include "core/formats/Preparation.h"
#include "core/crypto/Key.h"
#include "core/formats/LegacyAlgorithms.h"
#include <cstdlib>
#include <new>
#include <openssl/crypto.h>
#include <unistd.h>

namespace core {

namespace {

int lastExit = 0;

void* given(void* memory, std::size_t size)
{
    if (!memory && size > 0) _exit(lastExit);
    return memory;
}

}

bool loadAlgorithms()
{
    static const ossl::LegacyAlgorithms old; // while it lives, its module is found without opening the file again
    return PrivateKey::generate(*keyAlgorithms().data()).has_value();
}

void exitWhenOutOfMemory(int exitCode)
{
    lastExit = exitCode;
    std::set_new_handler([] { _exit(lastExit); });
    CRYPTO_set_mem_functions([](std::size_t size, const char*, int) { return given(std::malloc(size), size); },
        [](void* memory, std::size_t size, const char*, int) { return given(std::realloc(memory, size), size); },
        [](void* memory, const char*, int) { std::free(memory); });
}

}
