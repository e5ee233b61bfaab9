#include "ui/hierarchy/CaModel.h"

#include "ui/hierarchy/CaDetails.h"

#include <QAbstractItemModelTester>
#include <QTest>

namespace {

core::CaRow ca(std::int64_t id, const char* name, const char* issuer)
{
    core::CaRow row;
    row.id = id;
    row.name = name;
    if (issuer) row.issuerName = issuer;
    return row;
}

}

class CaModelTest : public QObject {
    Q_OBJECT
private slots:
    void hangsEveryCaBelowItsIssuer();
    void survivesCasThatCertifyEachOther();
    void showsCasOfUnknownIssuersAtTheTop();
    void saysInWordsWhatCeremoniesLeft();
};

void CaModelTest::hangsEveryCaBelowItsIssuer()
{
    ui::CaModel model([] { return core::Time{}; });
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRows({ca(1, "TLS", "Root"), ca(2, "Root", nullptr), ca(3, "Device", "Root"), ca(4, "Below", "TLS")});
    QCOMPARE(model.rowCount(), 1);
    const QModelIndex root = model.index(0, 0);
    QCOMPARE(root.data().toString(), QStringLiteral("Root"));
    QCOMPARE(model.rowCount(root), 2);
    const QModelIndex tls = model.index(0, 0, root);
    QCOMPARE(tls.data().toString(), QStringLiteral("TLS"));
    QCOMPARE(model.index(0, 0, tls).data().toString(), QStringLiteral("Below"));
    QCOMPARE(model.parent(model.index(0, 0, tls)), tls);
}

void CaModelTest::survivesCasThatCertifyEachOther()
{
    ui::CaModel model([] { return core::Time{}; });
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRows({ca(1, "A", "B"), ca(2, "B", "A"), ca(3, "C", "C")});
    QCOMPARE(model.rowCount(), 2); // one of A and B, and C
}

void CaModelTest::showsCasOfUnknownIssuersAtTheTop()
{
    ui::CaModel model([] { return core::Time{}; });
    model.setRows({ca(1, "Adopted", "Somebody else")});
    QCOMPARE(model.rowCount(), 1);
}

void CaModelTest::saysInWordsWhatCeremoniesLeft()
{
    core::CaRow root = ca(1, "Root", nullptr);
    core::CeremonyRow ceremony;
    ceremony.ledger = {{.asset = "token:a", .state = "sealed", .bag = "7"},
        {.asset = "old-shares", .state = "destroyed"}, {.asset = "old-paper", .state = "destroyed"},
        {.asset = "void-shares-1", .state = "void"}, {.asset = "void-paper-2", .state = "void"},
        {.asset = "token:b", .state = "lost", .bag = "8", .reason = "it burnt", .key = "root"},
        {.asset = "token:c", .state = "lost", .reason = "drowned", .key = "former"},
        {.asset = "share:Ann Lee, 7-2", .state = "lost", .reason = "she died"},
        {.asset = "medium:kit-a", .state = "given-out"}};
    ui::CaFacts facts;
    facts.ceremonies = {ceremony};
    QStringList told;
    for (const ui::KeyValue& line : ui::caDetails(root, facts, {}).plainWords) told += line.value;
    const QString all = told.join(u'\n');
    for (const char* words :
        {"Token a: in bag 7", "The old shares: destroyed", "The old sheets: destroyed", "Void shares: to be destroyed",
            "Void sheets: to be destroyed", "Token b: declared lost (it burnt) The root key is on it: plan a new root.",
            "Token c: declared lost (drowned) The key of an old root is on it",
            "The share of Ann Lee, 7-2: declared lost", "Stick kit-a: given out"})
        QVERIFY2(all.contains(QLatin1String(words)), qPrintable(all));
}

QTEST_MAIN(CaModelTest)
#include "CaModelTest.moc"
