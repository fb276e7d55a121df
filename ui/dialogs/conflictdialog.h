#pragma once

#include <QDialog>

#include "article/article.h"

class QCheckBox;
class QTextBrowser;

namespace marbre::dialogs {

/// Two texts of one article: what another program has saved, and what was typed here meanwhile; or what stands on a
/// server, and what is to be sent there. Both are kept unless one is chosen. Not modal.
class ConflictDialog : public QDialog
{
    Q_OBJECT

public:
    /// Who has the other text.
    enum class Other {
        Program,
        Server, ///< somebody has changed it there since it was sent
        ServerGone, ///< somebody has removed it there
        ServerAsSent, ///< it is what was sent: there is nothing to choose
    };
    ConflictDialog(article::Article theirs, article::Article mine, QWidget *parent, Other other = Other::Program);

signals:
    /// The article is to say what was typed here; what it says now stays in its history. Of a server: what stands there is
    /// to be written over.
    void mineWanted();
    /// What was typed here is to go to the trash. Of a server: what stands there stays.
    void theirsWanted();

private:
    struct Words {
        QString title;
        QString what;
        QString useMine; ///< empty: there is nothing to choose
        QString mineTip;
        QString useTheirs;
        QString theirsTip;
        QString useBoth;
    };
    [[nodiscard]] static Words wordsOf(Other other);
    void build(Other other);
    void showBoth();

    const article::Article m_theirs;
    const article::Article m_mine;
    QCheckBox *m_sideBySide;
    QTextBrowser *m_text;
};

} // namespace marbre::dialogs
