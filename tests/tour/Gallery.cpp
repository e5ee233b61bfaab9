#include "Gallery.h"

#include "core/crypto/Random.h"
#include "ui/jobs/JobBar.h"
#include "ui/look/Buttons.h"
#include "ui/text/PlainLabel.h"
#include "ui/widgets/ActionButton.h"
#include "ui/widgets/Availability.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/DetailsPane.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/MarkLabel.h"
#include "ui/widgets/MessageStrip.h"
#include "ui/widgets/PassphraseEdit.h"
#include "ui/widgets/StrengthMeter.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace {

const QString sentence = QStringLiteral("The quick brown fox");

}

Gallery::Gallery()
{
    setObjectName(QStringLiteral("gallery"));
    auto* row = new QHBoxLayout(this);
    row->setSpacing(18);
    row->addWidget(form(), 3);
    row->addWidget(states(), 4);
    row->addWidget(details(), 4);
}

QWidget* Gallery::form()
{
    auto* card = new ui::Card(this);
    auto* column = card->content();
    column->setSpacing(14);
    auto* name =
        new ui::FormField(QStringLiteral("name"), QStringLiteral("Organisation"), new QLineEdit(sentence), card);
    name->setHint(QStringLiteral("As it is registered."));
    name->setExplanation({QStringLiteral("Who the certificate is about."), QStringLiteral("Example Corp"),
        QStringLiteral("organizationName")});
    auto* wrong = new ui::FormField(
        QStringLiteral("country"), QStringLiteral("Country"), new QLineEdit(QStringLiteral("Germany")), card);
    wrong->setError(QStringLiteral("Two letters are wanted, such as DE."));
    auto* combo = new QComboBox;
    combo->addItems({QStringLiteral("Web server, 90 days"), QStringLiteral("VPN")});
    auto* secret = new ui::PassphraseEdit;
    auto* field = new ui::FormField(QStringLiteral("passphrase"), QStringLiteral("Passphrase"), secret, card);
    auto* meter = new ui::StrengthMeter(*secret, core::randomSecret, card);
    secret->setSecret(core::Secret(core::bytesOf("anchor-violet-hammer-cloud-ticket")));
    auto* check = new QCheckBox(QStringLiteral("Make recovery sheets (advised)"), card);
    check->setChecked(true);
    auto* radio = new QRadioButton(QStringLiteral("Two levels"), card);
    radio->setChecked(true);
    for (QWidget* widget :
        {static_cast<QWidget*>(name), static_cast<QWidget*>(wrong),
            static_cast<QWidget*>(new ui::FormField(QStringLiteral("profile"), QStringLiteral("Profile"), combo, card)),
            static_cast<QWidget*>(
                new ui::FormField(QStringLiteral("days"), QStringLiteral("Days"), new QSpinBox, card)),
            static_cast<QWidget*>(field), static_cast<QWidget*>(meter), static_cast<QWidget*>(check),
            static_cast<QWidget*>(radio),
            static_cast<QWidget*>(new QRadioButton(QStringLiteral("Three levels"), card))})
        column->addWidget(widget);
    column->addStretch(1);
    return card;
}

QWidget* Gallery::states()
{
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    auto* failure = new ui::MessageStrip(side);
    failure->showMessage(
        {QStringLiteral("CW-204"), QStringLiteral("Not signed: the certificate would end after its CA."),
            QStringLiteral("It would be valid until 2031-03-01, its CA until 2030-12-31."),
            QStringLiteral("Shorten it to the CA’s end, or renew the CA first."),
            QStringLiteral("notAfter > issuer.notAfter")},
        ui::Gravity::Failure);
    auto* note = new ui::MessageStrip(side);
    note->showNote(QStringLiteral("Draft removed."), QStringLiteral("Undo"));
    column->addWidget(failure);
    column->addWidget(note);
    auto* chips = new QHBoxLayout;
    for (const ui::Mark mark : ui::allMarks()) chips->addWidget(new ui::Chip(mark, ui::markText(mark), side));
    chips->addStretch(1);
    column->addLayout(chips);
    auto* buttons = new QHBoxLayout;
    for (const auto& [text, role] : {std::pair{"Plain", ui::ButtonRole::Plain}, {"Sign", ui::ButtonRole::Primary},
             {"Other…", ui::ButtonRole::Quiet}, {"Revoke…", ui::ButtonRole::Danger}}) {
        auto* button = new QPushButton(QString::fromUtf8(text), side);
        ui::setButtonRole(*button, role);
        buttons->addWidget(button);
    }
    auto* disabled = new QPushButton(QStringLiteral("Not now"), side);
    ui::setUnavailable(*disabled, QStringLiteral("The vault is locked."), QStringLiteral("Unlock it."));
    buttons->addWidget(disabled);
    buttons->addStretch(1);
    column->addLayout(buttons);
    auto* bar = new QProgressBar(side);
    bar->setValue(40);
    bar->setTextVisible(false);
    column->addWidget(bar);
    for (const ui::TextStyle style : {ui::TextStyle::Display, ui::TextStyle::Heading, ui::TextStyle::Title,
             ui::TextStyle::Section, ui::TextStyle::Strong, ui::TextStyle::Body, ui::TextStyle::Caption,
             ui::TextStyle::Small, ui::TextStyle::Mono})
        column->addWidget(new ui::PlainLabel(sentence, style, ui::Tone::Ink, side));
    column->addStretch(1);
    return side;
}

QWidget* Gallery::details()
{
    auto* card = new ui::Card(this);
    auto* pane = new ui::DetailsPane(card);
    pane->setDetails({.title = QStringLiteral("api.acme.example"),
        .mark = ui::Mark::Expiring,
        .state = QStringLiteral("ends in 9 days"),
        .lead = QStringLiteral("Proves that a server is api.acme.example or api2.acme.example. Valid until 29 November "
                               "2026. Vouched for by TLS CA 1."),
        .plainWords = {{QStringLiteral("Names"), QStringLiteral("api.acme.example\napi2.acme.example")},
            {QStringLiteral("Good for"), QStringLiteral("TLS servers")},
            {QStringLiteral("Not for"), QStringLiteral("signing, other certificates")},
            {QStringLiteral("Serial"), QStringLiteral("01 8F 3A C2 D1 77 E0"), ui::TextStyle::Mono},
            {QStringLiteral("Revocable at"), QStringLiteral("http://crl.acme.example/tls1.crl")}},
        .fields = {{0, QStringLiteral("Subject"), QStringLiteral("CN=api.acme.example")},
            {1, QStringLiteral("commonName"), QStringLiteral("api.acme.example")}},
        .chain = {{ui::Mark::Done, QStringLiteral("api.acme.example"), QStringLiteral("7 checks")},
            {ui::Mark::Done, QStringLiteral("TLS CA 1"), QStringLiteral("11 checks")}},
        .pem = QStringLiteral("-----BEGIN CERTIFICATE-----\n…\n-----END CERTIFICATE-----")});
    for (const auto& [text, role] : {std::pair{"Renew…", ui::ButtonRole::Primary},
             {"Export for…", ui::ButtonRole::Plain}, {"Revoke…", ui::ButtonRole::Danger}})
        ui::setButtonRole(pane->addAction(*new QAction(QString::fromUtf8(text), pane)), role);
    card->content()->addWidget(pane);
    return card;
}
