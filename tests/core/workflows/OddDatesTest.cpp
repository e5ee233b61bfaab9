#include "core/base/File.h"
#include "core/workflows/Workflows.h"
#include "tests/support/Openssl.h"
#include "tests/support/TestVault.h"

using namespace core;
using namespace test;
using namespace std::chrono;

/// Certificates and lists made on days where clocks and encodings change.
class OddDatesTest : public QObject {
    Q_OBJECT

    static QString isoText(Time at) { return QString::fromStdString(std::format("{:%Y-%m-%d %H:%M:%S}Z", at)); }
    static QByteArray formOf(Time at) { return at < Time(sys_days(2050y / 1 / 1)) ? "UTCTIME" : "GENERALIZEDTIME"; }

private slots:
    void datesAreThoseOfTheClockAndEncodedAsTheirYearWants_data()
    {
        QTest::addColumn<qint64>("now");
        const auto row = [](const char* title, Time at) {
            QTest::newRow(title) << qint64(at.time_since_epoch().count());
        };
        row("the first second that computers know", Time(sys_days(1970y / 1 / 1)));
        row("behind a leap second", Time(sys_days(2017y / 1 / 1)));
        row("a leap day", Time(sys_days(2028y / 2 / 29)));
        row("the last second of 32 bits", Time(sys_days(2038y / 1 / 19) + 3h + 14min + 7s));
        row("the second after it", Time(sys_days(2038y / 1 / 19) + 3h + 14min + 8s));
        row("the last second of UTCTime", Time(sys_days(2049y / 12 / 31) + 23h + 59min + 59s));
        row("the first of GeneralizedTime", Time(sys_days(2050y / 1 / 1)));
        row("the last second of 32 bits without sign", Time(sys_days(2106y / 2 / 7) + 6h + 28min + 15s));
        row("centuries from now", Time(sys_days(9000y / 6 / 1)));
    }
    void datesAreThoseOfTheClockAndEncodedAsTheirYearWants()
    {
        QFETCH(const qint64, now);
        Room room;
        room.now = Time(seconds(now));
        auto vault = room.create();
        QVERIFY_OK(vault);
        QVERIFY_OK(makeTwoTiers(*vault));
        const auto issued = issueServer(*vault, "web.example.com");
        QVERIFY_OK(issued);
        const auto list = publishCrl(*vault, "Issuing", 7);
        QVERIFY_OK(list);
        const Validity validity = issued->certificate.validity();
        QVERIFY(validity.notBefore <= room.now && validity.notBefore >= room.now - days(1));
        QVERIFY(validity.notAfter > room.now && validity.notAfter <= room.now + days(400));
        const QString file = room.folder.filePath("web.der");
        QVERIFY_OK(writeFile(file.toStdString(), issued->certificate.der(), FileKind::Public));
        const auto dates = openssl::run("x509 -in %1 -inform DER -noout -dates -dateopt iso_8601", {file});
        QCOMPARE(QString(dates.out),
            QString("notBefore=%1\nnotAfter=%2\n").arg(isoText(validity.notBefore), isoText(validity.notAfter)));
        const auto parsed = openssl::run("asn1parse -in %1 -inform DER", {file});
        for (const Time at : {validity.notBefore, validity.notAfter})
            QVERIFY2(parsed.out.contains(formOf(at)), parsed.all);
        QCOMPARE(parsed.out.contains("UTCTIME"), formOf(validity.notBefore) == "UTCTIME");
        const QString crl = room.folder.filePath("issuing.crl");
        const auto octets = CrlStore(*vault).newest(CaStore(*vault).find("Issuing")->key.fingerprint);
        QVERIFY(octets && *octets);
        QVERIFY_OK(writeFile(crl.toStdString(), (*octets)->der(), FileKind::Public));
        const auto updates =
            openssl::run("crl -in %1 -inform DER -noout -lastupdate -nextupdate -dateopt iso_8601", {crl});
        QCOMPARE(QString(updates.out),
            QString("lastUpdate=%1\nnextUpdate=%2\n")
                .arg(isoText((*octets)->thisUpdate()), isoText((*octets)->nextUpdate().value())));
        QVERIFY((*octets)->thisUpdate() <= room.now && (*octets)->nextUpdate() > room.now);
    }

    void nothingEndsBehindTheLastYearThatCanBeWritten()
    {
        Room room;
        room.now = Time(sys_days(9999y / 12 / 30));
        auto vault = room.create();
        QVERIFY_OK(vault);
        const auto made = createCa(*vault,
            {.name = "Root", .profile = "root-ca", .subject = name("CN=Late Root"), .key = algorithm("ec:P-256")});
        if (made) {
            QVERIFY(made->certificate.validity().notAfter <= Time(sys_days(9999y / 12 / 31)) + 23h + 59min + 59s);
        } else {
            QVERIFY2(made.error().rule.starts_with("CW-"), made.error().detail.c_str());
            QVERIFY(!CaStore(*vault).find("Root"));
        }
    }
};

QTEST_GUILESS_MAIN(OddDatesTest)
#include "OddDatesTest.moc"
