#include "Rounds.h"

#include "tests/support/Hierarchies.h"
#include "tests/support/ui/LongRows.h"
#include "ui/hierarchy/CaModel.h"
#include "ui/hierarchy/GraphView.h"
#include "ui/hierarchy/HierarchyPage.h"
#include "ui/hierarchy/ValidityChart.h"
#include "ui/paths/PathDialog.h"
#include "ui/paths/PathStair.h"
#include "ui/paths/PathStepCard.h"

#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

namespace {

using hierarchies::today;

/// The hierarchy of the drawings: a root kept offline, CAs in every state, a partner's root.
hierarchies::Maker example()
{
    hierarchies::Maker maker;
    const std::string root = "Example Root CA 2026";
    core::CaRow& top = maker.ca(root);
    top.isGuarded = true;
    top.certificate->validity = {today - 2 * hierarchies::year, today + 18 * hierarchies::year};
    maker.ca("Device CA", root).certificate->validity.notAfter = today + 5 * hierarchies::year;
    core::CaRow& tls = maker.ca("TLS CA 1", root);
    tls.nextUpdate = today - std::chrono::hours(3);
    tls.certificate->validity.notAfter = today + 5 * hierarchies::year;
    core::CaRow& code = maker.ca("Code Signing CA", root);
    code.key.isInVault = false;
    code.key.places.emplace_back();
    code.certificate->validity.notAfter = today + std::chrono::days(14);
    core::CaRow& old = maker.ca("VPN CA 2021", root);
    old.certificate->revocation = core::CrlEntry{};
    old.certificate->validity.notAfter = today + 1 * hierarchies::year;
    core::CertificateRow& partner =
        maker.certificate("Partner Root CA", "Partner Root CA", "Partner Root CA", "Partner Root CA");
    partner.validity = {today - 3 * hierarchies::year, today + 11 * hierarchies::year};
    maker.certificate("Code Signing CA", "Code Signing CA", "Partner Root CA", "Partner Root CA");
    maker.leaves("Device CA", "device", 412);
    maker.leaves("TLS CA 1", "tls-server", 628, 12, 37);
    maker.leaves("TLS CA 1", "tls-client", 150);
    maker.leaves("Code Signing CA", "code-signing", 14);
    return maker;
}

core::HierarchyRows withLists(core::HierarchyRows rows)
{
    for (const core::CaRow& ca : rows.cas)
        rows.crls.push_back({.id = ca.id,
            .issuerKey = ca.key.fingerprint,
            .number = 7,
            .thisUpdate = *ca.nextUpdate - std::chrono::days(ca.isGuarded ? 360 : 30),
            .nextUpdate = *ca.nextUpdate,
            .entries = 3});
    for (core::CaRow& ca : rows.cas) // the rows of the model and of the vault say the same
        for (core::CertificateRow& row : rows.certificates)
            if (ca.certificate && row.id == ca.certificate->id) row = *ca.certificate;
    return rows;
}

std::vector<core::CertificateRow> somePage()
{
    std::vector<core::CertificateRow> leaves;
    for (int i = 0; i < 12; ++i) {
        core::CertificateRow row;
        row.id = 1000 + i;
        row.shortSubject = i == 3 ? "pay\u202Emoc.lap" : "host-" + std::to_string(i + 1) + ".acme.example";
        row.validity = {today - std::chrono::days(80), today + std::chrono::days(i < 4 ? 3 + i : 60 + i)};
        leaves.push_back(std::move(row));
    }
    return leaves;
}

}

void Rounds::showHierarchy(const std::string& name, const core::HierarchyRows& rows, std::string_view current)
{
    ui::CaModel model([] { return today; });
    ui::HierarchyPage page(model, [] { return today; });
    page.resize(m_size.width() - 200, m_size.height() - 60);
    page.setAutoFillBackground(true);
    model.setRows(rows.cas);
    page.setGraph(core::trustGraph(rows, today));
    page.show();
    const auto shown = [&](const char* what) {
        picture(page, QStringLiteral("09-hierarchy-") + QString::fromStdString(name) + QLatin1String(what));
    };
    settle(100);
    shown("");
    const auto ca = std::ranges::find(rows.cas, current, &core::CaRow::name);
    if (ca == rows.cas.end()) return;
    page.select(ca->id);
    page.graph().setFocus(Qt::TabFocusReason);
    shown("-chosen");
    const auto& nodes = page.graph().scene().graph().nodes;
    const auto group = std::ranges::find(nodes, core::NodeKind::LeafGroup, &core::TrustNode::kind);
    if (group != nodes.end()) {
        const std::string id = group->id;
        page.graph().open(static_cast<std::size_t>(group - nodes.begin()));
        page.graph().setLeaves(id, 0, somePage());
        page.graph().fit();
        shown("-open");
    }
    page.graph().setZoom(1.6);
    shown("-near");
    page.setView(ui::HierarchyPage::View::Timeline);
    shown("-timeline");
    page.timeline().setZoom(6);
    shown("-timeline-near");
    page.setView(ui::HierarchyPage::View::Table);
    shown("-table");
}

void Rounds::showPaths()
{
    const auto rows = test::certificatesOf(m_desk.session());
    const auto leaf = std::ranges::find_if(rows, [](const core::CertificateRow& row) {
        return !row.isCa && !row.isUnfinished && !row.revocation && row.profile == "tls-server";
    });
    if (leaf == rows.end()) return;
    emit m_desk.screens->hierarchyPage->pathWanted(leaf->id);
    const auto shown = [this] { return m_desk.shown<ui::PathDialog>("pathDialog"); };
    static_cast<void>(QTest::qWaitFor([&] { return shown() && shown()->shownPath(); }, 10000));
    ui::PathDialog* const dialog = shown();
    if (!dialog) return;
    settle(300);
    picture(*dialog, QStringLiteral("09-path"));
    dialog->stair().cards().back()->setOpen(true);
    settle(300);
    auto* const area = dialog->findChild<QScrollArea*>();
    area->ensureWidgetVisible(&dialog->stair().cards().back()->opener(), 0, 400);
    picture(*dialog, QStringLiteral("09-path-checks"));
    dialog->findChild<QLineEdit*>(QStringLiteral("pathTime"))->setText(QStringLiteral("2080-01-01"));
    settle(1500);
    picture(*dialog, QStringLiteral("09-path-late"));
    area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
    picture(*dialog, QStringLiteral("09-path-why-not"));
    dialog->close();
}

void Rounds::showHierarchies()
{
    m_desk.window->workspace().setPage(ui::PageId::Hierarchy);
    settle(600);
    ui::HierarchyPage& page = *m_desk.screens->hierarchyPage;
    page.select(m_desk.session().picture().cas.at(1).id);
    settle(600);
    picture(*m_desk.window, QStringLiteral("09-hierarchy-vault"));
    page.setView(ui::HierarchyPage::View::Timeline);
    picture(*m_desk.window, QStringLiteral("09-hierarchy-vault-timeline"));
    page.setView(ui::HierarchyPage::View::Graph);
    showPaths();
    showHierarchy("example", withLists(example().rows()), "TLS CA 1");
    showHierarchy("mesh", withLists(hierarchies::mesh().rows()), "Bridge CA");
    showHierarchy("generations", withLists(hierarchies::generations().rows()), {});
    showHierarchy("four-levels", withLists(hierarchies::fourLevels().rows()), {});
    showHierarchy("500", withLists(hierarchies::manyIssuing(500).rows()), "Issuing CA 250");
}
