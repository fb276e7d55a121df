#pragma once

#include <QTest>

#include "text/typography.h"

namespace marbre::tests {

/// In tables, · is U+00A0 and ¦ is U+202F: rows that can be read.
inline QString spaced(const char *text)
{
    return QString::fromUtf8(text).replace(u'·', u'\u00A0').replace(u'¦', u'\u202F');
}

inline QString shown(QString text)
{
    return text.replace(u'\u00A0', u'·').replace(u'\u202F', u'¦');
}

inline QString corrected(const QString &text, text::typography::Profile profile)
{
    using namespace text::typography;
    return applied(text, changesOf(text, settingsOf(profile)));
}

/// A row: a text, and what a profile makes of it.
inline void row(const char *before, const char *after)
{
    QTest::newRow(before) << spaced(before) << spaced(after);
}

/// A text that stays as it is.
inline void same(const char *text)
{
    row(text, text);
}

inline void beginTable()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
}

/// What every row promises: the result, and that it is a fixed point.
inline void checkRow(text::typography::Profile profile)
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    const QString once = corrected(before, profile);
    QCOMPARE(shown(once), shown(after));
    QCOMPARE(shown(corrected(once, profile)), shown(once));
}

} // namespace marbre::tests
