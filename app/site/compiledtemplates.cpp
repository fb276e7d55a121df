#include "site/compiledtemplates.h"

#include <QRegularExpression>

namespace marbre::site {

namespace {

constexpr qsizetype largestTemplate = 2'000'000;

/// The template with what it includes in its place; stops at the largest.
QString included(const QHash<QString, QString> &templates, const QString &text)
{
    static const QRegularExpression partial(QStringLiteral("\\{\\{>\\s*([^\\s}]+)\\s*\\}\\}"));
    QString whole;
    qsizetype at = 0;
    for (auto partials = partial.globalMatch(text); partials.hasNext() && whole.size() < largestTemplate;) {
        const QRegularExpressionMatch match = partials.next();
        whole += QStringView(text).sliced(at, match.capturedStart() - at);
        whole += included(templates, templates.value(match.captured(1)));
        at = match.capturedEnd();
    }
    whole += QStringView(text).sliced(at);
    return whole;
}

} // namespace

CompiledTemplates::CompiledTemplates(QHash<QString, QString> templates)
    : m_templates(std::move(templates))
{
}

CompiledTemplates::Template &CompiledTemplates::find(const QString &name)
{
    const auto known = m_parsed.find(name);
    if (known != m_parsed.end())
        return known->second;
    const QString whole = included(m_templates, m_templates.value(name));
    const bool fits = whole.size() < largestTemplate;
    return m_parsed.try_emplace(name, Template{kainjow::mustache::mustache(whole.toStdString()), fits}).first->second;
}

std::optional<std::string> CompiledTemplates::render(const QString &name, const kainjow::mustache::data &variables)
{
    const std::lock_guard lock(m_busy);
    Template &found = find(name);
    if (!found.isWhole || !found.parsed.is_valid())
        return {};
    return found.parsed.render(variables);
}

} // namespace marbre::site
