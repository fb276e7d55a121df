#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QDir>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QLinearGradient>
#include <QListWidget>
#include <QMimeData>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>

#include "archive/check.h"
#include "archive/statement.h"
#include "dialogs/mediadialog.h"
#include "dialogs/mediaview.h"
#include "editor/richeditor.h"
#include "html/html.h"
#include "list/articleview.h"
#include "models/medialistmodel.h"
#include "preview/previewpane.h"
#include "window/listpane.h"
#include "window/session.h"
#include "window/writingpane.h"
#include "windowtest/bench.h"

using namespace marbre;
using dialogs::MediaDialog;
using dialogs::MediaView;

namespace {

/// A sea under a sky, each number another.
QByteArray picture(int number, const char *format = "PNG")
{
    const QSize size = number % 3 == 1 ? QSize(500, 700) : number % 3 == 2 ? QSize(900, 380) : QSize(800, 600);
    QImage image(size, QImage::Format_RGB32);
    QPainter painter(&image);
    QLinearGradient sky(0, 0, 0, size.height());
    sky.setColorAt(0, QColor::fromHsv((200 + number * 47) % 360, 70, 235));
    sky.setColorAt(1, QColor::fromHsv((30 + number * 47) % 360, 90, 250));
    painter.fillRect(image.rect(), sky);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(255, 255, 255, 190));
    painter.drawEllipse(QPointF(size.width() * (0.2 + 0.07 * (number % 9)), size.height() * 0.4), 60, 60);
    painter.setBrush(QColor::fromHsv((210 + number * 29) % 360, 130, 110));
    painter.drawRect(0, size.height() * 2 / 3, size.width(), size.height());
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

Clock clockAt(int daysAgo)
{
    return [daysAgo] { return QDateTime::currentDateTimeUtc().addDays(-daysAgo); };
}

QString stored(const Bench &bench, const QByteArray &bytes, int daysAgo)
{
    const auto archive = archive::Archive::open(bench.archive(), archive::Access::ReadWrite, clockAt(daysAgo));
    if (!archive || !(*archive)->media().store(bytes))
        qFatal("not stored");
    return *archive::mediaAddress(bytes);
}

void describe(const Bench &bench, const QString &address, const archive::MediaWords &words)
{
    if (!(*archive::Archive::open(bench.archive()))->mediaTable().describe(address, words))
        qFatal("not described");
}

archive::MediaRow rowOf(const Bench &bench, const QString &address)
{
    const auto archive = archive::Archive::open(bench.archive(), archive::Access::ReadOnly);
    const auto rows = (*archive)->mediaTable().rows(std::vector{address});
    return rows->empty() ? archive::MediaRow() : rows->front();
}

/// An article that shows a picture; its number.
qint64 showing(const Bench &bench, const QString &title, const QString &address)
{
    article::Article article;
    article.language = QStringLiteral("fr");
    article.title = title;
    article.body = html::read("<figure><img src=\"" + address.toUtf8() + "\" alt=\"\"></figure>").document;
    return (*archive::Archive::open(bench.archive()))->articles().save(article)->id;
}

} // namespace

/// The library of pictures, in the real window, by keys and mouse.
class TestMedia : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(QDir().mkpath(QStringLiteral(MARBRE_SHOTS))); }
    void aPictureIsDescribedByKeys();
    void whatIsWrittenIsKeptWhenTheDialogCloses();
    void onlyWhatHasNoAlternativeIsListed();
    void wordsFindPictures();
    void aClickOpensTheArticleThatShowsAPicture();
    void whatIsSaidOfAPictureIsProposedWhereItIsPutInAnew();
    void unusedPicturesAreRemovedOnRequest();
    void whatIsNeededCannotBeRemoved();
    void picturesOfAnImportedSiteAreShownWithoutIt();
    void aHundredThousandPicturesScroll();
    void itLooksWell_data();
    void itLooksWell();

private:
    static MediaDialog *open(Bench &bench)
    {
        if (!bench.window().isVisible())
            bench.show();
        bench.window().activateWindow(); // what a window manager does once a dialog is closed
        if (!QTest::qWaitForWindowActive(&bench.window()))
            return nullptr;
        bench.press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        auto *dialog = bench.window().findChild<MediaDialog *>();
        return dialog && QTest::qWaitFor([dialog] { return grid(dialog)->hasFocus(); }) ? dialog : nullptr;
    }
    static MediaView *grid(MediaDialog *dialog) { return dialog->findChild<MediaView *>(); }
    static int count(MediaDialog *dialog) { return grid(dialog)->model()->rowCount(); }
    static void click(MediaDialog *dialog, int row, Qt::KeyboardModifiers keys = {})
    {
        MediaView *view = grid(dialog);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, keys, view->visualRect(view->model()->index(row, 0)).center());
    }
    static void choose(MediaDialog *dialog, const char *filter)
    {
        for (auto *button : dialog->findChildren<QToolButton *>())
            if (button->text() == QString::fromUtf8(filter))
                QTest::mouseClick(button, Qt::LeftButton);
    }
    static bool says(MediaDialog *dialog, const char *words)
    {
        for (const auto *label : dialog->findChildren<QLabel *>())
            if (label->isVisible() && label->text().contains(QString::fromUtf8(words)))
                return true;
        return false;
    }
    static QPushButton *removal(MediaDialog *dialog) { return dialog->findChild<QPushButton *>(QStringLiteral("removeMedia")); }
};

void TestMedia::aPictureIsDescribedByKeys()
{
    Bench bench;
    const QString older = stored(bench, picture(1), 3);
    stored(bench, picture(2), 2);
    MediaDialog *dialog = open(bench);
    QVERIFY(dialog);
    QTRY_COMPARE(count(dialog), 2);
    QVERIFY(grid(dialog)->hasFocus());
    bench.press(Qt::Key_Home);
    bench.press(Qt::Key_Right);
    bench.press(Qt::Key_Return);
    QVERIFY(dialog->findChild<QPlainTextEdit *>()->hasFocus());
    bench.type(QStringLiteral("Le port à marée basse"));
    bench.press(Qt::Key_Tab);
    bench.type(QStringLiteral("Anne Arc"));
    bench.press(Qt::Key_Tab);
    bench.type(QStringLiteral("CC BY 4.0"));
    const archive::MediaWords words{QStringLiteral("Le port à marée basse"), QStringLiteral("Anne Arc"), QStringLiteral("CC BY 4.0")};
    QTRY_COMPARE(rowOf(bench, older).words, words);
    QTRY_COMPARE(grid(dialog)->model()->index(1, 0).data().toString(), words.alternative);
    QCOMPARE(dialog->findChild<QPlainTextEdit *>()->toPlainText(), words.alternative);
}

void TestMedia::whatIsWrittenIsKeptWhenTheDialogCloses()
{
    Bench bench;
    const QString address = stored(bench, picture(1), 3);
    MediaDialog *dialog = open(bench);
    QVERIFY(dialog);
    QTRY_COMPARE(count(dialog), 1);
    click(dialog, 0);
    bench.press(Qt::Key_Return);
    bench.type(QStringLiteral("Un port"));
    bench.press(Qt::Key_Escape);
    QTRY_VERIFY(!bench.window().findChild<MediaDialog *>());
    QTRY_COMPARE(rowOf(bench, address).words.alternative, QStringLiteral("Un port"));
    // Also where the archive closes under it.
    dialog = open(bench);
    QVERIFY(dialog);
    QTRY_COMPARE(count(dialog), 1);
    click(dialog, 0);
    bench.press(Qt::Key_Return);
    bench.type(QStringLiteral("Deux ports"));
    QVERIFY(bench.window().openArchive(bench.archive()));
    QCOMPARE(rowOf(bench, address).words.alternative, QStringLiteral("Deux ports"));
    QTRY_VERIFY(!bench.window().findChild<MediaDialog *>());
}

void TestMedia::onlyWhatHasNoAlternativeIsListed()
{
    Bench bench;
    describe(bench, stored(bench, picture(1), 3), {QStringLiteral("Un port"), {}, {}});
    const QString bare = stored(bench, picture(2), 3);
    MediaDialog *dialog = open(bench);
    QVERIFY(dialog);
    QTRY_COMPARE(count(dialog), 2);
    choose(dialog, "Sans texte alternatif");
    QTRY_COMPARE(count(dialog), 1);
    click(dialog, 0);
    bench.press(Qt::Key_Return);
    bench.type(QStringLiteral("Un phare"));
    QTRY_COMPARE(rowOf(bench, bare).words.alternative, QStringLiteral("Un phare"));
    QTest::qWait(600);
    QCOMPARE(count(dialog), 1); // it does not go away from under who writes
    bench.type(QStringLiteral(" rouge"));
    QTRY_COMPARE(rowOf(bench, bare).words.alternative, QStringLiteral("Un phare rouge"));
    choose(dialog, "Sans texte alternatif");
    QTRY_COMPARE(count(dialog), 0);
    QTest::qWait(50); // for the layout
    QVERIFY(dialog->grab().save(QStringLiteral(MARBRE_SHOTS "/media-empty.png")));
}

void TestMedia::wordsFindPictures()
{
    Bench bench;
    describe(bench, stored(bench, picture(1), 3), {QStringLiteral("Une marée haute"), {}, {}});
    showing(bench, QStringLiteral("Les horaires des marées"), stored(bench, picture(2), 3));
    stored(bench, picture(3), 3);
    MediaDialog *dialog = open(bench);
    QVERIFY(dialog);
    QTRY_COMPARE(count(dialog), 3);
    bench.press(Qt::Key_F, Qt::ControlModifier);
    bench.type(QStringLiteral("maree"));
    QTRY_COMPARE(count(dialog), 2);
    bench.type(QStringLiteral(" haute"));
    QTRY_COMPARE(count(dialog), 1);
}

void TestMedia::aClickOpensTheArticleThatShowsAPicture()
{
    Bench bench(Bench::With::SampleArchive);
    const QString address = stored(bench, picture(1), 3);
    const qint64 article = showing(bench, QStringLiteral("Au port"), address);
    MediaDialog *dialog = open(bench);
    QVERIFY(dialog);
    QTRY_VERIFY(count(dialog) > 0);
    for (int row = 0; row < count(dialog); ++row)
        if (grid(dialog)->model()->index(row, 0).data(models::MediaListModel::AddressRole) == address)
            click(dialog, row);
    auto *uses = dialog->findChild<QListWidget *>(QStringLiteral("mediaUses"));
    QTRY_COMPARE(uses->count(), 1);
    QCOMPARE(uses->item(0)->text(), QStringLiteral("Au port"));
    QVERIFY(bench.window().session()->id() != article);
    QTest::mouseClick(uses->viewport(), Qt::LeftButton, {}, uses->visualItemRect(uses->item(0)).center());
    QTRY_COMPARE(bench.window().session()->id(), article);
}

void TestMedia::whatIsSaidOfAPictureIsProposedWhereItIsPutInAnew()
{
    Bench bench;
    const QString address = stored(bench, picture(1), 3);
    describe(bench, address, {QStringLiteral("Un port"), QStringLiteral("Anne Arc"), {}});
    bench.show();
    bench.press(Qt::Key_N, Qt::ControlModifier);
    bench.type(QStringLiteral("Au port"));
    bench.window().writing()->body()->setFocus();
    const QString path = bench.path(QStringLiteral("port.png"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(picture(1)) > 0);
    file.close();
    auto *copied = new QMimeData;
    copied->setUrls({QUrl::fromLocalFile(path)});
    QApplication::clipboard()->setMimeData(copied);
    bench.press(Qt::Key_V, Qt::ControlModifier);
    QVERIFY(bench.waitUntilSaved());
    const QByteArray body = html::write(bench.stored(bench.storedIds().front()).body);
    for (const QByteArray &part : {address.toUtf8(), QByteArray("alt=\"Un port\""), QByteArray("Anne Arc")})
        QVERIFY2(body.contains(part), body.constData());
}

void TestMedia::unusedPicturesAreRemovedOnRequest()
{
    Bench bench;
    const QString shown = stored(bench, picture(1), 3);
    showing(bench, QStringLiteral("Au port"), shown);
    const QString one = stored(bench, picture(2), 3);
    const QString two = stored(bench, picture(3), 4);
    const QString fresh = stored(bench, picture(4), 0);
    MediaDialog *dialog = open(bench);
    QVERIFY(dialog);
    QTRY_COMPARE(count(dialog), 4);
    choose(dialog, "Inutilisées");
    QTRY_COMPARE(count(dialog), 2);
    click(dialog, 0);
    QTRY_VERIFY(says(dialog, "libère"));
    click(dialog, 1, Qt::ControlModifier);
    QTRY_COMPARE(removal(dialog)->text(), QStringLiteral("Supprimer 2 images"));
    QTest::qWait(300); // for the pictures
    QVERIFY(dialog->grab().save(QStringLiteral(MARBRE_SHOTS "/media-unused.png")));
    bench.press(Qt::Key_Delete);
    QTRY_COMPARE(count(dialog), 0);
    QTRY_VERIFY(says(dialog, "2 images supprimées"));
    for (const QString &address : {one, two})
        QVERIFY(!archive::readMedia(bench.archive(), address));
    for (const QString &address : {shown, fresh})
        QVERIFY(archive::readMedia(bench.archive(), address));
    QVERIFY(archive::check(**archive::Archive::open(bench.archive()))->empty());
}

void TestMedia::whatIsNeededCannotBeRemoved()
{
    Bench bench;
    const QString shown = stored(bench, picture(1), 3);
    showing(bench, QStringLiteral("Au port"), shown);
    const QString fresh = stored(bench, picture(2), 0);
    MediaDialog *dialog = open(bench);
    QVERIFY(dialog);
    QTRY_COMPARE(count(dialog), 2);
    for (int row = 0; row < 2; ++row) {
        click(dialog, row);
        QTRY_VERIFY(!says(dialog, "Recherche"));
        QVERIFY(!removal(dialog)->isEnabled());
        bench.press(Qt::Key_Delete);
    }
    QTest::qWait(100);
    QVERIFY(archive::readMedia(bench.archive(), shown) && archive::readMedia(bench.archive(), fresh));
}

namespace {

/// A tenth of the widget, or more, has the colour.
bool shows(QWidget *widget, const QColor &colour)
{
    const QImage image = widget->grab().toImage();
    int found = 0;
    for (int y = 0; y < image.height(); y += 4)
        for (int x = 0; x < image.width(); x += 4)
            found += image.pixelColor(x, y) == colour ? 1 : 0;
    return found * 160 > image.width() * image.height();
}

} // namespace

void TestMedia::picturesOfAnImportedSiteAreShownWithoutIt()
{
    Bench bench;
    const QColor colour(12, 200, 90);
    QImage image(900, 900, QImage::Format_RGB32);
    image.fill(colour);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    const QString address = stored(bench, bytes, 0);
    {
        const auto archive = *archive::Archive::open(bench.archive());
        QVERIFY(archive->imports().rememberFile({{QStringLiteral("wordpress"), QStringLiteral("old.example"), QStringLiteral("7")},
                                                 QStringLiteral("https://old.example/phare.png"), address, "{}", 0}));
    }
    const qint64 id = showing(bench, QStringLiteral("Le phare"), QStringLiteral("https://old.example/phare-300x300.png"));
    bench.restart();
    bench.show();
    QTRY_COMPARE(bench.window().session()->id(), id);
    QTRY_VERIFY(shows(bench.window().writing()->body(), colour));
    QTRY_VERIFY_WITH_TIMEOUT(shows(bench.window().preview(), colour), 20000);
}

void TestMedia::aHundredThousandPicturesScroll()
{
    Bench bench;
    {
        const auto archive = archive::Archive::open(bench.archive());
        QVERIFY((*archive)->database().run(
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) "
            "INSERT INTO media (sha256, extension, bytes, width, height, added) "
            "SELECT printf('%064x', i * 7919), 'jpg', i, 100, 100, '2021-01-01T00:00:00Z' FROM n"));
    }
    MediaDialog *dialog = open(bench);
    QVERIFY(dialog);
    QTRY_COMPARE(count(dialog), 100'000);
    MediaView *view = grid(dialog);
    QTRY_VERIFY(view->verticalScrollBar()->maximum() > 100'000);
    qint64 slowest = 0;
    for (int step = 0; step < 50; ++step) {
        QElapsedTimer frame;
        frame.start();
        view->verticalScrollBar()->setValue(view->verticalScrollBar()->maximum() / 50 * step);
        view->repaint();
        slowest = std::max(slowest, frame.elapsed());
        QTest::qWait(1);
    }
    qInfo("slowest frame: %lld ms", slowest);
    QVERIFY2(slowest < 100, qPrintable(QString::number(slowest)));
    QElapsedTimer all;
    all.start();
    view->setFocus();
    bench.press(Qt::Key_A, Qt::ControlModifier);
    qInfo("all chosen: %lld ms", all.elapsed());
    QTRY_COMPARE(removal(dialog)->text().remove(QRegularExpression(QStringLiteral("\\D"))), QStringLiteral("100000"));
}

void TestMedia::itLooksWell_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("dark");
    QTest::newRow("media-fr-light") << QStringLiteral("fr") << false;
    QTest::newRow("media-en-dark") << QStringLiteral("en") << true;
}

void TestMedia::itLooksWell()
{
    QFETCH(QString, language);
    QFETCH(bool, dark);
    using Scheme = window::Appearance::Scheme;
    Bench bench(Bench::With::EmptyArchive, language, dark ? Scheme::Dark : Scheme::Light);
    QStringList addresses;
    for (int i = 0; i < 17; ++i)
        addresses.append(stored(bench, picture(i, i % 2 ? "PNG" : "JPG"), 40 - i));
    stored(bench, "GIF89a" + QByteArray("\x10\0\x08\0", 4) + "broken", 3);
    describe(bench, addresses[15], {QStringLiteral("Le port de Saint-Quay à marée basse, des bateaux couchés sur le sable, "
                                                   "un phare blanc derrière"),
                                    QStringLiteral("Élodie Ñandú"), QStringLiteral("CC BY 4.0")});
    describe(bench, addresses[12], {QStringLiteral("Une bouée"), {}, {}});
    for (const char *title : {"Les tables des marées, redessinées à la main", "Au port", "Un article dont le titre est bien plus long que la place"})
        showing(bench, QString::fromUtf8(title), addresses[15]);
    const qint64 trashed = showing(bench, QStringLiteral("Un brouillon"), addresses[15]);
    QVERIFY((*archive::Archive::open(bench.archive()))->articles().setTrashed(trashed, true));
    MediaDialog *dialog = open(bench);
    QVERIFY(dialog);
    QTRY_COMPARE(count(dialog), 18);
    for (int row = 0; row < count(dialog); ++row)
        if (grid(dialog)->model()->index(row, 0).data(models::MediaListModel::AddressRole) == addresses[15])
            click(dialog, row);
    QTRY_COMPARE(dialog->findChild<QListWidget *>()->count(), 4);
    QTRY_VERIFY(!dialog->findChild<QLabel *>(QStringLiteral("mediaPreview"))->pixmap().isNull());
    QTest::qWait(400);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    QVERIFY(dialog->grab().save(QStringLiteral(MARBRE_SHOTS "/%1.png").arg(name)));
    click(dialog, 7);
    QTRY_VERIFY(says(dialog, dark ? "No article shows it" : "Aucun article ne la montre"));
    QTRY_VERIFY(!dialog->findChild<QLabel *>(QStringLiteral("mediaPreview"))->pixmap().isNull());
    QTest::qWait(50); // for the layout
    QVERIFY(dialog->grab().save(QStringLiteral(MARBRE_SHOTS "/%1-unused.png").arg(name)));
}

MARBRE_WINDOW_TEST(TestMedia)
#include "tst_media.moc"
