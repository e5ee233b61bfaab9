#include "ui/issue/OutFiles.h"

#include "core/base/File.h"
#include "core/base/Folder.h"
#include "core/formats/Pem.h"

#include <utility>

namespace ui {

std::vector<OutFile> filesOf(const std::vector<MadeCa>& made)
{
    std::vector<OutFile> files;
    core::Bytes chain;
    for (const MadeCa& ca : made) {
        OutFile pem = pemFile(ca.stem + ".pem", "CERTIFICATE", ca.certificate.der());
        chain.insert(chain.begin(), pem.content.begin(), pem.content.end()); // from the lowest CA up
        files.push_back(derFile(ca.stem + ".crt", ca.certificate.der()));    // as RFC 5280 section 4.2.2.1 wants it
        files.push_back(std::move(pem));
        if (ca.crl) files.push_back(derFile(ca.stem + ".crl", ca.crl->der()));
    }
    if (made.size() > 1) files.push_back({"chain.pem", std::move(chain)});
    return files;
}

OutFile derFile(std::string name, core::ByteView der) { return {std::move(name), {der.begin(), der.end()}}; }

OutFile pemFile(std::string name, std::string_view label, core::ByteView der)
{
    const std::string pem = core::writePem(label, der);
    return {std::move(name), {pem.begin(), pem.end()}};
}

core::Result<void> writeFiles(const std::vector<OutFile>& files, const std::filesystem::path& folder)
{
    CORE_CHECK(core::makePublicFolder(folder));
    for (const OutFile& file : files)
        CORE_CHECK(core::writeFile(folder / file.name, file.content, core::FileKind::Public));
    return {};
}

}
