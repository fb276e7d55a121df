#include "site/template.h"

#include <QRegularExpression>

#include <algorithm>

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

std::vector<std::string> pathOf(QStringView name)
{
    std::vector<std::string> path;
    if (name != QLatin1String("."))
        for (const QStringView part : name.split(u'.'))
            path.push_back(part.toUtf8().toStdString());
    return path;
}

/// As kept from being markup in text and in an attribute's value (HTML standard, 13.3).
void appendEscaped(QByteArray &to, const QByteArray &text)
{
    qsizetype at = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char *entity = nullptr;
        switch (text[i]) {
        case '&': entity = "&amp;"; break;
        case '<': entity = "&lt;"; break;
        case '>': entity = "&gt;"; break;
        case '"': entity = "&quot;"; break;
        case '\'': entity = "&apos;"; break;
        default: continue;
        }
        to.append(text.constData() + at, i - at).append(entity);
        at = i + 1;
    }
    to.append(text.constData() + at, text.size() - at);
}

} // namespace

Result<Template> Template::compile(const QHash<QString, QString> &templates, const QString &name)
{
    if (!templates.contains(name))
        return fail(ErrorCode::Invalid, name, QStringLiteral("the template is missing"));
    const QString whole = included(templates, templates.value(name));
    Template result;
    if (whole.size() >= largestTemplate)
        return fail(ErrorCode::Invalid, name, QStringLiteral("it grows beyond all measure with what it includes"));
    if (!result.read(whole))
        return fail(ErrorCode::Invalid, name, QStringLiteral("its tags do not close"));
    return result;
}

bool Template::read(const QString &text)
{
    std::vector<size_t> open;
    qsizetype at = 0;
    for (;;) {
        const qsizetype start = text.indexOf(QLatin1String("{{"), at);
        const QStringView before = QStringView(text).sliced(at, (start < 0 ? text.size() : start) - at);
        if (!before.isEmpty())
            m_parts.push_back({Part::Kind::Text, before.toUtf8(), {}, 0});
        if (start < 0)
            return open.empty();
        const bool isTriple = QStringView(text).sliced(start).startsWith(u"{{{");
        const QLatin1StringView closing(isTriple ? "}}}" : "}}");
        const qsizetype inner = start + (isTriple ? 3 : 2);
        const qsizetype end = text.indexOf(closing, inner);
        if (end < 0 || !addTag(QStringView(text).sliced(inner, end - inner).trimmed(), isTriple, open))
            return false;
        at = end + closing.size();
    }
}

bool Template::addTag(QStringView tag, bool isTriple, std::vector<size_t> &open)
{
    using Kind = Part::Kind;
    if (isTriple || tag.startsWith(u'&')) {
        m_parts.push_back({Kind::Raw, {}, pathOf(isTriple ? tag : tag.sliced(1).trimmed()), 0});
        return true;
    }
    if (tag.startsWith(u'!'))
        return true;
    const QChar sign = tag.isEmpty() ? QChar() : tag.front();
    const std::vector<std::string> path = pathOf(sign == u'#' || sign == u'^' || sign == u'/' ? tag.sliced(1).trimmed() : tag);
    if (sign == u'/') {
        if (open.empty() || m_parts[open.back()].path != path)
            return false;
        m_parts[open.back()].end = m_parts.size();
        open.pop_back();
        m_parts.push_back({Kind::End, {}, {}, 0});
        return true;
    }
    if (sign == u'#' || sign == u'^')
        open.push_back(m_parts.size());
    m_parts.push_back({sign == u'#' ? Kind::Section : sign == u'^' ? Kind::Inverted : Kind::Escaped, {}, path, 0});
    return true;
}

/// One rendering: what has been written, and the values that names are looked for in, innermost last.
class Template::Rendering
{
public:
    Rendering(const std::vector<Part> &parts, const Value &values, const Value &around)
        : m_parts(parts)
        , m_values{&around, &values}
    {
    }

    QByteArray take()
    {
        render(0, m_parts.size());
        return std::move(m_html);
    }

private:
    void render(size_t first, size_t end)
    {
        for (size_t at = first; at < end; ++at) {
            const Part &part = m_parts[at];
            switch (part.kind) {
            case Part::Kind::Text: m_html += part.text; break;
            case Part::Kind::Escaped:
            case Part::Kind::Raw: put(part); break;
            case Part::Kind::Section:
            case Part::Kind::Inverted:
                section(part, at + 1);
                at = part.end;
                break;
            case Part::Kind::End: break;
            }
        }
    }

    void put(const Part &part)
    {
        const Value *value = find(part.path);
        const QByteArray *text = value ? value->text() : nullptr;
        if (!text)
            return;
        if (part.kind == Part::Kind::Raw)
            m_html += *text;
        else
            appendEscaped(m_html, *text);
    }

    void section(const Part &part, size_t first)
    {
        const Value *value = find(part.path);
        const bool isShown = value && value->isShown();
        if (isShown != (part.kind == Part::Kind::Section))
            return;
        if (!isShown)
            return render(first, part.end);
        if (const auto *items = value->items())
            for (const Value &item : *items)
                within(item, first, part.end);
        else
            within(*value, first, part.end);
    }

    void within(const Value &value, size_t first, size_t end)
    {
        m_values.push_back(&value);
        render(first, end);
        m_values.pop_back();
    }

    /// The innermost that has the whole path.
    const Value *find(const std::vector<std::string> &path) const
    {
        if (path.empty())
            return m_values.back();
        for (auto each = m_values.rbegin(); each != m_values.rend(); ++each) {
            const Value *value = *each;
            for (const std::string &name : path)
                if (value)
                    value = value->find(name);
            if (value)
                return value;
        }
        return nullptr;
    }

    const std::vector<Part> &m_parts;
    std::vector<const Value *> m_values;
    QByteArray m_html;
};

QByteArray Template::render(const Value &values, const Value &around) const
{
    return Rendering(m_parts, values, around).take();
}

CompiledTemplates compiled(const QHash<QString, QString> &templates)
{
    CompiledTemplates result{templates, {}};
    for (auto each = templates.begin(); each != templates.end(); ++each)
        if (auto made = Template::compile(templates, each.key()))
            result.templates.emplace(each.key(), std::move(*made));
    return result;
}

} // namespace marbre::site
