#include <QTest>

#include <random>

#include "document/diff.h"
#include "document/document.h"

using namespace marbre::document;

namespace {

Blocks paragraphs(const QStringList &texts)
{
    Blocks blocks;
    for (const QString &text : texts)
        blocks.push_back({Paragraph{{Text{text, {}}}}, {}, {}, {}});
    return blocks;
}

/// [removed] {added}
QString told(const std::vector<TextChange> &words)
{
    QString result;
    for (const TextChange &each : words)
        result += each.kind == TextChange::Kind::Removed ? u'[' + each.text + u']'
            : each.kind == TextChange::Kind::Added       ? u'{' + each.text + u'}'
                                                         : each.text;
    return result;
}

QString told(const std::vector<BlockChange> &changes)
{
    QStringList lines;
    for (const BlockChange &each : changes)
        lines << QStringLiteral("=-+~").at(int(each.kind)) + told(each.words);
    return lines.join(u'/');
}

} // namespace

/// What has changed between two versions.
class TestDiff : public QObject
{
    Q_OBJECT

private slots:
    void wordsAreCompared_data();
    void wordsAreCompared();
    void blocksAreAligned_data();
    void blocksAreAligned();
    void aChangeOfFormAloneIsAChange();
    void bothTextsCanBeReadFromIt();
    void takingAllBackGivesTheTextBefore();
};

void TestDiff::wordsAreCompared_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *before, const char *after, const char *words) {
        QTest::addRow("%s > %s", before, after) << QString::fromUtf8(before) << QString::fromUtf8(after) << QString::fromUtf8(words);
    };
    row("un mot", "un mot", "un mot");
    row("un mot", "un nom", "un [mot]{nom}");
    row("un mot ici", "un ici", "un [mot ]ici");
    row("un ici", "un mot ici", "un {mot }ici");
    row("", "un", "{un}");
    row("l’été", "l’hiver", "l’[été]{hiver}");
    row("les trois petits chats", "les quatre grands chats", "les [trois petits]{quatre grands} chats");
    row("Fin.", "Fin !", "Fin[.]{ !}");
}

void TestDiff::wordsAreCompared()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, words);
    QCOMPARE(told(wordDifferences(before, after)), words);
}

void TestDiff::blocksAreAligned_data()
{
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<QStringList>("after");
    QTest::addColumn<QString>("changes");
    const QString long1 = QStringLiteral("Le phare éclaire la mer du soir");
    const QString long2 = QStringLiteral("Le phare éclaire la mer du matin");
    const QString other = QStringLiteral("Tout autre chose, sans rapport");
    QTest::newRow("nothing") << QStringList{long1} << QStringList{long1} << u'=' + long1;
    QTest::newRow("a word") << QStringList{other, long1} << QStringList{other, long2}
                            << u'=' + other + QStringLiteral("/~Le phare éclaire la mer du [soir]{matin}");
    QTest::newRow("one more") << QStringList{long1} << QStringList{other, long1}
                              << QStringLiteral("+{%1}/=%2").arg(other, long1);
    QTest::newRow("one less") << QStringList{long1, other} << QStringList{long1}
                              << QStringLiteral("=%1/-[%2]").arg(long1, other);
    QTest::newRow("another in its place") << QStringList{long1} << QStringList{other}
                                          << QStringLiteral("-[%1]/+{%2}").arg(long1, other);
    QTest::newRow("one more beside one changed") << QStringList{long1} << QStringList{other, long2}
                                                 << QStringLiteral("+{%1}/~Le phare éclaire la mer du [soir]{matin}").arg(other);
    QTest::newRow("empty") << QStringList{} << QStringList{} << QString();
}

void TestDiff::blocksAreAligned()
{
    QFETCH(QStringList, before);
    QFETCH(QStringList, after);
    QFETCH(QString, changes);
    QCOMPARE(told(differences(paragraphs(before), paragraphs(after))), changes);
}

void TestDiff::aChangeOfFormAloneIsAChange()
{
    Blocks after = paragraphs({QStringLiteral("un mot")});
    after[0].content = Heading{2, std::get<Paragraph>(after[0].content).content};
    const auto changes = differences(paragraphs({QStringLiteral("un mot")}), after);
    QCOMPARE(told(changes), QStringLiteral("~un mot"));
}

void TestDiff::bothTextsCanBeReadFromIt()
{
    std::mt19937 random(5);
    const auto text = [&random] {
        QStringList words;
        for (unsigned i = 0; i < random() % 12; ++i)
            words << QStringLiteral("m%1").arg(random() % 6);
        return words.join(u' ');
    };
    for (int round = 0; round < 400; ++round) {
        QStringList before;
        QStringList after;
        for (unsigned i = 0; i < random() % 8; ++i)
            before << text();
        for (const QString &each : std::as_const(before))
            if (random() % 4)
                after << (random() % 3 ? each : text());
        const Blocks old = paragraphs(before);
        const Blocks fresh = paragraphs(after);
        std::vector<int> oldSeen;
        std::vector<int> freshSeen;
        for (const BlockChange &change : differences(old, fresh)) {
            QString was;
            QString is;
            for (const TextChange &each : change.words) {
                was += each.kind != TextChange::Kind::Added ? each.text : QString();
                is += each.kind != TextChange::Kind::Removed ? each.text : QString();
            }
            if (change.before >= 0) {
                oldSeen.push_back(change.before);
                QCOMPARE(was, before[change.before]);
            }
            if (change.after >= 0) {
                freshSeen.push_back(change.after);
                QCOMPARE(is, after[change.after]);
            }
        }
        QCOMPARE(oldSeen.size(), old.size());
        QCOMPARE(freshSeen.size(), fresh.size());
        QVERIFY(std::ranges::is_sorted(oldSeen) && std::ranges::is_sorted(freshSeen));
    }
}

void TestDiff::takingAllBackGivesTheTextBefore()
{
    std::mt19937 random(7);
    for (int round = 0; round < 300; ++round) {
        QStringList before;
        QStringList after;
        for (unsigned i = 0; i < 1 + random() % 6; ++i)
            before << QStringLiteral("mot%1 un deux trois quatre").arg(random() % 50);
        for (const QString &each : std::as_const(before)) {
            if (random() % 3)
                after << (random() % 3 ? each : each + QStringLiteral(" cinq"));
            if (random() % 4 == 0)
                after << QStringLiteral("autre%1 chose").arg(random() % 50);
        }
        const Blocks old = paragraphs(before);
        Blocks fresh = paragraphs(after);
        for (int steps = 0; fresh != old; ++steps) {
            QVERIFY(steps < 20);
            const std::vector<BlockChange> changes = differences(old, fresh);
            const auto different = std::ranges::find_if(changes, [](const BlockChange &each) { return each.kind != BlockChange::Kind::Same; });
            QVERIFY(different != changes.end());
            fresh = takenBack(old, fresh, changes, size_t(different - changes.begin()));
        }
    }
}

QTEST_APPLESS_MAIN(TestDiff)
#include "tst_diff.moc"
