#include "app/parse-worker/ReadPicture.h"
#include "core/base/Limits.h"
#include <ZXing/ReadBarcode.h>
#include <algorithm>
#include <cstring>
#include <png.h>

namespace sheets {

namespace {

using namespace core;

constexpr std::size_t widest = 30'000;

std::unexpected<Error> unknown(ByteView content)
{
    const bool isPdf = textOf(content.first(std::min<std::size_t>(content.size(), 5))) == "%PDF-";
    return failAs(ErrorCode::Malformed, isPdf ? "CW-367" : "CW-365");
}

Result<void> checkSize(std::size_t width, std::size_t height)
{
    if (width == 0 || height == 0) return failAs(ErrorCode::Malformed, "CW-365");
    if (width > widest || height > widest || width * height > limits::picturePixels)
        return failAs(ErrorCode::Refused, "CW-366", {std::to_string(limits::picturePixels) + " pixels"});
    return {};
}

Result<Picture> readPng(ByteView content)
{
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    if (png_image_begin_read_from_memory(&image, content.data(), content.size()) == 0) return unknown(content);
    if (const auto fits = checkSize(image.width, image.height); !fits) {
        png_image_free(&image);
        return std::unexpected(fits.error());
    }
    image.format = PNG_FORMAT_GRAY;
    Picture picture{static_cast<int>(image.width), static_cast<int>(image.height), Bytes(PNG_IMAGE_SIZE(image))};
    const png_color white{255, 255, 255};
    const bool isRead = png_image_finish_read(&image, &white, picture.pixels.data(), 0, nullptr) != 0;
    png_image_free(&image);
    if (!isRead) return unknown(content);
    return picture;
}

/// The next number of a Netpbm header; remarks from '#' to the end of the line are passed over.
std::size_t headerNumber(ByteView& rest)
{
    const auto drop = [&rest] { rest = rest.subspan(1); };
    while (!rest.empty() && (std::isspace(rest.front()) != 0 || rest.front() == '#')) {
        if (rest.front() == '#')
            while (!rest.empty() && rest.front() != '\n') drop();
        if (!rest.empty()) drop();
    }
    std::size_t number = 0;
    while (!rest.empty() && std::isdigit(rest.front()) != 0 && number <= widest) {
        number = number * 10 + (rest.front() - '0');
        drop();
    }
    return number;
}

Result<Picture> readNetpbm(ByteView content)
{
    const char kind = static_cast<char>(content[1]);
    ByteView rest = content.subspan(2);
    const std::size_t width = headerNumber(rest);
    const std::size_t height = headerNumber(rest);
    const std::size_t brightest = kind == '4' ? 1 : headerNumber(rest);
    CORE_CHECK(checkSize(width, height));
    const std::size_t rowOctets = kind == '4' ? (width + 7) / 8 : kind == '5' ? width : width * 3;
    if (rest.empty() || rest.size() - 1 < rowOctets * height || (kind != '4' && brightest != 255))
        return unknown(content);
    rest = rest.subspan(1);
    Picture picture{static_cast<int>(width), static_cast<int>(height), Bytes(width * height)};
    for (std::size_t y = 0; y < height; ++y) {
        const ByteView row = rest.subspan(y * rowOctets, rowOctets);
        for (std::size_t x = 0; x < width; ++x) {
            std::uint8_t& pixel = picture.pixels[y * width + x];
            if (kind == '4')
                pixel = (row[x / 8] >> (7 - x % 8) & 1) != 0 ? 0 : 255;
            else if (kind == '5')
                pixel = row[x];
            else // the weights of ITU-R BT.601
                pixel = static_cast<std::uint8_t>((row[3 * x] * 77 + row[3 * x + 1] * 150 + row[3 * x + 2] * 29) >> 8);
        }
    }
    return picture;
}

}

Result<Picture> readPicture(ByteView content)
{
    if (content.size() >= 8 && std::memcmp(content.data(), "\x89PNG\r\n\x1a\n", 8) == 0) return readPng(content);
    if (content.size() >= 8 && content[0] == 'P' && content[1] >= '4' && content[1] <= '6') return readNetpbm(content);
    return unknown(content);
}

Result<std::vector<std::string>> readCodes(ByteView content)
{
    CORE_TRY(const Picture picture, readPicture(content));
    const ZXing::ImageView view(picture.pixels.data(), picture.width, picture.height, ZXing::ImageFormat::Lum);
    // QR codes are found however they are turned
    const auto options =
        ZXing::ReaderOptions().setFormats(ZXing::BarcodeFormat::QRCode).setTryRotate(false).setTryInvert(false);
    std::vector<std::string> texts;
    for (const ZXing::Barcode& code : ZXing::ReadBarcodes(view, options))
        if (code.isValid()) texts.emplace_back(code.bytes().begin(), code.bytes().end());
    return texts;
}

}
