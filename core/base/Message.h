#pragma once
#include "core/base/Result.h"
#include "core/base/Secret.h"
#include <concepts>
#include <string_view>

namespace core {

/// Fields for another process of ours, one after the other, each with its length in front. Kept in locked memory, because
/// some are secrets.
class MessageWriter {
public:
    explicit MessageWriter(std::size_t capacity = 4096) : m_octets(capacity) {}
    MessageWriter& add(ByteView field);
    MessageWriter& add(std::string_view field) { return add(bytesOf(field)); }
    MessageWriter& addNumber(std::uint64_t number);
    /// Everything added so far; nothing can be added afterwards.
    Secret take();

private:
    void reserve(std::size_t more);
    Secret m_octets;
    std::size_t m_used = 0;
};

/// Takes the fields off again, in the same order. Errors of all: Malformed, when the message is shorter than it says.
class MessageReader {
public:
    explicit MessageReader(ByteView message) : m_rest(message) {}
    Result<ByteView> field();
    Result<std::string> text();
    Result<std::uint64_t> number();
    bool isAtEnd() const { return m_rest.empty(); }

private:
    ByteView m_rest;
};

/// An error as fields, and back.
void addError(MessageWriter& message, const Error& error);
Result<Error> readError(MessageReader& message);

}
