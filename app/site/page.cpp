#include "site/page.h"

#include "html/html.h"
#include "site/rendering.h"
#include "site/resolving.h"
#include "site/variables.h"

namespace marbre::site {

namespace {

/// Foreign markup may be several elements or bare text: the preview replaces element by element.
QString asOneElement(const document::Block &block)
{
    const QString html = html::writeBlock(block);
    const bool isForeign = std::holds_alternative<document::Foreign>(block.content);
    return isForeign ? QStringLiteral("<div>%1</div>").arg(html) : html;
}

QStringList blocksOf(document::Document body, const PageOptions &options)
{
    QStringList blocks;
    body = shown(std::move(body), options);
    for (const document::Block &block : body.blocks)
        blocks.append(asOneElement(block) + u'\n');
    return blocks;
}

/// Stands where the body comes while the template is rendered. Private-use characters and a number, as an article may
/// hold the very mark.
QString bodyMark(int number)
{
    return QStringLiteral("\uE000marbre-body-%1\uE001").arg(number);
}

} // namespace

QString wayTo(const SiteContext &site, const QString &address)
{
    return site.root.isEmpty() ? relativeAddress(site.address, address) : site.root + address;
}

QByteArray Page::html() const
{
    return before + blocks.join(QString()).toUtf8() + after;
}

Result<Page> renderArticle(article::Article article, const Theme &theme, const PageOptions &options)
{
    Value variables = articleVariables(article, theme, options);
    const auto around = surroundingsOf(theme, options, article.language);
    for (int number = 0; number < 4; ++number) {
        const QByteArray mark = bodyMark(number).toUtf8();
        variables.set("body", mark);
        const Result<QByteArray> text = render(theme, QStringLiteral("article"), variables, *around);
        if (!text)
            return std::unexpected(text.error());
        const qsizetype at = text->indexOf(mark);
        if (at < 0)
            break;
        if (text->indexOf(mark, at + 1) < 0)
            return Page{text->left(at), blocksOf(std::move(article.body), options), text->mid(at + mark.size())};
    }
    return fail(ErrorCode::Invalid, templateFile(theme, QStringLiteral("article")),
                QStringLiteral("{{{body}}} was expected exactly once: it is the article's text"));
}

Result<QString> renderFragment(const article::Article &article, const Theme &theme, const PageOptions &options)
{
    Value variables = articleVariables(article, theme, options);
    variables.set("body", blocksOf(article.body, options).join(QString()));
    const Result<QByteArray> text =
        render(theme, QStringLiteral("fragment"), variables, *surroundingsOf(theme, options, article.language));
    return text ? Result<QString>(QString::fromUtf8(*text)) : std::unexpected(text.error());
}

} // namespace marbre::site
