#pragma once
#include <QByteArray>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QString>

#include <algorithm>
#include <numeric>
#include <unistd.h>
#include <vector>

namespace test {

/// How often each secret lies in the memory of a process; they are given so that this process does not hold them (each octet
/// exclusive-or 0x5A). Empty: the memory could not be read. Needs root, as nobody else may look into our programs.
inline QList<int> countsInMemory(const QList<QByteArray>& hiddenSecrets, qint64 process = getpid())
{
    QProcess scanner;
    scanner.start(QCoreApplication::applicationDirPath() + "/scan-memory", {QString::number(process)});
    for (const QByteArray& secret : hiddenSecrets) scanner.write(secret.toHex() + "\n");
    scanner.closeWriteChannel();
    if (!scanner.waitForFinished(120000) || scanner.exitCode() != 0) return {};
    QList<int> counts;
    for (const QByteArray& line : scanner.readAllStandardOutput().split('\n'))
        if (!line.isEmpty()) counts.append(line.toInt());
    return counts;
}
/// How often they do altogether. -1: the memory could not be read.
inline int placesInMemory(const QList<QByteArray>& hiddenSecrets, qint64 process = getpid())
{
    const QList<int> counts = countsInMemory(hiddenSecrets, process);
    return counts.isEmpty() ? -1 : std::accumulate(counts.begin(), counts.end(), 0);
}

/// A text as the scanner wants it.
inline QByteArray hidden(QByteArray text)
{
    for (char& octet : text) octet = static_cast<char>(octet ^ 0x5A);
    return text;
}

/// Which of these secrets lie in this process; nothing: none of them does, although a text that was put there in three forms
/// for this search was seen in each.
inline QString tracesOf(const QList<QByteArray>& hiddenSecrets)
{
    static int searches = 0;
    const QByteArray plain = "planted for search " + QByteArray::number(++searches);
    QByteArray wide = "UTF-16 " + plain;
    QByteArray backwards = "back " + plain;
    const QList<QByteArray> controls{hidden(plain), hidden(wide), hidden(backwards)};
    const QString planted = QString::fromLatin1(wide); // kept until the end, as are the other two
    wide.fill('\0');
    std::ranges::reverse(backwards);
    const QList<int> counts = countsInMemory(hiddenSecrets + controls);
    if (counts.size() != hiddenSecrets.size() + controls.size()) return QStringLiteral("the memory could not be read");
    QStringList found;
    for (qsizetype i = 0; i < counts.size(); ++i) {
        const bool isControl = i >= hiddenSecrets.size();
        if (isControl && counts[i] == 0) found += QStringLiteral("control %1 unseen").arg(i - hiddenSecrets.size());
        if (!isControl && counts[i] > 0) found += QStringLiteral("secret %1: %2 places").arg(i).arg(counts[i]);
    }
    return found.join(QStringLiteral(", "));
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
