#pragma once

#include "core/vault/Rows.h"

#include <QAbstractItemModel>

#include <cstdint>
#include <vector>

namespace ui {

/// The CAs of a vault as a tree: a CA stands below the one that issued it. A CA whose issuer is unknown stands at the top.
class CaModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum ColumnId { Name, State, Ends, Issued, Key, ColumnCount };

    explicit CaModel(core::Clock clock, QObject* parent = nullptr);

    /// Replaces everything.
    void setRows(std::vector<core::CaRow> rows);
    const std::vector<core::CaRow>& rows() const { return m_rows; }
    const core::CaRow& row(const QModelIndex& index) const;
    /// nullptr, an invalid index: no CA has this id.
    const core::CaRow* find(std::int64_t id) const;
    QModelIndex indexOf(std::int64_t id) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    static constexpr int noParent = -1;
    /// Where a row hangs in the tree; places are places in m_rows.
    struct Place {
        int parent = noParent;
        int order = 0; ///< among its siblings
        std::vector<int> children;
    };
    const std::vector<int>& childrenOf(const QModelIndex& parent) const;
    bool isAbove(int above, int below) const;
    QString text(const core::CaRow& row, int column) const;

    core::Clock m_clock;
    std::vector<core::CaRow> m_rows;
    std::vector<Place> m_places;
    std::vector<int> m_top;
};

}
