#include <QTest>

#include "site/siteaddress.h"

using namespace marbre::site;

Q_DECLARE_METATYPE(ListPlace)

/// Where the pages of a site stand.
class TestSiteAddress : public QObject
{
    Q_OBJECT

private slots:
    void listsHaveAddresses_data();
    void listsHaveAddresses();
    void otherAddressesAreNoLists_data();
    void otherAddressesAreNoLists();
    void articlesHaveAddresses_data();
    void articlesHaveAddresses();
    void pagesLeadToEachOther_data();
    void pagesLeadToEachOther();
    void namesHaveKeysOfTheirOwn();
};

void TestSiteAddress::listsHaveAddresses_data()
{
    QTest::addColumn<ListPlace>("place");
    QTest::addColumn<QString>("address");
    const auto row = [](const ListPlace &place, const char *address) { QTest::newRow(address) << place << QString::fromLatin1(address); };
    row({}, "index.html");
    row({ListKind::Home, {}, 2}, "page/2.html");
    row({ListKind::Category, QStringLiteral("jardins"), 0}, "category/jardins/index.html");
    row({ListKind::Tag, QStringLiteral("un-mot"), 3}, "tag/un-mot/3.html");
    row({ListKind::Author, QStringLiteral("ada"), 0}, "author/ada/index.html");
    row({ListKind::Source, QStringLiteral("bbc"), 0}, "source/bbc/index.html");
    row({ListKind::Year, QStringLiteral("2021"), 2}, "archive/2021/2.html");
    row({ListKind::Month, QStringLiteral("2021-05"), 0}, "archive/2021/05/index.html");
    row({ListKind::Search, {}, 0}, "search/index.html");
    row({ListKind::Search, {}, 2}, "search/2.html");
    row({ListKind::Home, {}, 1}, "page/1.html");
}

void TestSiteAddress::listsHaveAddresses()
{
    QFETCH(ListPlace, place);
    QFETCH(QString, address);
    QCOMPARE(addressOf(place), address);
    QVERIFY(listAt(address) == std::optional(place));
    QVERIFY(slugAt(address).isEmpty());
}

void TestSiteAddress::otherAddressesAreNoLists_data()
{
    QTest::addColumn<QString>("address");
    for (const char *address : {"", "search/1.html", "page/index.html", "page/0.html", "category/index.html", "category/../index.html",
                                "category/a/b/index.html", "archive/21/index.html", "archive/2021/5/index.html", "autre/x/index.html",
                                "category/jardins/x.html", "/index.html", "category/jardins/99999999999.html"})
        QTest::newRow(address) << QString::fromLatin1(address);
}

void TestSiteAddress::otherAddressesAreNoLists()
{
    QFETCH(QString, address);
    QVERIFY(!listAt(address));
}

void TestSiteAddress::articlesHaveAddresses_data()
{
    QTest::addColumn<QString>("slug");
    QTest::addColumn<QString>("address");
    for (const auto &[slug, address] : {std::pair("un-mot", "un-mot.html"), std::pair("index", "index-.html"), std::pair("404", "404-.html"),
                                        std::pair("search", "search.html")})
        QTest::newRow(slug) << QString::fromLatin1(slug) << QString::fromLatin1(address);
}

void TestSiteAddress::articlesHaveAddresses()
{
    QFETCH(QString, slug);
    QFETCH(QString, address);
    QCOMPARE(articleAddress(slug), address);
    QCOMPARE(slugAt(address), slug);
    QVERIFY(!listAt(address));
    QCOMPARE(slugAt(QStringLiteral("../") + address), QString());
}

void TestSiteAddress::pagesLeadToEachOther_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("relative");
    const auto row = [](const char *from, const char *to, const char *relative) {
        QTest::addRow("%s to %s", from, to) << QString::fromLatin1(from) << QString::fromLatin1(to) << QString::fromLatin1(relative);
    };
    row("index.html", "a.html", "a.html");
    row("a.html", "category/x/index.html", "category/x/index.html");
    row("category/x/index.html", "a.html", "../../a.html");
    row("category/x/index.html", "category/x/2.html", "2.html");
    row("category/x/index.html", "category/y/index.html", "../y/index.html");
    row("archive/2021/05/index.html", "archive/2021/index.html", "../index.html");
    row("archive/2021/index.html", "archive/2021/05/index.html", "05/index.html");
}

void TestSiteAddress::pagesLeadToEachOther()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, relative);
    QCOMPARE(relativeAddress(from, to), relative);
}

void TestSiteAddress::namesHaveKeysOfTheirOwn()
{
    const NameKeys keys({QStringLiteral("Été"), QStringLiteral("été !"), QStringLiteral("日本"), QStringLiteral("本日")});
    QCOMPARE(keys.key(QStringLiteral("Été")), QStringLiteral("ete"));
    QCOMPARE(keys.key(QStringLiteral("été !")), QStringLiteral("ete-2"));
    QCOMPARE(keys.name(QStringLiteral("ete-2")), QStringLiteral("été !"));
    QVERIFY(!keys.key(QStringLiteral("日本")).isEmpty());
    QVERIFY(keys.key(QStringLiteral("日本")) != keys.key(QStringLiteral("本日")));
    QVERIFY(keys.key(QStringLiteral("autre")).isEmpty());
}

QTEST_APPLESS_MAIN(TestSiteAddress)
#include "tst_siteaddress.moc"
