#include "core/ceremony/Rollover.h"
#include "core/ceremony/paper/PaperFrames.h"
#include "core/ceremony/record/VerifyKit.h"
#include "tests/support/ChangedScript.h"
#include "tests/support/HeldChain.h"
#include "tests/support/HeldSteps.h"
#include <QProcess>
#include <QTest>

using namespace core;

#define VERIFY_RESULT(expression)                                                                                      \
    if (auto&& verified = (expression); !verified) QFAIL(sentence(verified.error()).c_str())

/// A root whose key no token ever held is followed by a new one: its key comes back from paper, signs, and is wiped.
class PaperRolloverTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::optional<held::Chain> m_chain;

    QString inKit(std::size_t kit, const char* name) const
    {
        return QString::fromStdString((m_chain->kits().at(kit) / name).string());
    }
    static int codeOf(const QString& program, const QStringList& arguments)
    {
        QProcess process;
        process.start(program, arguments);
        return process.waitForFinished(60000) && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    }
    /// What the holders of the new root's shares wrote down, and its sheets, once the step is the one that reads the old paper.
    struct NewPaper {
        std::map<std::string, Secret> shares;
        std::string codes;
    };
    NewPaper goToOldPaper(held::StepRoom& room) const
    {
        NewPaper paper;
        room.machine.print = [&](const PaperOrder& order) -> Result<void> {
            CORE_TRY(const PaperBackup backup, layOutBackup(order.encryptedKey));
            for (const PaperSheet& sheet : backup.sheets) paper.codes += sheet.code + "\n";
            return room.people.receive(order);
        };
        room.begin(*worldOfKits(m_chain->kits()));
        while (room.ceremony->view().step->input("of") != formerRoot) {
            for (const StepSecret& secret : room.ceremony->view().secrets)
                paper.shares.insert_or_assign("share:" + secret.about, secret.text.clone());
            if (const auto taken = room.people.take(*room.ceremony, room.machine.clock()); !taken)
                qFatal("%s", sentence(taken.error()).c_str());
        }
        return paper;
    }
    static std::string refusal(held::StepRoom& room, StepAnswers answers)
    {
        const auto given = room.ceremony->give(std::move(answers));
        return given ? std::string() : given.error().rule;
    }

private slots:
    void initTestCase()
    {
        auto chain = held::Chain::make(m_folder.path().toStdString());
        VERIFY_RESULT(chain);
        m_chain.emplace(*std::move(chain));
        const auto made = m_chain->hold("first", held::keptOnPaper(held::smallScript()));
        VERIFY_RESULT(made);
        QVERIFY(made->tokens.empty() && !made->paperSet.empty());
    }

    void whatIsNotOfTheOldRootDoesNotBringItsKeyBack()
    {
        held::StepRoom room(held::following("root-rollover-paper", m_chain->world()));
        room.people.chooseOwnPin(Secret(bytesOf(held::tokenPin)));
        room.people.remember(m_chain->people());
        const NewPaper fresh = goToOldPaper(room);
        QVERIFY(!room.ceremony->world().isKeyInMemory);
        StepAnswers tooFew = room.answers();
        tooFew.secrets.erase(tooFew.secrets.begin());
        QCOMPARE(refusal(room, std::move(tooFew)), std::string("CW-635"));
        StepAnswers newPaper = room.answers();
        newPaper.texts["sheets"] = fresh.codes;
        for (auto& [name, secret] : newPaper.secrets) secret = fresh.shares.at(name).clone();
        QCOMPARE(refusal(room, std::move(newPaper)), std::string("CW-748"));
        QVERIFY(!room.ceremony->world().isKeyInMemory);
        QCOMPARE(refusal(room, room.answers()), std::string());
    }

    void bothRootsCertifyEachOther()
    {
        const CeremonyWorld before = m_chain->world();
        const auto done = m_chain->hold("rollover", held::following("root-rollover-paper", before));
        VERIFY_RESULT(done);
        QVERIFY(done->former && done->former->root == before.root && !(done->root == before.root));
        QVERIFY(done->former->shares.size() == 2 && done->shares.size() == 2);
        QVERIFY(done->former->paperSet == before.paperSet && done->paperSet != before.paperSet);
        QCOMPARE(done->former->crlNumber, before.crlNumber + 1);
        QVERIFY(!done->isKeyInMemory && isFormerThere(*done));
        for (const char* const asset : {"former-paper", "former-shares", "paper", "shares"})
            QVERIFY2(done->assets.at(asset).state == CeremonyAsset::State::Sealed, asset);
        const QStringList at{"verify", "-attime", "2145916800", "-CAfile"}; // 2038
        QCOMPARE(
            codeOf("openssl", at + QStringList{inKit(0, "root/root.crt"), inKit(1, "rollover/new-with-old.crt")}), 0);
        QCOMPARE(
            codeOf("openssl", at + QStringList{inKit(1, "root/root.crt"), inKit(1, "rollover/old-with-new.crt")}), 0);
        for (const std::size_t known : {0U, 1U})
            QCOMPARE(codeOf("dash",
                         {inKit(1, "verify.sh"), QString::fromStdString(m_chain->kits()[1].string()),
                             inKit(known, "root/root.crt")}),
                0);
        QVERIFY(verifyKits(m_chain->kits(), KitOrder::Chain)->verdict == KitVerdict::Genuine);
    }

    void aThirdRootWaitsUntilThePaperOfTheFirstIsGone()
    {
        const auto refused = m_chain->hold("third", held::following("root-rollover-paper", m_chain->world()));
        QVERIFY(!refused);
        QCOMPARE(refused.error().rule, std::string("CW-302"));
        const auto gone =
            m_chain->hold("end", held::withFormerOnPaper(held::following("key-destroy-former", m_chain->world())));
        VERIFY_RESULT(gone);
        QVERIFY(!isFormerThere(*gone));
        QVERIFY(gone->assets.at("former-paper").state == CeremonyAsset::State::Destroyed);
        QVERIFY(verifyKits(m_chain->kits(), KitOrder::Chain)->verdict == KitVerdict::Genuine);
    }
};

QTEST_GUILESS_MAIN(PaperRolloverTest)
#include "PaperRolloverTest.moc"
