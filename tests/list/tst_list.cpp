#include <QDir>
#include <QRegularExpression>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

#include "list/articleview.h"
#include "list/sidebar.h"
#include "models/articlelistmodel.h"
#include "models/sidebarmodel.h"

using namespace marbre;
using archive::ArticleRow;
using list::ArticleView;
using list::Sidebar;
using models::ArticleListModel;

namespace {

std::vector<ArticleRow> rowsOf(std::span<const qint64> ids)
{
    std::vector<ArticleRow> rows;
    for (const qint64 id : ids)
        rows.push_back({.id = id,
                        .headline = QStringLiteral("Elekta se remet d’une cyberattaque : son stockage en nuage mis hors "
                                                   "ligne, et bien d’autres choses encore (%1)")
                                        .arg(id),
                        .source = QStringLiteral("HIPAA Journal"),
                        .authors = QStringLiteral("Steve Alder"),
                        .original = *text::PartialDate::of(2021, 4, 27),
                        .reposted = QDate(2021, 5, 3),
                        .status = article::allStatuses[size_t(id) % article::allStatuses.size()],
                        .language = QStringLiteral("fr"),
                        .originalLanguage = QStringLiteral("en")});
    return rows;
}

archive::Counts someCounts()
{
    archive::Counts result;
    result.all = 18'461;
    for (const article::Status status : article::allStatuses)
        result.statuses.emplace_back(status, 2);
    for (int i = 0; i < 8; ++i)
        result.categories.push_back({QStringLiteral("Catégorie au nom assez long %1").arg(i), 2310 - i});
    result.years = {{QStringLiteral("2021"), 2902}};
    return result;
}

int coloursIn(QWidget &widget, const QString &name)
{
    QDir().mkpath(QStringLiteral(MARBRE_SHOTS));
    const QImage image = widget.grab().toImage();
    image.save(QStringLiteral(MARBRE_SHOTS "/%1.png").arg(name));
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            colours.insert(image.pixel(x, y));
    return int(colours.size());
}

QModelIndex rowNamed(const Sidebar &bar, const QString &label)
{
    for (int row = 0; row < bar.model()->rowCount(); ++row)
        if (bar.model()->index(row, 0).data().toString() == label)
            return bar.model()->index(row, 0);
    return {};
}

} // namespace

class ListTest : public QObject
{
    Q_OBJECT

private slots:
    void aClickMakesCurrent();
    void severalAreSelectedInTheListsOrder();
    void keysGoThroughTheList();
    void anEmptyListSaysSo();
    void rowsArePainted_data();
    void rowsArePainted();
    void selectionStaysWhereIdsAreEqual();
    void aClickChoosesAFilter();
    void keysChooseAFilterAndSkipHeadings();
    void headingsCannotBeChosen();
    void moreOpensByMouseAndKeyboard();
    void settingAFilterTellsNothing();
    void newCountsKeepTheChoice();
    void theSidebarIsPainted();
};

void ListTest::aClickMakesCurrent()
{
    ArticleListModel model(rowsOf);
    ArticleView view;
    view.setModel(&model);
    view.resize(280, 500);
    view.show();
    model.setIds({30, 20, 10});
    QSignalSpy current(&view, &ArticleView::currentArticleChanged);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.visualRect(model.index(1)).center());
    QCOMPARE(current.size(), 1);
    QCOMPARE(current.first().first().toLongLong(), 20);
    QCOMPARE(view.currentId(), 20);
    QCOMPARE(view.selectedIds(), QList<qint64>{20});
}

void ListTest::severalAreSelectedInTheListsOrder()
{
    ArticleListModel model(rowsOf);
    ArticleView view;
    view.setModel(&model);
    view.resize(280, 600);
    view.show();
    model.setIds({30, 20, 10, 5});
    const auto click = [&](int row, Qt::KeyboardModifiers modifiers) {
        QTest::mouseClick(view.viewport(), Qt::LeftButton, modifiers, view.visualRect(model.index(row)).center());
    };
    click(3, {});
    click(0, Qt::ControlModifier);
    click(2, Qt::ControlModifier);
    QCOMPARE(view.selectedIds(), (QList<qint64>{30, 10, 5}));
    QCOMPARE(view.currentId(), 10);
}

void ListTest::keysGoThroughTheList()
{
    ArticleListModel model(rowsOf);
    ArticleView view;
    view.setModel(&model);
    view.resize(280, 500);
    view.show();
    model.setIds({30, 20, 10});
    view.setCurrentIndex(model.index(0));
    QSignalSpy current(&view, &ArticleView::currentArticleChanged);
    QTest::keyClick(&view, Qt::Key_Down);
    QTest::keyClick(&view, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(view.currentId(), 10);
    QCOMPARE(view.selectedIds(), (QList<qint64>{20, 10}));
    QCOMPARE(current.size(), 2);
}

void ListTest::anEmptyListSaysSo()
{
    ArticleListModel model(rowsOf);
    ArticleView view;
    view.setModel(&model);
    view.resize(280, 200);
    const int blank = coloursIn(view, QStringLiteral("list-blank"));
    view.setEmptyText(QStringLiteral("Rien ici. Un nouvel article commence par Ctrl N."));
    QVERIFY(coloursIn(view, QStringLiteral("list-empty")) > blank);
    QCOMPARE(view.currentId(), 0);
    QVERIFY(view.selectedIds().isEmpty());
}

void ListTest::rowsArePainted_data()
{
    QTest::addColumn<QFont>("font");
    QFont points;
    points.setPointSizeF(10);
    QFont pixels;
    pixels.setPixelSize(13);
    QTest::newRow("points") << points;
    QTest::newRow("pixels") << pixels;
}

void ListTest::rowsArePainted()
{
    QFETCH(QFont, font);
    QTest::failOnWarning(QRegularExpression(QStringLiteral("QFont::setPointSize")));
    ArticleListModel model(rowsOf);
    ArticleView view;
    view.setFont(font);
    view.setModel(&model);
    view.resize(280, 420);
    model.setIds({30, 21, 12, 3, 4});
    view.setCurrentIndex(model.index(1));
    QVERIFY(coloursIn(view, QStringLiteral("list-") + QLatin1String(QTest::currentDataTag())) > 20);
    const QRect row = view.visualRect(model.index(0));
    QCOMPARE(row.height(), view.visualRect(model.index(1)).height());
}

void ListTest::selectionStaysWhereIdsAreEqual()
{
    ArticleListModel model(rowsOf);
    ArticleView view;
    view.setModel(&model);
    view.show();
    model.setIds({30, 20, 10});
    view.setCurrentIndex(model.index(1));
    const QSignalSpy current(&view, &ArticleView::currentArticleChanged);
    model.setIds({30, 20, 10});
    QCOMPARE(view.selectedIds(), QList<qint64>{20});
    QCOMPARE(current.size(), 0);
}

void ListTest::aClickChoosesAFilter()
{
    Sidebar bar;
    bar.setCounts(someCounts());
    bar.resize(200, 700);
    bar.show();
    QSignalSpy chosen(&bar, &Sidebar::filterChosen);
    QTest::mouseClick(bar.viewport(), Qt::LeftButton, {}, bar.visualRect(rowNamed(bar, QStringLiteral("2021"))).center());
    QCOMPARE(chosen.size(), 1);
    QVERIFY(chosen.first().first().value<archive::Filter>() == archive::Filter{.year = 2021});
    QCOMPARE(bar.filterLabel(), QStringLiteral("2021"));
    QTest::mouseClick(bar.viewport(), Qt::LeftButton, {}, bar.visualRect(rowNamed(bar, QStringLiteral("2021"))).center());
    QCOMPARE(chosen.size(), 1);
}

void ListTest::keysChooseAFilterAndSkipHeadings()
{
    Sidebar bar;
    bar.setCounts(someCounts());
    bar.resize(200, 700);
    bar.show();
    QSignalSpy chosen(&bar, &Sidebar::filterChosen);
    QTest::keyClick(&bar, Qt::Key_Down);
    QCOMPARE(bar.filterLabel(), QStringLiteral("Drafts"));
    bar.setFilter({.trash = true});
    chosen.clear();
    QTest::keyClick(&bar, Qt::Key_Down);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(bar.filter().category, QStringLiteral("Catégorie au nom assez long 0"));
    QTest::keyClick(&bar, Qt::Key_Up);
    QVERIFY(bar.filter().trash);
}

void ListTest::headingsCannotBeChosen()
{
    Sidebar bar;
    bar.setCounts(someCounts());
    bar.resize(200, 700);
    bar.show();
    bar.setFilter({.trash = true});
    const QSignalSpy chosen(&bar, &Sidebar::filterChosen);
    QTest::mouseClick(bar.viewport(), Qt::LeftButton, {},
                      bar.visualRect(rowNamed(bar, QStringLiteral("Categories"))).center());
    QCOMPARE(chosen.size(), 0);
    QCOMPARE(bar.currentIndex(), rowNamed(bar, QStringLiteral("Trash")));
    QVERIFY(bar.selectionModel()->isSelected(bar.currentIndex()));
}

void ListTest::moreOpensByMouseAndKeyboard()
{
    Sidebar bar;
    bar.setCounts(someCounts());
    bar.resize(200, 900);
    bar.show();
    const QSignalSpy chosen(&bar, &Sidebar::filterChosen);
    QTest::mouseClick(bar.viewport(), Qt::LeftButton, {}, bar.visualRect(rowNamed(bar, QStringLiteral("More…"))).center());
    QVERIFY(rowNamed(bar, QStringLiteral("Fewer…")).isValid());
    QCOMPARE(bar.filterLabel(), QStringLiteral("All articles"));
    bar.setCurrentIndex(rowNamed(bar, QStringLiteral("Fewer…")));
    QTest::keyClick(&bar, Qt::Key_Return);
    QVERIFY(rowNamed(bar, QStringLiteral("More…")).isValid());
    QCOMPARE(bar.currentIndex(), rowNamed(bar, QStringLiteral("More…")));
    QTest::keyClick(&bar, Qt::Key_Space);
    QVERIFY(rowNamed(bar, QStringLiteral("Fewer…")).isValid());
    QCOMPARE(chosen.size(), 0);
}

void ListTest::settingAFilterTellsNothing()
{
    Sidebar bar;
    bar.setCounts(someCounts());
    const QSignalSpy chosen(&bar, &Sidebar::filterChosen);
    bar.setFilter({.year = 2021});
    QCOMPARE(bar.filterLabel(), QStringLiteral("2021"));
    bar.setFilter({.year = 1999});
    QCOMPARE(bar.filterLabel(), QString());
    QVERIFY(!bar.currentIndex().isValid());
    bar.setFilter({.category = QStringLiteral("Catégorie au nom assez long 7")});
    QCOMPARE(bar.filter().category, QStringLiteral("Catégorie au nom assez long 7"));
    QCOMPARE(chosen.size(), 0);
}

void ListTest::newCountsKeepTheChoice()
{
    Sidebar bar;
    bar.setCounts(someCounts());
    bar.setFilter({.year = 2021});
    const QSignalSpy chosen(&bar, &Sidebar::filterChosen);
    archive::Counts more = someCounts();
    more.sources = {{QStringLiteral("Reuters"), 9}};
    bar.setCounts(more);
    QCOMPARE(bar.filterLabel(), QStringLiteral("2021"));
    QCOMPARE(bar.currentIndex(), rowNamed(bar, QStringLiteral("2021")));
    QCOMPARE(chosen.size(), 0);
}

void ListTest::theSidebarIsPainted()
{
    Sidebar bar;
    bar.setCounts(someCounts());
    bar.resize(180, 620);
    bar.setFilter({.status = article::Status::Ready});
    QVERIFY(coloursIn(bar, QStringLiteral("sidebar")) > 20);
}

QTEST_MAIN(ListTest)
#include "tst_list.moc"
