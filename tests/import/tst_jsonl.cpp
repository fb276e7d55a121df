#include <QBuffer>
#include <QTest>

#include "import/import.h"
#include "import/jsonl.h"

using namespace marbre;
using namespace marbre::import;
using article::Article;

namespace {

std::vector<JsonRecord> recordsOf(const QByteArray &bytes)
{
    QByteArray copy = bytes;
    QBuffer device(&copy);
    device.open(QIODevice::ReadOnly);
    JsonLines lines(device);
    std::vector<JsonRecord> records;
    while (auto record = lines.next())
        records.push_back(std::move(*record));
    return records;
}

/// The fault that a file of one line has; empty for none.
QString faultOf(const QByteArray &line)
{
    const auto records = recordsOf(line);
    const auto *error = records.size() == 1 ? std::get_if<Error>(&records.front()) : nullptr;
    return error ? error->where + QStringLiteral(": ") + error->detail : QString();
}

} // namespace

/// JSON Lines as Marbre reads them.
class TestJsonLines : public QObject
{
    Q_OBJECT

private slots:
    void whatIsLeftOutIsNotKnown();
    void everyKindOfLineIsItself();
    void aFaultNamesItsLineAndItsField_data();
    void aFaultNamesItsLineAndItsField();
    void aLineThatIsWrongLosesOnlyItself();
    void aLineThatNeverEndsIsRefused();
    void theFormIsKnownByItsName();
};

void TestJsonLines::whatIsLeftOutIsNotKnown()
{
    const auto records = recordsOf(R"({"title": "Un titre", "language": null, "reposted": null})");
    QCOMPARE(records.size(), 1U);
    Article expected;
    expected.title = QStringLiteral("Un titre");
    QVERIFY(std::get<Article>(records.front()) == expected);
}

void TestJsonLines::everyKindOfLineIsItself()
{
    const auto records = recordsOf("\xef\xbb\xbf{\"type\": \"archive\"}\n"
                                   "\r\n"
                                   "{\"type\": \"article\", \"title\": \"Un\"}\r\n"
                                   "{\"type\": \"media\", \"address\": \"media/ab/cd.png\", \"credit\": \"Lui\"}\n"
                                   "{\"type\": \"of tomorrow\", \"title\": 3}\n"
                                   "{\"title\": \"Deux\"}");
    QCOMPARE(records.size(), 3U);
    QCOMPARE(std::get<Article>(records[0]).title, QStringLiteral("Un"));
    QVERIFY(std::get<MediaRecord>(records[1])
            == (MediaRecord{QStringLiteral("media/ab/cd.png"), {}, QStringLiteral("Lui"), {}}));
    QCOMPARE(std::get<Article>(records[2]).title, QStringLiteral("Deux"));
}

void TestJsonLines::aFaultNamesItsLineAndItsField_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *line, const char *field) {
        QTest::newRow(line) << QByteArray(line) << QString::fromLatin1(field);
    };
    row(R"({"title": 3})", "title");
    row(R"({"title": ["a"]})", "title");
    row(R"({"authors": "Un"})", "authors");
    row(R"({"authors": ["Un", 2]})", "authors");
    row(R"({"source": "HIPAA"})", "source");
    row(R"({"source": {"name": 1}})", "source.name");
    row(R"({"original": {"published": "27/04/2021"}})", "original.published");
    row(R"({"reposted": "2021-02-30"})", "reposted");
    row(R"({"status": "lost"})", "status");
    row(R"({"uuid": "12"})", "uuid");
    row(R"({"kind": "novel"})", "kind");
    row(R"({"original": {"license": 4}})", "original.license");
    row(R"({"created": "yesterday"})", "created");
    row(R"({"trashed": "yes"})", "trashed");
    row(R"({"corrections": [{"text": "a"}]})", "corrections.day");
    row("[1, 2]", "no JSON object");
    row("<html>", "line 1");
    row(R"({"title": "cut)", "line 1");
}

void TestJsonLines::aFaultNamesItsLineAndItsField()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, field);
    const QString fault = faultOf(line);
    QVERIFY2(fault.startsWith(QLatin1String("line 1: ")) && fault.contains(field), qPrintable(fault));
}

void TestJsonLines::aLineThatIsWrongLosesOnlyItself()
{
    const auto records = recordsOf("{\"title\": \"Un\"}\nnoise\n{\"title\": \"Trois\"}\n");
    QCOMPARE(records.size(), 3U);
    QCOMPARE(std::get<Error>(records[1]).where, QStringLiteral("line 2"));
    QCOMPARE(std::get<Article>(records[2]).title, QStringLiteral("Trois"));
    // As deep as a stack is not.
    QVERIFY(!faultOf(QByteArray(1'000'000, '[')).isEmpty());
    QVERIFY(!faultOf("{\"source\":" + QByteArray(100'000, '[')).isEmpty());
}

void TestJsonLines::aLineThatNeverEndsIsRefused()
{
    const QByteArray endless = "{\"title\": \"" + QByteArray(65 * 1024 * 1024, 'x') + "\"}\n{\"title\": \"Un\"}\n";
    const auto records = recordsOf(endless);
    QCOMPARE(records.size(), 2U);
    QVERIFY(std::get<Error>(records[0]).detail.contains(QLatin1String("64 MB")));
    QCOMPARE(std::get<Article>(records[1]).title, QStringLiteral("Un"));
}

void TestJsonLines::theFormIsKnownByItsName()
{
    QCOMPARE(guessFormat(QStringLiteral("all.JSONL"), "{}"), Format::JsonLines);
    QCOMPARE(formatFromName(u"jsonl"), Format::JsonLines);
    QVERIFY(holdsMany(Format::JsonLines) && !holdsMany(Format::Text));
    QVERIFY(!read("{}", Format::JsonLines, QStringLiteral("a")));
}

QTEST_GUILESS_MAIN(TestJsonLines)
#include "tst_jsonl.moc"
