#include "ui/issue/WorkBar.h"

#include "ui/text/PlainLabel.h"
#include "ui/text/Values.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <chrono>

namespace ui {

WorkBar::WorkBar(QWidget* parent)
    : QWidget(parent),
      m_title(new PlainLabel(this)),
      m_count(new PlainLabel(QString(), TextStyle::Body, Tone::InkSoft, this)),
      m_bar(new QProgressBar(this)),
      m_cancel(new QPushButton(tr("Cancel"), this))
{
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress"));
    m_cancel->setObjectName(QStringLiteral("cancelWork"));
    m_cancel->setAccessibleName(tr("Cancel"));
    m_cancel->setAutoDefault(false);
    setFocusProxy(m_cancel);
    auto* words = new QHBoxLayout;
    words->addWidget(m_title, 1);
    words->addWidget(m_count);
    auto* row = new QHBoxLayout;
    row->addWidget(m_bar, 1);
    row->addWidget(m_cancel);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(words);
    column->addLayout(row);
    m_tick.setInterval(std::chrono::milliseconds(100));
    connect(&m_tick, &QTimer::timeout, this, &WorkBar::refresh);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancel->setEnabled(false);
        m_count->setText(tr("stopping"));
        m_tick.stop();
        emit cancelled();
    });
    hide();
}

std::shared_ptr<JobProgress> WorkBar::begin(const QString& title, qint64 total)
{
    m_progress = std::make_shared<JobProgress>();
    m_progress->total = static_cast<std::uint64_t>(total);
    m_title->setText(title);
    m_cancel->setEnabled(true);
    m_tick.start();
    refresh();
    show();
    return m_progress;
}

void WorkBar::end()
{
    m_tick.stop();
    m_progress.reset();
    hide();
}

void WorkBar::refresh()
{
    if (!m_progress) return;
    const auto done = static_cast<qint64>(m_progress->done.load());
    const auto total = static_cast<qint64>(m_progress->total.load());
    m_bar->setRange(0, static_cast<int>(total)); // 0: it moves to and fro
    m_bar->setValue(static_cast<int>(done));
    m_count->setText(total > 0 ? tr("%1 of %2").arg(showNumber(done), showNumber(total))
            : done > 0         ? showNumber(done)
                               : QString());
}

}
