#include "core/profiles/DraftProfile.h"
#include "core/base/Wording.h"
#include "core/profiles/Conformance.h"
#include "core/profiles/KnownOids.h"
#include "core/profiles/LineDiff.h"
#include "core/profiles/ShippedProfiles.h"
#include "core/profiles/TomlLayout.h"
#include "core/workflows/Workflows.h"
#include "core/x509/ObjectIdentifiers.h"
#include <QTest>
#include <set>

using namespace core;

namespace {

std::vector<Profile> allShipped()
{
    std::vector<Profile> profiles;
    for (const EmbeddedText& shipped : shippedProfileTexts()) profiles.push_back(*readProfile(shipped.content));
    return profiles;
}

const Time now = Time(std::chrono::days(20778));

}

/// Profiles that begin as something else, and what the editor compares and looks up.
class DraftProfileTest : public QObject {
    Q_OBJECT
private slots:
    void aProfileMadeFromACertificateMakesSuchCertificates()
    {
        const auto profiles = allShipped();
        for (const Profile& profile : profiles) {
            const auto trial = tryProfile(profile, now);
            QVERIFY2(trial && trial->certificate, profile.id.c_str());
            const auto text = draftProfile(profiles, *trial->certificate);
            QVERIFY2(text, (profile.id + ": " + (text ? "" : sentence(text.error()))).c_str());
            const auto made = readProfile(*text);
            QVERIFY2(made, (profile.id + ": " + (made ? "" : sentence(made.error()))).c_str());
            QVERIFY2(!std::ranges::contains(profiles, made->id, &Profile::id), made->id.c_str());
            const auto differences = checkConformance(*made, *trial->certificate, std::nullopt);
            for (const Finding& difference : differences)
                if (difference.severity == Severity::Error) QFAIL((profile.id + ": " + sentence(difference)).c_str());
            QVERIFY2(
                !layoutOfToml(*text).comments.empty(), profile.id.c_str()); // those of the profile it was made from
        }
    }

    void aTrialShowsWhatTheProfileMakes()
    {
        const auto trial = tryProfile(*shippedProfile("tls-server"), now);
        QVERIFY(trial && trial->certificate);
        QCOMPARE(trial->certificate->extendedKeyUsage(), std::vector<std::string>{"serverAuth"});
        QVERIFY(trial->findings.empty());
        QVERIFY(!trial->draft.decisions.empty());
    }

    void linesAreCompared()
    {
        using Kind = DiffLine::Kind;
        QCOMPARE(compareLines("", "").size(), std::size_t(0));
        const auto all = compareLines("a\nb\nc\nd\n", "a\nx\nc\nd\ne");
        const std::vector<DiffLine> wanted{{Kind::Same, "a"}, {Kind::Removed, "b"}, {Kind::Added, "x"},
            {Kind::Same, "c"}, {Kind::Same, "d"}, {Kind::Added, "e"}};
        QVERIFY(all == wanted);
        const auto none = compareLines("a\nb\n", "");
        QVERIFY((none == std::vector<DiffLine>{{Kind::Removed, "a"}, {Kind::Removed, "b"}}));
    }

    void everyNumberIsKnownOnceWithAName()
    {
        std::set<std::string> seen;
        for (const KnownOid& oid : knownOids()) {
            QVERIFY2(seen.insert(oid.oid).second, oid.oid.c_str());
            QVERIFY2(oidOfName(oid.oid) == oid.oid, oid.oid.c_str());
            QVERIFY2(!oid.name.empty() && !oid.use.empty(), oid.oid.c_str());
        }
        QVERIFY(seen.size() > 500);
        QCOMPARE(knownOids().front().name, "serverAuth");
    }
};

QTEST_APPLESS_MAIN(DraftProfileTest)
#include "DraftProfileTest.moc"
