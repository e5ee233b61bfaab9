#pragma once
#include "core/tokens/Modules.h"
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <sys/stat.h>

namespace test {

/// SoftHSM with tokens of its own in a folder that goes away; SOFTHSM2_CONF points there while this lives.
class SoftTokens {
public:
    SoftTokens()
    {
        QDir(m_folder.path()).mkdir("tokens");
        QFile settings(m_folder.filePath("softhsm2.conf"));
        if (settings.open(QIODevice::WriteOnly))
            settings.write("directories.tokendir = " + m_folder.filePath("tokens").toUtf8() + "\nlog.level = ERROR\n");
        settings.close();
        qputenv("SOFTHSM2_CONF", settings.fileName().toUtf8());
    }
    ~SoftTokens() { qunsetenv("SOFTHSM2_CONF"); }

    const QTemporaryDir& folder() const { return m_folder; }
    /// Makes a token with the user PIN 123456.
    bool add(const QString& label) const
    {
        return run(
            "softhsm2-util", {"--init-token", "--free", "--label", label, "--pin", "123456", "--so-pin", "87654321"});
    }
    static bool run(const QString& program, const QStringList& arguments, int expected = 0)
    {
        QProcess process;
        process.start(program, arguments);
        const bool ended = process.waitForFinished(60000) && process.exitStatus() == QProcess::NormalExit;
        if (!ended || process.exitCode() != expected)
            qWarning().noquote() << program << arguments << process.exitCode() << process.readAllStandardError();
        return ended && process.exitCode() == expected;
    }
    /// Where the module stands on this system.
    static std::filesystem::path module()
    {
        const auto listed = core::listedModules();
        const auto found = std::ranges::find(listed, "softhsm2", &core::OfferedModule::name);
        return found == listed.end() ? std::filesystem::path() : found->path;
    }
    /// The tokens that are set up, without the empty one that SoftHSM always offers.
    static std::vector<core::Token> ready(const core::TokenModule& module)
    {
        std::vector<core::Token> tokens;
        for (const core::TokenReader& reader : module.readers)
            if (reader.token && reader.token->isInitialized) tokens.push_back(*reader.token);
        std::ranges::sort(tokens, {}, &core::Token::label);
        return tokens;
    }

private:
    QTemporaryDir m_folder;
};

}
