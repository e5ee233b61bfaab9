#include "ui/tokens/TokenForms.h"

#include "core/crypto/KeyAlgorithm.h"
#include "core/tokens/Practice.h"
#include "ui/look/Type.h"
#include "ui/text/Messages.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"
#include "ui/tokens/WarningCard.h"
#include "ui/widgets/Availability.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/PassphraseEdit.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {
namespace {

constexpr int longestLabel = 32; // octets of CK_TOKEN_INFO.label (PKCS#11 3.0 section 3.3)

/// A kind of key, and the mechanism that makes it with the smallest and largest size it has to allow.
struct MadeBy {
    std::string_view id;
    std::string_view mechanism;
    unsigned long bits;
};
constexpr MadeBy madeBy[] = {{"ec:P-384", "CKM_EC_KEY_PAIR_GEN", 384}, {"rsa:4096", "CKM_RSA_PKCS_KEY_PAIR_GEN", 4096},
    {"ec:P-256", "CKM_EC_KEY_PAIR_GEN", 256}, {"rsa:3072", "CKM_RSA_PKCS_KEY_PAIR_GEN", 3072},
    {"ec:P-521", "CKM_EC_KEY_PAIR_GEN", 521}, {"ed25519", "CKM_EC_EDWARDS_KEY_PAIR_GEN", 0},
    {"rsa:2048", "CKM_RSA_PKCS_KEY_PAIR_GEN", 2048}};

void say(QPushButton& verb, const QString& why, const QString& fix)
{
    if (why.isEmpty())
        setAvailable(verb);
    else
        setUnavailable(verb, why, fix);
}

}

std::vector<std::string_view> kindsOf(const core::Token& token)
{
    std::vector<std::string_view> kinds;
    for (const MadeBy& each : madeBy) {
        const auto found = std::ranges::find(token.mechanisms, each.mechanism, &core::TokenMechanism::name);
        if (found == token.mechanisms.end()) continue;
        const bool fits = each.bits == 0 || found->largestKey == 0 ||
            (each.bits >= found->smallestKey && each.bits <= found->largestKey);
        if (fits) kinds.push_back(each.id);
    }
    return kinds;
}

NewPinFields::NewPinFields(const QString& name, const QString& label, const core::Token& token, QWidget* parent)
    : QWidget(parent),
      m_shortest(token.shortestPin),
      m_longest(token.longestPin),
      m_first(new PassphraseEdit),
      m_again(new PassphraseEdit)
{
    auto* first = new FormField(name, label, m_first, this);
    if (m_longest > 0)
        first->setHint(tr("%1 to %2 characters")
                .arg(showNumber(static_cast<qint64>(m_shortest)), showNumber(static_cast<qint64>(m_longest))));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(first);
    column->addWidget(new FormField(name + QStringLiteral("Again"), tr("%1, once more").arg(label), m_again, this));
    for (PassphraseEdit* edit : {m_first, m_again}) connect(edit, &PassphraseEdit::edited, this, &NewPinFields::edited);
}

QString NewPinFields::mistake() const
{
    const std::size_t length = m_first->view().size();
    if (length == 0) return tr("The new PIN is missing.");
    if (length < m_shortest) return tr("The new PIN is too short for this token.");
    if (m_longest > 0 && length > m_longest) return tr("The new PIN is too long for this token.");
    return std::ranges::equal(m_first->view(), m_again->view()) ? QString() : tr("Both entries of the new PIN differ.");
}

core::Secret NewPinFields::take()
{
    m_again->clear();
    return m_first->take();
}

SetUpTokenDialog::SetUpTokenDialog(const core::Token& token, QWidget* parent)
    : FormDialog(QStringLiteral("setUpTokenDialog"),
          token.isInitialized ? tr("Set %1 up anew").arg(showUntrusted(token.label)) : tr("Set the token up"),
          tr("Two PINs belong to a token: the user’s, which uses keys, and the security officer’s, which sets the "
             "user’s anew when it is locked. Two people keep them best."),
          token.isInitialized ? tr("Empty it and set it up") : tr("Set it up"), parent),
      m_token(token),
      m_label(new QLineEdit),
      m_user(nullptr)
{
    m_label->setMaxLength(longestLabel);
    auto* label = new FormField(QStringLiteral("tokenLabel"), tr("Name of the token"), m_label, this);
    label->setHint(tr("Such as “Root A”. It stands on the sheet beside the token, too."));
    if (token.isInitialized)
        content().addWidget(new WarningCard(
            {.what = tr("Everything on this token will be lost."),
                .why = tr("Keys on it cannot be brought back, unless another token or a backup has them."),
                .remedy = tr(
                    "Certificates that were signed stay valid; CRLs for them can no longer be signed by these keys.")},
            this));
    content().addWidget(label);
    if (token.isInitialized) {
        m_presentOfficer = new PassphraseEdit;
        content().addWidget(new FormField(
            QStringLiteral("officerPin"), tr("Present PIN of the security officer"), m_presentOfficer, this));
        connect(m_presentOfficer, &PassphraseEdit::edited, this, &SetUpTokenDialog::check);
    } else {
        m_officer = new NewPinFields(QStringLiteral("officerPin"), tr("PIN of the security officer"), token, this);
        content().addWidget(m_officer);
        connect(m_officer, &NewPinFields::edited, this, &SetUpTokenDialog::check);
    }
    m_user = new NewPinFields(QStringLiteral("userPin"), tr("PIN of the user"), token, this);
    content().addWidget(m_user);
    connect(m_user, &NewPinFields::edited, this, &SetUpTokenDialog::check);
    if (token.isInitialized) {
        m_confirm = new QLineEdit;
        auto* field = new FormField(QStringLiteral("confirmLoss"), tr("Confirm"), m_confirm, this);
        field->setHint(tr("Type the present name of the token: %1").arg(showUntrusted(token.label)));
        content().addWidget(field);
        connect(m_confirm, &QLineEdit::textChanged, this, &SetUpTokenDialog::check);
    }
    connect(m_label, &QLineEdit::textChanged, this, &SetUpTokenDialog::check);
    m_label->setFocus();
    check();
}

std::string SetUpTokenDialog::label() const { return m_label->text().trimmed().toStdString(); }

core::Secret SetUpTokenDialog::takeOfficerPin() { return m_officer ? m_officer->take() : m_presentOfficer->take(); }

core::Secret SetUpTokenDialog::takeUserPin() { return m_user->take(); }

void SetUpTokenDialog::check()
{
    const QString type = tr("Type it.");
    if (label().empty()) return say(verb(), tr("The token has no name yet."), type);
    if (label().size() > longestLabel)
        return say(verb(), tr("The name is too long for a token."), tr("It may have 32 octets."));
    if (m_presentOfficer && m_presentOfficer->isEmpty())
        return say(verb(), tr("The present PIN of the security officer is missing."), type);
    if (m_officer && !m_officer->mistake().isEmpty())
        return say(verb(), m_officer->mistake(), tr("Look at the PIN of the security officer."));
    if (!m_user->mistake().isEmpty()) return say(verb(), m_user->mistake(), tr("Look at the PIN of the user."));
    if (m_confirm && m_confirm->text().trimmed() != showUntrusted(m_token.label))
        return say(verb(), tr("The loss has to be confirmed."), tr("Type the present name of the token."));
    say(verb(), {}, {});
}

TokenPinDialog::TokenPinDialog(const core::Token& token, QWidget* parent)
    : FormDialog(QStringLiteral("tokenPinDialog"), tr("PINs of %1").arg(showUntrusted(token.label)),
          tr("What is typed goes to the token once and is not kept."), tr("Set the PIN"), parent),
      m_token(token),
      m_way(new QComboBox),
      m_present(new PassphraseEdit),
      m_presentField(new FormField(QStringLiteral("presentPin"), tr("Present PIN"), m_present, this)),
      m_new(new NewPinFields(QStringLiteral("newPin"), tr("New PIN"), token, this)),
      m_lastTry(new QCheckBox(tr("I know that this is the last try, and that a wrong PIN locks it."), this))
{
    m_way->addItem(tr("Change the PIN of the user"), static_cast<int>(Way::ChangeUser));
    m_way->addItem(tr("Set the user’s PIN anew, by the security officer"), static_cast<int>(Way::SetUser));
    m_way->addItem(tr("Change the PIN of the security officer"), static_cast<int>(Way::ChangeOfficer));
    const bool isBlocked = token.userPin == core::PinState::Locked || token.userPin == core::PinState::NotSet;
    if (isBlocked) m_way->setCurrentIndex(1);
    auto* way = new FormField(QStringLiteral("pinWay"), tr("What is to be done?"), m_way, this);
    for (QWidget* widget : {static_cast<QWidget*>(way), static_cast<QWidget*>(m_presentField),
             static_cast<QWidget*>(m_new), static_cast<QWidget*>(m_lastTry)})
        content().addWidget(widget);
    m_lastTry->setObjectName(QStringLiteral("lastTry"));
    connect(m_way, &QComboBox::currentIndexChanged, this, &TokenPinDialog::chosen);
    connect(m_present, &PassphraseEdit::edited, this, &TokenPinDialog::check);
    connect(m_new, &NewPinFields::edited, this, &TokenPinDialog::check);
    connect(m_lastTry, &QCheckBox::toggled, this, &TokenPinDialog::check);
    chosen();
    m_present->setFocus();
}

TokenPinDialog::Way TokenPinDialog::way() const { return static_cast<Way>(m_way->currentData().toInt()); }

core::PinState TokenPinDialog::state() const { return way() == Way::ChangeUser ? m_token.userPin : m_token.officerPin; }

core::Secret TokenPinDialog::takePresent() { return m_present->take(); }

core::Secret TokenPinDialog::takeNew() { return m_new->take(); }

bool TokenPinDialog::isLastTry() const { return state() == core::PinState::FinalTry && m_lastTry->isChecked(); }

void TokenPinDialog::chosen()
{
    m_presentField->setHint(
        way() == Way::ChangeUser ? tr("The one of the user") : tr("The one of the security officer"));
    m_lastTry->setVisible(state() == core::PinState::FinalTry);
    m_lastTry->setChecked(false);
    check();
}

void TokenPinDialog::check()
{
    if (state() == core::PinState::Locked)
        return say(verb(), tr("This PIN is locked."),
            way() == Way::ChangeUser ? tr("Let the security officer set it anew.")
                                     : tr("The token can only be set up anew."));
    if (way() == Way::ChangeUser && state() == core::PinState::NotSet)
        return say(verb(), tr("The user has no PIN yet."), tr("Let the security officer set one."));
    if (m_present->isEmpty()) return say(verb(), tr("The present PIN is missing."), tr("Type it."));
    if (!m_new->mistake().isEmpty()) return say(verb(), m_new->mistake(), tr("Look at the new PIN."));
    if (state() == core::PinState::FinalTry && !m_lastTry->isChecked())
        return say(verb(), tr("The last try has to be confirmed."), tr("Tick the box if you are sure of the PIN."));
    say(verb(), {}, {});
}

NewTokenKeyDialog::NewTokenKeyDialog(const core::Token& token, QWidget* parent)
    : FormDialog(QStringLiteral("newTokenKeyDialog"), tr("A key made on %1").arg(showUntrusted(token.label)),
          tr("It is born on the token, signs there and does nothing else. RSA keys may take minutes on a card."),
          tr("Make the key"), parent),
      m_kind(new QComboBox),
      m_label(new QLineEdit),
      m_mayBeCopied(new QCheckBox(tr("It may be copied to another token"), this))
{
    for (const std::string_view id : kindsOf(token))
        if (const auto algorithm = core::findKeyAlgorithm(id))
            m_kind->addItem(coreText((*algorithm)->label), QString::fromUtf8(id));
    auto* label = new FormField(QStringLiteral("keyLabel"), tr("Name of the key"), m_label, this);
    label->setHint(tr("Such as “root”. People find it by this name on the token."));
    auto* copied = new FormField(QStringLiteral("mayBeCopied"), tr("Copies"), m_mayBeCopied, this);
    copied->setHint(
        tr("Then it can leave, wrapped under a key of the other token, and shows that for ever. Without this, "
           "the token is the only place it will ever be: a lost token is a lost key."));
    content().addWidget(new FormField(QStringLiteral("keyKind"), tr("Kind of key"), m_kind, this));
    content().addWidget(label);
    content().addWidget(copied);
    connect(m_label, &QLineEdit::textChanged, this, &NewTokenKeyDialog::check);
    m_label->setFocus();
    check();
}

core::NewTokenKey NewTokenKeyDialog::key() const
{
    return {.algorithm = core::findKeyAlgorithm(m_kind->currentData().toString().toStdString()).value_or(nullptr),
        .label = m_label->text().trimmed().toStdString(),
        .mayBeCopied = m_mayBeCopied->isChecked()};
}

void NewTokenKeyDialog::check()
{
    if (m_kind->count() == 0)
        say(verb(), tr("This token makes no keys that can be used here."), tr("Bring a key from a file instead."));
    else if (m_label->text().trimmed().isEmpty())
        say(verb(), tr("The key has no name yet."), tr("Type one."));
    else
        say(verb(), {}, {});
}

PracticeTokenDialog::PracticeTokenDialog(QWidget* parent)
    : FormDialog(QStringLiteral("practiceTokenDialog"), tr("A token to practise with"),
          tr("It is made of software and behaves like a real one: log in, make keys, sign with them, spoil its PIN. "
             "Nothing has to be plugged in."),
          tr("Make it"), parent),
      m_label(new QLineEdit(tr("Practice token")))
{
    content().addWidget(new FormField(QStringLiteral("practiceLabel"), tr("Label"), m_label, this));
    content().addWidget(new WarningCard(
        {.what = tr("Its PIN is %1, and its keys are files on this disk.").arg(QString::fromUtf8(core::practicePin)),
            .why = tr("It is marked as a practice token wherever it is shown, and no live ceremony takes it."),
            .remedy = tr("Never keep the key of a real CA there.")},
        this));
    content().addStretch(1);
    connect(m_label, &QLineEdit::textChanged, this, [this] {
        say(verb(), m_label->text().trimmed().isEmpty() ? tr("It has no label yet.") : QString(), tr("Type one."));
    });
    m_label->setFocus();
    m_label->selectAll();
}
std::string PracticeTokenDialog::label() const { return m_label->text().trimmed().toStdString(); }

TokenNameDialog::TokenNameDialog(
    const QString& title, const QString& lead, const QString& verbText, const QString& present, QWidget* parent)
    : FormDialog(QStringLiteral("tokenNameDialog"), title, lead, verbText, parent), m_name(new QLineEdit(present))
{
    content().addWidget(new FormField(QStringLiteral("objectName"), tr("Name on the token"), m_name, this));
    connect(m_name, &QLineEdit::textChanged, this, [this] {
        say(verb(), m_name->text().trimmed().isEmpty() ? tr("It has no name yet.") : QString(), tr("Type one."));
    });
    say(verb(), present.isEmpty() ? tr("It has no name yet.") : QString(), tr("Type one."));
    m_name->setFocus();
    m_name->selectAll();
}

void TokenNameDialog::offerRemoval()
{
    m_removal = new QCheckBox(tr("Remove the file once the key on the token has signed"), this);
    m_removal->setObjectName(QStringLiteral("removeFile"));
    m_removal->setToolTip(tr("The medium may keep traces of it."));
    content().addWidget(m_removal);
}

bool TokenNameDialog::isRemovalWanted() const { return m_removal && m_removal->isChecked(); }

std::string TokenNameDialog::name() const { return m_name->text().trimmed().toStdString(); }

RemoveObjectDialog::RemoveObjectDialog(const core::Token& token, const core::TokenObject& object, QWidget* parent)
    : FormDialog(QStringLiteral("removeObjectDialog"), tr("Remove %1").arg(showUntrusted(object.label)),
          tr("It is taken off the token %1. The token may keep traces of it.").arg(showUntrusted(token.label)),
          tr("Remove it"), parent)
{
    if (object.kind != core::TokenObject::Kind::PrivateKey) return;
    content().addWidget(
        new WarningCard({.what = tr("A private key that is only here is lost with this."),
                            .why = tr("Nothing brings it back, unless another token or a backup has it."),
                            .remedy = tr("Make sure of a copy first.")},
            this));
    auto* typed = new QLineEdit;
    const QString wanted = object.label.empty() ? tr("remove") : showUntrusted(object.label);
    auto* field = new FormField(QStringLiteral("confirmRemoval"), tr("Confirm"), typed, this);
    field->setHint(tr("Type: %1").arg(wanted));
    content().addWidget(field);
    const auto check = [this, typed, wanted] {
        say(verb(), typed->text().trimmed() == wanted ? QString() : tr("The removal has to be confirmed."),
            tr("Type: %1").arg(wanted));
    };
    connect(typed, &QLineEdit::textChanged, this, check);
    typed->setFocus();
    check();
}

CopyKeyDialog::CopyKeyDialog(const QString& key, const std::vector<core::Token>& others, QWidget* parent)
    : FormDialog(QStringLiteral("copyKeyDialog"), tr("Copy %1 to another token").arg(key),
          tr("It travels wrapped under a key that is made on the other token and removed again. Both tokens can sign "
             "with it then."),
          tr("Copy the key"), parent),
      m_token(new QComboBox)
{
    for (const core::Token& other : others)
        m_token->addItem(tr("%1, serial number %2").arg(showUntrusted(other.label), showUntrusted(other.serial)));
    content().addWidget(new FormField(QStringLiteral("otherToken"), tr("Other token"), m_token, this));
}

std::size_t CopyKeyDialog::chosen() const { return static_cast<std::size_t>(std::max(0, m_token->currentIndex())); }

TokenLogDialog::TokenLogDialog(const std::vector<std::string>& lines, QWidget* parent)
    : FormDialog(QStringLiteral("tokenLogDialog"), tr("What was asked of the module"),
          tr("The functions of PKCS#11 that were called, and what the module said. No PIN, key or data stands here."),
          {}, parent)
{
    auto* text = new QPlainTextEdit(this);
    text->setObjectName(QStringLiteral("tokenLogText"));
    text->setAccessibleName(tr("What was asked of the module"));
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setMinimumSize(scaled(520, QApplication::font()), scaled(260, QApplication::font()));
    QStringList shown;
    for (const std::string& line : lines) shown += showUntrusted(line);
    text->setPlainText(shown.isEmpty() ? tr("Nothing was asked yet.") : shown.join(u'\n'));
    content().addWidget(text, 1);
}

}
