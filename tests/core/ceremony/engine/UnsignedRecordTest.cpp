#include "core/base/Wording.h"
#include "core/ceremony/engine/PracticeTokens.h"
#include "core/ceremony/paper/TranscriptDocument.h"
#include "core/ceremony/record/VerifyKit.h"
#include "core/workflows/CeremonyImport.h"
#include "tests/support/ChangedScript.h"
#include "tests/support/HeldChain.h"
#include "tests/support/TestVault.h"
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace core;

#define VERIFY_RESULT(expression)                                                                                      \
    if (auto&& verified = (expression); !verified) QFAIL(sentence(verified.error()).c_str())

/// Ceremonies whose script says that no key signs their record.
class UnsignedRecordTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::optional<held::Chain> m_chain;

    static std::string unsignedScript(std::string text)
    {
        return held::replacedAll(std::move(text), "[custody]", "[options]\ntranscript_signer = \"none\"\n\n[custody]");
    }
    static int shellCode(const std::filesystem::path& kit)
    {
        QProcess process;
        const QString folder = QString::fromStdString(kit.string());
        process.start("dash", {folder + "/verify.sh", folder});
        process.waitForFinished(60000);
        return process.exitCode();
    }

private slots:
    void initTestCase()
    {
        auto chain = held::Chain::make(m_folder.path().toStdString());
        VERIFY_RESULT(chain);
        m_chain.emplace(*std::move(chain));
    }

    void theKitHasNoSignatureAndItsCoverSaysSo()
    {
        const auto made = m_chain->hold("first", unsignedScript(held::smallScript()));
        VERIFY_RESULT(made);
        const std::filesystem::path kit = m_chain->kits().back();
        for (const std::string_view path :
            {kitPath::transcriptSignature, kitPath::transcriptCms, kitPath::sumsSignature})
            QVERIFY2(!std::filesystem::exists(kit / path), path.data());
        const auto report = verifyKit(kit);
        VERIFY_RESULT(report);
        QVERIFY(report->verdict == KitVerdict::Unsigned && report->addendum == AddendumState::Closed);
        QCOMPARE(shellCode(kit), 4);
        const auto transcript = readFile(kit / kitPath::transcript, limits::transcriptOctets);
        VERIFY_RESULT(transcript);
        const auto pages = transcriptDocument({.transcript = textOf(*transcript), .addendum = {}, .script = {}});
        VERIFY_RESULT(pages);
        QVERIFY(std::ranges::any_of(pages->blocks, [](const document::Block& block) {
            const auto* const notice = std::get_if<document::Notice>(&block);
            return notice && notice->title == "No key signs this record";
        }));
    }

    void theSealAsksForNoPin()
    {
        const Script script = *readScript(unsignedScript(held::smallScript()));
        const auto isExport = [](const ScriptStep& step) { return step.kind->name == "export.write"; };
        QVERIFY(!script.usesRootKey(*std::ranges::find_if(script.steps, isExport)));
        const Script usual = *readScript(held::smallScript());
        QVERIFY(usual.usesRootKey(*std::ranges::find_if(usual.steps, isExport)));
    }

    void aFollowUpCitesItAndASignedOneVouchesForAll()
    {
        const auto second = m_chain->hold("second", unsignedScript(held::following("crl-resign", m_chain->world())));
        VERIFY_RESULT(second);
        QVERIFY(verifyKits(m_chain->kits(), KitOrder::Chain)->verdict == KitVerdict::Unsigned);
        const auto third = m_chain->hold("third", held::following("crl-resign", *second));
        VERIFY_RESULT(third);
        QCOMPARE(third->crlNumber, std::uint64_t(3));
        const auto chain = verifyKits(m_chain->kits(), KitOrder::Chain);
        VERIFY_RESULT(chain);
        QVERIFY(chain->verdict == KitVerdict::Genuine && chain->isFromBeginning);
        QVERIFY(chain->kits[0].isVouchedFor && chain->kits[1].isVouchedFor && !chain->kits[2].isVouchedFor);
    }

    void aVaultTakesItInOnlyWhenSomethingSpeaksForIt()
    {
        const auto alone = readCeremonyKits(std::span(m_chain->kits()).first(1));
        QVERIFY(!alone);
        QCOMPARE(alone.error().rule, std::string("CW-333"));
        const auto report = verifyKit(m_chain->kits().front());
        const Bytes end = copyOf(ByteView(report->addendumHead).first(12));
        VERIFY_RESULT(readCeremonyKits(std::span(m_chain->kits()).first(1), {.root = {}, .words = {end}}));
        const auto all = readCeremonyKits(m_chain->kits());
        VERIFY_RESULT(all);
        test::Room room;
        auto vault = room.create();
        VERIFY_RESULT(vault);
        VERIFY_RESULT(importCeremonies(*vault, *all));
    }

    void aRehearsalOfItCountsAsOne()
    {
        const std::string text = unsignedScript(held::smallScript());
        const std::filesystem::path kit = (m_folder.path() + "/rehearsal").toStdString();
        VERIFY_RESULT(held::rehearsed({.script = *readScript(text), .kit = kit}, CERTWRIGHT_TOKEN_HELPER));
        QVERIFY(verifyKit(kit)->verdict == KitVerdict::Unsigned);
        const Script script = *readScript(text);
        held::Place place{.folder = (m_folder.path() + "/live").toStdString(),
            .rehearsals = {kit},
            .module = PracticeTokens::make()->module()};
        place.prepare(script);
        RehearsedRoom people(script);
        const auto ceremony = held::open(place, script, held::machineWith(nullptr, people), people);
        VERIFY_RESULT(ceremony);
        QCOMPARE((*ceremony)->world().counts.incidents, 0); // no rehearsal is missing
    }
};

QTEST_GUILESS_MAIN(UnsignedRecordTest)
#include "UnsignedRecordTest.moc"
