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

/// A file, too, is open: what lies below it cannot be told from here.
SwapState readSwap(const QString& root)
{
    SwapState state = SwapState::Off;
    for (const QByteArray& line :
        contentOf(root + QStringLiteral("/proc/swaps")).split('\n').mid(1)) { // behind the heading
        const QString device = QString::fromLocal8Bit(line.left(line.indexOf(' ')).trimmed());
        if (device.isEmpty() || device.startsWith(QStringLiteral("/dev/zram"))) continue;
        const QString name = device.section(u'/', -1);
        if (!contentOf(root + QStringLiteral("/sys/block/%1/dm/uuid").arg(name)).startsWith("CRYPT-"))
            return SwapState::Open;
        state = SwapState::Encrypted;
    }
    return state;
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
    state.swap = readSwap(root);
    return state;
}

}
