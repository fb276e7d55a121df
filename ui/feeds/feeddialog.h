#pragma once

#include <QDialog>

#include "archive/feedtable.h"

class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace marbre::feeds {

/// A feed to be followed, or one that is: its address, what it is called, where it stands, how often it is fetched. It
/// stays open until that is done, so that what is wrong is said beside what was asked for.
class FeedDialog : public QDialog
{
    Q_OBJECT

public:
    /// A feed without a number is to be followed; `folders` are proposed.
    FeedDialog(const archive::Feed &feed, const QStringList &folders, QWidget *parent);

    /// As the person has filled it in.
    [[nodiscard]] archive::Feed feed() const;
    void complain(const QString &sentence);

signals:
    void given(const marbre::archive::Feed &feed);
    void stopped();

private:
    [[nodiscard]] bool isNew() const { return m_feed.id == 0; }
    void build(const QStringList &folders);
    void give();
    void setBusy(bool busy);
    void reject() override;

    archive::Feed m_feed;
    QLineEdit *m_address;
    QLineEdit *m_name;
    QComboBox *m_folder;
    QComboBox *m_every;
    QLabel *m_state;
    QProgressBar *m_progress;
    QDialogButtonBox *m_buttons;
    QPushButton *m_give;
    bool m_isBusy = false;
};

} // namespace marbre::feeds
