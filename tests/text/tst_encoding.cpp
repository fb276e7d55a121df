#include <QTest>

#include "text/encoding.h"

using marbre::text::decodeText;

namespace {

/// UTF-16 bytes, without a mark.
QByteArray utf16(const QString &text, bool bigEndian)
{
    QByteArray bytes;
    for (const QChar c : text) {
        const char low = char(c.unicode() & 0xFF);
        const char high = char(c.unicode() >> 8);
        bytes += bigEndian ? high : low;
        bytes += bigEndian ? low : high;
    }
    return bytes;
}

/// « POSTÉ » and more that Windows-1252 holds, too.
QString sample()
{
    return QStringLiteral("POSTÉ LE\r\n\r\nL’été «\u00A0œuvre\u00A0» — 12 €…\n");
}

} // namespace

class TestEncoding : public QObject
{
    Q_OBJECT

private slots:
    void theSameTextComesFromEveryEncoding_data();
    void theSameTextComesFromEveryEncoding();
    void everyByteOfWindows1252IsACharacter();
    void strangeBytesGiveWellFormedText_data();
    void strangeBytesGiveWellFormedText();
    void noBytesAtAllFail();
};

void TestEncoding::theSameTextComesFromEveryEncoding_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QString text = sample();
    QTest::newRow("UTF-8") << text.toUtf8();
    QTest::newRow("UTF-8, marked") << "\xEF\xBB\xBF" + text.toUtf8();
    QTest::newRow("UTF-16 LE, marked") << "\xFF\xFE" + utf16(text, false);
    QTest::newRow("UTF-16 BE, marked") << "\xFE\xFF" + utf16(text, true);
    QTest::newRow("UTF-16 LE") << utf16(text, false);
    QTest::newRow("UTF-16 BE") << utf16(text, true);
    QTest::newRow("Windows-1252") << QByteArray(
        "POST\xC9 LE\r\n\r\nL\x92\xE9t\xE9 \xAB\xA0\x9Cuvre\xA0\xBB \x97 12 \x80\x85\n");
    QTest::newRow("NUL between") << text.toUtf8().replace('\n', QByteArray("\0\n\0", 3));
}

void TestEncoding::theSameTextComesFromEveryEncoding()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(decodeText(bytes), sample());
}

void TestEncoding::everyByteOfWindows1252IsACharacter()
{
    QByteArray bytes;
    for (int byte = 0x80; byte < 0x100; ++byte)
        bytes += char(byte);
    const QString text = decodeText(bytes);
    QCOMPARE(text.size(), 128);
    QCOMPARE(text.left(6), QStringLiteral("€\u0081‚ƒ„…"));
    QCOMPARE(text.mid(32), QString::fromLatin1(bytes.mid(32)));
    QVERIFY(!text.contains(QChar::ReplacementCharacter));
}

void TestEncoding::strangeBytesGiveWellFormedText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    const auto add = [](const char *name, const QByteArray &bytes, const QString &text) {
        QTest::newRow(name) << bytes << text;
    };
    add("nothing", {}, {});
    add("a UTF-8 mark alone", "\xEF\xBB\xBF", {});
    add("a UTF-16 mark alone", "\xFF\xFE", {});
    add("half of a mark", "\xFF", QStringLiteral("ÿ"));
    add("NUL alone", QByteArray(1, '\0'), {});
    add("many NULs", QByteArray(1000, '\0'), {});
    add("one letter in UTF-16", QByteArray("a\0", 2), QStringLiteral("a"));
    add("two letters in UTF-16", QByteArray("a\0b\0", 4), QStringLiteral("ab"));
    add("UTF-16 with a lone first half",
        QByteArray("\xFF\xFE"
                   "a\0\x00\xD8"
                   "b\0",
                   8),
        QStringLiteral("a\uFFFDb"));
    add("UTF-16 with a lone second half", QByteArray("\xFE\xFF\0a\xDC\x00\0b", 8), QStringLiteral("a\uFFFDb"));
    add("UTF-16 that ends with a half",
        QByteArray("\xFF\xFE"
                   "a\0\x3D\xD8",
                   6),
        QStringLiteral("a\uFFFD"));
    add("UTF-16 with a pair", QByteArray("\xFF\xFE\x3D\xD8\x4D\xDC", 6), QStringLiteral("👍"));
    add("UTF-16 with a byte too many",
        QByteArray("\xFF\xFE"
                   "a\0b",
                   5),
        QStringLiteral("a\uFFFD"));
    add("a surrogate in UTF-8", "a\xED\xA0\x80", QStringLiteral("aí\u00A0€"));
    add("UTF-8 cut short", "\xC3\xA9\xC3", QStringLiteral("Ã©Ã"));
    add("marked UTF-8 cut short",
        "\xEF\xBB\xBF"
        "a\xC3",
        QStringLiteral("a\uFFFD"));
    add("marked UTF-8 with a wrong byte",
        "\xEF\xBB\xBF"
        "a\xFF"
        "b",
        QStringLiteral("a\uFFFDb"));
    add("overlong", "a\xC0\xAF", QStringLiteral("aÀ¯"));
    add("outside of the basic plane", "\xF0\x9F\x91\x8D", QStringLiteral("👍"));
    add("Chinese in UTF-8", "\xE6\x97\xA5\xE6\x9C\xAC", QStringLiteral("日本"));
}

void TestEncoding::strangeBytesGiveWellFormedText()
{
    QFETCH(QByteArray, bytes);
    QTEST(decodeText(bytes), "text");
}

void TestEncoding::noBytesAtAllFail()
{
    quint32 state = 1;
    for (int round = 0; round < 20'000; ++round) {
        QByteArray bytes;
        for (int i = round % 12; i >= 0; --i) {
            state = state * 1664525 + 1013904223;
            bytes += char(state >> 24);
        }
        const QString text = decodeText(bytes);
        QVERIFY2(text.isValidUtf16() && !text.contains(QChar(u'\0')), bytes.toHex().constData());
    }
}

QTEST_GUILESS_MAIN(TestEncoding)
#include "tst_encoding.moc"
