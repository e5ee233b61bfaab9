#include "core/profiles/ConstraintTemplate.h"
#include "SampleRequest.h"
#include "core/base/Wording.h"
#include "core/profiles/NameConstraints.h"
#include <QtTest>

using namespace core;
using namespace core::sample;

/// The templates for name constraints: what a CA made by one may certify, and what not.
class ConstraintTemplateTest : public QObject {
    Q_OBJECT
private slots:
    void holdsNamesIn_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("rule");
        const auto row = [](const char* text, const char* name, const char* rule) {
            QTest::addRow("%s and %s", text, name) << QByteArray(text) << QByteArray(name) << QByteArray(rule);
        };
        const char* domain = "one-domain:acme.example";
        row(domain, "DNS:acme.example", "");
        row(domain, "DNS:a.b.acme.example", "");
        row(domain, "DNS:evilacme.example", "CW-211");
        row(domain, "email:ana@acme.example", "");
        row(domain, "email:ana@mail.acme.example", "");
        row(domain, "email:ana@evil.example", "CW-211");
        row(domain, "URI:https://www.acme.example/", "");
        row(domain, "URI:https://evil.example/", "CW-211");
        row(domain, "IP:192.0.2.1", "CW-212");
        row(domain, "IP:2001:db8::1", "CW-212");
        const char* test = "environment:test.acme.example";
        row(test, "DNS:www.test.acme.example", "");
        row(test, "DNS:www.acme.example", "CW-211");
        row(test, "IP:10.1.2.3", "");
        row(test, "IP:fd00::1", "");
        row(test, "IP:192.0.2.1", "CW-211");
        row(test, "IP:2001:db8::1", "CW-211");
        const char* unit = "business-unit:OU=Sales,O=Acme,C=CH";
        row(unit, "dirName:CN=Ana,OU=Sales,O=Acme,C=CH", "");
        row(unit, "dirName:CN=Ana,OU=IT,O=Acme,C=CH", "CW-211");
        row(unit, "DNS:any.example", ""); // says nothing about hosts
    }
    void holdsNamesIn()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, rule);
        const auto names = fillConstraints(text.toStdString());
        QVERIFY2(names, names ? "" : sentence(names.error()).c_str());
        const auto made = makeNameConstraints(names->permitted, names->excluded);
        QVERIFY2(made, made ? "" : sentence(made.error()).c_str());
        // as they stand in a certificate
        const NameConstraints limits = need(readNameConstraints(encode(*made)));
        QVERIFY(limits.isUnderstood());
        const auto finding = checkInside(treeOf(need(readGeneralName(name.toStdString()))), limits);
        QCOMPARE(QByteArray::fromStdString(finding ? finding->rule : ""), rule);
    }

    void makesACaThatKeepsToThem()
    {
        const ConstraintNames names = need(fillConstraints("one-domain:acme.example"));
        const Authority root = authority("root-ca", "CN=Root");
        const Authority ca = authority("issuing-ca", "CN=Acme CA", "ec:P-256", &root,
            {.permittedNames = names.permitted, .excludedNames = names.excluded});
        const auto* extension = ca.certificate.extension("nameConstraints");
        QVERIFY(extension && extension->critical);
        QCOMPARE(need(readNameConstraints(extension->value)).permitted.size(), names.permitted.size());
    }

    void everyTemplateHasWords()
    {
        QCOMPARE(constraintTemplates().size(), std::size_t(3));
        for (const ConstraintTemplate& each : constraintTemplates())
            QVERIFY(!each.title.empty() && !each.goodFor.empty() && !each.value.empty() && !each.permitted.empty());
    }

    void mistakesAreNamed()
    {
        QCOMPARE(fillConstraints("one-domian:acme.example").error().rule, std::string("CW-292"));
        QVERIFY(sentence(fillConstraints("x").error()).contains("business-unit"));
        for (const char* text : {"one-domain:", "one-domain", "one-domain:*.acme.example", "environment:10.0.0.0",
                 "business-unit:Sales", "business-unit:"})
            QVERIFY2(fillConstraints(text).error().rule == "CW-293", text);
    }
};

QTEST_APPLESS_MAIN(ConstraintTemplateTest)
#include "ConstraintTemplateTest.moc"
