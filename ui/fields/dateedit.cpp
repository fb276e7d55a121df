#include "fields/dateedit.h"

#include <QEvent>
#include <QStyle>

#include "models/articlewords.h"

namespace marbre::fields {

DateEdit::DateEdit(Precision precision, text::DateStyle style, QWidget *parent)
    : QLineEdit(parent)
    , m_precision(precision)
    , m_style(style)
{
    connect(this, &QLineEdit::textEdited, this, [this] {
        readTyped();
        emit edited();
    });
    connect(this, &QLineEdit::editingFinished, this, &DateEdit::writeOut);
    showState();
}

void DateEdit::setDate(const text::PartialDate &date)
{
    m_reading = {date.isNull() ? text::DateReading::State::NotADate : text::DateReading::State::Date, date};
    setText(text::formatDate(date, models::interfaceLanguage(), m_style));
    setCursorPosition(0);
    showState();
}

text::PartialDate DateEdit::date() const
{
    return m_reading.state == text::DateReading::State::Date ? m_reading.date : text::PartialDate();
}

bool DateEdit::hasMistake() const
{
    return !text().trimmed().isEmpty() && m_reading.state != text::DateReading::State::Date;
}

void DateEdit::readTyped()
{
    m_reading = text::readDate(text());
    if (m_precision == Precision::Day && !m_reading.date.day())
        m_reading.state = m_reading.state == text::DateReading::State::Date ? text::DateReading::State::NotADate
                                                                             : m_reading.state;
    showState();
}

/// What was typed, as dates are written here.
void DateEdit::writeOut()
{
    const QString written = text::formatDate(date(), models::interfaceLanguage(), m_style);
    if (!date().isNull() && written != text()) {
        // Not setText(), which forgets what there is to undo.
        selectAll();
        insert(written);
    }
    if (!hasFocus())
        setCursorPosition(0);
    showState();
}

void DateEdit::showState()
{
    QString hint = m_precision == Precision::Day ? tr("A day, as in 3 May 2021 or 03/05/2021")
                                                 : tr("A day, a month or a year, as in 27/04/2021, April 2021 or 2021");
    if (hasMistake())
        hint = m_reading.state == text::DateReading::State::Impossible
            ? tr("There is no such day: “%1”. Write another; until then the date before stays.").arg(text())
            : tr("“%1” is no date. %2.").arg(text(), hint);
    setToolTip(hint);
    setAccessibleDescription(hint);
    if (property("mistake").toBool() == hasMistake())
        return;
    setProperty("mistake", hasMistake());
    style()->unpolish(this);
    style()->polish(this);
}

void DateEdit::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        writeOut();
    QLineEdit::changeEvent(event);
}

} // namespace marbre::fields
