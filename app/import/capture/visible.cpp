#include "import/capture/visible.h"

#include <QRegularExpression>

#include <algorithm>

#include "import/capture/moments.h"
#include "import/capture/names.h"

namespace marbre::import::capture {

namespace {

constexpr auto words = QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption;
constexpr qsizetype longestLine = 150;

/// How far a node stands from the heading, in characters of the text between; where there is no heading, from the top.
class Neighbourhood
{
public:
    Neighbourhood(const Page &page, const Regions &regions)
        : m_page(page)
        , m_begin(regions.heading < 0 ? 0 : page.offset(regions.heading))
        , m_end(regions.heading < 0 ? 0 : endOf(regions.heading))
    {
    }

    [[nodiscard]] bool isNear(int node, qsizetype before = 500, qsizetype after = 1200) const
    {
        const qsizetype at = m_page.offset(node);
        return at + before >= m_begin && at <= m_end + after;
    }

private:
    [[nodiscard]] qsizetype endOf(int node) const
    {
        const int end = m_page.node(node).end;
        return m_page.offset(end < m_page.count() ? end : m_page.count() - 1);
    }

    const Page &m_page;
    qsizetype m_begin = 0;
    qsizetype m_end = 0;
};

/// A short line, or nothing: what is longer is text.
QString lineOf(const Page &page, int node)
{
    const QString line = page.words(node, longestLine + 1);
    return line.size() <= longestLine ? line : QString();
}

bool callsItselfByline(const QString &hints)
{
    static const QRegularExpression form(QStringLiteral(
        R"((?<![a-z])(?:by-?line|authors?|writtenby|written-by|p-author|auteurs?|autore?s?|writer|journalist|signature|contributor)(?![a-z]))"));
    static const QRegularExpression not_(
        QStringLiteral(R"((?:bio|box|image|img|avatar|photo|picture|comment|social|twitter|follow|related|icon))"));
    return hints.contains(form) && !hints.contains(not_);
}

/// The names in an element: those that it links to, where these are names, else its words.
QStringList namesOf(const Page &page, int node)
{
    QStringList names;
    for (int i = node + 1; i < page.node(node).end; ++i) {
        const bool isPerson = page.node(i).tag == GUMBO_TAG_A || page.attribute(i, "itemprop") == QLatin1String("name")
            || page.hints(i).contains(QLatin1String(" fn "));
        if (!isPerson)
            continue;
        for (const QString &name : namesIn(lineOf(page, i)))
            if (!names.contains(name) && name.contains(u' '))
                names.append(name);
        i = page.node(i).end - 1;
    }
    return names.isEmpty() ? namesIn(lineOf(page, node)) : names;
}

bool isAuthorLink(const Page &page, int node)
{
    return page.node(node).tag == GUMBO_TAG_A
        && page.attribute(node, "rel").split(u' ').contains(QLatin1String("author"), Qt::CaseInsensitive);
}

/// Names in elements that follow each other closely are of one byline.
class NamesInARow
{
public:
    NamesInARow(const Page &page, QLatin1StringView from)
        : m_page(page)
        , m_from(from)
    {
    }

    void add(int node, const QStringList &names, double confidence, Field &field)
    {
        constexpr qsizetype farthest = 60;
        if (names.isEmpty())
            return;
        if (m_page.offset(node) > m_end + farthest)
            close(field);
        for (const QString &name : names)
            if (m_names.size() < 20 && !m_names.contains(name))
                m_names.append(name);
        m_confidence = std::max(m_confidence, confidence);
        const int end = m_page.node(node).end;
        m_end = m_page.offset(end < m_page.count() ? end : node);
    }

    void close(Field &field)
    {
        capture::add(field, m_names.join(QStringLiteral(", ")), m_from, m_confidence);
        m_names.clear();
        m_confidence = 0;
    }

private:
    const Page &m_page;
    QLatin1StringView m_from;
    QStringList m_names;
    double m_confidence = 0;
    qsizetype m_end = 0;
};

/// « By Ann Lee »: the words of the smallest element that begins so and says more.
QString openedLine(const Page &page, int text)
{
    static const QRegularExpression opening(
        QStringLiteral(
            R"(^(?:(?:written |posted |reported |story |words )?by|par|(?:écrit|publié|posté|rédigé) par|von|por)\b)"),
        words);
    int at = text;
    for (int level = 0; level < 3 && at >= 0; ++level, at = page.node(at).parent) {
        const QString line = lineOf(page, at);
        const auto match = opening.match(line);
        if (line.isEmpty() || !match.hasMatch())
            return {};
        if (line.size() > match.capturedLength() + 3)
            return line;
    }
    return {};
}

/// The day of something that the text tells of.
bool callsItselfEvent(const QString &hints)
{
    static const QRegularExpression event(QStringLiteral("bday|birth|death|dtstart|dtend|event|deadline"));
    return hints.contains(event);
}

bool callsItselfDate(const QString &hints)
{
    static const QRegularExpression form(QStringLiteral(
        R"((?<![a-z])(?:date|datetime|date-?line|date-?time|publi\w*|pub-?date|posted|posted-on|timestamp|time-?stamp|entry-date|post-date|time)(?![a-z]))"));
    return hints.contains(form) && !callsItselfEvent(hints);
}

bool isUpdate(const QString &text)
{
    static const QRegularExpression update(QStringLiteral(R"(updat|modif|mis à jour|mise à jour|revised|edited)"),
                                           words);
    static const QRegularExpression first(QStringLiteral(R"(publi|posted|posté|created)"), words);
    return text.contains(update) && !text.contains(first);
}

bool isPublication(const QString &text)
{
    static const QRegularExpression first(
        QStringLiteral(R"(publi|posted|posté|pubdate|entry-date|created|mis en ligne)"), words);
    return text.contains(first);
}

double sureness(double base, const QString &context, bool near)
{
    if (isUpdate(context))
        return base * 0.4;
    return (isPublication(context) ? base + 0.12 : base) * (near ? 1 : 0.55);
}

} // namespace

void readBylines(const Page &page, const Regions &regions, PageFields &fields)
{
    const Neighbourhood here(page, regions);
    NamesInARow linked(page, from::link);
    NamesInARow called(page, from::byline);
    for (int i = 0; i < page.count(); ++i) {
        if (regions.isAside(i))
            continue;
        const bool near = here.isNear(i);
        if (page.node(i).isText) {
            const QString line = near ? openedLine(page, i) : QString();
            if (!line.isEmpty())
                add(fields.byline, namesIn(line).join(QStringLiteral(", ")), from::text, 0.6);
            continue;
        }
        if (isAuthorLink(page, i))
            linked.add(i, namesIn(lineOf(page, i)), near ? 0.8 : 0.5, fields.byline);
        if (!callsItselfByline(page.hints(i)) || lineOf(page, i).isEmpty())
            continue;
        called.add(i, namesOf(page, i), near ? 0.72 : 0.45, fields.byline);
        for (int k = i + 1; k < page.node(i).end; ++k)
            if (isAuthorLink(page, k))
                linked.add(k, namesIn(lineOf(page, k)), near ? 0.8 : 0.5, fields.byline);
        i = page.node(i).end - 1;
    }
    linked.close(fields.byline);
    called.close(fields.byline);
}

void readDates(const Page &page, const Regions &regions, PageFields &fields)
{
    const Neighbourhood here(page, regions);
    for (int i = 0; i < page.count(); ++i) {
        if (regions.isAside(i))
            continue;
        const bool near = here.isNear(i);
        const Node &node = page.node(i);
        if (node.tag == GUMBO_TAG_TIME) {
            const QString machine = momentOf(page.attribute(i, "datetime"));
            const QString context = page.hints(i) + page.attribute(i, "itemprop")
                + (page.hasAttribute(i, "pubdate") ? QLatin1String(" pubdate ") : QLatin1String())
                + lineOf(page, node.parent);
            add(fields.publishedTime, machine.isEmpty() ? momentOf(lineOf(page, i)) : machine, from::time,
                sureness(0.7, context, near));
        } else if (node.isText && here.isNear(i, 300, 700) && !callsItselfEvent(page.hints(node.parent))) {
            const QString line = lineOf(page, i);
            add(fields.publishedTime, dateIn(line), from::text, sureness(0.5, line, true));
        } else if (!node.isText && callsItselfDate(page.hints(i))) {
            const QString line = lineOf(page, i);
            add(fields.publishedTime, dateIn(line), from::byline, sureness(0.56, line + page.hints(i), near));
        }
    }
}

std::vector<int> bylineNodes(const Page &page, const Regions &regions)
{
    const Neighbourhood here(page, regions);
    std::vector<int> nodes;
    for (int i = 0; i < page.count() && regions.heading >= 0; ++i) {
        const Node &node = page.node(i);
        if (node.isText || i == regions.heading || !here.isNear(i))
            continue;
        const QString line = lineOf(page, i);
        const QString hints = page.hints(i);
        const bool names = (callsItselfByline(hints) || openedLine(page, i) == line) && !namesIn(line).isEmpty();
        const bool dates = callsItselfDate(hints) && !dateIn(line).isEmpty();
        if (line.isEmpty() || !(names || dates))
            continue;
        nodes.push_back(i);
        i = node.end - 1;
    }
    return nodes;
}

void readLead(const Page &page, const Regions &regions, PageFields &fields)
{
    static const QRegularExpression form(QStringLiteral(
        R"((?<![a-z])(?:lead|lede|leads?text|stand-?first|chapo|chapeau|desc|description|dek|deck|intro|introduction|sub-?title|sub-?head(?:line)?|sub-?heading|teaser-text|summary|p-summary|excerpt|abstract|strapline)(?![a-z]))"));
    const Neighbourhood here(page, regions);
    for (int i = 0; i < page.count(); ++i) {
        if (page.node(i).isText || regions.isAside(i) || !here.isNear(i, 0, 600) || !page.hints(i).contains(form))
            continue;
        const QString text = page.words(i, 800);
        if (text.size() >= 40 && text.size() < 700)
            add(fields.excerpt, text, from::text, 0.58);
    }
}

} // namespace marbre::import::capture
