#pragma once
#include "core/base/Result.h"
#include <filesystem>
#include <memory>

struct ck_function_list;

namespace core {

/// A module in this process, initialised; finalised and unloaded when this goes. The one owner of its state: a second one
/// for the same file would share it.
class LoadedModule {
public:
    /// `path` has passed checkModuleFile(). Errors: Malformed (CW-513 to CW-515); those of C_Initialize.
    static Result<LoadedModule> load(const std::filesystem::path& path);
    LoadedModule(LoadedModule&& other) noexcept = default;
    LoadedModule& operator=(LoadedModule&& other) = delete;
    ~LoadedModule();

    const ck_function_list& calls() const { return *m_calls; }

private:
    struct Unload {
        void operator()(void* library) const;
    };
    /// Unloaded, because a library that stays would be met again under its name though its file was replaced.
    using Library = std::unique_ptr<void, Unload>;

    LoadedModule(Library library, const ck_function_list& calls, bool isOurs)
        : m_library(std::move(library)), m_calls(&calls), m_isOurs(isOurs)
    {}

    Library m_library; ///< empty: moved away
    const ck_function_list* m_calls;
    bool m_isOurs; ///< false: another part of this program had initialised it before
};

}
