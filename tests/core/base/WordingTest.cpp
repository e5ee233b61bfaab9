#include "core/base/Wording.h"
#include <QRegularExpression>
#include <QTest>
#include <set>

using namespace core;

namespace {

/// Numbers of the placeholders in a text.
std::set<int> placeholders(std::string_view text)
{
    std::set<int> numbers;
    for (std::size_t at = 0; at + 1 < text.size(); ++at)
        if (text[at] == '%' && text[at + 1] >= '1' && text[at + 1] <= '9') numbers.insert(text[at + 1] - '0');
    return numbers;
}

}

class WordingTest : public QObject {
    Q_OBJECT
private slots:
    void everyWordingHasThreeParts()
    {
        for (const Wording& wording : wordings()) {
            const std::string id{wording.id};
            QVERIFY2(!wording.what.empty(), id.c_str());
            QVERIFY2(!wording.why.empty(), id.c_str());
            QVERIFY2(
                !wording.remedy.empty() || id == "CW-011" || std::ranges::contains(notesWithoutRemedy, id), id.c_str());
        }
    }

    void everyPartEndsAsASentence()
    {
        for (const Wording& wording : wordings())
            for (const std::string_view part : {wording.what, wording.why, wording.remedy})
                QVERIFY2(part.empty() || part.ends_with('.') || part.ends_with('?') || part.ends_with('!') ||
                        part.ends_with(':'),
                    std::string(wording.id).c_str());
    }

    void idsAreUniqueOrderedAndWellFormed()
    {
        const QRegularExpression form("^CW-[0-9]{3}$");
        std::string_view previous;
        for (const Wording& wording : wordings()) {
            QVERIFY2(form.match(QString::fromStdString(std::string(wording.id))).hasMatch(),
                std::string(wording.id).c_str());
            QVERIFY2(previous < wording.id, std::string(wording.id).c_str());
            previous = wording.id;
        }
    }

    void placeholdersAreNumberedWithoutGaps()
    {
        for (const Wording& wording : wordings()) {
            std::set<int> used;
            for (const std::string_view part : {wording.what, wording.why, wording.remedy})
                used.merge(placeholders(part));
            QVERIFY2(used.empty() || *used.rbegin() == static_cast<int>(used.size()), std::string(wording.id).c_str());
        }
    }

    void everyErrorCodeHasAWording()
    {
        std::set<std::string_view> ids;
        for (int code = 0; code <= static_cast<int>(ErrorCode::Internal); ++code) {
            const Wording& wording = wordingOf(static_cast<ErrorCode>(code));
            QVERIFY(findWording(wording.id));
            ids.insert(wording.id);
        }
        QCOMPARE(ids.size(), static_cast<std::size_t>(ErrorCode::Internal) + 1);
        QCOMPARE(wordingOf(ErrorCode::Malformed).id, "CW-001");
        QCOMPARE(wordingOf(ErrorCode::Internal).id, "CW-012");
        QCOMPARE(wordingOf(static_cast<ErrorCode>(99)).id, "CW-012");
    }

    void findsById()
    {
        QVERIFY(findWording("CW-140"));
        QVERIFY(!findWording("CW-999"));
        QVERIFY(!findWording(""));
    }

    void fillsValuesAndShowsHiddenCharactersInThem()
    {
        const std::string values[] = {"a\u202Eb", "%1"};
        QCOMPARE(filled("“%1” and %2 of %1; 100%", values), "“a‹U+202E›b” and %1 of a‹U+202E›b; 100%");
        QCOMPARE(filled("%3", values), "?");
    }

    void sentencesSayWhatWhyAndWhatToDo()
    {
        const Error error{ErrorCode::Malformed, "CW-140", {"tomorrow"}, "strtol\nfailed"};
        const Wording& wording = *findWording("CW-140");
        QCOMPARE(sentence(error),
            "The time “tomorrow” cannot be read. " + std::string(wording.why) + " " + std::string(wording.remedy) +
                " (strtol‹U+000A›failed)");
        QVERIFY(sentence(Error{ErrorCode::NotFound, {}, {}, {}}).starts_with("There is no such thing here."));
        QVERIFY(sentence(Error{ErrorCode::NotFound, "CW-999", {}, {}}).starts_with("There is no such thing here."));
        QVERIFY(sentence(Finding{"CW-140", Severity::Error, "x", {"y"}}).starts_with("The time “y” cannot"));
    }

private:
    static constexpr std::array<std::string_view, 0> notesWithoutRemedy{};
};

QTEST_GUILESS_MAIN(WordingTest)
#include "WordingTest.moc"
