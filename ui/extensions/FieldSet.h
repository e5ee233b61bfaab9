#pragma once

#include "core/profiles/GrantRange.h"

#include <QWidget>

#include <functional>

class QPushButton;
class QVBoxLayout;

namespace ui {

class FlowLayout;
class FormField;
class GrantInput;
class GroupInput;
class PlainLabel;
class ValueInput;

/// The inputs for a list of fields, one below the other, groups among them. Made from the table of extensions alone.
class FieldSet : public QWidget {
    Q_OBJECT
public:
    using RangeOf = std::function<core::GrantRange(const core::ExtensionField&)>;
    /// The fields must outlive it. With `rangeOf`, people choose for each field what a request may do about it.
    explicit FieldSet(const std::vector<core::ExtensionField>& fields, QWidget* parent = nullptr, RangeOf rangeOf = {});

    core::FieldValues values() const;
    void setValues(const core::FieldValues& values);
    /// Shows an error at the field of that key ("points.2.reasons" for one in a group) and none at the others; an empty
    /// text: none at all. False: there is no such field.
    bool showError(std::string_view key, const QString& text);

    /// What requests may do about the fields. This and the next three: only where that is chosen.
    std::vector<core::FieldGrant> grants() const;
    /// Shows them; fields that are not among them are fixed.
    void setGrants(const std::vector<core::FieldGrant>& grants);
    /// The first field whose list for requests is chosen and empty; empty: there is none.
    std::string_view fieldWithEmptyList() const;
    /// Shows an error at the list of that field and none at the others.
    void showGrantError(std::string_view key, const QString& text);

signals:
    void edited();

private:
    struct Row {
        const core::ExtensionField* field;
        FormField* shown = nullptr;
        ValueInput* input = nullptr;
        GroupInput* group = nullptr; ///< instead of the two others
        GrantInput* grant = nullptr;
    };
    void addRow(const core::ExtensionField& field);
    void addGrant(Row& row);
    static void explain(const Row& row);

    std::vector<Row> m_rows;
    QVBoxLayout* m_column;
    RangeOf m_rangeOf;
};

/// A group of fields that may be there any number of times.
class GroupInput : public QWidget {
    Q_OBJECT
public:
    GroupInput(const core::ExtensionField& group, QWidget* parent);

    /// Takes over something small that stands beside the button.
    void setCorner(QWidget* corner);
    void setHint(const QString& hint);
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
    FlowLayout* m_line; ///< of the button
    QPushButton* m_add;
    PlainLabel* m_hint;
};

}
