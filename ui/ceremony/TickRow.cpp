#include "ui/ceremony/TickRow.h"

#include "ui/look/Type.h"
#include "ui/text/PlainLabel.h"
#include "ui/widgets/Availability.h"

#include <QCheckBox>
#include <QHBoxLayout>

namespace ui {

TickRow::TickRow(const QString& name, const QString& text, QWidget* parent)
    : QWidget(parent), m_box(new QCheckBox(this))
{
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(scaled(8, bodyFont(*this)));
    m_box->setObjectName(name);
    m_box->setAccessibleName(text);
    line->addWidget(m_box, 0, Qt::AlignTop);
    line->addWidget(paragraph(text, this), 1);
}

TickRow* unseenRow(const QString& name, QWidget* parent)
{
    return new TickRow(name + QStringLiteral(".unseen"),
        TickRow::tr("A witness says: I see neither this screen nor a picture of it."), parent);
}

void refreshGuarded(QWidget& button, const TickRow& unseen)
{
    if (unseen.box().isChecked()) return setAvailable(button);
    setUnavailable(
        button, TickRow::tr("No witness has said not to see it."), TickRow::tr("Ask one; then tick the box."));
}

}
