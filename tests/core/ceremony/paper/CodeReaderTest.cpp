#include "core/ceremony/paper/CodeReader.h"
#include "app/parse-worker/ReadPicture.h"
#include "core/base/Limits.h"
#include "core/base/Message.h"
#include "core/ceremony/paper/PaperFrames.h"
#include "core/crypto/Random.h"
#include "core/x509/Der.h"
#include "tests/support/Pictures.h"
#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

using namespace core;

namespace {

const std::string text = "CW1:ABCDEFGH:1/1:MZXW6YTBOI";
std::string ruleOf(const auto& result) { return result ? std::string("none") : result.error().rule; }
Bytes bytes(const char* content) { return copyOf(bytesOf(content)); }

/// The picture in another form, by ImageMagick.
Bytes converted(const Bytes& picture, const QString& form)
{
    QProcess magick;
    magick.start(QStringLiteral("convert"), {QStringLiteral("-"), form});
    magick.write(reinterpret_cast<const char*>(picture.data()), static_cast<qsizetype>(picture.size()));
    magick.closeWriteChannel();
    magick.waitForFinished(30000);
    const QByteArray out = magick.readAllStandardOutput();
    return {out.begin(), out.end()};
}

}

class CodeReaderTest : public QObject {
    Q_OBJECT

private slots:
    void codesOfAllSheetsAreReadAgainInAnotherProcess()
    {
        const auto read = workerCodeReader(CERTWRIGHT_PARSE_WORKER);
        const Bytes der = der::element(der::tag::octetString, randomBytes(2486).value());
        const auto backup = layOutBackup(der);
        for (const PaperSheet& sheet : backup->sheets) {
            const auto matrix = qrMatrix(sheet.code);
            QVERIFY(matrix && matrix->size <= 101); // at half a millimetre a module it is 55 mm wide
            QVERIFY(read(pictures::pgm(*matrix, 4)) == std::vector{sheet.code});
        }
        QVERIFY(read(pictures::pgm({8, std::vector<bool>(64)}, 4)) == std::vector<std::string>{});
    }

    void everyFormOfPictureIsRead()
    {
        const Bytes picture = pictures::pgm(*qrMatrix(text), 3);
        const auto read = workerCodeReader(CERTWRIGHT_PARSE_WORKER);
        for (const char* form : {"png:-", "png24:-", "png32:-", "png8:-", "pbm:-", "pgm:-", "ppm:-"}) {
            const Bytes other = converted(picture, QString::fromLatin1(form));
            QVERIFY2(!other.empty(), form);
            QVERIFY2(read(other) == std::vector{text}, form);
            for (std::size_t length = 0; length < other.size(); length += 1 + other.size() / 97) {
                const auto shorter = sheets::readCodes(ByteView(other).first(length));
                // a PNG may lack its end and be whole
                QVERIFY2(
                    shorter ? shorter->empty() || *shorter == std::vector{text} : ruleOf(shorter) == "CW-365", form);
            }
        }
        QCOMPARE(ruleOf(read(bytes("%PDF-1.7 and more"))), std::string("CW-367"));
        for (const char* form : {"", "P", "P5", "P5 ", "P4 0 0 ", "P5 -1 7 255 ", "P6 2 2 255 123",
                 "P3 1 1 255 0 0 0 0 ", "P5 1 1 65535 xx", "GIF89a and more", "\xff\xd8\xff\xe0 and more"})
            QCOMPARE(ruleOf(read(bytes(form))), std::string("CW-365"));
    }

    void largePicturesAreRefusedBeforeTheyTakeMemory()
    {
        for (const char* head : {"P4 30000 30000\n", "P5 99999999999999999999 1 255\n", "P5 10001 10000 255\n"})
            QCOMPARE(ruleOf(sheets::readPicture(bytes(head))), std::string("CW-366"));
        // a PNG of 15,000 times 15,000 pixels is small, for all of them are white
        const Bytes huge = converted(bytes("P1 1 1 0 "), QStringLiteral("png:-"));
        QVERIFY(!huge.empty());
        Bytes changed = huge;
        changed[18] = changed[22] = 0x3A; // of both lengths; the checksum is wrong then, which must not matter either
        QVERIFY(!sheets::readPicture(changed));
        QElapsedTimer time;
        time.start();
        QCOMPARE(
            ruleOf(workerCodeReader(CERTWRIGHT_PARSE_WORKER)(Bytes(limits::pictureOctets + 1))), std::string("CW-366"));
        QVERIFY(time.elapsed() < 1000);
    }

    void aLargePageIsReadInTime()
    {
        // an A4 page at 600 dpi with two codes
        constexpr int width = 4960;
        const std::string head = "P5 4960 7016 255\n";
        Bytes file = copyOf(bytesOf(head));
        file.resize(head.size() + std::size_t{width} * 7016, 255);
        const auto matrix = qrMatrix(text + std::string(600, 'X'));
        for (const int left : {500, 2600})
            for (int y = 0; y < matrix->size * 16; ++y)
                for (int x = 0; x < matrix->size * 16; ++x)
                    if (matrix->isDark(y / 16, x / 16))
                        file[head.size() + static_cast<std::size_t>((y + 900) * width + left + x)] = 0;
        QElapsedTimer time;
        time.start();
        const auto codes = workerCodeReader(CERTWRIGHT_PARSE_WORKER)(file);
        QVERIFY2(codes && codes->size() == 2, ruleOf(codes).c_str());
        qInfo("600 dpi: %lld ms", time.elapsed());
    }

    void theWorkerIsNotTrusted()
    {
        const auto answer = [](auto... numbers) {
            MessageWriter message;
            (message.addNumber(static_cast<std::uint64_t>(numbers)), ...);
            return message.take();
        };
        for (const Secret& hostile : {answer(), answer(1), answer(2, 0), answer(1, 256), answer(1, 1), answer(1, 0, 0),
                 MessageWriter().addNumber(1).addNumber(1).add(std::string(9000, 'A')).take()})
            QCOMPARE(ruleOf(codesInAnswer(hostile.view())), std::string("CW-625"));
        QVERIFY(codesInAnswer(MessageWriter().addNumber(1).addNumber(1).add(text).take().view()) == std::vector{text});
    }

    void onlyWhatTheModeHasBecomesACode()
    {
        QCOMPARE(ruleOf(qrMatrix("lower case")), std::string("CW-364"));
        QCOMPARE(ruleOf(qrMatrix("")), std::string("CW-364"));
        QCOMPARE(ruleOf(qrMatrix(std::string(5000, 'A'))), std::string("CW-364"));
        QVERIFY(qrMatrix("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"));
    }
};

QTEST_GUILESS_MAIN(CodeReaderTest)
#include "CodeReaderTest.moc"
