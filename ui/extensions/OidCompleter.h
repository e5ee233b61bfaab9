#pragma once

#include "core/x509/ExtensionType.h"

#include <QCompleter>

class QLineEdit;

namespace ui {

/// Whether a field holds object identifiers, by name or number.
bool takesOids(const core::ExtensionField& field);

/// Proposes object identifiers by name and number alike: what a field takes by name is written as that name, others as their numbers.
class OidCompleter : public QCompleter {
    Q_OBJECT
public:
    /// `isList`: the input holds several with commas between, of which the one at the end is completed.
    OidCompleter(const core::ExtensionField& field, bool isList, QLineEdit& edit);

    QString pathFromIndex(const QModelIndex& index) const override;
    QStringList splitPath(const QString& path) const override;

private:
    bool m_isList;
};

}
