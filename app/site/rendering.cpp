#include "site/rendering.h"

#include "site/template.h"
#include "site/templatecheck.h"

namespace marbre::site {

QString templateFile(const Theme &theme, const QString &name)
{
    return theme.id + u'/' + name + QStringLiteral(".mustache");
}

Result<QByteArray> render(const Theme &theme, const QString &name, const Value &variables, const Value &around)
{
    if (theme.compiled && theme.compiled->source == theme.templates)
        if (const auto known = theme.compiled->templates.find(name); known != theme.compiled->templates.end())
            return known->second.render(variables, around);
    // A theme that did not come from loadTheme may include itself for ever.
    if (const Outcome fit = checkPartials(theme.templates, theme.id); !fit)
        return std::unexpected(fit.error());
    const Result<Template> compiled = Template::compile(theme.templates, name);
    if (!compiled)
        return fail(ErrorCode::Invalid, templateFile(theme, name), compiled.error().detail);
    return compiled->render(variables, around);
}

} // namespace marbre::site
