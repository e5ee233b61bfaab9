#include "ui/extensions/ExtensionForm.h"
#include "ui/extensions/ExtensionDialog.h"

#include "core/profiles/EditProfile.h"
#include "core/profiles/GrantRange.h"
#include "core/profiles/ProfileCheck.h"
#include "tests/core/x509/ExtensionSamples.h"
#include "tests/ui/issue/Keyboard.h"
#include "ui/extensions/FieldOfError.h"
#include "ui/extensions/FieldSet.h"
#include "ui/text/SelectableText.h"
#include "ui/widgets/FormField.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using core::FieldValues;

namespace {

const core::ExtensionType& typeOf(const char* name) { return *core::findExtensionType(name); }

QString decodedBy(const ui::ExtensionForm& form)
{
    return form.findChild<ui::SelectableText*>(QStringLiteral("decoded"))->toPlainText();
}

/// What a person does with an empty form to say these values: ticks, chooses, types, adds rows and members.
void type(QWidget& fields, const std::vector<core::ExtensionField>& table, const FieldValues& values);

void typeOne(QWidget& field, const core::ExtensionField& entry, const std::vector<std::string>& values)
{
    using Kind = core::ExtensionField::Kind;
    if (entry.kind == Kind::Flag) return field.findChild<QCheckBox*>()->click();
    if (entry.kind == Kind::Choice) {
        auto* box = field.findChild<QComboBox*>();
        return box->setCurrentIndex(box->findData(QString::fromStdString(values.front())));
    }
    if (entry.kind == Kind::ChoiceList) {
        QStringList others;
        for (const std::string& value : values) {
            const QString text = QString::fromStdString(value);
            const auto boxes = field.findChildren<QCheckBox*>();
            const auto box = std::ranges::find(boxes, text, [](const QCheckBox* each) { return each->text(); });
            if (box == boxes.end())
                others += text;
            else
                (*box)->click();
        }
        return field.findChild<QLineEdit*>()->insert(others.join(u',')); // as typed
    }
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (i > 0) field.findChild<QPushButton*>(QStringLiteral("addRow"))->click();
        QString text = QString::fromStdString(values[i]);
        const auto types = field.findChildren<QComboBox*>();
        if (!types.isEmpty()) {
            types.last()->setCurrentText(text.section(u':', 0, 0));
            text = text.section(u':', 1);
        }
        field.findChildren<QLineEdit*>().last()->insert(text);
    }
}

void type(QWidget& fields, const std::vector<core::ExtensionField>& table, const FieldValues& values)
{
    for (const core::ExtensionField& entry : table) {
        const QString key = QString::fromUtf8(entry.key.data(), static_cast<qsizetype>(entry.key.size()));
        if (entry.kind == core::ExtensionField::Kind::Group) {
            for (const FieldValues& member : core::membersOf(values, entry.key)) {
                auto* add = fields.findChild<QPushButton*>(QStringLiteral("add-") + key);
                add->click();
                type(*add->parentWidget()->findChildren<ui::FieldSet*>().last(), entry.fields, member);
            }
        } else if (const auto found = values.find(entry.key); found != values.end()) {
            typeOne(*fields.findChild<QWidget*>(key), entry, found->second);
        }
    }
}

}

/// The one form for all extensions, over the whole table.
class ExtensionFormTest : public QObject {
    Q_OBJECT
private slots:
    void everyExtensionComesOutAsItWentIn_data() { addTypes(); }
    void everyExtensionComesOutAsItWentIn()
    {
        QFETCH(QByteArray, name);
        const core::ExtensionType& entry = typeOf(name);
        const FieldValues& values = core::sample::extensionValues().find(entry.name)->second;
        ui::ExtensionForm form(entry);
        form.setContent(entry.oid, values, entry.criticalByDefault);
        QCOMPARE(form.values(), values);
        const auto made = form.extension();
        QVERIFY(made);
        QCOMPARE(made->value, core::sample::encodedSample(entry));
        QCOMPARE(made->critical, entry.criticalByDefault);
    }

    void everyExtensionCanBeTyped_data() { addTypes(); }
    void everyExtensionCanBeTyped()
    {
        QFETCH(QByteArray, name);
        const core::ExtensionType& entry = typeOf(name);
        ui::ExtensionForm form(entry);
        type(form, entry.fields, core::sample::extensionValues().find(entry.name)->second);
        const auto made = form.extension();
        QVERIFY(made);
        QCOMPARE(made->value, core::sample::encodedSample(entry));
        QVERIFY(decodedBy(form).startsWith(QString::fromLatin1(name)));
    }

    /// What is there can be taken away again: the form is as empty as it was.
    void everyValueCanBeRemoved_data() { addTypes(); }
    void everyValueCanBeRemoved()
    {
        QFETCH(QByteArray, name);
        const core::ExtensionType& entry = typeOf(name);
        ui::ExtensionForm form(entry);
        form.setContent(entry.oid, core::sample::extensionValues().find(entry.name)->second, false);
        for (auto* remove : form.findChildren<QPushButton*>(QStringLiteral("removeMember"))) remove->click();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        for (auto* remove : form.findChildren<QToolButton*>())
            if (remove->accessibleName() == QStringLiteral("Remove this row")) remove->click();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        for (auto* box : form.findChildren<QCheckBox*>()) box->setChecked(false);
        for (auto* edit : form.findChildren<QLineEdit*>()) edit->clear();
        for (auto* box : form.findChildren<QComboBox*>()) box->setCurrentIndex(0);
        QCOMPARE(form.values(), FieldValues());
    }

    /// The line for other numbers is there exactly where core takes them.
    void numbersBesideTheChoicesAreOfferedWhereTheyAreTaken()
    {
        for (const core::ExtensionType& entry : core::extensionTypes())
            for (const core::ExtensionField& field : entry.fields) {
                if (field.kind != core::ExtensionField::Kind::ChoiceList || entry.isShownOnly) continue;
                FieldValues values = core::sample::extensionValues().find(entry.name)->second;
                values[std::string(field.key)] = {"1.2.3"};
                QCOMPARE(entry.encode(values).has_value(), field.isOpen);
            }
    }

    void whatOthersMakeIsNotMadeHere()
    {
        for (const core::ExtensionType& entry : core::extensionTypes())
            if (entry.isShownOnly) QVERIFY(!ui::ExtensionForm(entry).extension());
    }

    void anyOtherTakesHexadecimalAndBase64()
    {
        ui::ExtensionForm form(core::otherExtensionType());
        for (const char* typed : {"0c0141", "0C 01 41", "0c:01:41", "DAFB"}) {
            form.setContent("1.3.6.1.4.1.99999.1", {{"der", {typed}}}, true);
            const auto made = form.extension();
            QVERIFY2(made, typed);
            QCOMPARE(core::toHex(made->value), std::string("0c0141"));
            QCOMPARE(made->oid, std::string("1.3.6.1.4.1.99999.1"));
            QVERIFY(made->critical);
        }
        for (const char* number : {"", "1", "serverAuth", "9.9.9", "2.5.29.19"}) {
            form.setContent(number, {{"der", {"0c0141"}}}, false);
            QVERIFY2(!form.check(), number);
            QVERIFY2(!errorAt(form, "extensionOid").isEmpty(), number);
        }
    }

    void aMistakeStandsAtItsField_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("value");
        const auto row = [](const char* name, const char* key, const char* value) {
            QTest::addRow("%s %s", name, key) << QByteArray(name) << QByteArray(key) << QByteArray(value);
        };
        row("basicConstraints", "pathLength", "-1");
        row("extendedKeyUsage", "purposes", "no such purpose");
        row("subjectAltName", "names", "DNS:a b");
        row("nameConstraints", "excluded", "IP:10.0.0.0");
        row("certificatePolicies", "policies", "x");
        row("certificatePolicies", "cps", "nowhere");
        row("certificatePolicies", "details.1.policy", "x");
        row("policyMappings", "mappings.2.subjectPolicy", "x");
        row("policyConstraints", "inhibitPolicyMapping", "many");
        row("cRLDistributionPoints", "urls", "a.b");
        row("cRLDistributionPoints", "points.1.names", "DNS:a b");
        row("authorityInfoAccess", "other", "x;DNS:a");
        row("tlsFeature", "features", "must-staple");
        row("privateKeyUsagePeriod", "notAfter", "tomorrow");
        row("qcStatements", "disclosures.2.language", "english");
        row("qcStatements", "limitAmount", "x");
        row("subjectDirectoryAttributes", "citizenship", "Swiss");
        row("microsoftSid", "sid", "S-1");
    }
    void aMistakeStandsAtItsField()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, value);
        const core::ExtensionType& entry = typeOf(name);
        FieldValues values = core::sample::extensionValues().find(entry.name)->second;
        values[key.toStdString()] = {value.toStdString()};
        const auto encoded = entry.encode(values);
        QVERIFY(!encoded);
        QCOMPARE(ui::fieldOfError(entry, values, encoded.error()), key.toStdString());
        ui::ExtensionForm form(entry);
        form.setContent(entry.oid, values, entry.criticalByDefault);
        QVERIFY(!form.check());
        int errors = 0;
        for (const auto* field : form.findChildren<ui::FormField*>()) errors += field->error().isEmpty() ? 0 : 1;
        QCOMPARE(errors, 1);
        form.setContent(entry.oid, core::sample::extensionValues().find(entry.name)->second, entry.criticalByDefault);
        QVERIFY(form.check());
        for (const auto* field : form.findChildren<ui::FormField*>()) QVERIFY(field->error().isEmpty());
    }

    void variablesAndWhatIsLeftToRequestsStay()
    {
        const core::ExtensionType* type = core::findExtensionType("authorityInfoAccess");
        const core::ProfileExtension before{type, false, {{"caIssuers", {"http://pki.example/{{ca.cn}}.cer"}}},
            std::string(type->oid), {{"ocsp", {"http://ocsp.example/"}}}};
        ui::ExtensionDialog dialog(before, core::CertificateKind::EndEntity, nullptr);
        std::optional<core::ProfileExtension> after;
        connect(&dialog, &ui::ExtensionDialog::chosen, &dialog,
            [&](const core::ProfileExtension& extension) { after = extension; });
        dialog.findChild<QPushButton*>(QStringLiteral("extensionVerb"))->click();
        QVERIFY(after);
        QVERIFY(*after == before);
    }

    /// Whatever the language allows for a field is offered for it, and nothing else.
    void everyFieldOffersWhatARequestMayDo()
    {
        for (const auto kind : {core::CertificateKind::EndEntity, core::CertificateKind::SubordinateCa})
            for (const core::ExtensionType& entry : core::extensionTypes()) {
                if (!core::mayStandInProfiles(entry)) continue;
                ui::ExtensionForm form(entry, nullptr, kind);
                for (const core::ExtensionField& field : entry.fields) {
                    const core::GrantRange range = core::grantRange(entry, field, kind);
                    const QComboBox& source = sourceOf(form, field);
                    QCOMPARE(source.isHidden(), range == core::GrantRange{});
                    QCOMPARE(source.count(), 1 + int(range.takesAny) + int(range.takesList));
                    QVERIFY(!source.accessibleName().isEmpty());
                }
            }
    }

    /// Every source of every field goes in and comes out, and stands in the text as the reader wants it.
    void everyGrantComesOutAsItWentIn_data() { addTypes(); }
    void everyGrantComesOutAsItWentIn()
    {
        QFETCH(QByteArray, name);
        const core::ExtensionType& entry = typeOf(name);
        if (!core::mayStandInProfiles(entry)) return;
        const FieldValues& values = core::sample::extensionValues().find(entry.name)->second;
        for (const core::ExtensionField& field : entry.fields) {
            const core::GrantRange range = core::grantRange(entry, field, core::CertificateKind::EndEntity);
            std::vector<core::FieldGrant> grants;
            if (range.takesAny) grants.push_back({std::string(field.key)});
            if (const auto found = values.find(field.key); range.takesList && found != values.end()) {
                grants.push_back({std::string(field.key), found->second});
                std::erase_if(grants.back().within, [&](const std::string& value) { // rights of CAs
                    return std::ranges::contains(field.choices, value) &&
                        !std::ranges::contains(core::grantableChoices(field), value);
                });
            }
            for (const core::FieldGrant& grant : grants) {
                ui::ExtensionForm form(entry);
                form.setContent(entry.oid, values, entry.criticalByDefault, {grant});
                QVERIFY2(form.check(), field.key.data());
                const core::ProfileExtension after = form.content();
                QVERIFY(after ==
                    (core::ProfileExtension{&entry, entry.criticalByDefault, values, std::string(entry.oid), {grant}}));
                const auto text = core::setExtension("kind = \"end-entity\"\n", after);
                QVERIFY(text);
                const auto read = core::readLoosely(*text);
                QVERIFY(read && read->extensions == std::vector{after});
                form.setContent(entry.oid, values, entry.criticalByDefault);
                QVERIFY(form.content().fromRequest.empty());
            }
        }
    }

    /// Tab goes round through all that can be typed, ticked and pressed, and is caught nowhere.
    void theKeyboardReachesEverything_data() { addTypes(); }
    void theKeyboardReachesEverything()
    {
        QFETCH(QByteArray, name);
        const core::ExtensionType& entry = typeOf(name);
        if (!core::mayStandInProfiles(entry)) return;
        ui::ExtensionDialog dialog(
            {&entry, entry.criticalByDefault, core::sample::extensionValues().find(entry.name)->second,
                std::string(entry.oid), everyList(entry)},
            core::CertificateKind::EndEntity, nullptr);
        QVERIFY(keyboard::activate(&dialog));
        QSet<QWidget*> wanted, seen;
        for (auto* each : dialog.findChildren<QWidget*>())
            if (each->isVisible() && each->isEnabled() && (each->focusPolicy() & Qt::TabFocus)) wanted += each;
        for (int i = 0; i < 400 && !seen.contains(QApplication::focusWidget()); ++i) {
            seen += QApplication::focusWidget();
            keyboard::press(Qt::Key_Tab);
        }
        for (const QWidget* each : wanted - seen) qWarning() << "never reached:" << each << each->accessibleName();
        QVERIFY(seen.contains(wanted));
    }

    void aListForRequestsIsWrittenByTheKeyboard()
    {
        ui::ExtensionDialog dialog(std::vector<core::ProfileExtension>{}, core::CertificateKind::EndEntity, nullptr);
        std::optional<core::ProfileExtension> made;
        connect(&dialog, &ui::ExtensionDialog::chosen, &dialog,
            [&](const core::ProfileExtension& extension) { made = extension; });
        QVERIFY(keyboard::activate(&dialog));
        auto* types = dialog.findChild<QComboBox*>(QStringLiteral("extensionType"));
        types->setCurrentIndex(types->findData(QStringLiteral("1.3.6.1.5.5.7.1.24"))); // tlsFeature
        auto* form = dialog.findChild<ui::ExtensionForm*>();
        QTRY_VERIFY(form->isVisible());
        QVERIFY(keyboard::tabTo(QStringLiteral("source-features")));
        keyboard::press(Qt::Key_End);
        keyboard::press(Qt::Key_Tab);
        dialog.findChild<QPushButton*>(QStringLiteral("extensionVerb"))->click();
        QVERIFY2(!made, "an empty list would leave everything to requests");
        QVERIFY(!errorAt(*form, "within-features").isEmpty());
        QCOMPARE(decodedBy(*form), "–");
        while (!QApplication::focusWidget()->accessibleName().endsWith(QStringLiteral("may be asked for")))
            keyboard::press(Qt::Key_Tab);
        keyboard::type(QStringLiteral("status_request"));
        QVERIFY(errorAt(*form, "within-features").isEmpty());
        QCOMPARE(decodedBy(*form), "Nothing, unless a request asks for it.");
        QVERIFY(keyboard::tabTo(QStringLiteral("extensionVerb")));
        keyboard::press(Qt::Key_Space);
        QVERIFY(made);
        QVERIFY(made->values.empty());
        QCOMPARE(made->fromRequest, (std::vector<core::FieldGrant>{{"features", {"status_request"}}}));
    }

    void whatNoRequestGetsIsSaidAtTheList()
    {
        ui::ExtensionForm form(typeOf("extendedKeyUsage"));
        form.setContent("2.5.29.37", {{"purposes", {"clientAuth"}}}, false, {{"purposes", {"2.5.29.37.0"}}});
        QVERIFY(!form.check());
        QVERIFY(errorAt(form, "within-purposes").contains(QStringLiteral("2.5.29.37.0")));
        form.setContent("2.5.29.37", {{"purposes", {"clientAuth"}}}, false, {{"purposes", {"emailProtection"}}});
        QVERIFY(form.check());
        QVERIFY(errorAt(form, "within-purposes").isEmpty());
        QVERIFY(decodedBy(form).contains(QStringLiteral("clientAuth"))); // where nothing is asked
        form.setContent(
            "2.5.29.37", {{"purposes", {"clientAuth"}}}, false, {{"purposes", {}}}); // as an old text may have it
        QVERIFY(!form.check());
        QVERIFY(!errorAt(form, "purposes").isEmpty());
    }

    void everyInputHasANameForScreenReaders()
    {
        for (const core::ExtensionType& entry : core::extensionTypes()) {
            if (entry.isShownOnly) continue;
            ui::ExtensionForm form(entry);
            form.setContent(entry.oid, core::sample::extensionValues().find(entry.name)->second, false);
            for (const auto* edit : form.findChildren<QLineEdit*>())
                QVERIFY2(!edit->accessibleName().isEmpty(), entry.name.data());
            for (const auto* button : form.findChildren<QAbstractButton*>())
                QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty(), entry.name.data());
        }
    }

private:
    static void addTypes()
    {
        QTest::addColumn<QByteArray>("name");
        for (const core::ExtensionType& entry : core::extensionTypes())
            if (!entry.isShownOnly) QTest::newRow(entry.name.data()) << QByteArray(entry.name.data());
    }
    /// Every field from the request, within a list where that can be.
    static std::vector<core::FieldGrant> everyList(const core::ExtensionType& entry)
    {
        std::vector<core::FieldGrant> grants;
        for (const core::ExtensionField& field : entry.fields) {
            const core::GrantRange range = core::grantRange(entry, field, core::CertificateKind::EndEntity);
            if (range.takesList)
                grants.push_back({std::string(field.key), {"a", "b"}});
            else if (range.takesAny)
                grants.push_back({std::string(field.key)});
        }
        return grants;
    }
    static const QComboBox& sourceOf(const ui::ExtensionForm& form, const core::ExtensionField& field)
    {
        return *form.findChild<QComboBox*>(QStringLiteral("source-") + QString::fromUtf8(field.key));
    }
    static QString errorAt(const ui::ExtensionForm& form, const char* input)
    {
        for (const auto* field : form.findChildren<ui::FormField*>())
            if (field->input()->objectName() == QLatin1String(input)) return field->error();
        return {};
    }
};

QTEST_MAIN(ExtensionFormTest)
#include "ExtensionFormTest.moc"
