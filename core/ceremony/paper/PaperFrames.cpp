#include "core/ceremony/paper/PaperFrames.h"
#include "core/ceremony/paper/Base32.h"
#include "core/x509/Der.h"
#include <algorithm>

namespace core {

namespace {

std::string codeText(std::string_view set, std::string_view number, std::size_t count, ByteView octets)
{
    std::string text =
        "CW1:" + std::string(set) + ":" + std::string(number) + "/" + std::to_string(count) + ":" + toBase32(octets);
    return text + ":" + crcOf(text);
}

/// The octets of all parts, the last filled up with zeros, joined by exclusive or.
Bytes parityOf(ByteView octets)
{
    Bytes parity(codeOctets);
    for (std::size_t at = 0; at < octets.size(); ++at) parity[at % codeOctets] ^= octets[at];
    return parity;
}

}

std::string inGroupsOfFour(std::string_view text)
{
    std::string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (at > 0 && at % 4 == 0) result += ' ';
        result += text[at];
    }
    return result;
}

std::string PaperLine::groups() const { return inGroupsOfFour(text); }

std::string setOf(const Sha256& digest) { return toBase32(ByteView(digest).first(5)); }

std::string checkOfLine(int number, std::string_view text)
{
    const Sha256 digest = sha256(bytesOf(std::to_string(number) + std::string(text)));
    return toBase32(ByteView(digest).first(5)).substr(0, 2);
}

std::string crcOf(std::string_view text)
{
    std::uint32_t crc = 0xFFFFFFFFU;
    for (const std::uint8_t octet : bytesOf(text)) {
        crc ^= octet;
        for (int bit = 0; bit < 8; ++bit) crc = crc >> 1U ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
    }
    crc = ~crc;
    std::string digits;
    for (int shift = 28; shift >= 0; shift -= 4)
        digits += "0123456789ABCDEF"[crc >> static_cast<unsigned>(shift) & 15U];
    return digits;
}

Result<PaperBackup> layOutBackup(ByteView der)
{
    ByteView rest = der;
    if (der.size() > paperOctets || !der::readElement(rest) || !rest.empty())
        return failAs(ErrorCode::Usage, "CW-353", {std::to_string(der.size()), std::to_string(paperOctets)});
    PaperBackup backup{.set = {}, .digest = sha256(der), .octets = der.size(), .sheets = {}};
    backup.set = setOf(backup.digest);
    const std::size_t count = (der.size() + codeOctets - 1) / codeOctets;
    for (std::size_t at = 0; at < der.size(); at += codeOctets) {
        const ByteView part = der.subspan(at, std::min(codeOctets, der.size() - at));
        PaperSheet& sheet = backup.sheets.emplace_back();
        sheet.number = static_cast<int>(backup.sheets.size());
        sheet.code = codeText(backup.set, std::to_string(sheet.number), count, part);
        for (std::size_t begin = 0; begin < part.size(); begin += lineOctets) {
            PaperLine& line = sheet.lines.emplace_back();
            line.number = static_cast<int>((at + begin) / lineOctets) + 1;
            line.text = toBase32(part.subspan(begin, std::min(lineOctets, part.size() - begin)));
            line.check = checkOfLine(line.number, line.text);
        }
    }
    if (count >= 3) backup.sheets.push_back({0, codeText(backup.set, "P", count, parityOf(der)), {}});
    return backup;
}

}
