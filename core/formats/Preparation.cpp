#include "core/formats/Preparation.h"
#include "core/crypto/Key.h"
#include "core/formats/LegacyAlgorithms.h"
#include <cstdlib>
#include <cstring>
#include <malloc.h>
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

void wipeAndFree(void* memory, const char*, int)
{
    if (memory) OPENSSL_cleanse(memory, malloc_usable_size(memory));
    std::free(memory);
}

void* moveAndWipe(void* memory, std::size_t size, const char* file, int line)
{
    if (memory && size <= malloc_usable_size(memory) && size > 0) return memory;
    void* const larger = size > 0 ? std::malloc(size) : nullptr;
    if (size > 0 && !larger) return nullptr; // what was there stays
    if (memory && larger) std::memcpy(larger, memory, malloc_usable_size(memory));
    wipeAndFree(memory, file, line);
    return larger;
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

void wipeFreedMemory()
{
    CRYPTO_set_mem_functions([](std::size_t size, const char*, int) { return size > 0 ? std::malloc(size) : nullptr; },
        moveAndWipe, wipeAndFree);
}

}
