#include "core/crypto/FileDigest.h"
#include <fstream>

namespace core {

Result<Sha256> fileDigest(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    Sha256Run run;
    Bytes piece(std::size_t{1} << 20);
    while (file) {
        file.read(reinterpret_cast<char*>(piece.data()), std::ssize(piece));
        run.add(ByteView(piece).first(static_cast<std::size_t>(file.gcount())));
    }
    if (!file.eof()) return failAs(ErrorCode::Storage, "CW-401", {path.string()});
    return run.end();
}

}
