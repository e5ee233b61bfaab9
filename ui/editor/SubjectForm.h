#pragma once

#include "core/profiles/Profile.h"

#include <QWidget>

class QComboBox;
class QVBoxLayout;

namespace ui {

class SubjectRow;

/// The subject of a profile: for each attribute where its value comes from, and what it may look like.
class SubjectForm : public QWidget {
    Q_OBJECT
public:
    explicit SubjectForm(QWidget* parent = nullptr);

    const std::vector<core::SubjectRule>& rules() const { return m_rules; }
    /// Shows these; nothing is signalled.
    void setRules(const std::vector<core::SubjectRule>& rules);

signals:
    /// `isTyping`: letter by letter, so that the steps belong together.
    void ruleChanged(const core::SubjectRule& rule, bool isTyping);
    void ruleRemoved(const std::string& oid);

private:
    void addRow(const core::SubjectRule& rule);
    void refreshChoices();

    std::vector<core::SubjectRule> m_rules;
    std::vector<SubjectRow*> m_rows;
    QVBoxLayout* m_column;
    QComboBox* m_others;
};

}
