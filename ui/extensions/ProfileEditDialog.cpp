#include "ui/extensions/ProfileEditDialog.h"

#include "core/profiles/WriteProfile.h"
#include "ui/extensions/ExtensionList.h"
#include "ui/look/Type.h"
#include "ui/text/PlainLabel.h"
#include "ui/widgets/Availability.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/MessageStrip.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <utility>

namespace ui {

ProfileEditDialog::ProfileEditDialog(core::Profile profile, QWidget* parent)
    : FormDialog(QStringLiteral("profileEdit"), tr("Edit the profile"),
          tr("The profile grants, a request only asks: what stands here enters every certificate that is issued by it "
             "from now on. Those made before stay as they are, and so does the version before this one."),
          tr("Try it…"), parent),
      m_profile(std::move(profile)),
      m_id(addLine("profileId", tr("Id"), m_profile.id,
          tr("The same id makes the next version of this profile, another id a profile of its own."))),
      m_title(addLine("profileTitle", tr("Title"), m_profile.title, {})),
      m_goodFor(addLine("profileGoodFor", tr("Good for"), m_profile.goodFor, tr("One sentence"))),
      m_notGoodFor(addLine("profileNotGoodFor", tr("Not for"), m_profile.notGoodFor, tr("One sentence"))),
      m_days(addDays("profileDays", tr("Lasts, if nothing else is chosen"), m_profile.defaultDays)),
      m_mostDays(addDays("profileMostDays", tr("Lasts at most"), m_profile.maximumDays)),
      m_extensions(new ExtensionList(this))
{
    content().addWidget(new HeadingLabel(tr("Extensions"), TextStyle::Section, this));
    m_extensions->setExtensions(m_profile.extensions);
    content().addWidget(m_extensions);
    auto* rest = new PlainLabel(tr("Keys, names and the subject stay as they are; they and everything else can be "
                                   "changed in a copy of the file. Comments in the file are not kept."),
        TextStyle::Small, Tone::InkFaint, this);
    rest->setWordWrap(true);
    content().addWidget(rest);
    content().addStretch(1);
    connect(m_extensions, &ExtensionList::edited, this, &ProfileEditDialog::check);
    resize(scaled(640, QApplication::font()), scaled(760, QApplication::font()));
    check();
}

QLineEdit* ProfileEditDialog::addLine(
    const char* name, const QString& label, const std::string& text, const QString& hint)
{
    auto* edit = new QLineEdit(QString::fromStdString(text));
    auto* field = new FormField(QLatin1String(name), label, edit, this);
    field->setHint(hint);
    content().addWidget(field);
    connect(edit, &QLineEdit::textChanged, this, &ProfileEditDialog::check);
    return edit;
}

QSpinBox* ProfileEditDialog::addDays(const char* name, const QString& label, int days)
{
    constexpr int longest = 36525; // as in profile files
    auto* box = new QSpinBox;
    box->setRange(1, longest);
    box->setSuffix(QChar::Space + tr("days"));
    box->setValue(days);
    content().addWidget(new FormField(QLatin1String(name), label, box, this));
    connect(box, &QSpinBox::valueChanged, this, &ProfileEditDialog::check);
    return box;
}

std::string ProfileEditDialog::toml() const
{
    core::Profile changed = m_profile;
    changed.id = m_id->text().trimmed().toStdString();
    changed.title = m_title->text().trimmed().toStdString();
    changed.goodFor = m_goodFor->text().trimmed().toStdString();
    changed.notGoodFor = m_notGoodFor->text().trimmed().toStdString();
    changed.defaultDays = m_days->value();
    changed.maximumDays = m_mostDays->value();
    changed.extensions = m_extensions->extensions();
    return core::writeProfile(changed);
}

void ProfileEditDialog::check()
{
    messages().dismiss();
    if (m_id->text().trimmed().isEmpty())
        setUnavailable(verb(), tr("The profile has no id."), tr("Type one."));
    else if (m_title->text().trimmed().isEmpty())
        setUnavailable(verb(), tr("The profile has no title."), tr("Type one."));
    else
        setAvailable(verb());
}

}
