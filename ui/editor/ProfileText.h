#pragma once

#include "core/base/Error.h"
#include "core/profiles/ProfileLanguage.h"

#include <QWidget>

class QPushButton;

namespace ui {

class CodeEdit;
class FindBar;
class PlainLabel;

/// The text of a profile file with its mistake, what was probably meant, and where the cursor is.
class ProfileText : public QWidget {
    Q_OBJECT
public:
    explicit ProfileText(QWidget* parent = nullptr);

    CodeEdit& edit() const { return *m_edit; }
    FindBar& findBar() const { return *m_find; }
    std::string toml() const;
    /// nullptr: the text is a correct profile.
    void showMistake(const core::Error* error);
    /// Puts in what was probably meant, where there is something.
    void mend();
    /// The cursor to the mistake.
    void goToMistake();

private:
    void tellPlace();

    CodeEdit* m_edit;
    FindBar* m_find;
    PlainLabel* m_verdict;
    PlainLabel* m_place;
    QPushButton* m_mend;
    QString m_suggestion;
    QString m_told; ///< to people who do not see it
};

}
