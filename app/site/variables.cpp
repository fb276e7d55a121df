#include "site/variables.h"

#include "html/html.h"
#include "site/pagewords.h"
#include "site/resolving.h"
#include "site/structureddata.h"

namespace marbre::site {

namespace {

using kainjow::mustache::data;

std::string utf8(const QString &text)
{
    return text.toStdString();
}

/// Sets a value where there is one; a section on it shows only then.
void put(data &object, const char *name, const QString &value)
{
    if (!value.isEmpty())
        object.set(name, utf8(value));
}

data list(const QStringList &names)
{
    data result(data::type::list);
    for (qsizetype i = 0; i < names.size(); ++i) {
        data item(data::type::object);
        item.set("name", utf8(names[i]));
        if (i + 1 < names.size())
            item.set("comma", true);
        result.push_back(item);
    }
    return result;
}

data date(const text::PartialDate &date, const QString &language, text::DateStyle style)
{
    data object(data::type::object);
    object.set("iso", utf8(date.toIso()));
    object.set("text", utf8(text::formatDate(date, language, style)));
    return object;
}

QString rich(const document::Document &document, const Resolve &resolve)
{
    return QString::fromUtf8(html::writeCanonical(resolved(document, resolve))).trimmed();
}

/// The note follows its label in the same line where it begins with a paragraph.
void putNote(data &variables, const article::Article &article, const PageOptions &options)
{
    if (article.note.isEmpty())
        return;
    document::Document rest = resolved(article.note, options.resolve);
    data note(data::type::object);
    if (const auto *first = std::get_if<document::Paragraph>(&rest.blocks.front().content)) {
        note.set("first", utf8(html::writeInlines(first->content)));
        rest.blocks.erase(rest.blocks.begin());
    }
    note.set("rest", utf8(QString::fromUtf8(html::writeCanonical(rest)).trimmed()));
    variables.set("note", note);
}

void putLabels(data &variables, const PageWords &words)
{
    data labels(data::type::object);
    put(labels, "author", words.author);
    put(labels, "categories", words.categories);
    put(labels, "posted", words.posted);
    put(labels, "source", words.source);
    put(labels, "translation", words.translation);
    put(labels, "note", words.note);
    variables.set("labels", labels);
}

void putOriginal(data &variables, const article::Article &article, const PageWords &words)
{
    if (article.original.published.isNull())
        return;
    data original = date(article.original.published, article.language, text::DateStyle::Numeric);
    original.set("beforeDate", utf8(words.originallyPublished.section(QStringLiteral("%1"), 0, 0)));
    original.set("afterDate", utf8(words.originallyPublished.section(QStringLiteral("%1"), 1)));
    variables.set("original", original);
}

void putSource(data &variables, const article::Article &article)
{
    if (article.source.name.isEmpty())
        return;
    data source(data::type::object);
    put(source, "name", article.source.name);
    put(source, "url", article.original.url.isEmpty() ? article.source.url : article.original.url);
    put(source, "language", article.original.language);
    variables.set("source", source);
}

QString locale(const QString &language)
{
    if (language.contains(u'-'))
        return QString(language).replace(u'-', u'_');
    return language == QLatin1String("en") ? QStringLiteral("en_US") : language + u'_' + language.toUpper();
}

void putHead(data &variables, const article::Article &article, const Theme &theme, const PageOptions &options)
{
    const auto address = [&](const QString &path) { return options.resolve ? options.resolve(path) : path; };
    put(variables, "headline", article::headline(article));
    put(variables, "description", description(article));
    put(variables, "canonical", canonicalUrl(article, options));
    put(variables, "siteName", options.siteName);
    put(variables, "locale", article.language.isEmpty() ? QString() : locale(article.language));
    put(variables, "image", firstImage(article, options));
    put(variables, "jsonLd", structuredData(article, options));
    data styles(data::type::list);
    QString inlined;
    for (const Asset &asset : theme.assets) {
        if (!asset.path.endsWith(QLatin1String(".css")))
            continue;
        data style(data::type::object);
        style.set("href", utf8(address(theme.id + u'/' + asset.path)));
        styles.push_back(style);
        inlined += QString::fromUtf8(asset.bytes);
    }
    if (options.inlineStyle)
        put(variables, "style", inlined);
    else
        variables.set("styles", styles);
}

} // namespace

data articleVariables(const article::Article &article, const Theme &theme, const PageOptions &options)
{
    const PageWords words = pageWords(article.language, article.original.published);
    data variables(data::type::object);
    put(variables, "title", article.title);
    put(variables, "language", article.language.isEmpty() ? QStringLiteral("und") : article.language);
    putHead(variables, article, theme, options);
    putLabels(variables, words);
    put(variables, "lead", rich(article.lead, options.resolve));
    putOriginal(variables, article, words);
    putNote(variables, article, options);
    putSource(variables, article);
    variables.set("authors", list(article.authors));
    variables.set("translators", list(article.translators));
    variables.set("hasTranslators", !article.translators.isEmpty());
    variables.set("categories", list(article.categories));
    variables.set("tags", list(article.tags));
    if (article.reposted)
        variables.set("reposted",
                      date(text::PartialDate::of(*article.reposted), article.language, text::DateStyle::Long));
    return variables;
}

} // namespace marbre::site
