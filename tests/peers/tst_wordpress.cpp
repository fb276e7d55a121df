#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include "desk/articlejson.h"
#include "desk/exporting.h"
#include "desk/wxrimporting.h"
#include "shelf.h"

using namespace marbre;
using namespace marbre::tests;
using article::Article;

namespace {

/// Of different kinds, each with what it may have.
std::vector<Article> articles()
{
    std::vector<Article> all;
    for (const article::Status status : article::allStatuses) {
        Article article = fullArticle();
        article.title = QStringLiteral("Été & « hiver » <%1> \\ \"fin\"").arg(article::statusName(status));
        article.status = status;
        article.sticky = status == article::Status::Published;
        article.original.license = QStringLiteral("CC BY 4.0");
        article.corrections = {{QDate(2021, 5, 6), QStringLiteral("Un « chiffre » \\ \"faux\".")}};
        all.push_back(article);
    }
    Article page = titled(QStringLiteral("Mentions"));
    page.kind = article::Kind::Page;
    page.status = article::Status::Published;
    page.body = rich("<p>Un \\ deux <code>a\\n</code> [caption]</p><pre>x\n  y</pre>");
    page.reposted = QDate(2020, 2, 29);
    all.push_back(page);
    Article thrown = titled(QStringLiteral("Jeté"));
    thrown.trashed = true;
    all.push_back(thrown);
    return all;
}

} // namespace

/// A real WordPress: what goes into it comes back.
class TestWordpress : public QObject
{
    Q_OBJECT

private slots:
    void articlesComeBackEqual();
};

void TestWordpress::articlesComeBackEqual()
{
    const Shelf from;
    const Shelf to;
    const auto archive = from.open();
    std::vector<Article> given;
    for (const Article &article : articles())
        given.push_back(saved(*archive, article));
    desk::ExportRequest request;
    request.articles = *desk::articlesToExport(*archive, desk::ExportForm::Wxr);
    request.form = desk::ExportForm::Wxr;
    request.baseUrl = QStringLiteral("https://marbre.example");
    request.out = from.beside("out.xml");
    QVERIFY(desk::exportArticles(*archive, request));

    QProcess wordpress;
    const QTemporaryDir place;
    wordpress.start(QStringLiteral(MARBRE_SOURCE "/tests/peers/wordpress/wordpress.sh"), {place.path(), request.out, from.beside("back.xml")});
    QVERIFY(wordpress.waitForFinished(280'000));
    const QByteArray said = wordpress.readAllStandardError();
    if (wordpress.exitCode() == 77)
        QSKIP(said.constData());
    QVERIFY2(wordpress.exitCode() == 0, said.constData());

    const auto other = to.open();
    const auto report = desk::importWxr(*other, {from.beside("back.xml")}, {}, [](const desk::ImportItem &) {});
    QVERIFY(report && report->errors.empty());
    QCOMPARE(other->list().ids({})->size() + 1, given.size());
    for (Article &article : given) {
        Article back = other->articles().load(other->articles().findByUuid(article.uuid)->value_or(0)).value_or(Article());
        back.id = article.id;
        back.modified = article.modified; // WordPress sets its own
        QVERIFY2(back.body == article.body, qPrintable(article.title));
        const QJsonObject expected = toJson(article, desk::JsonForm::Whole);
        const QJsonObject actual = toJson(back, desk::JsonForm::Whole);
        for (const QString &key : expected.keys())
            QCOMPARE(actual[key], expected[key]);
        QVERIFY2(back == article, qPrintable(article.title));
    }
}

QTEST_GUILESS_MAIN(TestWordpress)
#include "tst_wordpress.moc"
