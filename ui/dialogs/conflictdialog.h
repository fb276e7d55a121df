#pragma once

#include <QDialog>

#include "article/article.h"

class QCheckBox;
class QTextBrowser;

namespace marbre::dialogs {

/// Two texts of one article: what another program has saved, and what was typed here meanwhile. Both are kept unless
/// one is chosen. Not modal.
class ConflictDialog : public QDialog
{
    Q_OBJECT

public:
    ConflictDialog(article::Article theirs, article::Article mine, QWidget *parent);

signals:
    /// The article is to say what was typed here; what it says now stays in its history.
    void mineWanted();
    /// What was typed here is to go to the trash.
    void theirsWanted();

private:
    void showBoth();

    const article::Article m_theirs;
    const article::Article m_mine;
    QCheckBox *m_sideBySide;
    QTextBrowser *m_text;
};

} // namespace marbre::dialogs
