#include <QTest>

#include "shelf.h"

using namespace marbre;
using namespace marbre::tests;

class TestSettings : public QObject
{
    Q_OBJECT

private slots:
    void aSiteIsKept();
    void wordsAreLearntAndForgotten();
    void anOlderArchiveThatIsOnlyReadKnowsNothing();
};

void TestSettings::aSiteIsKept()
{
    const Shelf shelf;
    const archive::Site site{QStringLiteral("Le Phare"),
                             QStringLiteral("https://phare.example/"),
                             {article::RepostRule::Hidden, {{QStringLiteral("L’Étoile"), article::RepostRule::Original}}}};
    QCOMPARE(*shelf.open()->settings().site(), archive::Site());
    QVERIFY(shelf.open()->settings().setSite({QStringLiteral("x"), QStringLiteral("y")}));
    QVERIFY(shelf.open()->settings().setSite({site.name + u' ', site.url, site.reposts}));
    QCOMPARE(*shelf.open()->settings().site(), site);
}

void TestSettings::wordsAreLearntAndForgotten()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    for (const QString &word : {QStringLiteral("Elekta"), QStringLiteral("rançongiciel"), QStringLiteral("Elekta"), QString()})
        QVERIFY(archive->settings().learn(word));
    QCOMPARE(*archive->settings().knownWords(), (QStringList{QStringLiteral("Elekta"), QStringLiteral("rançongiciel")}));
    QVERIFY(archive->settings().forget(QStringLiteral("Elekta")));
    QVERIFY(archive->settings().forget(QStringLiteral("Elekta")));
    QCOMPARE(*archive->settings().knownWords(), QStringList{QStringLiteral("rançongiciel")});
}

void TestSettings::anOlderArchiveThatIsOnlyReadKnowsNothing()
{
    const QTemporaryDir place;
    QCOMPARE(sql(place.filePath(QStringLiteral("archive.db")), bytesOf(QStringLiteral(MARBRE_FIXTURES "/schema-1.sql"))),
             QByteArray());
    const auto archive = archive::Archive::open(place.path(), archive::Access::ReadOnly);
    QVERIFY(archive);
    QCOMPARE(*(*archive)->settings().site(), archive::Site());
    QCOMPARE(*(*archive)->settings().knownWords(), QStringList());
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
