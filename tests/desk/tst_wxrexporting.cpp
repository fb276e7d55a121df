#include <QBuffer>
#include <QDir>
#include <QTest>
#include <QXmlStreamReader>

#include "archive/nametable.h"
#include "desk/exporting.h"
#include "desk/wxrimporting.h"
#include "export/wxritem.h"
#include "html/html.h"
#include "import/wxrarticle.h"
#include "shelf.h"
#include "support/documents.h"

using namespace marbre;
using namespace marbre::tests;
using article::Article;
using State = desk::ImportItem::State;

namespace {

/// An archive that is exported, and another that takes what was.
class TwoShelves
{
public:
    TwoShelves()
        : m_from(m_one.open())
        , m_to(m_two.open())
    {
    }

    archive::Archive &from() { return *m_from; }
    archive::Archive &to() { return *m_to; }
    [[nodiscard]] QString file() const { return m_one.beside("export/site.xml"); }

    exporting::Report write(const QString &baseUrl = QStringLiteral("https://ex.example"), std::vector<qint64> ids = {})
    {
        if (ids.empty())
            ids = *desk::articlesToExport(*m_from, desk::ExportForm::Wxr);
        desk::ExportRequest request;
        request.articles = std::move(ids);
        request.form = desk::ExportForm::Wxr;
        request.baseUrl = baseUrl;
        request.out = file();
        const auto report = desk::exportArticles(*m_from, request);
        if (!report)
            qFatal("%s", qPrintable(report.error().detail));
        return *report;
    }

    std::vector<desk::ImportItem> read(archive::Archive &into)
    {
        std::vector<desk::ImportItem> items;
        const auto report = desk::importWxr(into, {file()}, {}, [&items](const desk::ImportItem &item) { items.push_back(item); });
        if (!report || !report->errors.empty())
            qFatal("not read");
        return items;
    }
    std::vector<desk::ImportItem> read() { return read(*m_to); }

    /// The article of the other archive that is to be this one, with its number, version and modification.
    Article twin(const Article &article)
    {
        Article twin = m_to->articles().load(m_to->articles().findByUuid(article.uuid)->value_or(0)).value_or(Article());
        twin.id = article.id;
        twin.version = article.version;
        return twin;
    }

private:
    Shelf m_one;
    Shelf m_two;
    std::unique_ptr<archive::Archive> m_from;
    std::unique_ptr<archive::Archive> m_to;
};

Article everything()
{
    Article article = fullArticle();
    article.status = article::Status::Translating;
    article.sticky = true;
    article.kind = article::Kind::Page;
    article.original.license = QStringLiteral("CC BY 4.0");
    article.corrections = {{QDate(2021, 5, 6), QStringLiteral("Un « chiffre ».")}};
    return article;
}

QByteArray bytesOfItem(const QByteArray &file, const QByteArray &title)
{
    const qsizetype at = file.indexOf("<title><![CDATA[" + title);
    const qsizetype begin = file.lastIndexOf("<item>", at);
    return at < 0 ? QByteArray() : file.mid(begin, file.indexOf("</item>", at) - begin);
}

} // namespace

class TestWxrExporting : public QObject
{
    Q_OBJECT

private slots:
    void everyFieldComesBack();
    void anyDocumentComesBack();
    void everyStateComesBack();
    void anEmptyArticleComesBack();
    void picturesComeAlong();
    void whatWasImportedIsGivenBack();
    void whatWasChangedIsWritten();
    void theSameArchiveKnowsItsOwn();
    void wordpressMayChangeAStatus();
    void parentsComeBeforeTheirChildren();
    void aFewArticlesBringTheirNamesAlone();
    void hostileTextIsStillXml();
    void theSameAgainIsUnchanged();
};

void TestWxrExporting::everyFieldComesBack()
{
    TwoShelves shelves;
    const Article given = saved(shelves.from(), everything());
    QCOMPARE(shelves.write().written, 1);
    QCOMPARE(shelves.read().front().state, State::Created);
    QCOMPARE(shelves.twin(given), given);
}

/// Without an archive: written as an item, and read.
void TestWxrExporting::anyDocumentComesBack()
{
    const bool held = rc::check([] {
        Article article = everything();
        article.lead = *normalDocument();
        article.body = *normalDocument();
        article.note = *normalDocument();
        article.status = *rc::gen::elementOf(std::vector(article::allStatuses.begin(), article::allStatuses.end()));
        article.slug = QStringLiteral("elekta");
        article.uuid = QUuid::createUuidV5(QUuid(), QStringLiteral("a"));
        article.created = QDateTime(QDate(2021, 5, 3), QTime(8, 30), Qt::UTC);
        article.modified = article.created.addDays(1);
        exporting::WxrRecord record;
        record.body = html::write(article.body);
        record.number = 1;
        exporting::WxrRecords records;
        records.slug = [](const char *, const QString &name) { return name; };
        QByteArray file = "<rss><channel>" + exporting::wxrItem(article, record, records, {}) + "</channel></rss>";
        QBuffer device(&file);
        RC_ASSERT(device.open(QIODevice::ReadOnly));
        import::WxrReader reader(device);
        const auto item = reader.next();
        RC_ASSERT(item && *item);
        const Article back = articleOf(**item, reader.site()).article;
        RC_ASSERT(back.body == article.body);
        RC_ASSERT(back.lead == article.lead);
        RC_ASSERT(back.note == article.note);
        RC_ASSERT(back == article);
    });
    QVERIFY(held);
}

void TestWxrExporting::everyStateComesBack()
{
    TwoShelves shelves;
    std::vector<Article> given;
    for (const article::Status status : article::allStatuses) {
        for (const bool dated : {false, true}) {
            Article article = titled(article::statusName(status));
            article.status = status;
            article.reposted = dated ? std::optional(QDate(2019, 2, 3)) : std::nullopt;
            article.trashed = status == article::Status::Ready;
            given.push_back(saved(shelves.from(), article));
        }
    }
    (void)shelves.write();
    (void)shelves.read();
    for (const Article &article : given)
        QCOMPARE(shelves.twin(article), article);
}

void TestWxrExporting::anEmptyArticleComesBack()
{
    TwoShelves shelves;
    const Article given = saved(shelves.from(), {});
    (void)shelves.write();
    (void)shelves.read();
    QCOMPARE(shelves.twin(given), given);
}

void TestWxrExporting::picturesComeAlong()
{
    for (const QString &base : {QString(), QStringLiteral("https://ex.example/")}) {
        TwoShelves shelves;
        QVERIFY(shelves.from().media().store(png()));
        const QString address = *archive::mediaAddress(png());
        QVERIFY(shelves.from().mediaTable().describe(address, {QStringLiteral("Un <point>"), QStringLiteral("Anne & cie"), {}}));
        Article article = everything();
        article.image = address;
        article.body = rich("<figure><img src=\"" + address.toUtf8() + "\" alt=\"x\"></figure>");
        article = *shelves.from().articles().load(saved(shelves.from(), article).id);
        QCOMPARE(shelves.write(base).written, 2);
        QVERIFY(QFile::exists(QFileInfo(shelves.file()).path() + u'/' + address));
        QCOMPARE(bytesOf(shelves.file()).count("<wp:attachment_url>"), 1);
        QCOMPARE(bytesOf(shelves.file()).contains("https://ex.example/media/"), !base.isEmpty());
        (void)shelves.read();
        QCOMPARE(shelves.twin(article), article);
        QCOMPARE(archive::readMedia(shelves.to().folder(), address).value_or(QByteArray()), png());
        const auto rows = shelves.to().mediaTable().rows(std::span(&address, 1));
        QCOMPARE(rows->front().words.alternative, QStringLiteral("Un <point>"));
        QCOMPARE(rows->front().words.credit, QStringLiteral("Anne & cie"));
    }
}

void TestWxrExporting::whatWasImportedIsGivenBack()
{
    TwoShelves shelves;
    const QString given = QStringLiteral(MARBRE_SOURCE "/tests/import/fixtures/phare.wxr");
    QVERIFY(desk::importWxr(shelves.from(), {given}, {}, [](const desk::ImportItem &) {}));
    (void)shelves.write(QStringLiteral("https://phare.example"));
    const QByteArray item = bytesOfItem(bytesOf(shelves.file()), "La digue tient");
    for (const char *part :
         {"<wp:post_id><![CDATA[12]]>", "<guid><![CDATA[https://phare.example/?p=12]]>", "<wp:status><![CDATA[publish]]>",
          "<wp:post_date><![CDATA[2021-05-03 08:30:00]]>", "<wp:comment_content><![CDATA[Bravo & merci]]>",
          "<wp:comment_status><![CDATA[open]]>", "<![CDATA[La digue tient &amp; résiste]]>", "<dc:creator><![CDATA[marie]]>",
          "domain=\"lieu\" nicename=\"brest\"><![CDATA[Brest]]>", "nicename=\"ports\"><![CDATA[Ports &amp; digues]]>",
          "<wp:meta_key><![CDATA[date_originale]]>", "<wp:meta_value><![CDATA[40]]>", "<excerpt:encoded><![CDATA[La digue a <em>tenu</em>.]]>",
          "<code>a[b[0]]]]><![CDATA[></code> aussi.</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:heading -->"})
        QVERIFY2(item.contains(part), part);
    const QByteArray file = bytesOf(shelves.file());
    QVERIFY(file.contains("<wp:category_parent><![CDATA[mer]]>") && file.contains("<wp:author_email><![CDATA[marie@phare.example]]>"));
    QVERIFY(bytesOfItem(file, "Contact").contains("<wp:post_name><![CDATA[%d0%ba%d0%be%d0%bd%d1%82%d0%b0%d0%ba%d1%82]]>"));
    QVERIFY(bytesOfItem(file, "Contact").contains("<wp:status><![CDATA[private]]>"));
    QVERIFY(bytesOfItem(file, "quai").contains("<wp:attachment_url><![CDATA[https://phare.example/wp-content/uploads/2021/05/quai.png]]>"));
    (void)shelves.read();
    for (qint64 id = 1; id <= 4; ++id)
        QCOMPARE(shelves.twin(*shelves.from().articles().load(id)), *shelves.from().articles().load(id));
    QCOMPARE(shelves.read(shelves.from()).front().state, State::Updated); // its export has more fields: nothing else
    QCOMPARE(shelves.from().articles().load(1)->version, 1);
}

void TestWxrExporting::whatWasChangedIsWritten()
{
    TwoShelves shelves;
    const QString given = QStringLiteral(MARBRE_SOURCE "/tests/import/fixtures/phare.wxr");
    QVERIFY(desk::importWxr(shelves.from(), {given}, {}, [](const desk::ImportItem &) {}));
    Article article = *shelves.from().articles().load(1);
    article.title = QStringLiteral("Autre < titre");
    article.slug = QStringLiteral("autre");
    article.source = {};
    article.original = {};
    article.note = {};
    article.authors = {};
    article.reposted = QDate(2022, 1, 2);
    article.status = article::Status::Draft;
    article.body.blocks.pop_back();
    article = *shelves.from().articles().load(saved(shelves.from(), article).id);
    (void)shelves.write();
    (void)shelves.read();
    QCOMPARE(shelves.twin(article), article);
}

void TestWxrExporting::theSameArchiveKnowsItsOwn()
{
    TwoShelves shelves;
    (void)saved(shelves.from(), everything());
    (void)saved(shelves.from(), titled(QStringLiteral("B")));
    (void)shelves.write();
    for (const desk::ImportItem &item : shelves.read(shelves.from()))
        QCOMPARE(item.state, State::Unchanged);
    QCOMPARE(shelves.from().articles().load(1)->version, 1);
}

void TestWxrExporting::wordpressMayChangeAStatus()
{
    TwoShelves shelves;
    const Article given = saved(shelves.from(), everything());
    (void)shelves.write();
    tests::write(shelves.file(), bytesOf(shelves.file()).replace("<wp:status><![CDATA[draft]]>", "<wp:status><![CDATA[publish]]>"));
    (void)shelves.read();
    QCOMPARE(shelves.twin(given).status, article::Status::Published);
}

void TestWxrExporting::parentsComeBeforeTheirChildren()
{
    TwoShelves shelves;
    const auto describe = [&](const char *name, const char *parent) {
        QVERIFY(archive::describeTerm(shelves.from().database(), {"category", QLatin1String(name), {}, {}, QLatin1String(parent)}));
    };
    describe("c", "b");
    describe("b", "a");
    describe("x", "y"); // a circle
    describe("y", "x");
    Article article = titled(QStringLiteral("A"));
    article.categories = {QStringLiteral("c"), QStringLiteral("É t é"), QStringLiteral("Ete")};
    (void)saved(shelves.from(), article);
    (void)shelves.write();
    const QByteArray file = bytesOf(shelves.file());
    const auto at = [&file](const char *name) { return file.indexOf(QByteArray("<wp:cat_name><![CDATA[") + name + "]]>"); };
    QVERIFY(at("a") > 0 && at("a") < at("b") && at("b") < at("c") && at("x") > 0 && at("y") > 0);
    QCOMPARE(file.count("<wp:category_nicename>"), 7);
}

void TestWxrExporting::aFewArticlesBringTheirNamesAlone()
{
    TwoShelves shelves;
    Article one = titled(QStringLiteral("Un"));
    one.categories = {QStringLiteral("Première")};
    one.authors = {QStringLiteral("Anne Arc")};
    const Article saidOne = saved(shelves.from(), one);
    Article two = titled(QStringLiteral("Deux"));
    two.categories = {QStringLiteral("Seconde")};
    two.authors = {QStringLiteral("Paul Bert")};
    (void)saved(shelves.from(), two);
    (void)shelves.write({}, {saidOne.id});
    const QByteArray file = bytesOf(shelves.file());
    QVERIFY(file.contains("Première") && file.contains("<wp:author_login><![CDATA[anne-arc]]>"));
    QVERIFY(!file.contains("Seconde") && !file.contains("Paul") && !file.contains("Deux"));
}

void TestWxrExporting::hostileTextIsStillXml()
{
    TwoShelves shelves;
    Article article = everything();
    article.title = QStringLiteral("]]> <![CDATA[ & \u0001 </item> \"'\uFFFE");
    article.tags = {QStringLiteral("]]>"), QStringLiteral("<b>&amp;</b>")};
    article.source.name = QStringLiteral("]]>\u0002");
    article = saved(shelves.from(), article);
    (void)shelves.write();
    QXmlStreamReader xml(bytesOf(shelves.file()));
    while (!xml.atEnd())
        xml.readNext();
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    (void)shelves.read();
    const Article twin = shelves.twin(article);
    QCOMPARE(twin.tags, article.tags);
    QVERIFY(twin.title.startsWith(QStringLiteral("]]> <![CDATA[ &")));
}

void TestWxrExporting::theSameAgainIsUnchanged()
{
    TwoShelves shelves;
    (void)saved(shelves.from(), everything());
    (void)shelves.write();
    QCOMPARE(shelves.write().unchanged, 1);
}

QTEST_GUILESS_MAIN(TestWxrExporting)
#include "tst_wxrexporting.moc"
