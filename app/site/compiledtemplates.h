#pragma once

#include <kainjow/mustache.hpp>

#include <QHash>
#include <QString>

#include <map>
#include <mutex>
#include <optional>

namespace marbre::site {

/// A theme's templates as they are rendered: parsed once, what they include put in its place. May be asked from any
/// thread.
class CompiledTemplates
{
public:
    /// By their names; each includes only what is there, and none itself (checkPartials).
    explicit CompiledTemplates(QHash<QString, QString> templates);

    /// True where they were made of these.
    [[nodiscard]] bool areOf(const QHash<QString, QString> &templates) const { return templates == m_templates; }
    /// Nothing: it cannot be parsed, or grows beyond all measure with what it includes.
    [[nodiscard]] std::optional<std::string> render(const QString &name, const kainjow::mustache::data &variables);

private:
    struct Template {
        kainjow::mustache::mustache parsed;
        bool isWhole = false; ///< includes nothing more
    };
    Template &find(const QString &name);

    QHash<QString, QString> m_templates;
    std::mutex m_busy;
    std::map<QString, Template> m_parsed;
};

} // namespace marbre::site
