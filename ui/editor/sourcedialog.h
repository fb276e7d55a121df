#pragma once

#include <QDialog>

namespace marbre::editor {

class SourceEdit;

/// The HTML of one card. Not modal.
class SourceDialog : public QDialog
{
    Q_OBJECT

public:
    SourceDialog(const QString &kind, const QString &source, QWidget *parent);

    [[nodiscard]] QString source() const;

private:
    SourceEdit *m_edit;
};

} // namespace marbre::editor
