#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QTest>

#include "archive/archive.h"
#include "dialogs/importdialog.h"
#include "dialogs/importlistmodel.h"
#include "dialogs/mappingdialog.h"
#include "editor/richeditor.h"
#include "fields/fieldspanel.h"
#include "list/articleview.h"
#include "window/importing.h"
#include "window/listpane.h"
#include "window/session.h"
#include "window/writingpane.h"
#include "windowtest/bench.h"

using namespace marbre;
using dialogs::ImportDialog;
using dialogs::ImportListModel;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s", qPrintable(path));
}

/// An export of posts; each names its source in a field of the site's own.
QByteArray exportOf(int count, const QByteArray &body = "La mer est montée.", int first = 1)
{
    QByteArray xml = "<?xml version=\"1.0\"?><rss xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><language>fr</language>"
                     "<wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://phare.example</wp:base_blog_url>\n";
    for (int i = first; i < first + count; ++i) {
        const QByteArray id = QByteArray::number(i);
        xml += "<item><title>La digue " + id + "</title><guid>https://phare.example/?p=" + id + "</guid><content:encoded><![CDATA["
            + body + "]]></content:encoded><wp:post_id>" + id + "</wp:post_id><wp:post_date>2021-05-03 08:30:00</wp:post_date>"
            "<wp:status>publish</wp:status><wp:post_type>post</wp:post_type>"
            "<wp:postmeta><wp:meta_key>gazette</wp:meta_key><wp:meta_value>Harbour Quarterly</wp:meta_value></wp:postmeta>"
            "<wp:postmeta><wp:meta_key>date_originale</wp:meta_key><wp:meta_value>2021-04-27</wp:meta_value></wp:postmeta></item>\n";
    }
    return xml + "</channel></rss>";
}

const QByteArray wrongDate = "Le chapô.\n\nPublication originale le 31/02/2021.\n\nSOURCE\n\nReuters\n\nLe corps.";

} // namespace

/// The import window, in the real window.
class TestImporting : public QObject
{
    Q_OBJECT

private slots:
    void aDropIsPlannedThenDone();
    void oneTextIsShownAtOnce();
    void theMenuOpensItEmpty();
    void filesArePastedAnywhere();
    void badFilesStandBesideGoodOnes();
    void aFormatCanBeChanged();
    void whatIsDroppedLaterComesToo();
    void theSameAgainIsNothingNew();
    void aRemarkLeadsToItsArticle();
    void theReportIsSaved();
    void stoppingTakesBack();
    void allIsTakenBackAfterwards();
    void whatIsOpenFollows();
    void newArticlesCanBeDrafts();
    void picturesOfASiteAreCounted();
    void aFieldIsGivenAMeaningAndRemembered();
    void tenThousandAreShownAtOnce();
    void oneWorksMeanwhile();
    void pictures_data();
    void pictures();

private:
    static void sitDown(Bench &bench, QSize size = {1440, 900})
    {
        bench.show(size);
        QTest::qWait(50);
    }
    static void drop(QWidget *target, const QStringList &paths)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &path : paths)
            urls.append(QUrl::fromLocalFile(path));
        data.setUrls(urls);
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(target, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(target, &drop);
    }
    static ImportDialog *dialog(Bench &bench) { return bench.window().findChild<ImportDialog *>(); }
    template <typename Part> static Part *part(Bench &bench, const char *name)
    {
        return dialog(bench) ? dialog(bench)->findChild<Part *>(QLatin1StringView(name)) : nullptr;
    }
    static QPushButton *button(Bench &bench, const char *name) { return part<QPushButton>(bench, name); }
    /// As it is typed, with plain spaces.
    static QString plain(QString text) { return text.replace(QChar(0xA0), u' ').replace(QChar(0x202F), u' '); }
    static QString state(Bench &bench)
    {
        const auto *label = part<QLabel>(bench, "importState");
        return label ? plain(label->text()) : QString();
    }
    static QListView *list(Bench &bench) { return part<QListView>(bench, "importItems"); }
    static void dropOnWindow(Bench &bench, const QStringList &paths)
    {
        drop(&bench.window(), paths);
        [&] { QTRY_VERIFY(dialog(bench) && dialog(bench)->isIdle()); }();
    }
    static void import(Bench &bench)
    {
        [&] { QTRY_VERIFY(button(bench, "importStart")->isEnabled()); }();
        QTest::keyClick(dialog(bench), Qt::Key_Return);
    }
    static bool waitUntilDone(Bench &bench)
    {
        return QTest::qWaitFor([&bench] { return !dialog(bench) || (dialog(bench)->isIdle() && button(bench, "importSave")->isVisible()); },
                               60'000);
    }
    static int rowOf(QListView *view, const QString &words)
    {
        for (int row = 0; row < view->model()->rowCount(); ++row)
            if (view->model()->index(row, 0).data().toString().contains(words))
                return row;
        return -1;
    }
};

void TestImporting::aDropIsPlannedThenDone()
{
    Bench bench;
    sitDown(bench);
    write(bench.path(QStringLiteral("site.xml")), exportOf(3));
    write(bench.path(QStringLiteral("note.txt")), "Un titre.\n\nUn texte.");
    dropOnWindow(bench, {bench.path(QStringLiteral("site.xml")), bench.path(QStringLiteral("note.txt"))});
    QCOMPARE(state(bench), QStringLiteral("4 articles à créer."));
    QCOMPARE(button(bench, "importStart")->text(), QStringLiteral("Importer les 4 articles"));
    const auto *sources = part<QTableView>(bench, "importSources")->model();
    QCOMPARE(sources->rowCount(), 2);
    QVERIFY(sources->index(0, 1).data().toString().startsWith(QStringLiteral("Export WordPress")));
    QVERIFY(sources->index(1, 1).data().toString().startsWith(QStringLiteral("Texte")));
    QCOMPARE(list(bench)->model()->rowCount(), 4);
    QVERIFY(bench.storedIds().empty());
    import(bench);
    QVERIFY(waitUntilDone(bench));
    QCOMPARE(state(bench), QStringLiteral("4 articles importés."));
    QCOMPARE(bench.storedIds().size(), 4U);
    // By the keyboard: the list has the focus, Enter opens, Escape closes.
    QTRY_COMPARE(QApplication::focusWidget(), list(bench));
    const qint64 wanted = list(bench)->model()->index(2, 0).data(ImportListModel::ArticleRole).toLongLong();
    bench.press(Qt::Key_Down);
    bench.press(Qt::Key_Down);
    bench.press(Qt::Key_Return);
    QTRY_COMPARE(bench.window().session()->id(), wanted);
    QVERIFY(dialog(bench));
    QTest::keyClick(dialog(bench), Qt::Key_Escape);
    QTRY_VERIFY(!dialog(bench));
}

void TestImporting::oneTextIsShownAtOnce()
{
    Bench bench;
    sitDown(bench);
    dropOnWindow(bench, {QStringLiteral(MARBRE_SOURCE "/resources/sample/elekta.txt")});
    QCOMPARE(button(bench, "importStart")->text(), QStringLiteral("Importer l’article"));
    import(bench);
    QTRY_VERIFY(bench.window().session()->id() > 0);
    QTRY_VERIFY(!dialog(bench));
    QCOMPARE(bench.window().writing()->article().source.name, QStringLiteral("HIPAA Journal"));
}

void TestImporting::theMenuOpensItEmpty()
{
    Bench bench;
    sitDown(bench);
    bench.press(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(dialog(bench) && dialog(bench)->isVisible());
    QVERIFY(!button(bench, "importStart")->isEnabled());
    QVERIFY(!list(bench)->isVisible());
    QVERIFY(dialog(bench)->focusWidget());
    QTest::keyClick(dialog(bench)->focusWidget(), Qt::Key_Space); // the focus is on the button that adds files
    QTRY_VERIFY(dialog(bench)->findChild<QFileDialog *>());
    dialog(bench)->findChild<QFileDialog *>()->close();
    write(bench.path(QStringLiteral("a.txt")), "Un texte.");
    drop(dialog(bench), {bench.path(QStringLiteral("a.txt"))});
    QTRY_VERIFY(button(bench, "importStart")->isEnabled());
}

void TestImporting::filesArePastedAnywhere()
{
    Bench bench;
    sitDown(bench);
    write(bench.path(QStringLiteral("a.txt")), "Un texte.");
    auto *data = new QMimeData;
    data->setUrls({QUrl::fromLocalFile(bench.path(QStringLiteral("a.txt")))});
    QApplication::clipboard()->setMimeData(data);
    bench.window().list()->view()->setFocus();
    bench.press(Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(dialog(bench) && button(bench, "importStart")->isEnabled());
}

void TestImporting::badFilesStandBesideGoodOnes()
{
    Bench bench;
    sitDown(bench);
    write(bench.path(QStringLiteral("bon.txt")), "Un texte.");
    write(bench.path(QStringLiteral("vide.html")), "");
    write(bench.path(QStringLiteral("film.bin")), QByteArray(2000, '\1'));
    write(bench.path(QStringLiteral("coupe.xml")), exportOf(2).chopped(300));
    dropOnWindow(bench, {bench.path(QStringLiteral("film.bin")), bench.path(QStringLiteral("vide.html")),
                         bench.path(QStringLiteral("bon.txt")), bench.path(QStringLiteral("coupe.xml"))});
    QCOMPARE(state(bench), QStringLiteral("2 articles à créer, 2 illisibles."));
    QCOMPARE(part<QTableView>(bench, "importSources")->model()->index(0, 1).data().toString(), QStringLiteral("non reconnu"));
    // What is wrong is shown first, under its headings.
    QVERIFY(rowOf(list(bench), QStringLiteral("film.bin")) > 0);
    QVERIFY(rowOf(list(bench), QStringLiteral("vide.html")) > 0);
    QVERIFY(rowOf(list(bench), QStringLiteral("Fichiers qui finissent trop tôt")) > 0);
    import(bench);
    QVERIFY(waitUntilDone(bench));
    QCOMPARE(state(bench), QStringLiteral("2 articles importés, 2 illisibles."));
    QCOMPARE(bench.storedIds().size(), 2U);
}

void TestImporting::aFormatCanBeChanged()
{
    Bench bench;
    sitDown(bench);
    write(bench.path(QStringLiteral("a.txt")), "# Un titre\n\nUn *texte*.");
    dropOnWindow(bench, {bench.path(QStringLiteral("a.txt"))});
    auto *files = part<QTableView>(bench, "importSources");
    files->setFocus();
    files->setCurrentIndex(files->model()->index(0, 0));
    QTest::keyClick(files, Qt::Key_Return);
    auto *menu = dialog(bench)->findChild<QMenu *>(QStringLiteral("importFormats"));
    QTRY_VERIFY(menu && menu->isVisible());
    for (QAction *action : menu->actions())
        if (action->text() == QStringLiteral("Markdown"))
            action->trigger();
    menu->close();
    QVERIFY(files->model()->index(0, 1).data().toString().startsWith(QStringLiteral("Markdown")));
    QTRY_COMPARE(list(bench)->model()->index(0, 0).data().toString(), QStringLiteral("Un titre"));
    QTRY_VERIFY(button(bench, "importStart")->isEnabled());
}

void TestImporting::whatIsDroppedLaterComesToo()
{
    Bench bench;
    sitDown(bench);
    for (const char *name : {"a.txt", "b.txt", "c.txt"})
        write(bench.path(QLatin1String(name)), QByteArray("Le texte de ") + name);
    dropOnWindow(bench, {bench.path(QStringLiteral("a.txt"))});
    drop(&bench.window(), {bench.path(QStringLiteral("b.txt"))});
    drop(dialog(bench), {bench.path(QStringLiteral("c.txt")), bench.path(QStringLiteral("a.txt"))});
    QTRY_COMPARE(state(bench), QStringLiteral("3 articles à créer."));
    auto *files = part<QTableView>(bench, "importSources");
    files->setFocus();
    files->setCurrentIndex(files->model()->index(1, 0));
    QTest::keyClick(files, Qt::Key_Delete);
    QTRY_COMPARE(state(bench), QStringLiteral("2 articles à créer."));
}

void TestImporting::theSameAgainIsNothingNew()
{
    Bench bench;
    sitDown(bench);
    write(bench.path(QStringLiteral("site.xml")), exportOf(3));
    for (int round = 0; round < 2; ++round) {
        dropOnWindow(bench, {bench.path(QStringLiteral("site.xml"))});
        QTRY_VERIFY(!state(bench).isEmpty() && dialog(bench)->isIdle());
        if (round == 1)
            break;
        import(bench);
        QVERIFY(waitUntilDone(bench));
    }
    QTRY_COMPARE(state(bench), QStringLiteral("Rien de nouveau : tout est déjà dans l’archive."));
    QVERIFY(!button(bench, "importStart")->isEnabled());
    QCOMPARE(list(bench)->model()->rowCount(), 3);
}

void TestImporting::aRemarkLeadsToItsArticle()
{
    Bench bench;
    sitDown(bench);
    write(bench.path(QStringLiteral("a.txt")), "Un autre texte.");
    write(bench.path(QStringLiteral("b.txt")), wrongDate);
    dropOnWindow(bench, {bench.path(QStringLiteral("a.txt")), bench.path(QStringLiteral("b.txt"))});
    import(bench);
    QVERIFY(waitUntilDone(bench));
    QVERIFY(list(bench)->model()->index(0, 0).data().toString().startsWith(QStringLiteral("Jours qui n’existent pas")));
    const QModelIndex row = list(bench)->model()->index(1, 0);
    QVERIFY(row.data(ImportListModel::DetailRole).toString().contains(QStringLiteral("31/02/2021")));
    // The other article is shown, as none was open.
    QTRY_VERIFY(bench.window().session()->isOpen());
    list(bench)->setCurrentIndex(row);
    QTest::keyClick(list(bench), Qt::Key_Return);
    QTRY_COMPARE(bench.window().writing()->article().source.name, QStringLiteral("Reuters"));
}

void TestImporting::theReportIsSaved()
{
    Bench bench;
    sitDown(bench);
    write(bench.path(QStringLiteral("b.txt")), wrongDate);
    dropOnWindow(bench, {bench.path(QStringLiteral("b.txt"))});
    import(bench);
    QVERIFY(waitUntilDone(bench));
    QTest::mouseClick(button(bench, "importSave"), Qt::LeftButton);
    auto *chooser = dialog(bench)->findChild<QFileDialog *>();
    QTRY_VERIFY(chooser && chooser->isVisible());
    chooser->setOption(QFileDialog::DontUseNativeDialog);
    chooser->selectFile(bench.path(QStringLiteral("rapport.txt")));
    QMetaObject::invokeMethod(chooser, "accept");
    QTRY_VERIFY(QFile::exists(bench.path(QStringLiteral("rapport.txt"))));
    QFile report(bench.path(QStringLiteral("rapport.txt")));
    QVERIFY(report.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(report.readAll());
    QVERIFY2(text.contains(QStringLiteral("31/02/2021")) && text.contains(QStringLiteral("b.txt")), qPrintable(text));
}

void TestImporting::stoppingTakesBack()
{
    Bench bench(Bench::With::SampleArchive);
    sitDown(bench);
    const size_t before = bench.storedIds().size();
    write(bench.path(QStringLiteral("site.xml")), exportOf(8000));
    dropOnWindow(bench, {bench.path(QStringLiteral("site.xml"))});
    QTRY_VERIFY_WITH_TIMEOUT(button(bench, "importStart")->isEnabled(), 60'000);
    import(bench);
    QTRY_VERIFY_WITH_TIMEOUT(bench.storedIds().size() > before, 60'000);
    QTest::mouseClick(button(bench, "importCancel"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(dialog(bench)->isIdle(), 60'000);
    QVERIFY2(state(bench).startsWith(QStringLiteral("Annulé : ")), qPrintable(state(bench)));
    QCOMPARE(bench.storedIds().size(), before);
    // And it can be begun again.
    QVERIFY(button(bench, "importStart")->isEnabled());
}

void TestImporting::allIsTakenBackAfterwards()
{
    Bench bench;
    sitDown(bench);
    write(bench.path(QStringLiteral("site.xml")), exportOf(3));
    dropOnWindow(bench, {bench.path(QStringLiteral("site.xml"))});
    import(bench);
    QVERIFY(waitUntilDone(bench));
    QTRY_VERIFY(bench.window().session()->id() > 0); // nothing was open
    QTest::mouseClick(button(bench, "importTakeBack"), Qt::LeftButton);
    QTRY_COMPARE(state(bench), QStringLiteral("Annulé : 3 nouveaux articles retirés."));
    QVERIFY(bench.storedIds().empty());
    QVERIFY(!bench.window().session()->isOpen());
}

void TestImporting::whatIsOpenFollows()
{
    Bench bench;
    sitDown(bench);
    write(bench.path(QStringLiteral("site.xml")), exportOf(1));
    dropOnWindow(bench, {bench.path(QStringLiteral("site.xml"))});
    import(bench);
    QTRY_VERIFY(bench.window().session()->id() > 0);
    write(bench.path(QStringLiteral("site.xml")), exportOf(1, "La mer est redescendue."));
    dropOnWindow(bench, {bench.path(QStringLiteral("site.xml"))});
    import(bench);
    QTRY_COMPARE(bench.window().writing()->body()->toPlainText(), QStringLiteral("La mer est redescendue."));
}

void TestImporting::newArticlesCanBeDrafts()
{
    Bench bench;
    sitDown(bench);
    write(bench.path(QStringLiteral("site.xml")), exportOf(2));
    dropOnWindow(bench, {bench.path(QStringLiteral("site.xml"))});
    auto *status = part<QComboBox>(bench, "importStatus");
    status->setFocus();
    QTest::keyClick(status, Qt::Key_Down);
    QTRY_VERIFY(dialog(bench)->isIdle());
    import(bench);
    QVERIFY(waitUntilDone(bench));
    for (const qint64 id : bench.storedIds())
        QCOMPARE(bench.stored(id).status, article::Status::Draft);
}

void TestImporting::picturesOfASiteAreCounted()
{
    Bench bench;
    sitDown(bench);
    QFile phare(QStringLiteral(MARBRE_SOURCE "/tests/import/fixtures/phare.wxr"));
    QVERIFY(phare.open(QIODevice::ReadOnly));
    write(bench.path(QStringLiteral("phare.wxr")), phare.readAll());
    dropOnWindow(bench, {bench.path(QStringLiteral("phare.wxr"))});
    const auto found = [&bench] {
        for (const auto *label : dialog(bench)->findChildren<QLabel *>(QStringLiteral("soft")))
            if (label->text().contains(QStringLiteral("image")))
                return label->text();
        return QString();
    };
    QCOMPARE(found(), QStringLiteral("1 image mentionnée"));
    QTest::mouseClick(button(bench, "importUploads"), Qt::LeftButton);
    auto *chooser = dialog(bench)->findChild<QFileDialog *>();
    QTRY_VERIFY(chooser && chooser->isVisible());
    QDir().mkpath(bench.path(QStringLiteral("uploads")));
    chooser->setDirectory(bench.path(QStringLiteral("uploads")));
    chooser->selectFile(bench.path(QStringLiteral("uploads")));
    QMetaObject::invokeMethod(chooser, "accept");
    QTRY_COMPARE(found(), QStringLiteral("0 image trouvée · 1 manquante"));
    QVERIFY(rowOf(list(bench), QStringLiteral("Images introuvables")) >= 0);
}

void TestImporting::aFieldIsGivenAMeaningAndRemembered()
{
    Bench bench;
    sitDown(bench);
    write(bench.path(QStringLiteral("site.xml")), exportOf(2));
    dropOnWindow(bench, {bench.path(QStringLiteral("site.xml"))});
    QCOMPARE(plain(button(bench, "importFields")->text()), QStringLiteral("Champs : 1 sur 2 utilisé(s)…"));
    QTest::mouseClick(button(bench, "importFields"), Qt::LeftButton);
    auto *mapping = dialog(bench)->findChild<dialogs::MappingDialog *>();
    QTRY_VERIFY(mapping && mapping->isVisible());
    for (auto *box : mapping->findChildren<QComboBox *>())
        if (box->accessibleName() == QStringLiteral("gazette"))
            box->setCurrentIndex(box->findText(QStringLiteral("Source")));
    QTest::keyClick(mapping, Qt::Key_Return);
    QTRY_COMPARE(plain(button(bench, "importFields")->text()), QStringLiteral("Champs : 2 sur 2 utilisé(s)…"));
    import(bench);
    QVERIFY(waitUntilDone(bench));
    for (const qint64 id : bench.storedIds())
        QCOMPARE(bench.stored(id).source.name, QStringLiteral("Harbour Quarterly"));
    dialog(bench)->close();
    QTRY_VERIFY(!dialog(bench));
    // The site's next file needs no asking.
    write(bench.path(QStringLiteral("next.xml")), exportOf(1, "La suite.", 3));
    dropOnWindow(bench, {bench.path(QStringLiteral("next.xml"))});
    QCOMPARE(plain(button(bench, "importFields")->text()), QStringLiteral("Champs : 2 sur 2 utilisé(s)…"));
    import(bench);
    QTRY_COMPARE(bench.storedIds().size(), 3U);
    for (const qint64 id : bench.storedIds())
        QCOMPARE(bench.stored(id).source.name, QStringLiteral("Harbour Quarterly"));
}

void TestImporting::tenThousandAreShownAtOnce()
{
    Bench bench;
    sitDown(bench);
    write(bench.path(QStringLiteral("site.xml")), exportOf(10'000));
    drop(&bench.window(), {bench.path(QStringLiteral("site.xml"))});
    QTRY_VERIFY(dialog(bench));
    // The longest that the window did not answer, from the drop to the whole list.
    QElapsedTimer clock;
    clock.start();
    qint64 before = 0;
    qint64 longest = 0;
    while (!dialog(bench)->isIdle() && clock.elapsed() < 60'000) {
        QTest::qWait(1);
        longest = std::max(longest, clock.elapsed() - std::exchange(before, clock.elapsed()));
    }
    QTest::qWait(50);
    longest = std::max(longest, clock.elapsed() - before - 50);
    QCOMPARE(list(bench)->model()->rowCount(), 10'000);
    qInfo("planned in %lld ms, the window waited %lld ms at most", static_cast<long long>(clock.elapsed()), static_cast<long long>(longest));
    QVERIFY2(longest < 400, qPrintable(QString::number(longest)));
}

void TestImporting::oneWorksMeanwhile()
{
    Bench bench(Bench::With::SampleArchive);
    sitDown(bench);
    QTRY_VERIFY(bench.window().session()->id() > 0);
    const qint64 open = bench.window().session()->id();
    write(bench.path(QStringLiteral("site.xml")), exportOf(4000));
    dropOnWindow(bench, {bench.path(QStringLiteral("site.xml"))});
    QTRY_VERIFY_WITH_TIMEOUT(button(bench, "importStart")->isEnabled(), 60'000);
    import(bench);
    bench.window().activateWindow();
    bench.window().writing()->body()->setFocus();
    for (int i = 0; !button(bench, "importSave")->isVisible(); ++i) {
        QTest::keyClicks(bench.window().writing()->body(), QStringLiteral("a"));
        QTest::qWait(20);
    }
    QVERIFY(bench.waitUntilSaved());
    QVERIFY(document::toPlainText(bench.stored(open).body).contains(QStringLiteral("aaaa")));
    QCOMPARE(state(bench), QStringLiteral("4 000 articles importés."));
}

void TestImporting::pictures_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("scheme");
    QTest::addColumn<QSize>("size");
    QTest::newRow("fr-light-1440") << "fr" << int(window::Appearance::Scheme::Light) << QSize(1440, 900);
    QTest::newRow("en-dark-1100") << "en" << int(window::Appearance::Scheme::Dark) << QSize(1100, 700);
}

void TestImporting::pictures()
{
    QFETCH(QString, language);
    QFETCH(int, scheme);
    QFETCH(QSize, size);
    Bench bench(Bench::With::SampleArchive, language, static_cast<window::Appearance::Scheme>(scheme));
    sitDown(bench, size);
    const auto shoot = [&bench](QWidget *of, const char *what) {
        QTest::qWait(150);
        QDir().mkpath(QStringLiteral(MARBRE_SHOTS));
        QVERIFY(of->grab().save(QStringLiteral(MARBRE_SHOTS "/import-%1-%2.png").arg(QLatin1String(what), QLatin1String(QTest::currentDataTag()))));
        Q_UNUSED(bench)
    };
    bench.press(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(dialog(bench));
    shoot(dialog(bench), "empty");
    write(bench.path(QStringLiteral("phare.xml")), exportOf(120) + exportOf(1).chopped(200));
    write(bench.path(QStringLiteral("elekta.txt")), wrongDate);
    write(bench.path(QStringLiteral("carnets/a.md")), "# Carnet du quai\n\nLe vent tourne.");
    write(bench.path(QStringLiteral("carnets/b.md")), "# Carnet de la digue\n\nLa mer descend.");
    write(bench.path(QStringLiteral("affiche.png")), QByteArray("\x89PNG\r\n\x1a\n") + QByteArray(2000, '\0'));
    drop(dialog(bench), {bench.path(QStringLiteral("phare.xml")), bench.path(QStringLiteral("elekta.txt")), bench.path(QStringLiteral("carnets")),
                         bench.path(QStringLiteral("affiche.png"))});
    QTRY_VERIFY(button(bench, "importStart")->isEnabled());
    shoot(dialog(bench), "plan");
    QTest::mouseClick(button(bench, "importFields"), Qt::LeftButton);
    QTRY_VERIFY(dialog(bench)->findChild<dialogs::MappingDialog *>());
    shoot(dialog(bench)->findChild<dialogs::MappingDialog *>(), "mapping");
    dialog(bench)->findChild<dialogs::MappingDialog *>()->close();
    import(bench);
    QVERIFY(waitUntilDone(bench));
    shoot(dialog(bench), "report");
    // Under way, with its pace.
    write(bench.path(QStringLiteral("grand.xml")), exportOf(8000, QByteArray("La mer est montée. ").repeated(60), 500));
    dialog(bench)->add({bench.path(QStringLiteral("grand.xml"))});
    QTRY_VERIFY_WITH_TIMEOUT(button(bench, "importStart")->isEnabled(), 60'000);
    import(bench);
    QTRY_VERIFY_WITH_TIMEOUT(state(bench).contains(language == QStringLiteral("fr") ? QStringLiteral("par seconde") : QStringLiteral("per second")), 30'000);
    shoot(dialog(bench), "running");
    QTest::keyClick(dialog(bench), Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(dialog(bench)->isIdle(), 60'000);
}

MARBRE_WINDOW_TEST(TestImporting)
#include "tst_importing.moc"
