#include "ui/editor/ProfileText.h"

#include "ui/editor/CodeEdit.h"
#include "ui/editor/FindBar.h"
#include "ui/editor/Highlighting.h"
#include "ui/text/Messages.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"

#include <QAccessible>
#include <QAccessibleAnnouncementEvent>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QPushButton>
#include <QTextBlock>
#include <QVBoxLayout>

namespace ui {
namespace {

/// Core counts octets, the editor UTF-16.
std::size_t octetsBefore(const QString& text, int place)
{
    return static_cast<std::size_t>(QStringView(text).first(place).toUtf8().size());
}
int charactersIn(std::string_view utf8) { return static_cast<int>(QString::fromUtf8(utf8).size()); }

CodeCompletion completionAt(const QString& text, int place)
{
    const std::string toml = text.toStdString();
    const core::Completion found = core::completeProfile(toml, octetsBefore(text, place));
    const std::string_view all = toml;
    CodeCompletion completion{
        .begin = charactersIn(all.substr(0, found.word.begin)), .length = charactersIn(core::textIn(all, found.word))};
    for (const core::Proposal& proposal : found.proposals) {
        QStringList notes;
        if (!proposal.label.empty()) notes += coreText(proposal.label);
        if (!proposal.detail.empty()) notes += showUntrusted(proposal.detail);
        completion.proposals.push_back({QString::fromStdString(proposal.text), static_cast<int>(proposal.back),
            showUntrusted(proposal.name), notes.join(QStringLiteral(" · "))});
    }
    return completion;
}

/// What is wrong, without the line and column that the words begin with.
QString besideTheLine(const core::Error& error, const QString& what)
{
    if (error.rule == "CW-153") return what;
    const int parts = error.rule == "CW-150" || error.rule == "CW-155" ? 2 : 1;
    const QString rest = what.section(QStringLiteral(": "), parts);
    return rest.isEmpty() ? what : rest;
}

}

ProfileText::ProfileText(QWidget* parent)
    : QWidget(parent),
      m_edit(new CodeEdit(this)),
      m_find(new FindBar(*m_edit, this)),
      m_verdict(paragraph({}, this, TextStyle::Small, Tone::InkSoft)),
      m_place(new PlainLabel({}, TextStyle::Small, Tone::InkFaint, this)),
      m_mend(new QPushButton(this))
{
    m_edit->setObjectName(QStringLiteral("profileText"));
    m_edit->setAccessibleName(tr("Text of the profile file"));
    m_edit->setCompleter(completionAt);
    highlight(*m_edit, Syntax::Profile);
    m_verdict->setObjectName(QStringLiteral("profileMistake"));
    m_mend->setObjectName(QStringLiteral("mend"));
    m_mend->setAutoDefault(false);
    m_mend->hide();
    auto* row = new QHBoxLayout;
    row->setContentsMargins(4, 0, 4, 0);
    row->setSpacing(10);
    row->addWidget(m_verdict, 1);
    row->addWidget(m_mend, 0, Qt::AlignTop);
    row->addWidget(m_place, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_find);
    column->addWidget(m_edit, 1);
    column->addLayout(row);
    connect(m_edit, &QPlainTextEdit::cursorPositionChanged, this, &ProfileText::tellPlace);
    connect(m_mend, &QPushButton::clicked, this, &ProfileText::mend);
    setFocusProxy(m_edit);
    tellPlace();
}

std::string ProfileText::toml() const { return m_edit->text().toStdString(); }

void ProfileText::tellPlace()
{
    const QTextCursor cursor = m_edit->textCursor();
    m_place->setText(
        tr("Line %1, column %2").arg(showNumber(cursor.blockNumber() + 1), showNumber(cursor.positionInBlock() + 1)));
}

void ProfileText::showMistake(const core::Error* error)
{
    m_suggestion.clear();
    const Message message = error ? errorMessage(*error) : Message{.what = tr("The text is a correct profile.")};
    const QString all = message.remedy.isEmpty() || !error ? message.what : message.what + u' ' + message.remedy;
    m_verdict->setText(all);
    m_verdict->setTone(error ? Tone::Bad : Tone::Ok);
    const std::string text = toml();
    const auto mistake = error ? core::mistakeIn(text, *error) : std::nullopt;
    if (mistake) {
        const std::string_view before = std::string_view(text).substr(0, mistake->range.begin);
        m_suggestion = QString::fromStdString(mistake->suggestion);
        m_edit->setMark(CodeMark{.begin = charactersIn(before),
            .length = charactersIn(core::textIn(text, mistake->range)),
            .text = besideTheLine(*error, message.what)});
    } else {
        m_edit->setMark(std::nullopt);
    }
    m_mend->setText(withoutShortcut(tr("Write “%1”").arg(showUntrusted(QString(m_suggestion).remove(u'"')))));
    m_mend->setAccessibleName(m_mend->text());
    m_mend->setVisible(!m_suggestion.isEmpty());
    m_mend->setToolTip(QKeySequence(Qt::CTRL | Qt::Key_Period).toString(QKeySequence::NativeText));
    if (all == m_told) return;
    m_told = all;
    QAccessibleAnnouncementEvent announcement(m_edit, all);
    QAccessible::updateAccessibility(&announcement);
}

void ProfileText::mend()
{
    if (!m_edit->mark() || m_suggestion.isEmpty()) return;
    QTextCursor cursor = m_edit->textCursor();
    cursor.setPosition(m_edit->mark()->begin);
    cursor.setPosition(m_edit->mark()->begin + m_edit->mark()->length, QTextCursor::KeepAnchor);
    cursor.insertText(m_suggestion);
    m_edit->setTextCursor(cursor);
    m_edit->setFocus(Qt::OtherFocusReason);
}

void ProfileText::goToMistake()
{
    if (!m_edit->mark()) return;
    QTextCursor cursor = m_edit->textCursor();
    cursor.setPosition(m_edit->mark()->begin);
    m_edit->setTextCursor(cursor);
    m_edit->setFocus(Qt::OtherFocusReason);
}

}
