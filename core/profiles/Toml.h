#pragma once

/// toml++ asserts on some malformed input instead of refusing it, and is undefined there when built with NDEBUG. Here its
/// assertions throw, which readToml() catches. Include this instead of toml++ itself.
namespace core {
struct TomlAssertion {};
[[noreturn]] inline void failToml() { throw TomlAssertion{}; }
}

#pragma push_macro("NDEBUG")
#undef NDEBUG
#define TOML_ASSERT(expression) ((expression) ? void() : core::failToml())
#include <toml++/toml.hpp>
#pragma pop_macro("NDEBUG")
