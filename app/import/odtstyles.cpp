#include "import/odtstyles.h"

#include <algorithm>
#include <array>

namespace marbre::import {

namespace {

constexpr int mostParents = 32; ///< styles may name each other in a ring

constexpr std::array marks{QByteArrayView("strong"), QByteArrayView("em"),  QByteArrayView("u"),
                           QByteArrayView("s"),      QByteArrayView("sup"), QByteArrayView("sub")};

QByteArray keyOf(QByteArrayView family, const QByteArray &name)
{
    return family.toByteArray() + '\n' + name;
}

bool isBold(const QByteArray &weight)
{
    return weight == "bold" || weight.toInt() >= 600;
}

} // namespace

void OdtStyles::take(const XmlStream &stream)
{
    const QByteArray &name = stream.name();
    if (name == "style:style") {
        m_style = keyOf(stream.attribute("style:family"), stream.attribute("style:name"));
        m_styles.insert(m_style, {stream.attribute("style:parent-style-name"), {}, {}});
    } else if (name == "style:text-properties") {
        takeMarks(stream);
    } else if (name == "text:list-style") {
        m_list = stream.attribute("style:name");
    } else if (name.startsWith("text:list-level-style-")) {
        const bool counts = !stream.attribute("style:num-format").isEmpty();
        const int start = std::max(stream.attribute("text:start-value").toInt(), 1);
        m_starts[m_list].insert(stream.attribute("text:level").toInt(), counts ? start : 0);
    }
}

void OdtStyles::takeMarks(const XmlStream &stream)
{
    const auto style = m_styles.find(m_style);
    if (style == m_styles.end())
        return;
    const auto say = [&](const char *mark, const QByteArray &value, bool isSo) {
        if (!value.isEmpty())
            (isSo ? style->marks : style->unmarked).insert(mark);
    };
    const QByteArray weight = stream.attribute("fo:font-weight");
    const QByteArray slant = stream.attribute("fo:font-style");
    const QByteArray position = stream.attribute("style:text-position");
    say("strong", weight, isBold(weight));
    say("em", slant, slant == "italic" || slant == "oblique");
    for (const auto &[mark, attribute] : {std::pair("u", "style:text-underline-style"), std::pair("s", "style:text-line-through-style")})
        say(mark, stream.attribute(attribute), stream.attribute(attribute) != "none");
    say("sup", position, position.startsWith("super"));
    say("sub", position, position.startsWith("sub"));
}

std::vector<QByteArray> OdtStyles::marksOf(const QByteArray &name) const
{
    QSet<QByteArray> said;
    QSet<QByteArray> result;
    QByteArray at = name;
    for (int depth = 0; depth < mostParents && !at.isEmpty(); ++depth) {
        const Style style = m_styles.value(keyOf("text", at));
        result += style.marks - said;
        said += style.marks + style.unmarked;
        if (at == "Strong_20_Emphasis" || at == "Emphasis")
            result.insert(at == "Emphasis" ? "em" : "strong");
        at = style.parent;
    }
    std::vector<QByteArray> ordered;
    for (const QByteArrayView mark : marks)
        if (result.contains(mark.toByteArray()))
            ordered.push_back(mark.toByteArray());
    return ordered;
}

QByteArray OdtStyles::roleOf(const QByteArray &name) const
{
    static const QSet<QByteArray> roles{"Title", "Subtitle", "Quotations", "Preformatted_20_Text"};
    QByteArray at = name;
    for (int depth = 0; depth < mostParents && !at.isEmpty() && !roles.contains(at); ++depth)
        at = m_styles.value(keyOf("paragraph", at)).parent;
    return roles.contains(at) ? at : QByteArray();
}

bool OdtStyles::isOrdered(const QByteArray &style, int level) const
{
    return numberOf(style, level) > 0;
}

int OdtStyles::startOf(const QByteArray &style, int level) const
{
    return std::max(numberOf(style, level), 1);
}

int OdtStyles::numberOf(const QByteArray &style, int level) const
{
    const QHash<int, int> starts = m_starts.value(style);
    return starts.value(level, starts.value(1, 0));
}

} // namespace marbre::import
