#pragma once

#include <QStringList>
#include <QWidget>

class QLineEdit;
class QStringListModel;

namespace marbre::fields {

/// A list of names, each a chip with a cross; Enter or a comma adds what is typed, Backspace takes the last one back
/// into the line.
class ChipEdit : public QWidget
{
    Q_OBJECT

public:
    explicit ChipEdit(QWidget *parent = nullptr);
    ~ChipEdit() override;

    void setNames(const QStringList &names);
    /// With what is still being typed.
    [[nodiscard]] QStringList names() const;
    /// Names to complete from.
    void setKnownNames(const QStringList &names);
    void setPlaceholderText(const QString &text);
    /// The line in which one types: for the tab order and labels.
    [[nodiscard]] QLineEdit *line() const { return m_line; }

signals:
    void edited();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void takeTyped();
    void takeBack();
    void removeAt(qsizetype index);
    /// By the person: can be undone.
    void change(const QStringList &names);
    void step(QList<QStringList> &from, QList<QStringList> &to);
    void rebuild();

    QLineEdit *m_line;
    QStringListModel *m_known;
    QList<QStringList> m_undo;
    QList<QStringList> m_redo;
    QStringList m_names;
    QList<QWidget *> m_chips;
};

} // namespace marbre::fields
