#include "ui/ceremony/CeremoniesPage.h"

#include "ui/text/PlainLabel.h"
#include "ui/widgets/EmptyState.h"

#include <QVBoxLayout>

namespace ui {

CeremoniesPage::CeremoniesPage(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("ceremoniesPage"));
    auto* empty = new EmptyState(Glyph::Ceremony, tr("No ceremonies yet"),
        tr("A ceremony makes or uses a root key step by step, with witnesses and a transcript. It can be rehearsed "
           "first."),
        tr("Plan a ceremony…"), this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 12);
    column->addWidget(new HeadingLabel(tr("Ceremonies"), TextStyle::Heading, this));
    column->addWidget(empty, 1);
    connect(empty, &EmptyState::activated, this, &CeremoniesPage::planWanted);
}

}
