#pragma once

#include <QWidget>

#include "desk/capturing.h"

class QComboBox;
class QFrame;
class QLabel;
class QPushButton;
class QStackedLayout;

namespace marbre::editor {
class RichEditor;
}

namespace marbre::originals {

/// The original beside the article: the text of a frozen page as it was read, without its scripts and without the Web.
class OriginalPane : public QWidget
{
    Q_OBJECT

public:
    explicit OriginalPane(QWidget *parent = nullptr);

    /// No article, or one of which no copy is kept. `canFetch`: the article says where its original stands.
    void showNone(bool isArticle, bool canFetch);
    /// The copies of the article's original, newest first; the newest is asked for, unless one of them is shown.
    void setCopies(const std::vector<archive::FrozenPage> &copies);
    /// What a copy says.
    void showCopy(const archive::FrozenPage &copy, const desk::Capture &capture);
    void showMistake(const QString &sentence);
    /// The server is being asked, which one may stop.
    void setBusy(bool busy);
    [[nodiscard]] editor::RichEditor *text() const { return m_text; }

signals:
    /// A copy is to be shown.
    void copyWanted(const marbre::archive::FrozenPage &copy);
    void checkWanted();
    void stopWanted();
    void changesWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void fillCopies();
    void describe();

    QFrame *m_head;
    QLabel *m_what;
    QComboBox *m_days;
    QPushButton *m_check;
    QFrame *m_banner;
    QLabel *m_bannerText;
    QPushButton *m_changes;
    QStackedLayout *m_stack;
    QLabel *m_message;
    editor::RichEditor *m_text;
    std::vector<archive::FrozenPage> m_copies;
    qint64 m_shown = 0; ///< the copy in sight; 0: none
    QString m_language; ///< of the page in sight
    QString m_source;
    bool m_isBusy = false;
    enum class None { Article, Copy, Address } m_none = None::Article; ///< what there is none of
};

} // namespace marbre::originals
