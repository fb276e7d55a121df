#include <QTextDocument>

#include "bridge/load.h"
#include "bridge/read.h"
#include "html/html.h"
#include "promises.h"

namespace marbre::tests {

/// Whatever a page says, the editor says it back.
QString brokenPromise(QByteArrayView bytes)
{
    const document::Document document = html::read(bytes).document;
    QTextDocument text;
    bridge::load(document, text);
    const document::Document back = bridge::read(text);
    if (back == document)
        return {};
    return QStringLiteral("the editor gives back another document\n%1\n---\n%2")
        .arg(QString::fromUtf8(html::writeCanonical(document)), QString::fromUtf8(html::writeCanonical(back)));
}

} // namespace marbre::tests
