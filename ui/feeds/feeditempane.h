#pragma once

#include <QAction>
#include <QWidget>

#include "archive/feeditemtable.h"
#include "document/document.h"

class QFrame;
class QLabel;
class QPushButton;
class QStackedLayout;

namespace marbre::editor {
class RichEditor;
}

namespace marbre::feeds {

/// What a feed says of an item, as it was fetched: nothing here asks anybody, pictures included.
class FeedItemPane : public QWidget
{
    Q_OBJECT

public:
    struct Actions {
        QAction *translate = nullptr;
        QAction *read = nullptr;
        QAction *skip = nullptr;
        QAction *open = nullptr;
    };
    FeedItemPane(const Actions &actions, QWidget *parent);

    /// Its text comes later, by setText().
    void showItem(const archive::FeedItem &item, const QString &feed);
    /// Of another item than the one that is shown it is not taken.
    void setText(qint64 item, const document::Document &text);
    /// Nothing is chosen, or several things are: `words` says so.
    void showNothing(const QString &words);
    [[nodiscard]] qint64 item() const { return m_item; }

private:
    [[nodiscard]] QWidget *buildHead();
    [[nodiscard]] QPushButton *buttonFor(QAction *action);
    void showState(const archive::FeedItem &item);

    Actions m_actions;
    qint64 m_item = 0; ///< 0: none is shown
    QStackedLayout *m_stack;
    QLabel *m_message;
    QLabel *m_title = nullptr;
    QLabel *m_saidBy = nullptr;
    QFrame *m_banner = nullptr;
    QLabel *m_bannerText = nullptr;
    editor::RichEditor *m_text;
};

} // namespace marbre::feeds
