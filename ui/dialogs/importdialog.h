#pragma once

#include <QDialog>
#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <memory>
#include <mutex>

#include "base/pace.h"
#include "desk/importreport.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QTableView;

namespace marbre::desk {
class Desk;
}

namespace marbre::dialogs {

class ImportList;
class ImportOptionsBar;
class ImportSourceModel;

/// Brings articles in from files and folders of any form: first says what each is taken for and what would be done, then
/// does it, then reports. One goes on working meanwhile; stopping takes back what was written, and so does one button
/// afterwards. Not modal; deletes itself.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    /// `whenSaved` calls what it is given once all that is typed in the window is saved.
    using WhenSaved = std::function<void(std::function<void()> then)>;
    ImportDialog(desk::Desk &desk, WhenSaved whenSaved, QWidget *parent);
    ~ImportDialog() override;

    /// More files and folders; once an import has been done, the next one begins with these. Not while one is under way.
    void add(const QStringList &paths);
    /// Nothing is read or written.
    [[nodiscard]] bool isIdle() const { return m_work == Work::None; }

    void done(int result) override;

signals:
    void articleWanted(qint64 id);
    /// The archive has these articles, or other words in them, now.
    void imported(const marbre::desk::ImportReport &report);
    /// What an import has written was taken back.
    void takenBack();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    enum class Work { None, Planning, Importing, TakingBack };
    /// What another thread has told and this one has not shown yet.
    struct Inbox {
        std::mutex mutex;
        desk::ImportProgress progress;
    };
    using Shared = std::shared_ptr<const desk::ImportReport>;

    void build();
    void buildSources();
    void buildButtons();
    void connectParts();
    void chooseFormat(int row);
    [[nodiscard]] bool isChangeable() const;
    void remove(int row);
    void look(const QStringList &paths);
    void plan();
    void start();
    void import();
    void takeBack(const Shared &report);
    void saveReport();
    void begin(Work work);
    void end(const QString &sentence);
    void fail(const Error &error);
    void takePlan(const Shared &report);
    void takeDone(const Shared &report);
    [[nodiscard]] desk::ImportOptions options() const;
    [[nodiscard]] std::function<void(const desk::ImportProgress &)> follower();
    void showProgress();
    void showState();

    QPointer<desk::Desk> m_desk;
    const WhenSaved m_whenSaved;
    ImportSourceModel *m_sources;
    QTableView *m_files;
    QLabel *m_hint;
    ImportOptionsBar *m_options;
    ImportList *m_list;
    QLabel *m_state;
    QProgressBar *m_progress;
    QPushButton *m_addFiles;
    QPushButton *m_addFolder;
    QPushButton *m_save;
    QPushButton *m_back;
    QPushButton *m_cancel;
    QPushButton *m_import;

    Work m_work = Work::None;
    CancelToken m_token;
    CancelToken m_looking; ///< at what was added; each is taken
    int m_looks = 0; ///< that are under way
    int m_round = 0; ///< the latest plan wins
    std::shared_ptr<Inbox> m_inbox;
    QTimer m_showing;
    QElapsedTimer m_clock;
    Pace m_articlePace;
    Pace m_bytePace;
    Shared m_plan; ///< null: not known yet
    Shared m_done; ///< null: nothing is imported yet
};

} // namespace marbre::dialogs
