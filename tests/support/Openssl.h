#pragma once

#include <QProcess>
#include <QStandardPaths>
#include <QStringList>
#include <QTest>

/// The openssl command as a judge who knows nothing of us.
namespace openssl {

/// How it ended and what it said.
struct Ran {
    int code = -1;
    QByteArray out, all;
};

inline bool isHere() { return !QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty(); }

/// One call; arguments are split at spaces, `%1` and so on stand for the paths, which may hold some.
inline Ran run(const QString& arguments, const QStringList& paths = {})
{
    QStringList words = arguments.split(u' ', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < paths.size(); ++i) words.replaceInStrings(QStringLiteral("%%1").arg(i + 1), paths[i]);
    QProcess process;
    process.start(QStringLiteral("openssl"), words);
    process.closeWriteChannel();
    if (!process.waitForFinished(30000)) return {};
    const QByteArray out = process.readAllStandardOutput();
    return {
        process.exitCode(), out, "openssl " + words.join(u' ').toUtf8() + '\n' + out + process.readAllStandardError()};
}

}

/// Fails the test with all that openssl said when it did not agree.
#define QVERIFY_OPENSSL(...)                                                                                           \
    do {                                                                                                               \
        const openssl::Ran ended = openssl::run(__VA_ARGS__);                                                          \
        QVERIFY2(ended.code == 0, ended.all.constData());                                                              \
    } while (false)
