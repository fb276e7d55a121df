#include <QDir>
#include <QMap>
#include <QTemporaryDir>
#include <QTest>

#include "sending/siteupload.h"

using namespace marbre;
using sending::UploadReport;

namespace {

/// A folder of a server, in memory, that fails when it is told to.
class FolderDouble final : public sending::ServerFolder
{
public:
    QMap<QString, QByteArray> files;
    QStringList folders{QString()};
    QStringList done;
    int failAfter = -1; ///< writes; -1: never
    CancelToken cancel;
    int cancelAfter = -1;

    Result<std::optional<QByteArray>> read(const QString &address) override
    {
        return files.contains(address) ? std::optional(files.value(address)) : std::nullopt;
    }
    Outcome put(const QString &address, const QByteArray &bytes, const QString &part) override
    {
        if (const Outcome may = write(QStringLiteral("put ") + address); !may) {
            files.insert(part, bytes.left(bytes.size() / 2));
            return may;
        }
        if (!folders.contains(address.left(std::max<qsizetype>(address.lastIndexOf(u'/'), 0))))
            return fail(ErrorCode::NotFound, address);
        files.remove(part);
        files.insert(address, bytes);
        return {};
    }
    Outcome remove(const QString &address) override
    {
        const Outcome may = write(QStringLiteral("remove ") + address);
        if (may)
            files.remove(address);
        return may;
    }
    Outcome makeFolder(const QString &address) override
    {
        if (!folders.contains(address))
            folders.append(address);
        return {};
    }
    Outcome removeFolder(const QString &address) override
    {
        folders.removeAll(address);
        return {};
    }
    Result<QStringList> names(const QString &folder) override
    {
        QStringList names;
        for (const QString &address : files.keys())
            if (folder.isEmpty() || address.startsWith(folder + u'/'))
                names.append(address.sliced(folder.isEmpty() ? 0 : folder.size() + 1).section(u'/', 0, 0));
        return names;
    }
    /// What a visitor sees.
    [[nodiscard]] QMap<QString, QByteArray> shown() const
    {
        QMap<QString, QByteArray> shown;
        for (auto it = files.begin(); it != files.end(); ++it)
            if (!it.key().startsWith(QLatin1String(".marbre/")))
                shown.insert(it.key(), it.value());
        return shown;
    }

private:
    Outcome write(const QString &what)
    {
        if (cancel.isCancelled())
            return fail(ErrorCode::Cancelled, what);
        if (failAfter == 0)
            return fail(ErrorCode::CutShort, what);
        failAfter = std::max(failAfter - 1, -1);
        if (cancelAfter-- == 0)
            cancel.cancel();
        done.append(what);
        return {};
    }
};

class Site
{
public:
    Site()
    {
        write("index.html", "accueil");
        write("elekta.html", "Elekta");
        write("category/sante/index.html", "Santé");
        write("une/une.css", "css");
        write("media/ab/c.png", "png");
        write("feed.xml", "rss");
        write(".marbre/site.json", "{}");
    }
    void write(const char *name, const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(QLatin1String(name));
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("not written");
        m_files.insert(QLatin1String(name), bytes);
    }
    void remove(const char *name)
    {
        QFile::remove(m_folder.filePath(QLatin1String(name)));
        m_files.remove(QLatin1String(name));
    }
    [[nodiscard]] QMap<QString, QByteArray> files() const
    {
        QMap<QString, QByteArray> files = m_files;
        files.remove(QStringLiteral(".marbre/site.json"));
        return files;
    }
    [[nodiscard]] sending::UploadRequest request(const QString &owner = QStringLiteral("nous")) const
    {
        return {m_folder.path(), owner, false, {}, {}};
    }

private:
    QTemporaryDir m_folder;
    QMap<QString, QByteArray> m_files;
};

} // namespace

/// A site on its way to a server.
class TestUpload : public QObject
{
    Q_OBJECT

private slots:
    void theServerHasTheSite();
    void onlyWhatChangedGoes();
    void whatIsGoneIsRemovedWithItsFolders();
    void pagesComeAfterWhatTheyShow();
    void aDryRunWritesNothing();
    void whatOthersPutThereIsNeverTouched();
    void anotherArchivesSiteIsNeverTouched();
    void aManifestNamesNothingOutside();
    void cutOffAnywhereTheNextGoesOn();
    void cancelledItEndsAndTheNextGoesOn();
    void manyFilesAreNotSentTwice();
};

void TestUpload::theServerHasTheSite()
{
    const Site site;
    FolderDouble server;
    const auto report = sending::uploadSite(server, site.request());
    QCOMPARE(report->sent, 6);
    QCOMPARE(server.shown(), site.files());
    QVERIFY(!server.files.contains(QStringLiteral(".marbre/sending")));
    QVERIFY(!server.files.contains(QStringLiteral(".marbre/part")));
}

void TestUpload::onlyWhatChangedGoes()
{
    Site site;
    FolderDouble server;
    QVERIFY(sending::uploadSite(server, site.request()));
    server.done.clear();
    QCOMPARE(*sending::uploadSite(server, site.request()), (UploadReport{0, 6, 0, 0}));
    QVERIFY(server.done.isEmpty());
    site.write("elekta.html", "Elekta, suite");
    QCOMPARE(*sending::uploadSite(server, site.request()), (UploadReport{1, 5, 0, 13}));
    QCOMPARE(server.shown(), site.files());
}

void TestUpload::whatIsGoneIsRemovedWithItsFolders()
{
    Site site;
    FolderDouble server;
    QVERIFY(sending::uploadSite(server, site.request()));
    site.remove("category/sante/index.html");
    QCOMPARE(sending::uploadSite(server, site.request())->removed, 1);
    QCOMPARE(server.shown(), site.files());
    QVERIFY(!server.folders.contains(QStringLiteral("category")));
    QVERIFY(server.folders.contains(QStringLiteral("media/ab")));
}

void TestUpload::pagesComeAfterWhatTheyShow()
{
    const Site site;
    FolderDouble server;
    QVERIFY(sending::uploadSite(server, site.request()));
    const auto at = [&server](const char *name) { return server.done.indexOf(QStringLiteral("put ") + QLatin1String(name)); };
    QVERIFY(at("une/une.css") < at("elekta.html"));
    QVERIFY(at("media/ab/c.png") < at("elekta.html"));
    QVERIFY(at("elekta.html") < at("index.html"));
    QVERIFY(at("index.html") < at("feed.xml"));
    QVERIFY(at(".marbre/sending") < at("une/une.css"));
}

void TestUpload::aDryRunWritesNothing()
{
    const Site site;
    FolderDouble server;
    sending::UploadRequest request = site.request();
    request.isDry = true;
    QCOMPARE(sending::uploadSite(server, request)->sent, 6);
    QVERIFY(server.files.isEmpty() && server.done.isEmpty());
}

void TestUpload::whatOthersPutThereIsNeverTouched()
{
    Site site;
    FolderDouble server;
    server.files.insert(QStringLiteral("elekta.html"), "à eux");
    server.files.insert(QStringLiteral("autre.html"), "à eux");
    const auto before = server.files;
    const auto refused = sending::uploadSite(server, site.request());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::AlreadyExists);
    QCOMPARE(refused.error().where, QStringLiteral("elekta.html"));
    QCOMPARE(server.files, before);
    site.remove("elekta.html");
    QVERIFY(sending::uploadSite(server, site.request()));
    QCOMPARE(server.files.value(QStringLiteral("elekta.html")), QByteArray("à eux"));
    QCOMPARE(server.files.value(QStringLiteral("autre.html")), QByteArray("à eux"));
}

void TestUpload::anotherArchivesSiteIsNeverTouched()
{
    const Site site;
    FolderDouble server;
    QVERIFY(sending::uploadSite(server, site.request()));
    const auto before = server.files;
    const Site other;
    QCOMPARE(sending::uploadSite(server, other.request(QStringLiteral("eux"))).error().code, ErrorCode::AlreadyExists);
    QCOMPARE(server.files, before);
}

void TestUpload::aManifestNamesNothingOutside()
{
    const Site site;
    FolderDouble server;
    server.folders.append(QStringLiteral(".marbre"));
    server.files.insert(QStringLiteral(".marbre/sent"),
                        "Marbre 1 nous\n00 ../secret.html\n00 /etc/passwd\n00 a//b\n00 .marbre/sent\n- ../autre\n00 ancien.html\nx\n\n");
    server.files.insert(QStringLiteral("ancien.html"), "ancien");
    QCOMPARE(sending::uploadSite(server, site.request())->removed, 1);
    for (const QString &what : std::as_const(server.done))
        QVERIFY2(!what.contains(QLatin1String("..")) && !what.contains(QLatin1String("passwd")), qPrintable(what));
}

void TestUpload::cutOffAnywhereTheNextGoesOn()
{
    for (int writes = 0; writes < 12; ++writes) {
        Site site;
        FolderDouble server;
        QVERIFY(sending::uploadSite(server, site.request()));
        site.write("elekta.html", "Elekta, suite");
        site.write("neuf.html", "Neuf");
        site.remove("feed.xml");
        const auto before = server.shown();
        server.failAfter = writes;
        const auto broken = sending::uploadSite(server, site.request());
        if (broken)
            break; // so many are not needed
        QCOMPARE(broken.error().code, ErrorCode::CutShort);
        // Each file is as it was, or as it is to be.
        const auto shown = server.shown();
        for (auto it = shown.begin(); it != shown.end(); ++it)
            QVERIFY(it.value() == before.value(it.key()) || it.value() == site.files().value(it.key()));
        server.failAfter = -1;
        QVERIFY(sending::uploadSite(server, site.request()));
        QCOMPARE(server.shown(), site.files());
        QVERIFY(!server.files.contains(QStringLiteral(".marbre/sending")));
        QCOMPARE(sending::uploadSite(server, site.request())->sent, 0);
    }
}

void TestUpload::cancelledItEndsAndTheNextGoesOn()
{
    const Site site;
    FolderDouble server;
    server.cancelAfter = 3;
    sending::UploadRequest request = site.request();
    request.cancel = server.cancel;
    QCOMPARE(sending::uploadSite(server, request).error().code, ErrorCode::Cancelled);
    server.cancel = CancelToken();
    QVERIFY(sending::uploadSite(server, site.request()));
    QCOMPARE(server.shown(), site.files());
}

void TestUpload::manyFilesAreNotSentTwice()
{
    constexpr int files = 1000;
    Site site;
    for (int i = 0; i < files; ++i)
        site.write(qPrintable(QStringLiteral("a%1.html").arg(i)), QByteArray::number(i));
    FolderDouble server;
    server.failAfter = 900;
    QVERIFY(!sending::uploadSite(server, site.request()));
    server.failAfter = -1;
    const auto report = sending::uploadSite(server, site.request());
    QVERIFY2(report->sent < 350, qPrintable(QString::number(report->sent)));
    QCOMPARE(server.shown(), site.files());
}

QTEST_GUILESS_MAIN(TestUpload)
#include "tst_upload.moc"
