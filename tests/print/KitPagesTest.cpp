#include "core/base/Wording.h"
#include "core/ceremony/engine/PracticeTokens.h"
#include "core/ceremony/record/VerifyKit.h"
#include "tests/support/HeldCeremony.h"
#include "ui/print/Pdf.h"
#include <QFile>
#include <QGuiApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <optional>

using namespace core;

namespace {

Result<Bytes> drawn(const document::Document& document)
{
    return print::makePdf(document).transform([](print::Pdf pdf) { return std::move(pdf.content); });
}

/// One live ceremony on tokens of software, in a folder of its own.
class Desk {
public:
    Desk() : m_script(*readScript(held::smallScript())), m_people(m_script)
    {
        auto practice = PracticeTokens::make();
        if (!practice) qFatal("%s", sentence(practice.error()).c_str());
        m_practice.emplace(*std::move(practice));
        const auto module = checkModuleFile(m_practice->module());
        m_tokens = helperTokens(CERTWRIGHT_TOKEN_HELPER, module->path, module->hash, {}, m_practice->settings());
        m_place.folder = m_folder.path().toStdString();
        m_place.prepare(m_script);
        m_people.chooseOwnPin(Secret(bytesOf(held::tokenPin)));
    }

    /// Begins it, or goes on with it.
    Result<void> hold(
        std::function<Result<Bytes>(const document::Document&)> pdf,
        const std::function<void(const StepView&)>& told = [](const StepView&) {})
    {
        CeremonyMachine machine = held::machineWith(m_tokens, m_people);
        machine.pdf = std::move(pdf);
        CORE_TRY(const auto ceremony, held::open(m_place, m_script, machine, m_people));
        return rehearse(*ceremony, m_people, machine.clock, [&](const StepView& view) {
            told(view);
            return true;
        });
    }
    std::filesystem::path kit(std::size_t number) const { return m_place.kit(m_script.media.at(number)); }
    std::filesystem::path stick(std::size_t number) const { return m_place.stick(m_script.media.at(number)); }
    std::filesystem::path folder() const { return m_place.folder; }

private:
    QTemporaryDir m_folder;
    Script m_script;
    RehearsedRoom m_people;
    std::optional<PracticeTokens> m_practice;
    std::shared_ptr<TokenService> m_tokens;
    held::Place m_place;
};

QByteArray readAll(const std::filesystem::path& path)
{
    QFile file(QString::fromStdString(path.string()));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray output(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished(60000);
    return process.exitCode() == 0 ? process.readAllStandardOutput() : QByteArray();
}

std::string verdictOf(const std::filesystem::path& kit)
{
    const auto report = verifyKit(kit);
    if (!report) return sentence(report.error());
    return std::string(nameOf(report->verdict)) + (report->why ? ": " + sentence(*report->why) : std::string());
}

}

/// Pages of script and transcript in the kit of a ceremony.
class KitPagesTest : public QObject {
    Q_OBJECT

    static std::string shipped(const std::string& type)
    {
        const auto all = shippedScriptTexts();
        return held::smaller(std::string(std::ranges::find(all, type, &EmbeddedText::name)->content));
    }

private slots:
    void everythingOfARehearsalSaysSo_data()
    {
        QTest::addColumn<QString>("type");
        for (const char* const type : {"sub-sign", "cross-sign", "crl-resign"}) QTest::newRow(type) << type;
    }
    void everythingOfARehearsalSaysSo()
    {
        QFETCH(const QString, type);
        QTemporaryDir folder;
        const RehearsalOrder order{
            .script = *readScript(shipped(type.toStdString())), .kit = folder.filePath("kit").toStdString()};
        CeremonyMachine machine;
        machine.environment = held::goodMachine;
        machine.software = held::someSoftware;
        machine.pdf = drawn;
        const auto report = rehearseScript(order, std::move(machine), CERTWRIGHT_TOKEN_HELPER);
        QVERIFY2(report, report ? "" : sentence(report.error()).c_str());
        for (const char* const name : {"record/script.pdf", "record/transcript.pdf"}) {
            const QString file = QString::fromStdString((order.kit / name).string());
            const QString text = QString::fromUtf8(output("pdftotext", {"-layout", file, "-"}));
            const QStringList pages = text.split(QLatin1Char('\f'), Qt::SkipEmptyParts);
            QVERIFY(pages.size() > 2);
            for (const QString& page : pages)
                QVERIFY2(page.contains(QStringLiteral("REHEARSAL - DO NOT TRUST")), qPrintable(page));
        }
        QCOMPARE(report->world.subs.size(), std::size_t(type == QLatin1String("sub-sign") ? 1 : 0));
        QCOMPARE(report->world.crosses.size(), std::size_t(type == QLatin1String("cross-sign") ? 1 : 0));
        const auto isShort = [](const Certificate& made) {
            return made.validity().notAfter - made.validity().notBefore <= std::chrono::days(7);
        };
        for (const auto& [name, sub] : report->world.subs)
            QVERIFY(sub.subject().commonName().starts_with(rehearsalMark) && isShort(sub));
        for (const auto& [name, cross] : report->world.crosses) // its own name is copied from its owner's certificate
            QVERIFY(cross.issuer().commonName().starts_with(rehearsalMark) && isShort(cross));
    }

    void aKitWhoseStickFailedAfterTheSealIsMadeOnceMoreWithPages()
    {
        Desk desk;
        const std::filesystem::path away = desk.folder() / "away";
        const auto failed = desk.hold(drawn, [&](const StepView& view) {
            if (view.step->kind->name == "export.write") std::filesystem::rename(desk.stick(0), away);
        });
        QVERIFY(!failed);
        QVERIFY(readAll(desk.folder() / "record-a/transcript.jsonl").contains("\"type\":\"seal\""));
        std::filesystem::rename(away, desk.stick(0));
        const auto held = desk.hold(drawn);
        QVERIFY2(held, held ? "" : sentence(held.error()).c_str());
        for (const std::size_t number : {0U, 1U}) {
            const std::filesystem::path kit = desk.kit(number);
            QCOMPARE(verdictOf(kit), std::string("genuine"));
            for (const char* const name : {"script", "transcript"}) {
                const std::string path = std::string("record/") + name + ".pdf";
                QVERIFY(readAll(kit / path).startsWith("%PDF"));
                QVERIFY(readAll(kit / "SHA256SUMS").contains("  " + QByteArray::fromStdString(path) + "\n"));
                QVERIFY(!readAll(kit / "record/transcript.jsonl").contains(path.c_str())); // not in the seal
            }
            const QString pages = QString::fromStdString((kit / "record/transcript.pdf").string());
            QCOMPARE(output("qpdf", {"--show-attachment=transcript.jsonl", pages}),
                readAll(kit / "record/transcript.jsonl"));
            const QString root = QString::fromStdString((kit / "root/root.crt").string());
            QVERIFY(!output("dash",
                {QString::fromStdString((kit / "verify.sh").string()), QString::fromStdString(kit.string()), root})
                    .isEmpty());
        }
        const std::filesystem::path kit = desk.kit(1);
        QVERIFY(writeFile(kit / "record/script.pdf", bytesOf("%PDF-1.4 other"), FileKind::Public));
        QVERIFY2(verdictOf(kit).starts_with("broken"), verdictOf(kit).c_str());
    }

    void pagesThatCannotBeDrawnStopNothing()
    {
        Desk desk;
        const auto held =
            desk.hold([](const document::Document&) -> Result<Bytes> { return failAs(ErrorCode::Internal, "CW-368"); });
        QVERIFY2(held, held ? "" : sentence(held.error()).c_str());
        QCOMPARE(verdictOf(desk.kit(0)), std::string("genuine"));
        QVERIFY(!std::filesystem::exists(desk.kit(0) / "record/script.pdf"));
        QVERIFY(readAll(desk.kit(0) / "record/addendum.jsonl").contains("without_pages"));
    }
};

QTEST_MAIN(KitPagesTest)
#include "KitPagesTest.moc"
