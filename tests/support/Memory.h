#pragma once
#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QString>

#include <unistd.h>
#include <vector>

namespace test {

/// How often secrets lie in the memory of a process; they are given so that this process does not hold them (each octet
/// exclusive-or 0x5A). -1: the memory could not be read. Needs root, as nobody else may look into our programs.
inline int placesInMemory(const QList<QByteArray>& hiddenSecrets, qint64 process = getpid())
{
    QProcess scanner;
    scanner.start(
        QStringLiteral("python3"), {QStringLiteral(TEST_DATA "/../support/scan-memory.py"), QString::number(process)});
    for (const QByteArray& secret : hiddenSecrets) scanner.write(secret.toHex() + "\n");
    scanner.closeWriteChannel();
    if (!scanner.waitForFinished(120000) || scanner.exitCode() != 0) return -1;
    return scanner.readAllStandardOutput().trimmed().toInt();
}

/// A text as the scanner wants it.
inline QByteArray hidden(QByteArray text)
{
    for (char& octet : text) octet = static_cast<char>(octet ^ 0x5A);
    return text;
}

/// The processes of this program that were started here; `name`: its first fifteen letters.
inline std::vector<qint64> helpersNamed(const QByteArray& name)
{
    std::vector<qint64> found;
    const auto entries = QDir("/proc").entryList(QDir::Dirs);
    for (const QString& entry : entries) {
        QFile status("/proc/" + entry + "/status");
        if (!status.open(QIODevice::ReadOnly)) continue;
        const QByteArray text = status.readAll();
        if (text.startsWith("Name:\t" + name + '\n') && text.contains("PPid:\t" + QByteArray::number(getpid()) + '\n'))
            found.push_back(entry.toLongLong());
    }
    return found;
}
/// The processes of modules that this one started.
inline std::vector<qint64> tokenHelpers() { return helpersNamed("certwright-toke"); }

}
