#pragma once
#include "core/base/Error.h"
#include <expected>
#include <utility>

namespace core {

/// What every fallible core function returns. The caller must look at it.
template <typename T>
using Result = std::expected<T, Error>;

/// A failure with technical detail only; people see the wording of the code.
inline std::unexpected<Error> fail(ErrorCode code, std::string detail = {})
{
    return std::unexpected(Error{code, {}, {}, std::move(detail)});
}
/// A failure with words of its own: `rule` is the id of a Wording, `values` fill its placeholders.
inline std::unexpected<Error> failAs(
    ErrorCode code, std::string_view rule, std::vector<std::string> values = {}, std::string detail = {})
{
    return std::unexpected(Error{code, std::string(rule), std::move(values), std::move(detail)});
}

}

#define CORE_TRY_NAME2(line) tryResult##line
#define CORE_TRY_NAME(line) CORE_TRY_NAME2(line)
/// CORE_TRY(declaration, expression): bind the value or return the error.
#define CORE_TRY(declaration, expression)                                                                              \
    auto CORE_TRY_NAME(__LINE__) = (expression);                                                                       \
    if (!CORE_TRY_NAME(__LINE__)) return std::unexpected(std::move(CORE_TRY_NAME(__LINE__)).error());                  \
    declaration = *std::move(CORE_TRY_NAME(__LINE__))
/// CORE_CHECK(expression): the same for a Result<void>, or for one whose value is not wanted.
#define CORE_CHECK(expression)                                                                                         \
    if (auto&& CORE_TRY_NAME(__LINE__) = (expression); !CORE_TRY_NAME(__LINE__))                                       \
    return std::unexpected(std::move(CORE_TRY_NAME(__LINE__)).error())
