#pragma once

#include "ui/text/Messages.h"
#include "ui/widgets/Card.h"

namespace ui {

/// What a person must know before going on; it stays.
class WarningCard : public Card {
    Q_OBJECT
public:
    explicit WarningCard(const Message& message, QWidget* parent = nullptr);
};

}
