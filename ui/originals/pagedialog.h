#pragma once

#include <QDialog>
#include <QUrl>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace marbre::originals {

/// Asks for the page that an article is to be made of: its address, or a file that was saved. It stays open until the page
/// is there, so that what is wrong with it is said beside what was asked for.
class PageDialog : public QDialog
{
    Q_OBJECT

public:
    /// `address` is proposed; empty: none.
    PageDialog(const QString &address, QWidget *parent);

    /// The page is being read; the dialog's Cancel then stops that.
    void setBusy(bool busy);
    /// So many bytes of it have come; `total` 0: of how many, nobody has said.
    void showProgress(qint64 done, qint64 total);
    void complain(const QString &sentence);

signals:
    void addressGiven(const QUrl &url);
    void fileGiven(const QString &path);
    void stopped();

private:
    void give();
    void chooseFile();
    void reject() override;

    QLineEdit *m_address;
    QLabel *m_state;
    QProgressBar *m_progress;
    QPushButton *m_file;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_read;
    bool m_isBusy = false;
};

} // namespace marbre::originals
