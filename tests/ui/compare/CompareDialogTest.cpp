#include "ui/compare/CompareDialog.h"

#include "core/base/File.h"
#include "core/formats/Pem.h"
#include "core/formats/WorkerReader.h"
#include "tests/support/ui/OpenWindow.h"
#include "tests/ui/issue/Keyboard.h"
#include "ui/certificates/CertificateModel.h"
#include "ui/certificates/CertificatesPage.h"
#include "ui/compare/Asn1Dialog.h"
#include "ui/compare/Asn1Model.h"
#include "ui/compare/HexPane.h"
#include "ui/compare/PickDialog.h"
#include "ui/revocation/RevocationPage.h"
#include "ui/widgets/RowTable.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QLineEdit>
#include <QMimeData>
#include <QTest>
#include <QTreeView>

/// Comparing and taking apart in the real window, by keyboard.
class CompareDialogTest : public QObject {
    Q_OBJECT
private slots:
    void twoSelectedRowsStandBesideEachOther();
    void theOtherSideIsChosenFromTheVault();
    void filesAreOpenedAndDropped();
    void aThingIsTakenApart();
    void aFileIsTakenApartInAProcessOfItsOwn();

private:
    static QString summary(const ui::CompareDialog& dialog)
    {
        return dialog.findChild<QLabel*>(QStringLiteral("compareSummary"))->text();
    }
    static QStringList lines(const ui::CompareDialog& dialog)
    {
        QStringList all;
        const auto* model = dialog.findChild<ui::RowTable*>(QStringLiteral("compareLines"))->model();
        for (int row = 0; row < model->rowCount(); ++row)
            all +=
                model->index(row, 1).data().toString() + QStringLiteral(": ") + model->index(row, 0).data().toString();
        return all;
    }
    static void selectServers(test::OpenWindow& open, int count)
    {
        open.window->workspace().setPage(ui::PageId::Certificates);
        auto& table = open.screens->certificatesPage->table();
        table.setFocus();
        QTRY_VERIFY(table.model()->rowCount() >= 4);
        const auto isRead = [&table] { return table.model()->index(0, 0).data(ui::LoadedRole) != QVariant(false); };
        QTRY_VERIFY(isRead());
        int selected = 0;
        for (int row = 0; row < table.model()->rowCount() && selected < count; ++row) {
            const QModelIndex index = table.model()->index(row, 0);
            const auto* certificate = open.screens->certificates->find(index.data(ui::IdRole).toLongLong());
            if (!certificate || certificate->isCa) continue;
            table.selectionModel()->setCurrentIndex(index,
                (selected++ == 0 ? QItemSelectionModel::ClearAndSelect : QItemSelectionModel::Select) |
                    QItemSelectionModel::Rows);
        }
        QCOMPARE(selected, count);
    }
    /// Writes the certificates of two servers into files.
    static void writeFiles(test::OpenWindow& open)
    {
        bool isDone = false;
        open.session().read(
            [place = open.room.folder.path().toStdString()](core::Vault& vault, std::stop_token) -> core::Result<void> {
                CORE_TRY(const auto rows, core::CertificateStore(vault).list());
                for (const core::CertificateRow& row : rows) {
                    CORE_TRY(const auto certificate, core::CertificateStore(vault).certificate(row.id));
                    const std::string pem = core::writePem("CERTIFICATE", certificate.der());
                    CORE_CHECK(core::writeFile(
                        place + "/" + row.shortSubject + ".pem", core::bytesOf(pem), core::FileKind::Public));
                }
                return {};
            },
            [&isDone](const core::Result<void>& done) { isDone = done.has_value(); });
        QTRY_VERIFY(isDone);
    }
};

void CompareDialogTest::twoSelectedRowsStandBesideEachOther()
{
    OPEN_UNLOCKED(open);
    QVERIFY(keyboard::activate(open.window.get()));
    selectServers(open, 2);
    QVERIFY(open.screens->rowActions.compareCertificate->isEnabled());
    open.screens->rowActions.compareCertificate->trigger();
    auto* dialog = open.shown<ui::CompareDialog>("compareDialog");
    QVERIFY(dialog);
    QTRY_VERIFY2(summary(*dialog).startsWith(QStringLiteral("Another key and other names. Different: subject")),
        qPrintable(summary(*dialog)));
    QVERIFY(lines(*dialog).contains(QStringLiteral("Serial number: differs")));
    QVERIFY(!lines(*dialog).join(u'\n').contains(QStringLiteral("the same")));
    QVERIFY(keyboard::activate(dialog));
    QCOMPARE(keyboard::nameless(*dialog), QStringList());
    QVERIFY(keyboard::isFreeOfTraps());

    QVERIFY(keyboard::tabTo(QStringLiteral("compareShowSame")));
    keyboard::press(Qt::Key_Space);
    QVERIFY(lines(*dialog).last().endsWith(QStringLiteral("the same")));
    QVERIFY(lines(*dialog).first().endsWith(QStringLiteral("differs")));
    const auto cell = [dialog](int column) {
        return dialog->findChild<ui::RowTable*>(QStringLiteral("compareLines"))
            ->model()
            ->index(0, column)
            .data()
            .toString();
    };
    const QString left = cell(2);
    QVERIFY(keyboard::tabTo(QStringLiteral("compareSwap")));
    keyboard::press(Qt::Key_Space);
    QTRY_COMPARE(cell(3), left);
    QVERIFY(keyboard::tabTo(QStringLiteral("compareCopy")));
    keyboard::press(Qt::Key_Space);
    QVERIFY(QApplication::clipboard()->text().contains(summary(*dialog)));
    QVERIFY(QApplication::clipboard()->text().contains(left));
    QVERIFY(keyboard::tabTo(QStringLiteral("compareDialogVerb")));
    keyboard::press(Qt::Key_Space);
    QVERIFY(open.answer(open.file("comparison.txt")));
    QFile saved(open.file("comparison.txt"));
    QTRY_VERIFY(saved.exists());
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(saved.readAll()), dialog->report());
}

void CompareDialogTest::theOtherSideIsChosenFromTheVault()
{
    OPEN_UNLOCKED(open);
    QVERIFY(keyboard::activate(open.window.get()));
    selectServers(open, 1);
    open.screens->rowActions.compareCertificate->trigger();
    auto* dialog = open.shown<ui::CompareDialog>("compareDialog");
    QVERIFY(dialog && keyboard::activate(dialog));
    QTRY_VERIFY(dialog->freeSide() == ui::CompareDialog::Side::Right);
    QTRY_VERIFY(
        dialog->findChild<QLabel*>(QStringLiteral("compareTitleLeft"))->text() != QStringLiteral("Nothing yet"));
    QVERIFY(dialog->report().isEmpty());
    QVERIFY(keyboard::tabTo(QStringLiteral("compareVaultRight")));
    keyboard::press(Qt::Key_Space);
    auto* picker = open.shown<ui::PickDialog>("pickDialog");
    QVERIFY(picker && keyboard::activate(picker));
    auto* rows = picker->findChild<ui::RowTable*>(QStringLiteral("pickRows"));
    QTRY_VERIFY(rows->model()->rowCount() >= 5);
    QVERIFY(keyboard::tabTo(QStringLiteral("pickSearch")));
    keyboard::type(QStringLiteral("api"));
    QTRY_COMPARE(rows->model()->rowCount(), 1);
    keyboard::press(Qt::Key_Down);
    keyboard::press(Qt::Key_Return);
    QTRY_COMPARE(dialog->findChild<QLabel*>(QStringLiteral("compareTitleRight"))->text(),
        QStringLiteral("Certificate for api.example.com"));
    QTRY_VERIFY(!dialog->report().isEmpty());
}

void CompareDialogTest::filesAreOpenedAndDropped()
{
    OPEN_UNLOCKED(open);
    writeFiles(open);
    open.window->actions().compare->trigger();
    auto* dialog = open.shown<ui::CompareDialog>("compareDialog");
    QVERIFY(dialog);
    dialog->findChild<QPushButton*>(QStringLiteral("compareFileLeft"))->click();
    QVERIFY(open.answer(open.file("web.example.com.pem")));
    QTRY_COMPARE(dialog->findChild<QLabel*>(QStringLiteral("compareTitleLeft"))->text(),
        QStringLiteral("Certificate for web.example.com"));
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(open.file("api.example.com.pem"))});
    const QPointF right(dialog->width() - 60, 160);
    QDragEnterEvent enter(right.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(dialog, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(right, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(dialog, &drop);
    QTRY_COMPARE(dialog->findChild<QLabel*>(QStringLiteral("compareTitleRight"))->text(),
        QStringLiteral("Certificate for api.example.com"));
    QTRY_VERIFY(!dialog->report().isEmpty());
    QFile noise(open.file("noise.pem"));
    QVERIFY(noise.open(QIODevice::WriteOnly) && noise.write("nothing") > 0);
    noise.close();
    dialog->findChild<QPushButton*>(QStringLiteral("compareFileLeft"))->click();
    QVERIFY(open.answer(open.file("noise.pem")));
    QTRY_VERIFY(dialog->messages().isVisible());
    QVERIFY(!dialog->report().isEmpty()); // what was there stays
}

void CompareDialogTest::aThingIsTakenApart()
{
    OPEN_UNLOCKED(open);
    QVERIFY(keyboard::activate(open.window.get()));
    selectServers(open, 1);
    open.screens->rowActions.structureOfCertificate->trigger();
    QTRY_VERIFY(open.shown<ui::Asn1Dialog>("asn1Dialog"));
    auto* dialog = open.shown<ui::Asn1Dialog>("asn1Dialog");
    QVERIFY(keyboard::activate(dialog));
    auto* tree = dialog->findChild<QTreeView*>(QStringLiteral("asn1Tree"));
    auto* model = qobject_cast<ui::Asn1Model*>(tree->model());
    auto* hex = dialog->findChild<ui::HexPane*>(QStringLiteral("hexPane"));
    auto* words = dialog->findChild<QLabel*>(QStringLiteral("asn1Words"));
    QCOMPARE(tree->currentIndex().data().toString(), QStringLiteral("SEQUENCE"));
    QCOMPARE(keyboard::nameless(*dialog), QStringList());
    QVERIFY(keyboard::isFreeOfTraps());
    QVERIFY(!hex->extraSelections().isEmpty());

    QVERIFY(keyboard::tabTo(QStringLiteral("asn1Tree")));
    keyboard::press(Qt::Key_Down); // from the whole to what is signed
    QCOMPARE(model->lineOf(tree->currentIndex()), 1U);
    QCOMPARE(hex->current(), model->lines()[1].offset);
    QVERIFY(keyboard::tabTo(QStringLiteral("asn1Search")));
    keyboard::type(QStringLiteral("subjectAltName"));
    keyboard::press(Qt::Key_Return);
    const std::size_t found = model->lineOf(tree->currentIndex());
    QCOMPARE(model->lines()[found].oid, std::string("2.5.29.17"));
    QVERIFY(words->text().contains(QStringLiteral("subjectAltName")));
    keyboard::type(QStringLiteral("no such thing"));
    keyboard::press(Qt::Key_Return);
    QCOMPARE(words->text(), QStringLiteral("Nothing here has these words."));
    QCOMPARE(model->lineOf(tree->currentIndex()), found);

    auto* field = dialog->findChild<QComboBox*>(QStringLiteral("asn1Field"));
    const int serial = field->findText(QStringLiteral("Serial number"), Qt::MatchStartsWith);
    QVERIFY(serial > 0);
    field->setCurrentIndex(serial);
    emit field->activated(serial);
    const core::Asn1Line& line = model->lines()[model->lineOf(tree->currentIndex())];
    QCOMPARE(line.type, std::string("INTEGER"));
    QCOMPARE(hex->current(), line.offset);
    hex->setFocus();
    keyboard::press(Qt::Key_Home, Qt::ControlModifier); // the address of the first line belongs to its first octet
    QTRY_COMPARE(model->lineOf(tree->currentIndex()), 0U);
    for (int i = 0; i < 6; ++i) keyboard::press(Qt::Key_Down);
    const std::size_t here = model->lineOf(tree->currentIndex());
    QVERIFY(here > 0 && model->lines()[here].contains(hex->current()));
}

void CompareDialogTest::aFileIsTakenApartInAProcessOfItsOwn()
{
    OPEN_UNLOCKED(open, core::workerReader(CERTWRIGHT_PARSE_WORKER));
    writeFiles(open);
    open.window->actions().takeApart->trigger();
    QVERIFY(open.answer(open.file("web.example.com.pem")));
    QTRY_VERIFY(open.shown<ui::Asn1Dialog>("asn1Dialog"));
    QVERIFY(!open.shown<ui::Asn1Dialog>("asn1Dialog")->findChild<QComboBox*>(QStringLiteral("asn1Block"))->isVisible());
    delete open.shown<ui::Asn1Dialog>("asn1Dialog");
    open.window->actions().takeApart->trigger();
    QVERIFY(open.answer(QStringLiteral(TEST_DATA "/keys/ec-pkcs8.pem")));
    QTRY_VERIFY2(open.said().contains(QStringLiteral("private key")), qPrintable(open.said()));
}

QTEST_MAIN(CompareDialogTest)
#include "CompareDialogTest.moc"
