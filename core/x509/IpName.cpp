#include "core/x509/IpName.h"
#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <charconv>

namespace core {

namespace {

/// Number of leading one bits, or -1 when a one follows a zero.
int prefixLength(ByteView mask)
{
    int length = 0;
    bool ended = false;
    for (const std::uint8_t octet : mask)
        for (int bit = 7; bit >= 0; --bit) {
            const bool isSet = (octet >> bit & 1) != 0;
            if (isSet && ended) return -1;
            ended = !isSet;
            length += isSet ? 1 : 0;
        }
    return length;
}

Bytes maskOf(std::size_t octets, unsigned length)
{
    Bytes mask(octets);
    for (unsigned bit = 0; bit < length; ++bit)
        mask[bit / 8] = static_cast<std::uint8_t>(mask[bit / 8] | (0x80U >> bit % 8));
    return mask;
}

}

std::string addressText(ByteView octets)
{
    std::array<char, INET6_ADDRSTRLEN> text{};
    const int family = octets.size() == 4 ? AF_INET : AF_INET6;
    if ((octets.size() != 4 && octets.size() != 16) || !inet_ntop(family, octets.data(), text.data(), text.size()))
        return {};
    return text.data();
}

Bytes addressOctets(std::string_view text)
{
    const std::string address{text};
    if (address.contains('\0')) return {};
    Bytes octets(16);
    if (inet_pton(AF_INET6, address.c_str(), octets.data()) == 1) return octets;
    octets.resize(4);
    return inet_pton(AF_INET, address.c_str(), octets.data()) == 1 ? octets : Bytes{};
}

std::string subnetText(ByteView octets)
{
    const ByteView address = octets.first(octets.size() / 2);
    const ByteView mask = octets.subspan(octets.size() / 2);
    const std::string text = addressText(address);
    if (text.empty() || mask.size() != address.size()) return {};
    const int length = prefixLength(mask);
    return text + "/" + (length < 0 ? addressText(mask) : std::to_string(length));
}

Bytes subnetOctets(std::string_view text)
{
    const auto slash = text.find('/');
    if (slash == std::string_view::npos) return {};
    Bytes octets = addressOctets(text.substr(0, slash));
    const std::string_view maskText = text.substr(slash + 1);
    unsigned length = 0;
    const auto [end, error] = std::from_chars(maskText.data(), maskText.data() + maskText.size(), length);
    const bool isLength =
        error == std::errc{} && end == maskText.data() + maskText.size() && length <= octets.size() * 8;
    const Bytes mask = isLength ? maskOf(octets.size(), length) : addressOctets(maskText);
    if (octets.empty() || mask.size() != octets.size()) return {};
    octets.insert(octets.end(), mask.begin(), mask.end());
    return octets;
}

}
