#include "originals/capturewords.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

namespace marbre::originals {

namespace from = import::capture::from;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(marbre::originals::Capture)
};

} // namespace

QString placeLabel(QLatin1StringView place)
{
    static const QHash<QLatin1StringView, const char *> names{
        {from::jsonLd, QT_TRANSLATE_NOOP("marbre::originals::Capture", "structured data")},
        {from::openGraph, QT_TRANSLATE_NOOP("marbre::originals::Capture", "Open Graph")},
        {from::dublinCore, QT_TRANSLATE_NOOP("marbre::originals::Capture", "Dublin Core")},
        {from::twitter, QT_TRANSLATE_NOOP("marbre::originals::Capture", "card for Twitter")},
        {from::meta, QT_TRANSLATE_NOOP("marbre::originals::Capture", "head of the page")},
        {from::microdata, QT_TRANSLATE_NOOP("marbre::originals::Capture", "microdata")},
        {from::rdfa, QT_TRANSLATE_NOOP("marbre::originals::Capture", "RDFa")},
        {from::link, QT_TRANSLATE_NOOP("marbre::originals::Capture", "a link of the page")},
        {from::time, QT_TRANSLATE_NOOP("marbre::originals::Capture", "a date of the page")},
        {from::byline, QT_TRANSLATE_NOOP("marbre::originals::Capture", "line under the title")},
        {from::heading, QT_TRANSLATE_NOOP("marbre::originals::Capture", "heading")},
        {from::title, QT_TRANSLATE_NOOP("marbre::originals::Capture", "title of the page")},
        {from::html, QT_TRANSLATE_NOOP("marbre::originals::Capture", "declared by the page")},
        {from::text, QT_TRANSLATE_NOOP("marbre::originals::Capture", "the text")},
        {from::address, QT_TRANSLATE_NOOP("marbre::originals::Capture", "address")},
    };
    const char *name = names.value(place);
    return name ? Words::tr(name) : QString(place);
}

Sureness surenessOf(double confidence)
{
    constexpr double sure = 0.8;
    constexpr double likely = 0.5;
    if (confidence >= sure)
        return {QStringLiteral("#3F7D58"), Words::tr("sure")};
    if (confidence >= likely)
        return {QStringLiteral("#B7791F"), Words::tr("likely")};
    return {QStringLiteral("#B0504A"), Words::tr("uncertain")};
}

QString momentLabel(const QDateTime &time, bool withTime)
{
    const QDateTime here = time.toLocalTime();
    return withTime ? QLocale().toString(here, QLocale::ShortFormat) : QLocale().toString(here.date(), QLocale::ShortFormat);
}

QString reasonLabel(archive::AlreadyThere::Why why)
{
    using Why = archive::AlreadyThere::Why;
    switch (why) {
    case Why::SameAddress:
        return Words::tr("the same address");
    case Why::SameOriginal:
        return Words::tr("its original has nearly this text");
    case Why::SameText:
        return Words::tr("nearly the same text");
    }
    Q_UNREACHABLE();
}

} // namespace marbre::originals
