#include "models/versionwords.h"

#include <QCoreApplication>
#include <QLocale>

#include "document/diff.h"
#include "models/articlewords.h"

namespace marbre::models {

using document::BlockChange;
using document::TextChange;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(marbre::models::Version)
};

/// A field of a record (archive/articlerecord.h) in the interface's language.
QString fieldName(const QString &field)
{
    static const QHash<QString, const char *> names{
        {QStringLiteral("title"), QT_TRANSLATE_NOOP("marbre::models::Version", "title")},
        {QStringLiteral("lead"), QT_TRANSLATE_NOOP("marbre::models::Version", "lead")},
        {QStringLiteral("body"), QT_TRANSLATE_NOOP("marbre::models::Version", "text")},
        {QStringLiteral("note"), QT_TRANSLATE_NOOP("marbre::models::Version", "editor’s note")},
        {QStringLiteral("authors"), QT_TRANSLATE_NOOP("marbre::models::Version", "authors")},
        {QStringLiteral("translators"), QT_TRANSLATE_NOOP("marbre::models::Version", "translators")},
        {QStringLiteral("categories"), QT_TRANSLATE_NOOP("marbre::models::Version", "categories")},
        {QStringLiteral("tags"), QT_TRANSLATE_NOOP("marbre::models::Version", "tags")},
        {QStringLiteral("source"), QT_TRANSLATE_NOOP("marbre::models::Version", "source")},
        {QStringLiteral("original"), QT_TRANSLATE_NOOP("marbre::models::Version", "original")},
        {QStringLiteral("reposted"), QT_TRANSLATE_NOOP("marbre::models::Version", "repost date")},
        {QStringLiteral("status"), QT_TRANSLATE_NOOP("marbre::models::Version", "status")},
        {QStringLiteral("language"), QT_TRANSLATE_NOOP("marbre::models::Version", "language")},
        {QStringLiteral("slug"), QT_TRANSLATE_NOOP("marbre::models::Version", "address")},
        {QStringLiteral("corrections"), QT_TRANSLATE_NOOP("marbre::models::Version", "corrections")},
        {QStringLiteral("kind"), QT_TRANSLATE_NOOP("marbre::models::Version", "kind of page")},
        {QStringLiteral("sticky"), QT_TRANSLATE_NOOP("marbre::models::Version", "on top of the site")},
        {QStringLiteral("image"), QT_TRANSLATE_NOOP("marbre::models::Version", "picture")},
        {QStringLiteral("trashed"), QT_TRANSLATE_NOOP("marbre::models::Version", "trash")},
    };
    const char *name = names.value(field);
    return name ? Words::tr(name) : field;
}

QString changeOf(const archive::Version &version)
{
    if (version.cause == archive::Cause::Import)
        return Words::tr("imported");
    if (version.cause == archive::Cause::Restore)
        return Words::tr("restored");
    QStringList fields;
    for (const QString &field : version.changed)
        fields.append(fieldName(field));
    return fields.isEmpty() ? Words::tr("first version") : fields.join(QLatin1String(", "));
}

struct Colours {
    QString added;
    QString removed;
    QString soft;
};

Colours coloursOf(const QPalette &palette)
{
    const bool dark = palette.color(QPalette::Base).lightness() < 128;
    return {dark ? QStringLiteral("#24442e") : QStringLiteral("#d9efdf"),
            dark ? QStringLiteral("#57302d") : QStringLiteral("#f7dcd8"),
            palette.color(QPalette::PlaceholderText).name()};
}

class Page
{
public:
    Page(Layout layout, const QPalette &palette, Links links)
        : m_layout(layout)
        , m_links(links)
        , m_colours(coloursOf(palette))
    {
    }

    void line(const QString &label, const QString &before, const QString &after)
    {
        if (before != after)
            row(label, document::wordDifferences(before, after));
    }

    void text(const QString &label, archive::Passage::Text which, const document::Document &before,
              const document::Document &after)
    {
        if (before == after)
            return;
        heading(label);
        int same = 0;
        int number = -1;
        for (const BlockChange &change : document::differences(before.blocks, after.blocks)) {
            ++number;
            m_link = m_links == Links::None || change.kind == BlockChange::Kind::Same
                ? QString()
                : QStringLiteral("%1-%2").arg(int(which)).arg(number);
            // Of what has not changed, a little around what has is enough to know where one is.
            same = change.kind == BlockChange::Kind::Same ? same + 1 : 0;
            if (same == 2)
                m_html += QStringLiteral("<tr><td colspan='2'><p style='color:%1'>…</p></td></tr>").arg(m_colours.soft);
            if (same < 2)
                block(change);
        }
        m_link.clear();
    }

    [[nodiscard]] QString take()
    {
        if (m_html.isEmpty())
            return QStringLiteral("<p style='color:%1'>%2</p>").arg(m_colours.soft, Words::tr("Nothing differs.").toHtmlEscaped());
        return QStringLiteral("<table width='100%' cellspacing='0' cellpadding='4'>") + m_html + QStringLiteral("</table>");
    }

private:
    void heading(const QString &label)
    {
        QString name = label;
        name[0] = name[0].toUpper();
        m_html += QStringLiteral("<tr><td colspan='2'><p style='color:%1'>%2</p></td></tr>").arg(m_colours.soft, name.toHtmlEscaped());
    }

    void row(const QString &label, const std::vector<TextChange> &words)
    {
        heading(label);
        cells(words);
    }

    void block(const BlockChange &change)
    {
        const bool formAlone = change.kind == BlockChange::Kind::Changed
            && std::ranges::all_of(change.words, [](const TextChange &each) { return each.kind == TextChange::Kind::Same; });
        if (formAlone)
            m_html += QStringLiteral("<tr><td colspan='2'><p style='color:%1'><i>%2</i></p></td></tr>")
                          .arg(m_colours.soft, Words::tr("Another form, the same words:").toHtmlEscaped());
        cells(change.words);
    }

    void cells(const std::vector<TextChange> &words)
    {
        using Kind = TextChange::Kind;
        m_html += QStringLiteral("<tr>");
        if (m_layout == Layout::OneText)
            m_html += QStringLiteral("<td colspan='2'>%1</td>").arg(marked(words, {Kind::Same, Kind::Removed, Kind::Added}));
        else
            m_html += QStringLiteral("<td width='50%' valign='top'>%1</td><td width='50%' valign='top'>%2</td>")
                          .arg(marked(words, {Kind::Same, Kind::Removed}), marked(words, {Kind::Same, Kind::Added}));
        if (!m_link.isEmpty())
            m_html += QStringLiteral("<td valign='top' align='right'><a href='%1'>%2</a></td>")
                          .arg(m_link, Words::tr("Take back").toHtmlEscaped());
        m_html += QStringLiteral("</tr>");
    }

    [[nodiscard]] QString marked(const std::vector<TextChange> &words, std::initializer_list<TextChange::Kind> shown) const
    {
        QString html;
        for (const TextChange &each : words) {
            if (std::ranges::find(shown, each.kind) == shown.end())
                continue;
            const QString text = each.text.toHtmlEscaped().replace(u'\n', QLatin1String("<br>"));
            if (each.kind == TextChange::Kind::Same)
                html += text;
            else if (each.kind == TextChange::Kind::Removed)
                html += QStringLiteral("<span style='background-color:%1; text-decoration:line-through'>%2</span>").arg(m_colours.removed, text);
            else
                html += QStringLiteral("<span style='background-color:%1'>%2</span>").arg(m_colours.added, text);
        }
        return html;
    }

    Layout m_layout;
    Links m_links;
    QString m_link; ///< of the difference that is being written
    Colours m_colours;
    QString m_html;
};

QString listed(const QStringList &names)
{
    return names.join(QLatin1String(", "));
}

} // namespace

QString labelOf(const archive::Version &version)
{
    const QString when = QLocale().toString(version.saved.toLocalTime(), QLocale::ShortFormat);
    QStringList first{version.name.isEmpty() ? when : version.name};
    QStringList second{changeOf(version)};
    if (!version.name.isEmpty())
        second.prepend(when);
    if (!version.person.isEmpty())
        first.append(version.person);
    return first.join(QStringLiteral(" · ")) + u'\n' + second.join(QStringLiteral(" · "));
}

QString comparison(const article::Article &before, const article::Article &after, Layout layout, const QPalette &palette,
                   Links links)
{
    Page page(layout, palette, links);
    const auto name = [](const char *field) { return fieldName(QLatin1String(field)); };
    page.line(name("title"), before.title, after.title);
    page.line(name("status"), statusLabel(before.status), statusLabel(after.status));
    page.line(name("source"), before.source.name, after.source.name);
    page.line(name("authors"), listed(before.authors), listed(after.authors));
    page.line(name("translators"), listed(before.translators), listed(after.translators));
    page.line(name("categories"), listed(before.categories), listed(after.categories));
    page.line(name("tags"), listed(before.tags), listed(after.tags));
    const auto original = [](const article::Article &article) {
        return QStringList{article.original.published.toIso(), article.original.title, article.original.url, article.original.license}.join(QStringLiteral(" · "));
    };
    page.line(name("original"), original(before), original(after));
    const auto reposted = [](const article::Article &article) {
        return article.reposted ? article.reposted->toString(Qt::ISODate) : QString();
    };
    page.line(name("reposted"), reposted(before), reposted(after));
    page.line(name("image"), before.image, after.image);
    page.line(name("language"), before.language, after.language);
    page.line(name("slug"), before.slug, after.slug);
    const auto corrections = [](const article::Article &article) {
        QStringList lines;
        for (const article::Correction &each : article.corrections)
            lines.append(each.day.toString(Qt::ISODate) + u' ' + each.text);
        return lines.join(u'\n');
    };
    page.line(name("corrections"), corrections(before), corrections(after));
    using Text = archive::Passage::Text;
    page.text(name("lead"), Text::Lead, before.lead, after.lead);
    page.text(name("note"), Text::Note, before.note, after.note);
    page.text(name("body"), Text::Body, before.body, after.body);
    return page.take();
}

std::optional<archive::Passage> passageAt(const QString &link, const article::Article &before,
                                          const article::Article &after)
{
    using Text = archive::Passage::Text;
    const auto which = static_cast<Text>(link.section(u'-', 0, 0).toInt());
    const auto textOf = [which](const article::Article &of) -> const document::Blocks & {
        return (which == Text::Lead ? of.lead : which == Text::Note ? of.note : of.body).blocks;
    };
    const std::vector<BlockChange> changes = document::differences(textOf(before), textOf(after));
    const size_t number = link.section(u'-', 1).toUInt();
    return number < changes.size() ? std::optional(archive::Passage{which, changes[number]}) : std::nullopt;
}

} // namespace marbre::models
