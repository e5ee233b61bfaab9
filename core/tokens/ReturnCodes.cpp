#include "core/tokens/ReturnCodes.h"
#include "core/tokens/Pkcs11.h"
#include <algorithm>
#include <format>
#include <iterator>

namespace core {
namespace {

constexpr std::string_view unknownRule = "CW-548";

// Later than the header of the platform: PKCS#11 2.40 (copying), 3.0 and 3.1.
constexpr unsigned long CKR_COPY_PROHIBITED = 0x1a;
constexpr unsigned long CKR_AEAD_DECRYPT_FAILED = 0x42;
constexpr unsigned long CKR_TOKEN_RESOURCE_EXCEEDED = 0x201;
constexpr unsigned long CKR_KEY_EXHAUSTED = 0x203;

#define NAMED(constant, rule, code)                                                                                    \
    ReturnCode { constant, #constant, rule, ErrorCode::code }
constexpr ReturnCode knownCodes[] = {
    NAMED(CKR_CANCEL, "CW-539", Cancelled),
    NAMED(CKR_HOST_MEMORY, "CW-521", TokenUnavailable),
    NAMED(CKR_SLOT_ID_INVALID, "CW-527", TokenUnavailable),
    NAMED(CKR_GENERAL_ERROR, "CW-520", TokenUnavailable),
    NAMED(CKR_FUNCTION_FAILED, "CW-520", TokenUnavailable),
    NAMED(CKR_ARGUMENTS_BAD, "CW-544", Internal),
    NAMED(CKR_NO_EVENT, "CW-544", Internal),
    NAMED(CKR_NEED_TO_CREATE_THREADS, "CW-544", Internal),
    NAMED(CKR_CANT_LOCK, "CW-544", Internal),
    NAMED(CKR_ATTRIBUTE_READ_ONLY, "CW-538", Refused),
    NAMED(CKR_ATTRIBUTE_SENSITIVE, "CW-538", Refused),
    NAMED(CKR_ATTRIBUTE_TYPE_INVALID, "CW-544", Internal),
    NAMED(CKR_ATTRIBUTE_VALUE_INVALID, "CW-544", Internal),
    NAMED(CKR_COPY_PROHIBITED, "CW-538", Refused),
    NAMED(CKR_ACTION_PROHIBITED, "CW-538", Refused),
    NAMED(CKR_DATA_INVALID, "CW-543", Malformed),
    NAMED(CKR_DATA_LEN_RANGE, "CW-543", Malformed),
    NAMED(CKR_DEVICE_ERROR, "CW-522", TokenUnavailable),
    NAMED(CKR_DEVICE_MEMORY, "CW-523", TokenUnavailable),
    NAMED(CKR_DEVICE_REMOVED, "CW-524", TokenUnavailable),
    NAMED(CKR_ENCRYPTED_DATA_INVALID, "CW-543", Malformed),
    NAMED(CKR_ENCRYPTED_DATA_LEN_RANGE, "CW-543", Malformed),
    NAMED(CKR_AEAD_DECRYPT_FAILED, "CW-543", Malformed),
    NAMED(CKR_FUNCTION_CANCELED, "CW-539", Cancelled),
    NAMED(CKR_FUNCTION_NOT_PARALLEL, "CW-537", Unsupported),
    NAMED(CKR_FUNCTION_NOT_SUPPORTED, "CW-537", Unsupported),
    NAMED(CKR_KEY_HANDLE_INVALID, "CW-541", NotFound),
    NAMED(CKR_KEY_SIZE_RANGE, "CW-537", Unsupported),
    NAMED(CKR_KEY_TYPE_INCONSISTENT, "CW-542", Refused),
    NAMED(CKR_KEY_NOT_NEEDED, "CW-542", Refused),
    NAMED(CKR_KEY_CHANGED, "CW-541", NotFound),
    NAMED(CKR_KEY_NEEDED, "CW-542", Refused),
    NAMED(CKR_KEY_INDIGESTIBLE, "CW-542", Refused),
    NAMED(CKR_KEY_FUNCTION_NOT_PERMITTED, "CW-538", Refused),
    NAMED(CKR_KEY_NOT_WRAPPABLE, "CW-538", Refused),
    NAMED(CKR_KEY_UNEXTRACTABLE, "CW-538", Refused),
    NAMED(CKR_MECHANISM_INVALID, "CW-537", Unsupported),
    NAMED(CKR_MECHANISM_PARAM_INVALID, "CW-537", Unsupported),
    NAMED(CKR_OBJECT_HANDLE_INVALID, "CW-541", NotFound),
    NAMED(CKR_OPERATION_ACTIVE, "CW-544", Internal),
    NAMED(CKR_OPERATION_NOT_INITIALIZED, "CW-544", Internal),
    NAMED(CKR_PIN_INCORRECT, "CW-528", WrongPassphrase),
    NAMED(CKR_PIN_INVALID, "CW-531", Refused),
    NAMED(CKR_PIN_LEN_RANGE, "CW-531", Refused),
    NAMED(CKR_PIN_EXPIRED, "CW-530", TokenUnavailable),
    NAMED(CKR_PIN_LOCKED, "CW-529", TokenUnavailable),
    NAMED(CKR_SESSION_CLOSED, "CW-535", TokenUnavailable),
    NAMED(CKR_SESSION_COUNT, "CW-536", TokenUnavailable),
    NAMED(CKR_SESSION_HANDLE_INVALID, "CW-535", TokenUnavailable),
    NAMED(CKR_SESSION_PARALLEL_NOT_SUPPORTED, "CW-537", Unsupported),
    NAMED(CKR_SESSION_READ_ONLY, "CW-526", Refused),
    NAMED(CKR_SESSION_EXISTS, "CW-534", Locked),
    NAMED(CKR_SESSION_READ_ONLY_EXISTS, "CW-534", Locked),
    NAMED(CKR_SESSION_READ_WRITE_SO_EXISTS, "CW-534", Locked),
    NAMED(CKR_SIGNATURE_INVALID, "CW-543", Malformed),
    NAMED(CKR_SIGNATURE_LEN_RANGE, "CW-543", Malformed),
    NAMED(CKR_TEMPLATE_INCOMPLETE, "CW-544", Internal),
    NAMED(CKR_TEMPLATE_INCONSISTENT, "CW-544", Internal),
    NAMED(CKR_TOKEN_NOT_PRESENT, "CW-524", TokenUnavailable),
    NAMED(CKR_TOKEN_NOT_RECOGNIZED, "CW-525", TokenUnavailable),
    NAMED(CKR_TOKEN_WRITE_PROTECTED, "CW-526", Refused),
    NAMED(CKR_UNWRAPPING_KEY_HANDLE_INVALID, "CW-541", NotFound),
    NAMED(CKR_UNWRAPPING_KEY_SIZE_RANGE, "CW-542", Refused),
    NAMED(CKR_UNWRAPPING_KEY_TYPE_INCONSISTENT, "CW-542", Refused),
    NAMED(CKR_USER_ALREADY_LOGGED_IN, "CW-534", Locked),
    NAMED(CKR_USER_NOT_LOGGED_IN, "CW-533", Locked),
    NAMED(CKR_USER_PIN_NOT_INITIALIZED, "CW-532", TokenUnavailable),
    NAMED(CKR_USER_TYPE_INVALID, "CW-544", Internal),
    NAMED(CKR_USER_ANOTHER_ALREADY_LOGGED_IN, "CW-534", Locked),
    NAMED(CKR_USER_TOO_MANY_TYPES, "CW-534", Locked),
    NAMED(CKR_WRAPPED_KEY_INVALID, "CW-543", Malformed),
    NAMED(CKR_WRAPPED_KEY_LEN_RANGE, "CW-543", Malformed),
    NAMED(CKR_WRAPPING_KEY_HANDLE_INVALID, "CW-541", NotFound),
    NAMED(CKR_WRAPPING_KEY_SIZE_RANGE, "CW-542", Refused),
    NAMED(CKR_WRAPPING_KEY_TYPE_INCONSISTENT, "CW-542", Refused),
    NAMED(CKR_RANDOM_SEED_NOT_SUPPORTED, "CW-537", Unsupported),
    NAMED(CKR_RANDOM_NO_RNG, "CW-537", Unsupported),
    NAMED(CKR_DOMAIN_PARAMS_INVALID, "CW-537", Unsupported),
    NAMED(CKR_CURVE_NOT_SUPPORTED, "CW-537", Unsupported),
    NAMED(CKR_BUFFER_TOO_SMALL, "CW-544", Internal),
    NAMED(CKR_SAVED_STATE_INVALID, "CW-543", Malformed),
    NAMED(CKR_INFORMATION_SENSITIVE, "CW-538", Refused),
    NAMED(CKR_STATE_UNSAVEABLE, "CW-538", Refused),
    NAMED(CKR_CRYPTOKI_NOT_INITIALIZED, "CW-544", Internal),
    NAMED(CKR_CRYPTOKI_ALREADY_INITIALIZED, "CW-544", Internal),
    NAMED(CKR_MUTEX_BAD, "CW-544", Internal),
    NAMED(CKR_MUTEX_NOT_LOCKED, "CW-544", Internal),
    NAMED(CKR_NEW_PIN_MODE, "CW-530", TokenUnavailable),
    NAMED(CKR_NEXT_OTP, "CW-530", TokenUnavailable),
    NAMED(CKR_EXCEEDED_MAX_ITERATIONS, "CW-544", Internal),
    NAMED(CKR_FIPS_SELF_TEST_FAILED, "CW-546", TokenUnavailable),
    NAMED(CKR_LIBRARY_LOAD_FAILED, "CW-545", TokenUnavailable),
    NAMED(CKR_PIN_TOO_WEAK, "CW-531", Refused),
    NAMED(CKR_PUBLIC_KEY_INVALID, "CW-543", Malformed),
    NAMED(CKR_FUNCTION_REJECTED, "CW-540", Refused),
    NAMED(CKR_TOKEN_RESOURCE_EXCEEDED, "CW-536", TokenUnavailable),
    NAMED(CKR_OPERATION_CANCEL_FAILED, "CW-544", Internal),
    NAMED(CKR_KEY_EXHAUSTED, "CW-547", Refused),
};
#undef NAMED

const ReturnCode* find(unsigned long value)
{
    const auto* const found = std::ranges::lower_bound(knownCodes, value, {}, &ReturnCode::value);
    return found != std::end(knownCodes) && found->value == value ? found : nullptr;
}

}

std::span<const ReturnCode> returnCodes() { return knownCodes; }

std::string returnCodeName(unsigned long value)
{
    if (const ReturnCode* code = find(value)) return std::string(code->name);
    if (value & CKR_VENDOR_DEFINED) return std::format("CKR_VENDOR_DEFINED + {:#x}", value & ~CKR_VENDOR_DEFINED);
    return std::format("{:#x}", value);
}

Error tokenError(unsigned long value, std::string_view doing)
{
    const ReturnCode* code = find(value);
    return {code ? code->code : ErrorCode::TokenUnavailable, std::string(code ? code->rule : unknownRule),
        {returnCodeName(value)}, std::string(doing)};
}

}
