#pragma once

#include <QDialog>
#include <QHash>
#include <QTimer>

#include <optional>

#include "archive/outboxtable.h"
#include "archive/targettable.h"
#include "desk/sending.h"

class QLabel;
class QListView;
class QProgressBar;
class QPushButton;

namespace marbre::desk {
class Desk;
}

namespace marbre::dialogs {

class OutboxListModel;
class OutboxSide;

/// The outbox: its targets, what waits for the chosen one, how it goes, and what it has got. Nothing is sent but by its
/// button, which lets the desk's courier go; the window may be closed meanwhile. Not modal.
class OutboxDialog : public QDialog
{
    Q_OBJECT

public:
    OutboxDialog(desk::Desk &desk, QWidget *parent);
    ~OutboxDialog() override;

    void choose(qint64 target);

signals:
    void articleWanted(qint64 id);

private:
    void build();
    QWidget *buildPane();
    QWidget *buildHeader();
    QWidget *buildButtons();
    void connectParts();
    void connectButtons();
    void connectDesk();
    void read();
    void readList();
    void showTarget();
    void updateButtons();
    void showJourney();
    [[nodiscard]] const archive::Target *target() const;
    [[nodiscard]] bool isSite() const;
    [[nodiscard]] const archive::OutboxItem *waiting() const;
    [[nodiscard]] QString linkOfChosen() const;
    void openChosen();
    void takeBack();
    void sendOrStop();
    void order(const QString &secret = {});
    void tellEnd(qint64 target, const Outcome &outcome, int arrived);
    void tryOut(const QString &secret = {});
    void takeForecast(const desk::SendItem &item);
    void endTrying(const Outcome &done);
    /// `then` gets it, unless the person gives none.
    void askSecret(const Error &why, void (OutboxDialog::*then)(const QString &secret));
    void compare();
    void showBoth(qint64 item, const Result<desk::SendItem> &seen);
    void tell(const QString &sentence);

    desk::Desk &m_desk;
    QTimer m_reading; ///< many changes at once are one reading
    qint64 m_shown = 0; ///< the target that is shown
    QHash<qint64, QString> m_forecasts; ///< by the articles' numbers
    bool m_isTrying = false;
    QString m_told; ///< while nothing is on its way
    OutboxSide *m_side;
    QLabel *m_name;
    QLabel *m_place;
    QPushButton *m_edit;
    QPushButton *m_removeTarget;
    OutboxListModel *m_model;
    QListView *m_list;
    QLabel *m_empty;
    QProgressBar *m_progress;
    QLabel *m_state;
    QPushButton *m_takeBack;
    QPushButton *m_compare;
    QPushButton *m_open;
    QPushButton *m_try;
    QPushButton *m_send;
};

} // namespace marbre::dialogs
