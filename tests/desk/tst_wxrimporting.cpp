#include <QDir>
#include <QTest>

#include "archive/check.h"
#include "archive/nametable.h"
#include "desk/importreport.h"
#include "desk/wxrimporting.h"
#include "shelf.h"

using namespace marbre;
using namespace marbre::tests;
using article::Article;
using desk::ImportItem;
using import::Warning;
using State = desk::ImportItem::State;

namespace {

QByteArray phare()
{
    return bytesOf(QStringLiteral(MARBRE_SOURCE "/tests/import/fixtures/phare.wxr"));
}

/// An export of posts with these titles; each is its number's.
QByteArray exportOf(const QStringList &titles, const QByteArray &body = "Un texte.")
{
    QByteArray xml = "<?xml version=\"1.0\"?><rss xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><language>fr</language>"
                     "<wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://ex.example</wp:base_blog_url>\n";
    for (qsizetype i = 0; i < titles.size(); ++i)
        xml += "<item><title>" + titles[i].toUtf8() + "</title><guid>https://ex.example/?p=" + QByteArray::number(i + 1)
            + "</guid><content:encoded><![CDATA[" + body + "]]></content:encoded><wp:post_id>" + QByteArray::number(i + 1)
            + "</wp:post_id><wp:post_date>2021-05-03 08:30:00</wp:post_date><wp:status>publish</wp:status>"
              "<wp:post_type>post</wp:post_type></item>\n";
    return xml + "</channel></rss>";
}

/// Posts with fields of the site's own.
QByteArray exportWithFields(const QByteArray &fields, int count = 1)
{
    QStringList titles;
    for (int i = 1; i <= count; ++i)
        titles.append(QStringLiteral("Titre %1").arg(i));
    return exportOf(titles).replace("</item>", fields + "</item>");
}

QByteArray field(const QByteArray &key, const QByteArray &value)
{
    return "<wp:postmeta><wp:meta_key>" + key + "</wp:meta_key><wp:meta_value>" + value + "</wp:meta_value></wp:postmeta>";
}

/// What an import has told.
struct Told {
    Result<desk::WxrReport> report = desk::WxrReport();
    std::vector<ImportItem> items;

    [[nodiscard]] int count(State state) const { return int(std::ranges::count(items, state, &ImportItem::state)); }
};

class Desk
{
public:
    Desk()
        : m_archive(m_shelf.open())
    {
    }

    Told import(const QByteArray &bytes, const desk::ImportOptions &options = {}) { return import(QList{bytes}, options); }
    Told import(const QList<QByteArray> &exports, const desk::ImportOptions &options = {})
    {
        QStringList files;
        for (const QByteArray &bytes : exports) {
            files.append(m_shelf.beside(qPrintable(QStringLiteral("%1.xml").arg(files.size()))));
            write(files.last(), bytes);
        }
        Told told;
        told.report = desk::importWxr(*m_archive, files, options, [&told](const ImportItem &item) { told.items.push_back(item); });
        return told;
    }
    Article load(qint64 id) { return m_archive->articles().load(id).value_or(Article()); }
    Article find(const char *slug) { return load(m_archive->articles().findBySlug(QLatin1String(slug))->value_or(0)); }
    archive::Archive &archive() { return *m_archive; }
    const Shelf &shelf() const { return m_shelf; }

private:
    Shelf m_shelf;
    std::unique_ptr<archive::Archive> m_archive;
};

} // namespace

class TestWxrImporting : public QObject
{
    Q_OBJECT

private slots:
    void aSiteBecomesArticles();
    void bodiesStayAsTheyStood();
    void anEditedClassicBodyIsHtml();
    void theSameAgainChangesNothing();
    void whatIsNewReplacesWhatWasImported();
    void whatAPersonHasWorkedOnStays();
    void whatIsInTheTrashStaysThere();
    void whatWasRemovedComesAgain();
    void severalFilesAreOneSite();
    void picturesAreFoundInTheUploads();
    void uploadsLeadNowhereElse();
    void aDryRunWritesNothing();
    void cancellingLeavesWholeArticles();
    void aCutFileIsCompletedByTheNext();
    void filesThatAreNoneAreTold();
    void manyOfOneTitleAreNoTrouble();
    void theLaterOfTwoStands();
    void twoOfOneNumberAreTwo();
    void theDeskTakesThemAmongOthers();
    void fieldsAreToldWithAnExample();
    void aMeaningThatIsGivenIsRemembered();
    void aFieldThatIsNotUsedIsKept();
};

void TestWxrImporting::aSiteBecomesArticles()
{
    Desk desk;
    const Told told = desk.import(phare());
    QVERIFY(told.report);
    QCOMPARE(told.count(State::Created), 4);
    QCOMPARE(told.report->posts, 3);
    QCOMPARE(told.report->pages, 1);
    QCOMPARE(told.report->files, 1);
    QCOMPARE(told.report->warnings.size(), 1U);
    QCOMPARE(told.report->warnings[0].second, (Warning{Warning::Kind::NotImported, 134, QStringLiteral("1 nav_menu_item")}));
    const Article article = desk.find("la-digue-tient");
    QCOMPARE(article.status, article::Status::Published);
    QVERIFY(article.sticky);
    QCOMPARE(article.image, QStringLiteral("https://phare.example/wp-content/uploads/2021/05/quai.png"));
    QCOMPARE(article.original.url, QStringLiteral("https://harbour.example/wall"));
    QCOMPARE(article.modified, QDateTime(QDate(2021, 5, 3), QTime(8, 30), Qt::UTC)); // not after the clock
    QVERIFY(desk.find("jete").trashed);
    const auto terms = archive::describedTerms(desk.archive().database(), "category");
    QCOMPARE(terms->size(), 2U);
    QCOMPARE(terms->at(1), (archive::TermRow{terms->at(1).kind, QStringLiteral("Ports & digues"), QStringLiteral("ports"),
                                              QStringLiteral("Là où l’on accoste."), QStringLiteral("Mer")}));
    QCOMPARE(desk.archive().imports().sites()->size(), 1U);
    QCOMPARE(desk.archive().imports().files()->size(), 1U);
    QVERIFY(archive::check(desk.archive())->empty());
}

void TestWxrImporting::bodiesStayAsTheyStood()
{
    Desk desk;
    (void)desk.import(phare());
    const QByteArray bodies = sql(desk.shelf().database(), "SELECT body FROM article_text ORDER BY article_id");
    const QByteArray file = phare();
    const QByteArray page = file.mid(file.indexOf("Écrivez-nous."), file.indexOf("[/caption]") + 10 - file.indexOf("Écrivez-nous."));
    QVERIFY(bodies.contains(page));
    QVERIFY(bodies.contains("<!-- wp:heading -->\n<h2>Après la tempête</h2>\n<!-- /wp:heading -->"));
    const Article contact = desk.load(2);
    QCOMPARE(contact.body.blocks.size(), 2U);
    QVERIFY(std::holds_alternative<document::Figure>(contact.body.blocks[1].content));
}

void TestWxrImporting::anEditedClassicBodyIsHtml()
{
    Desk desk;
    (void)desk.import(exportOf({QStringLiteral("A")}, "Un.\n\nDeux."));
    Article article = desk.load(1);
    QCOMPARE(article.body.blocks.size(), 2U);
    article.title = QStringLiteral("B");
    article = saved(desk.archive(), article);
    QCOMPARE(sql(desk.shelf().database(), "SELECT body || classic FROM article_text"), QByteArray("Un.\n\nDeux.1"));
    article.body.blocks.pop_back();
    article = saved(desk.archive(), article);
    QCOMPARE(sql(desk.shelf().database(), "SELECT body || classic FROM article_text"), QByteArray("<p>Un.</p>\n0"));
    QCOMPARE(desk.archive().versions().at(1, 1)->body.blocks.size(), 2U);
    QVERIFY(archive::check(desk.archive())->empty());
}

void TestWxrImporting::theSameAgainChangesNothing()
{
    Desk desk;
    (void)desk.import(phare());
    const auto rows = "SELECT count(*) || ' ' || total(version) || ' ' || (SELECT count(*) FROM version) FROM article";
    const QByteArray before = sql(desk.shelf().database(), rows);
    for (int time = 0; time < 2; ++time) {
        const Told told = desk.import(phare());
        QCOMPARE(told.count(State::Unchanged), 4);
        QCOMPARE(told.items[0].title, QStringLiteral("La digue tient & résiste"));
        QCOMPARE(sql(desk.shelf().database(), rows), before);
    }
}

void TestWxrImporting::whatIsNewReplacesWhatWasImported()
{
    Desk desk;
    (void)desk.import(phare());
    const Told told = desk.import(phare().replace("Bravo", "Bis").replace("Vieux.", "Neuf."));
    QCOMPARE(told.count(State::Updated), 2);
    QCOMPARE(told.count(State::Unchanged), 2);
    QCOMPARE(document::toPlainText(desk.find("jete").body), QStringLiteral("Neuf."));
    QCOMPARE(desk.find("jete").version, 2);
    QCOMPARE(desk.archive().versions().of(4)->front().changed, QStringList{QStringLiteral("body")});
    QCOMPARE(desk.find("la-digue-tient").version, 1);
    QVERIFY(desk.archive().imports().ofArticle(1)->value().kept.contains("Bis & merci"));
    QVERIFY(archive::check(desk.archive())->empty());
}

void TestWxrImporting::whatAPersonHasWorkedOnStays()
{
    Desk desk;
    (void)desk.import(phare());
    Article article = desk.find("la-digue-tient");
    article.title = QStringLiteral("Relu");
    (void)saved(desk.archive(), article);
    QCOMPARE(desk.import(phare()).count(State::Unchanged), 4);
    for (int time = 0; time < 2; ++time) {
        const Told told = desk.import(phare().replace("La digue tient", "La digue cède"));
        QCOMPARE(told.count(State::Skipped), 1);
        QCOMPARE(told.items[0].warnings, (std::vector<Warning>{{Warning::Kind::WorkedOn, 26, QStringLiteral("La digue cède & résiste")}}));
        QCOMPARE(desk.load(1).title, QStringLiteral("Relu"));
    }
}

void TestWxrImporting::whatIsInTheTrashStaysThere()
{
    Desk desk;
    (void)desk.import(exportOf({QStringLiteral("A")}));
    QVERIFY(desk.archive().articles().setTrashed(1, true));
    QCOMPARE(desk.import(exportOf({QStringLiteral("B")})).count(State::Skipped), 1);
    QVERIFY(desk.load(1).trashed);
}

void TestWxrImporting::whatWasRemovedComesAgain()
{
    Desk desk;
    (void)desk.import(exportOf({QStringLiteral("A")}));
    QVERIFY(desk.archive().articles().setTrashed(1, true));
    QVERIFY(desk.archive().articles().remove(1));
    QCOMPARE(desk.import(exportOf({QStringLiteral("A")})).count(State::Created), 1);
}

void TestWxrImporting::severalFilesAreOneSite()
{
    Desk desk;
    QByteArray posts = phare();
    QByteArray files = phare();
    const qsizetype file = posts.indexOf("<title>quai</title>");
    posts.truncate(posts.lastIndexOf("<item>", file));
    posts += "</channel></rss>";
    files.remove(files.indexOf("<item>"), files.lastIndexOf("<item>", files.indexOf("<title>quai</title>")) - files.indexOf("<item>"));
    const Told told = desk.import({posts, files});
    QCOMPARE(told.count(State::Created), 4);
    QVERIFY(desk.find("la-digue-tient").image.endsWith(QStringLiteral("quai.png")));
}

void TestWxrImporting::picturesAreFoundInTheUploads()
{
    Desk desk;
    write(desk.shelf().beside("uploads/2021/05/quai.png"), png());
    desk::ImportOptions options;
    options.uploads = desk.shelf().beside("uploads");
    (void)desk.import(phare());
    const Told told = desk.import(phare(), options);
    QCOMPARE(told.report->stored, 1);
    QCOMPARE(told.count(State::Updated), 1);
    const QString address = *archive::mediaAddress(png());
    QCOMPARE(desk.find("la-digue-tient").image, address);
    QCOMPARE(archive::readMedia(desk.archive().folder(), address).value_or(QByteArray()), png());
    const auto rows = desk.archive().mediaTable().rows(std::span(&address, 1));
    QCOMPARE(rows->front().words.alternative, QStringLiteral("Le quai au matin"));
    QCOMPARE(rows->front().words.credit, QStringLiteral("Photo : Anne"));
    QCOMPARE(desk.import(phare(), options).count(State::Unchanged), 4);
    QVERIFY(desk.archive().mediaSweep().unused()->files.empty());
    QVERIFY(archive::check(desk.archive())->empty());
}

void TestWxrImporting::uploadsLeadNowhereElse()
{
    Desk desk;
    write(desk.shelf().beside("secret.png"), png());
    QVERIFY(QDir().mkpath(desk.shelf().beside("uploads/2021/05")));
    QVERIFY(QFile::link(desk.shelf().beside("secret.png"), desk.shelf().beside("uploads/2021/05/quai.png")));
    desk::ImportOptions options;
    options.uploads = desk.shelf().beside("uploads");
    for (const char *path : {"2021/05/quai.png", "../secret.png", "/etc/passwd", "2021/05/../../../secret.png", "none.png", "."}) {
        const Told told = desk.import(phare().replace("[2021/05/quai.png]", QByteArray("[") + path + "]"), options);
        QCOMPARE(told.report->stored, 0);
        QCOMPARE(told.report->warnings[0].second.text, QLatin1String(path));
    }
}

void TestWxrImporting::aDryRunWritesNothing()
{
    Desk desk;
    write(desk.shelf().beside("uploads/2021/05/quai.png"), png());
    desk::ImportOptions options;
    options.dryRun = true;
    options.uploads = desk.shelf().beside("uploads");
    const Contents before = contentsOf(desk.shelf().folder() + QStringLiteral("/media"));
    QCOMPARE(desk.import(phare(), options).count(State::Created), 4);
    QCOMPARE(sql(desk.shelf().database(), "SELECT count(*) FROM article; SELECT count(*) FROM term; SELECT count(*) FROM imported_file"),
             QByteArray("0\n0\n0"));
    QCOMPARE(contentsOf(desk.shelf().folder() + QStringLiteral("/media")), before);
    (void)desk.import(phare());
    options.uploads.clear();
    const Told told = desk.import(phare().replace("Vieux.", "Neuf."), options);
    QCOMPARE(told.count(State::Updated), 1);
    QCOMPARE(document::toPlainText(desk.find("jete").body), QStringLiteral("Vieux."));
}

void TestWxrImporting::cancellingLeavesWholeArticles()
{
    Desk desk;
    QStringList titles;
    for (int i = 0; i < 3000; ++i)
        titles.append(QStringLiteral("Article %1").arg(i));
    desk::ImportOptions options;
    options.progress = [&options](qint64, qint64) { options.cancel.cancel(); };
    const Told told = desk.import(exportOf(titles), options);
    QCOMPARE(codeOf(told.report), code(ErrorCode::Cancelled));
    QCOMPARE(sql(desk.shelf().database(), "SELECT count(*) FROM article"), QByteArray::number(told.items.size()));
    QVERIFY(archive::check(desk.archive())->empty());
    const Told rest = desk.import(exportOf(titles));
    QCOMPARE(rest.count(State::Unchanged), int(told.items.size()));
    QCOMPARE(rest.count(State::Created), 3000 - int(told.items.size()));
}

void TestWxrImporting::aCutFileIsCompletedByTheNext()
{
    Desk desk;
    const QByteArray whole = phare();
    const Told cut = desk.import(whole.left(whole.indexOf("Vieux.")));
    QCOMPARE(cut.count(State::Created), 3);
    QCOMPARE(int(cut.report->warnings.at(0).second.kind), int(Warning::Kind::CutShort));
    const Told told = desk.import(whole);
    QCOMPARE(told.count(State::Created), 1);
    QCOMPARE(desk.archive().list().ids({})->size(), 3U);
}

void TestWxrImporting::filesThatAreNoneAreTold()
{
    Desk desk;
    const Told told = desk.import({QByteArray("Bonjour."), exportOf({QStringLiteral("A")})});
    QCOMPARE(told.report->errors.size(), 1U);
    QCOMPARE(int(told.report->errors[0].code), int(ErrorCode::Invalid));
    QCOMPARE(told.count(State::Created), 1);
}

void TestWxrImporting::manyOfOneTitleAreNoTrouble()
{
    Desk desk;
    const QStringList titles(20'000, QStringLiteral("Brèves"));
    QElapsedTimer time;
    time.start();
    QCOMPARE(desk.import(exportOf(titles)).count(State::Created), 20'000);
    QVERIFY2(time.elapsed() < 60'000, qPrintable(QString::number(time.elapsed())));
    QVERIFY(desk.find("breves-20000").id > 0);
}

void TestWxrImporting::theLaterOfTwoStands()
{
    Desk desk;
    const Told told = desk.import({exportOf({QStringLiteral("A")}, "Premier."), exportOf({QStringLiteral("A")}, "Dernier.")});
    QCOMPARE(told.count(State::Created), 1);
    QCOMPARE(told.count(State::Updated), 1);
    QCOMPARE(document::toPlainText(desk.load(1).body), QStringLiteral("Dernier."));
    QVERIFY(archive::check(desk.archive())->empty());
}

void TestWxrImporting::twoOfOneNumberAreTwo()
{
    Desk desk;
    const QByteArray other = exportOf({QStringLiteral("B")}).replace("?p=1", "?p=other");
    QCOMPARE(desk.import({exportOf({QStringLiteral("A")}), other}).count(State::Created), 2);
}

void TestWxrImporting::theDeskTakesThemAmongOthers()
{
    Desk desk;
    const QString text = desk.shelf().beside("a.txt");
    const QString site = desk.shelf().beside("site.xml");
    const QString none = desk.shelf().beside("none.xml");
    write(text, "Titre\n\nUn texte.");
    write(site, phare());
    const desk::ImportReport report = desk::importAll(desk.archive(), desk::importSources({site, text, none}), {});
    QCOMPARE(report.count(State::Created), 5);
    QCOMPARE(report.count(State::Failed), 1);
    QCOMPARE(report.warnings.back().second.kind, Warning::Kind::NotImported);
}

void TestWxrImporting::fieldsAreToldWithAnExample()
{
    Desk desk;
    const QByteArray fields = field("date_originale", "27/04/2021") + field("gazette", "Harbour\nQuarterly") + field("_edit_last", "3")
        + field("_gazette", "field_5f") + field("vide", "");
    desk::ImportOptions options;
    options.dryRun = true;
    const Told told = desk.import(exportWithFields(fields, 2), options);
    using import::MetaMeaning;
    const std::vector<import::MetaField> expected{{"date_originale", QStringLiteral("27/04/2021"), 2, MetaMeaning::Date},
                                                  {"gazette", QStringLiteral("Harbour Quarterly"), 2, MetaMeaning::None}};
    QCOMPARE(told.report->fields, expected);
}

void TestWxrImporting::aMeaningThatIsGivenIsRemembered()
{
    Desk desk;
    const QByteArray fields = field("source", "Autre") + field("gazette", "Harbour Quarterly");
    (void)desk.import(exportWithFields(fields));
    QCOMPARE(desk.load(1).source.name, QStringLiteral("Autre"));
    desk::ImportOptions options;
    options.mapping = {{"gazette", import::MetaMeaning::Source}};
    // What was imported before says so now, too.
    QCOMPARE(desk.import(exportWithFields(fields), options).count(State::Updated), 1);
    QCOMPARE(desk.load(1).source.name, QStringLiteral("Harbour Quarterly"));
    const Told again = desk.import(exportWithFields(fields, 2));
    QCOMPARE(again.count(State::Unchanged), 1);
    QCOMPARE(desk.load(2).source.name, QStringLiteral("Harbour Quarterly"));
    QCOMPARE(again.report->fields.back().meaning, import::MetaMeaning::Source);
    // Another site is another matter.
    const QByteArray other = exportWithFields(fields).replace("ex.example", "autre.example");
    (void)desk.import(other);
    QCOMPARE(desk.load(3).source.name, QStringLiteral("Autre"));
}

void TestWxrImporting::aFieldThatIsNotUsedIsKept()
{
    Desk desk;
    desk::ImportOptions options;
    options.mapping = {{"source", import::MetaMeaning::None}};
    (void)desk.import(exportWithFields(field("source", "Autre")), options);
    QVERIFY(desk.load(1).source.name.isEmpty());
    QVERIFY(desk.archive().imports().ofArticle(1)->value().kept.contains("Autre"));
}

QTEST_GUILESS_MAIN(TestWxrImporting)
#include "tst_wxrimporting.moc"
