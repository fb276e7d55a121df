#pragma once

#include <QFrame>

#include <optional>

class QLabel;
class QLineEdit;
class QToolButton;

namespace marbre::editor {

/// One line for a link's address, beside the text that it is for; takes only addresses that are safe.
class LinkPopup : public QFrame
{
    Q_OBJECT

public:
    explicit LinkPopup(QWidget *parent);

    /// At a place in the parent, kept inside of it.
    void ask(const QString &address, const QPoint &below);

signals:
    /// A safe address; empty: the link is to go.
    void answered(const QString &address);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void accept();

    QLineEdit *m_address;
    QToolButton *m_remove;
    QLabel *m_refusal;
};

/// What a person typed, as an address: `exemple.fr` gets https, `a@exemple.fr` mailto. Absent: refused as unsafe.
[[nodiscard]] std::optional<QString> addressFrom(const QString &typed);

} // namespace marbre::editor
