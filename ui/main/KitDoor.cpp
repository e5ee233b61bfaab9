#include "ui/main/KitDoor.h"

#include "core/workflows/CeremonyImport.h"
#include "ui/ceremony/RecordDialog.h"
#include "ui/ceremony/TakeDialog.h"
#include "ui/hierarchy/HierarchyPage.h"
#include "ui/main/MainWindow.h"
#include "ui/main/Screens.h"
#include "ui/main/Workspace.h"
#include "ui/text/Messages.h"
#include "ui/text/Untrusted.h"

#include <QCoreApplication>
#include <QPointer>

#include <span>

namespace ui {
namespace {

QString words(const char* source) { return QCoreApplication::translate("ui::KitDoor", source); }

bool isNameTaken(const core::Error& error) { return error.rule == "CW-252"; }

/// A kit, and what it would add.
struct Offer {
    core::CeremonyKit kit;
    core::CeremonyImport plan;
    TakeDialog::Naming naming = TakeDialog::Naming::Known;
};

/// A plan under the root's own name with the first number that makes it a free one.
core::Result<core::CeremonyImport> planUnderFreeName(core::Vault& vault, std::span<const core::CeremonyKit> kits)
{
    const std::string own = kits.front().content.root.subject().shortText();
    for (int number = 2;; ++number) {
        auto plan = core::planCeremonyImport(vault, kits, own + ' ' + std::to_string(number));
        if (plan || !isNameTaken(plan.error())) return plan;
    }
}

core::Result<Offer> readOffer(core::Vault& vault, const std::filesystem::path& kit)
{
    CORE_TRY(auto kits, core::readCeremonyKits(std::span(&kit, 1)));
    auto plan = core::planCeremonyImport(vault, kits);
    if (!plan && isNameTaken(plan.error())) {
        CORE_TRY(auto renamed, planUnderFreeName(vault, kits));
        return Offer{std::move(kits.front()), std::move(renamed), TakeDialog::Naming::Asked};
    }
    if (!plan) return std::unexpected(std::move(plan).error());
    return Offer{std::move(kits.front()), *std::move(plan)};
}

void showTaken(const Desk& desk, const core::CeremonyImport& taken)
{
    const core::CaRow* root = desk.session.isOpen() ? desk.session.picture().ca(taken.name) : nullptr;
    if (!root) return;
    desk.window.workspace().setPage(PageId::Hierarchy);
    desk.screens.hierarchyPage->select(root->id);
    desk.teller.note(words(QT_TRANSLATE_NOOP("ui::KitDoor", "%1 is in the vault, as a guarded root."))
            .arg(showUntrusted(root->name)));
}

void takeOffer(const Desk& desk, TakeDialog& dialog, core::CeremonyKit kit)
{
    dialog.setBusy(true);
    desk.session.run(
        words(QT_TRANSLATE_NOOP("ui::KitDoor", "Taking the ceremony in")),
        [kit = std::move(kit), name = dialog.name()](
            core::Vault& vault, std::stop_token) { return core::importCeremonies(vault, std::span(&kit, 1), name); },
        [&desk, open = QPointer(&dialog)](const core::Result<core::CeremonyImport>& taken) {
            if (open) open->setBusy(false);
            if (taken) {
                if (open) open->accept();
                showTaken(desk, *taken);
            } else if (open) {
                open->messages().showMessage(errorMessage(taken.error()), Gravity::Failure);
            }
        });
}

void showOffer(const Desk& desk, Offer offer)
{
    auto* dialog = new TakeDialog(offer.kit, offer.plan, &desk.window, offer.naming);
    QObject::connect(dialog, &FormDialog::confirmed, dialog,
        [&desk, dialog, kit = std::move(offer.kit)] { takeOffer(desk, *dialog, kit); });
    dialog->open();
}

}

void takeKitIn(const Desk& desk, RecordDialog& dialog, const std::filesystem::path& kit)
{
    desk.whenUnlocked([&desk, kit, open = QPointer(&dialog)] {
        if (open) open->setBusy(true);
        desk.session.run(
            words(QT_TRANSLATE_NOOP("ui::KitDoor", "Reading the record")),
            [kit](core::Vault& vault, std::stop_token) { return readOffer(vault, kit); },
            [&desk, open](core::Result<Offer> offer) {
                if (open) open->setBusy(false);
                if (!offer && open) open->messages().showMessage(errorMessage(offer.error()), Gravity::Failure);
                if (!offer) return;
                if (open) open->accept();
                showOffer(desk, *std::move(offer));
            });
    });
}

}
