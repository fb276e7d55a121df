#pragma once

#include <QLabel>

namespace marbre::window {

/// One line that gives way: what does not fit ends in an ellipsis and stands whole in the tooltip.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    void setFullText(const QString &text);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void elide();

    QString m_full;
};

} // namespace marbre::window
