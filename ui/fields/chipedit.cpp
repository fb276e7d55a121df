#include "fields/chipedit.h"

#include <QCompleter>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QStringListModel>
#include <QStyleOption>
#include <QStylePainter>

#include "fields/flowlayout.h"

namespace marbre::fields {

ChipEdit::ChipEdit(QWidget *parent)
    : QWidget(parent)
    , m_line(new QLineEdit(this))
    , m_known(new QStringListModel(this))
{
    setObjectName(QStringLiteral("chipEdit"));
    auto *layout = new FlowLayout(this, 4);
    layout->setContentsMargins(6, 3, 6, 3);
    layout->addWidget(m_line);
    m_line->setFrame(false);
    m_line->setMinimumWidth(90);
    m_line->installEventFilter(this);
    setFocusProxy(m_line);
    auto *completer = new QCompleter(m_known, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_line->setCompleter(completer);
    connect(completer, QOverload<const QString &>::of(&QCompleter::activated), this, &ChipEdit::takeTyped,
            Qt::QueuedConnection);
    connect(m_line, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (text.endsWith(u',') || text.endsWith(u';'))
            takeTyped();
        emit edited();
    });
    connect(m_line, &QLineEdit::editingFinished, this, &ChipEdit::takeTyped);
}

void ChipEdit::setNames(const QStringList &names)
{
    if (names == this->names())
        return;
    m_names = names;
    m_line->clear();
    rebuild();
}

QStringList ChipEdit::names() const
{
    const QString typed = m_line->text().remove(u',').remove(u';').simplified();
    return typed.isEmpty() || m_names.contains(typed) ? m_names : m_names + QStringList{typed};
}

void ChipEdit::setKnownNames(const QStringList &names)
{
    m_known->setStringList(names);
}

void ChipEdit::setPlaceholderText(const QString &text)
{
    m_line->setPlaceholderText(text);
}

void ChipEdit::takeTyped()
{
    const QStringList all = names();
    if (m_line->text().isEmpty())
        return;
    m_line->clear();
    if (all == m_names)
        return;
    m_names = all;
    rebuild();
    emit edited();
}

void ChipEdit::removeAt(qsizetype index)
{
    m_names.removeAt(index);
    rebuild();
    m_line->setFocus();
    emit edited();
}

void ChipEdit::rebuild()
{
    for (QWidget *chip : std::as_const(m_chips))
        chip->deleteLater();
    m_chips.clear();
    auto *flow = static_cast<FlowLayout *>(layout());
    flow->clear();
    for (qsizetype i = 0; i < m_names.size(); ++i) {
        auto *chip = new QPushButton(m_names[i] + QStringLiteral(" ×"), this);
        chip->setObjectName(QStringLiteral("chip"));
        chip->setFocusPolicy(Qt::NoFocus);
        chip->setToolTip(tr("Remove “%1”").arg(m_names[i]));
        chip->setAccessibleName(chip->toolTip());
        connect(chip, &QPushButton::clicked, this, [this, i] { removeAt(i); });
        chip->show();
        flow->addWidget(chip);
        m_chips.append(chip);
    }
    flow->addWidget(m_line);
    updateGeometry();
}

bool ChipEdit::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && !m_line->text().isEmpty()) {
            takeTyped();
            return true;
        }
        if (key->key() == Qt::Key_Backspace && m_line->text().isEmpty() && !m_names.isEmpty()) {
            const QString last = m_names.last();
            removeAt(m_names.size() - 1);
            m_line->setText(last);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ChipEdit::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        rebuild();
    QWidget::changeEvent(event);
}

/// Drawn as a line edit is, so that it looks like the other fields.
void ChipEdit::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOption option;
    option.initFrom(this);
    const bool focused = m_line->hasFocus();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(palette().color(QPalette::Base));
    painter.setPen(QPen(palette().color(focused ? QPalette::Link : QPalette::Mid), 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
}

} // namespace marbre::fields
