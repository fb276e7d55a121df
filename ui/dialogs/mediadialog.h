#pragma once

#include <QDialog>
#include <QHash>
#include <QPointer>
#include <QTimer>

#include <vector>

#include "archive/mediasweep.h"
#include "base/error.h"

class QButtonGroup;
class QLabel;
class QLineEdit;

namespace marbre::desk {
class Desk;
}
namespace marbre::models {
class MediaListModel;
}

namespace marbre::dialogs {

class MediaDetails;
class MediaView;
class Thumbnails;

/// The archive's pictures: all, those without alternative text, those that nobody needs. What is said of one is written
/// here; unused ones are removed. Not modal.
class MediaDialog : public QDialog
{
    Q_OBJECT

public:
    MediaDialog(desk::Desk &desk, QWidget *parent);

signals:
    void articleWanted(qint64 article);

private:
    enum Shown { All, WithoutAlternative, Unused };

    void build();
    [[nodiscard]] QWidget *buildFilters();
    void connectParts();
    [[nodiscard]] Shown filter() const;
    void list();
    void takeAddresses(std::vector<QString> addresses);
    void followArchive();
    void lookForUnused();
    void takeUnused(const archive::UnusedMedia &unused);
    [[nodiscard]] QStringList chosen() const;
    void choose(const QStringList &addresses);
    void showChosen();
    void showUses(const QString &address);
    void showPreview();
    void showRemovable();
    void remove();
    void complain(const Error &error);

    QPointer<desk::Desk> m_desk;
    models::MediaListModel *m_model;
    Thumbnails *m_thumbnails;
    Thumbnails *m_previews;
    MediaView *m_view;
    MediaDetails *m_details;
    QLineEdit *m_search;
    QButtonGroup *m_filters;
    QLabel *m_count;
    QHash<QString, qint64> m_unused; ///< and the bytes of each
    qint64 m_seenTo = 0;
    bool m_knowsUnused = false;
    bool m_looks = false;
    QTimer m_searching;
    QTimer m_following;
    int m_round = 0; ///< of questions: the latest one's answer counts
};

} // namespace marbre::dialogs
