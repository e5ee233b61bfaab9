#pragma once

#include "ui/look/Marks.h"
#include "ui/widgets/Timeline.h"

#include <QWidget>

#include <array>
#include <chrono>
#include <vector>

class QGridLayout;
class QVBoxLayout;

namespace ui {

class EmptyState;
class HeadingLabel;
class MonthStrip;
class PlainLabel;

/// One thing that needs somebody: what, why, and its one verb. Texts have gone through showUntrusted() where needed.
struct TaskLine {
    Mark mark = Mark::Waiting;
    QString chip; ///< "today", "12 days"
    QString what;
    QString why;
    QString verb;  ///< text of the button
    qint64 id = 0; ///< handed back when the button is pressed
};

/// One certificate that ends soon. Texts have gone through showUntrusted().
struct EndingLine {
    qint64 id = 0;
    QString name;
    QString when;
    QString owner; ///< empty: nobody is known
    bool isSoon = false;
};

/// What ends in the twelve months from `first` on.
struct EndingSoon {
    std::chrono::year_month first{};
    std::array<qint64, 12> counts{};
    std::vector<EndingLine> next = {};
};

/// The first page of an open vault: what needs me today, what ends when, how long everything lives.
class OverviewPage : public QWidget {
    Q_OBJECT
public:
    explicit OverviewPage(QWidget* parent = nullptr);

    /// `greeting` says how many things wait, `lead` that the rest is in order.
    void setTasks(const QString& greeting, const QString& lead, const std::vector<TaskLine>& tasks);
    void setEnding(const EndingSoon& ending);
    void setLifetimes(std::vector<Lifetime> lifetimes, core::Time today);

    EmptyState& emptyState() const { return *m_empty; }

signals:
    /// The verb of a task was pressed.
    void taskChosen(qint64 id);
    /// A certificate that ends soon was chosen.
    void certificateChosen(qint64 id);
    /// The vault holds nothing yet and is to be filled.
    void buildWanted();

private:
    void addTask(const TaskLine& task);

    HeadingLabel* m_greeting;
    PlainLabel* m_lead;
    QVBoxLayout* m_tasks;
    QWidget* m_pictures;
    MonthStrip* m_months;
    QGridLayout* m_next;
    PlainLabel* m_nothing;
    Timeline* m_timeline;
    EmptyState* m_empty;
};

}
