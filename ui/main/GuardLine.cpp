#include "ui/main/GuardLine.h"

#include "ui/look/Tones.h"
#include "ui/main/GuardItem.h"
#include "ui/main/MachineState.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Values.h"

#include <QHBoxLayout>
#include <QPainter>

#include <utility>

namespace ui {

GuardLine::GuardLine(core::Clock clock, std::function<MachineState()> machine, const QString& version, QWidget* parent)
    : QWidget(parent),
      m_clock(std::move(clock)),
      m_machine(std::move(machine)),
      m_version(version),
      m_network(new GuardItem(QStringLiteral("guardNetwork"), this)),
      m_time(new GuardItem(QStringLiteral("guardClock"), this)),
      m_swap(new GuardItem(QStringLiteral("guardSwap"), this)),
      m_backup(new GuardItem(QStringLiteral("guardBackup"), this)),
      m_log(new GuardItem(QStringLiteral("guardLog"), this)),
      m_seal(new PlainLabel({}, TextStyle::Mono, Tone::Ink, this))
{
    setObjectName(QStringLiteral("guardLine"));
    setAccessibleName(tr("Guard of the air gap"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 5, 14, 4);
    row->setSpacing(18);
    for (GuardItem* item : {m_network, m_time, m_swap, m_backup}) row->addWidget(item);
    row->addStretch(1);
    auto* log = new QHBoxLayout;
    log->setSpacing(5);
    log->addWidget(m_log);
    log->addWidget(m_seal);
    row->addLayout(log);
    row->setSizeConstraint(QLayout::SetNoConstraint); // a small window leaves out what fit() says
    m_second.setInterval(1000);
    m_look.setInterval(5000);
    connect(&m_second, &QTimer::timeout, this, &GuardLine::showClock);
    connect(&m_look, &QTimer::timeout, this, &GuardLine::showMachine);
    m_second.start();
    m_look.start();
    setVault(std::nullopt);
    refresh();
}

void GuardLine::refresh()
{
    showClock();
    showMachine();
}

void GuardLine::showClock()
{
    m_time->setState(tr("Clock"), showUtc(m_clock()), Mark::None,
        tr("Certificates carry this time for years. Compare it with a watch."));
}

void GuardLine::showMachine()
{
    const MachineState state = m_machine();
    if (state.isNetworkUp)
        m_network->setState(tr("Network up"), state.network, Mark::Expiring,
            tr("This computer can be reached from outside. Unplug it before root keys are used."));
    else
        m_network->setState(tr("Offline"), {}, Mark::Done, tr("No network interface is up."));
    if (state.swap == SwapState::Encrypted)
        m_swap->setState(tr("Swap encrypted"), {}, Mark::Done,
            tr("Memory may be written to the disk, but only encrypted. Hibernation writes all of it: do not use it "
               "here."));
    else if (state.swap == SwapState::Open)
        m_swap->setState(tr("Swap on"), {}, Mark::Expiring,
            tr("Memory may be written to the disk. Switch swap off before root keys are used: swapoff -a"));
    else
        m_swap->setState(tr("Swap off"), {}, Mark::Done, tr("Memory is never written to a disk."));
    fit();
}

void GuardLine::setVault(const std::optional<VaultGuard>& vault)
{
    m_vault = vault;
    if (vault)
        showVault(*vault);
    else
        m_log->setState(tr("Version %1").arg(m_version), {}, Mark::None, {});
    fit();
}

void GuardLine::showVault(const VaultGuard& vault)
{
    if (vault.lastBackup)
        m_backup->setState(tr("Backup"), showDistance(*vault.lastBackup, m_clock()), Mark::None,
            tr("The last backup was opened and verified when it was made."));
    else
        m_backup->setState(
            tr("No backup yet"), {}, Mark::Expiring, tr("A lost file is a lost CA. Make a backup on another medium."));
    const QString events = tr("%Ln event(s)", nullptr, static_cast<int>(vault.events));
    const QString unbroken = vault.sealWords.isEmpty() ? tr("Log unbroken, %1") : tr("Log unbroken, %1 · seal");
    if (!vault.isLogUnbroken)
        m_log->setState(tr("Log, %1").arg(events), {}, Mark::None, tr("The log is being checked."));
    else if (*vault.isLogUnbroken)
        m_log->setState(unbroken.arg(events), {}, Mark::None,
            tr("Every event carries the checksum of the one before. The seal's words stand for the last one."));
    else
        m_log->setState(tr("Log broken, %1").arg(events), {}, Mark::Expiring,
            tr("An event is missing or was altered. Open the event log to see which."));
    m_seal->setText(vault.sealWords);
    m_seal->setAccessibleName(tr("Seal of the log: %1").arg(vault.sealWords));
}

QSize GuardLine::minimumSizeHint() const { return {0, sizeHint().height()}; }

void GuardLine::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

void GuardLine::fit()
{
    // What protects keys stays; what is found elsewhere too gives way first.
    const int gap = layout()->spacing();
    int room = width() - layout()->contentsMargins().left() - layout()->contentsMargins().right();
    for (const GuardItem* item : {m_network, m_time, m_swap}) room -= item->sizeHint().width() + gap;
    const bool wantsSeal = m_vault && !m_vault->sealWords.isEmpty();
    const int backup = m_vault ? m_backup->sizeHint().width() + gap : 0;
    const int log = m_log->sizeHint().width() + gap;
    const int seal = wantsSeal ? m_seal->sizeHint().width() + gap : 0;
    m_backup->setVisible(m_vault && backup <= room);
    room -= m_backup->isHidden() ? 0 : backup;
    m_log->setVisible(log + seal <= room || (m_vault && !m_vault->isLogUnbroken));
    m_seal->setVisible(wantsSeal && log + seal <= room);
}

void GuardLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), toneOf(palette(), Tone::Panel));
    painter.fillRect(QRect(0, 0, width(), 1), toneOf(palette(), Tone::Line));
}

}
