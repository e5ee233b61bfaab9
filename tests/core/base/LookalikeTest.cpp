#include "core/base/Lookalike.h"
#include <QString>
#include <QTest>
#include <map>
#include <vector>

using namespace core;

namespace {

/// Letters of Unicode's confusables.txt with the form of a small Latin letter, written down apart from the table of the program.
const std::map<char, std::vector<const char*>> confusable{
    {'a', {"\u0430", "\u03B1"}},
    {'c', {"\u0441", "\u03F2"}},
    {'d', {"\u0501"}},
    {'e', {"\u0435", "\u04BD"}},
    {'h', {"\u04BB", "\u0570"}},
    {'i', {"\u0456", "\u03B9"}},
    {'j', {"\u0458", "\u03F3"}},
    {'l', {"\u04CF"}},
    {'n', {"\u0578", "\u03B7"}},
    {'o', {"\u043E", "\u03BF", "\u0585"}},
    {'p', {"\u0440", "\u03C1"}},
    {'q', {"\u051B", "\u0566"}},
    {'r', {"\u0433"}},
    {'s', {"\u0455"}},
    {'u', {"\u057D", "\u03C5"}},
    {'v', {"\u0475", "\u03BD"}},
    {'w', {"\u051D"}},
    {'x', {"\u0445", "\u03C7"}},
    {'y', {"\u0443", "\u04AF", "\u03B3"}},
};
constexpr const char* common[] = {"apple.com", "paypal.com", "google.com", "amazon.de", "facebook.com", "microsoft.com",
    "wikipedia.org", "yahoo.co.jp", "cisco.com", "oracle.com", "ebay.de", "visa.com", "youtube.com", "sparkasse.de",
    "postbank.de", "cloudflare.com", "example.net", "linkedin.com", "dropbox.com", "alice@example.org", "Eve Jones",
    "server-1.corp.example", "x.com", "www.opera.com"};

/// Every letter of every name replaced alone, and all letters of one script at once.
std::vector<std::string> forged()
{
    std::vector<std::string> all;
    for (const std::string name : common) {
        for (std::size_t at = 0; at < name.size(); ++at)
            if (const auto row = confusable.find(name[at]); row != confusable.end())
                all.push_back(
                    name.substr(0, at) + row->second[(at + all.size()) % row->second.size()] + name.substr(at + 1));
        std::string whole;
        bool isWhole = true;
        for (const char c : name.substr(0, name.find('.'))) {
            const auto row = confusable.find(c);
            const bool isLetter = c >= 'a' && c <= 'z';
            isWhole = isWhole && (!isLetter || row != confusable.end());
            whole += row == confusable.end() ? std::string(1, c) : row->second.front();
        }
        if (isWhole && name.contains('.')) all.push_back(whole + name.substr(name.find('.')));
    }
    return all;
}

}

class LookalikeTest : public QObject {
    Q_OBJECT
private slots:
    void forgedNamesAreTold()
    {
        const auto names = forged();
        QVERIFY2(names.size() >= 200, qPrintable(QString::number(names.size())));
        std::size_t told = 0;
        QStringList missed;
        for (const std::string& name : names) {
            if (latinLookOf(name).empty())
                missed += QString::fromStdString(name);
            else
                ++told;
        }
        QVERIFY2(told * 100 >= names.size() * 95, qPrintable(missed.join(' ')));
    }

    void whatItIsTakenForIsSaid()
    {
        QCOMPARE(latinLookOf("\u0430\u0440\u0440\u04CF\u0435.com"), "apple.com"); // wholly Cyrillic
        QCOMPARE(latinLookOf("p\u0430ypal.com"), "paypal.com");
        QCOMPARE(latinLookOf("\u0410cme Inc"), "Acme Inc");
        // mixed within one word, whatever stands beside it
        QCOMPARE(latinLookOf("p\u0430ypal.\u043C\u043E\u0441\u043A\u0432\u0430"), "paypal.\u043Coc\u043A\u0432a");
        QCOMPARE(latinLookOf("\u039F\u03A1\u0395\u039D"), "OPEN"); // wholly Greek
        QCOMPARE(latinLookOf("anna@\u0455\u0441\u043E\u0440\u0435.example"), "anna@scope.example");
    }

    void honestNamesAreLeftAlone_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name :
            {"apple.com", "www.example.org", "a-b-c.example", "mail_01", "10.0.0.1", "", "Acme GmbH",
                "Müller & Söhne KG", "Straße 12", "Jürgen Größer", "bücher.example", "Österreichische Nationalbank",
                "Société Générale", "Crédit Agricole", "Forêt d’Orléans", "garçon.fr", "Łódź", "Śląsk", "żółw.pl",
                "Zażółć gęślą jaźń", "Kraków Główny", "Москва", "Россия", "почта.рф", "Сбербанк", "Яндекс",
                "Правительство", "Иван Петров", "Общество «Ромашка»", "ООО Ромашка", "сахар.рф", "пример.испытание",
                "Санкт-Петербург", "СССР и мир", "Київ", "Україна", "Ελλάδα", "Αθήνα", "Γιώργος Παπαδόπουλος",
                "παράδειγμα.δοκιμή", "Θεσσαλονίκη", "Ελληνική Δημοκρατία", "Երևան", "Հայաստան", "北京", "中国银行",
                "例子.测试", "上海 Branch", "東京タワー", "日本銀行", "ひらがな", "カタカナ.jp", "東京Tower", "서울",
                "الرياض", "ירושלים", "ไทย", "Tiếng Việt", "İstanbul", "Žižkov", "Reykjavík", "Москва Office",
                "Moscow – Москва", "Acme (Россия)", "Café №5", "naïve-façade.example", "25 µm", "10 °C", "ＡＢＣ"})
            QTest::newRow(name) << QString::fromUtf8(name);
    }
    void honestNamesAreLeftAlone()
    {
        QFETCH(const QString, name);
        QCOMPARE(latinLookOf(name.toStdString()), "");
    }

    void whatIsNoTextIsLeftAlone() { QCOMPARE(latinLookOf("a\xD0"), ""); }
};

QTEST_GUILESS_MAIN(LookalikeTest)
#include "LookalikeTest.moc"
