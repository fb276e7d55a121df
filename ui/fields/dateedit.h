#pragma once

#include <QLineEdit>

#include "text/partialdate.h"

namespace marbre::fields {

/// A date as people type one; a day, or a date known in part. What cannot be read stays as typed, is marked, and is no
/// date until it is mended.
class DateEdit : public QLineEdit
{
    Q_OBJECT

public:
    enum class Precision { Day, Partial };
    explicit DateEdit(Precision precision, text::DateStyle style, QWidget *parent = nullptr);

    void setDate(const text::PartialDate &date);
    /// Null where the field is empty or holds no date.
    [[nodiscard]] text::PartialDate date() const;
    /// True where something is typed that is no date.
    [[nodiscard]] bool hasMistake() const;

signals:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void readTyped();
    void writeOut();
    void showState();

    Precision m_precision;
    text::DateStyle m_style;
    text::DateReading m_reading;
};

} // namespace marbre::fields
