#include "core/x509/AlgorithmIdentifier.h"
#include "core/x509/Certificate.h"
#include "core/x509/SerialNumber.h"
#include "core/x509/Signed.h"

namespace core {

namespace {

Result<Bytes> encodeSerial(ByteView serial)
{
    if (!isSerialNumber(serial)) return failAs(ErrorCode::Refused, "CW-138", {toHex(serial)});
    return der::integer(serial);
}

/// X.509 can write the years 0 to 9999, and RFC 5280 section 4.1.2.5.1 starts UTCTime in 1950.
Result<Bytes> encodeValidity(const Validity& validity)
{
    using namespace std::chrono;
    for (const Time time : {validity.notBefore, validity.notAfter}) {
        const int year = static_cast<int>(year_month_day{floor<days>(time)}.year());
        if (year < 1950 || year > 9999) return failAs(ErrorCode::Refused, "CW-145", {toText(time)});
    }
    return der::sequence({der::time(validity.notBefore), der::time(validity.notAfter)});
}

}

Result<Bytes> encodeTbs(const CertificateContent& content)
{
    if (!content.signatureAlgorithm || !der::readWhole(content.spki, der::tag::sequence))
        return fail(ErrorCode::Internal, "a certificate without algorithm or key");
    CORE_TRY(const Bytes serial, encodeSerial(content.serial));
    CORE_TRY(const Bytes validity, encodeValidity(content.validity));
    const Bytes version = der::element(der::tag::contextConstructed(0), der::integer(std::int64_t{2}));
    Bytes extensions;
    if (!content.extensions.empty())
        extensions = der::element(der::tag::contextConstructed(3), encodeExtensions(content.extensions));
    return der::sequence({version, serial, encodeAlgorithm(*content.signatureAlgorithm), content.issuer.der(), validity,
        content.subject.der(), content.spki, extensions});
}

Bytes assembleSigned(ByteView tbs, const SignatureAlgorithm& algorithm, ByteView signature)
{
    return der::sequence({tbs, encodeAlgorithm(algorithm), der::bitString(signature)});
}

}
