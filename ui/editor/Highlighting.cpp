#include "ui/editor/Highlighting.h"

#include "ui/look/Tones.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/SyntaxHighlighter>
#include <KSyntaxHighlighting/Theme>
#include <QEvent>
#include <QPlainTextEdit>

#include <algorithm>
#include <array>

/// The definitions are linked in from a static library; outside of any namespace.
static void initDefinitions() { Q_INIT_RESOURCE(syntax); }

namespace ui {
namespace {

using TextStyleOfTheme = KSyntaxHighlighting::Theme::TextStyle;

struct SyntaxName {
    Syntax syntax;
    const char* name; ///< in the definition
};
constexpr std::array syntaxNames{SyntaxName{Syntax::Profile, "Certwright Profile"},
    SyntaxName{Syntax::OpenSslConfiguration, "Certwright OpenSSL"}, SyntaxName{Syntax::Pem, "Certwright PEM"},
    SyntaxName{Syntax::Asn1Dump, "Certwright ASN.1 Dump"}};
constexpr std::array syntaxes{Syntax::Profile, Syntax::OpenSslConfiguration, Syntax::Pem, Syntax::Asn1Dump};

/// How a meaning looks; what is not listed looks like ordinary text.
struct Look {
    TextStyleOfTheme meaning;
    Tone tone;
    bool isBold = false;
    bool isItalic = false;
};
constexpr std::array looks{
    Look{TextStyleOfTheme::Comment, Tone::InkFaint, false, true},
    Look{TextStyleOfTheme::Keyword, Tone::Accent, true},
    Look{TextStyleOfTheme::Attribute, Tone::Accent},
    Look{TextStyleOfTheme::Preprocessor, Tone::Accent, true},
    Look{TextStyleOfTheme::Operator, Tone::InkFaint},
    Look{TextStyleOfTheme::String, Tone::Ok},
    Look{TextStyleOfTheme::SpecialChar, Tone::Hold},
    Look{TextStyleOfTheme::Variable, Tone::Hold, true},
    Look{TextStyleOfTheme::DataType, Tone::Hold},
    Look{TextStyleOfTheme::Constant, Tone::Warn},
    Look{TextStyleOfTheme::DecVal, Tone::Warn},
    Look{TextStyleOfTheme::Error, Tone::Bad},
};

/// The definitions say what a word means, the palette how that looks: no theme of colours comes between.
class ToneHighlighter : public KSyntaxHighlighting::SyntaxHighlighter {
public:
    ToneHighlighter(QPlainTextEdit& editor, Syntax syntax)
        : KSyntaxHighlighting::SyntaxHighlighter(editor.document()), m_editor(editor)
    {
        m_repository.addCustomSearchPath(QStringLiteral(":/highlighting"));
        const auto* const name = std::ranges::find(syntaxNames, syntax, &SyntaxName::syntax);
        setDefinition(m_repository.definitionForName(QLatin1String(name->name)));
        editor.installEventFilter(this);
    }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format& format) override
    {
        const auto* const look = std::ranges::find(looks, format.textStyle(), &Look::meaning);
        if (look == looks.end() || length == 0) return;
        QTextCharFormat shown;
        shown.setForeground(toneOf(m_editor.palette(), look->tone));
        if (look->isBold) shown.setFontWeight(QFont::DemiBold);
        shown.setFontItalic(look->isItalic);
        setFormat(offset, length, shown);
    }
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::PaletteChange) rehighlight();
        return KSyntaxHighlighting::SyntaxHighlighter::eventFilter(watched, event);
    }

private:
    QPlainTextEdit& m_editor;
    KSyntaxHighlighting::Repository m_repository; ///< outlives the definition
};

}

std::span<const Syntax> allSyntaxes() { return syntaxes; }

void highlight(QPlainTextEdit& editor, Syntax syntax)
{
    initDefinitions();
    new ToneHighlighter(editor, syntax); // the document owns it
}

}
