#include "core/workflows/Selector.h"
#include "tests/support/TestVault.h"

using namespace core;
using namespace test;

class SelectorTest : public QObject {
    Q_OBJECT
private slots:
    void selectsByNameSerialFingerprintAndFile()
    {
        Room room;
        auto vault = room.create();
        QVERIFY_OK(vault);
        QVERIFY_OK(makeTwoTiers(*vault));
        const auto leaf = issueServer(*vault, "api.example.com");
        QVERIFY_OK(leaf);
        const std::string serial = toHex(leaf->row.serial);
        const auto path = room.path("leaf.der");
        QFile file(QString::fromStdString(path.string()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(reinterpret_cast<const char*>(leaf->certificate.der().data()),
            static_cast<qint64>(leaf->certificate.der().size()));
        file.close();
        for (const std::string& selector :
            {std::string("name:api.example.com"), std::string("api.example.com"), "serial:" + serial, serial,
                "sha256:" + toHex(leaf->row.fingerprint), "file:" + path.string(), path.string()}) {
            const auto row = selectCertificate(*vault, selector);
            QVERIFY2(row.has_value(), selector.c_str());
            QCOMPARE(row->id, leaf->row.id);
        }
        QVERIFY_OK(issueServer(*vault, "api.example.com"));
        QCOMPARE(selectCertificate(*vault, "api.example.com").error().code, ErrorCode::Ambiguous);
        QCOMPARE(selectCertificate(*vault, "nobody").error().code, ErrorCode::NotFound);
        QCOMPARE(selectCertificate(*vault, "Issuing")->isCa, true);
    }
};

QTEST_GUILESS_MAIN(SelectorTest)
#include "SelectorTest.moc"
