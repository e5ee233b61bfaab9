#include "core/tokens/LoadedModule.h"
#include "core/tokens/Pkcs11.h"
#include "core/tokens/ReturnCodes.h"
#include <dlfcn.h>

namespace core {

Result<LoadedModule> LoadedModule::load(const std::filesystem::path& path)
{
    Library library(dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL));
    if (!library) {
        const char* reason = dlerror();
        return failAs(ErrorCode::Malformed, "CW-513", {path.string()}, reason ? reason : "");
    }
    const auto introduce = reinterpret_cast<CK_C_GetFunctionList>(dlsym(library.get(), "C_GetFunctionList"));
    if (!introduce) return failAs(ErrorCode::Malformed, "CW-514", {path.string()});
    ck_function_list* calls = nullptr;
    if (const ck_rv_t rv = introduce(&calls); rv != CKR_OK) return std::unexpected(tokenError(rv, "C_GetFunctionList"));
    if (!calls || calls->version.major < 2)
        return failAs(
            ErrorCode::Malformed, "CW-515", {"C_GetFunctionList"}, "no table of functions, or one of version 1");

    ck_c_initialize_args arguments{};
    arguments.flags = CKF_OS_LOCKING_OK;
    const ck_rv_t rv = calls->C_Initialize(&arguments);
    if (rv != CKR_OK && rv != CKR_CRYPTOKI_ALREADY_INITIALIZED) return std::unexpected(tokenError(rv, "C_Initialize"));
    return LoadedModule(std::move(library), *calls, rv == CKR_OK);
}

void LoadedModule::Unload::operator()(void* library) const { dlclose(library); }

LoadedModule::~LoadedModule()
{
    if (m_library && m_isOurs) m_calls->C_Finalize(nullptr);
}

}
