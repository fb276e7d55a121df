#include "site/explanations.h"

#include <QStringList>

#include <algorithm>
#include <set>

#include "site/templatecheck.h"

namespace marbre::site {

namespace {

constexpr qsizetype mostSteps = 1'000'000; // from tag to tag: parts that include each other twice grow without end

/// How many characters one must change, or swap with the next, to make one name of another ("optimal string alignment").
qsizetype distance(const QString &from, const QString &to)
{
    const auto width = size_t(to.size()) + 1;
    std::vector<qsizetype> table((size_t(from.size()) + 1) * width);
    const auto at = [&](qsizetype i, qsizetype j) -> qsizetype & { return table[size_t(i) * width + size_t(j)]; };
    for (qsizetype i = 0; i <= from.size(); ++i)
        for (qsizetype j = 0; j <= to.size(); ++j) {
            if (i == 0 || j == 0) {
                at(i, j) = i + j;
                continue;
            }
            const bool isSame = from[i - 1] == to[j - 1];
            at(i, j) = std::min({at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (isSame ? 0 : 1)});
            if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                at(i, j) = std::min(at(i, j), at(i - 2, j - 2) + 1);
        }
    return at(from.size(), to.size());
}

/// Goes through a page's template as it is rendered: which names there are depends on the sections around a tag.
class Walk
{
public:
    Walk(const QHash<QString, QString> &templates, const QString &folder)
        : m_templates(templates)
        , m_folder(folder)
    {
    }

    void add(const QString &name, Explanation::Kind kind)
    {
        m_names.insert(name);
        if (kind == Explanation::Kind::List)
            m_lists.insert(name);
    }

    Outcome visit(const QString &name)
    {
        const QString file = m_folder + u'/' + name + QStringLiteral(".mustache");
        const auto tags = tagsOf(m_templates.value(name), file);
        if (!tags)
            return std::unexpected(tags.error());
        const qsizetype depth = m_scopes.size();
        for (const Tag &tag : *tags) {
            if (++m_steps > mostSteps)
                return fail(ErrorCode::Invalid, file, QStringLiteral("it grows beyond all measure with what it includes"));
            if (const Outcome fine = look(tag, file); !fine)
                return fine;
        }
        m_scopes.resize(depth);
        return {};
    }

private:
    Outcome look(const Tag &tag, const QString &file)
    {
        using Kind = Tag::Kind;
        if (tag.kind == Kind::Partial)
            return visit(tag.name);
        if (tag.kind == Kind::End)
            m_scopes.removeLast();
        if (tag.kind == Kind::End || tag.kind == Kind::Comment)
            return {};
        const bool isItself = tag.name == QLatin1String(".");
        const QString path = isItself ? QString() : find(tag.name);
        if (path.isEmpty() && !isItself)
            return fail(ErrorCode::Invalid, QStringLiteral("%1:%2").arg(file).arg(tag.line), unknown(tag.name));
        if (tag.kind != Kind::Variable)
            m_scopes.append(tag.kind == Kind::Section ? path : QString());
        return {};
    }

    /// The whole name of a variable, innermost first; empty: there is none.
    QString find(const QString &name) const
    {
        for (qsizetype at = m_scopes.size(); at > 0; --at)
            if (const QString &scope = m_scopes[at - 1]; !scope.isEmpty() && isThere(scope + u'.' + name, scope.size() + 1))
                return scope + u'.' + name;
        return isThere(name, 0) ? name : QString();
    }

    /// What a list holds has no name outside of a section on the list.
    bool isThere(const QString &path, qsizetype from) const
    {
        for (qsizetype dot = path.indexOf(u'.', from); dot >= 0; dot = path.indexOf(u'.', dot + 1))
            if (m_lists.contains(path.left(dot)))
                return false;
        return m_names.contains(path);
    }

    QString unknown(const QString &name) const
    {
        QString nearest;
        qsizetype least = std::max<qsizetype>(name.size() / 3, 2) + 1;
        for (const QString &path : m_names)
            for (const QString &spelled : {path, path.mid(path.lastIndexOf(u'.') + 1)})
                if (const qsizetype changes = distance(name, spelled); changes < least && !find(spelled).isEmpty()) {
                    least = changes;
                    nearest = spelled;
                }
        const QString what = QStringLiteral("{{%1}}: there is no such variable here").arg(name);
        return nearest.isEmpty() ? what : what + QStringLiteral("; {{%1}} was expected").arg(nearest);
    }

    const QHash<QString, QString> &m_templates;
    QString m_folder;
    std::set<QString> m_names;
    std::set<QString> m_lists; ///< of them
    QStringList m_scopes; ///< the sections around, by their whole names; empty: what is not there
    qsizetype m_steps = 0;
};

} // namespace

Outcome checkVariables(const QHash<QString, QString> &templates, const std::vector<ThemeSetting> &settings, const QString &folder)
{
    for (const char *page : {"article", "fragment", "list"}) {
        Walk walk(templates, folder);
        const bool isList = QLatin1String(page) == QLatin1String("list");
        for (const auto all : {surroundingExplanations(), isList ? listExplanations() : articleExplanations()})
            for (const Explanation &each : all)
                walk.add(QString::fromUtf8(each.name), each.kind);
        for (const ThemeSetting &setting : settings)
            walk.add(QStringLiteral("settings.") + setting.name, Explanation::Kind::Text);
        if (const Outcome fine = walk.visit(QLatin1String(page)); !fine)
            return fine;
    }
    return {};
}

} // namespace marbre::site
