#include <QTest>

#include <thread>

#include "export/renderahead.h"

using namespace marbre;
using exporting::RenderAhead;

/// Pages rendered in other threads, written in this one.
class TestRenderAhead : public QObject
{
    Q_OBJECT

private slots:
    void pagesAreWrittenInTheirOrder();
    void aPageThatFailsEndsItAtItsTurn();
    void whatIsLeftBehindIsWaitedFor();
};

void TestRenderAhead::pagesAreWrittenInTheirOrder()
{
    const auto here = std::this_thread::get_id();
    QList<int> written;
    RenderAhead ahead;
    for (int i = 0; i < 1000; ++i) {
        const Outcome added = ahead.add([i] { return QByteArray::number(i); },
                                        [&written, here](const QByteArray &bytes) -> Outcome {
                                            if (std::this_thread::get_id() != here)
                                                return fail(ErrorCode::Io, {});
                                            written.append(bytes.toInt());
                                            return {};
                                        });
        QVERIFY(added);
    }
    QVERIFY(ahead.finish());
    QCOMPARE(written.size(), 1000);
    QVERIFY(std::ranges::is_sorted(written));
    QVERIFY(ahead.finish());
    QCOMPARE(written.size(), 1000);
}

void TestRenderAhead::aPageThatFailsEndsItAtItsTurn()
{
    int written = 0;
    RenderAhead ahead;
    Outcome last;
    for (int i = 0; i < 1000 && last; ++i)
        last = ahead.add([i]() -> Result<QByteArray> { return i == 70 ? fail(ErrorCode::Invalid, QStringLiteral("70")) : Result<QByteArray>(QByteArray()); },
                         [&written](const QByteArray &) -> Outcome { return ++written, Outcome(); });
    if (last)
        last = ahead.finish();
    QVERIFY(!last);
    QCOMPARE(last.error().where, QStringLiteral("70"));
    QCOMPARE(written, 70);
}

void TestRenderAhead::whatIsLeftBehindIsWaitedFor()
{
    std::atomic_int rendered = 0;
    {
        RenderAhead ahead;
        for (int i = 0; i < 500; ++i)
            QVERIFY(ahead.add([&rendered] { return ++rendered, QByteArray(); }, [](const QByteArray &) { return Outcome(); }));
    }
    const int then = rendered;
    QTest::qWait(20);
    QCOMPARE(rendered.load(), then);
}

QTEST_GUILESS_MAIN(TestRenderAhead)
#include "tst_renderahead.moc"
