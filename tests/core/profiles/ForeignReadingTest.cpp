#include "core/base/Wording.h"
#include "core/formats/Pem.h"
#include "core/profiles/foreign/ForeignProfile.h"
#include <QtTest>
#include <format>
#include <set>

using namespace core;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Result<ForeignReading> readText(const std::string& text)
{
    const ForeignFormat* format = foreignFormatOf(text);
    if (!format) return fail(ErrorCode::Unsupported);
    return readForeign(*format, text, "file");
}

/// All that a reading says: what the fixtures' files .expected hold.
std::string told(const ForeignFormat& format, const ForeignReading& reading)
{
    std::string text = std::format("format {}\n", format.id);
    for (const ForeignProfile& each : reading.profiles)
        text += std::format("\n--- {}\n{}", each.section, each.profile.text);
    text += "\n--- report\n";
    for (const ForeignLine& line : reading.lines) {
        std::string values;
        for (const std::string& value : line.values) values += " | " + value;
        text += std::format("{} [{}] {}: {}{}{}\n", line.line, line.section, line.key, nameOf(line.fate),
            line.reason ? " " + std::string(line.reason->id) : std::string(), values);
    }
    return text;
}

std::string section(std::string_view lines)
{
    return "[ca]\ndefault_ca=a\n[a]\nx509_extensions=e\n[e]\n" + std::string(lines);
}

}

/// Profiles of other programs in our terms: what becomes of every line.
class ForeignReadingTest : public QObject {
    Q_OBJECT
private slots:
    void readsEveryFixtureAsExpected_data()
    {
        QTest::addColumn<QString>("path");
        for (const QFileInfo& file : QDir(QStringLiteral(TEST_DATA "/profiles/foreign")).entryInfoList(QDir::Files))
            if (file.suffix() != "expected") QTest::newRow(qPrintable(file.fileName())) << file.filePath();
    }
    /// CERTWRIGHT_WRITE_EXPECTED=1 writes what is to be looked at with care.
    void readsEveryFixtureAsExpected()
    {
        QFETCH(const QString, path);
        const std::string content = contentOf(path).toStdString();
        const ForeignFormat* format = foreignFormatOf(content);
        QVERIFY(format);
        const auto reading = readForeign(*format, content, profileNameOf(path.toStdString()));
        QVERIFY2(reading, reading ? "" : sentence(reading.error()).c_str());
        const QByteArray found = QByteArray::fromStdString(told(*format, *reading));
        if (qEnvironmentVariableIsSet("CERTWRIGHT_WRITE_EXPECTED")) {
            QFile file(path + ".expected");
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(found) == found.size());
        }
        const QByteArrayList lines = found.split('\n'), expected = contentOf(path + ".expected").split('\n');
        for (qsizetype i = 0; i < std::min(lines.size(), expected.size()); ++i) QCOMPARE(lines[i], expected[i]);
        QCOMPARE(lines.size(), expected.size());
    }

    void everyFormatHasAFixture()
    {
        std::set<std::string_view> seen;
        for (const QFileInfo& file : QDir(QStringLiteral(TEST_DATA "/profiles/foreign")).entryInfoList(QDir::Files))
            if (const auto* format = foreignFormatOf(contentOf(file.filePath()).toStdString())) seen.insert(format->id);
        QCOMPARE(seen.size(), foreignFormats().size());
    }

    void everyReasonHasWordsOfItsOwn()
    {
        std::set<std::string_view> ids, texts;
        for (const ForeignReason* reason : foreignReasons()) {
            QVERIFY(!reason->id.empty() && reason->text.ends_with('.') | reason->text.contains('%'));
            QVERIFY2(ids.insert(reason->id).second, reason->id.data());
            QVERIFY2(texts.insert(reason->text).second, reason->id.data());
        }
    }

    /// XCA 2.4 took server.xca in and stored it: the same settings in another order, in octets that need no PEM around them.
    void readsWhatXcaStoresItself()
    {
        const QString folder = QStringLiteral(TEST_DATA "/profiles/foreign/");
        const std::string stored = contentOf(folder + "stored-by-xca.xca").toStdString();
        const auto blocks = readPem(stored);
        QVERIFY(blocks && blocks->size() == 1);
        const std::string octets(blocks->front().der.begin(), blocks->front().der.end());
        const auto made = readText(contentOf(folder + "server.xca").toStdString());
        QVERIFY(made);
        for (const std::string& each : {stored, octets}) {
            const auto reading = readText(each);
            QVERIFY(reading && reading->profiles.size() == 1);
            QCOMPARE(reading->profiles.front().profile.text, made->profiles.front().profile.text);
            QCOMPARE(reading->lines.size(), made->lines.size());
        }
        for (std::size_t size = 0; size < octets.size(); ++size) QVERIFY(!readText(octets.substr(0, size)));
    }

    void leavesProfilesOfOursAlone()
    {
        QVERIFY(!foreignFormatOf("format = 1\nid = \"x\"\n[key]\nalgorithms = []\n[extensions.basicConstraints]\n"));
        QVERIFY(!foreignFormatOf(""));
        QVERIFY(!foreignFormatOf("-----BEGIN CERTIFICATE-----\n"));
    }

    void refusesHostileFiles_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("rule");
        const auto row = [](const char* name, const std::string& lines, const char* rule) {
            QTest::newRow(name) << QByteArray::fromStdString(section(lines)) << QString::fromLatin1(rule);
        };
        row("huge", "keyUsage = digitalSignature\n" + std::string(300 * 1024, '#'), "CW-645");
        row("long line", "keyUsage = " + std::string(20 * 1024, 'a'), "CW-645");
        row(
            "continued for ever",
            "keyUsage = " +
                [] {
                    std::string text;
                    for (int i = 0; i < 20'000; ++i) text += "a\\\n";
                    return text;
                }(),
            "CW-645");
        std::string bomb = "v0 = aaaaaaaaaaaaaaaa\n";
        for (int i = 1; i < 60; ++i) bomb += std::format("v{} = $v{}$v{}\n", i, i - 1, i - 1);
        row("doubling variables", bomb + "keyUsage = $v59\n", "CW-645");
        std::string many;
        for (int i = 0; i < 6000; ++i) many += std::format("s{} = 1\n", i);
        row("many settings", many + "keyUsage = digitalSignature\n", "CW-645");
        row("NUL", std::string("keyUsage = digital\0Signature\n", 29), "CW-644");
        row("bad UTF-8", "keyUsage = \xFF\xFE\n", "CW-644");
        row("overlong UTF-8", "nsComment = \xC0\x80\nkeyUsage = x\n", "CW-644");
        row("no equals sign", "keyUsage digitalSignature\nkeyUsage = x", "CW-644");
        row("open section", "keyUsage = x\n[open\n", "CW-644");
        row("open variable", "keyUsage = ${a\n", "CW-644");
        row("a loop", "keyUsage = $keyUsage\n", "CW-646");
        row("two that loop", "a = $b\nb = $a\nkeyUsage = $b\n", "CW-646");
        row("a section that is itself", "certificatePolicies = @e\nkeyUsage = digitalSignature\n", "CW-646");
        row("a purpose that is none",
            "extendedKeyUsage = \xE2\x80\xAE"
            "evil\n",
            "CW-646");
        const auto whole = [](const char* name, const std::string& content, const char* rule) {
            QTest::newRow(name) << QByteArray::fromStdString(content) << QString::fromLatin1(rule);
        };
        whole("JSON that is none", "{\"signing\": {\"profiles\": {\"a\": ]}}}", "CW-644");
        whole("JSON that ends early", "{\"signing\": {", "CW-644");
        whole("deep JSON", "{\"signing\": " + std::string(100'000, '['), "CW-645");
        whole(
            "deep objects",
            "{\"signing\": " +
                [] {
                    std::string text;
                    for (int i = 0; i < 1000; ++i) text += "{\"a\":";
                    return text;
                }(),
            "CW-645");
        whole(
            "wide JSON",
            "{\"signing\": [" +
                [] {
                    std::string text;
                    for (int i = 0; i < 6000; ++i) text += "1,";
                    return text;
                }() +
                "1]}",
            "CW-645");
        whole("huge JSON", "{\"signing\": {}}" + std::string(300 * 1024, ' '), "CW-645");
        whole("JSON with bad UTF-8", "{\"signing\": {\"profiles\": {\"\xFF\": {}}}}", "CW-644");
        whole("JSON without profiles", "{\"signing\": {\"default\": {\"expiry\": \"1h\"}}}", "CW-646");
        whole("signing is a list", "{\"signing\": [1, 2]}", "CW-646");
        whole("a template without end", "{\"sans\": {{ if .x }} \"keyUsage\": [] }", "CW-644");
        whole("a template with an open action", "{\"keyUsage\": {{ toJson .x", "CW-644");
        whole("else alone", "{\"keyUsage\": {{ else }} []}", "CW-644");
        whole(
            "deep template",
            "{\"keyUsage\": " +
                [] {
                    std::string text;
                    for (int i = 0; i < 100; ++i) text += "{{ if .a }}";
                    return text;
                }(),
            "CW-645");
        whole(
            "many actions",
            "{\"keyUsage\": [" +
                [] {
                    std::string text;
                    for (int i = 0; i < 2000; ++i) text += "{{ .a }},";
                    return text;
                }() +
                "1]}",
            "CW-645");
        whole("an unknown use", "{\"keyUsage\": [\"digitalSignature\", \"everything\"]}", "CW-646");
        whole("braces in a template", "{\"keyUsage\": [\"certSign\\u007b\\u007bca.cn}}\"]}", "CW-646");
        whole("a template of XCA that is none", "-----BEGIN XCA TEMPLATE-----\nAAAA\n-----END XCA TEMPLATE-----\n",
            "CW-644");
        whole("an old template of XCA", "-----BEGIN XCA TEMPLATE-----\nAAAAAAAAAAk=\n-----END XCA TEMPLATE-----\n",
            "CW-644");
    }
    void refusesHostileFiles()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const QString, rule);
        QElapsedTimer timer;
        timer.start();
        const auto reading = readText(content.toStdString());
        QVERIFY(!reading);
        QCOMPARE(QString::fromStdString(reading.error().rule), rule);
        QVERIFY(!sentence(reading.error()).empty());
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    }

    /// Every file cut at many places, and with many an octet changed: read or refused, never more.
    void survivesDamage()
    {
        for (const QFileInfo& file : QDir(QStringLiteral(TEST_DATA "/profiles/foreign")).entryInfoList(QDir::Files)) {
            if (file.suffix() == "expected") continue;
            const std::string whole = contentOf(file.filePath()).toStdString();
            const ForeignFormat* format = foreignFormatOf(whole);
            for (std::size_t i = 0; i < whole.size(); i += 29) {
                (void)readForeign(*format, whole.substr(0, i), "file");
                std::string changed = whole;
                changed[i] = static_cast<char>(changed[i] ^ 0x15);
                (void)readForeign(*format, changed, "file");
            }
        }
    }

    /// Without it, certificates could do more than the file allows.
    void makesNoProfileWhereALimitIsLost()
    {
        for (const char* line :
            {"nameConstraints = permitted;DNS:bad name", "keyUsage = $other", "extendedKeyUsage = critical, 1.2.x",
                "1.2.3.4 = critical, ASN1:SEQUENCE:s", "basicConstraints = critical, CA:perhaps"}) {
            const auto reading = readText(section("subjectKeyIdentifier=hash\n" + std::string(line) + "\n"));
            QVERIFY2(!reading && reading.error().rule == "CW-646", line);
            QVERIFY2(!reading.error().detail.empty(), line);
        }
        for (const char* text :
            {"{\"keyUsage\": [\"digitalSignature\"{{ range .more }}, {{ toJson . }}{{ end }}]}",
                "{\"keyUsage\": [\"digitalSignature\"], \"extensions\": {{ toJson .all }}}",
                "{\"keyUsage\": {{ toJson .uses }}}", "{\"sans\": [], \"nameConstraints\": {{ toJson .limits }}}",
                "[ca]\ndefault_ca = a\n[a]\nx509_extensions = e\n[e]\nkeyUsage = digitalSignature\n.include more.cnf\n",
                "[e]\nkeyUsage = digitalSignature\n2.5.29.15 = DER:03020780\n"}) {
            const auto reading = readText(text);
            QVERIFY2(!reading && reading.error().rule == "CW-646", text);
        }
        QVERIFY(readText(section("subjectKeyIdentifier=hash\n1.2.3.4 = ASN1:SEQUENCE:s\n")));
    }

    void givesNoVariablesToForeignFiles()
    {
        const auto reading = readText(section("keyUsage=digitalSignature\nnsComment={{ca.cn}}\n"));
        QVERIFY(reading);
        QVERIFY(!reading->profiles.front().profile.text.contains("{{"));
        const auto line = std::ranges::find(reading->lines, "nsComment", &ForeignLine::key);
        QCOMPARE(std::string(line->reason->id), "braces");
    }

    void readsTheFormAsOpensslDoes()
    {
        const auto reading = readText("a = one\n[ca]\ndefault_ca = x\n[x]\nx509_extensions = e # why\n"
                                      "[e]\nnsComment = \"two # $a\" '${a}' $a ${ca::default_ca} \\\n  th\\#ree\n"
                                      "e::keyUsage = keyAgreement\nkeyUsage = digitalSignature, keyAgreement\n");
        QVERIFY2(reading, reading ? "" : sentence(reading.error()).c_str());
        const Profile& profile = reading->profiles.front().profile;
        const auto comment =
            std::ranges::find(profile.extensions, "netscapeComment", [](const auto& e) { return e.type->name; });
        QCOMPARE(comment->values.at("text").front(), "two # $a ${a} one x   th#ree");
        const auto usage =
            std::ranges::find(profile.extensions, "keyUsage", [](const auto& e) { return e.type->name; });
        QCOMPARE(usage->values.at("uses").size(), 2U);
        const auto replaced = std::ranges::find(reading->lines, 9U, &ForeignLine::line);
        QVERIFY(replaced != reading->lines.end());
        QCOMPARE(std::string(replaced->reason->id), "replaced-later");
    }
};

QTEST_APPLESS_MAIN(ForeignReadingTest)
#include "ForeignReadingTest.moc"
