#include "site/templatecheck.h"

#include <QStringList>

#include <optional>

namespace marbre::site {

namespace {

std::unexpected<Error> mistake(const QString &file, qsizetype line, const QString &what)
{
    return fail(ErrorCode::Invalid, QStringLiteral("%1:%2").arg(file).arg(line), what);
}

/// What stands between the braces, as a tag; nothing for a change of delimiters.
std::optional<Tag> tagFrom(QStringView inner, qsizetype line)
{
    using Kind = Tag::Kind;
    static const QHash<QChar, Kind> kinds{{u'#', Kind::Section}, {u'^', Kind::InvertedSection}, {u'/', Kind::End},
                                          {u'>', Kind::Partial}, {u'!', Kind::Comment},         {u'&', Kind::Variable},
                                          {u'{', Kind::Variable}};
    inner = inner.trimmed();
    if (inner.startsWith(u'='))
        return {};
    if (!inner.isEmpty() && kinds.contains(inner.front()))
        return Tag{kinds.value(inner.front()), inner.sliced(1).trimmed().toString(), line};
    return Tag{Kind::Variable, inner.toString(), line};
}

QString fileOf(const QString &folder, const QString &name)
{
    return folder + u'/' + name + QStringLiteral(".mustache");
}

/// Follows the partials from each template down; a template that is met on the way to itself never ends.
class PartialWalk
{
public:
    PartialWalk(const QHash<QString, QString> &templates, const QString &folder)
        : m_templates(templates)
        , m_folder(folder)
    {
    }

    Outcome visit(const QString &name)
    {
        if (m_done.contains(name))
            return {};
        m_way.append(name);
        const auto tags = tagsOf(m_templates.value(name), fileOf(m_folder, name));
        if (!tags)
            return std::unexpected(tags.error());
        for (const Tag &tag : *tags)
            if (tag.kind == Tag::Kind::Partial)
                if (const Outcome followed = follow(tag, name); !followed)
                    return followed;
        m_way.removeLast();
        m_done.append(name);
        return {};
    }

private:
    Outcome follow(const Tag &tag, const QString &from)
    {
        const QString file = fileOf(m_folder, from);
        if (!m_templates.contains(tag.name))
            return mistake(file, tag.line, QStringLiteral("{{>%1}}: %1.mustache was expected beside it").arg(tag.name));
        if (const qsizetype start = m_way.indexOf(tag.name); start >= 0) {
            const QString way = (m_way.mid(start) << tag.name).join(QStringLiteral(" → "));
            return mistake(file, tag.line, QStringLiteral("{{>%1}} leads back to itself (%2)").arg(tag.name, way));
        }
        return visit(tag.name);
    }

    const QHash<QString, QString> &m_templates;
    QString m_folder;
    QStringList m_way;
    QStringList m_done;
};

} // namespace

Result<std::vector<Tag>> tagsOf(const QString &text, const QString &file)
{
    std::vector<Tag> tags;
    qsizetype at = 0;
    qsizetype line = 1;
    for (;;) {
        const qsizetype start = text.indexOf(QLatin1String("{{"), at);
        if (start < 0)
            return tags;
        line += QStringView(text).sliced(at, start - at).count(u'\n');
        const bool isTriple = QStringView(text).sliced(start).startsWith(u"{{{");
        const QLatin1StringView closing(isTriple ? "}}}" : "}}");
        const qsizetype end = text.indexOf(closing, start);
        if (end < 0)
            return mistake(file, line, QStringLiteral("%1 was expected: the tag is not closed").arg(closing));
        const QStringView inner = QStringView(text).sliced(start + 2, end - start - 2);
        const std::optional<Tag> tag = tagFrom(inner, line);
        if (!tag)
            return mistake(file, line, QStringLiteral("{{=…=}}: a theme's tags are always {{…}}"));
        if (tag->name.isEmpty() && tag->kind != Tag::Kind::Comment)
            return mistake(file, line, QStringLiteral("a name was expected between {{ and }}"));
        tags.push_back(*tag);
        line += inner.count(u'\n');
        at = end + closing.size();
    }
}

Outcome checkTemplate(const QString &text, const QString &file)
{
    const auto tags = tagsOf(text, file);
    if (!tags)
        return std::unexpected(tags.error());
    std::vector<Tag> open;
    for (const Tag &tag : *tags) {
        if (tag.kind == Tag::Kind::Section || tag.kind == Tag::Kind::InvertedSection)
            open.push_back(tag);
        if (tag.kind != Tag::Kind::End)
            continue;
        if (open.empty())
            return mistake(file, tag.line, QStringLiteral("{{/%1}} closes a section that is not open").arg(tag.name));
        if (open.back().name != tag.name)
            return mistake(file, tag.line,
                           QStringLiteral("{{/%1}} stands where {{/%2}} was expected (opened in line %3)")
                               .arg(tag.name, open.back().name)
                               .arg(open.back().line));
        open.pop_back();
    }
    if (!open.empty())
        return mistake(file, open.back().line,
                       QStringLiteral("{{/%1}} was expected: the section is not closed").arg(open.back().name));
    return {};
}

Outcome checkPartials(const QHash<QString, QString> &templates, const QString &folder)
{
    PartialWalk walk(templates, folder);
    // In the order of names, so that of several mistakes the same one is always told.
    QStringList names = templates.keys();
    names.sort();
    for (const QString &name : names)
        if (const Outcome visited = walk.visit(name); !visited)
            return visited;
    return {};
}

} // namespace marbre::site
