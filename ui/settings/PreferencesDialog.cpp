#include "ui/settings/PreferencesDialog.h"

#include "ui/settings/Preferences.h"
#include "ui/text/Language.h"
#include "ui/text/PlainLabel.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/PathField.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QLocale>
#include <QSpinBox>
#include <QVBoxLayout>

namespace ui {

PreferencesDialog::PreferencesDialog(Preferences& preferences, Theme& theme, QWidget* parent)
    : FormDialog(QStringLiteral("preferencesDialog"), tr("Preferences"), {}, {}, parent),
      m_preferences(preferences),
      m_theme(theme)
{
    addLanguage();
    addColours();
    addZoom();
    addLock();
    addBackups();
    auto* file = new PlainLabel(
        tr("Kept in %1. Nothing in it is secret.").arg(preferences.file()), TextStyle::Small, Tone::InkFaint, this);
    file->setSelectable();
    content().addWidget(file);
    content().addStretch(1);
}

void PreferencesDialog::addLanguage()
{
    auto* box = new QComboBox;
    box->addItem(tr("The desktop’s"), QString());
    box->addItem(QStringLiteral("English"), QStringLiteral("en"));
    for (const QString& code : Language::codes()) box->addItem(QLocale(code).nativeLanguageName(), code);
    box->setCurrentIndex(std::max(0, box->findData(m_preferences.language())));
    auto* field = new FormField(QStringLiteral("language"), tr("Language"), box, this);
    connect(box, &QComboBox::currentIndexChanged, this, [this, box] {
        m_preferences.setLanguage(box->currentData().toString());
        emit languageChosen(m_preferences.language());
    });
    content().addWidget(field);
}

void PreferencesDialog::addColours()
{
    auto* box = new QComboBox;
    box->addItems({tr("Those of the desktop"), tr("Light"), tr("Dark")}); // in the order of SchemeChoice
    box->setCurrentIndex(static_cast<int>(m_theme.choice()));
    connect(box, &QComboBox::currentIndexChanged, this, [this](int choice) {
        m_theme.setChoice(static_cast<SchemeChoice>(choice));
        m_preferences.setScheme(static_cast<SchemeChoice>(choice));
    });
    content().addWidget(new FormField(QStringLiteral("colours"), tr("Colours"), box, this));
}

void PreferencesDialog::addZoom()
{
    auto* box = new QSpinBox;
    box->setRange(75, 300);
    box->setSingleStep(10);
    box->setSuffix(tr(" %"));
    box->setValue(m_theme.zoom());
    connect(box, &QSpinBox::editingFinished, this, [this, box] { m_theme.setZoom(box->value()); });
    content().addWidget(new FormField(QStringLiteral("zoom"), tr("Text size"), box, this));
}

void PreferencesDialog::addLock()
{
    auto* box = new QSpinBox;
    box->setRange(0, 120);
    box->setSuffix(tr(" min"));
    box->setSpecialValueText(tr("never"));
    box->setValue(m_preferences.lockMinutes());
    auto* field = new FormField(QStringLiteral("lockMinutes"), tr("Lock the vault when nobody is here for"), box, this);
    field->setHint(tr("Page and selection stay as they are; the keys are dropped."));
    connect(box, &QSpinBox::valueChanged, this, [this](int minutes) {
        m_preferences.setLockMinutes(minutes);
        emit lockMinutesChanged(minutes);
    });
    content().addWidget(field);
    auto* screen = new QCheckBox(tr("Lock it with the screen and before the computer sleeps"), this);
    screen->setObjectName(QStringLiteral("locksWithScreen"));
    screen->setAccessibleName(screen->text());
    screen->setChecked(m_preferences.locksWithScreen());
    connect(screen, &QCheckBox::toggled, this, [this](bool does) { m_preferences.setLocksWithScreen(does); });
    content().addWidget(screen);
}

void PreferencesDialog::addBackups()
{
    auto* keeps = new QCheckBox(tr("Make a backup beside the vault when work ends"), this);
    keeps->setObjectName(QStringLiteral("keepsBackups"));
    keeps->setAccessibleName(keeps->text());
    keeps->setChecked(m_preferences.keepsBackups());
    content().addWidget(keeps);
    auto* folder =
        new PathField(QStringLiteral("backupFolder"), tr("And in a second folder"), PathField::Kind::Folder, this);
    folder->setPath(m_preferences.backupFolder().toStdString());
    folder->field().setHint(
        tr("On another medium, such as a stick; empty: none. The newest three stay in each place."));
    folder->setEnabled(keeps->isChecked());
    connect(keeps, &QCheckBox::toggled, this, [this, folder](bool does) {
        m_preferences.setKeepsBackups(does);
        folder->setEnabled(does);
    });
    connect(folder, &PathField::edited, this,
        [this, folder] { m_preferences.setBackupFolder(QString::fromStdString(folder->path().string())); });
    content().addWidget(folder);
}

}
