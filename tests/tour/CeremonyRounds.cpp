#include "core/base/Helper.h"
#include "core/base/Wording.h"
#include "core/ceremony/engine/RehearseScript.h"
#include "core/ceremony/environment/Environment.h"
#include "core/ceremony/environment/Software.h"
#include "core/workflows/CeremonyImport.h"
#include "tests/support/ChangedScript.h"
#include "tests/tour/Rounds.h"
#include "ui/ceremony/RecordDialog.h"
#include "ui/ceremony/TakeDialog.h"
#include "ui/help/ManualWindow.h"
#include "ui/hierarchy/HierarchyPage.h"
#include "ui/main/MainWindow.h"

#include <QTreeView>

/// A rehearsal, and what its record says: as it is, and after somebody changed a letter in it.
void Rounds::showCeremony()
{
    if (!m_isChecking) { // the manual is English, and wraps
        ui::ManualWindow manual(m_desk.window.get());
        manual.setAttribute(Qt::WA_DeleteOnClose, false);
        manual.show();
        manual.showPage(QStringLiteral("first-ceremony.md"), QStringLiteral("The day"));
        settle(200);
        picture(manual, QStringLiteral("59-manual"));
    }
    const auto shipped = core::shippedScriptTexts();
    const auto text = std::ranges::find(shipped, "root-create", &core::EmbeddedText::name);
    const auto script = core::readScript(text->content);
    if (!script) return;
    const core::RehearsalOrder order{.script = *script, .kit = file("rehearsal").toStdString()};
    core::CeremonyMachine machine;
    machine.environment = [] { return core::checkEnvironment({}); };
    machine.software = [] { return core::readSoftware(); };
    if (const auto held = core::rehearseScript(order, machine, core::Helper::place("certwright-token-helper")); !held) {
        qWarning("%s", core::sentence(held.error()).c_str());
        m_failed = true;
        return;
    }
    const auto show = [this, &order](const char* name) {
        const auto report = core::verifyKit(order.kit);
        if (report)
            dialog([&] { (new ui::RecordDialog(*report, m_desk.window.get()))->open(); }, QString::fromUtf8(name));
    };
    show("60-record");
    QFile transcript(QString::fromStdString((order.kit / core::kitPath::transcript).string()));
    if (!transcript.open(QIODevice::ReadWrite)) return;
    QByteArray changed = transcript.readAll();
    changed.replace("\"act\":2", "\"act\":3");
    transcript.seek(0);
    transcript.write(changed);
    transcript.close();
    show("61-record-broken");
}

/// A root that a ceremony made, on its way into the vault, in it, and when its list ends.
void Rounds::showGuardedRoot()
{
    const auto shipped = core::shippedScriptTexts();
    const auto text = std::ranges::find(shipped, "root-create", &core::EmbeddedText::name);
    const auto script =
        core::readScript(held::replacedAll(std::string(text->content), "reviewers_min = 2", "reviewers_min = 0"));
    if (!script) return;
    core::RehearsalOrder order{.script = *script, .kit = file("guarded").toStdString()};
    order.mode = core::CeremonyMode::Live;
    core::CeremonyMachine machine;
    machine.environment = [] { return std::vector<core::EnvironmentResult>(); };
    machine.software = [] { return core::readSoftware(); };
    const auto held = core::rehearseScript(order, machine, core::Helper::place("certwright-token-helper"));
    const auto kits = core::readCeremonyKits(std::span(&order.kit, 1));
    if (!held || !kits) {
        qWarning("%s", core::sentence(held ? kits.error() : held.error()).c_str());
        m_failed = true;
        return;
    }
    dialog(
        [&] { (new ui::RecordDialog(kits->front().report, m_desk.window.get(), ui::RecordDialog::Use::Take))->open(); },
        QStringLiteral("62-record-genuine"));
    const auto take = [&] {
        std::optional<core::Result<core::CeremonyImport>> taken;
        m_desk.session().run(
            {}, [&](core::Vault& vault, std::stop_token) { return core::importCeremonies(vault, *kits); },
            [&](core::Result<core::CeremonyImport> result) { taken = std::move(result); });
        return QTest::qWaitFor([&] { return taken.has_value(); }, 20000) && *taken;
    };
    const core::CeremonyImport plan{.name = "Example Root CA 2026",
        .guards = true,
        .gains = {{.certificates = {kits->front().content.root}, .crlNumber = 1}}};
    dialog([&] { (new ui::TakeDialog(kits->front(), plan, m_desk.window.get()))->open(); }, QStringLiteral("63-take"));
    const core::CaRow* root = take() ? m_desk.session().picture().ca(plan.name) : nullptr;
    if (!root) {
        m_failed = true;
        return;
    }
    m_desk.window->workspace().setPage(ui::PageId::Hierarchy);
    m_desk.screens->hierarchyPage->select(root->id);
    settle(300);
    showTabs(QStringLiteral("64-guarded-"));
    const core::Time now = std::exchange(m_desk.room.now, *root->nextUpdate - std::chrono::days(40));
    if (!take()) m_failed = true; // nothing new, but the picture is
    m_desk.window->workspace().setPage(ui::PageId::Overview);
    settle(1000);
    picture(*m_desk.window, QStringLiteral("65-guarded-due"));
    m_desk.room.now = now;
}
