#pragma once

#include <QTimer>
#include <QWidget>

#include <memory>

#include "base/error.h"
#include "window/appearance.h"
#include "window/interfacelanguage.h"
#include "window/session.h"
#include "window/textactions.h"
#include "window/windowactions.h"

class QSplitter;

namespace marbre::desk {
class Desk;
}
namespace marbre::list {
class Sidebar;
}
namespace marbre::preview {
class PreviewPane;
}

namespace marbre::window {

class ArchiveCommands;
class ArticleCommands;
class Conflict;
class Exchange;
class Finding;
class Importing;
class LabelledPaste;
class ListPane;
class MainMenu;
class OutboxCommands;
class PreviewFeed;
class SavedSearches;
class StatusLine;
class TextCommands;
class ThemeCommands;
class TopBar;
class SpellCommands;
class Typography;
class WritingPane;

/// The window: puts the parts in their places, connects them, remembers itself. It does no work of its own.
class MainWindow : public QWidget
{
    Q_OBJECT

public:
    MainWindow(Appearance &appearance, InterfaceLanguage &language, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Works on an archive from now on, and opens the article that was last open in it. Fails as Desk::open does; the
    /// window then stays with what it had.
    [[nodiscard]] Outcome openArchive(const QString &folder);
    /// Says a failure in words, where it does not go unseen.
    void complain(const Error &error);

    [[nodiscard]] const WindowActions &actions() const { return m_actions; }
    [[nodiscard]] const TextActions &textActions() const { return m_textActions; }
    [[nodiscard]] preview::PreviewPane *preview() const { return m_preview; }
    [[nodiscard]] WritingPane *writing() const { return m_writing; }
    [[nodiscard]] ListPane *list() const { return m_list; }
    [[nodiscard]] list::Sidebar *sidebar() const { return m_sidebar; }
    [[nodiscard]] Session *session() const { return m_session; }
    [[nodiscard]] Importing *importing() const { return m_importing; }
    [[nodiscard]] Exchange *exchange() const { return m_exchange; }
    [[nodiscard]] SpellCommands *spelling() const { return m_spelling; }
    [[nodiscard]] StatusLine *status() const { return m_status; }
    [[nodiscard]] TopBar *topBar() const { return m_topBar; }

signals:
    /// The preview's plugin has been tried, well or not.
    void previewStarted();

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();
    void connectParts();
    void connectSession();
    void connectActions();
    void connectArchives();
    void restoreState();
    void saveState() const;
    void shareOut();
    void openArticle(qint64 id);
    void openLast();
    void startArticle();
    void showPage();
    void setDesk(std::unique_ptr<desk::Desk> desk);
    void setTitle();

    Appearance &m_appearance;
    InterfaceLanguage &m_language;
    WindowActions m_actions;
    TextActions m_textActions;
    TopBar *m_topBar;
    QSplitter *m_splitter;
    list::Sidebar *m_sidebar;
    ListPane *m_list;
    WritingPane *m_writing;
    preview::PreviewPane *m_preview;
    StatusLine *m_status;
    MainMenu *m_menu;
    Session *m_session;
    PreviewFeed *m_feed;
    LabelledPaste *m_paste;
    ArticleCommands *m_commands;
    ArchiveCommands *m_archives;
    ThemeCommands *m_themes;
    SavedSearches *m_searches;
    Conflict *m_conflict;
    Exchange *m_exchange;
    Importing *m_importing;
    OutboxCommands *m_outbox;
    Finding *m_finding;
    TextCommands *m_textCommands;
    Typography *m_typography;
    SpellCommands *m_spelling;
    QTimer m_showing; ///< many keys at once are one page
    bool m_painted = false;
    bool m_sharesOut = true; ///< the person has not moved a splitter yet: each part gets its share of the width
    std::unique_ptr<desk::Desk> m_desk;
};

} // namespace marbre::window
