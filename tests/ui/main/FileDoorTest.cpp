#include "ui/main/FileDoor.h"

#include "core/base/File.h"
#include "core/formats/ExportFormat.h"
#include "core/formats/WorkerReader.h"
#include "core/profiles/ShippedProfiles.h"
#include "tests/support/Openssl.h"
#include "tests/support/ui/LongRows.h"
#include "tests/support/ui/OpenWindow.h"
#include "ui/certificates/CertificateModel.h"
#include "ui/certificates/CertificatesPage.h"
#include "ui/hierarchy/CaModel.h"
#include "ui/profiles/ProfileModel.h"
#include "ui/profiles/ProfilesPage.h"
#include "ui/revocation/CrlModel.h"
#include "ui/revocation/RevocationPage.h"
#include "ui/widgets/Availability.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTest>
#include <QTextEdit>

/// Files that go in and out, driven in the real window; the openssl command judges what came out.
class FileDoorTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void adoptsACaOfElsewhereWithItsKey();
    void keepsTheAnswersWhenTheKeyDoesNotOpen();
    void exportsForEveryTarget_data();
    void exportsForEveryTarget();
    void exportsACrlThatOthersAccept();
    void takesAProfileInAfterAPreview();
    void takesNoProfileInThatIsInForce();
    void saysWhereAProfileIsWrong();
    void looksIntoAProfileWithoutAVault();
    void takesProfilesOfAnotherProgramInAfterAReport();
    void ticksNothingThatIsThereAlready();
    void takesInWhatItShowed();
    void takesInARevocationList();
    void saysWhyAListIsNotTakenIn();
    void adoptsACaWithItsLastList();
    void saysWhatTheRulesFindInWhatItShows();
    void asksForThePassphraseOfALockedFile();
    void asksForNothingInAFileThatCannotBeRead();
    void aFileThatKillsItsReaderCostsOneMessage();

private:
    /// A CA made by openssl: NAME.pem and NAME.key, whose passphrase is "battery staple".
    static void makeForeignCa(test::OpenWindow& open);
    static void write(const QString& path, const QByteArray& content);
    /// Its last list, old.crl: number 57, two certificates on it.
    static void makeForeignList(test::OpenWindow& open);
    static std::shared_ptr<const core::ForeignReader> worker() { return core::workerReader(CERTWRIGHT_PARSE_WORKER); }
};

void FileDoorTest::initTestCase()
{
    if (!openssl::isHere()) QSKIP("no openssl command here");
}

void FileDoorTest::write(const QString& path, const QByteArray& content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

void FileDoorTest::makeForeignCa(test::OpenWindow& open)
{
    write(open.file("pass"), "battery staple");
    QVERIFY_OPENSSL(
        QStringLiteral("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -passout file:%1 -keyout %2 -out %3 "
                       "-days 3650 -subj /O=Old/CN=Old-Root -addext basicConstraints=critical,CA:TRUE "
                       "-addext keyUsage=critical,keyCertSign,cRLSign"),
        {open.file("pass"), open.file("old.key"), open.file("old.pem")});
}

void FileDoorTest::adoptsACaOfElsewhereWithItsKey()
{
    OPEN_UNLOCKED(open, worker());
    makeForeignCa(open);
    open.window->actions().adopt->trigger();
    QVERIFY(open.shown<QDialog>("adoptDialog"));
    auto* verb = open.find<QPushButton>("adoptDialogVerb");
    QVERIFY(!verb->isEnabled() && ui::isExplained(*verb));
    for (const auto& [field, file] : {std::pair{"adoptCertificate", "old.pem"}, {"adoptKey", "old.key"}}) {
        open.find<QPushButton>((std::string(field) + "Choose").c_str())->click();
        QVERIFY(open.answer(open.file(file)));
        QCOMPARE(open.find<QLineEdit>(field)->text(), open.file(file));
    }
    open.find<ui::PassphraseEdit>("adoptPassphrase")->setSecret(core::Secret(core::bytesOf("battery staple")));
    open.find<QLineEdit>("adoptName")->setText(QStringLiteral("Old"));
    QVERIFY(verb->isEnabled());
    verb->click();
    QTRY_VERIFY_WITH_TIMEOUT(open.session().picture().ca("Old"), 10000);
    QTRY_VERIFY(!open.shown<QDialog>("adoptDialog"));
    QVERIFY(open.said().contains(QStringLiteral("Old")));
    QCOMPARE(open.window->workspace().page(), ui::PageId::Hierarchy);
    QVERIFY(QFile::exists(open.file("old.key"))); // the person removes it, we do not

    // what the adopted key signs is what openssl takes for signed by it
    bool isSigned = false;
    open.session().run(
        QStringLiteral("test"), [](core::Vault& vault, std::stop_token) { return core::publishCrl(vault, "Old", 30); },
        [&](const core::Result<core::PublishedCrl>& made) {
            QVERIFY_OK(made);
            isSigned = core::writeFile(open.file("old.crl").toStdString(), made->crl.der(), core::FileKind::Public)
                           .has_value();
        });
    QTRY_VERIFY(isSigned);
    QVERIFY_OPENSSL(
        QStringLiteral("crl -inform DER -in %1 -CAfile %2 -noout"), {open.file("old.crl"), open.file("old.pem")});
}

void FileDoorTest::keepsTheAnswersWhenTheKeyDoesNotOpen()
{
    OPEN_UNLOCKED(open, worker());
    makeForeignCa(open);
    open.controller->files().askAdopt(open.file("old.pem"), open.file("old.key"));
    open.find<ui::PassphraseEdit>("adoptPassphrase")->setSecret(core::Secret(core::bytesOf("wrong")));
    auto* verb = open.find<QPushButton>("adoptDialogVerb");
    verb->click();
    auto* dialog = open.shown<ui::AdoptDialog>("adoptDialog");
    QTRY_VERIFY_WITH_TIMEOUT(dialog->messages().isVisible(), 10000);
    QVERIFY(verb->isEnabled());
    QCOMPARE(open.find<QLineEdit>("adoptName")->text(), QStringLiteral("old"));
    QCOMPARE(open.session().picture().cas.size(), 2U);
    open.find<ui::PassphraseEdit>("adoptPassphrase")->setSecret(core::Secret(core::bytesOf("battery staple")));
    verb->click();
    QTRY_VERIFY_WITH_TIMEOUT(open.session().picture().ca("old"), 10000);
}

void FileDoorTest::exportsForEveryTarget_data()
{
    QTest::addColumn<int>("place");
    const auto targets = core::installTargets();
    for (std::size_t i = 0; i < targets.size(); ++i)
        QTest::newRow(std::string(targets[i].id).c_str()) << static_cast<int>(i);
}

void FileDoorTest::exportsForEveryTarget()
{
    QFETCH(const int, place);
    OPEN_UNLOCKED(open);
    open.window->workspace().setPage(ui::PageId::Certificates);
    const auto rows = test::certificatesOf(open.session());
    const auto row = std::ranges::find(rows, "web.example.com", &core::CertificateRow::shortSubject);
    open.screens->certificatesPage->reveal(row->id);
    open.screens->rowActions.exportCertificate->trigger();
    QTRY_VERIFY(open.shown<QDialog>("exportDialog"));
    open.find<QComboBox>("exportTarget")->setCurrentIndex(place);
    open.find<QPushButton>("exportDialogVerb")->click();
    const QString file = open.file("exported");
    QVERIFY(open.answer(file));
    QTRY_VERIFY(!open.shown<QDialog>("exportDialog"));
    QVERIFY(open.said().contains(file));

    const bool isDer = core::installTargets()[static_cast<std::size_t>(place)].format == "der";
    const openssl::Ran read = openssl::run(
        QStringLiteral("x509 -in %1 -inform %2 -noout -fingerprint -sha256"), {file, isDer ? "DER" : "PEM"});
    QVERIFY2(read.code == 0, read.all.constData());
    QCOMPARE(QByteArray::fromHex(read.out.mid(read.out.indexOf('=') + 1).replace(":", "")),
        QByteArray(reinterpret_cast<const char*>(row->fingerprint.data()), 32));
    if (isDer) return;
    const openssl::Ran all = openssl::run(QStringLiteral("storeutl -certs -noout %1"), {file});
    QVERIFY2(all.out.contains("Total found: 3"), all.all.constData());
    QVERIFY_OPENSSL(
        QStringLiteral("verify -CAfile %1 -untrusted %1 -purpose sslserver -verify_hostname web.example.com %1"),
        {file});
}

void FileDoorTest::exportsACrlThatOthersAccept()
{
    OPEN_UNLOCKED(open);
    bool isMade = false;
    open.session().run(
        QStringLiteral("test"),
        [](core::Vault& vault, std::stop_token) { return core::publishCrl(vault, "Issuing", 30); },
        [&isMade](const core::Result<core::PublishedCrl>& made) { isMade = made.has_value(); });
    QTRY_VERIFY(isMade);
    open.window->workspace().setPage(ui::PageId::Revocation);
    const auto& rows = open.screens->crls->rows();
    const auto row = std::ranges::find_if(rows, [](const core::CrlRow& each) { return each.number > 0; });
    QVERIFY(row != rows.end());
    open.screens->revocationPage->select(row->id);
    QVERIFY(open.screens->rowActions.exportCrl->isEnabled());
    open.screens->rowActions.exportCrl->trigger();
    QTRY_VERIFY(open.shown<QFileDialog>("fileQuestion"));
    QVERIFY(open.answer(open.file("issuing.crl")));
    QTRY_VERIFY(QFile::exists(open.file("issuing.crl")));
    const openssl::Ran shown =
        openssl::run(QStringLiteral("crl -inform DER -in %1 -noout -text"), {open.file("issuing.crl")});
    QVERIFY2(shown.code == 0 && shown.out.contains("Superseded"), shown.all.constData());
}

void FileDoorTest::takesAProfileInAfterAPreview()
{
    OPEN_UNLOCKED(open);
    open.window->workspace().setPage(ui::PageId::Profiles);
    const auto row = [&open] {
        const auto& rows = open.screens->profiles->rows();
        return *std::ranges::find(rows, "tls-server", &core::ProfileRow::name);
    };
    open.screens->profilesPage->select(row().id);
    open.screens->rowActions.exportProfile->trigger();
    QTRY_VERIFY(open.shown<QFileDialog>("fileQuestion"));
    QVERIFY(open.answer(open.file("short.toml")));
    QFile file(open.file("short.toml"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray content = file.readAll();
    file.close();
    QVERIFY(content.contains("default-days = 90"));
    write(file.fileName(), content.replace("default-days = 90", "default-days = 33"));
    const auto events = open.session().picture().eventCount;

    open.window->actions().importFile->trigger();
    QVERIFY(open.answer(file.fileName()));
    QTRY_VERIFY_WITH_TIMEOUT(open.shown<QDialog>("profileImport"), 20000);
    QString words;
    for (const auto* text : open.shown<QDialog>("profileImport")->findChildren<QTextEdit*>())
        words += text->toPlainText() + u'\n';
    for (const QLabel* label : open.shown<QDialog>("profileImport")->findChildren<QLabel*>())
        words += label->text() + u'\n';
    QVERIFY2(words.contains(QStringLiteral("lifetime")), qPrintable(words));
    QVERIFY2(words.contains(QStringLiteral("33 day")), qPrintable(words));
    QVERIFY2(words.contains(QStringLiteral("trial certificate")), qPrintable(words));
    QCOMPARE(open.session().picture().eventCount, events);
    QCOMPARE(row().version, 1);

    open.find<QPushButton>("profileImportVerb")->click();
    QTRY_COMPARE(row().version, 2);
    QCOMPARE(open.session().picture().events.back().kind, std::string("profileImported"));
    QCOMPARE(open.screens->profilesPage->current(), row().id);
    QTRY_VERIFY(open.said().contains(QStringLiteral("tls-server")));
    const auto issued = core::readProfile(row().text);
    QVERIFY_OK(issued);
    QCOMPARE(issued->defaultDays, 33);
}

void FileDoorTest::takesNoProfileInThatIsInForce()
{
    OPEN_UNLOCKED(open);
    write(open.file("same.toml"), QByteArray::fromStdString(open.session().picture().profiles.front().text));
    emit open.window->filesOffered({open.file("same.toml")});
    QTRY_VERIFY_WITH_TIMEOUT(open.shown<QDialog>("profileImport"), 20000);
    auto* verb = open.find<QPushButton>("profileImportVerb");
    QVERIFY(!verb->isEnabled() && ui::isExplained(*verb));
}

void FileDoorTest::saysWhereAProfileIsWrong()
{
    OPEN_UNLOCKED(open);
    write(open.file("bad.toml"), "format = 1\nid = \"x\"\ntitle = \"X\"\ngood-for = \"x\"\nkind = \"sever\"\n");
    emit open.window->filesOffered({open.file("bad.toml")});
    QTRY_VERIFY_WITH_TIMEOUT(!open.said().isEmpty(), 10000);
    QVERIFY2(open.said().contains(QStringLiteral("CW-15")), qPrintable(open.said()));
    QVERIFY(!open.shown<QDialog>("profileImport"));
}

void FileDoorTest::looksIntoAProfileWithoutAVault()
{
    test::OpenWindow open;
    write(open.file("some.toml"), QByteArray::fromStdString(std::string(core::shippedProfileTexts().front().content)));
    emit open.window->filesOffered({open.file("some.toml")});
    QTRY_VERIFY_WITH_TIMEOUT(open.shown<QDialog>("profileImport"), 20000);
    auto* verb = open.find<QPushButton>("profileImportVerb");
    QVERIFY(!verb->isEnabled() && ui::isExplained(*verb));
}

void FileDoorTest::takesProfilesOfAnotherProgramInAfterAReport()
{
    OPEN_UNLOCKED(open);
    QVERIFY(QFile::copy(TEST_DATA "/profiles/foreign/two-tier.cnf", open.file("openssl.cnf")));
    const auto has = [&](std::string_view id) {
        return std::ranges::contains(open.session().picture().profiles, id, &core::ProfileRow::name);
    };
    const auto wordsShown = [&] {
        QString words;
        for (const QLabel* label : open.shown<QDialog>("foreignImport")->findChildren<QLabel*>())
            words += label->text() + u'\n';
        return words;
    };
    emit open.window->filesOffered({open.file("openssl.cnf")});
    QTRY_VERIFY_WITH_TIMEOUT(open.shown<QDialog>("foreignImport"), 20000);
    QVERIFY(QFile::remove(open.file("openssl.cnf"))); // it is not read a second time
    for (const char* part : {"[req] encrypt_key = yes", "AES-256", "Line 48"})
        QVERIFY2(wordsShown().contains(QLatin1String(part)), qPrintable(wordsShown()));
    auto* list = open.find<QListWidget>("foreignList");
    QCOMPARE(list->count(), 5); // the report and four profiles
    QVERIFY(!has("v3_ca") && !has("ocsp"));
    for (int row : {1, 2, 3}) list->item(row)->setCheckState(Qt::Unchecked);
    list->setCurrentRow(4);
    open.find<QPushButton>("foreignImportVerb")->click();
    QTRY_VERIFY_WITH_TIMEOUT(has("ocsp"), 20000);
    QVERIFY(!has("v3_ca"));
}

void FileDoorTest::ticksNothingThatIsThereAlready()
{
    OPEN_UNLOCKED(open);
    write(open.file("one.cnf"), "[ocsp-signer]\nkeyUsage = digitalSignature\nextendedKeyUsage = OCSPSigning\n");
    emit open.window->filesOffered({open.file("one.cnf")});
    QTRY_VERIFY_WITH_TIMEOUT(open.shown<QDialog>("foreignImport"), 20000);
    auto* verb = open.find<QPushButton>("foreignImportVerb");
    QVERIFY(!verb->isEnabled() && ui::isExplained(*verb));
    open.find<QListWidget>("foreignList")->item(1)->setCheckState(Qt::Checked);
    QVERIFY(verb->isEnabled());
}

void FileDoorTest::takesInWhatItShowed()
{
    OPEN_UNLOCKED(open, worker());
    QVERIFY(QFile::copy(TEST_DATA "/x509/leaf.pem", open.file("leaf.pem")));
    const std::size_t before = test::certificatesOf(open.session()).size();
    emit open.window->filesOffered({open.file("leaf.pem")});
    QTRY_VERIFY_WITH_TIMEOUT(open.shown<QDialog>("preview"), 10000);
    QVERIFY(QFile::remove(open.file("leaf.pem"))); // it is not read a second time
    open.find<QPushButton>("previewTakeIn")->click();
    QTRY_COMPARE_WITH_TIMEOUT(test::certificatesOf(open.session()).size(), before + 1, 10000);
    QVERIFY2(open.said().contains(QStringLiteral("leaf.pem")), qPrintable(open.said()));
}

void FileDoorTest::makeForeignList(test::OpenWindow& open)
{
    write(open.file("index"),
        "R\t351231235959Z\t260301120000Z,keyCompromise\t1000\tunknown\t/CN=one\n"
        "R\t351231235959Z\t260401120000Z\t1001\tunknown\t/CN=two\n");
    write(open.file("number"), "39\n");
    write(open.file("ca.cnf"),
        QStringLiteral("[ca]\ndefault_ca=old\n[old]\ndatabase=%1\ncrlnumber=%2\ncertificate=%3\nprivate_key=%4\n"
                       "default_md=sha256\ndefault_crl_days=30\ncrl_extensions=more\n[more]\n"
                       "authorityKeyIdentifier=keyid\n")
            .arg(open.file("index"), open.file("number"), open.file("old.pem"), open.file("old.key"))
            .toUtf8());
    QVERIFY_OPENSSL(QStringLiteral("ca -config %1 -gencrl -out %2 -passin file:%3"),
        {open.file("ca.cnf"), open.file("old.crl"), open.file("pass")});
}

void FileDoorTest::takesInARevocationList()
{
    OPEN_UNLOCKED(open, worker());
    makeForeignCa(open);
    makeForeignList(open);
    emit open.window->filesOffered({open.file("old.pem")});
    QTRY_VERIFY_WITH_TIMEOUT(open.shown<QDialog>("preview"), 10000);
    open.find<QPushButton>("previewTakeIn")->click();
    QTRY_VERIFY_WITH_TIMEOUT(open.said().contains(QStringLiteral("old.pem")), 10000);
    emit open.window->filesOffered({open.file("old.crl")});
    QTRY_VERIFY_WITH_TIMEOUT(open.shown<QDialog>("preview"), 10000);
    QStringList texts;
    for (const QLabel* label : open.shown<QDialog>("preview")->findChildren<QLabel*>()) texts << label->text();
    QVERIFY2(
        texts.join('\n').contains(QStringLiteral("2 of them not revoked here before")), qPrintable(texts.join('\n')));
    QVERIFY(open.find<QPushButton>("previewTakeIn")->isEnabled());
    open.find<QPushButton>("previewTakeIn")->click();
    QTRY_VERIFY_WITH_TIMEOUT(open.said().contains(QStringLiteral("taken in from old.crl")), 10000);
    QVERIFY2(open.said().contains(QStringLiteral("57")), qPrintable(open.said()));
    std::size_t revoked = 0;
    bool isAsked = false;
    open.session().read(
        [](core::Vault& vault, std::stop_token) -> core::Result<std::size_t> {
            std::size_t count = 0;
            CORE_TRY(const auto lists, core::CrlStore(vault).list());
            for (const core::CrlRow& row : lists) {
                if (row.number != 57) continue;
                CORE_TRY(const auto found, core::CertificateStore(vault).revokedAfter(row.issuerKey, {}));
                count += found.count;
            }
            return count;
        },
        [&](const core::Result<std::size_t>& count) {
            revoked = count.value_or(0);
            isAsked = true;
        });
    QTRY_VERIFY(isAsked);
    QCOMPARE(revoked, std::size_t{2});
}

void FileDoorTest::saysWhyAListIsNotTakenIn()
{
    OPEN_UNLOCKED(open, worker());
    makeForeignCa(open);
    makeForeignList(open);
    emit open.window->filesOffered({open.file("old.crl")});
    QTRY_VERIFY_WITH_TIMEOUT(open.shown<QDialog>("preview"), 10000);
    auto* take = open.find<QPushButton>("previewTakeIn");
    QVERIFY(!take->isEnabled() && ui::isExplained(*take));
    QVERIFY2(take->toolTip().contains(QStringLiteral("No CA that this vault knows")), qPrintable(take->toolTip()));
}

void FileDoorTest::adoptsACaWithItsLastList()
{
    OPEN_UNLOCKED(open, worker());
    makeForeignCa(open);
    makeForeignList(open);
    open.window->actions().adopt->trigger();
    QVERIFY(open.shown<QDialog>("adoptDialog"));
    open.find<QLineEdit>("adoptCertificate")->setText(open.file("old.pem"));
    open.find<QLineEdit>("adoptKey")->setText(open.file("old.key"));
    open.find<QLineEdit>("adoptList")->setText(open.file("old.crl"));
    open.find<ui::PassphraseEdit>("adoptPassphrase")->setSecret(core::Secret(core::bytesOf("battery staple")));
    open.find<QLineEdit>("adoptName")->setText(QStringLiteral("Old"));
    open.find<QPushButton>("adoptDialogVerb")->click();
    QTRY_VERIFY_WITH_TIMEOUT(open.session().picture().ca("Old"), 10000);
    QTRY_VERIFY(open.said().contains(QStringLiteral("58")));
    QCOMPARE(open.session().picture().ca("Old")->revokedCount, std::size_t{2});
}

void FileDoorTest::saysWhatTheRulesFindInWhatItShows()
{
    OPEN_UNLOCKED(open, worker());
    QVERIFY_OPENSSL(QStringLiteral("req -x509 -newkey rsa:2048 -nodes -keyout %1 -out %2 -days 7300 -sha1 "
                                   "-subj /CN=old-printer -addext basicConstraints=critical,CA:FALSE"),
        {open.file("old.key"), open.file("old.pem")});
    emit open.window->filesOffered({open.file("old.pem")});
    QTRY_VERIFY_WITH_TIMEOUT(open.shown<QDialog>("preview"), 10000);
    QStringList texts;
    for (const QLabel* label : open.shown<QDialog>("preview")->findChildren<QLabel*>()) texts << label->text();
    const auto tells = [&](const QString& part) {
        return std::ranges::any_of(texts, [&](const QString& text) { return text.contains(part); });
    };
    QVERIFY2(tells(QStringLiteral("CW-810")), qPrintable(texts.join('\n')));
    QVERIFY2(tells(QStringLiteral("sha1WithRSAEncryption")), qPrintable(texts.join('\n')));
}

void FileDoorTest::asksForThePassphraseOfALockedFile()
{
    OPEN_UNLOCKED(open, worker());
    emit open.window->filesOffered({QStringLiteral(TEST_DATA "/formats/openssl-legacy.p12")});
    QTRY_VERIFY_WITH_TIMEOUT(open.shown<QDialog>("filePassphraseDialog"), 10000);
    QVERIFY2(open.said().isEmpty(), qPrintable(open.said()));
    auto* verb = open.find<QPushButton>("filePassphraseDialogVerb");
    auto* edit = open.find<ui::PassphraseEdit>("filePassphrase");
    QVERIFY(!verb->isEnabled() && ui::isExplained(*verb));
    edit->setSecret(core::Secret(core::bytesOf("wrong")));
    verb->click();
    auto* dialog = open.shown<ui::FormDialog>("filePassphraseDialog");
    QTRY_VERIFY_WITH_TIMEOUT(dialog->messages().isVisible(), 10000);
    QVERIFY(dialog->messages().findChild<QLabel*>("messageWhat")->text().contains(QStringLiteral("CW-615")));
    edit->setSecret(core::Secret(core::bytesOf("geheim")));
    verb->click();
    QTRY_VERIFY_WITH_TIMEOUT(open.shown<QDialog>("preview"), 10000);
    QTRY_VERIFY(!open.shown<QDialog>("filePassphraseDialog"));
    const std::size_t before = test::certificatesOf(open.session()).size();
    open.find<QPushButton>("previewTakeIn")->click();
    QTRY_COMPARE_WITH_TIMEOUT(test::certificatesOf(open.session()).size(), before + 2, 10000);
}

void FileDoorTest::asksForNothingInAFileThatCannotBeRead()
{
    test::OpenWindow open(worker());
    write(open.file("noise.p12"), "nothing known");
    emit open.window->filesOffered({open.file("noise.p12")});
    QTRY_VERIFY_WITH_TIMEOUT(!open.said().isEmpty(), 10000);
    QVERIFY2(open.said().contains(QStringLiteral("CW-602")), qPrintable(open.said()));
    QVERIFY(!open.shown<QDialog>("filePassphraseDialog"));
}

void FileDoorTest::aFileThatKillsItsReaderCostsOneMessage()
{
    QTemporaryDir folder;
    const QString program = folder.filePath(QStringLiteral("worker"));
    // while this file is there, whatever is read kills its reader
    write(program,
        "#!/bin/sh\nif [ -e '" + folder.path().toUtf8() +
            "/deadly' ]; then kill -9 $$; fi\nexec " CERTWRIGHT_PARSE_WORKER "\n");
    QVERIFY(QFile::setPermissions(program, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    OPEN_UNLOCKED(open, core::workerReader(program.toStdString()));
    write(folder.filePath(QStringLiteral("deadly")), "");
    emit open.window->filesOffered({QStringLiteral(TEST_DATA "/x509/leaf.pem")});
    QTRY_VERIFY_WITH_TIMEOUT(!open.said().isEmpty(), 1000);
    QVERIFY2(open.said().contains(QStringLiteral("CW-622")), qPrintable(open.said()));
    QVERIFY(open.isUnlocked() && !open.shown<QDialog>("preview"));
    QVERIFY(QFile::remove(folder.filePath(QStringLiteral("deadly"))));
    emit open.window->filesOffered({QStringLiteral(TEST_DATA "/x509/leaf.pem")});
    QTRY_VERIFY_WITH_TIMEOUT(open.shown<QDialog>("preview"), 10000);
}

QTEST_MAIN(FileDoorTest)
#include "FileDoorTest.moc"
