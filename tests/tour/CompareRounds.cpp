#include "Rounds.h"

#include "ui/certificates/CertificateModel.h"
#include "ui/certificates/CertificatesPage.h"
#include "ui/compare/Asn1Dialog.h"
#include "ui/compare/CompareDialog.h"
#include "ui/compare/PickDialog.h"
#include "ui/revocation/RevocationPage.h"
#include "ui/widgets/RowTable.h"

#include <QAction>
#include <QCheckBox>
#include <QTreeView>

#include <cstdio>

namespace {

template <typename Condition>
void await(Condition condition)
{
    if (!QTest::qWaitFor(condition, 10000)) std::puts("waited in vain");
}

}

/// Two things beside each other, and what they are made of.
void Rounds::showComparisons()
{
    const ui::RowActions& rows = m_desk.screens->rowActions;
    m_desk.window->workspace().setPage(ui::PageId::Certificates);
    QTableView& table = m_desk.screens->certificatesPage->table();
    await([&table] { return table.model()->rowCount() > 3; });
    const auto select = [&table](int row, QItemSelectionModel::SelectionFlag how) {
        table.selectionModel()->setCurrentIndex(table.model()->index(row, 0), how | QItemSelectionModel::Rows);
    };
    dialog([this] { m_desk.window->actions().compare->trigger(); }, QStringLiteral("90-compare-empty"));
    select(0, QItemSelectionModel::ClearAndSelect);
    select(1, QItemSelectionModel::Select);
    QPointer<ui::CompareDialog> shown;
    const auto compare = [&] {
        rows.compareCertificate->trigger();
        shown = m_desk.shown<ui::CompareDialog>("compareDialog");
        await([&] { return shown && !shown->report().isEmpty(); });
    };
    dialog(compare, QStringLiteral("90-compare"));
    dialog(
        [&] {
            compare();
            shown->findChild<QCheckBox*>(QStringLiteral("compareShowSame"))->setChecked(true);
        },
        QStringLiteral("90-compare-all"));
    dialog(
        [&] {
            compare();
            emit shown->vaultWanted(ui::CompareDialog::Side::Right);
            settle(600);
        },
        QStringLiteral("91-compare-pick"));
    delete shown;
    select(0, QItemSelectionModel::ClearAndSelect);
    dialog([&] { rows.structureOfCertificate->trigger(); }, QStringLiteral("92-asn1"));
    dialog(
        [&] {
            rows.structureOfCertificate->trigger();
            await([this] { return m_desk.shown<ui::Asn1Dialog>("asn1Dialog") != nullptr; });
            if (auto* parts = m_desk.shown<ui::Asn1Dialog>("asn1Dialog")) parts->select(45);
        },
        QStringLiteral("92-asn1-inside"));
    m_desk.window->workspace().setPage(ui::PageId::Revocation);
    QTableView& lists = m_desk.screens->revocationPage->table();
    lists.setCurrentIndex(lists.model()->index(0, 0));
    settle(300);
    dialog([&] { rows.structureOfCrl->trigger(); }, QStringLiteral("93-asn1-list"));
    lists.selectionModel()->setCurrentIndex(
        lists.model()->index(1, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    dialog(
        [&] {
            rows.compareCrl->trigger();
            shown = m_desk.shown<ui::CompareDialog>("compareDialog");
            await([&] { return shown && !shown->report().isEmpty(); });
        },
        QStringLiteral("93-compare-lists"));
}
