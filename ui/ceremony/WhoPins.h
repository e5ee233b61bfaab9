#pragma once

#include "core/ceremony/engine/Ceremony.h"

#include <QWidget>

#include <functional>

class QGridLayout;

namespace ui {

class PassphraseEdit;
class PlainLabel;

/// Who confirms something apart from a step: a PIN of each, as many as it wants.
class WhoPins : public QWidget {
    Q_OBJECT
public:
    /// Whether the PINs of people of these names are enough.
    using Enough = std::function<bool(const std::vector<std::string>& names)>;
    WhoPins(const QString& name, const std::vector<core::Participant>& people, QWidget* parent);

    /// Says from now on who is wanted.
    void want(const QString& who, Enough isEnough);
    /// Whether those who are wanted have typed something.
    bool isComplete() const;
    /// The PINs, which are taken out of their fields.
    std::vector<core::PinOf> take();
    void clear();

signals:
    void edited();

private:
    void addPerson(const core::Participant& person, const QString& name, QGridLayout& grid);

    struct Row {
        std::string name;
        PassphraseEdit* pin;
    };
    Enough m_isEnough;
    PlainLabel* m_wanted;
    std::vector<Row> m_rows;
};

}
