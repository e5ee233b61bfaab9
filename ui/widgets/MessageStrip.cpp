#include "ui/widgets/MessageStrip.h"

#include "ui/look/Buttons.h"
#include "ui/look/Icons.h"
#include "ui/look/Marks.h"
#include "ui/look/Strokes.h"
#include "ui/text/PlainLabel.h"

#include <QAccessible>
#include <QAccessibleAnnouncementEvent>
#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {
namespace {

Tone toneOf(Gravity gravity)
{
    return gravity == Gravity::Failure ? Tone::Bad : gravity == Gravity::Warning ? Tone::Warn : Tone::Accent;
}

QPushButton* quiet(const QString& text, const char* name, QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    button->setObjectName(QLatin1String(name));
    button->setAccessibleName(text);
    setButtonRole(*button, ButtonRole::Quiet);
    return button;
}

}

MessageStrip::MessageStrip(QWidget* parent)
    : QFrame(parent),
      m_what(new PlainLabel({}, TextStyle::Strong, Tone::Ink, this)),
      m_why(new PlainLabel({}, TextStyle::Body, Tone::InkSoft, this)),
      m_detail(new PlainLabel({}, TextStyle::Mono, Tone::InkSoft, this)),
      m_verb(quiet(tr("Undo"), "messageVerb", this)),
      m_more(quiet(tr("Details"), "messageDetails", this)),
      m_copy(quiet(tr("Copy report"), "messageCopy", this))
{
    setObjectName(QStringLiteral("message"));
    m_what->setObjectName(QStringLiteral("messageWhat"));
    m_why->setObjectName(QStringLiteral("messageWhy"));
    for (PlainLabel* label : {m_what, m_why, m_detail}) label->setSelectable();
    m_more->setCheckable(true);
    auto* close = new QToolButton(this);
    close->setObjectName(QStringLiteral("messageClose"));
    close->setIcon(iconOf(Glyph::Cross));
    close->setAccessibleName(tr("Put this message away"));
    close->setToolTip(close->accessibleName());

    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    for (PlainLabel* label : {m_what, m_why, m_detail}) words->addWidget(label);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 9, 9, 9);
    row->addLayout(words, 1);
    for (QPushButton* button : {m_verb, m_more, m_copy}) row->addWidget(button, 0, Qt::AlignTop);
    row->addWidget(close, 0, Qt::AlignTop);

    connect(close, &QToolButton::clicked, this, &MessageStrip::dismiss);
    connect(m_verb, &QPushButton::clicked, this, &MessageStrip::verbChosen);
    connect(m_more, &QPushButton::toggled, m_detail, &QWidget::setVisible);
    connect(
        m_copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(plainReport(m_message)); });
    m_fading.setSingleShot(true);
    connect(&m_fading, &QTimer::timeout, this, &MessageStrip::fade);
    hide();
}

void MessageStrip::setVerb(const QString& verb)
{
    m_verb->setText(verb);
    m_verb->setAccessibleName(verb);
    m_verb->setVisible(!verb.isEmpty());
}

void MessageStrip::showMessage(const Message& message, Gravity gravity, const QString& verb)
{
    m_message = message;
    m_gravity = gravity;
    m_what->setText(message.code.isEmpty() ? message.what : message.what + QStringLiteral("  ") + message.code);
    m_why->setText(message.remedy.isEmpty() ? message.why : message.why + u' ' + message.remedy);
    m_detail->setText(message.detail);
    setVerb(verb);
    m_copy->show();
    m_more->setVisible(!message.detail.isEmpty());
    appear();
}

void MessageStrip::showNote(const QString& text, const QString& verb)
{
    m_message = {};
    m_gravity = Gravity::Note;
    m_what->setText(text);
    m_why->setText({});
    m_detail->setText({});
    setVerb(verb);
    m_more->hide();
    m_copy->hide();
    appear();
}

void MessageStrip::showDone(const QString& text, const QString& verb)
{
    showNote(text, verb);
    m_fading.start(m_lasting * (verb.isEmpty() ? 1 : 3));
}

void MessageStrip::dismiss()
{
    m_fading.stop();
    hide();
}

void MessageStrip::goOn()
{
    if (m_fading.isActive() && m_verb->isHidden()) dismiss();
}

void MessageStrip::fade()
{
    const QWidget* focus = QApplication::focusWidget();
    if (underMouse() || (focus && isAncestorOf(focus)))
        m_fading.start(m_lasting); // somebody reads it or is about to press its verb
    else
        dismiss();
}

void MessageStrip::appear()
{
    m_fading.stop();
    m_why->setVisible(!m_why->text().isEmpty());
    m_more->setChecked(false);
    m_detail->hide();
    const QString spoken = m_what->text() + QStringLiteral(". ") + m_why->text();
    setAccessibleName(spoken);
    show();
    QAccessibleAnnouncementEvent announcement(this, spoken);
    announcement.setPoliteness(m_gravity == Gravity::Failure ? QAccessible::AnnouncementPoliteness::Assertive
                                                             : QAccessible::AnnouncementPoliteness::Polite);
    QAccessible::updateAccessibility(&announcement);
}

void MessageStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tone tone = toneOf(m_gravity);
    strokes::box(painter, rect(), ui::toneOf(palette(), groundOf(tone)), ui::toneOf(palette(), tone));
}

}
