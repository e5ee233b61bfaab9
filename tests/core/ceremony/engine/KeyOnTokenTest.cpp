#include "core/base/Wording.h"
#include "core/ceremony/engine/RecordFields.h"
#include "tests/support/ChangedScript.h"
#include "tests/support/HeldSteps.h"
#include "tests/support/Openssl.h"
#include "tests/support/TokenBench.h"
#include <QTest>
#include <cstring>
#include <set>

using namespace core;

/// The root's key on its tokens: what it may do there, what was there before, and that the copies are one key.
class KeyOnTokenTest : public QObject {
    Q_OBJECT

    static std::string ruleOf(const Result<void>& result) { return result ? "done" : result.error().rule; }
    static std::string onToken() { return held::keptOnToken(held::smallScript()); }

    /// What pkcs11-tool shows of the objects on a token of the room.
    static QByteArray shown(const held::StepRoom& room, const char* label)
    {
        QProcess tool;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const std::string& setting : room.practice.settings()) {
            const auto equals = setting.find('=');
            environment.insert(
                QString::fromStdString(setting.substr(0, equals)), QString::fromStdString(setting.substr(equals + 1)));
        }
        tool.setProcessEnvironment(environment);
        tool.start("pkcs11-tool",
            {"--module", QString::fromStdString(room.practice.module().string()), "--token-label", label, "--login",
                "--pin", QString::fromUtf8(held::tokenPin), "-O"});
        if (!tool.waitForFinished(60000)) return {};
        return tool.readAllStandardOutput();
    }
    /// The part about the private or the public key.
    static QByteArray partOf(const QByteArray& all, const char* kind)
    {
        const auto begin = all.indexOf(kind);
        const auto end = all.indexOf("Key Object", begin + qsizetype(std::strlen(kind)));
        return begin < 0 ? QByteArray() : all.mid(begin, end < 0 ? end : end - begin);
    }
    static RecordData lastOf(const held::StepRoom& room, LineType type, std::string_view kind)
    {
        RecordData last;
        for (const TranscriptLine& line : room.ceremony->transcript().lines())
            if (line.entry.type == type && textIn(line.entry.data, "kind") == kind) last = line.entry.data;
        return last;
    }
    static TokenName nameOf(const held::StepRoom& room, const std::string& token)
    {
        const CeremonyToken& known = room.ceremony->world().tokens.at(token);
        return {known.label, known.serial};
    }
    static std::unique_ptr<held::StepRoom> begun(const std::string& script)
    {
        auto room = std::make_unique<held::StepRoom>(script);
        room->people.chooseOwnPin(Secret(bytesOf(held::tokenPin)));
        room->begin();
        return room;
    }

private slots:
    void aKeyThatIsMadeThereHasTheAttributesOfItsTemplate()
    {
        const auto room = begun(onToken());
        room->goTo("key.selftest");
        const RecordData intent = lastOf(*room, LineType::Intent, "key.generate");
        const QByteArray id = QByteArray::fromStdString(textIn(intent, "id"));
        QCOMPARE(id.size(), 32); // sixteen octets of chance
        const QByteArray all = shown(*room, "primary");
        const QByteArray secret = partOf(all, "Private Key Object"), open = partOf(all, "Public Key Object");
        QVERIFY2(secret.contains("ID:         " + id) && open.contains("ID:         " + id), all);
        QVERIFY2(secret.contains("Usage:      sign\n"), secret); // and not signRecover
        QVERIFY2(secret.contains("Access:     sensitive, always sensitive, never extractable, local"), secret);
        QVERIFY2(open.contains("Usage:      verify\n"), open);
        const auto objects = room->machine.tokens->objects(nameOf(*room, "primary"));
        QVERIFY(objects);
        QCOMPARE(objects->size(), std::size_t(2));
        for (const TokenObject& object : *objects) {
            const TokenKeyAttributes& has = object.attributes;
            QCOMPARE(toHex(object.id), id.toStdString());
            QCOMPARE(object.label, std::string("root"));
            QVERIFY(!has.derive.value_or(true));
            if (object.kind == TokenObject::Kind::PublicKey) {
                QVERIFY(has.verify.value_or(false) && !has.encrypt.value_or(true) && !has.wrap.value_or(true));
                continue;
            }
            QVERIFY(object.kind == TokenObject::Kind::PrivateKey);
            for (const std::optional<bool>& wanted :
                {has.local, has.sensitive, has.alwaysSensitive, has.neverExtractable, has.sign, has.isPrivate})
                QVERIFY(wanted.value_or(false));
            for (const std::optional<bool>& unwanted : {has.extractable, has.decrypt, has.unwrap})
                QVERIFY(!unwanted.value_or(true));
        }
        const RecordData result = lastOf(*room, LineType::Result, "key.generate");
        QVERIFY(result["local"] == true && result["never_extractable"] == true && result["extractable"] == false);
    }

    void aCeremonyOnOneTokenComesToItsEnd()
    {
        const auto room = begun(onToken());
        const auto done =
            rehearse(*room->ceremony, room->people, room->machine.clock, [](const StepView&) { return true; });
        QVERIFY2(done, done ? "" : sentence(done.error()).c_str());
        QVERIFY(room->ceremony->world().isClosed);
    }

    void whatHasItsLabelIsLeftAlone_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char* const kind : {"key.generate", "key.import"}) QTest::newRow(kind) << kind;
    }
    void whatHasItsLabelIsLeftAlone()
    {
        QFETCH(const QString, kind);
        const auto room = begun(kind == "key.generate" ? onToken() : held::smallScript());
        room->goTo(kind.toStdString());
        const TokenName name = nameOf(*room, "primary");
        QVERIFY_DONE(room->machine.tokens->login(name, bytesOf(held::tokenPin), false));
        QVERIFY_DONE(
            room->machine.tokens->generate(name, {.algorithm = *findKeyAlgorithm("ec:P-256"), .label = "root"}));
        refuseIt(*room, "primary", kind.toStdString());
    }

    void whatHasItsIdentifierIsLeftAlone()
    {
        const auto room = begun(held::smallScript());
        room->goTo("key.import");
        const TokenName name = nameOf(*room, "primary");
        const Bytes id = PublicKey::fromSpki(room->ceremony->world().keySpki)->keyIdentifier();
        QVERIFY_DONE(room->machine.tokens->login(name, bytesOf(held::tokenPin), false));
        QVERIFY_DONE(room->machine.tokens->generate(
            name, {.algorithm = *findKeyAlgorithm("ec:P-256"), .label = "another", .id = id}));
        refuseIt(*room, "primary", "key.import");
    }

    void aTokenThatCannotIsToldBeforeItIsChanged_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("lack");
        QTest::addColumn<QString>("told"); // empty: it can
        QTest::newRow("makes no keys") << QString::fromStdString(onToken()) << QByteArray("0x1040")
                                       << "CKM_EC_KEY_PAIR_GEN";
        QTest::newRow("signs not") << QString::fromStdString(held::smallScript()) << QByteArray("0x1041")
                                   << "CKM_ECDSA";
        QTest::newRow("need not make any") << QString::fromStdString(held::smallScript()) << QByteArray("0x1040") << "";
    }
    void aTokenThatCannotIsToldBeforeItIsChanged()
    {
        QFETCH(const QString, text);
        QFETCH(const QByteArray, lack);
        QFETCH(const QString, told);
        const test::FaultyTokens faulty;
        faulty.wish("mechanism " + lack + "\n");
        held::StepRoom room(text.toStdString());
        room.useModule(faulty.module());
        room.begin();
        room.goTo("token.inspect");
        const StepView view = room.ceremony->view();
        if (told.isEmpty()) {
            QVERIFY(!view.trouble);
            return;
        }
        QVERIFY(view.trouble);
        QCOMPARE(view.trouble->rule, std::string("CW-093"));
        QVERIFY2(QString::fromStdString(sentence(*view.trouble)).contains(told), sentence(*view.trouble).c_str());
        for (const std::string& call : room.machine.tokens->log())
            QVERIFY2(!call.contains("C_InitToken") && !call.contains("C_Login"), call.c_str());
        faulty.wish(""); // another token
        QCOMPARE(ruleOf(room.ceremony->retry()), std::string("done"));
    }

    void bothCopiesSignWhatOpensslVerifies()
    {
        const auto room = begun(held::smallScript());
        room->goTo("secret.wipe");
        const QTemporaryDir folder;
        const auto file = [&](const char* name, ByteView content) {
            const QString path = folder.filePath(name);
            if (!writeFile(path.toStdString(), content, FileKind::Public)) qFatal("cannot write");
            return path;
        };
        const CeremonyWorld& world = room->ceremony->world();
        const QString key = file("root.pub", world.keySpki);
        std::set<std::string> tested;
        for (const TranscriptLine& line : room->ceremony->transcript().lines()) {
            const RecordData& data = line.entry.data;
            if (line.entry.type != LineType::Result || textIn(data, "kind") != "key.selftest") continue;
            tested.insert(textIn(data, "where"));
            QVERIFY_OPENSSL("pkeyutl -verify -pubin -keyform DER -inkey %1 -rawin -digest sha384 -in %2 -sigfile %3",
                {key, file("challenge", *octetsOf(data, "challenge")),
                    file("signature", *octetsOf(data, "signature"))});
        }
        QCOMPARE(tested, (std::set<std::string>{"primary", "backup"}));
        QVERIFY(world.tokens.at("primary").serial != world.tokens.at("backup").serial);
        for (const char* const token : {"primary", "backup"}) {
            const QByteArray secret = partOf(shown(*room, token), "Private Key Object");
            QVERIFY2(secret.contains("Usage:      sign\n"), secret);
            QVERIFY2(secret.contains("Access:     sensitive\n"), secret); // it was brought there
        }
        const RecordData result = lastOf(*room, LineType::Result, "key.import");
        QVERIFY(result["local"] == false && result["always_sensitive"] == false && result["extractable"] == false);
        const Bytes spki = world.keySpki;
        room->goTo("crl.sign");
        QVERIFY(room->ceremony->world().root->spki() == spki);
    }

    /// What rehearsals leave on a token stays out of live ceremonies, and the other way round.
    void aTokenServesRehearsalsOrLiveCeremonies_data()
    {
        QTest::addColumn<bool>("isLive");
        QTest::addColumn<QString>("label");
        QTest::addColumn<QString>("rule"); // empty: it is taken
        QTest::newRow("live, something of a rehearsal") << true << "REHEARSAL-root" << "CW-779";
        QTest::newRow("a rehearsal, a live key") << false << "root" << "CW-780";
        QTest::newRow("live, nothing") << true << "" << "";
        QTest::newRow("a rehearsal, nothing") << false << "" << "";
    }
    void aTokenServesRehearsalsOrLiveCeremonies()
    {
        QFETCH(const bool, isLive);
        QFETCH(const QString, label);
        QFETCH(const QString, rule);
        held::StepRoom room;
        const auto made = room.machine.tokens->initialise({}, "any", bytesOf(held::tokenPin), bytesOf(held::tokenPin));
        QVERIFY_DONE(made);
        if (!label.isEmpty()) {
            QVERIFY_DONE(room.machine.tokens->login(*made, bytesOf(held::tokenPin), false));
            QVERIFY_DONE(room.machine.tokens->generate(
                *made, {.algorithm = *findKeyAlgorithm("ec:P-256"), .label = label.toStdString()}));
            room.machine.tokens->logout(*made);
        }
        CeremonyBindings bindings;
        bindings.module = room.module.path;
        bindings.tokens = {{"primary", made->serial}};
        auto begun = Ceremony::begin(room.script, isLive ? CeremonyMode::Live : CeremonyMode::Rehearsal, bindings,
            room.machine, {.journals = {room.place.journal('a'), room.place.journal('b')}});
        QVERIFY_DONE(begun);
        room.ceremony = *std::move(begun);
        room.goTo("token.inspect");
        const auto trouble = room.ceremony->view().trouble;
        QCOMPARE(trouble ? QString::fromStdString(trouble->rule) : QString(), rule);
        for (const std::string& call : room.machine.tokens->log())
            QVERIFY2(!call.contains("C_DestroyObject"), call.c_str());
    }

    void oneTokenIsNotTwo()
    {
        held::StepRoom room;
        const auto made = room.machine.tokens->initialise({}, "any", bytesOf(held::tokenPin), bytesOf(held::tokenPin));
        QVERIFY_DONE(made);
        room.place.tokens = {{"primary", made->serial}, {"backup", made->serial}};
        room.people.chooseOwnPin(Secret(bytesOf(held::tokenPin)));
        room.begin();
        room.goTo("token.init");
        while (!room.ceremony->view().trouble)
            QCOMPARE(ruleOf(room.people.take(*room.ceremony, room.machine.clock())), std::string("done"));
        QCOMPARE(room.ceremony->view().step->input("token"), std::string("backup"));
        QCOMPARE(room.ceremony->view().trouble->rule, std::string("CW-781"));
    }

private:
    /// The step is refused when everybody has confirmed, nothing is intended, and what lies on the token stays as it is.
    static void refuseIt(held::StepRoom& room, const char* token, std::string_view kind)
    {
        const QByteArray before = shown(room, token);
        QVERIFY2(before.count("Private Key Object") == 1, before);
        QCOMPARE(ruleOf(room.people.take(*room.ceremony, room.machine.clock())), std::string("CW-786"));
        QVERIFY(lastOf(room, LineType::Intent, kind).is_null());
        QCOMPARE(shown(room, token), before);
    }
};

QTEST_GUILESS_MAIN(KeyOnTokenTest)
#include "KeyOnTokenTest.moc"
