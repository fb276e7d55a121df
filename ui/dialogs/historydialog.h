#pragma once

#include <QDialog>

#include <vector>

#include "archive/versiontable.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QTextBrowser;

namespace marbre::desk {
class Desk;
}

namespace marbre::dialogs {

/// The versions of an article: what each has changed, against the one before, today's or any other; one is restored
/// whole or in one passage, one gets a name. Not modal.
class HistoryDialog : public QDialog
{
    Q_OBJECT

public:
    HistoryDialog(desk::Desk &desk, qint64 article, QWidget *parent);

signals:
    /// The article is to be again what it was.
    void restoreWanted(int version);
    /// A passage of today's is to be again what it was.
    void passageWanted(int version, const marbre::archive::Passage &passage);

private:
    /// One of the two texts that are shown.
    struct Compared {
        int version = 0; ///< 0: there is none
        article::Article article;
    };

    void build();
    void connectParts();
    void readVersions();
    void takeVersions(const std::vector<archive::Version> &versions);
    void listOthers();
    void compare();
    [[nodiscard]] int otherVersion() const;
    void showChanges(const Compared &before, const Compared &after);
    void takeBack(const QString &link);
    void giveName();
    void complain(const Error &error);
    [[nodiscard]] const archive::Version *chosen() const;

    desk::Desk &m_desk;
    qint64 m_article;
    std::vector<archive::Version> m_versions; ///< newest first
    QListWidget *m_list;
    QComboBox *m_against;
    QCheckBox *m_sideBySide;
    QTextBrowser *m_text;
    QLineEdit *m_name;
    QLabel *m_mistake;
    QPushButton *m_restore;
    Compared m_before; ///< what is shown
    Compared m_after;
    int m_round = 0; ///< of questions: the latest one's answer counts
};

} // namespace marbre::dialogs
