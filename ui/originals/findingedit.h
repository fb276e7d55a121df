#pragma once

#include <QWidget>

#include "import/capture/fields.h"

class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace marbre::originals {

/// A field of a captured page: the value that is taken, which a person may change; where it came from and how sure that
/// is; the page's other values a click away.
class FindingEdit : public QWidget
{
    Q_OBJECT

public:
    enum class Kind {
        Line,
        Text, ///< of several lines
        Date, ///< as dates are written in the interface's language
        Language, ///< by its name
    };
    FindingEdit(Kind kind, import::capture::Field field, const QString &name, QWidget *parent = nullptr);

    /// As import::capture::PageFields has it. What is no date or language is empty.
    [[nodiscard]] QString value() const;

signals:
    void edited();

private:
    [[nodiscard]] QString written() const;
    void write(const QString &text);
    [[nodiscard]] QString shown(const QString &value) const;
    [[nodiscard]] int chosen() const;
    void choose(const QString &link);
    void openMenu();
    void showPlace();
    void showMistake();

    const Kind m_kind;
    const import::capture::Field m_field;
    QLineEdit *m_line = nullptr; ///< one of these two
    QPlainTextEdit *m_text = nullptr;
    QLabel *m_place;
};

} // namespace marbre::originals
