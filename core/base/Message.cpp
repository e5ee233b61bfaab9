#include "core/base/Message.h"
#include <algorithm>
#include <cstring>
#include <limits>

namespace core {

namespace {

constexpr std::size_t lengthOctets = 4;
constexpr std::size_t numberOctets = 8;

}

void MessageWriter::reserve(std::size_t more)
{
    if (m_used + more <= m_octets.size()) return;
    Secret larger(std::max(m_octets.size() * 2, m_used + more));
    std::ranges::copy(m_octets.view().first(m_used), larger.span().begin());
    m_octets = std::move(larger);
}

MessageWriter& MessageWriter::add(ByteView field)
{
    reserve(lengthOctets + field.size());
    const auto length = static_cast<std::uint32_t>(field.size());
    std::memcpy(m_octets.span().data() + m_used, &length, lengthOctets);
    std::ranges::copy(field, m_octets.span().subspan(m_used + lengthOctets).begin());
    m_used += lengthOctets + field.size();
    return *this;
}

MessageWriter& MessageWriter::addNumber(std::uint64_t number)
{
    std::uint8_t octets[numberOctets];
    std::memcpy(octets, &number, numberOctets);
    return add(ByteView(octets));
}

Secret MessageWriter::take()
{
    m_octets.truncate(m_used);
    return std::move(m_octets);
}

Result<ByteView> MessageReader::field()
{
    std::uint32_t length = 0;
    if (m_rest.size() < lengthOctets) return fail(ErrorCode::Malformed, "a message that ends early");
    std::memcpy(&length, m_rest.data(), lengthOctets);
    if (m_rest.size() - lengthOctets < length) return fail(ErrorCode::Malformed, "a message that ends early");
    const ByteView field = m_rest.subspan(lengthOctets, length);
    m_rest = m_rest.subspan(lengthOctets + length);
    return field;
}

Result<std::string> MessageReader::text()
{
    CORE_TRY(const ByteView octets, field());
    return std::string(textOf(octets));
}

Result<std::uint64_t> MessageReader::number()
{
    CORE_TRY(const ByteView octets, field());
    std::uint64_t number = 0;
    if (octets.size() != numberOctets) return fail(ErrorCode::Malformed, "a number of another length");
    std::memcpy(&number, octets.data(), numberOctets);
    return number;
}

void addError(MessageWriter& message, const Error& error)
{
    message.addNumber(static_cast<std::uint64_t>(error.code)).add(error.rule).add(error.detail);
    message.addNumber(error.values.size());
    for (const std::string& value : error.values) message.add(value);
}

Result<Error> readError(MessageReader& message)
{
    Error error;
    CORE_TRY(const std::uint64_t code, message.number());
    if (code > static_cast<std::uint64_t>(ErrorCode::Internal)) return fail(ErrorCode::Malformed, "an unknown error");
    error.code = static_cast<ErrorCode>(code);
    CORE_TRY(error.rule, message.text());
    CORE_TRY(error.detail, message.text());
    CORE_TRY(const std::uint64_t count, message.number());
    for (std::uint64_t i = 0; i < count; ++i) {
        CORE_TRY(error.values.emplace_back(), message.text());
    }
    return error;
}

}
