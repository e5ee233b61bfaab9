#include "core/ceremony/record/VerifyKit.h"
#include "tests/support/ChangedScript.h"
#include "tests/support/HeldChain.h"
#include "tests/support/HeldSteps.h"
#include "tests/support/TokenBench.h"
#include <QTest>

using namespace core;

/// The power goes while a token makes a key or takes one in, and one half of the pair is there.
class HalfKeyTest : public QObject {
    Q_OBJECT

    struct PowerCut {};

    static TokenName primary(const held::StepRoom& room)
    {
        const CeremonyToken& known = room.ceremony->world().tokens.at("primary");
        return {known.label, known.serial};
    }
    /// Takes one half away. Both were there.
    static Result<void> removeHalf(const CeremonyMachine& machine, const TokenName& token, TokenObject::Kind half)
    {
        CORE_TRY(const auto objects, machine.tokens->objects(token));
        if (objects.size() != 2) return failAs(ErrorCode::Internal, "CW-788", {token.label});
        CORE_CHECK(machine.tokens->remove(token, *std::ranges::find(objects, half, &TokenObject::kind)));
        machine.tokens->logout(token);
        return {};
    }

private slots:
    void initTestCase()
    {
        auto chain = held::Chain::make(m_folder.path().toStdString());
        QVERIFY_DONE(chain);
        QVERIFY_DONE(chain->hold("create", held::smallScript()));
        m_root.emplace(*std::move(chain));
    }

    void whatIsLeftOfItGoesAndAWholeKeyComes_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<TokenObject::Kind>("missing");
        for (const char* const kind : {"key.generate", "key.import"}) {
            QTest::addRow("%s, the public half alone", kind) << kind << TokenObject::Kind::PrivateKey;
            QTest::addRow("%s, the private half alone", kind) << kind << TokenObject::Kind::PublicKey;
        }
    }
    void whatIsLeftOfItGoesAndAWholeKeyComes()
    {
        QFETCH(const QString, kind);
        QFETCH(const TokenObject::Kind, missing);
        held::StepRoom room(kind == "key.generate" ? held::keptOnToken(held::smallScript()) : held::smallScript());
        room.people.chooseOwnPin(Secret(bytesOf(held::tokenPin)));
        bool isArmed = false;
        room.machine.cut = [&](std::string_view, CutPoint point) {
            if (isArmed && point == CutPoint::AfterDevice) throw PowerCut();
        };
        room.begin();
        room.goTo(kind.toStdString());
        const TokenName token = primary(room);
        isArmed = true;
        try {
            static_cast<void>(room.people.take(*room.ceremony, room.machine.clock()));
            QFAIL("it went on");
        } catch (const PowerCut&) {
            isArmed = false;
        }
        QVERIFY_DONE(removeHalf(room.machine, token, missing));
        room.ceremony.reset();
        room.begin();
        QCOMPARE(room.ceremony->world().counts.resumes, 1);
        QVERIFY_DONE(rehearse(*room.ceremony, room.people, room.machine.clock, [](const StepView&) { return true; }));
        const auto kit = verifyKit(room.place.kit(room.script.media.front()));
        QVERIFY_DONE(kit);
        QVERIFY2(kit->verdict == KitVerdict::Genuine, kit->place.c_str());
        checkOneKey(room, token);
    }

    /// Before the first half is removed, or between the two, the token or the machine ends; somebody may even have removed the public half.
    void aKeyIsDestroyedWholeOrNotAtAll_data()
    {
        QTest::addColumn<QByteArray>("wish");
        QTest::addColumn<bool>("isPublicGone");
        QTest::addColumn<bool>("isCut");
        QTest::newRow("the public half is gone") << QByteArray() << true << false;
        QTest::newRow("the public half is gone after a power cut") << QByteArray() << true << true;
        QTest::newRow("the token goes between the halves") << QByteArray("C_DestroyObject second\n") << false << false;
    }
    void aKeyIsDestroyedWholeOrNotAtAll()
    {
        QFETCH(const QByteArray, wish);
        QFETCH(const bool, isPublicGone);
        QFETCH(const bool, isCut);
        const test::FaultyTokens faulty;
        Destruction end(*m_root, faulty);
        bool isArmed = isCut;
        end.machine.cut = [&](std::string_view, CutPoint point) {
            if (isArmed && point == CutPoint::AfterIntent && end.isDue()) throw PowerCut();
        };
        QVERIFY_DONE(end.begin());
        const TokenName token = end.goToIt();
        try {
            if (isCut) static_cast<void>(end.people.take(*end.ceremony, end.machine.clock()));
            QVERIFY(!isCut);
        } catch (const PowerCut&) {
            isArmed = false;
        }
        if (isPublicGone) QVERIFY_DONE(end.removePublicHalf(token));
        if (isCut) QVERIFY_DONE(end.begin());
        faulty.wish(wish);
        if (!wish.isEmpty()) QVERIFY(!end.people.take(*end.ceremony, end.machine.clock()));
        faulty.wish("");
        if (!wish.isEmpty()) QVERIFY(!end.ceremony->perform()); // nobody is logged in any more: the PIN is asked for
        QVERIFY_DONE(rehearse(*end.ceremony, end.people, end.machine.clock, [](const StepView&) { return true; }));
        QVERIFY(end.ceremony->world().tokens.at("primary").keyLabel.empty());
        QCOMPARE(end.halvesOn(token), 0);
    }

private:
    QTemporaryDir m_folder;
    std::optional<held::Chain> m_root;

    /// A ceremony that destroys the key of a root, on a copy of its tokens.
    struct Destruction {
        Destruction(const held::Chain& before, const test::FaultyTokens& faulty)
            : chain(before),
              place{.folder = folder.path().toStdString()},
              script(*readScript(held::following("key-destroy", before.world()))),
              people(script)
        {
            place.prepare(script);
            std::filesystem::copy(
                before.tokenFolder(), place.folder / "tokens", std::filesystem::copy_options::recursive);
            people.chooseOwnPin(Secret(bytesOf(held::tokenPin)));
            people.remember(before.people());
            const auto module = *checkModuleFile(faulty.module());
            machine = held::machineWith(helperTokens(CERTWRIGHT_TOKEN_HELPER, module.path, module.hash, {},
                                            {"SOFTHSM2_CONF=" + (place.folder / "softhsm2.conf").string()}),
                people);
        }
        Result<void> begin()
        {
            ceremony.reset();
            CORE_TRY(auto previous, worldOfKits(chain.kits()));
            CORE_TRY(ceremony, held::open(place, script, machine, people, std::move(previous), chain.requests()));
            return {};
        }
        bool isDue() { return ceremony && ceremony->view().step->kind->name == "key.destroy"; }
        /// Up to the step; the token that it is about.
        TokenName goToIt()
        {
            while (!isDue())
                if (auto taken = people.take(*ceremony, machine.clock()); !taken)
                    qFatal("%s", sentence(taken.error()).c_str());
            const CeremonyToken& known = ceremony->world().tokens.at(ceremony->view().step->input("token"));
            return {known.label, known.serial};
        }
        Result<void> removePublicHalf(const TokenName& token) const
        {
            if (!machine.tokens->isLoggedIn(token))
                CORE_CHECK(machine.tokens->login(token, bytesOf(held::tokenPin), false));
            CORE_CHECK(removeHalf(machine, token, TokenObject::Kind::PublicKey));
            return {};
        }
        int halvesOn(const TokenName& token) const
        {
            const auto isIn = machine.tokens->login(token, bytesOf(held::tokenPin), false);
            const auto objects = isIn ? machine.tokens->objects(token) : std::unexpected(isIn.error());
            if (!objects) return -1;
            return static_cast<int>(std::ranges::count_if(
                *objects, [](const TokenObject& object) { return object.kind != TokenObject::Kind::Certificate; }));
        }

        QTemporaryDir folder;
        const held::Chain& chain;
        held::Place place;
        Script script;
        RehearsedRoom people;
        CeremonyMachine machine;
        std::unique_ptr<Ceremony> ceremony;
    };

    static void checkOneKey(const held::StepRoom& room, const TokenName& token)
    {
        QVERIFY_DONE(room.machine.tokens->login(token, bytesOf(held::tokenPin), false));
        const auto objects = room.machine.tokens->objects(token);
        QVERIFY_DONE(objects);
        for (const TokenObject::Kind half : {TokenObject::Kind::PrivateKey, TokenObject::Kind::PublicKey}) {
            QCOMPARE(std::ranges::count(*objects, half, &TokenObject::kind), 1);
            QVERIFY(std::ranges::find(*objects, half, &TokenObject::kind)->spki == room.ceremony->world().keySpki);
        }
    }
};

QTEST_GUILESS_MAIN(HalfKeyTest)
#include "HalfKeyTest.moc"
