#include "ui/ceremony/StepField.h"

#include "core/ceremony/Script.h"
#include "ui/ceremony/PeopleEdit.h"
#include "ui/ceremony/PrivateShare.h"
#include "ui/ceremony/TickRow.h"
#include "ui/text/Messages.h"
#include "ui/text/Untrusted.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/PassphraseEdit.h"
#include "ui/widgets/PathField.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QFileDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <array>

namespace ui {
namespace {

constexpr std::size_t dayLength = 10;

QString stepText(const char* source) { return QCoreApplication::translate("ui::StepField", source); }

using MakeInput = StepInputWidget (*)(const core::StepField&, const StepInputPlace&, QWidget*);

QString inputName(const core::StepField& field, const StepInputPlace& place)
{
    return place.name + u'.' + QString::fromStdString(field.name);
}

StepInputWidget lineInput(const core::StepField& field, const StepInputPlace& place, QWidget* parent)
{
    auto* line = new QLineEdit;
    auto* form = new FormField(inputName(field, place), fieldLabel(field), line, parent);
    QObject::connect(line, &QLineEdit::textChanged, form, place.changed);
    return {form, line, [line] { return !line->text().trimmed().isEmpty(); },
        [line, name = field.name](
            core::StepAnswers& answers) { answers.texts[name] = line->text().trimmed().toStdString(); }};
}

/// Asks for pictures of sheets; each gets a line.
void askForPictures(QPlainTextEdit& text)
{
    auto* dialog =
        new QFileDialog(text.window(), stepText(QT_TRANSLATE_NOOP("ui::StepField", "Pictures of the sheets")), {},
            stepText(QT_TRANSLATE_NOOP("ui::StepField", "Pictures (*.png *.pbm *.pgm *.ppm)")));
    dialog->setObjectName(QStringLiteral("ceremony.pictures"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    QObject::connect(dialog, &QFileDialog::filesSelected, &text, [&text](const QStringList& paths) {
        for (const QString& path : paths) text.appendPlainText(path);
    });
    dialog->open();
}

/// Sheets that are typed or scanned have many lines.
StepInputWidget textInput(const core::StepField& field, const StepInputPlace& place, QWidget* parent)
{
    if (field.name != "sheets") return lineInput(field, place, parent);
    auto* area = new QWidget(parent);
    auto* text = new QPlainTextEdit;
    text->setTabChangesFocus(true);
    auto* form = new FormField(inputName(field, place), fieldLabel(field), text, area);
    form->setHint(stepText(QT_TRANSLATE_NOOP("ui::StepField",
        "Paths of pictures, lines as they are printed, or the texts of the codes, in any order. Pictures are "
        "PNG, PBM, PGM or PPM: scan to PNG, not to PDF.")));
    auto* pictures = new QPushButton(stepText(QT_TRANSLATE_NOOP("ui::StepField", "Add pictures…")), area);
    pictures->setObjectName(inputName(field, place) + QStringLiteral(".pictures"));
    pictures->setAutoDefault(false);
    QObject::connect(pictures, &QPushButton::clicked, text, [text] { askForPictures(*text); });
    auto* column = new QVBoxLayout(area);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(form, 1);
    column->addWidget(pictures, 0, Qt::AlignLeft);
    QObject::connect(text, &QPlainTextEdit::textChanged, form, place.changed);
    return {area, text, [text] { return !text->document()->isEmpty(); },
        [text, name = field.name](
            core::StepAnswers& answers) { answers.texts[name] = text->toPlainText().toStdString(); }};
}

StepInputWidget shareInput(const core::StepField& field, const StepInputPlace& place, QWidget* parent)
{
    auto* share = new PrivateShare(
        inputName(field, place), showUntrusted(field.about), place.longestView, place.privateScreen, parent);
    QObject::connect(share, &PrivateShare::edited, share, place.changed);
    return {share, share->firstInput(),
        [share, isOptional = place.areSharesOptional] { return isOptional || share->isComplete(); },
        [share, name = field.name](core::StepAnswers& answers) {
            if (share->isComplete()) answers.secrets.insert_or_assign(name, share->take());
        }};
}

StepInputWidget secretInput(const core::StepField& field, const StepInputPlace& place, QWidget* parent)
{
    if (field.name.starts_with("share:")) return shareInput(field, place, parent);
    auto* edit = new PassphraseEdit(nullptr, PassphraseEdit::Eye::None);
    auto* form = new FormField(inputName(field, place), fieldLabel(field), edit, parent);
    QObject::connect(edit, &PassphraseEdit::edited, form, place.changed);
    return {form, edit, [edit] { return !edit->isEmpty(); },
        [edit, name = field.name](
            core::StepAnswers& answers) { answers.secrets.insert_or_assign(name, edit->take()); }};
}

StepInputWidget tickInput(const core::StepField& field, const StepInputPlace& place, QWidget* parent)
{
    auto* row = new TickRow(inputName(field, place), fieldLabel(field), parent);
    QCheckBox* const box = &row->box();
    QObject::connect(box, &QCheckBox::toggled, row, place.changed);
    return {row, box, [box] { return box->isChecked(); },
        [box, name = field.name](
            core::StepAnswers& answers) { answers.texts[name] = box->isChecked() ? "yes" : "no"; }};
}

StepInputWidget watchInput(const core::StepField& field, const StepInputPlace& place, QWidget* parent)
{
    StepInputWidget input = lineInput(field, place, parent);
    auto* line = static_cast<QLineEdit*>(input.focus);
    line->setText(QString::fromStdString(core::toText(place.now).substr(0, dayLength)) + u'T');
    static_cast<FormField*>(input.widget)
        ->setHint(stepText(QT_TRANSLATE_NOOP("ui::StepField", "Such as 2026-11-20T14:02:10Z")));
    input.isFilled = [line] { return core::readTime(line->text().trimmed().toStdString()).has_value(); };
    return input;
}

StepInputWidget fileInput(const core::StepField& field, const StepInputPlace& place, QWidget* parent)
{
    auto* path = new PathField(inputName(field, place), fieldLabel(field), PathField::Kind::OldFile, parent);
    QObject::connect(&path->edit(), &QLineEdit::textChanged, path, place.changed);
    return {path, &path->edit(), [path] { return !path->path().empty(); },
        [path, name = field.name](core::StepAnswers& answers) { answers.texts[name] = path->path().string(); }};
}

StepInputWidget peopleInput(const core::StepField& field, const StepInputPlace& place, QWidget* parent)
{
    auto* people = new PeopleEdit(inputName(field, place), parent);
    people->setPeople(place.script.participants, PeopleEdit::Way::Enrol);
    QObject::connect(people, &PeopleEdit::edited, people, place.changed);
    return {people, people->firstInput(), [people] { return people->isComplete(); },
        [people](core::StepAnswers& answers) { answers.people = people->enrolments(); }};
}

/// In the order of StepField::Kind.
constexpr std::array<MakeInput, 7> inputs{
    textInput, secretInput, tickInput, watchInput, lineInput, fileInput, peopleInput};

}

QString fieldLabel(const core::StepField& field)
{
    const QString label = coreText(field.label);
    return field.about.empty() ? label : label + u' ' + showUntrusted(field.about);
}

StepInputWidget inputFor(const core::StepField& field, const StepInputPlace& place, QWidget* parent)
{
    return inputs.at(static_cast<std::size_t>(field.kind))(field, place, parent);
}

}
