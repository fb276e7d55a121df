#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMessageBox>
#include <QProcess>
#include <QPushButton>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>

#include "archive/archive.h"
#include "dialogs/conflictdialog.h"
#include "dialogs/outboxdialog.h"
#include "dialogs/outboxlistmodel.h"
#include "dialogs/reportdialog.h"
#include "dialogs/secretdialog.h"
#include "dialogs/senddialog.h"
#include "dialogs/targetdialog.h"
#include "dialogs/targetlist.h"
#include "fields/fieldspanel.h"
#include "fields/titleedit.h"
#include "list/articleview.h"
#include "models/articlelistmodel.h"
#include "window/listpane.h"
#include "window/session.h"
#include "window/statusline.h"
#include "window/writingpane.h"
#include "windowtest/bench.h"
#include "wordpressdouble.h"

using namespace marbre;
using namespace marbre::tests;
using archive::Target;
using archive::TargetKind;
using dialogs::ConflictDialog;
using dialogs::OutboxDialog;
using dialogs::OutboxListModel;
using dialogs::SecretDialog;
using dialogs::SendDialog;
using dialogs::TargetDialog;
using Sign = OutboxListModel::Sign;

namespace {

constexpr int awhile = 15'000; // milliseconds

/// The outbox in the window, as a person uses it.
class Sending : public Bench
{
public:
    explicit Sending(const QString &language = QStringLiteral("en"),
                     window::Appearance::Scheme scheme = window::Appearance::Scheme::Light, QSize size = {1440, 900})
        : Bench(With::SampleArchive, language, scheme)
    {
        show(size);
        [&] { QTRY_VERIFY(window().session()->isOpen()); }();
    }

    /// As another program of this machine keeps it.
    qint64 addTarget(const QString &name, TargetKind kind, const QString &address, const QString &user = {}) const
    {
        const auto other = archive::Archive::open(archive(), archive::Access::ReadWrite);
        return *(*other)->targets().save({0, name, kind, address, user, {}});
    }
    qint64 addWordpress(const WordpressDouble &wordpress, const QString &user = {}) const
    {
        return addTarget(QStringLiteral("Le Phare"), TargetKind::Wordpress, wordpress.url().toString(), user);
    }

    /// As a click into a window does.
    static void goTo(QWidget *window)
    {
        const auto activate = [window] {
            window->activateWindow();
            return QApplication::activeWindow() == window;
        };
        if (!QTest::qWaitFor(activate))
            qFatal("the window is not active");
    }
    void sendChosen()
    {
        goTo(&window());
        press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    }
    void openOutbox()
    {
        goTo(&window());
        press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    }
    /// Types into a line of the dialog that it stands in, and leaves it.
    void fill(const char *name, const QString &text)
    {
        auto *line = part<QLineEdit>(name);
        goTo(line->window());
        line->setFocus();
        line->selectAll();
        type(text);
        QTest::keyClick(line, Qt::Key_Tab);
    }
    /// Chooses the newest articles of the list and puts them into the outbox of the only target.
    [[nodiscard]] bool queue(int articles = 1)
    {
        goTo(&window());
        list()->setFocus();
        list()->setCurrentIndex(list()->model()->index(0, 0));
        for (int i = 1; i < articles; ++i)
            QTest::keyClick(list(), Qt::Key_Down, Qt::ShiftModifier);
        sendChosen();
        return QTest::qWaitFor([this, articles] { return outbox() && waiting() == articles; }, awhile);
    }
    /// Presses the outbox's main button by the keyboard.
    void send()
    {
        [&] { QTRY_VERIFY(button("send")->isEnabled()); }();
        button("send")->setFocus();
        QTest::keyClick(button("send"), Qt::Key_Return);
    }
    [[nodiscard]] bool isAllSent() const
    {
        return QTest::qWaitFor([this] { return outbox() && waiting() == 0 && sent() > 0 && button("send")->text().startsWith(QLatin1String("Send")); }, awhile);
    }

    [[nodiscard]] OutboxDialog *outbox() const { return part<OutboxDialog>(); }
    template <typename Part> [[nodiscard]] Part *part(const char *name = nullptr) const
    {
        auto *self = const_cast<Sending *>(this);
        return self->window().findChild<Part *>(name ? QString::fromLatin1(name) : QString());
    }
    [[nodiscard]] QPushButton *button(const char *name) const { return part<QPushButton>(name); }
    [[nodiscard]] list::ArticleView *list() { return window().list()->view(); }
    [[nodiscard]] QListView *items() const { return part<QListView>("outboxItems"); }
    [[nodiscard]] QString state() const { return part<QLabel>("outboxState")->text(); }
    [[nodiscard]] QModelIndex row(int number) const { return items()->model()->index(number, 0); }
    [[nodiscard]] QString stateOf(int number) const { return row(number).data(OutboxListModel::StateRole).toString(); }
    [[nodiscard]] Sign signOf(int number) const { return Sign(row(number).data(OutboxListModel::SignRole).toInt()); }
    [[nodiscard]] int waiting() const { return countOf([](Sign sign) { return sign != Sign::Sent && sign != Sign::SentOlder; }); }
    [[nodiscard]] int sent() const { return countOf([](Sign sign) { return sign == Sign::Sent || sign == Sign::SentOlder; }); }
    [[nodiscard]] QString sentSign() const { return part<QLabel>("sentSign")->isVisible() ? part<QLabel>("sentSign")->text() : QString(); }

    /// The first article of the list.
    void retitle(const QString &title)
    {
        goTo(&window());
        list()->setCurrentIndex(list()->model()->index(0, 0));
        fields::TitleEdit *edit = window().writing()->fields()->title();
        edit->setFocus();
        edit->selectAll();
        type(title);
        QVERIFY(waitUntilSaved());
    }

private:
    template <typename Want> [[nodiscard]] int countOf(Want want) const
    {
        int count = 0;
        for (int number = 0; items() && number < items()->model()->rowCount(); ++number)
            count += !row(number).data(OutboxListModel::IsHeadingRole).toBool() && want(signOf(number));
        return count;
    }
};

} // namespace

class TestOutbox : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theFirstTargetIsMadeTriedAndGetsTheArticle();
    void whatIsSentHasAnotherSignThanWhatIsSaved();
    void aDryRunTellsWhatWouldChangeAndBeTakenOut();
    void aCopyChangedThereIsShownBesideOurs();
    void whatIsLeftAsItIsThereLeavesTheOutbox();
    void whatFailsSaysWhyAndIsTriedAgain();
    void aServerThatFailsIsAskedAgain();
    void whatWaitedGoesAtTheNextStart();
    void aPasswordIsAskedForWhereNoKeyringKnowsIt();
    void sendingIsStopped();
    void theSiteGoesToAFolder();
    void aServersKeyIsShownAndTaken();
    void aTargetIsChosenAmongSeveral();
    void whatWaitsIsTakenBack();
    void aTargetIsChangedAndRemoved();
    void anAddressThatIsNoneIsRefused();
    void whatIsToBeKnownOfWhatWasSentIsReported();
    void theMenusHaveIt();
    void tenThousandWait();
    void pictures_data();
    void pictures();
};

/// A machine without a keyring: whoever runs this keeps theirs as it is.
void TestOutbox::initTestCase()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    qunsetenv("KDE_FULL_SESSION");
}

void TestOutbox::theFirstTargetIsMadeTriedAndGetsTheArticle()
{
    WordpressDouble wordpress;
    Sending bench;
    bench.list()->setFocus();
    bench.list()->setCurrentIndex(bench.list()->model()->index(0, 0));
    bench.sendChosen();
    QTRY_VERIFY(bench.part<TargetDialog>());
    bench.fill("targetAddress", wordpress.url().toString());
    QCOMPARE(bench.part<QLineEdit>("targetName")->text(), QStringLiteral("127.0.0.1")); // until a person says better
    bench.fill("targetUser", QStringLiteral("anne"));
    bench.fill("targetSecret", QStringLiteral("abcd efgh"));
    QTest::mouseClick(bench.button("tryTarget"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(bench.part<QLabel>("targetState")->text().contains(QLatin1String("Anne")), awhile);
    QVERIFY(wordpress.posts().isEmpty());
    QTest::keyClick(bench.part<TargetDialog>(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(bench.outbox(), awhile);
    QTRY_COMPARE(bench.waiting(), 1);
    // No keyring here: that is said, and the password is known until Marbre is closed.
    QTRY_VERIFY(bench.part<QLabel>("targetState")->text().contains(QLatin1String("no keyring")));
    QTest::mouseClick(bench.button("cancelTarget"), Qt::LeftButton);
    QTRY_VERIFY(!bench.part<TargetDialog>());
    bench.send();
    QTRY_COMPARE_WITH_TIMEOUT(wordpress.posts().size(), 1, awhile);
    QVERIFY(bench.isAllSent());
    QVERIFY(!bench.part<SecretDialog>());
}

void TestOutbox::whatIsSentHasAnotherSignThanWhatIsSaved()
{
    WordpressDouble wordpress;
    Sending bench;
    bench.addWordpress(wordpress);
    QVERIFY(bench.sentSign().isEmpty());
    QVERIFY(bench.queue());
    QTRY_VERIFY(bench.sentSign().contains(QLatin1String("In the outbox")));
    QTRY_VERIFY(bench.part<QToolButton>("outboxCount")->text().contains(u'1'));
    QVERIFY(wordpress.posts().isEmpty()); // nothing goes unasked
    bench.send();
    QVERIFY(bench.isAllSent());
    QTRY_VERIFY(bench.sentSign().contains(QStringLiteral("↗ Sent<")));
    QVERIFY(bench.part<QLabel>("sentSign")->toolTip().contains(QLatin1String("Le Phare: sent ")));
    QVERIFY(bench.part<QLabel>("saved")->text().contains(QLatin1String("Saved")));
    QTRY_VERIFY(bench.list()->model()->index(0, 0).data(Qt::ToolTipRole).toString().contains(QLatin1String("Sent as it is now")));
    QVERIFY(!bench.part<QToolButton>("outboxCount")->isVisible());
    bench.retitle(QStringLiteral("La digue tient"));
    QTRY_VERIFY(bench.sentSign().contains(QLatin1String("Sent, changed since")));
    QVERIFY(bench.part<QLabel>("sentSign")->toolTip().contains(QLatin1String("changed here since")));
    QTRY_COMPARE(int(bench.signOf(1)), int(Sign::SentOlder));
    QTRY_VERIFY(bench.list()->model()->index(0, 0).data(Qt::ToolTipRole).toString().contains(QLatin1String("changed here since")));
}

void TestOutbox::aDryRunTellsWhatWouldChangeAndBeTakenOut()
{
    WordpressDouble wordpress;
    wordpress.setMayWriteAnyHtml(false);
    Sending bench;
    bench.addWordpress(wordpress);
    QVERIFY(bench.queue(2));
    QTest::mouseClick(bench.button("trySending"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(bench.state().contains(QLatin1String("Nothing was sent")), awhile);
    QVERIFY(bench.stateOf(1).contains(QLatin1String("New there")));
    QVERIFY(bench.stateOf(2).contains(QLatin1String("New there")));
    QVERIFY(wordpress.posts().isEmpty());
    bench.send();
    QVERIFY(bench.isAllSent());
    bench.retitle(QStringLiteral("La digue tient"));
    QVERIFY(bench.queue());
    QTest::mouseClick(bench.button("trySending"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(bench.stateOf(1).contains(QLatin1String("up to date")), awhile);
    // What sending changes can be read, and nothing is to be chosen.
    QTRY_VERIFY(bench.button("compare")->isEnabled());
    QTest::mouseClick(bench.button("compare"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(bench.part<ConflictDialog>(), awhile);
    QVERIFY(bench.part<QTextBrowser>("changes")->toPlainText().contains(QLatin1String("La digue tient")));
    QVERIFY(!bench.button("useMine"));
}

void TestOutbox::aCopyChangedThereIsShownBesideOurs()
{
    WordpressDouble wordpress;
    Sending bench;
    bench.addWordpress(wordpress);
    QVERIFY(bench.queue());
    bench.send();
    QVERIFY(bench.isAllSent());
    const qint64 post = wordpress.posts().front()[QLatin1String("id")].toInteger();
    wordpress.edit(post, QStringLiteral("title"), QStringLiteral("Corrected over there"));
    bench.retitle(QStringLiteral("Corrected over here"));
    QVERIFY(bench.queue());
    bench.send();
    QTRY_COMPARE_WITH_TIMEOUT(int(bench.signOf(1)), int(Sign::Conflict), awhile);
    QVERIFY(bench.stateOf(1).contains(QLatin1String("Changed there")));
    QCOMPARE(wordpress.post(post)[QLatin1String("title")].toString(), QStringLiteral("Corrected over there"));
    QTRY_VERIFY(bench.button("compare")->isEnabled());
    QTest::mouseClick(bench.button("compare"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(bench.part<ConflictDialog>(), awhile);
    const QString both = bench.part<QTextBrowser>("changes")->toPlainText();
    QVERIFY2(both.contains(QLatin1String("there")) && both.contains(QLatin1String("here")), qPrintable(both));
    QTest::mouseClick(bench.button("useMine"), Qt::LeftButton);
    QTRY_VERIFY(bench.stateOf(1).contains(QLatin1String("written over")));
    QCOMPARE(wordpress.post(post)[QLatin1String("title")].toString(), QStringLiteral("Corrected over there"));
    bench.send();
    QTRY_COMPARE_WITH_TIMEOUT(wordpress.post(post)[QLatin1String("title")].toString(), QStringLiteral("Corrected over here"), awhile);
}

void TestOutbox::whatIsLeftAsItIsThereLeavesTheOutbox()
{
    WordpressDouble wordpress;
    Sending bench;
    bench.addWordpress(wordpress);
    QVERIFY(bench.queue());
    bench.send();
    QVERIFY(bench.isAllSent());
    wordpress.forget(QStringLiteral("posts"));
    bench.retitle(QStringLiteral("La digue tient"));
    QVERIFY(bench.queue());
    bench.send();
    QTRY_COMPARE_WITH_TIMEOUT(int(bench.signOf(1)), int(Sign::Conflict), awhile);
    QTRY_VERIFY(bench.button("compare")->isEnabled());
    QTest::mouseClick(bench.button("compare"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(bench.part<ConflictDialog>(), awhile);
    QTest::mouseClick(bench.button("useTheirs"), Qt::LeftButton);
    QTRY_COMPARE(bench.waiting(), 0);
    QVERIFY(wordpress.posts().isEmpty());
}

void TestOutbox::whatFailsSaysWhyAndIsTriedAgain()
{
    WordpressDouble wordpress;
    Sending bench;
    bench.addWordpress(wordpress);
    QVERIFY(bench.queue(2));
    wordpress.breakNext("POST", QStringLiteral("/wp/v2/posts"), answer(413), false);
    bench.send();
    QTRY_COMPARE_WITH_TIMEOUT(bench.sent(), 1, awhile); // the other one went
    QTRY_COMPARE(int(bench.signOf(1)), int(Sign::Failed));
    QVERIFY2(bench.stateOf(1).contains(QLatin1String("nothing of this size")), qPrintable(bench.stateOf(1)));
    QTRY_COMPARE(bench.button("send")->text(), QStringLiteral("Try again"));
    QTRY_VERIFY(bench.part<QToolButton>("outboxCount")->text().contains(QLatin1String("1 to look at")));
    bench.send();
    QVERIFY(bench.isAllSent());
    QCOMPARE(wordpress.posts().size(), 2);
}

void TestOutbox::aServerThatFailsIsAskedAgain()
{
    Sending bench;
    bench.addTarget(QStringLiteral("Loin"), TargetKind::Wordpress, QStringLiteral("http://127.0.0.1:%1").arg(deafPort()));
    QVERIFY(bench.queue());
    bench.send();
    QTRY_VERIFY_WITH_TIMEOUT(bench.state().contains(QLatin1String("tried again at")), awhile);
    QVERIFY(bench.state().contains(QLatin1String("cannot be reached")));
    QCOMPARE(int(bench.signOf(1)), int(Sign::Waiting)); // it is not the article's fault
    QCOMPARE(bench.button("send")->text(), QStringLiteral("Stop"));
    bench.send();
    QTRY_VERIFY(bench.button("send")->text() != QLatin1String("Stop"));
    QCOMPARE(bench.waiting(), 1);
}

void TestOutbox::whatWaitedGoesAtTheNextStart()
{
    WordpressDouble wordpress;
    Sending bench;
    bench.addWordpress(wordpress);
    QVERIFY(bench.queue(2));
    wordpress.breakNext("GET", QStringLiteral("/wp/v2/users/me"), answer(503), false);
    bench.send();
    QTRY_VERIFY_WITH_TIMEOUT(bench.state().contains(QLatin1String("tried again at")), awhile);
    QVERIFY(wordpress.posts().isEmpty());
    bench.restart();
    bench.show();
    QTRY_COMPARE_WITH_TIMEOUT(wordpress.posts().size(), 2, awhile);
    // The outbox is not open: the status line says so.
    QTRY_VERIFY(bench.window().status()->notice()->text().contains(QLatin1String("2 articles sent")));
}

void TestOutbox::aPasswordIsAskedForWhereNoKeyringKnowsIt()
{
    WordpressDouble wordpress;
    Sending bench;
    bench.addWordpress(wordpress, QStringLiteral("anne"));
    QVERIFY(bench.queue());
    bench.send();
    QTRY_VERIFY_WITH_TIMEOUT(bench.part<SecretDialog>(), awhile);
    QTRY_COMPARE(QApplication::focusWidget(), bench.part<QLineEdit>("secret"));
    bench.type(QStringLiteral("abcd efgh"));
    bench.press(Qt::Key_Return);
    QVERIFY(bench.isAllSent());
    // It is known from now on.
    bench.retitle(QStringLiteral("La digue tient"));
    QVERIFY(bench.queue());
    bench.send();
    QVERIFY(bench.isAllSent());
    QVERIFY(!bench.part<SecretDialog>());
}

void TestOutbox::sendingIsStopped()
{
    const Server deaf([](const Asked &) { return QByteArray(); });
    Sending bench;
    bench.addTarget(QStringLiteral("Muet"), TargetKind::Wordpress, deaf.url().toString());
    QVERIFY(bench.queue());
    bench.send();
    QTRY_COMPARE(bench.button("send")->text(), QStringLiteral("Stop"));
    QTRY_VERIFY(!deaf.asked().isEmpty());
    QVERIFY(!bench.button("editTarget")->isEnabled());
    bench.send();
    QTRY_VERIFY(bench.state().contains(QLatin1String("Stopped")));
    QCOMPARE(bench.waiting(), 1);
    QVERIFY(bench.button("send")->text() != QLatin1String("Stop"));
}

void TestOutbox::theSiteGoesToAFolder()
{
    Sending bench;
    const QString folder = bench.path(QStringLiteral("www"));
    bench.addTarget(QStringLiteral("Clé USB"), TargetKind::Folder, folder);
    bench.openOutbox();
    QTRY_VERIFY(bench.outbox());
    QTest::mouseClick(bench.button("trySending"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(bench.state().contains(QLatin1String("to write")), awhile);
    QVERIFY(!QFileInfo::exists(folder + QStringLiteral("/index.html")));
    QTRY_VERIFY(bench.button("send")->isEnabled());
    bench.send();
    QTRY_VERIFY_WITH_TIMEOUT(bench.state().contains(QLatin1String("The site is there")), awhile);
    QVERIFY(QFileInfo::exists(folder + QStringLiteral("/index.html")));
    QTRY_COMPARE(bench.sent(), 1);
    bench.items()->setCurrentIndex(bench.row(1));
    QVERIFY(bench.button("openSent")->isEnabled());
    QTest::mouseClick(bench.button("trySending"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(bench.state().contains(QLatin1String("nothing to send")), awhile);
}

void TestOutbox::aServersKeyIsShownAndTaken()
{
    const QTemporaryDir place;
    const QString port = QString::number(deafPort());
    QProcess server;
    server.start(QStringLiteral(MARBRE_SOURCE "/tests/peers/servers/sftp.sh"), {place.path(), port});
    QStringList lines; // the key's file, the server's fingerprint, "ready"
    while (!lines.endsWith(QStringLiteral("ready")) && server.waitForReadyRead(awhile))
        while (server.canReadLine())
            lines.append(QString::fromUtf8(server.readLine()).trimmed());
    if (lines.size() < 3)
        QSKIP("openssh-server is not installed");
    Sending bench;
    QDir(bench.path({})).mkdir(QStringLiteral("www"));
    bench.openOutbox();
    QTRY_VERIFY(bench.outbox());
    QTest::mouseClick(bench.button("newTarget"), Qt::LeftButton);
    QTRY_VERIFY(bench.part<TargetDialog>());
    bench.part<QComboBox>("targetKind")->setCurrentIndex(1);
    bench.fill("targetAddress", QStringLiteral("127.0.0.1:%1%2").arg(port, bench.path(QStringLiteral("www"))));
    bench.fill("targetUser", qEnvironmentVariable("USER", QStringLiteral("root")));
    bench.fill("targetKeyFile", lines[0]);
    QVERIFY(!bench.button("takeKey")->isVisible());
    QTest::mouseClick(bench.button("tryTarget"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(bench.button("takeKey")->isVisible(), awhile);
    QVERIFY(bench.part<QLabel>("targetState")->text().contains(lines[1]));
    QVERIFY(bench.part<TargetDialog>()->grab().save(QStringLiteral(MARBRE_SHOTS "/outbox-key.png")));
    QTest::mouseClick(bench.button("takeKey"), Qt::LeftButton);
    QCOMPARE(bench.part<QLineEdit>("targetHostKey")->text(), lines[1]);
    QTRY_VERIFY_WITH_TIMEOUT(bench.part<QLabel>("targetState")->text().contains(QLatin1String("takes the account")), awhile);
    QTest::keyClick(bench.part<TargetDialog>(), Qt::Key_Return);
    QTRY_VERIFY(!bench.part<TargetDialog>());
    bench.send();
    QTRY_VERIFY_WITH_TIMEOUT(bench.state().contains(QLatin1String("The site is there")), 2 * awhile);
    QVERIFY(QFileInfo::exists(bench.path(QStringLiteral("www/index.html"))));
    server.closeWriteChannel();
    QVERIFY(server.waitForFinished(awhile));
}

void TestOutbox::aTargetIsChosenAmongSeveral()
{
    WordpressDouble wordpress;
    Sending bench;
    bench.addTarget(QStringLiteral("Clé USB"), TargetKind::Folder, bench.path(QStringLiteral("www")));
    bench.addWordpress(wordpress);
    bench.list()->setFocus();
    bench.list()->setCurrentIndex(bench.list()->model()->index(0, 0));
    bench.sendChosen();
    QTRY_VERIFY(bench.part<SendDialog>());
    QTRY_COMPARE(QApplication::focusWidget(), bench.part<SendDialog>()->findChild<dialogs::TargetList *>());
    QCOMPARE(bench.button("queue")->text(), QStringLiteral("Queue the whole site"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QCOMPARE(bench.button("queue")->text(), QStringLiteral("Queue 1 article"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(bench.outbox());
    QTRY_COMPARE(bench.part<QLabel>("outboxName")->text(), QStringLiteral("Le Phare"));
    QTRY_COMPARE(bench.waiting(), 1);
}

void TestOutbox::whatWaitsIsTakenBack()
{
    WordpressDouble wordpress;
    Sending bench;
    bench.addWordpress(wordpress);
    QVERIFY(bench.queue(3));
    Sending::goTo(bench.outbox());
    bench.items()->setFocus();
    bench.items()->setCurrentIndex(bench.row(2));
    QTest::keyClick(bench.items(), Qt::Key_Delete);
    QTRY_COMPARE(bench.waiting(), 2);
    QTRY_COMPARE(bench.items()->currentIndex().row(), 2); // what stood after it
    QTest::mouseClick(bench.button("takeBack"), Qt::LeftButton);
    QTRY_COMPARE(bench.waiting(), 1);
    bench.items()->setFocus();
    QTest::keyClick(bench.items(), Qt::Key_Delete);
    QTRY_COMPARE(bench.waiting(), 0);
    QVERIFY(bench.part<QLabel>("outboxEmpty")->isVisible());
    QVERIFY(!bench.button("send")->isEnabled());
}

void TestOutbox::aTargetIsChangedAndRemoved()
{
    WordpressDouble wordpress;
    Sending bench;
    bench.addWordpress(wordpress);
    QVERIFY(bench.queue());
    QTest::mouseClick(bench.button("editTarget"), Qt::LeftButton);
    QTRY_VERIFY(bench.part<TargetDialog>());
    bench.fill("targetName", QStringLiteral("Le Fanal"));
    QTest::keyClick(bench.part<TargetDialog>(), Qt::Key_Return);
    QTRY_COMPARE(bench.part<QLabel>("outboxName")->text(), QStringLiteral("Le Fanal"));
    QTRY_VERIFY(!bench.part<TargetDialog>());
    QCOMPARE(bench.waiting(), 1);
    QTest::mouseClick(bench.button("removeTarget"), Qt::LeftButton);
    QTRY_VERIFY(bench.part<QMessageBox>());
    for (QAbstractButton *each : bench.part<QMessageBox>()->buttons())
        if (each->text() == QLatin1String("Remove"))
            QTest::mouseClick(each, Qt::LeftButton);
    QTRY_COMPARE(bench.part<QLabel>("outboxName")->text(), QStringLiteral("No target yet"));
    QCOMPARE(bench.waiting(), 0);
}

void TestOutbox::anAddressThatIsNoneIsRefused()
{
    Sending bench;
    bench.openOutbox();
    QTRY_VERIFY(bench.outbox());
    QTest::mouseClick(bench.button("newTarget"), Qt::LeftButton);
    QTRY_VERIFY(bench.part<TargetDialog>());
    QTest::keyClick(bench.part<TargetDialog>(), Qt::Key_Return);
    QTRY_COMPARE(bench.part<QLabel>("targetState")->text(), QStringLiteral("Give the address."));
    bench.fill("targetAddress", QStringLiteral("https://anne:secret@example.org"));
    QTest::keyClick(bench.part<TargetDialog>(), Qt::Key_Return);
    QTRY_VERIFY(bench.part<QLabel>("targetState")->text().contains(QLatin1String("in their own fields")));
    QVERIFY(!bench.part<QLabel>("targetState")->text().contains(QLatin1String("secret")));
    bench.fill("targetAddress", QStringLiteral("ftp://example.org"));
    QTest::keyClick(bench.part<TargetDialog>(), Qt::Key_Return);
    QTRY_VERIFY(bench.part<QLabel>("targetState")->text().contains(QLatin1String("https://")));
    bench.part<QComboBox>("targetKind")->setCurrentIndex(1);
    QVERIFY(bench.part<QLineEdit>("targetHostKey")->isVisible());
    bench.part<QComboBox>("targetKind")->setCurrentIndex(3);
    QVERIFY(!bench.part<QLineEdit>("targetUser")->isVisible());
    QTest::keyClick(bench.part<TargetDialog>(), Qt::Key_Escape);
    QTRY_VERIFY(!bench.part<TargetDialog>());
}

void TestOutbox::whatIsToBeKnownOfWhatWasSentIsReported()
{
    WordpressDouble wordpress;
    Sending bench;
    bench.addWordpress(wordpress);
    QVERIFY(bench.queue());
    bench.send();
    QTRY_VERIFY_WITH_TIMEOUT(bench.part<dialogs::ReportDialog>(), awhile);
    const auto *remarks = bench.part<dialogs::ReportDialog>()->findChild<QListWidget *>();
    QVERIFY(!remarks->findItems(QStringLiteral("nobody there is called"), Qt::MatchContains).isEmpty());
}

void TestOutbox::theMenusHaveIt()
{
    Sending bench;
    const auto &actions = bench.window().actions();
    QVERIFY(actions.sendTo->isEnabled());
    QVERIFY(!actions.sendTo->associatedObjects().isEmpty());
    int menus = 0;
    for (QObject *each : actions.sendTo->associatedObjects())
        menus += qobject_cast<QMenu *>(each) != nullptr;
    QVERIFY(menus >= 2); // Article, and Export ▾
    bench.openOutbox();
    QTRY_VERIFY(bench.outbox());
    QCOMPARE(bench.part<QLabel>("outboxName")->text(), QStringLiteral("No target yet"));
    QTest::keyClick(bench.outbox(), Qt::Key_Escape);
    QTRY_VERIFY(!bench.outbox());
}

void TestOutbox::tenThousandWait()
{
    WordpressDouble wordpress;
    Sending bench;
    const qint64 target = bench.addWordpress(wordpress);
    {
        const auto other = archive::Archive::open(bench.archive(), archive::Access::ReadWrite);
        const QByteArray number = QByteArray::number(target);
        QVERIFY((*other)->database().run("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000) "
                                         "INSERT INTO outbox (target_id, uuid, queued) SELECT " + number
                                         + ", printf('%08d-0000-4000-8000-000000000000', i), '2021-05-03T08:30:00Z' FROM n"));
    }
    QElapsedTimer opening;
    opening.start();
    bench.openOutbox();
    QVERIFY(bench.outbox());
    QVERIFY2(opening.elapsed() < 500, qPrintable(QString::number(opening.elapsed())));
    QVERIFY(bench.row(0).data().toString().contains(QLatin1String("10,000")));
}

void TestOutbox::pictures_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("scheme");
    QTest::addColumn<QSize>("size");
    QTest::newRow("fr-light-1440") << "fr" << int(window::Appearance::Scheme::Light) << QSize(1440, 900);
    QTest::newRow("en-dark-1100") << "en" << int(window::Appearance::Scheme::Dark) << QSize(1100, 700);
}

void TestOutbox::pictures()
{
    QFETCH(QString, language);
    QFETCH(int, scheme);
    QFETCH(QSize, size);
    WordpressDouble wordpress;
    wordpress.setMayWriteAnyHtml(false);
    Sending bench(language, static_cast<window::Appearance::Scheme>(scheme), size);
    const auto shoot = [](QWidget *of, const char *what) {
        QTest::qWait(400);
        QDir().mkpath(QStringLiteral(MARBRE_SHOTS));
        QVERIFY(of->grab().save(QStringLiteral(MARBRE_SHOTS "/outbox-%1-%2.png").arg(QLatin1String(what), QLatin1String(QTest::currentDataTag()))));
    };
    bench.openOutbox();
    QTRY_VERIFY(bench.outbox());
    shoot(bench.outbox(), "none");
    QTest::mouseClick(bench.button("newTarget"), Qt::LeftButton);
    QTRY_VERIFY(bench.part<TargetDialog>());
    shoot(bench.part<TargetDialog>(), "target");
    bench.part<QComboBox>("targetKind")->setCurrentIndex(1);
    shoot(bench.part<TargetDialog>(), "sftp");
    bench.part<TargetDialog>()->close();
    bench.addTarget(QStringLiteral("Serveur de secours"), TargetKind::Sftp, QStringLiteral("sftp://phare.example/srv/www"), QStringLiteral("anne"));
    bench.addTarget(QStringLiteral("Clé USB"), TargetKind::Folder, bench.path(QStringLiteral("www")));
    bench.addWordpress(wordpress);
    bench.outbox()->close();
    QTRY_VERIFY(!bench.outbox());
    bench.list()->setFocus();
    bench.list()->setCurrentIndex(bench.list()->model()->index(0, 0));
    bench.sendChosen();
    QTRY_VERIFY(bench.part<SendDialog>());
    bench.part<SendDialog>()->findChild<dialogs::TargetList *>()->setCurrentRow(1);
    shoot(bench.part<SendDialog>(), "choose");
    QTest::mouseClick(bench.button("queue"), Qt::LeftButton);
    QTRY_COMPARE(bench.waiting(), 1);
    shoot(bench.outbox(), "waiting");
    bench.send();
    QTRY_COMPARE_WITH_TIMEOUT(bench.sent(), 1, awhile);
    shoot(bench.outbox(), "sent");
    // One that was changed there, one that the server does not take, two that wait.
    wordpress.edit(wordpress.posts().front()[QLatin1String("id")].toInteger(), QStringLiteral("title"), QStringLiteral("Corrigé sur le site"));
    bench.retitle(QStringLiteral("Elekta se remet lentement d’une cyberattaque"));
    for (int row = 0; row < 2; ++row) {
        bench.list()->setCurrentIndex(bench.list()->model()->index(row, 0));
        bench.sendChosen();
        QTRY_VERIFY(bench.part<SendDialog>());
        bench.part<SendDialog>()->findChild<dialogs::TargetList *>()->setCurrentRow(1);
        QTest::mouseClick(bench.button("queue"), Qt::LeftButton);
        QTRY_COMPARE(bench.waiting(), row + 1);
    }
    wordpress.breakNext("POST", QStringLiteral("/wp/v2/posts"), answer(413), false);
    bench.send();
    QTRY_COMPARE_WITH_TIMEOUT(int(bench.signOf(2)), int(Sign::Failed), awhile);
    QTRY_VERIFY(bench.button("compare")->isEnabled());
    shoot(bench.outbox(), "failed");
    bench.items()->setCurrentIndex(bench.row(1));
    QTest::mouseClick(bench.button("compare"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(bench.part<ConflictDialog>(), awhile);
    shoot(bench.part<ConflictDialog>(), "conflict");
    bench.part<ConflictDialog>()->close();
    QTest::mouseClick(bench.button("trySending"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!bench.button("trySending")->isEnabled() || bench.button("send")->isEnabled(), awhile);
    shoot(bench.outbox(), "dry");
    // One that does not answer.
    const Server deaf([](const Asked &) { return QByteArray(); });
    const qint64 silent = bench.addTarget(QStringLiteral("Muet"), TargetKind::Wordpress, deaf.url().toString(), QStringLiteral("anne"));
    const auto other = archive::Archive::open(bench.archive(), archive::Access::ReadWrite);
    QVERIFY((*other)->outbox().add(silent, {bench.storedIds().front(), bench.storedIds().back()}));
    bench.outbox()->choose(silent);
    bench.send();
    QTRY_VERIFY_WITH_TIMEOUT(bench.part<SecretDialog>(), awhile);
    shoot(bench.part<SecretDialog>(), "secret");
    bench.fill("secret", QStringLiteral("abcd efgh"));
    QTest::keyClick(bench.part<SecretDialog>(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!deaf.asked().isEmpty(), awhile);
    shoot(bench.outbox(), "running");
    bench.send();
    QTRY_VERIFY(bench.button("send")->text() != (language == QLatin1String("fr") ? QStringLiteral("Arrêter") : QStringLiteral("Stop")));
    bench.outbox()->close();
    bench.shoot(QStringLiteral("outbox-window-%1").arg(QLatin1String(QTest::currentDataTag())));
}

MARBRE_WINDOW_TEST(TestOutbox)
#include "tst_outbox.moc"
