#include "html/html.h"
#include "import/capture/captured.h"
#include "inspector.h"
#include "promises.h"
#include "text/language.h"

namespace marbre::tests {

namespace {

using import::CapturedPage;
using import::capture::Field;

QString said(const char *promise, const QString &value = {})
{
    return QLatin1StringView(promise) + u' ' + QString(value).replace(QChar::Null, QLatin1String("[NUL]"));
}

QString brokenByField(const Field &field)
{
    for (std::size_t i = 0; i < field.size(); ++i) {
        if (field[i].value.isEmpty())
            return said("a value is empty");
        if (!(field[i].confidence > 0 && field[i].confidence < 1))
            return said("a confidence is none", field[i].value);
        if (i > 0 && field[i].confidence > field[i - 1].confidence)
            return said("a runner-up is surer than the one before", field[i].value);
    }
    return {};
}

QString brokenByFields(const import::capture::PageFields &fields)
{
    for (const Field *field : {&fields.title, &fields.byline, &fields.siteName, &fields.publishedTime, &fields.language,
                               &fields.excerpt, &fields.url, &fields.license})
        if (const QString broken = brokenByField(*field); !broken.isEmpty())
            return broken;
    for (const auto &moment : fields.publishedTime)
        if (!text::PartialDate::fromIso(moment.value.left(10)))
            return said("no date", moment.value);
    for (const auto &url : fields.url)
        if (!url.value.startsWith(QLatin1String("http://")) && !url.value.startsWith(QLatin1String("https://")))
            return said("no address of the Web", url.value);
    return {};
}

QString brokenByContent(const CapturedPage &page)
{
    const QByteArray written = html::writeCanonical(page.content);
    if (html::writeCanonical(html::read(written).document) != written)
        return said("the content reads as something else", QString::fromUtf8(written));
    const QStringList faults = faultsIn(written);
    return faults.isEmpty() ? QString() : said("not safe", QString::fromUtf8(written) + u'\n' + faults.join(u' '));
}

} // namespace

/// Any bytes, read as a saved page of any form.
QString brokenPromise(QByteArrayView bytes)
{
    const CapturedPage page = import::readCapturedPage(bytes.toByteArray(), QStringLiteral("https://example.org/a/"));
    if (const QString broken = brokenByFields(page.fields); !broken.isEmpty())
        return broken;
    if (const QString broken = brokenByContent(page); !broken.isEmpty())
        return broken;
    const article::Article article = import::captured(page);
    return article == article::tidied(article) ? QString() : said("the article is not tidy");
}

} // namespace marbre::tests
