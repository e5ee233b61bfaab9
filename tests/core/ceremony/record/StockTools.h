#pragma once
#include "core/ceremony/record/Kit.h"
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

/// What a stranger has who verifies a kit: the script, and tools of every system.
namespace sample {

/// A folder with what a verifier may use and nothing else: coreutils, sed and openssl.
inline QString stockTools(const QTemporaryDir& folder)
{
    const QString tools = folder.filePath("tools");
    if (QDir(tools).exists()) return tools;
    QDir().mkpath(tools);
    QProcess list;
    list.start("dpkg", {"-L", "coreutils", "sed", "openssl"});
    list.waitForFinished(60000);
    for (const QByteArray& path : list.readAllStandardOutput().split('\n'))
        if (path.contains("/bin/"))
            QFile::link(QString::fromUtf8(path), tools + '/' + QString::fromUtf8(path).section('/', -1));
    return tools;
}

/// The verifier of kits, as a text.
inline QByteArray verifySh()
{
    for (const core::EmbeddedText& text : core::kitTexts())
        if (text.name == "verify") return QByteArray(text.content.data(), static_cast<qsizetype>(text.content.size()));
    return {};
}

}
