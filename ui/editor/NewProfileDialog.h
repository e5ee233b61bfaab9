#pragma once

#include "core/profiles/Profile.h"
#include "ui/widgets/FormDialog.h"

class QComboBox;

namespace ui {

class PlainLabel;

/// What a new profile is made from: one that came with the program, or something that is selected in the window.
class NewProfileDialog : public FormDialog {
    Q_OBJECT
public:
    /// Something selected that a profile can be made from: a certificate, a request.
    struct Other {
        QString text; ///< has gone through showUntrusted()
        int id = 0;   ///< what chosen() gives
    };
    NewProfileDialog(const std::vector<Other>& others, QWidget* parent);

signals:
    /// The id of a shipped profile.
    void shippedChosen(const std::string& id);
    void otherChosen(int id);

private:
    void fill(const std::vector<Other>& others);
    void refresh();
    void finish();

    QComboBox* m_source;
    PlainLabel* m_words;
};

}
