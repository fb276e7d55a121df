#include "site/page.h"

#include <kainjow/mustache.hpp>

#include <exception>
#include <unordered_map>

#include "html/html.h"
#include "site/resolving.h"
#include "site/templatecheck.h"
#include "site/variables.h"

namespace marbre::site {

namespace {

using kainjow::mustache::data;
using kainjow::mustache::mustache;

/// Looks partials up among the theme's templates alone, so that a template and a variable may have one name.
class Names final : public kainjow::mustache::context<std::string>
{
public:
    Names(const data &variables, const Theme &theme)
        : context(&variables)
    {
        for (auto it = theme.templates.begin(); it != theme.templates.end(); ++it)
            m_partials.emplace(it.key().toStdString(), data(it.value().toStdString()));
    }

    const data *get_partial(const std::string &name) const override
    {
        const auto found = m_partials.find(name);
        return found == m_partials.end() ? nullptr : &found->second;
    }

private:
    std::unordered_map<std::string, data> m_partials;
};

QString fileOf(const Theme &theme, const QString &name)
{
    return theme.id + u'/' + name + QStringLiteral(".mustache");
}

Result<QString> renderTemplate(const Theme &theme, const QString &name, const data &variables)
{
    mustache page(theme.templates.value(name).toStdString());
    Names names(variables, theme);
    const std::string text = page.is_valid() ? page.render(names) : std::string();
    if (!page.is_valid())
        return fail(ErrorCode::Invalid, fileOf(theme, name), QString::fromStdString(page.error_message()));
    return QString::fromStdString(text);
}

Result<QString> render(const Theme &theme, const QString &name, const data &variables)
{
    // A theme that did not come from loadTheme may include itself for ever.
    if (const Outcome fit = checkPartials(theme.templates, theme.id); !fit)
        return std::unexpected(fit.error());
    try {
        return renderTemplate(theme, name, variables);
    } catch (const std::exception &thrown) { // kainjow promises none
        return fail(ErrorCode::Invalid, fileOf(theme, name), QString::fromUtf8(thrown.what()));
    }
}

/// Foreign markup may be several elements or bare text: the preview replaces element by element.
QString asOneElement(const document::Block &block)
{
    const QString html = html::writeBlock(block);
    const bool isForeign = std::holds_alternative<document::Foreign>(block.content);
    return isForeign ? QStringLiteral("<div>%1</div>").arg(html) : html;
}

QStringList blocksOf(const document::Document &body, const Resolve &resolve)
{
    QStringList blocks;
    const document::Document shown = resolved(body, resolve);
    for (const document::Block &block : shown.blocks)
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

QByteArray Page::html() const
{
    return (before + blocks.join(QString()) + after).toUtf8();
}

Result<Page> renderArticle(const article::Article &article, const Theme &theme, const PageOptions &options)
{
    data variables = articleVariables(article, theme, options);
    for (int number = 0; number < 4; ++number) {
        const QString mark = bodyMark(number);
        variables.set("body", mark.toStdString());
        const Result<QString> text = render(theme, QStringLiteral("article"), variables);
        if (!text)
            return std::unexpected(text.error());
        const qsizetype at = text->indexOf(mark);
        if (at < 0)
            break;
        if (text->indexOf(mark, at + 1) < 0)
            return Page{text->left(at), blocksOf(article.body, options.resolve), text->mid(at + mark.size())};
    }
    return fail(ErrorCode::Invalid, fileOf(theme, QStringLiteral("article")),
                QStringLiteral("{{{body}}} was expected exactly once: it is the article's text"));
}

Result<QString> renderFragment(const article::Article &article, const Theme &theme, const PageOptions &options)
{
    data variables = articleVariables(article, theme, options);
    variables.set("body", blocksOf(article.body, options.resolve).join(QString()).toStdString());
    return render(theme, QStringLiteral("fragment"), variables);
}

} // namespace marbre::site
