#include "ui/issue/DecisionTable.h"

#include "core/profiles/CompareCertificates.h"
#include "ui/issue/DecisionCell.h"
#include "ui/issue/DecisionWords.h"
#include "ui/text/CertificateWords.h"
#include "ui/text/Messages.h"
#include "ui/widgets/WrapText.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <array>

namespace ui {
namespace {

constexpr int narrowest = 640; ///< pixels of the design that five columns need

int tablePx(int pixels) { return scaled(pixels, QApplication::font()); }

CellTag tagOf(core::Decision::By source, bool isAgainstOld)
{
    if (isAgainstOld && source == core::Decision::By::Request)
        return {Glyph::Certificate, DecisionTable::tr("old certificate")};
    return {sourceGlyph(source), sourceText(source)};
}

/// Lines that come from the same place are one run.
std::vector<CellRun> runsOf(const core::Decision& decision, bool isAgainstOld)
{
    std::vector<CellRun> runs;
    for (std::size_t i = 0; i < decision.granted.size(); ++i) {
        const auto tag =
            i < decision.sources.size() ? std::optional(tagOf(decision.sources[i], isAgainstOld)) : std::nullopt;
        const QString text = valueWords(decision.field, decision.granted[i]);
        if (!runs.empty() && runs.back().tag == tag)
            runs.back().text += u'\n' + text;
        else
            runs.push_back({text, tag});
    }
    const bool isTaken = !decision.asked.empty(); // somebody decided that nothing comes of it
    if (runs.empty())
        runs.push_back(
            {noValue(decision.field), isTaken ? std::optional(tagOf(decision.by, isAgainstOld)) : std::nullopt});
    return runs;
}

/// All lines, and whether they are those of before.
std::vector<CellRun> runsOfPair(const core::Decision& row)
{
    QStringList lines;
    for (const std::string& line : row.granted) lines += valueWords(row.field, line);
    const CellTag tag = core::isDifferent(row) ? CellTag{Glyph::Pen, DecisionTable::tr("changed")}
                                               : CellTag{Glyph::Check, DecisionTable::tr("same")};
    return {{lines.isEmpty() ? noValue(row.field) : lines.join(u'\n'), tag}};
}

QString columnText(
    const core::Decision& decision, const std::vector<std::string>& lines, const QString& none = QStringLiteral("—"))
{
    QStringList texts;
    for (const std::string& line : lines) texts += valueWords(decision.field, line);
    return texts.isEmpty() ? none : texts.join(u'\n');
}

QString profileColumn(const core::Decision& decision)
{
    constexpr std::size_t manyKinds = 4;
    const bool isAmong = !decision.asked.empty() && std::ranges::contains(decision.profile, decision.asked.front());
    if (decision.field == "Key" && isAmong && decision.profile.size() > manyKinds)
        return DecisionTable::tr("this and %n other kind(s)", nullptr, static_cast<int>(decision.profile.size()) - 1);
    const QString text = ruleWords(decision.field, decision.profile);
    return text.isEmpty() ? QStringLiteral("—") : text;
}

QString spokenRuns(const std::vector<CellRun>& runs)
{
    QStringList spoken;
    for (const CellRun& run : runs)
        spoken += run.tag ? run.text + QStringLiteral(" (") + run.tag->text + u')' : run.text;
    return spoken.join(QStringLiteral(", "));
}

bool isSerious(const core::Finding& finding) { return finding.severity != core::Severity::Info; }

}

DecisionTable::DecisionTable(QWidget* parent)
    : QWidget(parent),
      m_grid(new QGridLayout(this)),
      m_askedTitle(tr("Asked for")),
      m_grantedTitle(tr("Will be issued"))
{
    setAccessibleName(tr("What was asked for and what will be issued"));
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(0);
}

void DecisionTable::setTitles(const QString& asked, const QString& granted)
{
    m_askedTitle = asked;
    m_grantedTitle = granted;
}

void DecisionTable::setAgainstOld()
{
    m_isAgainstOld = true;
    setTitles(tr("Old certificate"), tr("Will be issued"));
}

void DecisionTable::setBelow(std::string_view field, QWidget* widget)
{
    m_belowField = field;
    m_below = widget;
    widget->setParent(this);
}

void DecisionTable::clear()
{
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        if (item->widget() != m_below) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item; // takeAt hands it over
    }
    m_blocks.clear();
    m_header.clear();
    m_isUsed.fill(false);
}

void DecisionTable::setDraft(const core::IssueDraft& draft)
{
    m_isPair = false;
    show(draft.problems, draft.decisions);
}

void DecisionTable::setPair(const std::vector<core::Decision>& rows)
{
    m_isPair = true;
    show({}, rows);
}

void DecisionTable::show(const std::vector<core::Finding>& problems, const std::vector<core::Decision>& rows)
{
    const bool hasFocus = m_current && m_current->hasFocus();
    const QString before = m_current ? m_current->accessibleName().section(u':', 0, 0) : QString();
    clear();
    m_isUsed = {true, true, false, false, true};
    for (const core::Decision& row : rows) {
        m_isUsed[Profile] = m_isUsed[Profile] || !row.profile.empty();
        m_isUsed[Issuer] = m_isUsed[Issuer] || !row.issuer.empty();
    }
    for (int column = 0; column < ColumnCount; ++column) {
        auto* title = new WrapText(titleOf(column), TextStyle::Caption, Tone::InkSoft, this);
        title->setContentsMargins(tablePx(10), tablePx(7), tablePx(6), tablePx(7));
        m_header.push_back(title);
    }
    for (const core::Finding& problem : problems) addProblem(problem);
    for (const core::Decision& row : rows) addRow(row);
    place();
    DecisionCell* current = cellAt(0, Field);
    for (const Line& line : lines())
        for (const auto& [column, cell] : line.cells)
            if (cell->accessibleName().section(u':', 0, 0) == before) current = cell;
    m_current = nullptr;
    if (current) entered(*current);
    if (hasFocus && current) current->setFocus(Qt::OtherFocusReason);
    updateGeometry();
    update();
}

QString DecisionTable::titleOf(int column) const
{
    switch (column) {
    case Field: return tr("Field");
    case Asked: return m_askedTitle;
    case Profile: return tr("Profile");
    case Issuer: return tr("Issuer");
    default: return m_grantedTitle;
    }
}

DecisionCell* DecisionTable::adopt(DecisionCell* cell)
{
    connect(cell, &DecisionCell::entered, this, [this, cell] { entered(*cell); });
    return cell;
}

DecisionCell* DecisionTable::makeReason(const core::Finding& finding, const QString& field)
{
    const Message message = findingMessage(finding);
    QStringList parts{message.what, message.why, message.remedy};
    parts.removeAll(QString());
    const QString text = parts.join(u' ');
    return adopt(new DecisionCell(isSerious(finding) ? Mark::Revoked : Mark::None, text,
        isSerious(finding) ? Tone::Bad : Tone::InkSoft, tr("%1, reason: %2").arg(field, text), this));
}

void DecisionTable::addProblem(const core::Finding& finding)
{
    Block block;
    const QString title = tr("Stops it");
    block.cells[Field] = adopt(new DecisionCell({{title}}, TextStyle::Strong, Tone::Bad, title, this));
    block.reasons.push_back(makeReason(finding, title));
    block.isRefused = true;
    m_blocks.push_back(std::move(block));
}

void DecisionTable::addRow(const core::Decision& decision)
{
    Block block;
    block.isRefused = std::ranges::any_of(decision.refusals, isSerious);
    const QString field = coreText(decision.field);
    const auto put = [&](Column column, const std::vector<CellRun>& runs, TextStyle style, Tone tone) {
        const QString spoken = column == Field ? field : tr("%1, %2: %3").arg(field, titleOf(column), spokenRuns(runs));
        block.cells[column] = adopt(new DecisionCell(runs, style, tone, spoken, this));
        block.captions[column] = new WrapText(titleOf(column), TextStyle::Small, Tone::InkSoft, this);
        block.captions[column]->setContentsMargins(tablePx(10), tablePx(6), 0, tablePx(6));
    };
    put(Field, {{field}}, TextStyle::Strong, Tone::Ink);
    const QString none = m_isPair || m_isAgainstOld ? noValue(decision.field) : QStringLiteral("—");
    put(Asked, {{columnText(decision, decision.asked, none)}}, TextStyle::Body, Tone::Ink);
    if (m_isUsed[Profile]) put(Profile, {{profileColumn(decision)}}, TextStyle::Body, Tone::InkSoft);
    if (m_isUsed[Issuer]) put(Issuer, {{columnText(decision, decision.issuer)}}, TextStyle::Body, Tone::InkSoft);
    put(Granted, m_isPair ? runsOfPair(decision) : runsOf(decision, m_isAgainstOld),
        block.isRefused ? TextStyle::Strong : TextStyle::Body, Tone::Ink);
    for (const core::Finding& refusal : decision.refusals) block.reasons.push_back(makeReason(refusal, field));
    if (m_below && decision.field == m_belowField) block.below = m_below;
    m_blocks.push_back(std::move(block));
}

bool DecisionTable::isTooNarrow() const
{
    const auto used = std::ranges::count(m_isUsed, true);
    return width() < tablePx(narrowest * static_cast<int>(used) / ColumnCount);
}

void DecisionTable::place()
{
    m_isNarrow = isTooNarrow();
    while (QLayoutItem* item = m_grid->takeAt(0)) delete item; // the widgets stay
    for (int column = 0; column < ColumnCount; ++column) {
        m_grid->setColumnStretch(column, 0);
        m_header[static_cast<std::size_t>(column)]->setVisible(
            !m_isNarrow && m_isUsed[static_cast<std::size_t>(column)]);
    }
    for (const Block& block : m_blocks)
        for (QWidget* caption : block.captions)
            if (caption) caption->setVisible(m_isNarrow && caption != block.captions[Field]);
    if (m_isNarrow)
        placeNarrow();
    else
        placeWide();
    for (const Block& block : m_blocks) {
        for (DecisionCell* cell : block.cells)
            if (cell && m_grid->indexOf(cell) >= 0) cell->setVisible(true);
        for (DecisionCell* reason : block.reasons) reason->setVisible(true);
    }
}

int DecisionTable::stretchOf(std::size_t column) const
{
    constexpr std::array<qsizetype, ColumnCount> most{14, 26, 20, 20, 26};
    constexpr int tag = 14; // beside what is issued
    qsizetype longest = 10;
    for (const Block& block : m_blocks)
        if (block.cells[column])
            for (const QString& line : block.cells[column]->text().split(u'\n'))
                longest = std::max(longest, line.size());
    return static_cast<int>(std::min(longest, most[column])) + (column == Granted ? tag : 0);
}

void DecisionTable::placeWide()
{
    int row = 0;
    for (std::size_t column = 0; column < ColumnCount; ++column) {
        m_grid->setColumnStretch(static_cast<int>(column), m_isUsed[column] ? stretchOf(column) : 0);
        if (m_isUsed[column]) m_grid->addWidget(m_header[column], row, static_cast<int>(column));
    }
    for (const Block& block : m_blocks) {
        const bool isProblem = !block.cells[Granted]; // its reason stands beside it
        ++row;
        for (std::size_t column = 0; column < ColumnCount; ++column)
            if (block.cells[column]) m_grid->addWidget(block.cells[column], row, static_cast<int>(column));
        for (std::size_t i = 0; i < block.reasons.size(); ++i)
            m_grid->addWidget(block.reasons[i], isProblem && i == 0 ? row : ++row, 1, 1, ColumnCount - 1);
        if (block.below) m_grid->addWidget(block.below, ++row, 1, 1, ColumnCount - 1);
    }
}

void DecisionTable::placeNarrow()
{
    int row = 0;
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, 3);
    for (const Block& block : m_blocks) {
        m_grid->addWidget(block.cells[Field], row++, 0, 1, 2);
        for (std::size_t column = Asked; column < ColumnCount; ++column) {
            if (!block.cells[column]) continue;
            m_grid->addWidget(block.captions[column], row, 0);
            m_grid->addWidget(block.cells[column], row++, 1);
        }
        for (DecisionCell* reason : block.reasons) m_grid->addWidget(reason, row++, 0, 1, 2);
        if (block.below) m_grid->addWidget(block.below, row++, 0, 1, 2);
    }
}

QRect DecisionTable::rectOf(const Block& block) const
{
    QRect rect;
    for (const DecisionCell* cell : block.cells)
        if (cell) rect |= cell->geometry();
    for (const DecisionCell* reason : block.reasons) rect |= reason->geometry();
    if (block.below) rect |= block.below->geometry();
    return {0, rect.top(), width(), rect.height()};
}

QString DecisionTable::text() const
{
    QStringList all;
    for (const Line& line : lines())
        for (const auto& [column, cell] : line.cells) all += cell->text();
    return all.join(u'\n');
}

std::vector<DecisionTable::Line> DecisionTable::lines() const
{
    std::vector<Line> all;
    for (const Block& block : m_blocks) {
        Line line;
        for (int column = 0; column < ColumnCount; ++column)
            if (DecisionCell* cell = block.cells[static_cast<std::size_t>(column)])
                line.cells.emplace_back(column, cell);
        all.push_back(std::move(line));
        for (DecisionCell* reason : block.reasons) all.push_back({{{Asked, reason}}});
    }
    return all;
}

DecisionCell* DecisionTable::cellAt(int line, int column) const
{
    const auto all = lines();
    if (line < 0 || line >= static_cast<int>(all.size())) return nullptr;
    DecisionCell* nearest = nullptr;
    for (const auto& [each, cell] : all[static_cast<std::size_t>(line)].cells)
        if (each <= column || !nearest) nearest = cell;
    return nearest;
}

DecisionCell* DecisionTable::cellAfter(int line, int column) const
{
    const auto all = lines();
    for (const auto& [each, cell] : all[static_cast<std::size_t>(line)].cells)
        if (each > column) return cell;
    return nullptr;
}

void DecisionTable::entered(DecisionCell& cell)
{
    if (m_current) m_current->setCurrent(false);
    m_current = &cell;
    cell.setCurrent(true);
    setTabOrder(this, &cell);
}

void DecisionTable::goTo(DecisionCell& cell)
{
    entered(cell);
    cell.setFocus(Qt::TabFocusReason);
}

void DecisionTable::keyPressEvent(QKeyEvent* event)
{
    const auto all = lines();
    const int last = static_cast<int>(all.size()) - 1;
    const bool isFar = event->modifiers() & Qt::ControlModifier;
    int row = -1, column = 0;
    for (int line = 0; line <= last; ++line)
        for (const auto& [each, cell] : all[static_cast<std::size_t>(line)].cells)
            if (cell->hasFocus()) {
                row = line;
                column = each;
            }
    if (row < 0) return QWidget::keyPressEvent(event); // it is in the page's own widget
    if (event->matches(QKeySequence::Copy)) return QApplication::clipboard()->setText(m_current->text());
    DecisionCell* to = nullptr;
    switch (event->key()) {
    case Qt::Key_Left: to = cellAt(row, column - 1); break;
    case Qt::Key_Right: to = cellAfter(row, column); break;
    case Qt::Key_Up: to = cellAt(row - 1, column); break;
    case Qt::Key_Down: to = cellAt(row + 1, column); break;
    case Qt::Key_Home: to = cellAt(isFar ? 0 : row, Field); break;
    case Qt::Key_End: to = cellAt(isFar ? last : row, ColumnCount); break;
    default: return QWidget::keyPressEvent(event);
    }
    if (to) goTo(*to);
}

void DecisionTable::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (m_blocks.empty() || m_isNarrow == isTooNarrow()) return;
    place();
    updateGeometry();
}

void DecisionTable::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange && !m_blocks.empty()) place();
}

void DecisionTable::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    for (const Block& block : m_blocks) {
        const QRect rect = rectOf(block);
        if (block.isRefused) painter.fillRect(rect.adjusted(1, 0, -1, 0), toneOf(palette(), Tone::BadSoft));
        if (rect.top() > 0) painter.fillRect(QRect(1, rect.top(), width() - 2, 1), toneOf(palette(), Tone::Line));
    }
}

}
