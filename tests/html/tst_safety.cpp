#include <QFile>
#include <QSet>
#include <QTest>

#include <gumbo.h>

#include "html/address.h"
#include "html/html.h"

using namespace marbre;

namespace {

/// `\n \r \t \xNN \uNNNN \\` in a line of the corpus.
QByteArray unescaped(const QByteArray &line)
{
    QByteArray result;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line[i] != '\\' || i + 1 == line.size()) {
            result += line[i];
            continue;
        }
        const char kind = line[++i];
        if (kind == 'x' || kind == 'u') {
            const int digits = kind == 'x' ? 2 : 4;
            const int code = line.sliced(i + 1, digits).toInt(nullptr, 16);
            result += kind == 'x' ? QByteArray(1, char(code)) : QString(QChar(code)).toUtf8();
            i += digits;
        } else {
            result += kind == 'n' ? '\n' : kind == 'r' ? '\r' : kind == 't' ? '\t' : kind;
        }
    }
    return result;
}

/// Looks at what was written by its own rules, which share nothing with the reader's: a short list of what may be.
class Inspector
{
public:
    explicit Inspector(const QByteArray &html)
        : m_html(html)
    {
        GumboOptions options = kGumboDefaultOptions;
        options.fragment_context = GUMBO_TAG_BODY;
        GumboOutput *output = gumbo_parse_with_options(&options, html.constData(), size_t(html.size()));
        visit(output->root, true);
        gumbo_destroy_output(&options, output);
    }

    [[nodiscard]] QStringList faults() const { return m_faults; }

private:
    static bool isTagAllowed(GumboTag tag)
    {
        static const QSet<QByteArray> allowed{
            "p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "footer", "cite", "pre", "code",
            "figure", "figcaption", "img", "table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption", "hr",
            "aside", "details", "summary", "dl", "dt", "dd", "audio", "video", "source", "section", "a", "sup", "sub",
            "strong", "em", "u", "s", "mark", "small", "q", "kbd", "abbr", "time", "span", "br", "ruby", "rt", "rp",
            "wbr", "div",
            // in foreign markup and in bytes that are written again as they came
            "b", "i", "h1", "del", "ins", "header", "main", "article", "nav", "address", "tt", "var", "samp", "dfn",
            "center", "font", "big", "strike", "bdo", "bdi", "acronym", "rb", "rtc", "nobr", "col", "colgroup",
            "hgroup", "data"};
        return allowed.contains(gumbo_normalized_tagname(tag));
    }

    static bool isAttributeAllowed(const QByteArray &name)
    {
        static const QSet<QByteArray> allowed{
            "id", "class", "title", "lang", "dir", "align", "href", "src", "alt", "width", "height", "srcset", "sizes",
            "loading", "rel", "target", "hreflang", "type", "download", "start", "reversed", "value", "colspan",
            "rowspan", "scope", "cite", "open", "controls", "poster", "datetime", "data-provider",
            // in bytes that are written again as they came
            "style", "name", "color", "face", "size", "tabindex", "border", "for"};
        return allowed.contains(name) || name.startsWith("data-") || name.startsWith("aria-");
    }

    static bool isAddressAllowed(const QByteArray &name, const QByteArray &value)
    {
        QByteArray bare;
        for (const char c : value) {
            if (static_cast<unsigned char>(c) > 0x20)
                bare += c;
        }
        bare = bare.toLower();
        const qsizetype colon = bare.indexOf(':');
        const qsizetype slash = bare.indexOf('/');
        if (colon < 0 || (slash >= 0 && slash < colon))
            return true;
        const QByteArray scheme = bare.left(colon);
        for (const char c : scheme) {
            if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') && c != '+' && c != '-' && c != '.')
                return true; // no scheme, for any browser
        }
        static const QSet<QByteArray> schemes{"http", "https", "mailto", "tel", "ftp"};
        return schemes.contains(scheme) || (name != "href" && bare.startsWith("data:image/png"))
            || (name != "href" && bare.startsWith("data:image/gif"));
    }

    void visit(const GumboNode *node, bool isRoot)
    {
        if (node->type == GUMBO_NODE_COMMENT)
            visitComment(QByteArray(node->v.text.text).trimmed());
        if (node->type != GUMBO_NODE_ELEMENT && node->type != GUMBO_NODE_TEMPLATE)
            return;
        const GumboElement &element = node->v.element;
        if (!isRoot
            && (element.tag_namespace != GUMBO_NAMESPACE_HTML || !isTagAllowed(element.tag)
                || node->type == GUMBO_NODE_TEMPLATE))
            m_faults += QStringLiteral("element ") + QLatin1StringView(gumbo_normalized_tagname(element.tag));
        for (unsigned i = 0; i < element.attributes.length; ++i)
            visitAttribute(*static_cast<const GumboAttribute *>(element.attributes.data[i]));
        for (unsigned i = 0; i < element.children.length; ++i)
            visit(static_cast<const GumboNode *>(element.children.data[i]), false);
    }

    void visitComment(const QByteArray &text)
    {
        const bool known = text.startsWith("wp:") || text.startsWith("/wp:") || text == "more" || text == "nextpage";
        if (!known && (text.contains('<') || text.contains('>')))
            m_faults += QStringLiteral("comment ") + QString::fromUtf8(text);
    }

    void visitAttribute(const GumboAttribute &attribute)
    {
        const QByteArray name(attribute.name);
        const QByteArray value(attribute.value);
        if (!isAttributeAllowed(name))
            m_faults += QStringLiteral("attribute ") + QString::fromUtf8(name);
        static const QSet<QByteArray> addresses{"href", "src", "srcset", "poster", "cite", "data-src"};
        if (addresses.contains(name) && !isAddressAllowed(name, value))
            m_faults += QStringLiteral("address ") + QString::fromUtf8(value);
        static const QSet<QByteArray> clobbering{"cookie",    "body",       "forms",      "location",  "createElement",
                                                 "__proto__", "attributes", "parentNode", "innerHTML", "document"};
        if ((name == "id" || name == "name") && clobbering.contains(value))
            m_faults += QStringLiteral("id ") + QString::fromUtf8(value);
        if (name == "style"
            && (value.contains("url") || value.contains('\\') || value.contains("expression")
                || value.contains("position") || value.contains("behavior")))
            m_faults += QStringLiteral("style ") + QString::fromUtf8(value);
    }

    QByteArray m_html;
    QStringList m_faults;
};

QByteArrayList corpus()
{
    QFile file(QStringLiteral(MARBRE_FIXTURES "/attacks.txt"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArrayList result;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (!line.isEmpty() && !line.startsWith('#'))
            result += unescaped(line);
    }
    return result;
}

} // namespace

class TestHtmlSafety : public QObject
{
    Q_OBJECT

private slots:
    void nothingThatRunsIsWritten_data();
    void nothingThatRunsIsWritten();
    void nothingThatRunsSurvivesAtAnyDepth();
    void cleaningTwiceChangesNothing();
    void theInspectorSeesWhatItIsShown();
    void addresses_data();
    void addresses();
    void whatIsDroppedIsNamed();
};

void TestHtmlSafety::nothingThatRunsIsWritten_data()
{
    QTest::addColumn<QByteArray>("vector");
    int number = 0;
    for (const QByteArray &vector : corpus())
        QTest::addRow("%d %s", ++number, vector.left(60).simplified().constData()) << vector;
    QVERIFY(number > 400);
}

void TestHtmlSafety::nothingThatRunsIsWritten()
{
    QFETCH(QByteArray, vector);
    for (const bool wordpress : {false, true}) {
        const document::Document document = html::read(vector, {{}, wordpress}).document;
        for (const QByteArray &written : {html::writeCanonical(document), html::write(document)}) {
            const QStringList faults = Inspector(written).faults();
            QVERIFY2(faults.isEmpty(),
                     qPrintable(faults.join(u'|') + QStringLiteral("\n") + QString::fromUtf8(written)));
        }
    }
}

void TestHtmlSafety::nothingThatRunsSurvivesAtAnyDepth()
{
    static const QByteArrayList around{"<ul><li>",
                                       "<blockquote>",
                                       "<table><tr><td>",
                                       "<details><summary>",
                                       "<h2>",
                                       "<figure><figcaption>",
                                       "<dl><dd>",
                                       "<aside class='note note-editor'>",
                                       "<b><a href=x>",
                                       "<!-- wp:group --><div>",
                                       "<ruby>",
                                       "<pre>",
                                       "<section class=footnotes><ol><li id=fn-1>"};
    for (const QByteArray &vector : corpus()) {
        for (const QByteArray &start : around) {
            const bool isGroup = start.startsWith("<!--");
            const QByteArray page = start + vector + (isGroup ? "</div><!-- /wp:group -->" : "");
            const document::Document document = html::read(page).document;
            QStringList faults = Inspector(html::writeCanonical(document)).faults();
            faults += Inspector(html::write(document)).faults();
            QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'|') + QStringLiteral("\n") + QString::fromUtf8(page)));
        }
    }
}

void TestHtmlSafety::cleaningTwiceChangesNothing()
{
    for (const QByteArray &vector : corpus()) {
        const QByteArray once = html::writeCanonical(html::read(vector).document);
        QCOMPARE(html::writeCanonical(html::read(once).document), once);
        const QByteArray saved = html::write(html::read(vector).document);
        QCOMPARE(html::write(html::read(saved).document), saved);
        QVERIFY2(html::read(once).dropped.isEmpty(), once.constData());
    }
}

void TestHtmlSafety::theInspectorSeesWhatItIsShown()
{
    QVERIFY(!Inspector("<script>x</script>").faults().isEmpty());
    QVERIFY(!Inspector("<p onclick=x>").faults().isEmpty());
    QVERIFY(!Inspector("<a href=' java\tscript:x'>").faults().isEmpty());
    QVERIFY(!Inspector("<svg></svg>").faults().isEmpty());
    QVERIFY(!Inspector("<p id=cookie>").faults().isEmpty());
    QVERIFY(Inspector("<p id=x>y</p>").faults().isEmpty());
}

void TestHtmlSafety::addresses_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<bool>("isLink");
    QTest::addColumn<QString>("expected"); // "-": refused
    const auto row = [](const char *raw, bool isLink, const char *expected) {
        QTest::addRow("%s %s", isLink ? "link" : "media", raw)
            << QString::fromUtf8(raw) << isLink << QString::fromUtf8(expected);
    };
    row("https://a.example/", true, "https://a.example/");
    row("  HTTPS://a.example/ ", true, "HTTPS://a.example/");
    row("ht\ntps://a.exa\tmple/", true, "https://a.example/");
    row("javascript:alert(1)", true, "-");
    row("\x01\x1f javascript:alert(1)", true, "-");
    row("JaVa\tScRiPt\n:alert(1)", true, "-");
    row("javascript :alert(1)", true, "javascript :alert(1)"); // a space ends no scheme: a relative address
    row("//a.example", true, "//a.example");
    row("\\\\a.example", true, "\\\\a.example");
    row("#a:b", true, "#a:b");
    row("?a:b", true, "?a:b");
    row("./a:b", true, "./a:b");
    row("a:b", true, "-");
    row("1a:b", true, "1a:b"); // a scheme begins with a letter
    row("mailto:a@b.example", true, "mailto:a@b.example");
    row("mailto:a@b.example", false, "-");
    row("data:image/png;base64,AA", false, "data:image/png;base64,AA");
    row("data:image/png;base64,AA", true, "-");
    row("DATA:IMAGE/PNG,AA", false, "DATA:IMAGE/PNG,AA");
    row("data:image/svg+xml,<svg>", false, "-");
    row("data:image/pngx,AA", false, "-");
    row("data:text/html,x", false, "-");
    row("blob:https://a.example/x", true, "-");
    row("file:///etc/passwd", true, "-");
    row("", true, "");
}

void TestHtmlSafety::addresses()
{
    QFETCH(QString, raw);
    QFETCH(bool, isLink);
    QFETCH(QString, expected);
    const auto safe = html::safeAddress(raw, isLink ? html::AddressUse::Link : html::AddressUse::Media);
    QCOMPARE(safe.value_or(QStringLiteral("-")), expected);
}

void TestHtmlSafety::whatIsDroppedIsNamed()
{
    const QStringList dropped =
        html::read("<p onclick=x>a<script>b</script><a href='javascript:x'>c</a></p><script></script>").dropped;
    QCOMPARE(dropped,
             (QStringList{QStringLiteral("onclick"), QStringLiteral("script"), QStringLiteral("javascript:")}));
}

QTEST_GUILESS_MAIN(TestHtmlSafety)
#include "tst_safety.moc"
