#pragma once

#include <QPointer>
#include <QToolButton>
#include <QWidget>

#include <vector>

class QHBoxLayout;

namespace marbre::editor {

class RichEditor;

/// A flat button whose checked state is a tint of the accent.
class ToolBarButton : public QToolButton
{
    Q_OBJECT

public:
    explicit ToolBarButton(QWidget *parent);

    /// As wide as this where there is room; narrower, its words elided, where there is not.
    void setPreferredWidth(int width);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_width = 30;
};

/// The row of buttons above the text: style, marks, link, quote, lists, picture.
class EditorToolBar : public QWidget
{
    Q_OBJECT

public:
    explicit EditorToolBar(RichEditor *editor = nullptr, QWidget *parent = nullptr);

    /// The editor that the buttons act on; it must live as long as they do or be replaced first.
    void setEditor(RichEditor *editor);
    /// Room after the buttons for those of others.
    void addWidget(QWidget *widget);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillStyles();
    void showStyle();
    void showTable();
    void addSeparator();

    QPointer<RichEditor> m_editor;
    QHBoxLayout *m_row;
    ToolBarButton *m_style;
    ToolBarButton *m_table = nullptr;
    std::vector<ToolBarButton *> m_buttons;
};

} // namespace marbre::editor
