#include "site/templatecheck.h"

#include <vector>

namespace marbre::site {

namespace {

struct Section {
    QString name;
    qsizetype line;
};

Error mistake(const QString &file, qsizetype line, const QString &what)
{
    return Error{ErrorCode::Invalid, QStringLiteral("%1:%2").arg(file).arg(line), what, {}};
}

Outcome closeSection(std::vector<Section> &open, const QString &name, const QString &file, qsizetype line)
{
    if (open.empty())
        return std::unexpected(mistake(file, line, QStringLiteral("{{/%1}} closes a section that is not open").arg(name)));
    if (open.back().name != name)
        return std::unexpected(
            mistake(file, line, QStringLiteral("{{/%1}} stands where {{/%2}} was expected").arg(name, open.back().name)));
    open.pop_back();
    return {};
}

} // namespace

Outcome checkTemplate(const QString &text, const QString &file)
{
    std::vector<Section> open;
    qsizetype at = 0;
    qsizetype line = 1;
    for (;;) {
        const qsizetype start = text.indexOf(QLatin1String("{{"), at);
        if (start < 0)
            break;
        line += QStringView(text).sliced(at, start - at).count(u'\n');
        const qsizetype end = text.indexOf(QLatin1String("}}"), start);
        if (end < 0)
            return std::unexpected(mistake(file, line, QStringLiteral("{{ without }}")));
        const QString tag = text.mid(start + 2, end - start - 2).trimmed();
        const QString name = tag.mid(1).trimmed();
        if (tag.startsWith(u'#') || tag.startsWith(u'^'))
            open.push_back({name, line});
        else if (tag.startsWith(u'/'))
            if (const Outcome closed = closeSection(open, name, file, line); !closed)
                return closed;
        line += tag.count(u'\n');
        at = end + 2;
    }
    if (!open.empty())
        return std::unexpected(mistake(file, open.back().line,
                                       QStringLiteral("{{/%1}} was expected: the section is not closed").arg(open.back().name)));
    return {};
}

} // namespace marbre::site
