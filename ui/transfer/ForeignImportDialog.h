#pragma once

#include "core/profiles/foreign/ForeignProfile.h"
#include "core/workflows/Workflows.h"
#include "ui/widgets/DetailsPane.h"
#include "ui/widgets/FormDialog.h"

class QListWidget;

namespace ui {

/// A file of another program's profiles that was looked into.
struct ForeignPreview {
    std::string_view format; ///< its label, CORE_TEXT
    core::ForeignReading reading;
    std::vector<core::Result<core::ProfilePreview>> previews; ///< one for each of its profiles
};

/// What became of every setting of such a file, and the profiles that came of it. The verb takes in those that are ticked.
class ForeignImportDialog : public FormDialog {
    Q_OBJECT
public:
    /// `file` has gone through showUntrusted(). `whyNot` says why nothing can be taken in now; empty: it can.
    ForeignImportDialog(const ForeignPreview& preview, const QString& file, const QString& whyNot, const QString& fix,
        QWidget* parent = nullptr);

    /// The texts of the profiles that are ticked, ours.
    std::vector<std::string> chosen() const;

private:
    void addProfile(const core::ForeignProfile& profile, const core::Result<core::ProfilePreview>& preview);

    QListWidget* m_list;
    std::vector<Details> m_cards;
    std::vector<std::string> m_texts; ///< one for each card; empty for the first, the report
};

}
