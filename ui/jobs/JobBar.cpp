#include "ui/jobs/JobBar.h"

#include "ui/jobs/Background.h"
#include "ui/jobs/Spinner.h"
#include "ui/look/Strokes.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Values.h"

#include <QAccessible>
#include <QAccessibleAnnouncementEvent>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>

namespace ui {

JobBar::JobBar(QWidget* parent)
    : QFrame(parent),
      m_title(new PlainLabel(this)),
      m_rest(new PlainLabel({}, TextStyle::Small, Tone::InkSoft, this)),
      m_bar(new QProgressBar(this)),
      m_cancel(new QPushButton(tr("Cancel"), this))
{
    setObjectName(QStringLiteral("jobBar"));
    setAccessibleName(tr("Work in progress"));
    m_cancel->setObjectName(QStringLiteral("jobCancel"));
    m_cancel->setAccessibleName(tr("Cancel the work in progress"));
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(scaled(160, font()));

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 8, 8, 8);
    row->setSpacing(12);
    row->addWidget(new Spinner(this));
    row->addWidget(m_title, 1);
    row->addWidget(m_bar);
    row->addWidget(m_rest);
    row->addWidget(m_cancel);
    hide();

    m_appear.setSingleShot(true);
    m_appear.setInterval(400);
    m_tick.setInterval(100);
    connect(&m_appear, &QTimer::timeout, this, [this] {
        refresh();
        show();
        raise();
        QAccessibleAnnouncementEvent spoken(this, m_title->text());
        QAccessible::updateAccessibility(&spoken);
    });
    connect(&m_tick, &QTimer::timeout, this, &JobBar::refresh);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (!m_job) return;
        m_job->stop(); // whoever waits for the result still gets it, and an end of what it greyed out
        setPastCancelling(tr("Stopping…"));
    });
    parent->installEventFilter(this);
}

void JobBar::watch(Background& job, const QString& title)
{
    connect(&job, &Background::runningChanged, this, [this, source = &job, title](bool running) {
        if (running)
            begin(*source, title);
        else
            end(source);
    });
    connect(&job, &QObject::destroyed, this, [this] {
        if (!m_job) end(nullptr);
    });
    if (job.isRunning()) begin(job, title);
}

void JobBar::setPastCancelling(const QString& reason)
{
    m_cancel->hide();
    m_title->setText(reason);
    settle();
}

void JobBar::setDelays(int strip, int estimate)
{
    m_appear.setInterval(strip);
    m_estimateAfter = estimate;
}

bool JobBar::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize) settle();
    return QFrame::eventFilter(watched, event);
}

void JobBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    strokes::box(painter, rect(), toneOf(palette(), Tone::Panel), toneOf(palette(), Tone::LineStrong));
}

void JobBar::begin(Background& job, const QString& title)
{
    m_job = &job;
    m_title->setText(title);
    m_cancel->show();
    m_since.start();
    m_bar->hide();
    m_rest->hide();
    m_tick.start();
    if (!isVisible()) m_appear.start();
}

void JobBar::end(const Background* job)
{
    if (m_job && m_job != job) return;
    m_job = nullptr;
    m_appear.stop();
    m_tick.stop();
    hide();
}

void JobBar::refresh()
{
    if (!m_job) return end(nullptr);
    const bool late = m_since.elapsed() >= m_estimateAfter;
    const auto total = m_job->progress().total.load();
    const auto done = std::min(m_job->progress().done.load(), total);
    m_bar->setVisible(late && total > 0);
    m_rest->setVisible(late);
    if (total > 0) {
        const double part = static_cast<double>(done) / static_cast<double>(total);
        m_bar->setRange(0, 1000);
        m_bar->setValue(static_cast<int>(part * 1000));
        m_rest->setText(estimateText(part));
    } else {
        m_rest->setText(tr("%1 so far").arg(showDuration(std::chrono::seconds(m_since.elapsed() / 1000))));
    }
    settle();
}

void JobBar::settle()
{
    const QSize room = parentWidget()->size();
    const QSize wanted = sizeHint();
    const int wide = std::min(room.width() - 32, std::max(wanted.width(), scaled(420, font())));
    setGeometry((room.width() - wide) / 2, room.height() - wanted.height() - 16, wide, wanted.height());
}

QString JobBar::estimateText(double part) const
{
    if (part <= 0.02) return tr("estimating…");
    const auto rest = static_cast<qint64>(static_cast<double>(m_since.elapsed()) * (1 - part) / part / 1000);
    return tr("about %1 left").arg(showDuration(std::chrono::seconds(rest)));
}

}
