#include <QAbstractItemModelTester>
#include <QTest>

#include "editor/typographyhouse.h"
#include "editor/typographymodel.h"

using namespace marbre;
using namespace marbre::editor;
using text::typography::Profile;
using text::typography::Space;

/// What a house wants, and the list of what is to be corrected.
class TestTypography : public QObject
{
    Q_OBJECT

private slots:
    void aHouseFollowsTheLanguageUnlessItChooses();
    void theSpacesOfAUsageAreItsOwn();
    void passagesFollowTheirLanguage();
    void whatIsLeftOutStaysSo();

private:
    static TypographyItems itemsOf(const char *words)
    {
        document::Document document{{{document::Paragraph{{document::Text{QString::fromUtf8(words), {}}}}, {}, {}, {}}}};
        TypographyItems items;
        for (document::TypographyChange &change : document::typographyChanges(document, u"fr"))
            items.push_back({TypographyItem::Field::Body, std::move(change)});
        return items;
    }
};

void TestTypography::aHouseFollowsTheLanguageUnlessItChooses()
{
    TypographyHouse house;
    QCOMPARE(house.profileFor(u"fr"), Profile::French);
    QCOMPARE(house.profileFor(u"en-GB"), Profile::English);
    QCOMPARE(house.profileFor(u"de"), Profile::Nothing);
    house.chosen = Profile::FrenchSwiss;
    QCOMPARE(house.profileFor(u"de"), Profile::FrenchSwiss);
    QCOMPARE(house.settingsFor(QStringLiteral("de"))(u"de").colon, Space::NarrowNoBreak);
    house.chosen = Profile::Nothing;
    QCOMPARE(house.settingsFor(QStringLiteral("fr"))(u"en"), text::typography::Settings());
}

void TestTypography::theSpacesOfAUsageAreItsOwn()
{
    TypographyHouse house;
    TypographyHouse::Spaces spaces = house.spacesOf(Profile::French);
    const TypographyHouse::Spaces usual = spaces;
    spaces.semicolon = Space::NoBreak;
    house.setSpaces(Profile::French, spaces);
    QCOMPARE(house.settingsOf(Profile::French).semicolon, Space::NoBreak);
    QCOMPARE(house.settingsOf(Profile::FrenchSwiss).semicolon, Space::NarrowNoBreak);
    house.setSpaces(Profile::French, usual);
    QCOMPARE(house, TypographyHouse());
}

void TestTypography::passagesFollowTheirLanguage()
{
    TypographyHouse house;
    house.chosen = Profile::FrenchCanada;
    const auto settings = house.settingsFor(QStringLiteral("fr"));
    QCOMPARE(settings(u"fr").question, Space::None);
    QCOMPARE(settings(u"").question, Space::None);
    QCOMPARE(settings(u"en"), text::typography::settingsOf(Profile::English));
}

void TestTypography::whatIsLeftOutStaysSo()
{
    TypographyModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setItems(itemsOf("L'un vient? L'autre part!"));
    QCOMPARE(model.rowCount(), 4);
    QVERIFY(model.setData(model.index(1), Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(model.checkedItems().size(), size_t(3));
    // Words before it, and its neighbours corrected.
    model.setItems(itemsOf("Enfin. L’un vient? L’autre part!"));
    QCOMPARE(model.rowCount(), 2);
    const TypographyItems checked = model.checkedItems();
    QCOMPARE(checked.size(), size_t(1));
    QCOMPARE(checked.front().change.after, QStringLiteral("!"));
}

QTEST_MAIN(TestTypography)
#include "tst_typography.moc"
