#include "html/html.h"
#include "inspector.h"
#include "promises.h"

namespace marbre::tests {

namespace {

using document::Block;
using document::Document;

QString said(const char *promise, QByteArrayView one, QByteArrayView other = {})
{
    const QString message = QStringLiteral("%1\n%2\n---\n%3")
                                .arg(QLatin1StringView(promise), QString::fromUtf8(one), QString::fromUtf8(other));
    return QString(message).replace(QChar::Null, QLatin1String("[NUL]"));
}

QString brokenByCanonicalForm(const Document &document)
{
    const QByteArray once = html::writeCanonical(document);
    const html::Reading again = html::read(once);
    if (again.document != document)
        return said("canonical form reads as another document", once, html::writeCanonical(again.document));
    if (html::writeCanonical(again.document) != once)
        return said("cleaning twice changes something", once, html::writeCanonical(again.document));
    if (!again.dropped.isEmpty())
        return said("canonical form loses something", once, again.dropped.join(u' ').toUtf8());
    const QStringList faults = faultsIn(once);
    return faults.isEmpty() ? QString() : said("not safe", once, faults.join(u' ').toUtf8());
}

QString brokenByOrigins(const Document &document, QByteArrayView bytes)
{
    qsizetype from = 0;
    for (const Block &block : document.blocks) {
        const qsizetype at = bytes.indexOf(block.origin, from);
        if (at < 0)
            return said("a block's bytes are not those of the page", block.origin, bytes);
        from = at + block.origin.size();
    }
    const QByteArray saved = html::write(document);
    const Document opened = html::read(saved).document;
    if (opened != document)
        return said("saved form reads as another document", saved, html::writeCanonical(opened));
    if (html::write(opened) != saved)
        return said("opening and saving changes a byte", saved, html::write(opened));
    const QStringList faults = faultsIn(saved);
    return faults.isEmpty() ? QString() : said("not safe as saved", saved, faults.join(u' ').toUtf8());
}

} // namespace

/// Any bytes, read as a page and as a post of WordPress's.
QString brokenPromise(QByteArrayView bytes)
{
    const Document page = html::read(bytes).document;
    if (const QString broken = brokenByCanonicalForm(page); !broken.isEmpty())
        return broken;
    if (const QString broken = brokenByOrigins(page, bytes); !broken.isEmpty())
        return broken;
    return brokenByCanonicalForm(html::read(bytes, {{}, true}).document);
}

} // namespace marbre::tests
