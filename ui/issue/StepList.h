#pragma once

#include <QStringList>
#include <QWidget>

namespace ui {

/// The steps of a wizard: what is done, where one is, what comes. Only looked at; what it shows it says as text.
class StepList : public QWidget {
    Q_OBJECT
public:
    explicit StepList(QWidget* parent = nullptr);

    void setSteps(const QStringList& steps, int current);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QStringList m_steps;
    int m_current = 0;
};

}
