#include "export/wordpressfragment.h"

#include "export/eachfile.h"
#include "export/wordpressblocks.h"
#include "html/html.h"
#include "site/page.h"

namespace marbre::exporting {

namespace {

using article::Article;

/// A fragment of the theme's, parted at the body.
struct Around {
    QString before;
    QString after;
};

Result<Around> around(Article article, const site::Theme &theme, const Target &target)
{
    const QString mark = QStringLiteral("\uE000marbre-body\uE001");
    article.body = document::fromPlainText(mark);
    const Result<QString> rendered = site::renderFragment(article, theme, {{}, target.baseUrl, target.siteName});
    if (!rendered)
        return std::unexpected(rendered.error());
    const QString body = QStringLiteral("<p>%1</p>").arg(mark);
    const qsizetype at = rendered->lastIndexOf(body);
    if (at < 0)
        return fail(ErrorCode::Invalid, theme.id, QStringLiteral("the fragment does not show {{{body}}}"));
    return Around{rendered->first(at).trimmed(), rendered->sliced(at + body.size()).trimmed()};
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral("\n\n")) + u'\n';
}

/// The theme's markup, as it is.
QString customHtml(const QString &html)
{
    return html.isEmpty() ? html : QStringLiteral("<!-- wp:html -->\n%1\n<!-- /wp:html -->").arg(html);
}

/// core/group
QString leadGroup(const document::Document &lead)
{
    if (lead.isEmpty())
        return {};
    return QStringLiteral("<!-- wp:group {\"className\":\"lead\"} -->\n<div class=\"wp-block-group "
                          "lead\">%1</div>\n<!-- /wp:group -->")
        .arg(gutenbergMarkup(lead).trimmed());
}

/// The lead and the body are blocks that an editor goes on with; the box between them is one.
Result<QByteArray> blocksFragment(const Article &article, const site::Theme &theme, const Target &target)
{
    Article withoutLead = article;
    withoutLead.lead = {};
    const Result<Around> box = around(std::move(withoutLead), theme, target);
    if (!box)
        return std::unexpected(box.error());
    return joined({leadGroup(article.lead), customHtml(box->before), gutenbergMarkup(article.body).trimmed(),
                   customHtml(box->after)})
        .toUtf8();
}

Result<QByteArray> classicFragment(const Article &article, const site::Theme &theme, const Target &target)
{
    const Result<Around> box = around(article, theme, target);
    if (!box)
        return std::unexpected(box.error());
    return joined({box->before, classicMarkup(article.body).trimmed(), box->after}).toUtf8();
}

} // namespace

Result<QByteArray> wordpressFragment(const Article &article, const site::Theme &theme, WordpressForm form,
                                     const Target &target)
{
    return form == WordpressForm::Blocks ? blocksFragment(article, theme, target)
                                         : classicFragment(article, theme, target);
}

QByteArray wordpressExcerpt(const document::Document &lead)
{
    if (lead.blocks.size() == 1)
        if (const auto *paragraph = std::get_if<document::Paragraph>(&lead.blocks.front().content))
            return html::writeInlines(paragraph->content).toUtf8();
    return lead.isEmpty() ? QByteArray() : html::writeCanonical(lead).trimmed();
}

Result<Report> exportWordpressFragments(const NextArticle &next, const site::Theme &theme, WordpressForm form,
                                        const ReadMedia &readMedia, const Target &target)
{
    const auto render = [&](const Article &article) { return wordpressFragment(article, theme, form, target); };
    return exportEach(next, target, {QStringLiteral(".html"), render, readMedia});
}

} // namespace marbre::exporting
