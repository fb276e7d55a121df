#pragma once

#include <QDialog>

#include "desk/capturing.h"

class QCheckBox;
class QTextBrowser;

namespace marbre::originals {

/// What has changed in an original since the editor last knew it, paragraph by paragraph; to be taken note of, or into the
/// article. Not modal.
class ChangeDialog : public QDialog
{
    Q_OBJECT

public:
    ChangeDialog(desk::OriginalChange change, QWidget *parent);

    [[nodiscard]] const desk::OriginalChange &change() const { return m_change; }

signals:
    /// The editor knows it, and leaves the article as it is.
    void noteWanted();
    /// What is new is to stand in the article; once it does, the dialog is to be closed.
    void updateWanted();

private:
    void compare();

    desk::OriginalChange m_change;
    QCheckBox *m_sideBySide;
    QTextBrowser *m_text;
};

} // namespace marbre::originals
