#include <QApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

#include "browser.h"
#include "desk/exporting.h"
#include "judged.h"
#include "shelf.h"

using namespace marbre;
using namespace marbre::tests;
using article::Article;

/// The search of an exported site, in a browser, from its folder alone.
class TestSiteSearch : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void judgedQueriesFindWhatTheyMust_data();
    void judgedQueriesFindWhatTheyMust();
    void recallIsNearTheArchives();
    void aHitIsShownInItsText();
    void oneFindsWhileTyping();
    void theQueryComesBack();
    void moreIsShownOnRequest();
    void nothingFoundIsSaid();
    void withoutItsIndexItSaysSo();
    void hostileQueriesAreAnswered_data();
    void hostileQueriesAreAnswered();

private:
    [[nodiscard]] QString page() const { return m_place.filePath(QStringLiteral("search/index.html")); }
    /// An expression: the page says this.
    [[nodiscard]] static QString says(const char *words)
    {
        return QStringLiteral("document.querySelector('[role=status]').textContent === document.getElementById('found').dataset.%1")
            .arg(QLatin1String(words));
    }
    /// The slugs that a query finds, in their order; all of them are shown.
    QStringList found(const QString &query)
    {
        const QString text = QString::fromUtf8(QJsonDocument(QJsonArray{query}).toJson(QJsonDocument::Compact));
        QStringList slugs;
        const QString ask = QStringLiteral(
            "document.querySelector('.found').textContent = ''; document.forms[0].q.value = %1[0];"
            "document.forms[0].requestSubmit()");
        (void)m_browser->value(ask.arg(text));
        if (!m_browser->waitFor(QStringLiteral("document.querySelector('.found').textContent !== ''")))
            qFatal("no answer to %s: %s", qPrintable(query), qPrintable(m_browser->complaints().join(u'\n')));
        if (m_browser->value(says("none")).toBool())
            return {};
        while (m_browser->value(QStringLiteral("!document.querySelector('#found button').hidden")).toBool()) {
            const QString count = m_browser->value(QStringLiteral("'' + document.querySelectorAll('.entry').length")).toString();
            (void)m_browser->value(QStringLiteral("document.querySelector('#found button').click()"));
            if (!m_browser->waitFor(QStringLiteral("document.querySelectorAll('.entry').length > %1 || "
                                                   "document.querySelector('#found button').hidden").arg(count)))
                qFatal("no more for %s", qPrintable(query));
        }
        for (const QVariant &href : m_browser->value(QStringLiteral("[...document.querySelectorAll('.entry a')].map(a => a.href)")).toList())
            slugs.append(href.toString().section(u'/', -1).chopped(5));
        return slugs;
    }

    Shelf m_shelf;
    std::unique_ptr<archive::Archive> m_archive;
    QHash<qint64, QString> m_slugs;
    QTemporaryDir m_place;
    std::unique_ptr<Browser> m_browser;
};

namespace {

void exportTo(archive::Archive &archive, const QString &out)
{
    desk::ExportRequest request;
    request.form = desk::ExportForm::Site;
    request.out = out;
    if (const auto report = desk::exportArticles(archive, request); !report)
        qFatal("%s: %s", qPrintable(report.error().where), qPrintable(report.error().detail));
}

/// What the archive has and a site's search has not: fields, dates, states.
bool isForTheArchiveOnly(const QString &query)
{
    return query.contains(u':');
}

} // namespace

void TestSiteSearch::initTestCase()
{
    m_archive = m_shelf.open();
    for (Article each : judgedArticles()) {
        each.status = article::Status::Published;
        const Article article = saved(*m_archive, each);
        m_slugs.insert(article.id, article.slug);
    }
    exportTo(*m_archive, m_place.path());
    m_browser = std::make_unique<Browser>();
    QVERIFY(m_browser->open(page()));
}

void TestSiteSearch::judgedQueriesFindWhatTheyMust_data()
{
    QTest::addColumn<QStringList>("must");
    QTest::addColumn<QStringList>("mustNot");
    QTest::addColumn<QString>("first");
    for (const Judgement &each : judgements())
        if (!isForTheArchiveOnly(each.query))
            QTest::newRow(qPrintable(each.query)) << each.found << each.notFound << each.first;
}

void TestSiteSearch::judgedQueriesFindWhatTheyMust()
{
    QFETCH(QStringList, must);
    QFETCH(QStringList, mustNot);
    QFETCH(QString, first);
    const QStringList slugs = found(QString::fromUtf8(QTest::currentDataTag()));
    const auto isThere = [&](const QString &slug) { return slugs.contains(slug); };
    must.removeIf(isThere);
    QEXPECT_FAIL("organe", "no English text has this form of « organ », and a page has no stemmer", Continue);
    QVERIFY2(must.isEmpty(), qPrintable(QStringLiteral("not found: ") + must.join(u' ')));
    mustNot.removeIf(std::not_fn(isThere));
    QVERIFY2(mustNot.isEmpty(), qPrintable(QStringLiteral("found: ") + mustNot.join(u' ')));
    if (!first.isEmpty())
        QCOMPARE(slugs.value(0), first);
}

void TestSiteSearch::recallIsNearTheArchives()
{
    double ours = 0;
    double archives = 0;
    int judged = 0;
    for (const Judgement &each : judgements()) {
        if (each.found.isEmpty() || isForTheArchiveOnly(each.query))
            continue;
        auto hits = m_archive->search().find(archive::parseQuery(each.query), {}, archive::SearchOrder::Relevance, 50);
        QVERIFY(hits);
        QStringList there;
        for (const archive::SearchHit &hit : hits->hits)
            there.append(m_slugs.value(hit.article));
        const QStringList here = found(each.query);
        int mine = 0;
        int theirs = 0;
        for (const QString &slug : each.found) {
            mine += here.contains(slug) ? 1 : 0;
            theirs += there.contains(slug) ? 1 : 0;
        }
        ours += double(mine) / double(each.found.size());
        archives += double(theirs) / double(each.found.size());
        ++judged;
    }
    qInfo("recall over %d judged queries: %.3f; the archive's own: %.3f", judged, ours / judged, archives / judged);
    QVERIFY(ours > 0.97 * archives);
}

void TestSiteSearch::aHitIsShownInItsText()
{
    QVERIFY(found(QStringLiteral("hôpitaux moyen")).contains(QLatin1String("fr-hopitaux-budget")));
    const QString html = m_browser->value(QStringLiteral("document.querySelector('.entry').outerHTML")).toString();
    QVERIFY2(html.contains(QStringLiteral("<mark>hôpitaux</mark>")) && html.contains(QLatin1String("<mark>moyens</mark>")), qPrintable(html));
    QVERIFY2(html.contains(QLatin1String("<time datetime=\"20")), qPrintable(html));
    const QString deep = QStringLiteral("crayon");
    QCOMPARE(found(deep), QStringList{QStringLiteral("fr-ransomware-hopital")});
    QCOMPARE(m_browser->value(QStringLiteral("document.querySelector('.entry p mark').textContent")).toString(), deep);
}

void TestSiteSearch::oneFindsWhileTyping()
{
    QVERIFY(m_browser->open(page()));
    QCOMPARE(m_browser->value(QStringLiteral("document.activeElement.name")).toString(), QStringLiteral("q"));
    m_browser->type(QStringLiteral("ranco"));
    QVERIFY(m_browser->waitFor(QStringLiteral("document.querySelectorAll('.entry').length > 1")));
    QVERIFY(m_browser->waitFor(QStringLiteral("location.hash === '#q=ranco'")));
    m_browser->press(Qt::Key_Tab);
    m_browser->press(Qt::Key_Tab);
    QVERIFY(m_browser->waitFor(QStringLiteral("document.activeElement.tagName === 'A'")));
}

void TestSiteSearch::theQueryComesBack()
{
    QVERIFY(m_browser->open(page(), QStringLiteral("?q=h%C3%B4pital")));
    QVERIFY(m_browser->waitFor(QStringLiteral("document.querySelectorAll('.entry').length > 1")));
    (void)m_browser->value(QStringLiteral("document.forms[0].q.value = 'vigne'; document.forms[0].requestSubmit()"));
    QVERIFY(m_browser->waitFor(QStringLiteral("document.querySelector('.entry a')?.textContent.includes('gel')")));
    (void)m_browser->value(QStringLiteral("document.querySelector('.entry a').click()"));
    QVERIFY(m_browser->waitFor(QStringLiteral("!!document.querySelector('[itemprop=articleBody]')")));
    (void)m_browser->value(QStringLiteral("history.back()"));
    QVERIFY(m_browser->waitFor(QStringLiteral("document.forms[0]?.q.value === 'vigne'")));
    QVERIFY(m_browser->waitFor(QStringLiteral("document.querySelectorAll('.entry').length > 0")));
}

void TestSiteSearch::moreIsShownOnRequest()
{
    QVERIFY(m_browser->open(page(), QStringLiteral("#q=la")));
    QVERIFY(m_browser->waitFor(QStringLiteral("document.querySelectorAll('.entry').length === 10")));
    (void)m_browser->value(QStringLiteral("document.querySelector('#found button').click()"));
    QVERIFY(m_browser->waitFor(QStringLiteral("document.querySelectorAll('.entry').length === 20")));
    QVERIFY(m_browser->value(QStringLiteral("document.activeElement === document.querySelectorAll('.entry a')[10]")).toBool());
}

void TestSiteSearch::nothingFoundIsSaid()
{
    QVERIFY(m_browser->open(page()));
    QVERIFY(found(QStringLiteral("zzyzx")).isEmpty());
    QVERIFY(m_browser->value(says("none")).toBool());
    QCOMPARE(m_browser->value(QStringLiteral("'' + document.querySelectorAll('.entry').length")).toString(), QStringLiteral("0"));
}

void TestSiteSearch::withoutItsIndexItSaysSo()
{
    const QTemporaryDir place;
    exportTo(*m_archive, place.path());
    QVERIFY(QFile::remove(place.filePath(QStringLiteral("search/index.js"))));
    QVERIFY(m_browser->open(place.filePath(QStringLiteral("search/index.html")), QStringLiteral("#q=la")));
    QVERIFY(m_browser->waitFor(says("failed")));
}

void TestSiteSearch::hostileQueriesAreAnswered_data()
{
    QTest::addColumn<QString>("query");
    QTest::newRow("signs") << "/../ ?*+[]{}()|^$\\";
    QTest::newRow("markup") << "<img src=x onerror=\"document.title='bad'\">";
    QTest::newRow("of every object") << "constructor __proto__ toString";
    QTest::newRow("long") << QString(20'000, u'a');
    QTest::newRow("many words") << QStringLiteral("a b ").repeated(300);
    QTest::newRow("half a character") << QString(QChar(0xD800));
    QTest::newRow("only a refusal") << "-hôpital";
    QTest::newRow("an empty phrase") << "\"\"";
}

void TestSiteSearch::hostileQueriesAreAnswered()
{
    QFETCH(QString, query);
    QVERIFY(m_browser->open(page()));
    const QString text = QString::fromUtf8(QJsonDocument(QJsonArray{query}).toJson(QJsonDocument::Compact));
    (void)m_browser->value(QStringLiteral("document.forms[0].q.value = %1[0]; document.forms[0].requestSubmit()").arg(text));
    QTest::qWait(200);
    QVERIFY(!m_browser->value(QStringLiteral("document.title")).toString().contains(QLatin1String("bad")));
    QVERIFY(!m_browser->value(says("failed")).toBool());
    QVERIFY(!found(QStringLiteral("hôpital")).isEmpty());
    QVERIFY2(m_browser->complaints().isEmpty(), qPrintable(m_browser->complaints().join(u'\n')));
}

int main(int argc, char **argv)
{
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    QApplication application(argc, argv);
    TestSiteSearch test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_sitesearch.moc"
