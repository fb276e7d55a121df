#pragma once

#include <QHash>

#include <map>

#include "base/error.h"
#include "site/value.h"

namespace marbre::site {

/// A template of a theme, ready to be rendered with any values: Mustache (mustache(5)) with variables, sections and
/// partials, without lambdas and changed delimiters. Rendering changes nothing: any thread may do it.
class Template
{
public:
    /// One of some templates, by their names; what it includes is put in its place. Invalid, with the name: it is not
    /// there, is none that checkTemplate and checkPartials let through, or grows beyond two million characters.
    [[nodiscard]] static Result<Template> compile(const QHash<QString, QString> &templates, const QString &name);

    /// UTF-8. What `values` have not is looked for in `around`; what neither has is nothing.
    [[nodiscard]] QByteArray render(const Value &values, const Value &around = {}) const;

private:
    struct Part {
        enum class Kind { Text, Escaped, Raw, Section, Inverted, End };
        Kind kind = Kind::Text;
        QByteArray text;
        std::vector<std::string> path; ///< of a name: `site.name` has two; empty: the item itself, `{{.}}`
        size_t end = 0; ///< of a section: the part at its end
    };
    class Rendering;

    [[nodiscard]] bool read(const QString &text);
    [[nodiscard]] bool addTag(QStringView tag, bool isTriple, std::vector<size_t> &open);

    std::vector<Part> m_parts;
};

/// Templates with what was made of those that can be rendered.
struct CompiledTemplates {
    QHash<QString, QString> source;
    std::map<QString, Template> templates;
};
[[nodiscard]] CompiledTemplates compiled(const QHash<QString, QString> &templates);

} // namespace marbre::site
