#pragma once

#include <QWidget>

#include "article/article.h"
#include "window/jointsteps.h"

class QScrollArea;

namespace marbre::editor {
class BodySource;
class EditorToolBar;
class RichEditor;
}
namespace marbre::fields {
class FieldsPanel;
}

namespace marbre::window {

/// Where an article is written: its fields above, its text below.
class WritingPane : public QWidget
{
    Q_OBJECT

public:
    explicit WritingPane(QWidget *parent = nullptr);

    /// Shows an article; tells nothing.
    void setArticle(const article::Article &article);
    /// The article as it now stands in the fields and the text.
    [[nodiscard]] article::Article article() const;
    /// Takes over what the archive has made of the article (number, version, slug, times); what is typed stays.
    void adoptSaved(const article::Article &saved);
    /// Shows other fields and puts another body in place as one step of the body's undo.
    void replaceArticle(const article::Article &article);
    [[nodiscard]] const std::vector<article::Correction> &corrections() const { return m_article.corrections; }
    void setCorrections(const std::vector<article::Correction> &corrections);
    /// Shows other fields; the body stays.
    void setFields(const article::Article &article);

    /// A bar above the text.
    void addBar(QWidget *bar);
    /// A button with letters on it after those for formatting; what it does is the action.
    void addButton(QAction *action, const QString &name, const QString &letters);
    /// Scrolls the fields so that one is seen.
    void reveal(QWidget *field);

    /// The title and the text alone, in the middle.
    void setFocused(bool focused);

    [[nodiscard]] fields::FieldsPanel *fields() const { return m_fields; }
    [[nodiscard]] editor::RichEditor *body() const { return m_body; }
    /// The body as HTML, in its place while it is open.
    /// What changes several texts at once is one step of undo.
    [[nodiscard]] JointSteps &steps() { return m_steps; }
    [[nodiscard]] editor::BodySource *source() const { return m_source; }

signals:
    /// Another text has the focus: its commands are the ones meant.
    void editorChanged(marbre::editor::RichEditor *editor);
    void edited();
    /// Another article has taken the place of the one before.
    void articleShown();
    /// Escape, which meant nothing to what has the focus.
    void escaped();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fitFields();
    void centre();
    void followFocus(QWidget *now);
    void setTitleFont();

    fields::FieldsPanel *m_fields;
    QScrollArea *m_fieldsArea;
    editor::EditorToolBar *m_toolBar;
    editor::RichEditor *m_body;
    editor::BodySource *m_source;
    JointSteps m_steps;
    bool m_focused = false;
    article::Article m_article; ///< as the archive knows it
};

} // namespace marbre::window
