#pragma once

#include <functional>

#include "editor/plainedit.h"

namespace marbre::fields {

/// One line of text that wraps and grows with what is typed: Enter and pasted line breaks are spaces.
class TitleEdit : public editor::PlainEdit
{
    Q_OBJECT

public:
    explicit TitleEdit(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    [[nodiscard]] QString title() const;
    /// Asked before anything pasted or dropped goes in; true: taken, nothing more is done.
    void setPasteInterceptor(std::function<bool(const QMimeData &)> interceptor);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void edited();
    /// Enter was pressed.
    void finished();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitHeight();

    std::function<bool(const QMimeData &)> m_interceptor;
    bool m_setting = false;
};

} // namespace marbre::fields
