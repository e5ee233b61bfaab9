#include "core/tokens/TokenSession.h"
#include "core/tokens/Mechanisms.h"
#include "core/tokens/Pkcs11.h"
#include "core/tokens/ReturnCodes.h"
#include <utility>

namespace core {
namespace {

constexpr std::size_t loggedLines = 200;
// More than this is nonsense from a broken driver.
constexpr std::size_t mostObjects = 20000;
constexpr unsigned long longestAttribute = 1024UL * 1024;
constexpr unsigned long longestWrappedKey = 64UL * 1024;

constexpr unsigned char no = 0;
constexpr unsigned char yes = 1;

std::unexpected<Error> nonsense(std::string_view asked, std::string detail)
{
    return failAs(ErrorCode::Malformed, "CW-515", {std::string(asked)}, std::move(detail));
}

/// PKCS#11 takes what it only reads by pointers that could write, too.
unsigned char* memoryOf(ByteView octets) { return const_cast<unsigned char*>(octets.data()); }

ck_mechanism mechanismOf(const TokenOperation& operation)
{
    const bool isPlain = operation.parameter.empty();
    return {operation.mechanism, isPlain ? nullptr : memoryOf(operation.parameter), operation.parameter.size()};
}

/// The object has no such attribute, or it is nobody's business.
bool isNotShown(unsigned long answer)
{
    return answer == CKR_ATTRIBUTE_TYPE_INVALID || answer == CKR_ATTRIBUTE_SENSITIVE;
}

}

void TokenLog::note(std::string_view asked, unsigned long answer)
{
    std::string text = std::string(asked) + " → " + (answer == CKR_OK ? "CKR_OK" : returnCodeName(answer));
    if (!m_lines.empty() && m_lines.back().text == text) {
        ++m_lines.back().count;
        return;
    }
    if (m_lines.size() == loggedLines) m_lines.pop_front();
    m_lines.push_back({std::move(text), 1});
}

std::vector<std::string> TokenLog::lines() const
{
    std::vector<std::string> lines;
    lines.reserve(m_lines.size());
    for (const Line& line : m_lines)
        lines.push_back(line.count == 1 ? line.text : line.text + " (" + std::to_string(line.count) + " times)");
    return lines;
}

TokenTemplate& TokenTemplate::flag(unsigned long type, bool value)
{
    m_entries.push_back({type, value ? &yes : &no, 1});
    return *this;
}

TokenTemplate& TokenTemplate::number(unsigned long type, unsigned long value)
{
    m_entries.push_back({type, &m_numbers.emplace_back(value), sizeof value});
    return *this;
}

TokenTemplate& TokenTemplate::octets(unsigned long type, ByteView value)
{
    m_entries.push_back({type, value.data(), value.size()});
    return *this;
}

std::vector<ck_attribute> TokenTemplate::attributes() const
{
    std::vector<ck_attribute> attributes;
    attributes.reserve(m_entries.size());
    for (const Entry& entry : m_entries)
        attributes.push_back({entry.type, const_cast<void*>(entry.value), entry.length});
    return attributes;
}

Result<TokenSession> TokenSession::open(
    const ck_function_list& calls, TokenLog& log, unsigned long slot, bool isWritable)
{
    const unsigned long flags = CKF_SERIAL_SESSION | (isWritable ? CKF_RW_SESSION : 0);
    TokenHandle handle = 0;
    const ck_rv_t answer = calls.C_OpenSession(slot, flags, nullptr, nullptr, &handle);
    log.note("C_OpenSession", answer);
    if (answer != CKR_OK) return std::unexpected(tokenError(answer, "C_OpenSession"));
    return TokenSession(calls, log, slot, handle);
}

TokenSession::TokenSession(TokenSession&& other) noexcept
    : m_calls(other.m_calls),
      m_log(other.m_log),
      m_slot(other.m_slot),
      m_handle(std::exchange(other.m_handle, std::nullopt))
{}

TokenSession& TokenSession::operator=(TokenSession&& other) noexcept
{
    if (this == &other) return *this;
    close();
    m_calls = other.m_calls;
    m_log = other.m_log;
    m_slot = other.m_slot;
    m_handle = std::exchange(other.m_handle, std::nullopt);
    return *this;
}

void TokenSession::close()
{
    if (!m_handle) return;
    m_log->note(
        "C_CloseSession", m_calls->C_CloseSession(*m_handle)); // of a token that is gone it fails, which is as good
    m_handle.reset();
}

Result<void> TokenSession::done(unsigned long answer, std::string_view asked) const
{
    m_log->note(asked, answer);
    if (answer != CKR_OK) return std::unexpected(tokenError(answer, asked));
    return {};
}

Result<unsigned long> TokenSession::state() const
{
    ck_session_info info{};
    const ck_rv_t answer = m_calls->C_GetSessionInfo(*m_handle, &info);
    if (answer != CKR_OK) {
        CORE_CHECK(done(answer, "C_GetSessionInfo"));
    }
    return info.state;
}

Result<void> TokenSession::login(unsigned long user, ByteView pin)
{
    const std::string_view asked = user == CKU_SO ? "C_Login (officer)"
        : user == CKU_CONTEXT_SPECIFIC            ? "C_Login (for one signature)"
                                                  : "C_Login (user)";
    return done(m_calls->C_Login(*m_handle, user, pin.empty() ? nullptr : memoryOf(pin), pin.size()), asked);
}

void TokenSession::logout() { m_log->note("C_Logout", m_calls->C_Logout(*m_handle)); }

Result<void> TokenSession::initialisePin(ByteView pin)
{
    return done(m_calls->C_InitPIN(*m_handle, pin.empty() ? nullptr : memoryOf(pin), pin.size()), "C_InitPIN");
}

Result<void> TokenSession::changePin(ByteView oldPin, ByteView newPin)
{
    return done(m_calls->C_SetPIN(*m_handle, oldPin.empty() ? nullptr : memoryOf(oldPin), oldPin.size(),
                    newPin.empty() ? nullptr : memoryOf(newPin), newPin.size()),
        "C_SetPIN");
}

Result<std::optional<MechanismOffer>> TokenSession::offer(unsigned long mechanism) const
{
    ck_mechanism_info info{};
    const ck_rv_t answer = m_calls->C_GetMechanismInfo(m_slot, mechanism, &info);
    if (answer == CKR_MECHANISM_INVALID) return std::nullopt;
    if (answer != CKR_OK) {
        CORE_CHECK(done(answer, "C_GetMechanismInfo (" + mechanismName(mechanism) + ")"));
    }
    return MechanismOffer{info.min_key_size, info.max_key_size, info.flags};
}

Result<std::vector<TokenHandle>> TokenSession::find(const TokenTemplate& wanted) const
{
    auto attributes = wanted.attributes();
    CORE_CHECK(done(m_calls->C_FindObjectsInit(*m_handle, attributes.data(), attributes.size()), "C_FindObjectsInit"));
    std::vector<TokenHandle> found;
    Result<void> result;
    for (unsigned long count = 1; result && count > 0;) {
        TokenHandle some[64];
        count = 0;
        result = done(m_calls->C_FindObjects(*m_handle, some, std::size(some), &count), "C_FindObjects");
        if (!result) break;
        if (count > std::size(some) || found.size() + count > mostObjects)
            result = nonsense("C_FindObjects", std::to_string(count) + " objects");
        else
            found.insert(found.end(), some, some + count);
    }
    const Result<void> ended = done(m_calls->C_FindObjectsFinal(*m_handle), "C_FindObjectsFinal");
    CORE_CHECK(result);
    CORE_CHECK(ended);
    return found;
}

Result<std::optional<Bytes>> TokenSession::octets(TokenHandle object, unsigned long type) const
{
    ck_attribute attribute{type, nullptr, 0};
    ck_rv_t answer = m_calls->C_GetAttributeValue(*m_handle, object, &attribute, 1);
    if (isNotShown(answer) || (answer == CKR_OK && attribute.value_len == ~0UL)) return std::nullopt;
    if (answer != CKR_OK) {
        CORE_CHECK(done(answer, "C_GetAttributeValue"));
    }
    if (attribute.value_len > longestAttribute)
        return nonsense("C_GetAttributeValue", std::to_string(attribute.value_len) + " octets");
    Bytes octets(attribute.value_len);
    if (octets.empty()) return octets;
    attribute = {type, octets.data(), octets.size()};
    answer = m_calls->C_GetAttributeValue(*m_handle, object, &attribute, 1);
    if (isNotShown(answer)) return std::nullopt;
    if (answer != CKR_OK) {
        CORE_CHECK(done(answer, "C_GetAttributeValue"));
    }
    if (attribute.value_len > octets.size()) return nonsense("C_GetAttributeValue", "longer than it said before");
    octets.resize(attribute.value_len);
    return octets;
}

template <typename Value>
Result<std::optional<Value>> TokenSession::fixed(TokenHandle object, unsigned long type) const
{
    Value value{};
    ck_attribute attribute{type, &value, sizeof value};
    const ck_rv_t answer = m_calls->C_GetAttributeValue(*m_handle, object, &attribute, 1);
    if (isNotShown(answer)) return std::nullopt;
    if (answer != CKR_OK) {
        CORE_CHECK(done(answer, "C_GetAttributeValue"));
    }
    if (attribute.value_len != sizeof value) return std::nullopt;
    return value;
}

Result<std::optional<bool>> TokenSession::flag(TokenHandle object, unsigned long type) const
{
    CORE_TRY(const auto value, fixed<unsigned char>(object, type));
    return value.transform([](unsigned char flag) { return flag != no; });
}

Result<std::optional<unsigned long>> TokenSession::number(TokenHandle object, unsigned long type) const
{
    return fixed<unsigned long>(object, type);
}

Result<TokenHandle> TokenSession::create(const TokenTemplate& object)
{
    auto attributes = object.attributes();
    TokenHandle handle = 0;
    CORE_CHECK(
        done(m_calls->C_CreateObject(*m_handle, attributes.data(), attributes.size(), &handle), "C_CreateObject"));
    return handle;
}

Result<void> TokenSession::change(TokenHandle object, const TokenTemplate& values)
{
    auto attributes = values.attributes();
    return done(
        m_calls->C_SetAttributeValue(*m_handle, object, attributes.data(), attributes.size()), "C_SetAttributeValue");
}

Result<void> TokenSession::destroy(TokenHandle object)
{
    return done(m_calls->C_DestroyObject(*m_handle, object), "C_DestroyObject");
}

Result<TokenKeyPair> TokenSession::generatePair(
    const TokenOperation& operation, const TokenTemplate& publicKey, const TokenTemplate& privateKey)
{
    ck_mechanism mechanism = mechanismOf(operation);
    auto publicPart = publicKey.attributes();
    auto privatePart = privateKey.attributes();
    TokenKeyPair pair;
    CORE_CHECK(done(m_calls->C_GenerateKeyPair(*m_handle, &mechanism, publicPart.data(), publicPart.size(),
                        privatePart.data(), privatePart.size(), &pair.publicKey, &pair.privateKey),
        "C_GenerateKeyPair (" + mechanismName(operation.mechanism) + ")"));
    return pair;
}

Result<TokenHandle> TokenSession::generateKey(const TokenOperation& operation, const TokenTemplate& key)
{
    ck_mechanism mechanism = mechanismOf(operation);
    auto attributes = key.attributes();
    TokenHandle handle = 0;
    CORE_CHECK(done(m_calls->C_GenerateKey(*m_handle, &mechanism, attributes.data(), attributes.size(), &handle),
        "C_GenerateKey (" + mechanismName(operation.mechanism) + ")"));
    return handle;
}

Result<Bytes> TokenSession::wrap(const TokenOperation& operation, TokenHandle wrapping, TokenHandle key)
{
    ck_mechanism mechanism = mechanismOf(operation);
    Bytes wrapped(longestWrappedKey);
    unsigned long length = wrapped.size();
    CORE_CHECK(done(m_calls->C_WrapKey(*m_handle, &mechanism, wrapping, key, wrapped.data(), &length),
        "C_WrapKey (" + mechanismName(operation.mechanism) + ")"));
    if (length > wrapped.size()) return nonsense("C_WrapKey", std::to_string(length) + " octets");
    wrapped.resize(length);
    return wrapped;
}

Result<TokenHandle> TokenSession::unwrap(
    const TokenOperation& operation, TokenHandle unwrapping, ByteView wrapped, const TokenTemplate& key)
{
    ck_mechanism mechanism = mechanismOf(operation);
    auto attributes = key.attributes();
    TokenHandle handle = 0;
    CORE_CHECK(done(m_calls->C_UnwrapKey(*m_handle, &mechanism, unwrapping, memoryOf(wrapped), wrapped.size(),
                        attributes.data(), attributes.size(), &handle),
        "C_UnwrapKey (" + mechanismName(operation.mechanism) + ")"));
    return handle;
}

Result<Bytes> TokenSession::sign(
    const TokenOperation& operation, TokenHandle key, ByteView input, std::size_t longest, std::optional<ByteView> pin)
{
    ck_mechanism mechanism = mechanismOf(operation);
    CORE_CHECK(done(
        m_calls->C_SignInit(*m_handle, &mechanism, key), "C_SignInit (" + mechanismName(operation.mechanism) + ")"));
    // Asked for the length first, some cards would sign twice.
    Bytes signature(longest);
    unsigned long length = signature.size();
    if (pin) {
        const auto opened = login(CKU_CONTEXT_SPECIFIC, *pin);
        if (!opened) // C_Sign fails without it, and so ends what was begun
            m_log->note("C_Sign (to end it)",
                m_calls->C_Sign(*m_handle, memoryOf(input), input.size(), signature.data(), &length));
        CORE_CHECK(opened);
    }
    CORE_CHECK(done(m_calls->C_Sign(*m_handle, memoryOf(input), input.size(), signature.data(), &length), "C_Sign"));
    if (length > signature.size()) return nonsense("C_Sign", std::to_string(length) + " octets");
    signature.resize(length);
    return signature;
}

}
