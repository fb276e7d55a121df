#pragma once

#include <QDialog>
#include <QPointer>
#include <QTimer>

#include <deque>
#include <memory>
#include <mutex>

#include "desk/replacing.h"
#include "window/replacemodel.h"

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QListView;
class QProgressBar;
class QPushButton;

namespace marbre::desk {
class Desk;
}

namespace marbre::window {

class Session;

/// Finds words in the articles of the archive and puts others in their place: every change is shown first, some are
/// left out, all are taken back together. Not modal; while it works it can be stopped, and what is done then stays done.
class ReplaceDialog : public QDialog
{
    Q_OBJECT

public:
    /// `filter`: of the list as it stands.
    ReplaceDialog(desk::Desk &desk, Session &session, const archive::Filter &filter, QWidget *parent);
    ~ReplaceDialog() override;

    void done(int result) override;

signals:
    void articleWanted(qint64 id);

private:
    enum class Work { None, Finding, Replacing, TakingBack };
    /// What another thread has found and this one has not shown yet.
    struct Inbox {
        std::mutex mutex;
        std::vector<desk::ArchiveHit> hits;
        qint64 seen = 0;
        qint64 all = 0;
    };

    void build();
    void buildQuestion(QGridLayout *grid);
    void connectParts();
    [[nodiscard]] desk::ReplaceRequest request() const;
    void find();
    void takeFound();
    void replace();
    void takeBack();
    void closeArticle(const std::function<bool(qint64 article)> &isChanged);
    void goOn();
    void goBack();
    void finish();
    void showState();
    void begin(Work work);
    void say(const QString &sentence);

    QPointer<desk::Desk> m_desk;
    Session &m_session;
    const archive::Filter m_filter;
    ReplaceModel m_model;
    QLineEdit *m_words;
    QLineEdit *m_replacement;
    QCheckBox *m_case;
    QCheckBox *m_accents;
    QCheckBox *m_whole;
    QCheckBox *m_expression;
    QComboBox *m_scope;
    QPushButton *m_find;
    QListView *m_list;
    QCheckBox *m_all;
    QLabel *m_state;
    QProgressBar *m_progress;
    QPushButton *m_back;
    QPushButton *m_replace;

    Work m_work = Work::None;
    CancelToken m_cancel;
    std::shared_ptr<Inbox> m_inbox;
    QTimer m_taking;
    desk::ReplaceRequest m_asked; ///< what the hits answer
    std::deque<std::vector<desk::ArchiveHit>> m_waiting; ///< to be replaced, by article
    std::vector<desk::Replaced> m_done; ///< what can be taken back, the last one first
    int m_replaced = 0;
    int m_left = 0; ///< what had changed in the meantime
    qint64 m_reopened = 0; ///< the article to be opened again
};

} // namespace marbre::window
