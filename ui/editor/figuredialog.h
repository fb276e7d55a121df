#pragma once

#include <QDialog>

#include <vector>

#include "document/block.h"
#include "editor/pictures.h"

class QCheckBox;
class QFormLayout;
class QLabel;
class QSpinBox;
class QLineEdit;

namespace marbre::editor {

class RichEditor;

/// What is said of a figure: of each picture its alternative text and width, the caption, the credit. Not modal.
class FigureDialog : public QDialog
{
    Q_OBJECT

public:
    /// A picture in a line has neither caption nor credit.
    enum class Kind { Figure, InLine };
    FigureDialog(document::Figure figure, const Pictures &pictures, QWidget *parent, Kind kind = Kind::Figure);

    [[nodiscard]] document::Figure figure() const;
    /// Puts another picture in the place of one; what is said of it stays.
    void setPicture(size_t index, const QString &src, const QSize &size);

signals:
    /// Another picture is to be chosen for one.
    void replaceWanted(size_t index);

private:
    struct Row {
        QLineEdit *alternative;
        QCheckBox *decorative;
        QSpinBox *width;
        QLabel *thumbnail;
    };
    [[nodiscard]] Row addRow(const document::Image &image, QFormLayout &form);
    [[nodiscard]] QWidget *sizeRow(const document::Image &image, QSpinBox *width, size_t index);
    void showThumbnail(QLabel *label, const QString &src) const;
    void updateWarning();

    const Pictures &m_pictures;
    document::Figure m_figure;
    std::vector<Row> m_rows;
    RichEditor *m_caption;
    RichEditor *m_credit;
    QLabel *m_warning;
};

} // namespace marbre::editor
