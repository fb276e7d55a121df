#include "import/htmlpage.h"

#include <QRegularExpression>

#include "html/html.h"
#include "text/encoding.h"
#include "text/language.h"

namespace marbre::import {

namespace {

QString firstMatch(const QString &text, const QRegularExpression &form)
{
    return form.match(text).captured(1);
}

QString plain(const QString &markup)
{
    return document::toPlainText(html::read(markup.toUtf8()).document).simplified();
}

} // namespace

TextReading readHtmlPage(const QByteArray &bytes)
{
    static const QRegularExpression title(QStringLiteral("<title[^>]*>(.*?)</title>"),
                                          QRegularExpression::CaseInsensitiveOption
                                              | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression heading(QStringLiteral("<h1[^>]*>(.*?)</h1>"),
                                            QRegularExpression::CaseInsensitiveOption
                                                | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression language(QStringLiteral("<html[^>]*\\slang=[\"']?([A-Za-z0-9-]+)"),
                                             QRegularExpression::CaseInsensitiveOption);
    QString text = text::decodeText(bytes);
    TextReading reading;
    const auto firstHeading = heading.match(text);
    reading.article.title = plain(firstHeading.hasMatch() ? firstHeading.captured(1) : firstMatch(text, title));
    reading.article.language = firstMatch(text, language);
    if (firstHeading.hasMatch())
        text.remove(firstHeading.capturedStart(), firstHeading.capturedLength());
    reading.article.body = html::read(text.toUtf8()).document;
    if (reading.article.language.isEmpty())
        reading.article.language = text::guessLanguage(document::toPlainText(reading.article.body));
    return reading;
}

} // namespace marbre::import
