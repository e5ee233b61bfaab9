#include "ui/main/MachineState.h"

#include <QDir>
#include <QFile>
#include <QStringList>

namespace ui {
namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(64 * 1024) : QByteArray();
}

/// Tunnels and bridges report "unknown"; they are up when they have a carrier.
bool isUp(const QString& interface)
{
    const QByteArray state = contentOf(interface + QStringLiteral("/operstate")).trimmed();
    return state == "up" || (state == "unknown" && contentOf(interface + QStringLiteral("/carrier")).trimmed() == "1");
}

}

MachineState readMachineState(const QString& root)
{
    MachineState state;
    const QDir interfaces(root + QStringLiteral("/sys/class/net"));
    QStringList up;
    for (const QString& name : interfaces.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        if (name != QStringLiteral("lo") && isUp(interfaces.filePath(name))) up += name;
    state.isNetworkUp = !up.isEmpty();
    state.network = up.join(QStringLiteral(", "));
    state.isSwapOn = contentOf(root + QStringLiteral("/proc/swaps")).count('\n') > 1; // the first line is a heading
    return state;
}

}
