#pragma once

#include "ui/issue/WizardPage.h"
#include "ui/text/Messages.h"

#include <QDialog>

#include <vector>

class QPushButton;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace ui {

class MessageStrip;
class PlainLabel;
class StepList;

/// The window of every wizard. Left the steps, in the middle one page, right the picture of what comes of it, below the
/// problem line and the buttons. Enter goes on, Escape asks before it throws input away.
class WizardFrame : public QDialog {
    Q_OBJECT
public:
    explicit WizardFrame(const QString& title, QWidget* parent = nullptr);

    /// Pages in their order; taken over.
    void addPage(WizardPage* page);
    /// The live picture; taken over.
    void setPicture(const QString& title, QWidget* picture);
    /// Goes to the first page; called once, after the pages.
    void begin();

    WizardPage* page() const;
    void goTo(WizardPage& page);
    void next();
    void back();

    /// While work runs there is nothing to press; `why` says so.
    void setBusy(bool busy, const QString& why = {});
    /// Says what failed; everything typed stays.
    void showFailure(const core::Error& error);
    /// The problem line; empty: gone.
    void showProblem(const PageProblem& problem);

    void reject() override;

signals:
    /// Any page was edited: the picture follows.
    void edited();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeFooter();
    QWidget* makeCancelQuestion();
    WizardPage* neighbour(int direction) const;
    int indexOf(const WizardPage& page) const;
    void refresh();
    /// Leaves out what has no room in a window of this width.
    void fitColumns(int width);
    void askToLeave(bool ask);

    std::vector<WizardPage*> m_pages;
    std::vector<QScrollArea*> m_areas;
    int m_current = -1;
    int m_floor = 0; ///< the first page that can be gone back to
    bool m_isDirty = false;
    bool m_isBusy = false;
    QString m_busyReason;
    StepList* m_steps;
    QWidget* m_side;
    QVBoxLayout* m_sideColumn;
    PlainLabel* m_title;
    PlainLabel* m_lead;
    QStackedWidget* m_stack;
    MessageStrip* m_message;
    PlainLabel* m_problem;
    QStackedWidget* m_footer;
    QPushButton* m_cancel = nullptr;
    QPushButton* m_back = nullptr;
    QPushButton* m_other = nullptr;
    QPushButton* m_next = nullptr;
    QPushButton* m_stay = nullptr;
};

}
