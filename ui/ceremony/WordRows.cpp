#include "ui/ceremony/WordRows.h"

#include "ui/look/Type.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"
#include "ui/widgets/Availability.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/FlowLayout.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cctype>

namespace ui {
namespace {

constexpr qsizetype wordsInRow = 4;
constexpr qsizetype wordsOnPage = 16;
constexpr int fewestWords = 8; ///< that are read aloud

/// Digits that are compared one by one stand in groups, and never in a proportional face.
bool isMadeOfDigits(const std::string& text)
{
    constexpr std::size_t shortest = 6;
    const auto isDigit = [](unsigned char letter) { return std::isxdigit(letter) || letter == ' ' || letter == ':'; };
    return text.size() >= shortest && std::ranges::all_of(text, isDigit);
}

QString inRows(const QStringList& words, qsizetype first)
{
    qsizetype longest = 0;
    for (const QString& word : words) longest = std::max(longest, word.size());
    QStringList rows;
    const qsizetype end = std::min(words.size(), first + wordsOnPage);
    for (qsizetype at = first; at < end; at += wordsInRow) {
        QString row;
        for (qsizetype i = at; i < std::min(end, at + wordsInRow); ++i) row += words[i].leftJustified(longest + 2);
        rows += row.trimmed();
    }
    return rows.join(u'\n');
}

}

bool isForReading(const std::string& text)
{
    const auto isLetter = [](unsigned char letter) { return std::isalpha(letter) || letter == ' '; };
    return std::ranges::all_of(text, isLetter) && std::ranges::count(text, ' ') >= fewestWords - 1 &&
        text.find("  ") == std::string::npos;
}

WordRows::WordRows(const QString& name, const QString& label, const std::string& text, QWidget* parent, Tone tone)
    : QWidget(parent),
      m_what(label),
      m_rows(new PlainLabel({}, TextStyle::Body, tone, this)),
      m_note(new PlainLabel(label, TextStyle::Small, Tone::InkSoft, this))
{
    setObjectName(name);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(4, bodyFont(*this)));
    m_note->setWordWrap(true);
    if (!isForReading(text)) {
        addPlain(text);
        return;
    }
    m_words = QString::fromStdString(text).split(u' ');
    m_rows->setTextStyle(TextStyle::Mono);
    auto* card = new Card(this);
    card->setPadding(scaled(14, bodyFont(*this)));
    card->content()->addWidget(m_rows);
    card->content()->addWidget(m_note);
    column->addWidget(card);
    if (m_words.size() > wordsOnPage) addPages(name);
    turn(0);
}

/// What it is beside what it says.
void WordRows::addPlain(const std::string& text)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(scaled(12, bodyFont(*this)));
    m_rows->setText(showUntrusted(text));
    m_rows->setWordWrap(true);
    if (isMadeOfDigits(text)) m_rows->setTextStyle(TextStyle::Mono);
    row->addWidget(m_note, 2, Qt::AlignTop);
    row->addWidget(m_rows, 3, Qt::AlignTop);
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
}

void WordRows::addPages(const QString& name)
{
    auto* row = new QWidget(this);
    auto* flow = new FlowLayout(8, row);
    m_back = new QPushButton(tr("Words before"), row);
    m_next = new QPushButton(tr("Next words"), row);
    m_back->setObjectName(name + QStringLiteral(".back"));
    m_next->setObjectName(name + QStringLiteral(".next"));
    for (QPushButton* button : {m_back, m_next}) flow->addWidget(button);
    layout()->addWidget(row);
    connect(m_back, &QPushButton::clicked, this, [this] { turn(m_page - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { turn(m_page + 1); });
}

void WordRows::turn(qsizetype page)
{
    m_page = page;
    const qsizetype first = page * wordsOnPage;
    const qsizetype last = std::min(m_words.size(), first + wordsOnPage);
    m_rows->setText(inRows(m_words, first));
    m_rows->setAccessibleName(QStringList(m_words.mid(first, wordsOnPage)).join(u' '));
    m_note->setText(tr("words %1 to %2 of %3 · %4")
            .arg(showNumber(first + 1), showNumber(last), showNumber(m_words.size()), m_what));
    if (!m_back) return;
    const bool isFirst = first == 0, isLast = last == m_words.size();
    (isFirst ? m_next : isLast ? m_back : m_next)->setFocus(); // before the other one goes
    if (isFirst)
        setUnavailable(*m_back, tr("These are the first words."), {});
    else
        setAvailable(*m_back);
    if (isLast)
        setUnavailable(*m_next, tr("These are the last words."), {});
    else
        setAvailable(*m_next);
}

}
