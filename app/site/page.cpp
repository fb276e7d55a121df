#include "site/page.h"

#include <kainjow/mustache.hpp>

#include "html/html.h"
#include "site/resolving.h"
#include "site/variables.h"

namespace marbre::site {

namespace {

using kainjow::mustache::data;
using kainjow::mustache::mustache;
using kainjow::mustache::partial;

/// Marks the body's place while the template is rendered. Private-use characters: no text that was cleaned holds them
/// at the very place, and the first one found is the template's.
const QString bodyMark = QStringLiteral("\uE000marbre-body\uE001");

constexpr int deepestPartial = 20;

/// kainjow's partials are functions; a partial that includes itself would never end.
void addPartials(data &variables, const Theme &theme, const std::shared_ptr<int> &depth)
{
    for (auto it = theme.templates.begin(); it != theme.templates.end(); ++it) {
        const std::string text = it.value().toStdString();
        variables.set(it.key().toStdString(), data(partial([text, depth]() -> std::string {
                          return ++*depth > 1000 * deepestPartial ? std::string() : text;
                      })));
    }
}

Result<QString> render(const Theme &theme, const QString &name, data variables)
{
    const QString file = theme.id + u'/' + name + QStringLiteral(".mustache");
    mustache page(theme.templates.value(name).toStdString());
    if (!page.is_valid())
        return fail(ErrorCode::Invalid, file, QString::fromStdString(page.error_message()));
    addPartials(variables, theme, std::make_shared<int>(0));
    const std::string text = page.render(variables);
    if (!page.is_valid())
        return fail(ErrorCode::Invalid, file, QString::fromStdString(page.error_message()));
    return QString::fromStdString(text);
}

/// Foreign markup may be several elements or bare text: the preview replaces element by element.
QString asOneElement(const document::Block &block)
{
    const QString html = html::writeBlock(block);
    const bool wrapped = std::holds_alternative<document::Foreign>(block.content) || !block.wordpress.isEmpty();
    return wrapped ? QStringLiteral("<div>%1</div>").arg(html) : html;
}

QStringList blocksOf(const document::Document &body, const Resolve &resolve)
{
    QStringList blocks;
    for (document::Block block : resolved(body, resolve).blocks) {
        block.wordpress.clear();
        blocks.append(asOneElement(block) + u'\n');
    }
    return blocks;
}

} // namespace

QByteArray Page::html() const
{
    return (before + blocks.join(QString()) + after).toUtf8();
}

Result<Page> renderArticle(const article::Article &article, const Theme &theme, const PageOptions &options)
{
    data variables = articleVariables(article, theme, options);
    variables.set("body", bodyMark.toStdString());
    const Result<QString> text = render(theme, QStringLiteral("article"), std::move(variables));
    if (!text)
        return std::unexpected(text.error());
    const qsizetype at = text->indexOf(bodyMark);
    if (at < 0)
        return fail(ErrorCode::Invalid, theme.id + QStringLiteral("/article.mustache"),
                    QStringLiteral("{{{body}}} was expected: the page would have no text"));
    return Page{text->left(at), blocksOf(article.body, options.resolve), text->mid(at + bodyMark.size())};
}

Result<QString> renderFragment(const article::Article &article, const Theme &theme, const PageOptions &options)
{
    data variables = articleVariables(article, theme, options);
    variables.set("body", blocksOf(article.body, options.resolve).join(QString()).toStdString());
    return render(theme, QStringLiteral("fragment"), std::move(variables));
}

} // namespace marbre::site
