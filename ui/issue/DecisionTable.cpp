#include "ui/issue/DecisionTable.h"

#include "ui/text/CertificateWords.h"
#include "ui/text/Messages.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"

#include <QApplication>
#include <QGridLayout>
#include <QPainter>

#include <algorithm>

namespace ui {
namespace {

constexpr int columns = 4;

QString byWords(core::Decision::By by)
{
    switch (by) {
    case core::Decision::By::Request: return DecisionTable::tr("request");
    case core::Decision::By::Profile: return DecisionTable::tr("profile");
    case core::Decision::By::Operator: return DecisionTable::tr("you");
    case core::Decision::By::Ca: return DecisionTable::tr("the CA");
    case core::Decision::By::Default: return DecisionTable::tr("profile"); // where nothing was asked
    }
    return {};
}

/// A value of an extension in plain words, where there are some.
QString lineWords(const core::Decision& decision, std::string_view line)
{
    constexpr std::string_view pathLength = "pathLength: ";
    if (decision.field == "Key") return keyText(line);
    if (line == "ca: true") return DecisionTable::tr("yes");
    if (line.starts_with(pathLength))
        return DecisionTable::tr("CA levels below: %1").arg(showUntrusted(line.substr(pathLength.size())));
    return useText(line);
}

QString shown(const core::Decision& decision, const std::vector<std::string>& lines)
{
    QStringList texts;
    for (const std::string& line : lines) texts += lineWords(decision, line);
    return texts.isEmpty() ? QStringLiteral("—") : texts.join(u'\n');
}

QString grantedWords(const core::Decision& decision, const core::IssueDraft& draft)
{
    if (decision.field == "May act as a CA" && decision.granted.empty()) return DecisionTable::tr("no");
    if (decision.field != "Validity") return shown(decision, decision.granted);
    const core::Validity& validity = draft.validity;
    return DecisionTable::tr("%1 to %2 (%3)")
        .arg(showDate(validity.notBefore), showDate(validity.notAfter),
            showDuration(validity.notAfter - validity.notBefore + std::chrono::hours(12)));
}

}

DecisionTable::DecisionTable(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    setAccessibleName(tr("What was asked for and what will be issued"));
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(0);
    m_grid->setColumnStretch(0, 18);
    m_grid->setColumnStretch(1, 24);
    m_grid->setColumnStretch(2, 32);
    m_grid->setColumnStretch(3, 14);
}

void DecisionTable::clear()
{
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item; // takeAt hands it over
    }
    m_row = 0;
    m_refused.clear();
    m_lines.clear();
}

void DecisionTable::setDraft(const core::IssueDraft& draft)
{
    clear();
    addHeader();
    for (const core::Finding& problem : draft.problems) {
        m_lines.push_back(m_row);
        put(tr("Stops it"), 0, 1, TextStyle::Strong, Tone::Bad);
        addReason(problem);
    }
    for (const core::Decision& decision : draft.decisions) addRow(decision, draft);
    updateGeometry();
    update();
}

void DecisionTable::addHeader()
{
    int column = 0;
    for (const QString& text : {tr("Field"), tr("Asked for"), tr("Will be issued"), tr("Decided by")})
        put(text, column++, 1, TextStyle::Caption, Tone::InkSoft);
    ++m_row;
}

void DecisionTable::addRow(const core::Decision& decision, const core::IssueDraft& draft)
{
    const bool isRefused = std::ranges::any_of(
        decision.refusals, [](const core::Finding& finding) { return finding.severity != core::Severity::Info; });
    const QString field = coreText(decision.field);
    m_lines.push_back(m_row);
    if (isRefused) m_refused.push_back(m_row);
    const QString asked = shown(decision, decision.asked);
    const QString granted = grantedWords(decision, draft);
    const QString by = byWords(decision.by);
    put(field, 0, 1, TextStyle::Strong, Tone::Ink);
    m_grid->itemAtPosition(m_row, 0)->widget()->setAccessibleName(
        tr("%1. Asked for: %2. Will be issued: %3. Decided by: %4").arg(field, asked, granted, by));
    put(asked, 1, 1, TextStyle::Body, Tone::Ink);
    put(granted, 2, 1, isRefused ? TextStyle::Strong : TextStyle::Body, Tone::Ink);
    put(by, 3, 1, TextStyle::Body, Tone::InkSoft);
    ++m_row;
    for (const core::Finding& refusal : decision.refusals) addReason(refusal);
}

void DecisionTable::addReason(const core::Finding& finding)
{
    const Message message = findingMessage(finding);
    const bool isNote = finding.severity == core::Severity::Info;
    if (!isNote) m_refused.push_back(m_row);
    QStringList parts;
    for (const QString& part : {message.what, message.why, message.remedy})
        if (!part.isEmpty()) parts += part;
    put(parts.join(u' '), 1, columns - 1, TextStyle::Body, isNote ? Tone::InkSoft : Tone::Bad);
    ++m_row;
}

void DecisionTable::put(const QString& text, int column, int span, TextStyle style, Tone tone)
{
    auto* label = new PlainLabel(text, style, tone, this);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setFocusPolicy(Qt::NoFocus);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    const int side = scaled(10, QApplication::font());
    label->resize(5 * side, 5 * side); // a frame forgets margins that its size leaves no room for
    label->setContentsMargins(side, scaled(7, QApplication::font()), side / 2, scaled(7, QApplication::font()));
    m_grid->addWidget(label, m_row, column, 1, span);
}

void DecisionTable::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const auto rowRect = [this](int row) {
        const QLayoutItem* item =
            m_grid->itemAtPosition(row, 1); // every row has one; cellRect() knows no height for width
        return QRect(0, item->geometry().top(), width(), item->geometry().height());
    };
    for (const int row : m_refused)
        painter.fillRect(rowRect(row).adjusted(1, 0, -1, 0), toneOf(palette(), Tone::BadSoft));
    for (const int row : m_lines)
        painter.fillRect(QRect(1, rowRect(row).top(), width() - 2, 1), toneOf(palette(), Tone::Line));
}

}
