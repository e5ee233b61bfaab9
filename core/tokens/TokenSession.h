#pragma once
#include "core/base/Result.h"
#include "core/base/Secret.h"
#include <deque>
#include <optional>

struct ck_attribute;
struct ck_function_list;

/// PKCS#11 as this program speaks it: one session on one token, every answer checked for sense, every call in the log.
/// Numbers are those of PKCS#11 (CKA_LABEL, CKM_ECDSA …); handles mean something in this process alone.
namespace core {

using TokenHandle = unsigned long;

/// What was asked of a module lately and what it said.
class TokenLog {
public:
    void note(std::string_view asked, unsigned long answer);
    std::vector<std::string> lines() const;

private:
    struct Line {
        std::string text;
        unsigned long count; ///< how often in a row
    };
    std::deque<Line> m_lines;
};

/// Attributes to look for or to give to an object.
class TokenTemplate {
public:
    TokenTemplate() = default;
    TokenTemplate(TokenTemplate&&) noexcept = default;
    TokenTemplate& operator=(TokenTemplate&&) noexcept = default;

    TokenTemplate& flag(unsigned long type, bool value);
    TokenTemplate& number(unsigned long type, unsigned long value);
    TokenTemplate& octets(unsigned long type, ByteView value); ///< which outlives this
    TokenTemplate& text(unsigned long type, std::string_view value) { return octets(type, bytesOf(value)); }
    std::vector<ck_attribute> attributes() const;

private:
    struct Entry {
        unsigned long type;
        const void* value;
        unsigned long length;
    };
    std::vector<Entry> m_entries;
    std::deque<unsigned long> m_numbers; ///< they stay where they are
};

/// A mechanism with its parameter, a structure of PKCS#11 as octets.
struct TokenOperation {
    unsigned long mechanism = 0;
    Bytes parameter{};
};

/// What a mechanism offers (CK_MECHANISM_INFO).
struct MechanismOffer {
    unsigned long smallestKey = 0;
    unsigned long largestKey = 0;
    unsigned long flags = 0;
};

struct TokenKeyPair {
    TokenHandle publicKey = 0;
    TokenHandle privateKey = 0;
};

/// Closed when this goes. Errors of all functions: those of PKCS#11; Malformed (CW-515) for answers without sense.
class TokenSession {
public:
    /// For writing, unless the token takes nothing.
    static Result<TokenSession> open(const ck_function_list& calls, TokenLog& log, unsigned long slot, bool isWritable);
    TokenSession(TokenSession&& other) noexcept;
    TokenSession& operator=(TokenSession&& other) noexcept;
    ~TokenSession() { close(); }

    unsigned long slot() const { return m_slot; }
    Result<unsigned long> state() const; ///< CKS_…

    /// `user`: CKU_…; without octets the PIN is typed at the token.
    Result<void> login(unsigned long user, ByteView pin);
    void logout();
    Result<void> initialisePin(ByteView pin);
    Result<void> changePin(ByteView oldPin, ByteView newPin);

    Result<std::optional<MechanismOffer>> offer(unsigned long mechanism) const; ///< nullopt: the token does not know it

    Result<std::vector<TokenHandle>> find(const TokenTemplate& wanted) const;
    /// nullopt: it has none, or does not show it.
    Result<std::optional<Bytes>> octets(TokenHandle object, unsigned long type) const;
    Result<std::optional<bool>> flag(TokenHandle object, unsigned long type) const;
    Result<std::optional<unsigned long>> number(TokenHandle object, unsigned long type) const;

    Result<TokenHandle> create(const TokenTemplate& object);
    Result<void> change(TokenHandle object, const TokenTemplate& values);
    Result<void> destroy(TokenHandle object);
    Result<TokenKeyPair> generatePair(
        const TokenOperation& operation, const TokenTemplate& publicKey, const TokenTemplate& privateKey);
    Result<TokenHandle> generateKey(const TokenOperation& operation, const TokenTemplate& key);
    Result<Bytes> wrap(const TokenOperation& operation, TokenHandle wrapping, TokenHandle key);
    Result<TokenHandle> unwrap(
        const TokenOperation& operation, TokenHandle unwrapping, ByteView wrapped, const TokenTemplate& key);

    /// One signature of at most `longest` octets. With `pin` the key is opened for this one (CKU_CONTEXT_SPECIFIC).
    Result<Bytes> sign(const TokenOperation& operation, TokenHandle key, ByteView input, std::size_t longest,
        std::optional<ByteView> pin);

private:
    /// The value of an attribute that is as long as `Value`; nullopt: it is not shown, or has another length.
    template <typename Value>
    Result<std::optional<Value>> fixed(TokenHandle object, unsigned long type) const;
    TokenSession(const ck_function_list& calls, TokenLog& log, unsigned long slot, TokenHandle handle)
        : m_calls(&calls), m_log(&log), m_slot(slot), m_handle(handle)
    {}
    void close();
    Result<void> done(unsigned long answer, std::string_view asked) const;

    const ck_function_list* m_calls;
    TokenLog* m_log;
    unsigned long m_slot;
    std::optional<TokenHandle> m_handle; ///< nullopt: moved away
};

}
