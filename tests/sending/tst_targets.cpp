#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include "sending/keyring.h"
#include "sending/losses.h"
#include "sending/targets.h"

using namespace marbre;
using archive::Target;
using archive::TargetKind;

/// Addresses of targets, and where their passwords are.
class TestTargets : public QObject
{
    Q_OBJECT

private slots:
    void addressesAreTidied_data();
    void addressesAreTidied();
    void addressesThatNobodyShouldGiveAreRefused_data();
    void addressesThatNobodyShouldGiveAreRefused();
    void aSecretIsForOneAccountAtOneAddress();
    void aKeyringInMemoryKeepsWhatItIsGiven();
    void withoutAKeyringNothingIsKept();
    void lossesAreNamedOnce();
    void aServersKeyIsReadOutOfItsFailureAlone();
};

void TestTargets::addressesAreTidied_data()
{
    QTest::addColumn<TargetKind>("kind");
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("tidied");
    QTest::newRow("a host alone") << TargetKind::Wordpress << " example.org/ " << "https://example.org";
    QTest::newRow("a blog in a folder") << TargetKind::Wordpress << "https://example.org/blog//" << "https://example.org/blog";
    QTest::newRow("a port") << TargetKind::Webdav << "http://127.0.0.1:8080/dav/" << "http://127.0.0.1:8080/dav";
    QTest::newRow("an IDN") << TargetKind::Wordpress << "https://été.example" << "https://xn--t-9fab.example";
    QTest::newRow("SFTP") << TargetKind::Sftp << "example.org/srv/www" << "sftp://example.org/srv/www";
    QTest::newRow("a space") << TargetKind::Sftp << "sftp://example.org/mon site" << "sftp://example.org/mon%20site";
    QTest::newRow("a folder") << TargetKind::Folder << "/srv/../srv/www/" << "/srv/www";
}

void TestTargets::addressesAreTidied()
{
    QFETCH(TargetKind, kind);
    QFETCH(QString, given);
    QFETCH(QString, tidied);
    const auto target = sending::tidied({0, QStringLiteral(" Le  site "), kind, given, QStringLiteral(" anne "), {}});
    QVERIFY2(target, target ? "" : qPrintable(target.error().detail));
    QCOMPARE(target->address, tidied);
    QCOMPARE(target->name, QStringLiteral("Le site"));
    QCOMPARE(target->user, QStringLiteral("anne"));
}

void TestTargets::addressesThatNobodyShouldGiveAreRefused_data()
{
    QTest::addColumn<TargetKind>("kind");
    QTest::addColumn<QString>("given");
    QTest::newRow("nothing") << TargetKind::Wordpress << " ";
    QTest::newRow("a password in it") << TargetKind::Wordpress << "https://anne:secret@example.org";
    QTest::newRow("a name in it") << TargetKind::Sftp << "sftp://anne@example.org";
    QTest::newRow("another scheme") << TargetKind::Wordpress << "ftp://example.org";
    QTest::newRow("a file") << TargetKind::Webdav << "file:///etc";
    QTest::newRow("a query") << TargetKind::Wordpress << "https://example.org/?p=1";
    QTest::newRow("no host") << TargetKind::Wordpress << "https:///x";
    QTest::newRow("SFTP over https") << TargetKind::Sftp << "https://example.org";
}

void TestTargets::addressesThatNobodyShouldGiveAreRefused()
{
    QFETCH(TargetKind, kind);
    QFETCH(QString, given);
    const auto target = sending::tidied({0, QStringLiteral("x"), kind, given, {}, {}});
    QVERIFY(!target);
    QCOMPARE(target.error().code, ErrorCode::Invalid);
    QVERIFY(!target.error().where.contains(QLatin1String("secret")) && !target.error().detail.contains(QLatin1String("secret")));
    QVERIFY(!sending::tidied({0, QStringLiteral(" "), TargetKind::Folder, QStringLiteral("/srv"), {}, {}}));
}

void TestTargets::aSecretIsForOneAccountAtOneAddress()
{
    const Target target{1, QStringLiteral("Site"), TargetKind::Wordpress, QStringLiteral("https://example.org"), QStringLiteral("anne"), {}};
    Target other = target;
    other.name = QStringLiteral("Autre nom");
    QCOMPARE(sending::secretName(other), sending::secretName(target));
    other.address = QStringLiteral("https://elsewhere.example");
    QVERIFY(sending::secretName(other) != sending::secretName(target));
    other = target;
    other.user = QStringLiteral("bob");
    QVERIFY(sending::secretName(other) != sending::secretName(target));
}

void TestTargets::aKeyringInMemoryKeepsWhatItIsGiven()
{
    sending::MemoryKeyring keyring;
    QVERIFY(!*keyring.read(QStringLiteral("a")));
    QVERIFY(keyring.write(QStringLiteral("a"), QStringLiteral("très secret")));
    QCOMPARE(*keyring.read(QStringLiteral("a")), std::optional(QStringLiteral("très secret")));
    QVERIFY(keyring.remove(QStringLiteral("a")));
    QVERIFY(keyring.remove(QStringLiteral("a")));
    QVERIFY(!*keyring.read(QStringLiteral("a")));
}

void TestTargets::withoutAKeyringNothingIsKept()
{
    // No bus: no Secret Service and no KWallet.
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    qunsetenv("KDE_FULL_SESSION");
    const QTemporaryDir home;
    qputenv("HOME", home.path().toUtf8());
    sending::SystemKeyring keyring;
    const auto written = keyring.write(QStringLiteral("marbre-test"), QStringLiteral("très secret"));
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::Unsupported);
    QVERIFY(!written.error().detail.isEmpty() && !written.error().detail.contains(QLatin1String("secret")));
    QVERIFY(!keyring.read(QStringLiteral("marbre-test")));
    QVERIFY(QDir(home.path()).isEmpty());
}

void TestTargets::lossesAreNamedOnce()
{
    const QString sent = QStringLiteral("<p itemprop=\"a\" class='b'>A <time datetime=2021>B</time></p><p itemprop>C</p><br/><svg></svg>");
    const sending::Losses losses = sending::lossesBetween(sent, QStringLiteral("<p class='b'>A B</p><p>C</p><br>"));
    QCOMPARE(losses.elements, (QStringList{QStringLiteral("svg"), QStringLiteral("time")}));
    QCOMPARE(losses.attributes, (QStringList{QStringLiteral("datetime"), QStringLiteral("itemprop")}));
    QVERIFY(!losses.isTextChanged);
    QVERIFY(sending::lossesBetween(sent, QStringLiteral("<p>Autre</p>")).isTextChanged);
    QVERIFY(sending::lossesBetween(sent, sent + u'\n').isEmpty());
    QCOMPARE(sending::expectedLosses(sent).elements, losses.elements);
    // Nothing that is no tag, and nothing for ever.
    QVERIFY(sending::expectedLosses(QStringLiteral("a < b, <!-- wp:paragraph {\"x\":\"<script>\"} --> <>")).attributes.isEmpty());
    QVERIFY(sending::expectedLosses(QStringLiteral("<p ") + QString(200'000, u'a')).isEmpty());
}

void TestTargets::aServersKeyIsReadOutOfItsFailureAlone()
{
    for (const bool isChanged : {false, true}) {
        const sending::ShownKey key{QStringLiteral("SHA256:x+/y"), isChanged};
        const Error error = sending::untrustedKey(QStringLiteral("example.org"), key);
        QCOMPARE(error.code, ErrorCode::Untrusted);
        QCOMPARE(sending::shownKey(error), key);
    }
    QVERIFY(!sending::shownKey({ErrorCode::Untrusted, QStringLiteral("example.org"), QStringLiteral("its certificate is old"), {}}));
    QVERIFY(!sending::shownKey({ErrorCode::Io, {}, QStringLiteral("its key is SHA256:x"), {}}));
}

QTEST_GUILESS_MAIN(TestTargets)
#include "tst_targets.moc"
