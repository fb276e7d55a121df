#include <QTest>

#include "program.h"
#include "shelf.h"

using namespace marbre;
using namespace marbre::tests;

namespace {

const QStringList check{QStringLiteral("check")};
const QStringList repair{QStringLiteral("check"), QStringLiteral("--repair")};
const QStringList json{QStringLiteral("check"), QStringLiteral("--json")};

} // namespace

/// marbre-cli check
class TestChecking : public QObject
{
    Q_OBJECT

private slots:
    void aWholeArchiveGivesNothing();
    void aFaultIsALine();
    void theIndexIsRepaired();
    void whatCannotBeRepairedIsToldStill();
    void aDamagedFileIsTold();
};

void TestChecking::aWholeArchiveGivesNothing()
{
    const Shelf shelf;
    saved(*shelf.open(), fullArticle());
    for (const QStringList &arguments : {check, repair, json}) {
        const Ran ran = runOn(shelf.folder(), arguments);
        QCOMPARE(ran.status, 0);
        QVERIFY(ran.out.isEmpty() && ran.err.isEmpty());
    }
}

void TestChecking::aFaultIsALine()
{
    const Shelf shelf;
    {
        const auto archive = shelf.open();
        saved(*archive, titled(QStringLiteral("Un")));
        QVERIFY(archive->media().store(png()));
    }
    const QString address = *archive::mediaAddress(png());
    write(shelf.folder() + u'/' + address, "altered");
    sql(shelf.database(), "DELETE FROM article_index WHERE rowid = 1");
    const Ran ran = runOn(shelf.folder(), check);
    QCOMPARE(ran.status, 1);
    QCOMPARE(ran.out, "altered-media\t" + address.toUtf8() + "\t\nindex\tun\t\n");
    const QList<QJsonObject> lines = jsonLines(runOn(shelf.folder(), json).out);
    QCOMPARE(lines,
             (QList<QJsonObject>{{{QStringLiteral("kind"), QStringLiteral("altered-media")},
                                  {QStringLiteral("where"), address},
                                  {QStringLiteral("detail"), QString()}},
                                 {{QStringLiteral("kind"), QStringLiteral("index")},
                                  {QStringLiteral("where"), QStringLiteral("un")},
                                  {QStringLiteral("detail"), QString()}}}));
}

void TestChecking::theIndexIsRepaired()
{
    const Shelf shelf;
    saved(*shelf.open(), fullArticle());
    sql(shelf.database(), "DELETE FROM article_index WHERE rowid = 1");
    const QByteArray before = bytesOf(shelf.database());
    QCOMPARE(runOn(shelf.folder(), check).status, 1);
    QCOMPARE(bytesOf(shelf.database()), before);
    QCOMPARE(runOn(shelf.folder(), repair).status, 0);
    QCOMPARE(runOn(shelf.folder(), check).status, 0);
    QCOMPARE(shelf.open()->list().ids({.words = QStringLiteral("fournisseur")})->size(), 1U);
}

void TestChecking::whatCannotBeRepairedIsToldStill()
{
    const Shelf shelf;
    QVERIFY(shelf.open()->media().store(png()));
    QVERIFY(QFile::remove(shelf.folder() + u'/' + *archive::mediaAddress(png())));
    for (const QStringList &arguments : {check, repair, check}) {
        const Ran ran = runOn(shelf.folder(), arguments);
        QCOMPARE(ran.status, 1);
        QVERIFY2(ran.out.startsWith("missing-media\tmedia/"), ran.out.constData());
    }
}

void TestChecking::aDamagedFileIsTold()
{
    const Shelf shelf;
    saved(*shelf.open(), fullArticle());
    QByteArray bytes = bytesOf(shelf.database());
    bytes.replace(100, 900, QByteArray(900, '\xff'));
    write(shelf.database(), bytes);
    const Ran ran = runOn(shelf.folder(), check);
    QCOMPARE(ran.status, 1);
    QVERIFY2(areMessages(ran.err) && ran.err.contains("damaged"), ran.err.constData());
}

QTEST_GUILESS_MAIN(TestChecking)
#include "tst_checking.moc"
