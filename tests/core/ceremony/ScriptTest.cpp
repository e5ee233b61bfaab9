#include "SampleScript.h"
#include "core/base/Wording.h"
#include "core/ceremony/FingerprintWords.h"
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <random>
#include <set>

using namespace core;
using namespace sample;

class ScriptTest : public QObject {
    Q_OBJECT
private slots:
    void readsTheTemplate()
    {
        const auto script = readScript(rootCreate());
        QVERIFY2(script, script ? "" : sentence(script.error()).c_str());
        QCOMPARE(script->type->name, "root-create");
        QCOMPARE(script->revision, 1);
        QCOMPARE(toText(script->expires), "2036-12-31T00:00:00Z");
        QCOMPARE(script->quorum.value().shares, 5);
        QCOMPARE(script->quorum.value().threshold, 3);
        QCOMPARE(script->custody.value().tokens, (std::vector<std::string>{"primary", "backup"}));
        QCOMPARE(script->key.value().algorithm->id, "ec:P-384");
        QCOMPARE(script->root.value().subject.commonName(), "Example Root CA 2026");
        QCOMPARE(toText(script->root.value().notAfter), "2046-12-01T00:00:00Z");
        QVERIFY(script->steps.size() > 40);
        const ScriptStep& inspect =
            *std::ranges::find(script->steps, std::string("A2.1"), [](const ScriptStep& step) { return step.id; });
        QCOMPARE(inspect.kind->name, "token.inspect");
        QCOMPARE(inspect.input("token"), "primary");
        QCOMPARE(inspect.input("expect_state"), "blank");
        QCOMPARE(inspect.confirmers(Role::Witness), 2);
        QCOMPARE(inspect.confirmers(Role::Auditor), 0);
        QVERIFY(script->minutes() > 100);
    }

    void everyKindOfStepCanBeRead()
    {
        std::set<std::string_view> names;
        for (const StepKind& kind : stepKinds()) {
            QVERIFY(names.insert(kind.name).second);
            QVERIFY(!kind.label.empty());
            std::string inputs;
            for (const StepInput& input : kind.inputs) {
                using Kind = StepInput::Kind;
                const std::string value = input.kind == Kind::Number ? "3"
                    : input.kind == Kind::Texts                      ? "[\"a\"]"
                    : input.kind == Kind::Token                      ? "\"primary\""
                    : input.kind == Kind::Medium                     ? "\"kit-a\""
                    : input.kind == Kind::Sub                        ? "\"sub\""
                    : input.kind == Kind::Cross                      ? "\"cross\""
                    : input.kind == Kind::Asset                      ? "\"medium:kit-a\""
                    : input.kind == Kind::Choice                     ? "\"" + std::string(input.choices.front()) + "\""
                                                                     : "\"text\"";
                inputs += std::string(input.name) + " = " + value + "\n";
            }
            const std::string text = replaced(rootCreate(), "[custody]",
                "[[sub]]\nname = \"sub\"\nsubject = \"CN=x\"\nnot_before = 2027-01-01T00:00:00Z\n"
                "not_after = 2028-01-01T00:00:00Z\n"
                "[[cross]]\nname = \"cross\"\nsubject = \"CN=y\"\nnot_before = 2027-01-01T00:00:00Z\n"
                "not_after = 2028-01-01T00:00:00Z\n[custody]");
            const std::string step =
                "[[step]]\nid = \"A9.1\"\nact = 9\nminutes = 1\nsay = \"x\"\nconfirm = [\"operator\"]\n"
                "kind = \"" +
                std::string(kind.name) + "\"\n";
            const auto script = readScript(text + step + inputs);
            QVERIFY2(script, script ? "" : (std::string(kind.name) + sentence(script.error())).c_str());
            QCOMPARE(script->steps.back().inputs.size(), kind.inputs.size());
            QVERIFY2(!readScript(text + step + inputs + "command = \"rm\"\n"), kind.name.data());
        }
    }

    void aChangedCommentIsAnotherScript()
    {
        const auto one = readScript(rootCreate());
        const auto other = readScript(changed("# The ceremony that", "# The ceremony  that"));
        QVERIFY(one && other);
        QCOMPARE(one->identity, sha256(bytesOf(rootCreate())));
        QVERIFY(one->identity != other->identity);
    }

    void pointsAtMistakes_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* name, const char* from, const char* to, const char* rule, const char* says) {
            QTest::newRow(name) << from << to << rule << says;
        };
        row("duplicate key", "shares = 5\n", "shares = 5\nshares = 4\n", "CW-550", "line 13,");
        row("duplicate table", "[people]", "[quorum]", "CW-550", "line 15,");
        row("no TOML", "shares = 5", "shares = ", "CW-550", "line 12,");
        row("unknown key", "shares = 5", "share = 5", "CW-551",
            "Line 12, column 1 of the script: there is no setting “quorum.share”. ");
        row("nearest", "shares = 5", "shares = 5\nthreshhold = 3", "CW-551", "Did you mean “threshold”?");
        row("unknown table", "[media]", "[medias]\n[media]", "CW-551", "Did you mean “media”?");
        row("unknown key of a step", "rolls = 100", "rolls = 100\ndice = 5", "CW-551", "“step[16].dice”");
        row("input of another kind of step", "rolls = 100", "token = \"primary\"\nrolls = 100", "CW-551", "token");
        row("text for a number", "shares = 5", "shares = \"5\"", "CW-552", "Line 12,");
        row("date as text", "expires = 2036-12-31", "expires = \"2036-12-31\"", "CW-552", "Expected: 2027-03-01.");
        row("time without offset", "2046-12-01T00:00:00Z", "2046-12-01T00:00:00", "CW-552", "root.not_after");
        row("date there is not", "2036-12-31", "2036-02-30", "CW-550", "line 9,");
        row("subject", "CN=Example Root CA 2026,O", "Example Root CA 2026,O", "CW-552", "root.subject");
        row("confirmation", "\"witness:2\"", "\"witness:0\"", "CW-552", "step[1].confirm");
        row("confirmation twice", "[\"operator\", \"witness:2\"]", "[\"operator\", \"operator:1\"]", "CW-552",
            "confirm");
        row("head", "revision = 1", "revision = 1\nprevious_head = \"abc\"", "CW-552", "previous_head");
        row("hidden character", "title = \"Example", "title = \"\u202EExample", "CW-552", "title");
        row("empty ticks", "items = [\"Doors are closed\"", "items = []\nx = [\"Doors are closed\"", "CW-552", "items");
        row("missing setting", "threshold = 3\n", "", "CW-553",
            "“quorum.threshold” in the table that begins on line 11.");
        row("missing input", "rolls = 100\n", "", "CW-553", "step[16].rolls");
        row("missing people", "[people]", "[crl]", "CW-550", "");
        row("unknown kind", "\"checkpoint\"", "\"check-point\"", "CW-554", "Did you mean “checkpoint”?");
        row("unknown role", "\"witness:2\"", "\"witnes:2\"", "CW-554", "Did you mean “witness”?");
        row("unknown token", "token = \"primary\"", "token = \"first\"", "CW-554", "“first”");
        row("unknown stick", "medium = \"kit-a\"", "medium = \"kit\"", "CW-554", "Did you mean “kit-a”?");
        row("device path", "medium = \"kit-a\"", "medium = \"/dev/sda\"", "CW-554", "/dev/sda");
        row("unknown algorithm", "ec:P-384", "ec:P-1024", "CW-554", "Did you mean “ec:P-");
        row("algorithm that cannot sign", "ec:P-384", "x25519", "CW-554", "x25519");
        row("unknown strategy", "software-import", "software", "CW-554", "software-only");
        row("schema", "ceremony-script/1", "ceremony-script/2", "CW-554", "ceremony-script/1");
        row("type", "\"root-create\"", "\"root-make\"", "CW-554", "type");
        row("Windows line end", "schema = ", "\r\nschema = ", "CW-556", "Line 4 ");
        row("not UTF-8", "title = \"Example", "title = \"\xff", "CW-556", "");
    }
    void pointsAtMistakes()
    {
        QFETCH(const QString, rule);
        QFETCH(const QString, says);
        // rows hold texts, this one octets
        const std::string from = QTest::currentDataTag() == std::string("not UTF-8") ? "title = \"Example" : qFrom();
        const std::string to = QTest::currentDataTag() == std::string("not UTF-8") ? "title = \"\xff" : qTo();
        const auto script = readScript(changed(from, to));
        QVERIFY(!script);
        QCOMPARE(script.error().code, ErrorCode::Malformed);
        const std::string text = sentence(script.error());
        QVERIFY2(script.error().rule == rule.toStdString(), text.c_str());
        QVERIFY2(text.contains(says.toStdString()), text.c_str());
    }

    void refusesWhatIsTooLongOrHasNul()
    {
        const std::string filler(scriptLimit - rootCreate().size() - 2, '#');
        QVERIFY(readScript(rootCreate() + "#" + filler + "\n"));
        const auto longer = readScript(rootCreate() + "#" + filler + "\n\n");
        QVERIFY(!longer);
        QCOMPARE(longer.error().rule, "CW-555");
        const std::string nul = rootCreate() + "# " + std::string(1, '\0') + "\n";
        QCOMPARE(readScript(nul).error().rule, "CW-556");
        QCOMPARE(readScript("").error().rule, "CW-553");
        QCOMPARE(readScript(std::string(100000, '[')).error().code, ErrorCode::Malformed);
    }

    void readsAFileOfTheRightSize()
    {
        QTemporaryDir folder;
        const auto write = [&folder](const char* name, const std::string& content) {
            QFile file(folder.filePath(name));
            if (file.open(QIODevice::WriteOnly)) file.write(content.data(), static_cast<qint64>(content.size()));
            return std::filesystem::path(file.fileName().toStdString());
        };
        QVERIFY(readScriptFile(write("good.toml", rootCreate())));
        QCOMPARE(readScriptFile(write("long.toml", std::string(257 * 1024, '#'))).error().rule, "CW-601");
        QCOMPARE(readScriptFile(write("x/y", "")).error().rule, "CW-401");
    }

    void survivesRandomChanges()
    {
        std::mt19937 random(20261120);
        const std::string original = rootCreate();
        for (int round = 0; round < 300; ++round) {
            std::string text = original.substr(0, 9000);
            for (int change = 0; change < 1 + round % 5; ++change)
                text[random() % text.size()] = static_cast<char>(random() % 256);
            if (const auto script = readScript(text)) checkScript(*script, today());
        }
    }

    void theManualNamesEverything()
    {
        QFile manual(TEST_DATA "/../../docs/manual/ceremonies.md");
        QVERIFY(manual.open(QIODevice::ReadOnly));
        const std::string text = manual.readAll().toStdString();
        const auto isNamed = [&text](std::string_view name) {
            return text.contains("`" + std::string(name) + "`") || text.contains("`\"" + std::string(name) + "\"`");
        };
        for (const StepKind& kind : stepKinds()) {
            QVERIFY2(isNamed(kind.name), kind.name.data());
            for (const StepInput& input : kind.inputs) {
                QVERIFY2(isNamed(input.name), input.name.data());
                for (const std::string_view choice : input.choices) QVERIFY2(isNamed(choice), choice.data());
            }
        }
        for (const CeremonyType& type : ceremonyTypes()) QVERIFY2(isNamed(type.name), type.name.data());
        for (const RoleInfo& role : roles()) QVERIFY2(isNamed(role.name), role.name.data());
        for (const Custody custody :
            {Custody::OnTokenOnly, Custody::OnTokenVendorBackup, Custody::SoftwareImport, Custody::SoftwareOnly})
            QVERIFY(isNamed(nameOf(custody)));
    }

    void fingerprintsCanBeReadAloud()
    {
        // SHA-256 of "hello, world\n" and the vector of the word list's authors' own program
        QVERIFY(fingerprintWords(sha256(bytesOf("hello, world\n"))).starts_with("music customer waffle consensus "));
        QCOMPARE(fingerprintWords(fromHex("E58294F2E9A227486E8B061B31CC528FD7FA3F19")),
            "topmost Istanbul Pluto vagabond treadmill Pacific brackish dictator goldfish Medusa afflict bravado "
            "chatter "
            "revolver Dupont midsummer stopwatch whimsical cowbell bottomless");
        std::set<std::string> words;
        for (int octet = 0; octet < 256; ++octet) {
            const Bytes pair{static_cast<std::uint8_t>(octet), static_cast<std::uint8_t>(octet)};
            const QStringList both = QString::fromStdString(fingerprintWords(pair)).split(u' ');
            QCOMPARE(both.size(), 2);
            for (const QString& word : both) QVERIFY(words.insert(word.toLower().toStdString()).second);
        }
        QCOMPARE(words.size(), 512U);
        QCOMPARE(fingerprintGroups(fromHex("00ff12ab9")), "");
        QCOMPARE(fingerprintGroups(fromHex("00ff12ab90")), "00FF 12AB 90");
    }

    void rolesExcludeEachOtherBothWays()
    {
        for (const RoleInfo& one : roles())
            for (const RoleInfo& other : roles()) {
                QCOMPARE(areExclusive(one.role, other.role), areExclusive(other.role, one.role));
                QCOMPARE(&infoOf(one.role), &one);
            }
        QVERIFY(areExclusive(Role::Operator, Role::Custodian));
        QVERIFY(areExclusive(Role::Auditor, Role::Officer));
        QVERIFY(areExclusive(Role::Administrator, Role::Witness));
        QVERIFY(!areExclusive(Role::Administrator, Role::Custodian));
        QVERIFY(!areExclusive(Role::Officer, Role::Custodian));
    }

private:
    static std::string qFrom()
    {
        QFETCH(const QString, from);
        return from.toStdString();
    }
    static std::string qTo()
    {
        QFETCH(const QString, to);
        return to.toStdString();
    }
};

QTEST_APPLESS_MAIN(ScriptTest)
#include "ScriptTest.moc"
