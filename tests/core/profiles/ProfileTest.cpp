#include "SampleRequest.h"
#include "core/base/Wording.h"
#include <QFile>
#include <QtTest>

using namespace core;

namespace {
/// A small correct profile; `from` is replaced by `to`.
std::string changed(std::string_view from = {}, std::string_view to = {})
{
    std::string text = R"(format = 1
id = "small"
title = "Small"
good-for = "Tests."
kind = "end-entity"
[validity]
default-days = 10
maximum-days = 20
[key]
algorithms = ["ec:P-256"]
[subject]
allowed = ["CN"]
[names]
allowed = ["DNS"]
[extensions.keyUsage]
uses = ["digitalSignature"]
[extensions.extendedKeyUsage]
purposes = ["serverAuth"]
)";
    if (const auto at = text.find(from); !from.empty() && at != std::string::npos) text.replace(at, from.size(), to);
    return text;
}
}

class ProfileTest : public QObject {
    Q_OBJECT
private slots:
    void readsEveryShippedProfile();
    void readsTheSmallProfile();
    void pointsAtMistakes_data();
    void pointsAtMistakes();
    void refusesWhatCouldNeverBeValid_data();
    void refusesWhatCouldNeverBeValid();
    void readsTheExampleOfTheManual();
    void keepsItsTextForTheHash();
    void survivesRandomChanges();
};

void ProfileTest::readsEveryShippedProfile()
{
    QVERIFY(shippedProfileTexts().size() >= 5);
    for (const EmbeddedText& text : shippedProfileTexts()) {
        const auto profile = readProfile(text.content);
        QVERIFY2(profile, profile ? "" : sentence(profile.error()).c_str());
        QCOMPARE(profile->id, std::string(text.name));
        QVERIFY(!profile->goodFor.empty() && !profile->notGoodFor.empty());
        QCOMPARE(profile->text, std::string(text.content));
    }
}

void ProfileTest::readsTheSmallProfile()
{
    const Profile profile = sample::need(readProfile(changed()));
    QCOMPARE(profile.kind, CertificateKind::EndEntity);
    QCOMPARE(profile.maximumDays, 20);
    QCOMPARE(profile.names.maximum, std::size_t(100));
    QVERIFY(!profile.names.allowsWildcards && profile.takesCrlUrls);
    QCOMPARE(profile.extensions.size(), std::size_t(2));
    QVERIFY(profile.extensions.front().isCritical); // as the extension table has it
}

void ProfileTest::pointsAtMistakes_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("hint");
    const auto row = [](const char* title, const char* from, const char* to, const char* rule, const char* line,
                         const char* hint) {
        QTest::newRow(title) << QByteArray(from) << QByteArray(to) << QByteArray(rule) << QByteArray(line)
                             << QByteArray(hint);
    };
    row("syntax", "id = \"small\"", "id = ", "CW-150", "2", "");
    row("header without a name", "[key]", "[=key]", "CW-150", "9", "");
    row("duplicate key", "title = \"Small\"", "id = \"again\"", "CW-150", "3", "");
    row("duplicate table", "[names]\n", "[subject]\n", "CW-150", "13", "");
    row("unknown key", "good-for", "god-for", "CW-151", "4", "good-for");
    row("unknown key beside", "kind =", "goodfor = \"x\"\nkind =", "CW-151", "5", "good-for");
    row("unknown table", "[key]", "[keys]\nx = 1\n[key]", "CW-151", "9", "key");
    row("unknown extension", "extensions.keyUsage", "extensions.keyusage", "CW-151", "15", "keyUsage");
    row("unknown field", "uses =", "use =", "CW-151", "16", "uses");
    row("unknown use", "digitalSignature", "digitalSignatur", "CW-154", "16", "digitalSignature");
    row("unknown purpose", "serverAuth", "serverAut", "CW-154", "18", "serverAuth");
    row("unknown kind", "end-entity", "endentity", "CW-154", "5", "end-entity");
    row("unknown algorithm", "ec:P-256", "ec:P256", "CW-154", "10", "ec:P-256");
    row("unknown name type", "\"DNS\"", "\"dns\"", "CW-154", "14", "DNS");
    row("unknown attribute", "\"CN\"", "\"Cn\"", "CW-154", "12", "CN");
    row("text for number", "= 10", "= \"10\"", "CW-152", "7", "");
    row("number for text", "\"Small\"", "5", "CW-152", "3", "");
    row("text for array", "[\"ec:P-256\"]", "\"ec:P-256\"", "CW-152", "10", "");
    row("number in array", "[\"CN\"]", "[5]", "CW-152", "12", "");
    row("text for flag", "allowed = [\"DNS\"]", "allowed = [\"DNS\"]\nrequired = \"yes\"", "CW-152", "15", "");
    row("no key table", "[key]\nalgorithms = [\"ec:P-256\"]", "", "CW-155", "", "");
    row("repeated value", "[\"DNS\"]", "[\"DNS\", \"DNS\"]", "CW-152", "14", "");
    row("empty text", "\"Tests.\"", "\"\"", "CW-152", "4", "");
    row("hidden character", "\"Tests.\"", "\"Te\u202Ests.\"", "CW-152", "4", "");
    row("future format", "format = 1", "format = 2", "CW-152", "1", "");
    row("no format", "format = 1", "", "CW-153", "", "format");
    row("no days", "= 10", "= 0", "CW-152", "7", "");
    row("too many days", "maximum-days = 20", "maximum-days = 99999999", "CW-152", "8", "");
}

void ProfileTest::pointsAtMistakes()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QByteArray, rule);
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, hint);
    const auto profile = readProfile(changed(from.toStdString(), to.toStdString()));
    QVERIFY(!profile);
    QCOMPARE(QByteArray::fromStdString(profile.error().rule), rule);
    const std::string told = sentence(profile.error());
    QVERIFY2(line.isEmpty() || profile.error().values[0] == line.toStdString(), told.c_str());
    QVERIFY2(told.contains(hint.toStdString()) && !told.contains("%") && !told.contains("?”"), told.c_str());
}

void ProfileTest::refusesWhatCouldNeverBeValid_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    const auto row = [](const char* title, const char* from, const char* to) {
        QTest::newRow(title) << QByteArray(from) << QByteArray(to);
    };
    row("default above maximum", "default-days = 10", "default-days = 30");
    row("id with a path", "\"small\"", "\"../small\"");
    row("no algorithm", "[\"ec:P-256\"]", "[]");
    row("names needed, none allowed", "allowed = [\"DNS\"]", "required = true");
    row("wildcards without DNS", "allowed = [\"DNS\"]", "allowed = [\"IP\"]\nwildcards = true");
    row("copied name without DNS", "allowed = [\"DNS\"]", "copy-common-name = true");
    row("CA without constraints", "end-entity", "ca");
    row("CA in a leaf", "[extensions.keyUsage]", "[extensions.basicConstraints]\nca = true\n[extensions.keyUsage]");
    row("path length in a leaf", "[extensions.keyUsage]",
        "[extensions.basicConstraints]\npathLength = 1\n[extensions.keyUsage]");
    row("keyCertSign in a leaf", "digitalSignature", "keyCertSign");
    row("fixed names", "[extensions.keyUsage]",
        "[extensions.subjectAltName]\nnames = [\"DNS:a.example\"]\n[extensions.keyUsage]");
    row("fixed addresses", "[extensions.keyUsage]",
        "[extensions.cRLDistributionPoints]\nurls = [\"http://a.example/x\"]\n[extensions.keyUsage]");
    row("empty purposes", "[\"serverAuth\"]", "[]");
    row("purpose twice", "[\"serverAuth\"]", "[\"serverAuth\", \"1.3.6.1.5.5.7.3.1\"]");
    row("constraints in a leaf", "[extensions.keyUsage]",
        "[extensions.nameConstraints]\npermitted = [\"DNS:a.example\"]\n[extensions.keyUsage]");
    row("operator of a leaf", "[extensions.keyUsage]", "[operator]\nname-constraints = true\n[extensions.keyUsage]");
}

void ProfileTest::refusesWhatCouldNeverBeValid()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    const auto profile = readProfile(changed(from.toStdString(), to.toStdString()));
    QVERIFY(!profile);
    QCOMPARE(profile.error().code, ErrorCode::Refused);
    QCOMPARE(profile.error().rule, std::string("CW-155"));
    // with the line of the table that it is about, or of the setting in it
    const int line = QByteArray::fromStdString(profile.error().values.at(1)).toInt();
    QVERIFY2(line == 1 || (line > 1 && line <= 22), sentence(profile.error()).c_str());
}

void ProfileTest::readsTheExampleOfTheManual()
{
    QFile manual(QStringLiteral(TEST_DATA "/../../docs/manual/profiles.md"));
    QVERIFY(manual.open(QIODevice::ReadOnly));
    const std::string text = manual.readAll().toStdString();
    const std::size_t begin = text.find("```toml\n") + 8;
    const auto profile = readProfile(text.substr(begin, text.find("```", begin) - begin));
    QVERIFY2(profile, profile ? "" : sentence(profile.error()).c_str());
    for (const EmbeddedText& shipped : shippedProfileTexts()) { // and its table is true
        const Profile read = sample::need(readProfile(shipped.content));
        QVERIFY2(text.contains("| `" + read.id + "` |"), read.id.c_str());
        QVERIFY(read.maximumDays > 1000 || text.contains(std::to_string(read.maximumDays) + " days |"));
    }
}

void ProfileTest::keepsItsTextForTheHash()
{
    const Profile one = sample::need(readProfile(changed()));
    const Profile other = sample::need(readProfile(changed("\"Small\"", "\"Smell\"")));
    QVERIFY(one.hash() != other.hash());
    QCOMPARE(one.hash(), sha256(bytesOf(changed())));
}

void ProfileTest::survivesRandomChanges()
{
    std::uint32_t state = 7; // a fixed sequence: the same changes every time
    const auto next = [&] { return state = state * 1664525 + 1013904223; };
    for (int round = 0; round < 3000; ++round) {
        std::string text = changed();
        for (int i = 0; i < 3; ++i) text[(next() >> 8) % text.size()] = static_cast<char>(next() >> 24);
        const auto profile = readProfile(text);
        QVERIFY(profile || findWording(profile.error().rule));
    }
}

QTEST_APPLESS_MAIN(ProfileTest)
#include "ProfileTest.moc"
