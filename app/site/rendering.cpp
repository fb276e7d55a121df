#include "site/rendering.h"

#include <exception>
#include <unordered_map>

#include "site/compiledtemplates.h"
#include "site/templatecheck.h"

namespace marbre::site {

using kainjow::mustache::data;
using kainjow::mustache::mustache;

namespace {

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

Result<QString> renderTemplate(const Theme &theme, const QString &name, const data &variables)
{
    mustache page(theme.templates.value(name).toStdString());
    Names names(variables, theme);
    const std::string text = page.is_valid() ? page.render(names) : std::string();
    if (!page.is_valid())
        return fail(ErrorCode::Invalid, templateFile(theme, name), QString::fromStdString(page.error_message()));
    return QString::fromStdString(text);
}

} // namespace

QString templateFile(const Theme &theme, const QString &name)
{
    return theme.id + u'/' + name + QStringLiteral(".mustache");
}

Result<QString> render(const Theme &theme, const QString &name, const data &variables)
{
    if (!theme.templates.contains(name))
        return fail(ErrorCode::Invalid, templateFile(theme, name), QStringLiteral("the template is missing"));
    try {
        if (theme.compiled && theme.compiled->areOf(theme.templates))
            if (const std::optional<std::string> text = theme.compiled->render(name, variables))
                return QString::fromStdString(*text);
    } catch (const std::exception &thrown) { // kainjow promises none
        return fail(ErrorCode::Invalid, templateFile(theme, name), QString::fromUtf8(thrown.what()));
    }
    // A theme that did not come from loadTheme may include itself for ever.
    if (const Outcome fit = checkPartials(theme.templates, theme.id); !fit)
        return std::unexpected(fit.error());
    try {
        return renderTemplate(theme, name, variables);
    } catch (const std::exception &thrown) { // kainjow promises none
        return fail(ErrorCode::Invalid, templateFile(theme, name), QString::fromUtf8(thrown.what()));
    }
}

} // namespace marbre::site
