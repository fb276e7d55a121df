#include "window/windowactions.h"

#include <QCoreApplication>
#include <QWidget>

#include "editor/actions.h"
#include "models/articlewords.h"
#include "window/appearance.h"

namespace marbre::window {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(marbre::window::WindowActions)
};

QAction *make(QWidget *window, const char *name, const QKeySequence &keys, bool checkable = false)
{
    auto *action = new QAction(window);
    action->setObjectName(QLatin1StringView(name));
    action->setShortcut(keys);
    action->setCheckable(checkable);
    window->addAction(action);
    return action;
}

QAction *makeChoice(QWidget *window, QActionGroup *group, const QString &name, const QVariant &data,
                    const QKeySequence &keys = {})
{
    QAction *action = make(window, name.toLatin1().constData(), keys, true);
    action->setData(data);
    group->addAction(action);
    return action;
}

void makeArticleActions(WindowActions &actions, QWidget *window)
{
    actions.search = make(window, "search", Qt::CTRL | Qt::SHIFT | Qt::Key_F);
    actions.nextArticle = make(window, "nextArticle", Qt::ALT | Qt::Key_Down);
    actions.previousArticle = make(window, "previousArticle", Qt::ALT | Qt::Key_Up);
    actions.goToList = make(window, "goToList", Qt::CTRL | Qt::SHIFT | Qt::Key_L);
    actions.goToText = make(window, "goToText", Qt::CTRL | Qt::SHIFT | Qt::Key_T);
    actions.category = make(window, "category", Qt::CTRL | Qt::SHIFT | Qt::Key_A);
    actions.sendTo = make(window, "sendTo", Qt::CTRL | Qt::SHIFT | Qt::Key_Return);
    actions.history = make(window, "history", Qt::CTRL | Qt::SHIFT | Qt::Key_H);
    actions.corrections = make(window, "corrections", Qt::CTRL | Qt::SHIFT | Qt::Key_K);
    actions.original = make(window, "original", Qt::Key_F12, true);
    actions.checkOriginal = make(window, "checkOriginal", Qt::SHIFT | Qt::Key_F12);
    actions.replaceAll = make(window, "replaceInArchive", Qt::CTRL | Qt::SHIFT | Qt::Key_R);
    actions.trash = make(window, "trash", Qt::CTRL | Qt::Key_Backspace);
    actions.restore = make(window, "restore", Qt::CTRL | Qt::SHIFT | Qt::Key_Backspace);
    actions.remove = make(window, "remove", Qt::CTRL | Qt::SHIFT | Qt::Key_Delete);
    actions.statuses = new QActionGroup(window);
    for (const article::Status status : article::allStatuses) {
        const int number = static_cast<int>(status);
        makeChoice(window, actions.statuses, QStringLiteral("status-") + article::statusName(status), number,
                   QKeySequence(int(Qt::ALT) | (Qt::Key_1 + number)));
    }
}

void makeViewActions(WindowActions &actions, QWidget *window)
{
    actions.focusMode = make(window, "focusMode", Qt::Key_F11, true);
    actions.preview = make(window, "preview", Qt::Key_F9, true);
    actions.allFields = make(window, "allFields", Qt::Key_F8, true);
    actions.appearances = new QActionGroup(window);
    using Scheme = Appearance::Scheme;
    struct Choice {
        const char *name;
        QVariant data;
        QKeySequence keys;
    };
    for (const Choice &each : {Choice{"appearance-system", int(Scheme::System), Qt::CTRL | Qt::Key_F5},
                               Choice{"appearance-light", int(Scheme::Light), Qt::CTRL | Qt::Key_F6},
                               Choice{"appearance-dark", int(Scheme::Dark), Qt::CTRL | Qt::Key_F7}})
        makeChoice(window, actions.appearances, QLatin1String(each.name), each.data, each.keys);
    actions.languages = new QActionGroup(window);
    for (const Choice &each : {Choice{"language-", QString(), Qt::SHIFT | Qt::Key_F5},
                               Choice{"language-fr", QStringLiteral("fr"), Qt::SHIFT | Qt::Key_F6},
                               Choice{"language-en", QStringLiteral("en"), Qt::SHIFT | Qt::Key_F8}})
        makeChoice(window, actions.languages, QLatin1String(each.name), each.data, each.keys);
    actions.pageWidths = new QActionGroup(window);
    for (const Choice &each : {Choice{"page-390", 390, Qt::CTRL | Qt::Key_F9}, Choice{"page-768", 768, Qt::SHIFT | Qt::Key_F9},
                               Choice{"page-0", 0, Qt::CTRL | Qt::SHIFT | Qt::Key_F9}})
        makeChoice(window, actions.pageWidths, QLatin1String(each.name), each.data, each.keys);
}

void translateFile(const WindowActions &actions)
{
    editor::nameAction(actions.newArticle, Words::tr("New article"), Words::tr("Start an empty article"));
    editor::nameAction(actions.import, Words::tr("Import…"), Words::tr("Add articles from texts and saved pages"));
    editor::nameAction(actions.fromPage, Words::tr("From a page…"), Words::tr("Make an article of a page of the Web: its address, or a file that you have saved"));
    editor::nameAction(actions.feeds, Words::tr("Feeds…"), Words::tr("What the sites that you follow have published: to read, to skip, to translate"));
    editor::nameAction(actions.exportPage, Words::tr("Page…"), Words::tr("Write the whole page with its style and pictures, for upload"));
    editor::nameAction(actions.exportFragment, Words::tr("Fragment…"), Words::tr("Write the text alone as HTML, to paste into a CMS"));
    editor::nameAction(actions.copyFragment, Words::tr("Copy as HTML"), Words::tr("Put the article on the clipboard, to paste into a CMS"));
    editor::nameAction(actions.exportSite, Words::tr("Whole site…"), Words::tr("Write all that is published as a folder, for a server; later only what has changed"));
    editor::nameAction(actions.exportAs, Words::tr("Other forms…"), Words::tr("Write articles for WordPress, as a book, as Markdown and more"));
    editor::nameAction(actions.openArchive, Words::tr("Open archive…"), Words::tr("Work on another archive"));
    editor::nameAction(actions.newArchive, Words::tr("New archive…"), Words::tr("Make an empty archive"));
    editor::nameAction(actions.site, Words::tr("Site…"), Words::tr("The site that the pages are for: its name and address"));
    editor::nameAction(actions.theme, Words::tr("Theme…"), Words::tr("What the pages look like, and what there is to choose about it"));
    editor::nameAction(actions.read, Words::tr("Read"), Words::tr("The archive as the site that it is"));
    editor::nameAction(actions.media, Words::tr("Pictures…"), Words::tr("The pictures of the archive: where they are shown, what is said of them"));
    editor::nameAction(actions.outbox, Words::tr("Outbox…"), Words::tr("What waits to be sent, to which sites and servers, and what was sent"));
    editor::nameAction(actions.backups, Words::tr("Copies…"), Words::tr("The archive as it was on other days"));
    editor::nameAction(actions.quit, Words::tr("Quit"), Words::tr("Leave Marbre; everything is saved"));
}

void translateArticle(const WindowActions &actions)
{
    editor::nameAction(actions.search, Words::tr("Search"), Words::tr("Search the archive"));
    editor::nameAction(actions.nextArticle, Words::tr("Next article"), Words::tr("Open the next article of the list"));
    editor::nameAction(actions.previousArticle, Words::tr("Previous article"), Words::tr("Open the previous article of the list"));
    editor::nameAction(actions.goToList, Words::tr("Go to the list"), Words::tr("Go to the list of articles"));
    editor::nameAction(actions.goToText, Words::tr("Go to the text"), Words::tr("Go to the text of the article"));
    editor::nameAction(actions.category, Words::tr("Add a category…"), Words::tr("Put the chosen articles in a category, too"));
    editor::nameAction(actions.sendTo, Words::tr("Send to…"), Words::tr("Put the chosen articles into the outbox"));
    editor::nameAction(actions.history, Words::tr("History…"), Words::tr("What the article was, and what has changed since"));
    editor::nameAction(actions.corrections, Words::tr("Corrections…"), Words::tr("Tell readers of a change made after publication"));
    editor::nameAction(actions.original, Words::tr("Original"), Words::tr("Show the original beside the article, as it was read"));
    editor::nameAction(actions.checkOriginal, Words::tr("Check the original"), Words::tr("Ask the server whether the original has changed"));
    editor::nameAction(actions.replaceAll, Words::tr("Replace in the archive…"), Words::tr("Put other words in the place of some, in every article"));
    editor::nameAction(actions.trash, Words::tr("Move to trash"), Words::tr("Move the chosen articles to the trash"));
    editor::nameAction(actions.restore, Words::tr("Restore"), Words::tr("Take the chosen articles out of the trash"));
    editor::nameAction(actions.remove, Words::tr("Delete for good"), Words::tr("Delete the chosen articles of the trash for good"));
    for (QAction *status : actions.statuses->actions()) {
        const QString label = models::statusLabel(static_cast<article::Status>(status->data().toInt()));
        editor::nameAction(status, label, Words::tr("Set the status: %1").arg(label));
    }
}

void translateView(const WindowActions &actions)
{
    editor::nameAction(actions.focusMode, Words::tr("Focus"), Words::tr("Nothing but the title and the text; Escape brings the rest back"));
    editor::nameAction(actions.preview, Words::tr("Preview"), Words::tr("Show or hide the page as it will be"));
    editor::nameAction(actions.allFields, Words::tr("All fields"), Words::tr("Show or hide the fields that are seldom needed"));
    const QStringList schemes{Words::tr("As the system"), Words::tr("Light"), Words::tr("Dark")};
    for (QAction *scheme : actions.appearances->actions())
        editor::nameAction(scheme, schemes[scheme->data().toInt()], Words::tr("Light or dark colours"));
    for (QAction *width : actions.pageWidths->actions()) {
        const int pixels = width->data().toInt();
        editor::nameAction(width, pixels ? Words::tr("Page %1 pixels wide").arg(pixels) : Words::tr("Page as wide as the pane"),
             Words::tr("Width of the page in the preview"));
    }
    // A language's own name, so that who cannot read the present one finds theirs.
    const QStringList languages{Words::tr("As the system"), QStringLiteral("Français"), QStringLiteral("English")};
    for (qsizetype i = 0; i < languages.size(); ++i)
        editor::nameAction(actions.languages->actions().at(i), languages[i], Words::tr("Language of the window"));
    editor::nameAction(actions.about, Words::tr("About Marbre"), Words::tr("What Marbre is, and its version"));
}

} // namespace

WindowActions makeActions(QWidget *window)
{
    WindowActions actions;
    actions.newArticle = make(window, "newArticle", QKeySequence::New);
    actions.import = make(window, "import", Qt::CTRL | Qt::SHIFT | Qt::Key_I);
    actions.fromPage = make(window, "fromPage", Qt::CTRL | Qt::SHIFT | Qt::Key_D);
    actions.feeds = make(window, "feeds", Qt::Key_F4);
    actions.exportPage = make(window, "exportPage", Qt::CTRL | Qt::SHIFT | Qt::Key_E);
    actions.exportFragment = make(window, "exportFragment", Qt::CTRL | Qt::SHIFT | Qt::Key_G);
    actions.copyFragment = make(window, "copyFragment", Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    actions.exportSite = make(window, "exportSite", Qt::CTRL | Qt::SHIFT | Qt::Key_W);
    actions.exportAs = make(window, "exportAs", Qt::CTRL | Qt::SHIFT | Qt::Key_X);
    actions.openArchive = make(window, "openArchive", QKeySequence::Open);
    actions.newArchive = make(window, "newArchive", Qt::CTRL | Qt::SHIFT | Qt::Key_N);
    actions.site = make(window, "site", Qt::CTRL | Qt::SHIFT | Qt::Key_S);
    actions.theme = make(window, "theme", Qt::CTRL | Qt::SHIFT | Qt::Key_J);
    actions.read = make(window, "read", Qt::Key_F6);
    actions.media = make(window, "media", Qt::CTRL | Qt::SHIFT | Qt::Key_M);
    actions.outbox = make(window, "outbox", Qt::CTRL | Qt::SHIFT | Qt::Key_P);
    actions.backups = make(window, "backups", Qt::CTRL | Qt::SHIFT | Qt::Key_B);
    actions.quit = make(window, "quit", Qt::CTRL | Qt::Key_Q);
    actions.quit->setMenuRole(QAction::QuitRole);
    makeArticleActions(actions, window);
    makeViewActions(actions, window);
    actions.about = make(window, "about", Qt::CTRL | Qt::Key_F1);
    actions.about->setMenuRole(QAction::AboutRole);
    translate(actions);
    return actions;
}

void translate(const WindowActions &actions)
{
    translateFile(actions);
    translateArticle(actions);
    translateView(actions);
}

} // namespace marbre::window
