#pragma once
#include "core/base/Bytes.h"
#include "core/base/Result.h"

/// Pictures of sheets, in the one program that may be taken over by them.
namespace sheets {

/// Grey values, 0 black.
struct Picture {
    int width = 0;
    int height = 0;
    core::Bytes pixels; ///< row by row
};
/// PNG, or binary PBM, PGM and PPM of eight bits; colours become grey, what is transparent white. Errors: Malformed (CW-365),
/// Refused (CW-366) beyond 100 million pixels.
core::Result<Picture> readPicture(core::ByteView content);
/// The texts of all QR codes in a picture. Errors: those of readPicture().
core::Result<std::vector<std::string>> readCodes(core::ByteView content);

}
