#pragma once

#include "ui/widgets/ListPage.h"

namespace ui {

class TokenModel;

/// Readers and tokens that keep keys. Nothing is loaded until somebody asks for it.
class TokensPage : public ListPage {
    Q_OBJECT
public:
    explicit TokensPage(TokenModel& model, QWidget* parent = nullptr);

    /// Somebody has looked: from now on an empty page says that there is no module to ask.
    void setLooked();

signals:
    /// Readers are to be looked at.
    void lookWanted();
    /// A module is to be chosen.
    void addWanted();

private:
    static ListTexts firstTexts();
    bool m_hasLooked = false;
};

}
