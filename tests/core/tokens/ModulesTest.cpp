#include "core/tokens/Modules.h"
#include "core/base/Wording.h"
#include "tests/support/SoftTokens.h"
#include <QLibraryInfo>
#include <unistd.h>

using namespace core;

namespace {

/// The loadable copy of a module, with these permissions.
std::filesystem::path copied(const QTemporaryDir& folder, const std::filesystem::path& from, mode_t mode = 0600)
{
    const std::filesystem::path to = folder.filePath("copy.so").toStdString();
    std::filesystem::remove(to);
    std::filesystem::copy_file(from, to);
    ::chmod(to.c_str(), mode);
    return to;
}

void write(const QString& path, const QByteArray& content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
}

}

class ModulesTest : public QObject {
    Q_OBJECT

    test::SoftTokens m_soft;
    QTemporaryDir m_folder;

    Result<TokenModule> fake(const char* behaviour)
    {
        qputenv("CERTWRIGHT_FAKE_TOKEN", behaviour);
        return readModule(copied(m_folder, FAKE_TOKEN));
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_soft.add("First"));
        QVERIFY(m_soft.add("Second ☃"));
    }

    void listsTwoTokensWithLabelAndSerial()
    {
        const auto module = readModule(test::SoftTokens::module());
        QVERIFY2(module, module ? "" : sentence(module.error()).c_str());
        QVERIFY(module->path.is_absolute() && !std::filesystem::is_symlink(module->path));
        QCOMPARE(module->description, "Implementation of PKCS11");
        QCOMPARE(module->libraryVersion, "2.6");
        QVERIFY(module->hash != Sha256{});
        const auto tokens = test::SoftTokens::ready(*module);
        QCOMPARE(tokens.size(), 2U);
        QCOMPARE(tokens[0].label, "First");
        QCOMPARE(tokens[1].label, "Second ☃");
        for (const Token& token : tokens) {
            QCOMPARE(token.serial.size(), 16U);
            QCOMPARE(token.model, "SoftHSM v2");
            QCOMPARE(token.firmwareVersion, "2.6");
            QVERIFY(token.isLoginRequired && !token.isWriteProtected);
            QCOMPARE(token.userPin, PinState::Good);
            const auto ecdsa = std::ranges::find(token.mechanisms, "CKM_ECDSA", &TokenMechanism::name);
            QVERIFY(ecdsa != token.mechanisms.end());
            QVERIFY(std::ranges::contains(ecdsa->uses, "sign") && !std::ranges::contains(ecdsa->uses, "derive"));
            QVERIFY(ecdsa->smallestKey > 0 && ecdsa->largestKey >= 384);
        }
        QVERIFY(tokens[0].serial != tokens[1].serial);
    }

    void canBeAskedAgainAndSeesWhatChanged()
    {
        const std::size_t before = test::SoftTokens::ready(*readModule(test::SoftTokens::module())).size();
        QVERIFY(m_soft.add("Third"));
        QCOMPARE(test::SoftTokens::ready(*readModule(test::SoftTokens::module())).size(), before + 1);
    }

    void aWrongPinIsSeen()
    {
        const QString module = QString::fromStdString(test::SoftTokens::module().string());
        QVERIFY(test::SoftTokens::run(
            "pkcs11-tool", {"--module", module, "--token-label", "First", "--login", "--pin", "000000", "-O"}, 1));
        const auto tokens = test::SoftTokens::ready(*readModule(test::SoftTokens::module()));
        QCOMPARE(tokens[0].userPin, PinState::Low);
        QCOMPARE(tokens[1].userPin, PinState::Good);
    }

    void refusesWhatOthersCouldHaveMadeOrChanged()
    {
        const auto ruleOf = [](const std::filesystem::path& path) {
            const auto read = readModule(path);
            return read ? std::string() : read.error().rule;
        };
        QCOMPARE(ruleOf(copied(m_folder, test::SoftTokens::module())), "");
        QCOMPARE(ruleOf(copied(m_folder, test::SoftTokens::module(), 0602)), "CW-511");
        QCOMPARE(ruleOf(copied(m_folder, test::SoftTokens::module(), 0620)), "CW-511");
        const auto good = copied(m_folder, test::SoftTokens::module());
        ::chmod(m_folder.path().toUtf8(), 0777);
        QCOMPARE(ruleOf(good), "CW-512");
        ::chmod(m_folder.path().toUtf8(), 01777);
        QCOMPARE(ruleOf(good), "");
        ::chmod(m_folder.path().toUtf8(), 0700);
        if (geteuid() != 0) QSKIP("only root can give a file away");
        QCOMPARE(::chown(good.c_str(), 65534, 0), 0);
        QCOMPARE(ruleOf(good), "CW-510");
        QCOMPARE(::chown(good.c_str(), 0, 0), 0);
        QCOMPARE(::chown(m_folder.path().toUtf8(), 65534, 0), 0);
        QCOMPARE(ruleOf(good), "CW-512");
        QCOMPARE(::chown(m_folder.path().toUtf8(), 0, 0), 0);
    }

    void saysWhatIsWrongWithAFile_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("rule");
        write(m_folder.filePath("text.so"), "no library\n");
        QTest::newRow("missing") << m_folder.filePath("missing.so") << "CW-401";
        QTest::newRow("below a file") << m_folder.filePath("text.so/x") << "CW-401";
        QTest::newRow("folder") << m_folder.path() << "CW-408";
        QTest::newRow("device") << "/dev/null" << "CW-408";
        QTest::newRow("text") << m_folder.filePath("text.so") << "CW-513";
        QTest::newRow("library") << QLibraryInfo::path(QLibraryInfo::LibrariesPath) + "/libQt6Core.so.6" << "CW-514";
    }
    void saysWhatIsWrongWithAFile()
    {
        QFETCH(const QString, path);
        QFETCH(const QString, rule);
        ::chmod(m_folder.filePath("text.so").toUtf8(), 0644);
        const auto module = readModule(path.toStdString());
        QVERIFY(!module);
        QCOMPARE(QString::fromStdString(module.error().rule), rule);
        QVERIFY(!module.error().values.empty() && !module.error().values.front().empty());
    }

    void namesEveryStateOfAPin_data()
    {
        QTest::addColumn<int>("user");
        QTest::addColumn<int>("officer");
        const auto row = [](const char* name, PinState user, PinState officer) {
            QTest::newRow(name) << static_cast<int>(user) << static_cast<int>(officer);
        };
        row("", PinState::Good, PinState::Good);
        row("no pin", PinState::NotSet, PinState::Good);
        row("low", PinState::Low, PinState::Low);
        row("final", PinState::FinalTry, PinState::FinalTry);
        row("locked", PinState::Locked, PinState::Locked);
    }
    void namesEveryStateOfAPin()
    {
        QFETCH(const int, user);
        QFETCH(const int, officer);
        const auto module = fake(QTest::currentDataTag());
        QVERIFY(module);
        QCOMPARE(static_cast<int>(module->readers.at(0).token.value().userPin), user);
        QCOMPARE(static_cast<int>(module->readers.at(0).token.value().officerPin), officer);
    }

    void readsFieldsOfFixedWidth()
    {
        const auto module = fake("protected");
        QVERIFY(module);
        QCOMPARE(module->standardVersion, "3.0");
        QCOMPARE(module->libraryVersion, "7.42");
        const TokenReader& reader = module->readers.at(0);
        QVERIFY(reader.isHardware && reader.isRemovable && !reader.problem);
        const Token& token = reader.token.value();
        QCOMPARE(token.label, "Fake\xff label");
        QCOMPARE(token.serial, "0123456789ABCDEF");
        QCOMPARE(token.firmwareVersion, "1.9");
        QVERIFY(token.isWriteProtected && token.hasOwnPinEntry && !token.mustChangeUserPin);
        QCOMPARE(token.shortestPin, 6UL);
        QCOMPARE(token.longestPin, 8UL);
        QCOMPARE(token.mechanisms.size(), 3U);
        QCOMPARE(token.mechanisms[0].name, "CKM_ECDSA");
        QVERIFY(token.mechanisms[0].isInHardware);
        QCOMPARE(token.mechanisms[0].uses, (std::vector<std::string_view>{"sign", "verify"}));
        QCOMPARE(token.mechanisms[1].name, "0xfff0000");
        QCOMPARE(token.mechanisms[2].name, "CKM_VENDOR_DEFINED + 0x17");
        QVERIFY(token.mechanisms[2].uses.empty());
        QVERIFY(fake("to be changed")->readers.at(0).token.value().mustChangeUserPin);
    }

    void saysHowMuchRoomIsLeftWhereItIsTold()
    {
        const Token roomy = fake("roomy")->readers.at(0).token.value();
        QVERIFY((roomy.publicMemory == TokenMemory{30000, 65536}));
        QVERIFY((roomy.privateMemory == TokenMemory{0, 65536})); // full is not the same as not told
        const Token unsure = fake("unsure")->readers.at(0).token.value();
        QVERIFY(unsure.publicMemory == TokenMemory());
        QVERIFY((unsure.privateMemory == TokenMemory{{}, 65536}));
        QVERIFY(fake("")->readers.at(0).token->publicMemory == TokenMemory());
    }

    void aReaderInTroubleDoesNotHideTheModule()
    {
        const auto empty = fake("empty");
        QVERIFY(empty && !empty->readers.at(0).token && !empty->readers.at(0).problem);
        const auto pulled = fake("pulled out");
        QVERIFY(pulled && !pulled->readers.at(0).token);
        QCOMPARE(pulled->readers.at(0).problem.value().rule, "CW-524");
        QCOMPARE(pulled->readers.at(0).description, "Fake reader");
        QCOMPARE(fake("foreign card")->readers.at(0).problem.value().rule, "CW-525");
    }

    void aBrokenModuleIsRefused()
    {
        QCOMPARE(fake("no table").error().rule, "CW-515");
        QCOMPARE(fake("nonsense").error().rule, "CW-515");
        QCOMPARE(fake("no start").error().rule, "CW-546");
    }

    void readsListFiles()
    {
        QTemporaryDir folder;
        QDir(folder.path()).mkpath("general");
        QDir(folder.path()).mkpath("own");
        const auto put = [&](const char* name, const QByteArray& content) { write(folder.filePath(name), content); };
        put("general/b-relative.module", "# comment\n module : drivers/b.so \r\npriority: 5\n");
        put("general/a-absolute.module", "module: /opt/a.so");
        put("general/remote.module", "module: /opt/r.so\nremote: |ssh there p11-kit remote\n");
        put("general/trust.module", "module: /opt/t.so\ntrust-policy: yes\n");
        put("general/elsewhere.module", "module: /opt/e.so\nenable-in: firefox, chromium\n");
        put("general/here.module", "module: /opt/h.so\nenable-in: firefox, certwright\n");
        put("general/never.module", "module: /opt/n.so\ndisable-in: certwright\n");
        put("general/changed.module", "module: /opt/old.so\n");
        put("general/nothing.module", "\n\n:\nmodule\n");
        put("general/noise.module", QByteArray(100000, 'x'));
        put("general/readme.txt", "module: /opt/x.so\n");
        put("own/changed.module", "module: /opt/new.so\n");
        const std::filesystem::path root = folder.path().toStdString();
        const auto listed = listedModules({{root / "general", root / "own", root / "missing"}, "/base"});
        QStringList shown;
        for (const OfferedModule& module : listed)
            shown << QString::fromStdString(module.name + "=" + module.path.string());
        QCOMPARE(shown,
            (QStringList{
                "a-absolute=/opt/a.so", "b-relative=/base/drivers/b.so", "changed=/opt/new.so", "here=/opt/h.so"}));
    }

    void asksEachModuleOnceAndStopsWhenTold()
    {
        const auto path = test::SoftTokens::module();
        const std::vector<OfferedModule> offered{
            {"one", path}, {"", std::filesystem::canonical(path)}, {"gone", "/nowhere/x.so"}};
        const auto readings = readModules(offered);
        QCOMPARE(readings.size(), 2U);
        QVERIFY(readings[0].module);
        QCOMPARE(readings[1].module.error().rule, "CW-401");
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(readModules(offered, stop.get_token()).empty());
    }
};

QTEST_GUILESS_MAIN(ModulesTest)
#include "ModulesTest.moc"
