#include "ui/editor/FindBar.h"

#include "ui/editor/CodeEdit.h"
#include "ui/look/Icons.h"
#include "ui/text/PlainLabel.h"
#include "ui/widgets/SearchField.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QToolButton>

namespace ui {

FindBar::FindBar(CodeEdit& editor, QWidget* parent)
    : QWidget(parent),
      m_editor(editor),
      m_field(new SearchField(tr("Find in the text"), {}, this)),
      m_count(new PlainLabel({}, TextStyle::Small, Tone::InkSoft, this))
{
    m_field->setObjectName(QStringLiteral("findInText"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(4, 4, 4, 4);
    row->setSpacing(8);
    row->addWidget(m_field, 1);
    row->addWidget(m_count);
    const auto addButton = [&](Glyph glyph, const QString& text, auto act) {
        auto* button = new QToolButton(this);
        button->setIcon(iconOf(glyph));
        button->setAutoRaise(true);
        button->setAccessibleName(text);
        button->setToolTip(text);
        row->addWidget(button);
        connect(button, &QToolButton::clicked, this, act);
    };
    addButton(Glyph::ChevronDown, tr("Next place"), [this] { next(false); });
    addButton(Glyph::Cross, tr("End the search"), [this] { end(); });
    connect(m_field, &SearchField::textChanged, this, &FindBar::look);
    connect(m_field, &SearchField::left, this, &FindBar::end);
    hide();
}

void FindBar::begin()
{
    const QString selected = m_editor.textCursor().selectedText();
    if (!selected.isEmpty() && !selected.contains(QChar::ParagraphSeparator)) m_field->setText(selected);
    show();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
    look();
}

void FindBar::look()
{
    const int count = m_editor.showFound(m_field->text());
    m_count->setText(m_field->text().isEmpty() ? QString()
            : count == 0                       ? tr("not found")
                                               : tr("%n place(s)", nullptr, count));
}

void FindBar::next(bool isBackwards)
{
    const QTextDocument::FindFlags way = isBackwards ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    if (m_field->text().isEmpty()) return begin();
    if (m_editor.find(m_field->text(), way)) return;
    QTextCursor again = m_editor.textCursor(); // round the end
    again.movePosition(isBackwards ? QTextCursor::End : QTextCursor::Start);
    m_editor.setTextCursor(again);
    m_editor.find(m_field->text(), way);
}

void FindBar::end()
{
    m_editor.showFound({});
    hide();
    m_editor.setFocus(Qt::OtherFocusReason);
}

void FindBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return next(event->modifiers() == Qt::ShiftModifier);
    if (event->key() == Qt::Key_Escape) return end();
    QWidget::keyPressEvent(event);
}

}
