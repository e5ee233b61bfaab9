#include "ui/ceremony/ActList.h"

#include "ui/look/Type.h"
#include "ui/text/Messages.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"
#include "ui/widgets/MarkLabel.h"

#include <QTimer>
#include <QVBoxLayout>

#include <utility>

namespace ui {
namespace {

/// ✓ done, ● now, ○ to come.
Mark markOfPlace(std::size_t first, std::size_t end, std::size_t now)
{
    if (now >= end) return Mark::Done;
    return now >= first ? Mark::Active : Mark::Retired;
}

}

ActList::ActList(const core::Script& script, QWidget* parent) : QWidget(parent), m_script(script)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    setAccessibleName(tr("Acts of the ceremony"));
}

void ActList::setStep(std::size_t index)
{
    if (std::exchange(m_step, index) == index) return;
    m_present = nullptr;
    delete std::exchange(m_rows, new QWidget(this));
    auto* column = new QVBoxLayout(m_rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(8, bodyFont(*this)));
    for (std::size_t first = 0; first < m_script.steps.size();) {
        std::size_t end = first;
        const int act = m_script.steps[first].act;
        while (end < m_script.steps.size() && m_script.steps[end].act == act) ++end;
        const Mark mark = markOfPlace(first, end, index);
        column->addWidget(new MarkLabel(
            mark, tr("Act %1").arg(showNumber(act)), tr("%n step(s)", nullptr, static_cast<int>(end - first)), m_rows));
        for (std::size_t i = first; mark == Mark::Active && i < end; ++i) {
            const core::ScriptStep& step = m_script.steps[i];
            auto* row = new MarkLabel(markOfPlace(i, i + 1, index),
                showUntrusted(step.id) + QStringLiteral("  ") + coreText(step.kind->label), {}, m_rows);
            row->setContentsMargins(scaled(18, bodyFont(*this)), 0, 0, 0);
            column->addWidget(row);
            if (i == index) m_present = row;
        }
        first = end;
    }
    layout()->addWidget(m_rows);
    m_rows->show();
    if (m_present) QTimer::singleShot(0, m_present, [this] { emit moved(); }); // after the layout
}

}
