#pragma once

#include "core/x509/Asn1Dump.h"

#include <QAbstractItemModel>

namespace ui {

/// The elements of a structure as a tree: what each is, its value, and where it lies.
class Asn1Model : public QAbstractItemModel {
    Q_OBJECT
public:
    using QAbstractItemModel::QAbstractItemModel;

    void setLines(std::vector<core::Asn1Line> lines);
    const std::vector<core::Asn1Line>& lines() const { return m_lines; }
    /// Invalid: there is no such line.
    QModelIndex indexOf(std::size_t line) const;
    std::size_t lineOf(const QModelIndex& index) const { return static_cast<std::size_t>(index.internalId()); }
    /// The next line, after or before one, that holds the words in its type, value or number; lines().size(): none.
    std::size_t find(const QString& words, std::size_t from, bool isBackwards) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    /// Where a line hangs in the tree.
    struct Place {
        std::size_t parent = 0; ///< m_lines.size(): none
        int order = 0;          ///< among its siblings
        std::vector<std::size_t> children;
    };
    const std::vector<std::size_t>& childrenOf(const QModelIndex& parent) const;
    QString text(const core::Asn1Line& line, int column) const;

    std::vector<core::Asn1Line> m_lines;
    std::vector<Place> m_places;
    std::vector<std::size_t> m_top;
};

}
