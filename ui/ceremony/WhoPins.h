#pragma once

#include "core/ceremony/engine/Ceremony.h"

#include <QWidget>

class QGridLayout;

namespace ui {

class PassphraseEdit;
class PlainLabel;

/// Who puts an incident on the record: a PIN of each, as many as its weight wants.
class WhoPins : public QWidget {
    Q_OBJECT
public:
    WhoPins(const QString& name, const std::vector<core::Participant>& people, QWidget* parent);

    /// Says who is wanted from now on.
    void setWeight(core::Incident::Weight weight);
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
        core::Participant person;
        PassphraseEdit* pin;
    };
    std::vector<core::Participant> m_people;
    core::Incident::Weight m_weight = core::Incident::Weight::Note;
    PlainLabel* m_wanted;
    std::vector<Row> m_rows;
};

}
