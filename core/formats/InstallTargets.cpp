#include "core/base/File.h"
#include "core/base/Text.h"
#include "core/formats/ExportFormat.h"

namespace core {

namespace {

constexpr InstallTarget table[] = {
    {"nginx", CORE_TEXT("core", "nginx"), "chain",
        CORE_TEXT("core",
            "Copy %1 and the key file to /etc/nginx/tls/. In the server block write:\n"
            "    ssl_certificate     /etc/nginx/tls/%1;\n"
            "    ssl_certificate_key /etc/nginx/tls/KEYFILE;\n"
            "Test with “nginx -t”, then reload with “systemctl reload nginx”.")},
    {"apache", CORE_TEXT("core", "Apache httpd"), "chain",
        CORE_TEXT("core",
            "Copy %1 and the key file to a folder that only root can read. In the VirtualHost write:\n"
            "    SSLCertificateFile    /etc/ssl/private/%1\n"
            "    SSLCertificateKeyFile /etc/ssl/private/KEYFILE\n"
            "Test with “apachectl configtest”, then reload with “apachectl graceful”.")},
    {"haproxy", CORE_TEXT("core", "HAProxy"), "chain",
        CORE_TEXT("core",
            "HAProxy wants certificates and key in one file, readable by root only:\n"
            "    cat %1 KEYFILE > /etc/haproxy/site.pem\n"
            "In the frontend write:\n"
            "    bind :443 ssl crt /etc/haproxy/site.pem\n"
            "Check with “haproxy -c -f /etc/haproxy/haproxy.cfg”, then reload.")},
    {"windows", CORE_TEXT("core", "Windows"), "der",
        CORE_TEXT("core",
            "If the request was made on that computer, complete it there as administrator:\n"
            "    certreq -accept %1\n"
            "To make computers trust a CA, add its certificate:\n"
            "    certutil -addstore Root %1\n"
            "In a domain, a group policy does this for all of them.")},
    {"java", CORE_TEXT("core", "Java"), "chain",
        CORE_TEXT("core",
            "If the request was made with keytool, put the answer into the same key store and alias:\n"
            "    keytool -importcert -alias ALIAS -file %1 -keystore KEYSTORE\n"
            "To trust a CA, import its certificate the same way under an alias of its own.")},
    {"other", CORE_TEXT("core", "Something else"), "chain",
        CORE_TEXT("core",
            "%1 holds the certificate first, then the CAs up to the root, as most servers want it.\n"
            "Keep the key file readable by the service only. When the service asks for separate files, export\n"
            "the certificate and each CA alone.")},
};

}

std::span<const InstallTarget> installTargets() { return table; }

std::string installFileName(const InstallTarget& target, const Certificate& certificate)
{
    const auto format = findExportFormat(target.format);
    return safeFileName(certificate.subject().shortText()) + std::string(format ? (*format)->fileSuffix : "");
}

Result<Bytes> installFile(const InstallTarget& target, const ExportSelection& selection)
{
    CORE_TRY(const ExportFormat* format, findExportFormat(target.format));
    if (format->accepts(selection) || selection.certificates.empty()) return format->write(selection);
    return format->write({{selection.certificates.front()}});
}

}
