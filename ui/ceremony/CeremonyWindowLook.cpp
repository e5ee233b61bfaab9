// How the window of a ceremony is put together, and how large everything in it is.
#include "ui/ceremony/ActList.h"
#include "ui/ceremony/CeremonyWindow.h"
#include "ui/ceremony/ConfirmPanel.h"
#include "ui/ceremony/DispositionPage.h"
#include "ui/ceremony/PeopleEdit.h"
#include "ui/ceremony/RoomPanel.h"
#include "ui/look/Buttons.h"
#include "ui/look/Tones.h"
#include "ui/look/Type.h"
#include "ui/main/Band.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Untrusted.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/FoldingRow.h"
#include "ui/widgets/MessageStrip.h"
#include "ui/widgets/ScrollArea.h"

#include "core/ceremony/record/Transcript.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {
namespace {

constexpr std::size_t wordsOfScript = 3;
constexpr double projector = 1.6; ///< of the desktop's own text, in a window as large as the design
constexpr double beside = 1.05;
constexpr double smallest = 0.6, largest = 2.5; ///< of the design, as far as text follows the window
constexpr int designWidth = 1360, designHeight = 860, leftWidth = 250, rightWidth = 285, narrow = 860;

/// Ground of panels, with a hairline towards the middle.
class PanelGround : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), toneOf(palette(), Tone::Panel));
        painter.setPen(toneOf(palette(), Tone::Line));
        painter.drawRect(rect().adjusted(-1, -1, 0, 0));
        painter.drawRect(rect().adjusted(0, 0, 0, 0));
    }
};

}

void CeremonyWindow::build()
{
    const CeremonyOrder& order = m_run.order();
    setWindowTitle(showUntrusted(order.script.title));
    setObjectName(QStringLiteral("ceremony.window"));
    m_acts = new ActList(order.script, this);
    m_confirm = new ConfirmPanel(this);
    m_room = new RoomPanel(this);
    m_record = new RecordLine(this);
    m_pages = new QStackedWidget(this);
    m_step = new StepPage(order.script, m_surroundings.clock, m_surroundings.pace,
        QString::fromStdString(order.bindings.privateScreen), m_pages);
    m_end = new EndPage;
    m_returnArea = new ScrollArea(makeReturn(), m_pages);
    m_endArea = new ScrollArea(m_end, m_pages);
    m_dispositions = new DispositionPage;
    m_dispositionArea = new ScrollArea(m_dispositions, m_pages);
    for (QWidget* page : {static_cast<QWidget*>(m_step), m_returnArea, m_endArea, m_dispositionArea})
        m_pages->addWidget(page);
    m_left = makeSide({m_acts}, tr("Acts"));
    m_right = makeSide({m_confirm, m_room}, tr("Who confirms, and what is on the table"));
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_left);
    middle->addWidget(m_pages, 1);
    middle->addWidget(m_right);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    if (order.mode == core::CeremonyMode::Rehearsal) {
        auto* band = new Band(tr("Rehearsal"), tr("REHEARSAL: nothing that comes of it may be trusted."),
            {Glyph::Warning, Tone::Warn, Tone::WarnSoft}, this);
        band->setObjectName(QStringLiteral("ceremony.rehearsal"));
        band->show();
        column->addWidget(band);
    }
    column->addWidget(makeHead());
    column->addLayout(middle, 1);
    column->addWidget(m_record);
    resize(scaled(designWidth, QApplication::font()), scaled(designHeight, QApplication::font()));
    setMinimumSize(640, 420);
    hideWords(false);
}

void CeremonyWindow::hideWords(bool areHidden)
{
    m_scriptWords->setText(areHidden
            ? tr("hidden now")
            : QString::fromStdString(core::headWords(m_run.order().script.identity, wordsOfScript)));
    m_record->setHiding(areHidden);
}

QWidget* CeremonyWindow::makeHead()
{
    const CeremonyOrder& order = m_run.order();
    auto* ground = new PanelGround(this);
    auto* column = new QVBoxLayout(ground);
    column->setContentsMargins(0, 0, 0, 0);
    auto* head = new FoldingRow(ground);
    column->addWidget(head);
    auto* mode = new Chip(head);
    mode->setObjectName(QStringLiteral("ceremony.mode"));
    const bool isRehearsal = order.mode == core::CeremonyMode::Rehearsal;
    mode->setNote(isRehearsal ? Tone::Warn : Tone::Accent, isRehearsal ? tr("REHEARSAL") : tr("live"));
    m_place = new PlainLabel({}, TextStyle::Body, Tone::InkSoft, head);
    m_work = new Chip(head);
    m_work->setNote(Tone::Accent, tr("working"));
    m_work->hide();
    m_scriptWords = new PlainLabel({}, TextStyle::Mono, Tone::Ink, head);
    m_incident = new QPushButton(tr("Incident F8"), head);
    m_incident->setObjectName(QStringLiteral("ceremony.incident.open"));
    setButtonRole(*m_incident, ButtonRole::Danger);
    connect(m_incident, &QPushButton::clicked, this, &CeremonyWindow::askIncident);
    auto* leave = new QPushButton(tr("Break or leave"), head);
    leave->setObjectName(QStringLiteral("ceremony.leave.open"));
    addMenu(*leave);
    head->addPart(
        {new PlainLabel(showUntrusted(order.script.title), TextStyle::Strong, Tone::Ink, head), mode, m_work});
    head->addPart({m_place, new PlainLabel(tr("script words"), TextStyle::Body, Tone::InkSoft, head), m_scriptWords});
    head->addPart({m_incident, leave});
    return ground;
}

void CeremonyWindow::addMenu(QPushButton& leave)
{
    auto* menu = new QMenu(&leave);
    leave.setMenu(menu);
    const auto add = [&](const QString& text, const QString& keys, auto what) {
        connect(menu->addAction(keys.isEmpty() ? text : text + u'\t' + keys), &QAction::triggered, this, what);
    };
    add(tr("Break off or abandon…"), {}, [this] { close(); });
    add(tr("Full screen"), QKeySequence(Qt::Key_F11).toString(QKeySequence::NativeText),
        [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    menu->addSeparator();
    add(tr("Evacuate: wipe, log out, leave at once"),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E).toString(QKeySequence::NativeText), &CeremonyWindow::evacuate);
}

QWidget* CeremonyWindow::makeReturn()
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(36, 28, 36, 28);
    column->setSpacing(12);
    m_returnMessages = new MessageStrip(page);
    auto* heading = new HeadingLabel(tr("Who is back?"), TextStyle::Heading, page);
    heading->setWordWrap(true);
    column->addWidget(heading);
    column->addWidget(paragraph(
        tr("Everybody who is here again chooses a new PIN. The ceremony goes on where it is safe to."), page));
    column->addWidget(m_returnMessages);
    m_people = new PeopleEdit(QStringLiteral("ceremony.back"), page);
    column->addWidget(m_people);
    m_goOn = new QPushButton(tr("Go on"), page);
    m_goOn->setObjectName(QStringLiteral("ceremony.back.goOn"));
    setButtonRole(*m_goOn, ButtonRole::Primary);
    column->addWidget(m_goOn, 0, Qt::AlignLeft);
    column->addStretch(1);
    return page;
}

QWidget* CeremonyWindow::makeSide(const std::vector<QWidget*>& parts, const QString& name)
{
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(14, 16, 14, 16);
    column->setSpacing(18);
    for (QWidget* part : parts) column->addWidget(part);
    column->addStretch(1);
    auto* ground = new PanelGround(this);
    ground->setAccessibleName(name);
    auto* area = new ScrollArea(content, ground);
    if (std::ranges::contains(parts, static_cast<QWidget*>(m_acts)))
        connect(m_acts, &ActList::moved, area, [this, area] { area->ensureWidgetVisible(m_acts->present()); });
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* whole = new QVBoxLayout(ground);
    whole->setContentsMargins(1, 0, 1, 0);
    whole->addWidget(area);
    return ground;
}

/// Everything grows with the window, so that a projector shows more than a desk.
void CeremonyWindow::magnify()
{
    const QFont body = QApplication::font();
    const double wide = static_cast<double>(width()) / scaled(designWidth, body);
    const double high = static_cast<double>(height()) / scaled(designHeight, body);
    const double factor = std::clamp(std::min(wide, high), smallest, largest);
    setMagnification(*m_pages, projector * factor);
    setMagnification(*m_left, beside * factor);
    setMagnification(*m_right, beside * factor);
    m_left->setVisible(width() >= scaled(narrow, body)); // the head line says the step, too
    m_left->setFixedWidth(std::min(scaled(leftWidth, bodyFont(*m_left)), width() / 4));
    m_right->setFixedWidth(std::min(scaled(rightWidth, bodyFont(*m_right)), width() / 3));
}

void CeremonyWindow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    magnify();
}

void CeremonyWindow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_pages) magnify();
}

}
