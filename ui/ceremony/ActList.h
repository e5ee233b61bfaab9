#pragma once

#include "core/ceremony/Script.h"

#include <QWidget>

namespace ui {

/// The acts of a script, done, present and to come; the present one with its steps.
class ActList : public QWidget {
    Q_OBJECT
public:
    explicit ActList(const core::Script& script, QWidget* parent = nullptr);

    /// The step that is due; behind the last one: all are done.
    void setStep(std::size_t index);
    /// The row of the step that is due; nullptr: none.
    QWidget* present() const { return m_present; }

signals:
    /// Another step is due, and its row has its place.
    void moved();

private:
    const core::Script& m_script;
    QWidget *m_rows = nullptr, *m_present = nullptr;
    std::size_t m_step = std::size_t(-1);
};

}
