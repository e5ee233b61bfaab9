#include "ui/main/TokenWatch.h"

#include <QDir>

#include <utility>

namespace ui {
namespace {

/// Everything that would change a line of the tokens page.
QString pictureOf(const std::vector<core::MachineTokens::Reader>& readers)
{
    std::string picture;
    for (const auto& [service, reader] : readers) {
        picture += reader.description + '\n';
        if (!reader.token) continue;
        picture.append(reader.token->label).append("\t").append(reader.token->serial).append("\t");
        picture.append(core::nameOf(reader.token->userPin)).append(reader.token->isInitialized ? "\n" : "\tnew\n");
    }
    return QString::fromStdString(picture);
}

/// Where the kernel makes a file for every device; a bus that is plugged in later is seen by its parent.
QStringList busFolders()
{
    const QDir buses(QStringLiteral("/dev/bus/usb"));
    if (!buses.exists()) return {};
    QStringList folders{buses.path()};
    for (const QString& bus : buses.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) folders += buses.filePath(bus);
    return folders;
}

}

TokenWatch::TokenWatch(
    std::shared_ptr<core::MachineTokens> machine, QThreadPool& pool, std::function<bool()> isWatched, QObject* parent)
    : QObject(parent), m_machine(std::move(machine)), m_isWatched(std::move(isWatched)), m_job(pool, nullptr, -1)
{
    using namespace std::chrono_literals;
    m_settled.setSingleShot(true);
    m_settled.setInterval(1500ms);
    if (const QStringList folders = busFolders(); !folders.isEmpty()) m_bus.addPaths(folders);
    connect(&m_bus, &QFileSystemWatcher::directoryChanged, &m_settled, qOverload<>(&QTimer::start));
    connect(&m_settled, &QTimer::timeout, this, [this] {
        if (m_isWatched()) emit changed();
    });
    connect(&m_pace, &QTimer::timeout, this, &TokenWatch::ask);
    setPace(4s);
}

void TokenWatch::setPace(std::chrono::milliseconds pace) { m_pace.start(pace); }

void TokenWatch::ask()
{
    if (m_job.isRunning() || !m_isWatched()) return;
    m_job.start([machine = m_machine](std::stop_token) { return machine->readers().transform(pictureOf); },
        [this](const core::Result<QString>& picture) {
            if (!picture) return; // the page says what is wrong with a module when it is looked for
            const QString before = std::exchange(m_seen, *picture);
            if (!before.isNull() && before != *picture) emit changed();
        });
}

}
