#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

#include "archive/search.h"
#include "list/articleview.h"
#include "list/sidebar.h"
#include "models/articlelistmodel.h"
#include "models/sidebarmodel.h"
#include "window/listpane.h"
#include "window/session.h"
#include "window/topbar.h"
#include "windowtest/bench.h"

using namespace marbre;

/// What one looks for in the archive, in the real window.
class TestSearching : public QObject
{
    Q_OBJECT

private slots:
    void aSearchIsKeptAtHand();
    void resultsComeAsOneTypes();
    void countsAreFilters();
    void aMistakeIsToldAndTheRestIsFound();
    void theOrderComesBack();
    void pictures_data();
    void pictures();

private:
    static int rows(Bench &bench) { return bench.window().list()->view()->model()->rowCount(); }
    static archive::ArticleRow row(Bench &bench, int number)
    {
        const auto *model = bench.window().list()->view()->model();
        return model->index(number, 0).data(models::ArticleListModel::RowRole).value<archive::ArticleRow>();
    }
    static QLabel *mistakes(Bench &bench) { return bench.window().findChild<QLabel *>(QStringLiteral("queryMistakes")); }
    static void search(Bench &bench, const QString &query)
    {
        bench.press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(QApplication::focusWidget(), bench.window().topBar()->search());
        bench.press(Qt::Key_A, Qt::ControlModifier);
        bench.type(query);
    }
    static void sitDown(Bench &bench)
    {
        bench.show();
        QTRY_COMPARE(rows(bench), 4);
        QTRY_VERIFY(bench.window().session()->id() > 0);
    }
    /// The number that the sidebar shows beside a name; -1: it does not show it.
    static int count(Bench &bench, const QString &name)
    {
        const auto *model = bench.window().sidebar()->model();
        for (int i = 0; i < model->rowCount(); ++i)
            if (model->index(i, 0).data().toString() == name)
                return model->index(i, 0).data(models::SidebarModel::CountRole).toInt();
        return -1;
    }
};

void TestSearching::aSearchIsKeptAtHand()
{
    Bench bench(Bench::With::SampleArchive);
    bench.show();
    QTRY_VERIFY(bench.window().session()->id() > 0);
    const auto rowOf = [&bench](const QString &label) {
        const QAbstractItemModel *model = bench.window().sidebar()->model();
        for (int row = 0; row < model->rowCount(); ++row)
            if (model->index(row, 0).data().toString() == label)
                return model->index(row, 0);
        return QModelIndex();
    };
    bench.press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    bench.type(QStringLiteral("source:harbour"));
    auto *star = bench.window().topBar()->search()->findChild<QAction *>(QStringLiteral("saveSearch"));
    QVERIFY(star->isVisible());
    star->trigger();
    QTRY_VERIFY(rowOf(QStringLiteral("source:harbour")).isValid());
    bench.shoot(QStringLiteral("saved-search"));
    bench.press(Qt::Key_Escape);
    QVERIFY(!star->isVisible());
    bench.restart();
    bench.show();
    QTRY_VERIFY(rowOf(QStringLiteral("source:harbour")).isValid());
    list::Sidebar *sidebar = bench.window().sidebar();
    QTest::mouseClick(sidebar->viewport(), Qt::LeftButton, {}, sidebar->visualRect(rowOf(QStringLiteral("source:harbour"))).center());
    QCOMPARE(bench.window().topBar()->search()->text(), QStringLiteral("source:harbour"));
    QTRY_COMPARE(bench.window().list()->view()->model()->rowCount(), 2);
    bench.window().topBar()->search()->findChild<QAction *>(QStringLiteral("saveSearch"))->trigger();
    QTRY_VERIFY(!rowOf(QStringLiteral("source:harbour")).isValid());
}

void TestSearching::resultsComeAsOneTypes()
{
    Bench bench(Bench::With::SampleArchive);
    sitDown(bench);
    search(bench, QStringLiteral("cyberattaques"));
    QTRY_VERIFY(rows(bench) > 0 && rows(bench) < 4);
    const archive::ArticleRow best = row(bench, 0);
    QVERIFY2(best.snippet.contains(archive::hitBegin), qPrintable(best.snippet));
    bench.press(Qt::Key_Escape);
    QTRY_COMPARE(rows(bench), 4);
    QVERIFY(row(bench, 0).snippet.isEmpty());
}

void TestSearching::countsAreFilters()
{
    Bench bench(Bench::With::SampleArchive);
    sitDown(bench);
    const QString all = bench.window().sidebar()->model()->index(1, 0).data().toString();
    QCOMPARE(count(bench, all), 4);
    search(bench, QStringLiteral("langue:fr cyberattaque"));
    QTRY_VERIFY(count(bench, all) > 0 && count(bench, all) < 4);
    QCOMPARE(count(bench, all), rows(bench));
    archive::Filter filter;
    filter.source = row(bench, 0).source;
    QVERIFY(!filter.source.isEmpty());
    bench.window().list()->setFilter(filter);
    QTRY_COMPARE(rows(bench), count(bench, filter.source));
}

void TestSearching::aMistakeIsToldAndTheRestIsFound()
{
    Bench bench(Bench::With::SampleArchive);
    sitDown(bench);
    search(bench, QStringLiteral("avant:hier cyberattaque"));
    QTRY_VERIFY(mistakes(bench)->isVisible());
    QVERIFY(mistakes(bench)->text().contains(QStringLiteral("hier")));
    QTRY_VERIFY(rows(bench) > 0 && rows(bench) < 4);
    search(bench, QStringLiteral("cyberattaque"));
    QTRY_VERIFY(!mistakes(bench)->isVisible());
}

void TestSearching::theOrderComesBack()
{
    Bench bench(Bench::With::SampleArchive);
    sitDown(bench);
    bench.window().list()->setOrder({archive::Column::Title, false});
    const auto titles = [&bench] {
        QStringList list;
        for (int i = 0; i < rows(bench); ++i)
            list << row(bench, i).headline;
        return list;
    };
    QTest::qWait(50);
    const QStringList before = titles();
    search(bench, QStringLiteral("cyberattaque"));
    QTRY_VERIFY(rows(bench) < 4);
    bench.press(Qt::Key_Escape);
    QTRY_COMPARE(titles(), before);
}

void TestSearching::pictures_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("scheme");
    QTest::newRow("fr-light") << "fr" << int(window::Appearance::Scheme::Light);
    QTest::newRow("en-dark") << "en" << int(window::Appearance::Scheme::Dark);
}

void TestSearching::pictures()
{
    QFETCH(QString, language);
    QFETCH(int, scheme);
    Bench bench(Bench::With::SampleArchive, language, static_cast<window::Appearance::Scheme>(scheme));
    sitDown(bench);
    search(bench, QStringLiteral("statut:perdu hôpital OR attaque"));
    QTRY_VERIFY(rows(bench) > 0);
    QVERIFY(bench.waitForPage());
    bench.shoot(QStringLiteral("search-%1").arg(QLatin1String(QTest::currentDataTag())));
}

MARBRE_WINDOW_TEST(TestSearching)
#include "tst_searching.moc"
