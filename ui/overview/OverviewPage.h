#pragma once

#include "ui/look/Marks.h"
#include "ui/widgets/Timeline.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace ui {

class EmptyState;
class HeadingLabel;
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

/// The first page of an open vault: what needs me today, what ends when, how long everything lives.
class OverviewPage : public QWidget {
    Q_OBJECT
public:
    explicit OverviewPage(QWidget* parent = nullptr);

    /// `greeting` says how many things wait, `lead` that the rest is in order.
    void setTasks(const QString& greeting, const QString& lead, const std::vector<TaskLine>& tasks);
    void setLifetimes(std::vector<Lifetime> lifetimes, core::Time today);

signals:
    /// The verb of a task was pressed.
    void taskChosen(qint64 id);
    /// The vault holds nothing yet and is to be filled.
    void buildWanted();

private:
    void addTask(const TaskLine& task);

    HeadingLabel* m_greeting;
    PlainLabel* m_lead;
    QVBoxLayout* m_tasks;
    QWidget* m_pictures;
    Timeline* m_timeline;
    EmptyState* m_empty;
};

}
