#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTest>

#include <numeric>

#include "models/articlelistmodel.h"
#include "models/articlewords.h"
#include "models/sidebarmodel.h"

using namespace marbre;
using archive::ArticleRow;
using models::ArticleListModel;
using models::SidebarModel;

namespace {

/// An archive that counts what it is asked for.
struct Rows {
    QList<QList<qint64>> asked;
    QSet<qint64> gone;

    ArticleListModel::ReadRows reader()
    {
        return [this](std::span<const qint64> ids) {
            asked.append(QList<qint64>(ids.begin(), ids.end()));
            std::vector<ArticleRow> rows;
            for (const qint64 id : ids)
                if (!gone.contains(id))
                    rows.push_back({.id = id, .headline = QStringLiteral("Titre %1").arg(id)});
            return rows;
        };
    }
};

std::vector<qint64> ids(qint64 count, qint64 first = 1)
{
    std::vector<qint64> result(static_cast<size_t>(count));
    std::iota(result.begin(), result.end(), first);
    return result;
}

std::vector<archive::Count> counts(int count)
{
    std::vector<archive::Count> result;
    for (int i = 0; i < count; ++i)
        result.push_back({QStringLiteral("Nom %1").arg(i), 100 - i});
    return result;
}

archive::Counts someCounts()
{
    archive::Counts result;
    result.all = 12;
    result.trash = 3;
    for (const article::Status status : article::allStatuses)
        result.statuses.emplace_back(status, 2);
    result.categories = counts(8);
    result.sources = counts(5);
    result.authors = {{QStringLiteral("Steve Alder"), 4}};
    result.years = {{QStringLiteral("2021"), 7}, {QStringLiteral("2020"), 5}};
    return result;
}

QStringList labels(const SidebarModel &model)
{
    QStringList result;
    for (int row = 0; row < model.rowCount(); ++row)
        result << model.index(row).data().toString();
    return result;
}

QModelIndex find(const SidebarModel &model, const QString &label)
{
    return model.index(int(labels(model).indexOf(label)));
}

} // namespace

class ModelsTest : public QObject
{
    Q_OBJECT

private slots:
    void theListKeepsTheRulesOfModels();
    void rowsAreReadByPage_data();
    void rowsAreReadByPage();
    void aPageIsReadOnce();
    void equalIdsKeepTheSelection();
    void otherIdsBeginAnew();
    void anArticleThatIsGoneIsEmpty();
    void anIdIsFound();
    void aRowSaysAll();
    void theSidebarKeepsTheRulesOfModels();
    void theSidebarHasItsSections();
    void aLongSectionOpensAndCloses();
    void newCountsKeepTheRows();
    void aFilterIsFound_data();
    void aFilterIsFound();
    void headingsCannotBeChosen();
    void countsAreTold();
    void datesAreWords_data();
    void datesAreWords();
    void bylinesAreWords();
    void languagesAreNamed();
};

void ModelsTest::theListKeepsTheRulesOfModels()
{
    Rows rows;
    ArticleListModel model(rows.reader());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (const qint64 count : {0, 1, 200, 200, 3, 0})
        model.setIds(ids(count));
    model.setIds({5, 4, 9});
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.rowCount(model.index(0)), 0);
}

void ModelsTest::rowsAreReadByPage_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<qint64>("first");
    QTest::addColumn<int>("count");
    QTest::newRow("first") << 0 << qint64(1) << 64;
    QTest::newRow("within") << 100 << qint64(65) << 64;
    QTest::newRow("end of a page") << 127 << qint64(65) << 64;
    QTest::newRow("the last, short page") << 999'999 << qint64(999'937) << 64;
    QTest::newRow("of a million") << 500'000 << qint64(499'969) << 64;
}

void ModelsTest::rowsAreReadByPage()
{
    QFETCH(int, row);
    QFETCH(qint64, first);
    QFETCH(int, count);
    Rows rows;
    ArticleListModel model(rows.reader());
    model.setIds(ids(1'000'000));
    QVERIFY(rows.asked.isEmpty());
    QCOMPARE(model.index(row).data().toString(), QStringLiteral("Titre %1").arg(row + 1));
    QCOMPARE(rows.asked.size(), 1);
    QCOMPARE(rows.asked.first().first(), first);
    QCOMPARE(rows.asked.first().size(), count);
}

void ModelsTest::aPageIsReadOnce()
{
    Rows rows;
    ArticleListModel model(rows.reader());
    model.setIds(ids(70));
    for (int row = 0; row < 70; ++row)
        for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(ArticleListModel::RowRole)})
            QVERIFY(model.index(row).data(role).isValid());
    QCOMPARE(rows.asked.size(), 2);
    QCOMPARE(rows.asked.last().size(), 6);
}

void ModelsTest::equalIdsKeepTheSelection()
{
    Rows rows;
    ArticleListModel model(rows.reader());
    model.setIds(ids(10));
    QItemSelectionModel selection(&model);
    selection.select(model.index(3), QItemSelectionModel::Select);
    selection.setCurrentIndex(model.index(3), QItemSelectionModel::NoUpdate);
    QVERIFY(model.index(3).data().isValid());
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setIds(ids(10));
    QCOMPARE(reset.size(), 0);
    QCOMPARE(changed.size(), 1);
    QVERIFY(selection.isSelected(model.index(3)));
    QCOMPARE(selection.currentIndex(), model.index(3));
    const auto asked = rows.asked.size();
    QVERIFY(model.index(3).data().isValid());
    QCOMPARE(rows.asked.size(), asked + 1); // read anew
}

void ModelsTest::otherIdsBeginAnew()
{
    Rows rows;
    ArticleListModel model(rows.reader());
    model.setIds(ids(10));
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setIds(ids(10, 2));
    QCOMPARE(reset.size(), 1);
    QCOMPARE(model.index(0).data(ArticleListModel::IdRole).toLongLong(), 2);
}

void ModelsTest::anArticleThatIsGoneIsEmpty()
{
    Rows rows;
    rows.gone = {2};
    ArticleListModel model(rows.reader());
    model.setIds(ids(3));
    QCOMPARE(model.row(model.index(1)), nullptr);
    QVERIFY(!model.index(1).data().isValid());
    QCOMPARE(model.index(2).data().toString(), QStringLiteral("Titre 3"));
    QCOMPARE(model.row({}), nullptr);
}

void ModelsTest::anIdIsFound()
{
    Rows rows;
    ArticleListModel model(rows.reader());
    model.setIds({7, 5, 9});
    QCOMPARE(model.indexOf(5).row(), 1);
    QVERIFY(!model.indexOf(6).isValid());
    QVERIFY(rows.asked.isEmpty());
}

void ModelsTest::aRowSaysAll()
{
    ArticleListModel model([](std::span<const qint64>) {
        return std::vector<ArticleRow>{{.id = 1, .source = QStringLiteral("HIPAA Journal"),
                                        .authors = QStringLiteral("Steve Alder"),
                                        .status = article::Status::Ready}};
    });
    model.setIds({1});
    QCOMPARE(model.index(0).data().toString(), QStringLiteral("Untitled"));
    const QString told = model.index(0).data(Qt::AccessibleTextRole).toString();
    for (const char *words : {"Untitled", "On the stone", "HIPAA Journal", "Steve Alder"})
        QVERIFY2(told.contains(QLatin1String(words)), words);
    QVERIFY(!told.endsWith(u'\n'));
}

void ModelsTest::theSidebarKeepsTheRulesOfModels()
{
    SidebarModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setCounts(someCounts());
    model.toggleSection(find(model, QStringLiteral("More…")));
    model.toggleSection(find(model, QStringLiteral("Fewer…")));
    model.setCounts({});
    model.retranslate();
}

void ModelsTest::theSidebarHasItsSections()
{
    SidebarModel model;
    QCOMPARE(labels(model), (QStringList{"Desk", "All articles", "Trash"}));
    model.setCounts(someCounts());
    QCOMPARE(labels(model),
             (QStringList{"Desk", "All articles", "Drafts", "In translation", "To review", "On the stone", "Published",
                          "Trash", "Categories", "Nom 0", "Nom 1", "Nom 2", "Nom 3", "More…", "Sources", "Nom 0", "Nom 1",
                          "Nom 2", "Nom 3", "Nom 4", "Authors", "Steve Alder", "Archive", "2021", "2020"}));
}

void ModelsTest::aLongSectionOpensAndCloses()
{
    SidebarModel model;
    model.setCounts(someCounts());
    const QStringList closed = labels(model);
    QCOMPARE(find(model, QStringLiteral("More…")).data(SidebarModel::CountRole).toInt(), 4);
    model.toggleSection(find(model, QStringLiteral("More…")));
    QCOMPARE(labels(model).mid(8, 10), (QStringList{"Categories", "Nom 0", "Nom 1", "Nom 2", "Nom 3", "Nom 4", "Nom 5",
                                                     "Nom 6", "Nom 7", "Fewer…"}));
    model.toggleSection(model.index(0)); // a heading does nothing
    model.toggleSection(find(model, QStringLiteral("Fewer…")));
    QCOMPARE(labels(model), closed);
}

void ModelsTest::newCountsKeepTheRows()
{
    SidebarModel model;
    model.setCounts(someCounts());
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    archive::Counts more = someCounts();
    more.all = 13;
    model.setCounts(more);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(model.index(1).data(SidebarModel::CountRole).toInt(), 13);
}

void ModelsTest::aFilterIsFound_data()
{
    QTest::addColumn<archive::Filter>("filter");
    QTest::addColumn<QString>("label");
    QTest::newRow("all") << archive::Filter{} << "All articles";
    QTest::newRow("words do not count") << archive::Filter{.words = QStringLiteral("mot")} << "All articles";
    QTest::newRow("status") << archive::Filter{.status = article::Status::Ready} << "On the stone";
    QTest::newRow("trash") << archive::Filter{.trash = true} << "Trash";
    QTest::newRow("category") << archive::Filter{.category = QStringLiteral("Nom 1")} << "Nom 1";
    QTest::newRow("author") << archive::Filter{.author = QStringLiteral("Steve Alder")} << "Steve Alder";
    QTest::newRow("year") << archive::Filter{.year = 2020} << "2020";
    QTest::newRow("unknown year") << archive::Filter{.year = 1999} << QString();
    QTest::newRow("behind More…") << archive::Filter{.category = QStringLiteral("Nom 7")} << QString();
}

void ModelsTest::aFilterIsFound()
{
    QFETCH(archive::Filter, filter);
    QFETCH(QString, label);
    SidebarModel model;
    model.setCounts(someCounts());
    const QModelIndex index = model.indexOf(filter);
    QCOMPARE(index.data().toString(), label);
    filter.words.clear();
    QVERIFY(!index.isValid() || model.filter(index) == filter);
}

void ModelsTest::headingsCannotBeChosen()
{
    SidebarModel model;
    model.setCounts(someCounts());
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row);
        const auto kind = static_cast<SidebarModel::Kind>(index.data(SidebarModel::KindRole).toInt());
        QCOMPARE(index.flags() == Qt::NoItemFlags, kind == SidebarModel::Kind::Heading);
    }
}

void ModelsTest::countsAreTold()
{
    SidebarModel model;
    model.setCounts(someCounts());
    const QModelIndex all = model.index(1);
    QVERIFY(all.data(Qt::AccessibleTextRole).toString().startsWith(QLatin1String("All articles, 12")));
    QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(), QStringLiteral("Desk"));
}

void ModelsTest::datesAreWords_data()
{
    QTest::addColumn<ArticleRow>("row");
    QTest::addColumn<QString>("words");
    const text::PartialDate april = *text::PartialDate::of(2021, 4);
    QTest::newRow("nothing") << ArticleRow{} << "";
    QTest::newRow("original") << ArticleRow{.original = april} << "April 2021 → —";
    QTest::newRow("repost") << ArticleRow{.reposted = QDate(2021, 5, 3)} << "— → May 3, 2021";
    QTest::newRow("both") << ArticleRow{.original = april, .reposted = QDate(2021, 5, 3)} << "April 2021 → May 3, 2021";
    QTest::newRow("translation") << ArticleRow{.language = "fr", .originalLanguage = "en"} << "tr. en → fr";
    QTest::newRow("same language") << ArticleRow{.language = "fr", .originalLanguage = "fr"} << "";
    QTest::newRow("all") << ArticleRow{.original = april, .language = "fr", .originalLanguage = "en"}
                         << "April 2021 → — · tr. en → fr";
}

void ModelsTest::datesAreWords()
{
    QFETCH(ArticleRow, row);
    QFETCH(QString, words);
    QCOMPARE(models::datesOf(row), words);
}

void ModelsTest::bylinesAreWords()
{
    QCOMPARE(models::bylineOf({}), QString());
    QCOMPARE(models::bylineOf({.source = "Reuters"}), QStringLiteral("Reuters"));
    QCOMPARE(models::bylineOf({.authors = "A, B"}), QStringLiteral("A, B"));
    QCOMPARE(models::bylineOf({.source = "Reuters", .authors = "A"}), QStringLiteral("Reuters · A"));
}

void ModelsTest::languagesAreNamed()
{
    QCOMPARE(models::languageLabel(QStringLiteral("fr")), QStringLiteral("French"));
    QCOMPARE(models::languageLabel(QStringLiteral("de")), QStringLiteral("Deutsch"));
    QCOMPARE(models::languageLabel(QStringLiteral("zz-unknown")), QStringLiteral("zz-unknown"));
}

QTEST_MAIN(ModelsTest)
#include "tst_models.moc"
