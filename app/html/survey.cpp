#include "html/survey.h"

#include "html/keep.h"
#include "html/roles.h"

namespace marbre::html {

namespace {

class Surveyor
{
public:
    Surveyor(QByteArrayView bytes, Survey &survey)
        : m_bytes(bytes)
        , m_survey(survey)
    {
    }

    /// `outer` is where the nearest element around stands that has a place in the bytes.
    void visit(const GumboNode &node, std::ptrdiff_t outer)
    {
        if (!isElement(node))
            return;
        const std::ptrdiff_t own = offsetOf(node, m_bytes);
        const std::ptrdiff_t at = own == Losses::unknown ? outer : own;
        const Role role = roleOf(node);
        judge(node, role, at);
        note(node);
        if (role == Role::Dropped && !isTag(node, GUMBO_TAG_SOURCE))
            return; // one word for it and all that it holds
        inspect(node, at, m_survey.losses);
        for (const GumboNode *child : childrenOf(node))
            visit(*child, at);
    }

private:
    void judge(const GumboNode &node, Role role, std::ptrdiff_t at)
    {
        const QString name = QString::fromUtf8(nameOf(node));
        switch (role) {
        case Role::Dropped:
        case Role::Unknown:
            if (isSilent(name) || isInFormula(node))
                m_survey.losses.taint(at); // nothing that anyone would miss
            else
                m_survey.losses.add(isPlain(name) ? name : QStringLiteral("element"), at);
            break;
        case Role::Frame:
            m_survey.losses.taint(at); // its address is kept, the frame itself is never written again
            break;
        default:
            if (isForm(tagOf(node)))
                m_survey.losses.add(name, at);
            else if (isRaw(tagOf(node)))
                m_survey.losses.taint(at);
        }
    }

    /// Office's own elements, and what only offers other files of the same picture.
    static bool isSilent(const QString &name)
    {
        return name.contains(u':') || name == QLatin1String("xml") || name == QLatin1String("picture")
            || name == QLatin1String("source") || name == QLatin1String("col") || name == QLatin1String("colgroup");
    }

    static bool isInFormula(const GumboNode &node)
    {
        return node.v.element.tag_namespace == GUMBO_NAMESPACE_MATHML && node.v.element.tag != GUMBO_TAG_MATH;
    }

    static bool isForm(GumboTag tag)
    {
        return tag == GUMBO_TAG_FORM || tag == GUMBO_TAG_FIELDSET || tag == GUMBO_TAG_LABEL || tag == GUMBO_TAG_OUTPUT
            || tag == GUMBO_TAG_LEGEND;
    }

    /// What browsers parse differently with and without scripts, or by rules of its own.
    static bool isRaw(GumboTag tag)
    {
        return tag == GUMBO_TAG_NOSCRIPT || tag == GUMBO_TAG_XMP || tag == GUMBO_TAG_PLAINTEXT
            || tag == GUMBO_TAG_LISTING || tag == GUMBO_TAG_MARQUEE || tag == GUMBO_TAG_CANVAS || tag == GUMBO_TAG_MAP
            || tag == GUMBO_TAG_HTML || tag == GUMBO_TAG_BODY;
    }

    static bool isPlain(const QString &name)
    {
        return !name.isEmpty() && name.size() < 40
            && std::ranges::all_of(name, [](QChar c) { return c.isLetterOrNumber() || c == u'-' || c == u'_'; });
    }

    void note(const GumboNode &node)
    {
        if (isTag(node, GUMBO_TAG_BASE) && m_survey.base.isEmpty())
            m_survey.base = attributeOf(node, "href");
        if (const char *id = rawAttribute(node, "id");
            id && QLatin1StringView(id).startsWith(QLatin1String("docs-internal-guid")))
            m_survey.googleDocs = true;
        if (const char *href = isTag(node, GUMBO_TAG_A) ? rawAttribute(node, "href") : nullptr; href && *href == '#')
            m_survey.targets.insert(decoded(href + 1));
    }

    QByteArrayView m_bytes;
    Survey &m_survey;
};

} // namespace

std::ptrdiff_t offsetOf(const GumboNode &node, QByteArrayView bytes)
{
    const GumboStringPiece &piece = isElement(node) ? node.v.element.original_tag : node.v.text.original_text;
    if (!piece.data || piece.length == 0 || piece.data < bytes.data() || piece.data >= bytes.data() + bytes.size())
        return Losses::unknown;
    return piece.data - bytes.data();
}

Survey survey(const GumboNode &root, QByteArrayView bytes)
{
    Survey result;
    Surveyor surveyor(bytes, result);
    for (const GumboNode *child : childrenOf(root))
        surveyor.visit(*child, Losses::unknown);
    return result;
}

} // namespace marbre::html
