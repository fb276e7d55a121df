#include <QTest>

#include <rapidcheck.h>

#include "document/rewrite.h"
#include "support/documents.h"

using namespace marbre;
using namespace marbre::document;

class TestDocumentProperties : public QObject
{
    Q_OBJECT

private slots:
    void plainTextOfAnyDocumentIsItsOwn();
    void normalFormIsReachedAtOnce();
    void rewritingNothingChangesNothing();
    void mediaAreAsMuchAsRewritingSees();
};

void TestDocumentProperties::plainTextOfAnyDocumentIsItsOwn()
{
    QVERIFY(rc::check([](void) {
        const Document plain = fromPlainText(toPlainText(*tests::normalDocument()));
        RC_ASSERT(fromPlainText(toPlainText(plain)) == plain);
    }));
}

void TestDocumentProperties::normalFormIsReachedAtOnce()
{
    QVERIFY(rc::check([](void) {
        const Document document = *tests::normalDocument();
        Inlines runs;
        for (const Block &block : document.blocks)
            if (const auto *paragraph = std::get_if<Paragraph>(&block.content))
                runs.insert(runs.end(), paragraph->content.begin(), paragraph->content.end());
        const Inlines once = normalized(runs);
        RC_ASSERT(normalized(once) == once);
        RC_ASSERT(toPlainText(once) == toPlainText(runs));
    }));
}

void TestDocumentProperties::rewritingNothingChangesNothing()
{
    QVERIFY(rc::check([](void) {
        const Document document = *tests::normalDocument();
        Document same = document;
        rewriteMedia(same.blocks, [](QString &) {});
        RC_ASSERT(same == document);
    }));
}

void TestDocumentProperties::mediaAreAsMuchAsRewritingSees()
{
    QVERIFY(rc::check([](void) {
        Document document = *tests::normalDocument();
        QStringList seen;
        rewriteMedia(document.blocks, [&](QString &address) {
            RC_ASSERT(!address.isEmpty());
            if (address.startsWith(QLatin1String("media/")) && !seen.contains(address))
                seen.append(address);
        });
        QStringList media = mediaOf(document);
        RC_ASSERT(media == seen);
    }));
}

QTEST_GUILESS_MAIN(TestDocumentProperties)
#include "tst_properties.moc"
