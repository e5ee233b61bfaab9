#include "ui/hierarchy/CaModel.h"

#include "ui/text/CertificateWords.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"
#include "ui/widgets/RowModel.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace ui {
namespace {

Mark markOfCa(const core::CaRow& row, core::Time now)
{
    return row.certificate ? markOf(*row.certificate, now) : Mark::Waiting;
}

}

CaModel::CaModel(core::Clock clock, QObject* parent) : QAbstractItemModel(parent), m_clock(std::move(clock)) {}

void CaModel::setRows(std::vector<core::CaRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_places.assign(m_rows.size(), {});
    m_top.clear();
    std::map<std::string, int> byName;
    for (std::size_t i = 0; i < m_rows.size(); ++i) byName[m_rows[i].name] = static_cast<int>(i);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const int place = static_cast<int>(i);
        const auto issuer = m_rows[i].issuerName ? byName.find(*m_rows[i].issuerName) : byName.end();
        // Two CAs that certify each other would make a ring; the later one then stands at the top.
        const bool hangs = issuer != byName.end() && issuer->second != place && !isAbove(place, issuer->second);
        std::vector<int>& siblings = hangs ? m_places[static_cast<std::size_t>(issuer->second)].children : m_top;
        m_places[i].parent = hangs ? issuer->second : noParent;
        m_places[i].order = static_cast<int>(siblings.size());
        siblings.push_back(place);
    }
    endResetModel();
}

bool CaModel::isAbove(int above, int below) const
{
    for (int place = below; place != noParent; place = m_places[static_cast<std::size_t>(place)].parent)
        if (place == above) return true;
    return false;
}

const core::CaRow& CaModel::row(const QModelIndex& index) const
{
    return m_rows.at(static_cast<std::size_t>(index.internalId()));
}

const std::vector<int>& CaModel::childrenOf(const QModelIndex& parent) const
{
    return parent.isValid() ? m_places.at(static_cast<std::size_t>(parent.internalId())).children : m_top;
}

const core::CaRow* CaModel::find(std::int64_t id) const
{
    const auto found = std::ranges::find(m_rows, id, &core::CaRow::id);
    return found == m_rows.end() ? nullptr : &*found;
}

QModelIndex CaModel::indexOf(std::int64_t id) const
{
    const core::CaRow* row = find(id);
    if (!row) return {};
    const auto place = static_cast<std::size_t>(row - m_rows.data());
    return createIndex(m_places[place].order, 0, static_cast<quintptr>(place));
}

QModelIndex CaModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent)) return {};
    return createIndex(row, column, static_cast<quintptr>(childrenOf(parent)[static_cast<std::size_t>(row)]));
}

QModelIndex CaModel::parent(const QModelIndex& index) const
{
    if (!index.isValid()) return {};
    const int place = m_places.at(static_cast<std::size_t>(index.internalId())).parent;
    return place == noParent
        ? QModelIndex()
        : createIndex(m_places[static_cast<std::size_t>(place)].order, 0, static_cast<quintptr>(place));
}

int CaModel::rowCount(const QModelIndex& parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(childrenOf(parent).size());
}

int CaModel::columnCount(const QModelIndex&) const { return ColumnCount; }

QString CaModel::text(const core::CaRow& row, int column) const
{
    const auto ends = row.certificate ? std::optional(row.certificate->validity.notAfter) : std::nullopt;
    switch (column) {
    case Name: return showUntrusted(row.name);
    case State:
        if (row.isGuarded && ends && !row.certificate->revocation)
            return tr("%1, guarded").arg(stateText(*row.certificate, m_clock()));
        return !ends ? tr("waits for its certificate") : stateText(*row.certificate, m_clock());
    case Ends: return ends ? showDate(*ends) : QString();
    case Issued: return showNumber(static_cast<qint64>(row.issuedCount));
    case Key: return keyText(row.key.algorithm);
    default: return {};
    }
}

QVariant CaModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const core::CaRow& ca = row(index);
    const Mark mark = index.column() == Name ? markOfCa(ca, m_clock()) : Mark::None;
    switch (role) {
    case Qt::DisplayRole: return text(ca, index.column());
    case Qt::AccessibleTextRole:
        return mark == Mark::None ? text(ca, index.column())
                                  : text(ca, index.column()) + QStringLiteral(", ") + markText(mark);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment((index.column() == Issued ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    case MarkRole: return static_cast<int>(mark);
    case ToneRole:
        return static_cast<int>(index.column() == Name      ? Tone::Ink
                : index.column() == State && ca.certificate ? stateTone(*ca.certificate, m_clock())
                                                            : Tone::InkSoft);
    case StyleRole:
        return static_cast<int>(index.column() == Name ? TextStyle::Strong
                : index.column() == Ends               ? TextStyle::Mono
                                                       : TextStyle::Body);
    case Qt::ToolTipRole: return ca.isGuarded ? QVariant(tr("Guarded root: signs only in a ceremony")) : QVariant();
    case IdRole: return QVariant::fromValue<qint64>(ca.id);
    default: return {};
    }
}

QVariant CaModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case Name: return tr("Certificate authority");
    case State: return tr("State");
    case Ends: return tr("Ends");
    case Issued: return tr("Issued");
    case Key: return tr("Key");
    default: return {};
    }
}

}
