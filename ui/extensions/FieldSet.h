#pragma once

#include "core/x509/ExtensionType.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace ui {

class FormField;
class GroupInput;
class ValueInput;

/// The inputs for a list of fields, one below the other, groups among them. Made from the table of extensions alone.
class FieldSet : public QWidget {
    Q_OBJECT
public:
    /// The fields must outlive it.
    explicit FieldSet(const std::vector<core::ExtensionField>& fields, QWidget* parent = nullptr);

    core::FieldValues values() const;
    void setValues(const core::FieldValues& values);
    /// Shows an error at the field of that key ("points.2.reasons" for one in a group) and none at the others; an empty
    /// text: none at all. False: there is no such field.
    bool showError(std::string_view key, const QString& text);

signals:
    void edited();

private:
    struct Row {
        const core::ExtensionField* field;
        FormField* shown = nullptr;
        ValueInput* input = nullptr;
        GroupInput* group = nullptr; ///< instead of the two others
    };
    void addRow(const core::ExtensionField& field);

    std::vector<Row> m_rows;
    QVBoxLayout* m_column;
};

/// A group of fields that may be there any number of times.
class GroupInput : public QWidget {
    Q_OBJECT
public:
    GroupInput(const core::ExtensionField& group, QWidget* parent);

    std::vector<core::FieldValues> members() const;
    void setMembers(const std::vector<core::FieldValues>& members);
    /// Of the member with that number, from 1; as in FieldSet.
    bool showError(std::size_t member, std::string_view key, const QString& text);

signals:
    void edited();

private:
    struct Member {
        QWidget* card;
        FieldSet* fields;
    };
    void addMember(const core::FieldValues& values);
    void removeMember(const QWidget* card);

    const core::ExtensionField& m_group;
    std::vector<Member> m_members;
    QVBoxLayout* m_column;
    QPushButton* m_add;
};

}
