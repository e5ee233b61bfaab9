#include "ui/tokens/WarningCard.h"

#include "ui/text/PlainLabel.h"
#include "ui/widgets/MarkLabel.h"

#include <QVBoxLayout>

namespace ui {

WarningCard::WarningCard(const Message& message, QWidget* parent) : Card(parent)
{
    setObjectName(QStringLiteral("warning"));
    auto* what = new MarkLabel(Mark::Expiring, message.what, {}, this);
    what->setObjectName(QStringLiteral("warningWhat"));
    auto* why = new PlainLabel(message.why + u' ' + message.remedy, TextStyle::Body, Tone::InkSoft, this);
    why->setWordWrap(true);
    content()->addWidget(what);
    content()->addWidget(why);
}

}
