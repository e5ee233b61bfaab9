#include "app/cli/Help.h"
#include "app/cli/Words.h"
#include "tests/cli/CommandLine.h"
#include <QSet>
#include <set>

using commandLine::Desk;
using commandLine::Ran;

/// Help, manual page and completion come from one table; so does this test.
class HelpTest : public QObject {
    Q_OBJECT

    Desk m_desk;

    /// What the completion offers for words typed so far, the last one begun.
    QStringList completions(const QStringList& words) const
    {
        QString quoted;
        for (const QString& word : words) quoted += " '" + word + "'";
        const QString script = QString::fromStdString(cli::bashCompletion()) + "\nCOMP_WORDS=(" + quoted +
            ")\nCOMP_CWORD=" + QString::number(words.size() - 1) +
            "\n_certwright_cli\nprintf '%s\\n' \"${COMPREPLY[@]}\"\n";
        const Ran ran = m_desk.tool("bash", {"--norc", "-c", script});
        return QString::fromUtf8(ran.out).split('\n', Qt::SkipEmptyParts);
    }

private slots:
    void noNumberOfItsOwnWordsStandsInCore()
    {
        for (const core::Wording& wording : cli::ownWordings())
            QVERIFY2(!core::findWording(wording.id), std::string(wording.id).c_str());
    }

    void everyCommandPrintsItsHelp()
    {
        for (const cli::Command& command : cli::commands()) {
            const QStringList words = QString::fromUtf8(command.path).split(' ');
            const Ran ran = m_desk.plain(words + QStringList{"--help"});
            QCOMPARE_CODE(ran, 0);
            QCOMPARE(ran.out, QByteArray::fromStdString(cli::helpText(command)));
            QCOMPARE(m_desk.plain(QStringList{"-h"} + words).out, ran.out);
            QCOMPARE(m_desk.plain(QStringList{"help"} + words).out, ran.out);
        }
    }

    void helpManualAndCompletionNameEveryOption()
    {
        const std::string manual = cli::manPage("1"), completion = cli::bashCompletion(), program = cli::helpText();
        const auto inManual = [](std::string_view text) { // hyphens are escaped there
            return QByteArray::fromStdString(std::string(text)).replace("-", "\\-").toStdString();
        };
        const auto check = [&](const std::string& help, const cli::Option& option) {
            const QByteArray name = QByteArray::fromStdString(std::string(option.name));
            QVERIFY2(help.contains(option.name), name);
            QVERIFY2(manual.contains(inManual(option.name)), name);
            if (!option.isArgument()) QVERIFY2(completion.contains(option.name), name);
            QVERIFY2(!option.help.empty() && !option.help.ends_with('.'), name);
        };
        for (const cli::Option& option : cli::globalOptions()) check(program, option);
        for (const cli::Command& command : cli::commands()) {
            QVERIFY(program.contains(command.path));
            QVERIFY(command.summary.ends_with('.'));
            QVERIFY2(manual.contains(".SS " + inManual(command.path)), command.path.data());
            for (const cli::Option& option : command.options) check(cli::helpText(command), option);
            for (const cli::Option& option : cli::globalOptions())
                QVERIFY(std::ranges::find(command.options, option.name, &cli::Option::name) == command.options.end());
        }
    }

    void handbookNamesEveryCommandAndOption()
    {
        QFile file(QStringLiteral(TEST_DATA "/../../docs/manual/command-line.md"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        for (const cli::Option& option : cli::globalOptions())
            QVERIFY2(text.contains(QByteArray::fromStdString(std::string(option.name))), option.name.data());
        for (const cli::Command& command : cli::commands()) {
            QVERIFY2(text.contains("`" + QByteArray::fromStdString(std::string(command.path))), command.path.data());
            for (const cli::Option& option : command.options)
                if (!option.isArgument())
                    QVERIFY2(text.contains(QByteArray::fromStdString(std::string(option.name))), option.name.data());
        }
    }

    void missingRequiredOptionsAreNamed()
    {
        for (const cli::Command& command : cli::commands()) {
            const bool needsSomething = std::ranges::any_of(command.options, &cli::Option::isRequired);
            if (!needsSomething) continue;
            const Ran ran = m_desk.plain(QString::fromUtf8(command.path).split(' ') + QStringList{"--json"});
            QCOMPARE_CODE(ran, 2);
            QCOMPARE(ran.error()["code"].toString(), "usage");
            QCOMPARE(ran.error()["rule"].toString(), "CW-913");
            QVERIFY(ran.err.isEmpty());
        }
    }

    void manualPageIsWellFormed()
    {
        const Ran printed = m_desk.plain({"--print-man"});
        QCOMPARE_CODE(printed, 0);
        const QSet<QByteArray> macros{".TH", ".SH", ".SS", ".TP", ".B", ".PP", ".RS", ".RE", ".nh", ".hy"};
        for (const QByteArray& line : printed.out.split('\n')) {
            QVERIFY2(!line.startsWith('.') || macros.contains(line.split(' ').first()), line);
            QVERIFY2(!line.startsWith('\''), line);
            for (qsizetype at = line.indexOf('\\'); at >= 0; at = line.indexOf('\\', at + 2))
                QVERIFY2(QByteArray("-e&f").contains(line.at(at + 1)), line);
        }
        for (const char* section : {".SH NAME", ".SH SYNOPSIS", ".SH OPTIONS", ".SH COMMANDS", ".SH EXIT STATUS"})
            QVERIFY(printed.out.contains(section));
    }

    void completesCommandsOptionsAndValues()
    {
        QVERIFY(completions({"certwright-cli", "ve"}).contains("verify"));
        QCOMPARE(completions({"certwright-cli", "ca", "cr"}), QStringList{"create"});
        QVERIFY(completions({"certwright-cli", "--vault", "x", "ca", "create", "--iss"}).contains("--issuer"));
        QVERIFY(completions({"certwright-cli", "ca", "create", "--pass"}).contains("--passphrase-file"));
        QVERIFY(completions({"certwright-cli", "ca", "create", "--key", "ed"}).contains("ed25519"));
        QVERIFY(completions({"certwright-cli", "revoke", "x", "--reason", "key"}).contains("keyCompromise"));
        QVERIFY(completions({"certwright-cli", "request", "recipe", "--tool", "k"}).contains("keytool"));
        QVERIFY(completions({"certwright-cli", "verify", "pa"}).contains("pass"));
        QVERIFY(!completions({"certwright-cli", "verify", "--host", "pa"}).contains("pass"));
        QVERIFY(completions({"certwright-cli", "sign", "--chain-out", "pa"}).contains("pass"));
    }

    void completionPassesShellcheck()
    {
        m_desk.write("completion.bash", QByteArray::fromStdString(cli::bashCompletion()));
        // SC2207: compgen's answers are split at newlines on purpose, as every completion does
        const Ran ran = m_desk.tool("shellcheck", {"-s", "bash", "-e", "SC2207", m_desk.path("completion.bash")});
        QCOMPARE_CODE(ran, 0);
    }

    void ownWordsAreComplete()
    {
        std::set<std::string_view> seen;
        for (const core::Wording& wording : cli::ownWordings()) {
            QVERIFY2(wording.id.starts_with("CW-9") && !core::findWording(wording.id), wording.id.data());
            QVERIFY2(seen.insert(wording.id).second, wording.id.data());
            QVERIFY(!wording.what.empty() && !wording.why.empty() && !wording.remedy.empty());
        }
    }

    void slipsAreExplained_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("says");
        QTest::newRow("nothing") << QStringList{} << "a command is missing";
        QTest::newRow("group alone") << QStringList{"ca"} << "certwright-cli ca --help";
        QTest::newRow("unknown command") << QStringList{"singn"} << "perhaps “sign” was meant";
        QTest::newRow("unknown in a group") << QStringList{"ca", "lst"} << "perhaps “list” was meant";
        QTest::newRow("unknown option") << QStringList{"list", "--isuer", "x"} << "perhaps “--issuer” was meant";
        QTest::newRow("first of many") << QStringList{"ca", "list", "one", "two"} << "“one” was not expected";
        QTest::newRow("twice") << QStringList{"list", "--issuer", "a", "--issuer", "b"} << "--issuer was given twice";
        QTest::newRow("value missing") << QStringList{"list", "--issuer"} << "--issuer";
    }
    void slipsAreExplained()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QString, says);
        const Ran ran = m_desk.plain(arguments);
        QCOMPARE_CODE(ran, 2);
        QVERIFY2(QString::fromUtf8(ran.err).contains(says), ran.all());
        QVERIFY(ran.out.isEmpty());
        const Ran asJson = m_desk.plain(arguments + QStringList{"--json"});
        QCOMPARE(asJson.code, ran.code);
        QVERIFY2(!asJson.error()["what"].toString().isEmpty() && asJson.err.isEmpty(), asJson.all());
    }

    void versionIsPrinted()
    {
        QVERIFY(m_desk.plain({"--version"}).out.startsWith("certwright-cli "));
        QVERIFY(!m_desk.plain({"--version", "--json"}).json()["version"].toString().isEmpty());
    }
};

QTEST_GUILESS_MAIN(HelpTest)
#include "HelpTest.moc"
