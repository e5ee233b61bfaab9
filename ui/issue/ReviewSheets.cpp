#include "ui/issue/ReviewSheets.h"

#include "core/base/File.h"
#include "core/profiles/CompareCertificates.h"
#include "core/x509/Asn1Dump.h"
#include "ui/issue/CertificateSheet.h"
#include "ui/issue/DecisionTable.h"
#include "ui/issue/DecisionWords.h"
#include "ui/look/Icons.h"
#include "ui/look/Type.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/FieldLines.h"
#include "ui/widgets/KeyValueGrid.h"

#include <QApplication>
#include <QFileDialog>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QVBoxLayout>

namespace ui {
namespace {

int sheetPx(int pixels) { return scaled(pixels, QApplication::font()); }

Card* cardOf(QWidget* content, int padding, QWidget* parent)
{
    auto* card = new Card(parent);
    card->setPadding(padding);
    card->content()->addWidget(content);
    return card;
}

/// Every extension with its fields below each other.
std::vector<KeyValue> extensionLines(const core::Certificate& certificate)
{
    std::vector<KeyValue> lines;
    for (const core::Extension& extension : certificate.extensions()) {
        QStringList fields;
        QString title;
        const core::ExtensionType* type = core::findExtensionType(extension.oid);
        const std::string_view label = type ? type->label : std::string_view();
        for (const FieldLine& field : fieldsOf(extension)) {
            if (title.isEmpty()) {
                const QString standard =
                    field.isCritical ? ReviewSheets::tr("%1, critical").arg(field.name) : field.name;
                title = field.value.isEmpty() ? standard : field.value + u'\n' + standard;
                continue;
            }
            const QString indent((field.depth - 1) * 4, u' ');
            fields += indent + (field.name.isEmpty() ? field.value : field.name + QStringLiteral(": ") + field.value);
        }
        lines.push_back({title, fields.isEmpty() ? noValue(label) : fields.join(u'\n')});
    }
    return lines;
}

/// "0000  30 82 …", sixteen octets a line.
QString dumpOf(const core::Bytes& octets)
{
    constexpr std::size_t perLine = 16;
    QStringList lines;
    for (std::size_t at = 0; at < octets.size(); at += perLine) {
        const core::ByteView part = core::ByteView(octets).subspan(at, std::min(perLine, octets.size() - at));
        lines += QStringLiteral("%1  %2").arg(at, 4, 16, QLatin1Char('0')).arg(showOctets(part));
    }
    return lines.join(u'\n');
}

}

ReviewSheets::ReviewSheets(QWidget* parent)
    : QWidget(parent),
      m_tabs(new QTabBar(this)),
      m_table(new DecisionTable),
      m_pair(new DecisionTable),
      m_none(paragraph(
          tr("Nothing would be issued like this. The comparison says why."), this, TextStyle::Body, Tone::InkSoft))
{
    m_tabs->setObjectName(QStringLiteral("reviewTabs"));
    m_tabs->setAccessibleName(tr("Ways to look at it"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    m_pair->setTitles(tr("Old certificate"), tr("New certificate"));
    m_pair->setAccessibleName(tr("The old and the new certificate"));
    m_sheets = {
        cardOf(m_table, 0, this), cardOf(m_pair, 0, this), makeWords(), makeExtensions(), makeAsn1(), makeOctets()};
    for (const QString& title :
        {tr("Side by side"), tr("Old and new"), tr("Plain words"), tr("Extensions"), tr("ASN.1"), tr("Octets to sign")})
        m_tabs->addTab(withoutShortcut(title));
    m_tabs->setTabVisible(OldAndNew, false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(sheetPx(8));
    column->addWidget(m_tabs);
    column->addWidget(m_none);
    for (QWidget* sheet : m_sheets) column->addWidget(sheet);
    connect(m_tabs, &QTabBar::currentChanged, this, &ReviewSheets::showSheet);
    showSheet(SideBySide);
}

QPlainTextEdit* ReviewSheets::makeText(const char* name, const QString& label, QWidget* parent)
{
    auto* text = new QPlainTextEdit(parent);
    text->setObjectName(QLatin1String(name));
    text->setAccessibleName(label);
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setLineWrapMode(QPlainTextEdit::NoWrap);
    text->setFont(fontFor(TextStyle::Mono, QApplication::font()));
    text->setMinimumHeight(sheetPx(320));
    return text;
}

QWidget* ReviewSheets::makeWords()
{
    m_words = new KeyValueGrid;
    return cardOf(m_words, sheetPx(12), this);
}

QWidget* ReviewSheets::makeExtensions()
{
    m_extensions = new KeyValueGrid;
    return cardOf(m_extensions, sheetPx(12), this);
}

QWidget* ReviewSheets::makeAsn1()
{
    auto* sheet = new QWidget(this);
    auto* column = new QVBoxLayout(sheet);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(paragraph(
        tr("Every element of what will be signed: its place, the octets of its head and of its content, its type."),
        sheet, TextStyle::Small, Tone::InkSoft));
    m_asn1 = makeText("reviewAsn1", tr("ASN.1 of what will be signed"), sheet);
    column->addWidget(m_asn1);
    return sheet;
}

QWidget* ReviewSheets::makeOctets()
{
    auto* sheet = new QWidget(this);
    auto* column = new QVBoxLayout(sheet);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(paragraph(
        tr("The TBSCertificate as it stands now. The serial number in it stands in for the one that is chosen when "
           "signing, and both dates go on with the clock; everything else is signed exactly like this."),
        sheet, TextStyle::Small, Tone::InkSoft));
    m_hash = new PlainLabel({}, TextStyle::Mono, Tone::Ink, sheet);
    m_hash->setObjectName(QStringLiteral("reviewHash"));
    m_hash->setAccessibleName(tr("SHA-256 of these octets"));
    m_hash->setSelectable();
    m_octets = makeText("reviewOctets", tr("Octets to sign"), sheet);
    m_save = new QPushButton(iconOf(Glyph::Export), tr("Save these octets…"), sheet);
    m_save->setObjectName(QStringLiteral("saveOctets"));
    m_save->setAccessibleName(m_save->text());
    m_save->setAutoDefault(false);
    m_saved = paragraph({}, sheet, TextStyle::Small, Tone::InkSoft);
    column->addWidget(m_hash);
    column->addWidget(m_octets);
    column->addWidget(m_save, 0, Qt::AlignLeft);
    column->addWidget(m_saved);
    connect(m_save, &QPushButton::clicked, this, &ReviewSheets::save);
    return sheet;
}

void ReviewSheets::setOld(std::optional<core::Certificate> old)
{
    m_old = std::move(old);
    m_tabs->setTabVisible(OldAndNew, m_old.has_value());
    if (m_old) m_table->setAgainstOld();
}

void ReviewSheets::setReview(const core::Review& review)
{
    m_table->setDraft(m_old ? core::beside(*m_old, review.draft) : review.draft);
    m_tbs = review.tbs;
    if (review.preview) {
        auto words = certificateSheet(*review.preview, true);
        words.push_back({tr("Serial number · %1").arg(QStringLiteral("serialNumber")), tr("chosen when signing")});
        words.push_back({tr("How it is signed · %1").arg(QStringLiteral("signature")),
            showUntrusted(review.preview->signatureName())});
        m_words->setLines(words);
        m_extensions->setLines(extensionLines(*review.preview));
        m_asn1->setPlainText(QString::fromStdString(core::textOf(core::dumpAsn1(m_tbs))));
        m_hash->setText(QStringLiteral("SHA-256\n") + showOctets(core::sha256(m_tbs), 16));
        m_octets->setPlainText(dumpOf(m_tbs));
        if (m_old) m_pair->setPair(core::compareCertificates(*m_old, *review.preview, true));
    }
    m_saved->setText({});
    showSheet(m_tabs->currentIndex());
}

void ReviewSheets::showSheet(int tab)
{
    const bool isThere = tab == SideBySide || !m_tbs.empty();
    m_none->setVisible(!isThere);
    for (int sheet = 0; sheet < SheetCount; ++sheet)
        m_sheets[static_cast<std::size_t>(sheet)]->setVisible(isThere && sheet == tab);
}

void ReviewSheets::save()
{
    auto* dialog = new QFileDialog(this, tr("Save the octets to sign"));
    dialog->setObjectName(QStringLiteral("fileQuestion"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setOption(QFileDialog::DontUseCustomDirectoryIcons);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(QStringLiteral("to-be-signed.der"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, tbs = m_tbs](const QString& path) {
        const auto written = core::writeFile(QFile::encodeName(path).toStdString(), tbs, core::FileKind::Public);
        if (!written) return emit failed(written.error());
        m_saved->setText(tr("Saved as %1.").arg(showUntrusted(path)));
    });
    dialog->open();
}

}
