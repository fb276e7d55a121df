#pragma once

#include <QDialog>

#include <vector>

#include "document/block.h"
#include "editor/pictures.h"

class QCheckBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace marbre::editor {

class RichEditor;

/// What is said of a figure: the alternative text of each picture, the caption, the credit. Not modal.
class FigureDialog : public QDialog
{
    Q_OBJECT

public:
    FigureDialog(document::Figure figure, const Pictures &pictures, QWidget *parent);

    [[nodiscard]] document::Figure figure() const;

private:
    struct Row {
        QLineEdit *alternative;
        QCheckBox *decorative;
    };
    [[nodiscard]] Row addRow(const document::Image &image, const Pictures &pictures, QFormLayout &form);
    void updateWarning();

    document::Figure m_figure;
    std::vector<Row> m_rows;
    RichEditor *m_caption;
    RichEditor *m_credit;
    QLabel *m_warning;
};

} // namespace marbre::editor
