#pragma once

#include <QAbstractTableModel>
#include <QList>
#include <QString>

#include <cstdint>
#include <functional>
#include <vector>

namespace ui {

/// What a long list is asked to show.
struct LongQuery {
    int view = 0;    ///< place of the ready-made view
    int column = -1; ///< ordered by it; -1: in the list's own order
    Qt::SortOrder order = Qt::AscendingOrder;
    QString words;  ///< separated by blanks; all must occur
    QString prefix; ///< of the name
    // what is looked at, to be read with the order
    int place = 0;
    qint64 held = -1;
};

/// A list that may be long: all it holds is the ids of its rows in their order, and the rows around those that are looked at.
/// Order, views and words are its source's work, which answers when it can; until then the list stays as it is.
class LongModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using Ids = std::vector<std::int64_t>;
    static constexpr int blockSize = 64;      ///< rows that are read together
    static constexpr std::size_t most = 2048; ///< rows that are kept

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    /// -1: the list's own order.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    void setView(int view);
    void setWords(const QString& words);
    /// The rows may be others by now: everything is asked for again, and shown as it was until the answer comes.
    void renew();
    /// No rows; an answer that is still to come is forgotten.
    void clear();

    /// An answer is still to come.
    bool isWaiting() const { return m_isWaiting; }
    std::int64_t idAt(int place) const { return m_ids.at(static_cast<std::size_t>(place)); }
    /// -1: it is not shown.
    int placeOf(std::int64_t id) const;
    /// Places of many ids, in ascending order; without those that are not shown.
    std::vector<int> placesOf(Ids ids) const;

    /// How many rows each view has, told by whoever knows; empty: not known.
    void setCounts(std::vector<qint64> counts);
    const std::vector<qint64>& counts() const { return m_counts; }
    /// Rows of the last view, or, while nobody knows, those shown.
    qint64 total() const { return m_counts.empty() ? rowCount() : m_counts.back(); }

    /// The row the keyboard is on: it is kept, and read again whenever the list is.
    void hold(std::int64_t id);
    /// Tells the place of the next row after `place` whose name begins with `prefix`; nothing when there is none.
    void findName(const QString& prefix, int place, std::function<void(int)> found);

signals:
    /// What is shown is what was asked for.
    void ranked();
    void counted();
    /// Rows around the place came in.
    void rowsRead();
    /// The row that is held was read, or read again.
    void heldRead(qint64 id);
    /// Rows came in that are not what the vault wrote.
    void foundAltered(const QList<qint64>& ids);

protected:
    struct Came {
        bool isHeld = false; ///< among them the row that is held, which was not there or was old
        QList<qint64> altered;
    };
    /// Asks the source for the order; what comes with it is stored first.
    virtual void askOrder(const LongQuery& query, std::function<void(Ids, Came)> done) = 0;
    virtual void askNames(const LongQuery& query, std::function<void(Ids)> done) = 0;
    virtual void askRows(Ids ids, std::function<void(Came)> done) = 0;
    /// Whether a row is there and not older than the last renew().
    virtual bool isFresh(std::int64_t id) const = 0;
    virtual void dropRows() = 0;

    /// What is said of a row that was altered.
    static QString alteredText() { return tr("altered from outside"); }
    /// A view wants this row: its block is read soon.
    void want(int place) const;
    /// The rows that a list begins with are kept: its columns take their widths from them.
    bool isNearTop(std::int64_t id) const;
    std::int64_t held() const { return m_query.held; }
    unsigned generation() const { return m_generation; }

private:
    void ask();
    void take(Ids ids);
    void readWanted();
    void tell(const Came& came);

    Ids m_ids;
    LongQuery m_query;
    std::vector<qint64> m_counts{0};
    unsigned m_turn = 0;       ///< of askOrder(); only the last counts
    unsigned m_layout = 0;     ///< of m_ids
    unsigned m_generation = 0; ///< of the rows
    bool m_isWaiting = false;
    bool m_isReading = false;
    mutable bool m_isQueued = false;
    mutable std::vector<int> m_wanted; ///< blocks, the last wanted last
};

}
