#pragma once

#include "core/base/Secret.h"
#include "core/x509/Certificate.h"
#include "ui/tokens/TokenDesk.h"
#include "ui/widgets/FormDialog.h"

#include <functional>
#include <optional>

class QComboBox;
class QLineEdit;

namespace ui {

class FormField;
class PassphraseEdit;

/// Takes a CA of elsewhere in: its certificate, its key file where there is one, and the passphrase of that file.
class AdoptDialog : public FormDialog {
    Q_OBJECT
public:
    /// What the person answered.
    struct Answer {
        std::string name;
        QString certificateFile;
        QString listFile;               ///< the last CRL that it published elsewhere; empty: none was named
        QString keyFile;                ///< empty: a CA whose key is here already, or on a token
        std::optional<SeenToken> token; ///< that holds its key
        core::Secret passphrase;
    };
    /// `file` is asked from the person when a Choose button is pressed and answered to the given function.
    using AskFile = std::function<void(std::function<void(const QString&)>)>;
    AdoptDialog(const QString& certificateFile, const QString& keyFile, const QString& name, AskFile ask,
        std::vector<SeenToken> tokens = {}, QWidget* parent = nullptr);

    Answer take();

private:
    struct FileField {
        QLineEdit* edit;
        QWidget* line;
    };
    FileField addFile(
        const QString& name, const QString& label, const QString& hint, const QString& path, const AskFile& ask);
    void addPlaces();
    void placeChosen();
    void check();

    std::vector<SeenToken> m_tokens;
    QLineEdit* m_name;
    QComboBox* m_place;
    QLineEdit* m_certificate;
    QLineEdit* m_list;
    FileField m_key;
    PassphraseEdit* m_passphrase;
    FormField* m_passphraseField;
};

}
