#include "Peer.h"
#include "core/formats/Pem.h"
#include "core/workflows/Workflows.h"
#include <format>
#include <fstream>

using namespace core;

namespace {

constexpr auto configuration = R"([ca]
default_ca = here
[here]
dir = .
database = index.txt
serial = serial
crlnumber = crlnumber
new_certs_dir = certs
certificate = ca.pem
private_key = ca.key
default_md = sha256
default_days = 90
default_crl_days = 7
unique_subject = no
policy = anything
copy_extensions = copy
x509_extensions = leaf
crl_extensions = list
[anything]
commonName = supplied
[leaf]
basicConstraints = critical,CA:FALSE
keyUsage = critical,digitalSignature
extendedKeyUsage = serverAuth
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
crlDistributionPoints = URI:http://pki.example.com/ca.crl
authorityInfoAccess = caIssuers;URI:http://pki.example.com/ca.crt
[list]
authorityKeyIdentifier = keyid
[req]
distinguished_name = name
[name]
)";

}

Peer::Peer(std::size_t entries, bool areRevoked)
{
    std::ofstream(path() / "ca.cnf") << configuration;
    std::ofstream(path() / "serial") << "7000000000000000000000000000000001\n";
    std::ofstream(path() / "crlnumber") << "01\n";
    std::ofstream index(path() / "index.txt");
    for (std::size_t i = 0; i < entries; ++i)
        index << (areRevoked
                ? std::format("R\t351231000000Z\t261001000000Z,superseded\t20{:032X}\tunknown\t/CN=h{}\n", i, i)
                : std::format("V\t351231000000Z\t\t20{:032X}\tunknown\t/CN=h{}\n", i, i));
    index.close();
    std::filesystem::create_directory(path() / "certs");
    const auto made =
        run({"openssl", "req", "-x509", "-config", "ca.cnf", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256",
                "-nodes", "-keyout", "ca.key", "-out", "ca.pem", "-subj", "/CN=CA", "-days", "3650"},
            path());
    if (made.code != 0) {
        std::fprintf(stderr, "certwright-ratios: openssl made no CA\n");
        std::exit(1);
    }
}

Finished Peer::sign(std::size_t first, std::size_t count)
{
    std::vector<std::string> words{
        "openssl", "ca", "-config", "ca.cnf", "-batch", "-notext", "-rand_serial", "-infiles"};
    for (std::size_t i = first; i < first + count; ++i) words.push_back(std::format("req{}.pem", i));
    return run(words, path());
}

Finished Peer::makeCrl() { return run({"openssl", "ca", "-config", "ca.cnf", "-gencrl", "-out", "out.crl"}, path()); }

Finished Peer::readCrl() { return run({"openssl", "crl", "-in", "out.crl", "-noout"}, path()); }

std::vector<std::vector<std::uint8_t>> writeRequests(const std::filesystem::path& folder, std::size_t count)
{
    std::vector<std::vector<std::uint8_t>> all;
    const KeyAlgorithm& key = *must(findKeyAlgorithm("ec:P-256"), "finding the algorithm");
    for (std::size_t i = 0; i < count; ++i) {
        const std::string host = std::format("h{}.example.com", i);
        const auto made = must(createRequest(must(DistinguishedName::parse("CN=" + host), "the name"),
                                   {{GeneralName::Type::Dns, host}, {GeneralName::Type::Dns, "www." + host}}, key),
            "making a request");
        std::ofstream(folder / std::format("req{}.pem", i)) << writePem("CERTIFICATE REQUEST", made.request.der());
        all.push_back(made.request.der());
    }
    return all;
}
