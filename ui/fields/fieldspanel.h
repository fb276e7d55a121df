#pragma once

#include <QWidget>

#include "article/article.h"
#include "editor/richeditor.h"

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QStringListModel;
class QToolButton;

namespace marbre::fields {

class ChipEdit;
class DateEdit;
class TitleEdit;

/// Names in use in the archive, for completion.
struct KnownNames {
    QStringList sources;
    QStringList people;
    QStringList categories;
    QStringList tags;
};

/// All that is known of an article but its body: each a field of its own.
class FieldsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit FieldsPanel(QWidget *parent = nullptr);

    /// Shows an article's fields; tells nothing.
    void setArticle(const article::Article &article);
    /// Writes the fields into an article; what the panel does not show stays.
    void apply(article::Article &article) const;
    void setKnownNames(const KnownNames &names);
    /// Shows what the archive has made of it (a slug), where the person is not typing there.
    void setSlug(const QString &slug);

    [[nodiscard]] TitleEdit *title() const { return m_title; }
    [[nodiscard]] editor::RichEditor *lead() const { return m_lead; }
    [[nodiscard]] editor::RichEditor *note() const { return m_note; }
    /// What the archive keeps of the original: the day of its newest copy (invalid: none), and whether it says something
    /// that nobody has taken note of.
    void setOriginalCopy(QDate day, bool changed);
    /// The lines and the rich texts, as the eye goes, but for the title.
    [[nodiscard]] QList<QWidget *> texts() const;
    /// Whether a field is shown, or is among those that `showField` brings into sight.
    [[nodiscard]] bool hasField(const QWidget *field) const;
    void showField(const QWidget *field);
    [[nodiscard]] bool showsAll() const;
    void setShowsAll(bool all);
    void setStatus(article::Status status);
    /// Hides all fields but the title.
    void setTitleOnly(bool only);

signals:
    void edited();
    /// The original's copy was clicked.
    void originalWanted();
    /// Enter in the title: on to the text.
    void titleFinished();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row {
        QLabel *label;
        QWidget *field;
        const char *text; ///< of the label, to be translated
        const char *hint; ///< the field's tooltip, to be translated; null: it has its own
        int column;
    };

    void build();
    void buildMain(QGridLayout *grid);
    void buildMore(QGridLayout *grid);
    void connectFields();
    void orderTabs();
    QLineEdit *addLine(QGridLayout *grid, int row, int column, const char *text, const char *hint);
    void add(QGridLayout *grid, int row, int column, int span, QWidget *field, const char *text, const char *hint);
    void fillChoices();
    void alignLabels();
    void showOriginalCopy();
    void retranslate();

    TitleEdit *m_title;
    DateEdit *m_original;
    DateEdit *m_reposted;
    QLineEdit *m_source = nullptr;
    QLineEdit *m_authors = nullptr;
    QLineEdit *m_link = nullptr;
    QToolButton *m_originalState;
    QDate m_copyDay;
    bool m_originalChanged = false;
    ChipEdit *m_categories;
    editor::RichEditor *m_lead;
    editor::RichEditor *m_note;
    QComboBox *m_status;
    QToolButton *m_moreButton;
    QWidget *m_main;
    QWidget *m_more;
    QComboBox *m_language;
    QComboBox *m_originalLanguage;
    QLineEdit *m_translators = nullptr;
    ChipEdit *m_tags;
    QLineEdit *m_originalTitle = nullptr;
    QLineEdit *m_site = nullptr;
    QLineEdit *m_slug = nullptr;
    QStringListModel *m_sourceNames;
    QStringListModel *m_peopleNames;
    QList<Row> m_rows;
};

} // namespace marbre::fields
