#pragma once

#include <QPixmap>
#include <QTimer>
#include <QWidget>

#include <optional>
#include <vector>

#include "archive/mediatable.h"

class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace marbre::dialogs {

/// What is known of the chosen pictures: of one, who shows it and what is said of it, to be written; of all, what their
/// removal would free.
class MediaDetails : public QWidget
{
    Q_OBJECT

public:
    /// Of what is chosen, as far as it can be removed.
    struct Removable {
        int files = 0;
        qint64 bytes = 0;
        bool isKnown = false; ///< false: it is being looked for
    };

    explicit MediaDetails(QWidget *parent = nullptr);

    /// What is being written of the same picture stays.
    void showPicture(const archive::MediaRow &media);
    void showSeveral(int count);
    void showNothing();
    void setPreview(const QPixmap &picture);
    [[nodiscard]] static QSize previewSize();
    void setUses(const std::vector<archive::MediaUse> &uses);
    void setRemovable(const Removable &removable);
    void say(const QString &sentence);
    /// Gives at once what is being written.
    void flush();
    /// Puts the cursor where the alternative text is written.
    void write();

signals:
    void wordsEdited(const QString &address, const marbre::archive::MediaWords &words);
    void articleWanted(qint64 article);
    void removeWanted();

private:
    void build();
    void addField(QVBoxLayout &column, const QString &name, QWidget *field);
    void connectParts();
    void setWords(const archive::MediaWords &words);
    void showParts(bool ofOne);
    void openUse(int row);
    [[nodiscard]] archive::MediaWords words() const;
    [[nodiscard]] QString stateOf(const Removable &removable) const;

    std::optional<archive::MediaRow> m_shown;
    archive::MediaWords m_given; ///< what the archive has of the picture that is shown
    std::vector<archive::MediaUse> m_usesShown;
    int m_count = 0; ///< of the chosen
    QLabel *m_preview;
    QLabel *m_name;
    QWidget *m_ofOne; ///< the fields, and who shows it
    QLabel *m_usesName;
    QListWidget *m_uses;
    QPlainTextEdit *m_alternative;
    QLineEdit *m_credit;
    QLineEdit *m_rights;
    QLabel *m_state;
    QLabel *m_sentence;
    QPushButton *m_remove;
    QTimer m_writing;
};

} // namespace marbre::dialogs
