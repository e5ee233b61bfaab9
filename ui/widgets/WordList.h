#pragma once

#include "core/base/Result.h"
#include "core/base/Secret.h"

#include <QByteArray>

#include <functional>
#include <string_view>
#include <vector>

namespace ui {

/// Short, common English words to make passphrases from.
class WordList {
public:
    /// The list that comes with the program.
    static WordList shipped();
    /// One word a line, ordered.
    explicit WordList(QByteArray lines);

    std::size_t size() const { return m_words.size(); }
    std::string_view word(std::size_t place) const { return m_words.at(place); }
    bool contains(std::string_view word) const;
    /// How much one word drawn at random adds, in bits.
    double bitsPerWord() const;

private:
    QByteArray m_lines;
    std::vector<std::string_view> m_words; // views into m_lines, whose memory never moves
};

/// Where random octets come from: core::randomSecret, or a fixed row of octets in tests.
using RandomOctets = std::function<core::Result<core::Secret>(std::size_t)>;

/// `count` words drawn evenly, joined by '-'. Errors: those of `random`.
core::Result<core::Secret> wordsFrom(const WordList& list, int count, const RandomOctets& random);

}
