#pragma once
#include "core/base/Bytes.h"
#include <QByteArray>
#include <QList>
#include <vector>

namespace test {

inline QByteArray hiddenFrom(core::ByteView secret)
{
    QByteArray hidden;
    for (const std::uint8_t octet : secret) hidden.append(static_cast<char>(octet ^ 0x5AU));
    return hidden;
}

/// Whatever of the words of a share would tell something of it, as placesInMemory() wants it: three neighbours among those behind the
/// four that only say whose they are, and the four letters by which each of the three is known, in a row and apart.
inline QList<QByteArray> hiddenTraces(core::ByteView share)
{
    constexpr std::size_t tellingOwner = 4, neighbours = 3, lettersThatTell = 4;
    std::vector<core::ByteView> words;
    for (std::size_t begin = 0, at = 0; at <= share.size(); ++at)
        if (at == share.size() || share[at] == ' ') {
            words.push_back(share.subspan(begin, at - begin));
            begin = at + 1;
        }
    QList<QByteArray> traces;
    for (std::size_t first = tellingOwner; first + neighbours <= words.size(); ++first) {
        const std::uint8_t* const begin = words[first].data();
        const core::ByteView last = words[first + neighbours - 1];
        traces.append(hiddenFrom({begin, last.data() + last.size()}));
        QByteArray inRow, apart;
        for (std::size_t i = first; i < first + neighbours; ++i) {
            const QByteArray letters = hiddenFrom(words[i].first(std::min(lettersThatTell, words[i].size())));
            inRow += letters;
            apart += (apart.isEmpty() ? QByteArray() : hiddenFrom(core::bytesOf(" "))) + letters;
        }
        traces.append({inRow, apart});
    }
    return traces;
}

}
