#include <QApplication>
#include <QTest>

#include <map>
#include <set>

#include "attacks.h"
#include "browser/harness.h"
#include "html/html.h"

using namespace marbre;
using tests::Attack;

/// The corpus of attacks in a real browser with scripts on: as it stands, which shows that it bites, and cleaned.
class TestBrowser : public QObject
{
    Q_OBJECT

private slots:
    void attacksBiteBeforeCleaning();
    void nothingHappensAfterCleaning();

private:
    tests::Harness m_harness;
};

void TestBrowser::attacksBiteBeforeCleaning()
{
    const std::vector<Attack> attacks = tests::attacks();
    std::vector<QByteArray> pieces;
    for (const Attack &attack : attacks)
        pieces.push_back(attack.html);
    const auto [deeds, strays] = m_harness.open(pieces);
    QVERIFY2(strays.filter(QStringLiteral("no answer")).isEmpty(), qPrintable(strays.join(u'|')));
    struct Count {
        int all = 0;
        int biting = 0;
    };
    std::map<QByteArray, Count> families;
    Count total;
    for (std::size_t i = 0; i < attacks.size(); ++i) {
        const bool bites = !deeds[i].isEmpty();
        for (Count *count : {&families[attacks[i].family], &total}) {
            ++count->all;
            count->biting += bites ? 1 : 0;
        }
    }
    for (const auto &[family, count] : families)
        qInfo("%s: %d of %d", family.constData(), count.biting, count.all);
    for (const auto &[family, count] : families)
        QVERIFY2(count.biting > 0, family.constData());
    qInfo("all: %d of %d", total.biting, total.all);
    QVERIFY(total.biting * 2 > total.all); // many are older browsers'
}

void TestBrowser::nothingHappensAfterCleaning()
{
    std::set<QByteArray> written; // many attacks leave the same
    for (const Attack &attack : tests::attacks()) {
        const document::Document page = html::read(attack.html).document;
        const document::Document post = html::read(attack.html, {{}, true}).document;
        written.insert({html::writeCanonical(page), html::write(page), html::writeCanonical(post), html::write(post)});
    }
    const std::vector<QByteArray> pieces(written.begin(), written.end());
    const auto [deeds, strays] = m_harness.open(pieces);
    QStringList faults = strays;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (!deeds[i].isEmpty())
            faults += deeds[i].join(u'|') + u' ' + QString::fromUtf8(pieces[i]);
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    qInfo("%zu pieces", pieces.size());
}

int main(int argc, char **argv)
{
    tests::Harness::prepare();
    QApplication application(argc, argv);
    TestBrowser test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_browser.moc"
