#pragma once

#include "core/vault/Rows.h"
#include "ui/widgets/RowModel.h"

#include <map>
#include <memory>

namespace ui {

/// The revocation lists of a vault as rows.
class CrlModel : public RowModel<core::CrlRow> {
    Q_OBJECT
public:
    /// `clock` tells what is soon and what is over.
    explicit CrlModel(const core::Clock& clock, QObject* parent = nullptr);

    /// What the issuers are called here; set before the rows.
    void setCaNames(std::map<core::Bytes, QString> names) { *m_names = std::move(names); }
    /// How many revoked certificates are not on a list yet, by the list's id; set before the rows.
    void setWaiting(std::map<std::int64_t, int> waiting) { *m_waiting = std::move(waiting); }
    QString caName(const core::CrlRow& row) const { return nameIn(*m_names, row); }

    /// Stands for the list that a CA does not have yet: number 0, an id below -1.
    static core::CrlRow missingListOf(const core::CaRow& ca);

private:
    using Names = std::shared_ptr<std::map<core::Bytes, QString>>;
    using Waiting = std::shared_ptr<std::map<std::int64_t, int>>;
    CrlModel(const core::Clock& clock, Names names, Waiting waiting, QObject* parent);
    static QString nameIn(const std::map<core::Bytes, QString>& names, const core::CrlRow& row);
    static std::vector<Column<core::CrlRow>> columns(
        const core::Clock& clock, const Names& names, const Waiting& waiting);

    Names m_names;
    Waiting m_waiting;
};

}
