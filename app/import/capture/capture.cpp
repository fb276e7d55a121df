#include "import/capture/capture.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <iterator>

#include "html/html.h"
#include "import/capture/content.h"
#include "import/capture/jsonld.h"
#include "import/capture/markup.h"
#include "import/capture/metatags.h"
#include "import/capture/moments.h"
#include "import/capture/pagetext.h"
#include "import/capture/regions.h"
#include "import/capture/titles.h"
#include "import/capture/visible.h"
#include "text/language.h"

namespace marbre::import {

using namespace capture;

namespace {

QString resolved(const QString &address, const QString &base)
{
    const QUrl url(address);
    const QUrl whole = base.isEmpty() ? url : QUrl(base).resolved(url);
    const bool isPage = whole.scheme() == QLatin1String("http") || whole.scheme() == QLatin1String("https");
    return isPage ? whole.toString(QUrl::FullyEncoded) : QString();
}

/// Addresses made absolute; those that lead nowhere on the web go.
void resolveAddresses(Field &field, const QString &base)
{
    Field whole;
    for (Finding &finding : field) {
        finding.value = resolved(finding.value, base);
        // A canonical address that is the site's front page is a mistake of its template's.
        if (QUrl(finding.value).path().size() <= 1)
            finding.confidence *= 0.5;
        if (!finding.value.isEmpty())
            whole.push_back(std::move(finding));
    }
    field = std::move(whole);
}

/// What relative addresses of the page are relative to (HTML standard, 4.2.3).
QString baseOf(const Page &page, const QString &address)
{
    const int base = page.first(GUMBO_TAG_BASE);
    const QString href = base < 0 ? QString() : page.attribute(base, "href");
    return href.isEmpty() ? address : QUrl(address).resolved(QUrl(href)).toString(QUrl::FullyEncoded);
}

QStringList titlesOf(const Page &page, const PageFields &fields)
{
    QStringList titles{titleElement(page)};
    for (const Finding &finding : fields.title)
        titles.append(finding.value);
    titles.removeAll(QString());
    return titles.mid(0, 8);
}

/// The page's address, by what it says and by what it is told.
QString addressOf(const PageFields &fields, const QString &base)
{
    Field urls = fields.url;
    resolveAddresses(urls, base);
    settle(urls);
    return bestOf(urls);
}

void append(Field &to, Field from)
{
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

void append(PageFields &to, PageFields from)
{
    append(to.title, std::move(from.title));
    append(to.byline, std::move(from.byline));
    append(to.siteName, std::move(from.siteName));
    append(to.publishedTime, std::move(from.publishedTime));
    append(to.language, std::move(from.language));
    append(to.excerpt, std::move(from.excerpt));
    append(to.url, std::move(from.url));
    append(to.license, std::move(from.license));
}

/// A language tag by its form; « fr_FR » is one, too.
void readLanguages(const Page &page, const document::Document &content, Field &languages)
{
    for (const char *name : {"lang", "xml:lang"})
        add(languages, page.attribute(0, name), from::html, 0.85);
    // A template says "en" of any text; the words themselves do not.
    constexpr qsizetype enough = 1000; // characters for the words to be sure
    const QString words = document::toPlainText(content);
    const QString guess = words.size() < enough ? QString() : text::guessLanguage(words);
    add(languages, guess.isEmpty() ? text::guessLanguage(words) : guess, from::text, guess.isEmpty() ? 0.3 : 0.5);
    std::erase_if(languages, [](const Finding &finding) { return !text::isLanguageTag(finding.value); });
    for (Finding &finding : languages) {
        const bool known = finding.value.startsWith(QLatin1String("fr"), Qt::CaseInsensitive)
            || finding.value.startsWith(QLatin1String("en"), Qt::CaseInsensitive);
        const bool agrees = finding.value.left(2).compare(guess, Qt::CaseInsensitive) == 0;
        if (!guess.isEmpty() && known && !agrees)
            finding.confidence *= 0.5;
    }
}

/// « Name - what it stands for »: the name alone, where another place gives it so.
void cutSlogans(Field &sites)
{
    static const QRegularExpression separator(QStringLiteral(R"(\s+[-–—|:·•]\s+|\s*[|:]\s+)"));
    for (Finding &site : sites) {
        const QString name = site.value.section(separator, 0, 0);
        const auto says = [&](const Finding &other) { return other.value.compare(name, Qt::CaseInsensitive) == 0; };
        if (name.size() < site.value.size() && std::ranges::any_of(sites, says))
            site.value = name;
    }
}

/// The first paragraph that is prose; a note above it (« Voir aussi : … ») is short, or ends in no full stop.
QString firstSentences(const document::Document &content)
{
    constexpr qsizetype prose = 100;
    constexpr qsizetype some = 40;
    QString first;
    for (const document::Block &block : content.blocks) {
        const auto *paragraph = std::get_if<document::Paragraph>(&block.content);
        const QString text = paragraph ? document::toPlainText(paragraph->content) : QString();
        if (text.size() >= prose)
            return text;
        if (first.isEmpty() && text.size() >= some)
            first = text;
    }
    return first;
}

void readFallbacks(const document::Document &content, const QString &address, PageFields &fields)
{
    const QString day = dateInAddress(address);
    add(fields.publishedTime, day, from::address, day.size() == 10 ? 0.58 : 0.3);
    add(fields.excerpt, firstSentences(content), from::text, 0.3);
}

} // namespace

CapturedPage readCapturedPage(const QByteArray &bytes, const QString &baseUrl)
{
    return readCapturedPage(savedPage(bytes), baseUrl);
}

CapturedPage readCapturedPage(const SavedPage &saved, const QString &baseUrl)
{
    const Page page(utf8Of(saved.html, saved.charset));
    CapturedPage result;
    PageFields &fields = result.fields;
    readMetaTags(page, fields);
    const Regions regions = regionsOf(page, titlesOf(page, fields));
    readLinks(page, regions, fields);
    result.baseUrl = baseUrl.isEmpty() ? saved.baseUrl : baseUrl;
    add(fields.url, result.baseUrl, from::address, 0.8);
    const QString address = addressOf(fields, result.baseUrl);
    if (result.baseUrl.isEmpty())
        result.baseUrl = address;
    StructuredData data = readJsonLd(page, address, titlesOf(page, fields));
    append(fields, std::move(data.fields));
    readMarkup(page, regions, fields);
    readBylines(page, regions, fields);
    readDates(page, regions, fields);
    readLead(page, regions, fields);
    readTitles(page, regions, fields);
    settle(fields.title);
    result.content = contentOf(page, regions, {baseOf(page, result.baseUrl), bestOf(fields.title), data.articleBody});
    readLanguages(page, result.content, fields.language);
    readFallbacks(result.content, address, fields);
    resolveAddresses(fields.url, result.baseUrl);
    cutSlogans(fields.siteName);
    settle(fields);
    return result;
}

QString contentHtml(const CapturedPage &page)
{
    return QString::fromUtf8(html::writeCanonical(page.content)).trimmed();
}

} // namespace marbre::import
