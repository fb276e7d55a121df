#include "import/capture/markupwriter.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

#include "html/escape.h"

namespace marbre::import::capture {

namespace {

constexpr std::array voids{GUMBO_TAG_AREA,  GUMBO_TAG_BR,     GUMBO_TAG_COL,   GUMBO_TAG_EMBED,
                           GUMBO_TAG_HR,    GUMBO_TAG_IMG,    GUMBO_TAG_INPUT, GUMBO_TAG_LINK,
                           GUMBO_TAG_PARAM, GUMBO_TAG_SOURCE, GUMBO_TAG_TRACK, GUMBO_TAG_WBR};

bool isVoid(GumboTag tag)
{
    return std::ranges::find(voids, tag) != voids.end();
}

bool isPictureFile(const QString &value)
{
    static const QRegularExpression file(QStringLiteral(R"(^\s*\S+\.(?:jpe?g|png|webp|gif|avif)(?:[?#]\S*)?\s*$)"),
                                         QRegularExpression::CaseInsensitiveOption);
    return value.size() < 2000 && file.match(value).hasMatch();
}

bool isPictureSet(const QString &value)
{
    static const QRegularExpression set(QStringLiteral(R"(\S\s+\d+(?:\.\d+)?[wx]\s*(?:,|$))"));
    return value.size() < 10'000 && set.match(value).hasMatch();
}

/// A stand-in that a script replaces: a drawing or a dot in the address itself, or nothing.
bool isStandIn(const QString &src)
{
    constexpr qsizetype longestDot = 200;
    return src.isEmpty() || src.startsWith(QLatin1String("about:")) || src.startsWith(QLatin1String("data:image/svg"))
        || (src.startsWith(QLatin1String("data:")) && src.size() < longestDot);
}

struct Picture {
    QString src;
    QString srcset;
};

/// Whatever name the page's script knows the address by, it looks like one.
Picture pictureOf(const Page &page, int index)
{
    Picture picture{page.attribute(index, "src").trimmed(), page.attribute(index, "srcset").trimmed()};
    if (picture.srcset == QLatin1String("null") || isStandIn(picture.srcset.section(u' ', 0, 0)))
        picture.srcset.clear();
    const bool waits = isStandIn(picture.src) || page.hints(index).contains(QLatin1String("lazy"));
    if (!waits)
        return picture;
    bool replaced = false;
    for (const GumboAttribute *attribute : html::attributesOf(*page.node(index).gumbo)) {
        const QLatin1StringView name(attribute->name);
        if (name == QLatin1String("src") || name == QLatin1String("srcset") || name == QLatin1String("alt"))
            continue;
        const QString value = html::decoded(attribute->value).trimmed();
        const bool named = name == QLatin1String("data-src") || name == QLatin1String("data-lazy-src")
            || name == QLatin1String("data-original");
        if (isPictureSet(value))
            picture.srcset = value;
        else if (!replaced && ((named && !value.isEmpty()) || isPictureFile(value))) {
            picture.src = value;
            replaced = true;
        }
    }
    if (isStandIn(picture.src))
        picture.src = picture.srcset.section(u',', 0, 0).section(u' ', 0, 0);
    return picture;
}

/// A dot that counts readers.
bool isTracker(const Page &page, int index)
{
    const auto tiny = [&](const char *name) {
        bool isNumber = false;
        const int size = page.attribute(index, name).trimmed().toInt(&isNumber);
        return isNumber && size <= 2;
    };
    return tiny("width") && tiny("height");
}

class Writer
{
public:
    explicit Writer(const Sieve &sieve)
        : m_sieve(sieve)
        , m_page(sieve.page())
    {
    }

    void write(int index)
    {
        const Node &node = m_page.node(index);
        if (m_sieve.isRemoved(index))
            return;
        if (node.isText) {
            m_out += html::escapeText(html::decoded(node.gumbo->v.text.text)).toUtf8();
            return;
        }
        if (node.tag == GUMBO_TAG_IMG)
            return writeImage(index);
        if (node.tag == GUMBO_TAG_NOSCRIPT)
            return writeNoScript(index);
        const QByteArray name = nameToWrite(index);
        m_out += '<' + name + attributes(index) + '>';
        if (isVoid(node.tag))
            return;
        writeChildren(index);
        m_out += "</" + name + '>';
    }

    [[nodiscard]] QByteArray take() { return std::move(m_out); }

private:
    void writeChildren(int index)
    {
        const int end = m_page.node(index).end;
        for (int child = index + 1; child < end; child = m_page.node(child).end)
            write(child);
    }

    /// What only set the page, sets nothing here.
    [[nodiscard]] QByteArray nameToWrite(int index) const
    {
        const GumboTag tag = m_page.node(index).tag;
        if (tag == GUMBO_TAG_HTML || tag == GUMBO_TAG_BODY || tag == GUMBO_TAG_FORM || tag == GUMBO_TAG_LAST)
            return "div";
        if (tag == GUMBO_TAG_TABLE || tag == GUMBO_TAG_TR || tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TBODY) {
            const int table = tag == GUMBO_TAG_TABLE ? index : m_page.ancestor(index, GUMBO_TAG_TABLE);
            if (table < 0 || !isSeen(table) || isOneCell(table))
                return "div";
        }
        return html::nameOf(*m_page.node(index).gumbo);
    }

    [[nodiscard]] bool isSeen(int table) const { return !m_sieve.isRemoved(table) && table >= m_root; }

    [[nodiscard]] bool isOneCell(int table) const
    {
        int cells = 0;
        for (int i = table + 1; i < m_page.node(table).end && cells < 2; ++i)
            cells += m_page.node(i).tag == GUMBO_TAG_TD || m_page.node(i).tag == GUMBO_TAG_TH;
        return cells < 2;
    }

    [[nodiscard]] QByteArray attributes(int index) const
    {
        QByteArray out;
        for (const GumboAttribute *attribute : html::attributesOf(*m_page.node(index).gumbo)) {
            const QByteArray name(attribute->name);
            if (isKept(name) && name != "src" && name != "srcset")
                put(out, name, html::decoded(attribute->value));
        }
        if (const QString src = m_page.attribute(index, "src"); !src.isEmpty())
            put(out, "src", src);
        else if (const QString late = m_page.attribute(index, "data-src"); !late.isEmpty())
            put(out, "src", late);
        if (const QString srcset = m_page.attribute(index, "srcset"); !srcset.isEmpty())
            put(out, "srcset", srcset);
        return out;
    }

    static void put(QByteArray &out, const QByteArray &name, const QString &value)
    {
        out += ' ' + name + "=\"" + html::escapeAttribute(value).toUtf8() + '"';
    }

    /// A name that may be written, of what means something away from its page.
    static bool isKept(const QByteArray &name)
    {
        static const QList<QByteArray> kept{
            "href",  "alt",      "title", "id",       "lang",  "dir",      "width",  "height",    "colspan", "rowspan",
            "start", "reversed", "cite",  "datetime", "type",  "controls", "poster", "kind",      "srclang", "label",
            "open",  "headers",  "scope", "sizes",    "media", "class",    "rel",    "epub:type", "role"};
        return kept.contains(name);
    }

    void writeImage(int index)
    {
        const Picture picture = pictureOf(m_page, index);
        if (picture.src.isEmpty() || isTracker(m_page, index))
            return;
        m_lastPicture = picture.src;
        QByteArray out;
        put(out, "src", picture.src);
        if (!picture.srcset.isEmpty())
            put(out, "srcset", picture.srcset);
        for (const char *name : {"alt", "title", "width", "height", "sizes"})
            if (m_page.hasAttribute(index, name))
                put(out, name, m_page.attribute(index, name));
        m_out += "<img" + out + '>';
    }

    /// For readers without scripts: the picture that one would have fetched, unless it stands beside already.
    void writeNoScript(int index)
    {
        for (int i = index + 1; i < m_page.node(index).end; ++i) {
            if (m_page.node(i).tag != GUMBO_TAG_IMG)
                continue;
            const Picture picture = pictureOf(m_page, i);
            const auto file = [](const QString &src) { return src.section(u'?', 0, 0).section(u'/', -1); };
            if (file(picture.src) != file(m_lastPicture))
                writeImage(i);
        }
    }

    const Sieve &m_sieve;
    const Page &m_page;
    QByteArray m_out;
    QString m_lastPicture;
    int m_root = 0;

public:
    void begin(int root) { m_root = root; }
};

} // namespace

QByteArray markupOf(const Sieve &sieve, std::span<const int> roots)
{
    Writer writer(sieve);
    for (const int root : roots) {
        writer.begin(root);
        writer.write(root);
    }
    return writer.take();
}

} // namespace marbre::import::capture
