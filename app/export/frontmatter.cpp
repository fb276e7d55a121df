#include "export/frontmatter.h"

#include "export/markdown.h"
#include "text/spacing.h"

namespace marbre::exporting {

namespace {

using article::Article;

/// Lines of `name: value`; a value that says nothing is left out.
class Mapping
{
public:
    explicit Mapping(int depth)
        : m_indent(2 * depth, u' ')
    {
    }

    void text(const char *name, const QString &value)
    {
        if (!value.isEmpty())
            plain(name, quoted(value));
    }

    void names(const char *name, const QStringList &values)
    {
        QStringList items;
        for (const QString &value : values)
            items.append(quoted(value));
        if (!items.isEmpty())
            plain(name, u'[' + items.join(QStringLiteral(", ")) + u']');
    }

    /// As it stands: a date, true or false.
    void plain(const char *name, const QString &value)
    {
        if (!value.isEmpty())
            m_lines += m_indent + QLatin1StringView(name) + QLatin1String(": ") + value + u'\n';
    }

    void mapping(const char *name, const Mapping &inner)
    {
        if (!inner.m_lines.isEmpty())
            m_lines += m_indent + QLatin1StringView(name) + QLatin1String(":\n") + inner.m_lines;
    }

    [[nodiscard]] const QString &lines() const { return m_lines; }

private:
    QString m_indent;
    QString m_lines;
};

Mapping original(const Article &article)
{
    Mapping lines(2);
    lines.text("url", article.original.url);
    lines.text("title", article.original.title);
    lines.text("language", article.original.language);
    lines.text("license", article.original.license);
    lines.text("published", article.original.published.toIso());
    return lines;
}

Mapping source(const Article &article)
{
    Mapping lines(2);
    lines.text("name", article.source.name);
    lines.text("url", article.source.url);
    return lines;
}

Mapping params(const Article &article)
{
    Mapping lines(1);
    lines.text("uuid", article.uuid.isNull() ? QString() : article.uuid.toString(QUuid::WithoutBraces));
    lines.text("status", article::statusName(article.status));
    lines.text("kind", article.kind == article::Kind::Post ? QString() : article::kindName(article.kind));
    lines.plain("sticky", article.sticky ? QStringLiteral("true") : QString());
    lines.text("language", article.language);
    lines.names("translators", article.translators);
    lines.mapping("source", source(article));
    lines.mapping("original", original(article));
    lines.text("lead", markdown(article.lead).trimmed());
    lines.text("note", markdown(article.note).trimmed());
    QStringList corrections;
    for (const article::Correction &each : article.corrections)
        corrections.append(
            QStringLiteral("{day: %1, text: %2}").arg(quoted(each.day.toString(Qt::ISODate)), quoted(each.text)));
    lines.plain("corrections", corrections.isEmpty() ? QString() : u'[' + corrections.join(QStringLiteral(", ")) + u']');
    return lines;
}

QString dayOf(const Article &article)
{
    if (article.reposted)
        return article.reposted->toString(Qt::ISODate);
    return article.created.toUTC().toString(Qt::ISODate);
}

} // namespace

QString frontMatter(const Article &article)
{
    Mapping lines(0);
    lines.plain("title", quoted(article::headline(article)));
    lines.text("slug", article.slug);
    lines.plain("date", dayOf(article));
    lines.plain("lastmod", article.modified.toUTC().toString(Qt::ISODate));
    lines.plain("draft", article.status == article::Status::Published ? QStringLiteral("false") : QStringLiteral("true"));
    lines.text("description", text::singleSpaced(document::toPlainText(article.lead)));
    lines.names("authors", article.authors);
    lines.names("categories", article.categories);
    lines.names("tags", article.tags);
    lines.names("images", article.image.isEmpty() ? QStringList() : QStringList{article.image});
    lines.mapping("params", params(article));
    return QStringLiteral("---\n") + lines.lines() + QStringLiteral("---\n");
}

QString quoted(const QString &text)
{
    QString result(u'"');
    for (const QChar c : text) {
        const bool isPrintable = c.unicode() >= 0x20 && (c.unicode() < 0x7f || c.unicode() > 0x9f) && c != QChar(0x2028)
            && c != QChar(0x2029) && c != QChar(0xfeff) && c.unicode() < 0xfffe;
        if (c == u'"' || c == u'\\')
            result += u'\\' + QString(c);
        else if (c == u'\n')
            result += QLatin1String("\\n");
        else if (isPrintable)
            result += c;
        else
            result += QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
    }
    return result + u'"';
}

} // namespace marbre::exporting
