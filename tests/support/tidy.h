#pragma once

#include <QByteArray>
#include <QProcess>

namespace marbre::tests {

/// What HTML Tidy has against a page: not even a warning is nothing.
inline QByteArray tidied(const QByteArray &html)
{
    QProcess tidy;
    tidy.start(QStringLiteral("tidy"), {QStringLiteral("-q"), QStringLiteral("-e"), QStringLiteral("-utf8")});
    tidy.write(html);
    tidy.closeWriteChannel();
    if (!tidy.waitForFinished())
        qFatal("tidy does not end");
    return tidy.readAllStandardError();
}

} // namespace marbre::tests
