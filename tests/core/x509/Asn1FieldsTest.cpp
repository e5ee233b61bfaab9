#include "core/x509/Asn1Fields.h"
#include "core/base/File.h"
#include "core/formats/ImportFormat.h"
#include <QTest>

using namespace core;

namespace {

Bytes file(const char* name) { return readFile(std::string(TEST_DATA "/x509/") + name, 1'000'000).value(); }

/// The octets of a field.
ByteView octetsOf(ByteView der, const std::vector<Asn1Line>& lines, std::string_view name)
{
    const auto fields = fieldsOf(lines);
    const Asn1Field* field = findField(fields, name);
    return field ? der.subspan(lines[field->line].offset, lines[field->line].header + lines[field->line].length)
                 : ByteView();
}

bool holds(ByteView octets, ByteView part) { return std::ranges::equal(octets, part); }

}

/// From the fields of certificates, requests and CRLs to their octets.
class Asn1FieldsTest : public QObject {
    Q_OBJECT
private slots:
    void everyFieldOfACertificateHasItsOctets()
    {
        const Certificate certificate = readCertificate(file("leaf.pem")).value();
        const Bytes& der = certificate.der();
        const auto lines = dumpAsn1(der);
        QVERIFY(holds(octetsOf(der, lines, "tbs"), certificate.tbs()));
        QVERIFY(holds(octetsOf(der, lines, "subject"), certificate.subject().der()));
        QVERIFY(holds(octetsOf(der, lines, "Issuer"), certificate.issuer().der()));
        QVERIFY(holds(octetsOf(der, lines, "Public key"), certificate.spki()));
        QCOMPARE(octetsOf(der, lines, "serialNumber").size() - 2,
            certificate.serial().size() + (certificate.serial()[0] & 0x80 ? 1 : 0));
        for (const char* name :
            {"version", "validity", "notBefore", "notAfter", "signatureAlgorithm", "signatureValue"})
            QVERIFY2(!octetsOf(der, lines, name).empty(), name);
        QVERIFY(!certificate.extensions().empty());
        for (const Extension& extension : certificate.extensions()) {
            const ByteView octets = octetsOf(der, lines, extension.oid);
            QVERIFY2(octets.size() > extension.value.size(), extension.oid.c_str());
            QVERIFY(holds(octets.last(extension.value.size()), extension.value));
        }
    }

    void requestsAndListsHaveThemToo()
    {
        const Csr request = readCsr(file("leaf.csr")).value();
        const auto asked = dumpAsn1(request.der());
        QVERIFY(holds(octetsOf(request.der(), asked, "subject"), request.subject().der()));
        QVERIFY(!octetsOf(request.der(), asked, "subjectAltName").empty());
        QVERIFY(octetsOf(request.der(), asked, "notBefore").empty());
        const Crl list = readCrl(file("root.crl")).value();
        const auto lines = dumpAsn1(list.der());
        QVERIFY(holds(octetsOf(list.der(), lines, "issuer"), list.issuer().der()));
        for (const char* name : {"thisUpdate", "Next due", "revokedCertificates", "cRLNumber", "2.5.29.20"})
            QVERIFY2(!octetsOf(list.der(), lines, name).empty(), name);
        const Crl empty = readCrl(file("empty.crl")).value();
        QVERIFY(octetsOf(empty.der(), dumpAsn1(empty.der()), "revokedCertificates").empty());
        const Certificate old = readCertificate(file("version1.pem")).value();
        QVERIFY(!octetsOf(old.der(), dumpAsn1(old.der()), "subject").empty());
    }

    void whatIsNoneOfTheseHasNoFields()
    {
        QVERIFY(fieldsOf({}).empty());
        QVERIFY(fieldsOf(dumpAsn1(fromHex("30 03 02 01 05"))).empty());
        QVERIFY(fieldsOf(dumpAsn1(fromHex("05 00"))).empty());
        const Certificate certificate = readCertificate(file("leaf.pem")).value();
        const ByteView der = certificate.der();
        for (std::size_t size = 0; size < der.size(); size += 7) // never more than is there
            for (const Asn1Field& field : fieldsOf(dumpAsn1(der.first(size))))
                QVERIFY(dumpAsn1(der.first(size))[field.line].end() <= size);
    }
};

QTEST_GUILESS_MAIN(Asn1FieldsTest)
#include "Asn1FieldsTest.moc"
