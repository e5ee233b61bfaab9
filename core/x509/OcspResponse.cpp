#include "core/x509/OcspResponse.h"
#include "core/x509/Signed.h"
#include <array>

namespace core {

struct OcspResponse::Data {
    Bytes der;
    OcspResult result = OcspResult::InternalError;
    bool isBasic = false;
    Bytes signedOctets;
    std::optional<DistinguishedName> responderName;
    Bytes responderKeyHash;
    Time producedAt{};
    std::vector<OcspAnswer> answers;
    std::vector<Certificate> certificates;
    std::vector<Extension> extensions;
};

namespace {

constexpr std::string_view basicResponse = "1.3.6.1.5.5.7.48.1.1";
constexpr std::string_view ocspKind = "OCSP response";

Result<int> readEnumerated(ByteView& input)
{
    CORE_TRY(const ByteView content, der::read(input, der::tag::enumerated));
    if (content.size() != 1) return fail(ErrorCode::Malformed, "an unreadable ENUMERATED");
    return int{content[0]};
}

/// The complete elements inside [number], where it comes next; nothing: it does not.
Result<std::optional<ByteView>> readOptional(ByteView& input, int number)
{
    if (!der::nextIs(input, der::tag::contextConstructed(number))) return std::optional<ByteView>();
    CORE_TRY(const ByteView content, der::read(input, der::tag::contextConstructed(number)));
    return std::optional(content);
}

Result<void> readCertId(ByteView content, OcspAnswer& answer)
{
    CORE_TRY(answer.hashOid, readAlgorithmOid(content));
    CORE_TRY(const ByteView name, der::read(content, der::tag::octetString));
    CORE_TRY(const ByteView key, der::read(content, der::tag::octetString));
    CORE_TRY(const ByteView serial, der::read(content, der::tag::integer));
    if (serial.empty()) return fail(ErrorCode::Malformed, "an empty serial number");
    answer.issuerNameHash = copyOf(name);
    answer.issuerKeyHash = copyOf(key);
    answer.serial = copyOf(der::magnitude(serial));
    answer.isSerialNegative = (serial[0] & 0x80) != 0;
    return der::expectEnd(content);
}

Result<void> readRevokedInfo(ByteView content, OcspAnswer& answer)
{
    CORE_TRY(answer.revokedAt, der::readTimeElement(content));
    CORE_TRY(auto inside, readOptional(content, 0));
    if (inside) {
        CORE_TRY(const int code, readEnumerated(*inside));
        const auto known =
            std::ranges::find(revocationReasons(), static_cast<RevocationReason>(code), &RevocationReasonName::reason);
        if (known != revocationReasons().end()) answer.reason = known->reason;
        CORE_CHECK(der::expectEnd(*inside));
    }
    return der::expectEnd(content);
}

Result<void> readStatus(ByteView& content, OcspAnswer& answer)
{
    CORE_TRY(const der::Element status, der::readElement(content));
    if (status.tag == der::tag::context(0)) {
        answer.status = OcspStatus::Good;
    } else if (status.tag == der::tag::contextConstructed(1)) {
        answer.status = OcspStatus::Revoked;
        return readRevokedInfo(status.content, answer);
    } else if (status.tag != der::tag::context(2)) {
        return fail(ErrorCode::Malformed, "a status of an unknown ocspKind");
    }
    return {};
}

Result<OcspAnswer> readAnswer(ByteView content)
{
    OcspAnswer answer;
    CORE_TRY(const ByteView id, der::read(content, der::tag::sequence));
    CORE_CHECK(readCertId(id, answer));
    CORE_CHECK(readStatus(content, answer));
    CORE_TRY(answer.thisUpdate, der::readTimeElement(content));
    CORE_TRY(auto next, readOptional(content, 0));
    if (next) {
        CORE_TRY(answer.nextUpdate, der::readTimeElement(*next));
        CORE_CHECK(der::expectEnd(*next));
    }
    CORE_TRY(const auto extensions, readOptional(content, 1));
    if (extensions) {
        CORE_TRY(answer.extensions, readExtensions(*extensions));
    }
    CORE_CHECK(der::expectEnd(content));
    return answer;
}

template <typename Data>
Result<void> readResponder(ByteView& content, Data& data)
{
    CORE_TRY(const der::Element id, der::readElement(content));
    if (id.tag == der::tag::contextConstructed(1)) {
        CORE_TRY(data.responderName, DistinguishedName::fromDer(id.content));
    } else if (id.tag == der::tag::contextConstructed(2)) {
        CORE_TRY(const ByteView hash, der::readWhole(id.content, der::tag::octetString));
        if (hash.empty()) return fail(ErrorCode::Malformed, "a responder without a name");
        data.responderKeyHash = copyOf(hash);
    } else {
        return fail(ErrorCode::Malformed, "a responder named in an unknown way");
    }
    return {};
}

/// ResponseData (RFC 6960 section 4.2.1).
template <typename Data>
Result<void> readResponseData(ByteView content, Data& data)
{
    CORE_TRY(auto version, readOptional(content, 0));
    if (version) {
        CORE_TRY(const std::int64_t number, der::readSmallInteger(*version));
        if (number != 0) return fail(ErrorCode::Malformed, "an unknown version");
    }
    CORE_CHECK(readResponder(content, data));
    CORE_TRY(data.producedAt, der::readTimeElement(content));
    CORE_TRY(ByteView answers, der::read(content, der::tag::sequence));
    while (!answers.empty()) {
        CORE_TRY(const ByteView one, der::read(answers, der::tag::sequence));
        CORE_TRY(OcspAnswer answer, readAnswer(one));
        data.answers.push_back(std::move(answer));
    }
    CORE_TRY(const auto extensions, readOptional(content, 1));
    if (extensions) {
        CORE_TRY(data.extensions, readExtensions(*extensions));
    }
    return der::expectEnd(content);
}

template <typename Data>
Result<void> readCertificates(ByteView content, Data& data)
{
    CORE_TRY(ByteView rest, der::readWhole(content, der::tag::sequence));
    while (!rest.empty()) {
        CORE_TRY(const ByteView one, der::readRaw(rest, der::tag::sequence));
        CORE_TRY(Certificate certificate, Certificate::parse(one));
        data.certificates.push_back(std::move(certificate));
    }
    return {};
}

/// BasicOCSPResponse (RFC 6960 section 4.2.1).
template <typename Data>
Result<void> readBasic(ByteView octets, Data& data)
{
    CORE_TRY(ByteView body, der::readWhole(octets, der::tag::sequence));
    CORE_TRY(const ByteView content, der::readRaw(body, der::tag::sequence));
    CORE_TRY(const ByteView algorithm, der::readRaw(body, der::tag::sequence));
    CORE_TRY(const ByteView signature, der::readRaw(body, der::tag::bitString));
    data.signedOctets = der::sequence({content, algorithm, signature});
    CORE_CHECK(splitSigned(data.signedOctets, ocspKind));
    CORE_TRY(const auto certificates, readOptional(body, 0));
    CORE_CHECK(der::expectEnd(body));
    CORE_TRY(const ByteView inside, der::readWhole(content, der::tag::sequence));
    CORE_CHECK(readResponseData(inside, data));
    return certificates ? readCertificates(*certificates, data) : Result<void>{};
}

template <typename Data>
Result<void> readResponse(Data& data)
{
    CORE_TRY(ByteView content, der::readWhole(data.der, der::tag::sequence));
    CORE_TRY(const int result, readEnumerated(content));
    data.result = static_cast<OcspResult>(result);
    CORE_TRY(auto wrapped, readOptional(content, 0));
    CORE_CHECK(der::expectEnd(content));
    if (!wrapped) return {};
    CORE_TRY(ByteView bytes, der::readWhole(*wrapped, der::tag::sequence));
    CORE_TRY(const std::string type, der::readOid(bytes));
    CORE_TRY(const ByteView octets, der::readWhole(bytes, der::tag::octetString));
    if (type != basicResponse || data.result != OcspResult::Successful) return {};
    data.isBasic = true;
    CORE_CHECK(der::checkNesting(octets)); // octets of their own are not looked into from outside
    return readBasic(octets, data);
}

}

std::string_view nameOf(OcspResult result)
{
    switch (result) {
    case OcspResult::Successful: return "successful";
    case OcspResult::MalformedRequest: return "malformedRequest";
    case OcspResult::InternalError: return "internalError";
    case OcspResult::TryLater: return "tryLater";
    case OcspResult::SigRequired: return "sigRequired";
    case OcspResult::Unauthorized: return "unauthorized";
    }
    return "unknown";
}

std::string_view nameOf(OcspStatus status)
{
    constexpr std::array names{std::string_view("good"), std::string_view("revoked"), std::string_view("unknown")};
    return names[static_cast<std::size_t>(status)];
}

Result<OcspResponse> OcspResponse::parse(ByteView der)
{
    if (der.size() > limits::ocspOctets)
        return failAs(
            ErrorCode::Refused, "CW-601", {std::string(ocspKind), std::to_string(limits::ocspOctets) + " octets"});
    CORE_CHECK(der::checkNesting(der));
    auto data = std::make_shared<Data>();
    data->der = copyOf(der);
    if (const auto read = readResponse(*data); !read) return unreadable(ocspKind, read.error());
    return OcspResponse(std::move(data));
}

const Bytes& OcspResponse::der() const { return m_data->der; }
OcspResult OcspResponse::result() const { return m_data->result; }
bool OcspResponse::isBasic() const { return m_data->isBasic; }
const Bytes& OcspResponse::signedOctets() const { return m_data->signedOctets; }
const std::optional<DistinguishedName>& OcspResponse::responderName() const { return m_data->responderName; }
const Bytes& OcspResponse::responderKeyHash() const { return m_data->responderKeyHash; }
Time OcspResponse::producedAt() const { return m_data->producedAt; }
const std::vector<OcspAnswer>& OcspResponse::answers() const { return m_data->answers; }
const std::vector<Certificate>& OcspResponse::certificates() const { return m_data->certificates; }
const std::vector<Extension>& OcspResponse::extensions() const { return m_data->extensions; }

}
