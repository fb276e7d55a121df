#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

#include "elekta.h"
#include "export/files.h"
#include "export/pages.h"
#include "html/html.h"

using namespace marbre;
using article::Article;
using exporting::Report;
using exporting::Warning;
using tests::elekta;

namespace {

const QByteArray png = QByteArray::fromBase64(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

Result<QByteArray> readMedia(const QString &address)
{
    if (address == QLatin1String("media/ab/cd.png"))
        return png;
    return fail(ErrorCode::NotFound, address);
}

Article illustrated(const char *address = "media/ab/cd.png", const char *attributes = "alt=\"Une image\"")
{
    Article article = elekta();
    article.body =
        html::read(QByteArray("<figure><img src=\"") + address + "\" " + attributes + "></figure><p>Texte.</p>")
            .document;
    return article;
}

Article named(const QString &slug)
{
    Article article = elekta();
    article.slug = slug;
    article.title = QStringLiteral("Titre de ") + slug;
    return article;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s", qPrintable(path));
}

QStringList filesIn(const QString &folder)
{
    QStringList files;
    QDirIterator walk(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext())
        files.append(walk.next().mid(folder.size() + 1));
    files.sort();
    return files;
}

Result<Report> exported(const std::vector<Article> &articles, const QString &out, const QString &baseUrl = {})
{
    return exporting::exportPages(articles, tests::une(), readMedia, {out, baseUrl, {}});
}

/// No file may grow beyond some bytes while it lives, as on a full disk.
class FullDisk
{
public:
    explicit FullDisk(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit limit = m_before;
        limit.rlim_cur = bytes;
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before{};
};

} // namespace

class TestExport : public QObject
{
    Q_OBJECT

private slots:
    void aPageStandsBesideItsStyleAndPictures();
    void aFileThatIsNamedIsThatFile();
    void aSecondRunWritesNothing();
    void onlyWhatDiffersIsWritten();
    void otherPeoplesFilesStay();
    void aFragmentIsWrittenWithoutStyle();
    void namesAreSafeAndDistinct_data();
    void namesAreSafeAndDistinct();
    void aPageKnowsTheNameOfItsFile();
    void whatIsMissingIsToldAndThePageIsWritten();
    void picturesWithoutTextAreTold();
    void mediaNeverLeavesItsFolder_data();
    void mediaNeverLeavesItsFolder();
    void severalArticlesNeedAFolder();
    void whatStandsInTheWayIsTold();
    void aReadOnlyPlaceIsTold();
    void aFullDiskIsToldAndLeavesNoHalfFile();
    void aMistakeInTheThemeIsTold();
    void aPageInOneFileIsWholeInItself();
};

void TestExport::aPageStandsBesideItsStyleAndPictures()
{
    QTemporaryDir folder;
    const QString out = folder.filePath(QStringLiteral("new/site/"));
    const Result<Report> report = exported({illustrated()}, out);
    QVERIFY(report);
    QCOMPARE(report->written, 3);
    QCOMPARE(report->unchanged, 0);
    QCOMPARE(report->removed, 0);
    QCOMPARE(report->files, QStringList{out + QStringLiteral("elekta.html")});
    QVERIFY(report->warnings.empty());
    QCOMPARE(
        filesIn(out.chopped(1)),
        (QStringList{QStringLiteral("elekta.html"), QStringLiteral("media/ab/cd.png"), QStringLiteral("une/une.css")}));
    const QByteArray page = bytesOf(report->files.front());
    QVERIFY(page.startsWith("<!DOCTYPE html>") && page.endsWith("</html>\n"));
    QVERIFY(page.contains("href=\"une/une.css\"") && page.contains("src=\"media/ab/cd.png\""));
    QCOMPARE(bytesOf(out + QStringLiteral("media/ab/cd.png")), png);
    QCOMPARE(bytesOf(out + QStringLiteral("une/une.css")), tests::une().assets.front().bytes);
}

void TestExport::aFileThatIsNamedIsThatFile()
{
    QTemporaryDir folder;
    const QString out = folder.filePath(QStringLiteral("Ma Page.HTML"));
    const Result<Report> report = exported({elekta()}, out, QStringLiteral("https://site.example/"));
    QVERIFY(report);
    QCOMPARE(report->files, QStringList{out});
    // Where it will stand is the article's to say, not the file's.
    QVERIFY(bytesOf(out).contains("href=\"https://site.example/elekta.html\""));
    QVERIFY(QFileInfo::exists(folder.filePath(QStringLiteral("une/une.css"))));
    QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("site.html")));
    QCOMPARE(exported({elekta()}, folder.filePath(QStringLiteral("site.html")))->files,
             QStringList{folder.filePath(QStringLiteral("site.html/elekta.html"))});
}

void TestExport::aSecondRunWritesNothing()
{
    QTemporaryDir folder;
    QVERIFY(exported({illustrated(), named(QStringLiteral("b"))}, folder.path()));
    const QString page = folder.filePath(QStringLiteral("elekta.html"));
    const QDateTime before = QFileInfo(page).lastModified();
    const Result<Report> again = exported({illustrated(), named(QStringLiteral("b"))}, folder.path());
    QVERIFY(again);
    QCOMPARE(again->written, 0);
    QCOMPARE(again->unchanged, 4);
    QCOMPARE(QFileInfo(page).lastModified(), before);
}

void TestExport::onlyWhatDiffersIsWritten()
{
    QTemporaryDir folder;
    QVERIFY(exported({named(QStringLiteral("a")), named(QStringLiteral("b"))}, folder.path()));
    Article changed = named(QStringLiteral("b"));
    changed.title = QStringLiteral("Autre titre");
    const Result<Report> report = exported({named(QStringLiteral("a")), changed}, folder.path());
    QVERIFY(report);
    QCOMPARE(report->written, 1);
    QCOMPARE(report->unchanged, 2);
    QVERIFY(bytesOf(folder.filePath(QStringLiteral("b.html"))).contains("Autre titre"));
    // Same size, other bytes.
    write(folder.filePath(QStringLiteral("a.html")),
          bytesOf(folder.filePath(QStringLiteral("a.html"))).replace("Titre", "titrE"));
    QCOMPARE(exported({named(QStringLiteral("a")), changed}, folder.path())->written, 1);
}

void TestExport::otherPeoplesFilesStay()
{
    QTemporaryDir folder;
    write(folder.filePath(QStringLiteral("index.html")), "theirs");
    write(folder.filePath(QStringLiteral("media/ab/theirs.jpg")), "theirs");
    QVERIFY(exported({illustrated()}, folder.path()));
    QCOMPARE(filesIn(folder.path()).size(), 5);
    QCOMPARE(bytesOf(folder.filePath(QStringLiteral("index.html"))), QByteArray("theirs"));
}

void TestExport::aFragmentIsWrittenWithoutStyle()
{
    QTemporaryDir folder;
    const auto report = exporting::exportFragments({illustrated()}, tests::une(), readMedia, {folder.path(), {}, {}});
    QVERIFY(report);
    QCOMPARE(filesIn(folder.path()), (QStringList{QStringLiteral("elekta.html"), QStringLiteral("media/ab/cd.png")}));
    const auto text = exporting::fragmentText(illustrated(), tests::une(), {});
    QVERIFY(text);
    QCOMPARE(bytesOf(report->files.front()), *text);
    QVERIFY(text->startsWith("<div class=\"lead\">"));
}

void TestExport::namesAreSafeAndDistinct_data()
{
    QTest::addColumn<QStringList>("slugs");
    QTest::addColumn<QStringList>("names");
    const QString long200 = QString(200, u'a');
    const auto row = [](const char *name, const QStringList &slugs, const QStringList &names) {
        QTest::newRow(name) << slugs << names;
    };
    const auto list = [](std::initializer_list<const char *> words) {
        QStringList result;
        for (const char *word : words)
            result.append(QString::fromUtf8(word));
        return result;
    };
    row("as they are", list({"a", "b-2"}), list({"a", "b-2"}));
    row("none", list({""}), list({"article"}));
    row("up", list({"../x", "/etc/passwd", "..", "."}), list({"x", "etc-passwd", "article", "article-2"}));
    row("reserved", list({"con", "NUL", "com1"}), list({"con-1", "nul-1", "com1-1"}));
    row("twice", list({"a", "a", "a"}), list({"a", "a-2", "a-3"}));
    row("a number that is taken", list({"a", "a", "a-2"}), list({"a", "a-3", "a-2"}));
    row("a name that is taken", list({"A", "a"}), list({"a-2", "a"}));
    row("other letters", list({"Été", "статья", "a\nb", "a\\b"}), list({"ete", "article", "a-b", "a-b-2"}));
    row("long", {long200, long200 + u'a'}, {long200, QString(80, u'a')});
}

void TestExport::namesAreSafeAndDistinct()
{
    QFETCH(QStringList, slugs);
    QFETCH(QStringList, names);
    QCOMPARE(exporting::fileNames(slugs), names);
    QTemporaryDir folder;
    std::vector<Article> articles;
    for (const QString &slug : slugs)
        articles.push_back(named(slug));
    const Result<Report> report = exported(articles, folder.filePath(QStringLiteral("in")));
    QVERIFY(report);
    for (qsizetype i = 0; i < names.size(); ++i) {
        QCOMPARE(report->files[i], folder.filePath(QStringLiteral("in/%1.html").arg(names[i])));
        QVERIFY(QFileInfo(report->files[i]).isFile());
    }
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList{QStringLiteral("in")});
}

void TestExport::aPageKnowsTheNameOfItsFile()
{
    QTemporaryDir folder;
    QVERIFY(exported({named(QStringLiteral("a")), named(QStringLiteral("a")), named(QStringLiteral("../x"))},
                     folder.path(), QStringLiteral("https://site.example")));
    for (const char *name : {"a.html", "a-2.html", "x.html"})
        QVERIFY2(bytesOf(folder.filePath(QLatin1String(name)))
                     .contains(QByteArray("<link rel=\"canonical\" href=\"https://site.example/") + name + "\">"),
                 name);
}

void TestExport::whatIsMissingIsToldAndThePageIsWritten()
{
    QTemporaryDir folder;
    Article article = illustrated("media/00/none.png");
    article.source = {};
    const Result<Report> report = exported({article}, folder.path());
    QVERIFY(report);
    QCOMPARE(report->warnings,
             (std::vector<Warning>{
                 {Warning::Kind::MissingSource, QStringLiteral("elekta"), {}},
                 {Warning::Kind::MissingMedia, QStringLiteral("elekta"), QStringLiteral("media/00/none.png")}}));
    QVERIFY(bytesOf(report->files.front()).contains("Texte."));
}

void TestExport::picturesWithoutTextAreTold()
{
    QTemporaryDir folder;
    Article article = illustrated("https://example.org/a.jpg", "");
    article.note =
        html::read("<blockquote><p>un <img src=\"https://example.org/b.jpg\"> mot</p></blockquote>").document;
    article.lead = html::read("<p><img src=\"https://example.org/c.jpg\" alt=\"\"> décorative</p>").document;
    const Result<Report> report = exported({article}, folder.path());
    QVERIFY(report);
    const auto kind = Warning::Kind::MissingAlternativeText;
    QCOMPARE(report->warnings,
             (std::vector<Warning>{{kind, QStringLiteral("elekta"), QStringLiteral("https://example.org/b.jpg")},
                                   {kind, QStringLiteral("elekta"), QStringLiteral("https://example.org/a.jpg")}}));
}

void TestExport::mediaNeverLeavesItsFolder_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("up") << "media/../../out.png";
    QTest::newRow("up and down") << "media/../media/x.png";
    QTest::newRow("doubled") << "media//x.png";
    QTest::newRow("backslash") << "media/..\\x.png";
    QTest::newRow("folder") << "media/";
}

void TestExport::mediaNeverLeavesItsFolder()
{
    QFETCH(QString, address);
    QTemporaryDir folder;
    const auto giveAll = [](const QString &) -> Result<QByteArray> { return png; };
    Article article = elekta();
    article.body.blocks = {{document::Figure{{{{address, QString(), {}, 0, 0, {}}, {}}}, {}, {}}, {}, {}, {}}};
    const auto report =
        exporting::exportPages({article}, tests::une(), giveAll, {folder.filePath(QStringLiteral("in")), {}, {}});
    QVERIFY(report);
    QCOMPARE(report->warnings,
             (std::vector<Warning>{{Warning::Kind::MissingMedia, QStringLiteral("elekta"), address}}));
    QCOMPARE(filesIn(folder.path()), (QStringList{QStringLiteral("in/elekta.html"), QStringLiteral("in/une/une.css")}));
}

void TestExport::severalArticlesNeedAFolder()
{
    QTemporaryDir folder;
    const std::vector<Article> two{named(QStringLiteral("a")), named(QStringLiteral("b"))};
    QCOMPARE(exported(two, folder.filePath(QStringLiteral("x.html"))).error().code, ErrorCode::Invalid);
    QCOMPARE(exported(two, QString()).error().code, ErrorCode::Invalid);
    QVERIFY(filesIn(folder.path()).isEmpty());
}

void TestExport::whatStandsInTheWayIsTold()
{
    QTemporaryDir folder;
    const auto codeOf = [&](const QString &out) {
        const Result<Report> report = exported({elekta()}, out);
        return report ? ErrorCode::Cancelled : report.error().code;
    };
    const QString file = folder.filePath(QStringLiteral("file"));
    write(file, "theirs");
    QCOMPARE(codeOf(file), ErrorCode::AlreadyExists);
    QCOMPARE(codeOf(file + QStringLiteral("/deep/er/")), ErrorCode::AlreadyExists);
    QCOMPARE(codeOf(QStringLiteral("/dev/full")), ErrorCode::AlreadyExists);
    QCOMPARE(bytesOf(file), QByteArray("theirs"));
    QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("out/elekta.html")));
    QCOMPARE(codeOf(folder.filePath(QStringLiteral("out"))), ErrorCode::AlreadyExists);
    write(folder.filePath(QStringLiteral("other/une")), "theirs");
    const Result<Report> report = exported({elekta()}, folder.filePath(QStringLiteral("other")));
    QCOMPARE(report.error().code, ErrorCode::AlreadyExists);
    QCOMPARE(report.error().where, folder.filePath(QStringLiteral("other/une")));
}

void TestExport::aReadOnlyPlaceIsTold()
{
    // Who may write everywhere still cannot in the kernel's own tree.
    QCOMPARE(exported({elekta()}, QStringLiteral("/sys/marbre/")).error().code, ErrorCode::ReadOnly);
    if (geteuid() == 0)
        QSKIP("root writes in any folder");
    QTemporaryDir folder;
    QFile::setPermissions(folder.path(), QFileDevice::ReadOwner | QFileDevice::ExeOwner);
    QCOMPARE(exported({elekta()}, folder.path()).error().code, ErrorCode::ReadOnly);
    QFile::setPermissions(folder.path(), QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    write(folder.filePath(QStringLiteral("elekta.html")), "old");
    QFile::setPermissions(folder.filePath(QStringLiteral("elekta.html")), QFileDevice::ReadOwner);
    QCOMPARE(exported({elekta()}, folder.path()).error().code, ErrorCode::ReadOnly);
}

void TestExport::aFullDiskIsToldAndLeavesNoHalfFile()
{
    QTemporaryDir folder;
    const QString page = folder.filePath(QStringLiteral("elekta.html"));
    QVERIFY(exported({elekta()}, folder.path()));
    const QByteArray before = bytesOf(page);
    Article changed = elekta();
    changed.title = QStringLiteral("Autre titre");
    ErrorCode code = ErrorCode::Cancelled;
    {
        const FullDisk full(1000);
        if (const Result<Report> report = exported({changed}, folder.path()); !report)
            code = report.error().code;
    }
    QCOMPARE(code, ErrorCode::DiskFull);
    QCOMPARE(bytesOf(page), before);
    QCOMPARE(filesIn(folder.path()), (QStringList{QStringLiteral("elekta.html"), QStringLiteral("une/une.css")}));
}

void TestExport::aMistakeInTheThemeIsTold()
{
    QTemporaryDir folder;
    site::Theme theme = tests::une();
    theme.templates[QStringLiteral("fields")] = QStringLiteral("{{>fields}}");
    const auto report = exporting::exportPages({elekta()}, theme, readMedia, {folder.path(), {}, {}});
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::Invalid);
    QCOMPARE(report.error().where, QStringLiteral("une/fields.mustache:1"));
    QVERIFY(!QFileInfo::exists(folder.filePath(QStringLiteral("elekta.html"))));
}

void TestExport::aPageInOneFileIsWholeInItself()
{
    Article article = illustrated();
    article.note = html::read("<p>a <img src=\"media/00/none.png\" alt=\"b\"> c</p>").document;
    const auto page =
        exporting::pageInOneFile(article, tests::une(), readMedia, {{}, QStringLiteral("https://site.example"), {}});
    QVERIFY(page);
    QVERIFY(page->contains("src=\"data:image/png;base64," + png.toBase64() + "\""));
    QVERIFY(page->contains("src=\"media/00/none.png\""));
    QVERIFY(page->contains("<style>") && !page->contains("rel=\"stylesheet\""));
    QVERIFY(!page->contains("og:image"));
    QCOMPARE(page->count("data:"), 1);
}

QTEST_GUILESS_MAIN(TestExport)
#include "tst_export.moc"
