#include "fields/chipedit.h"

#include <QCompleter>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QStringListModel>
#include <QStyleOption>
#include <QStylePainter>

#include "fields/flowlayout.h"
#include "text/spacing.h"

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
        if (text.contains(u',') || text.contains(u';'))
            takeTyped();
        else
            emit edited();
    });
    connect(m_line, &QLineEdit::editingFinished, this, &ChipEdit::takeTyped);
}

ChipEdit::~ChipEdit()
{
    // The line loses the focus while it goes, which would be taken for the end of typing.
    m_line->disconnect(this);
}

void ChipEdit::setNames(const QStringList &names)
{
    if (names == this->names())
        return;
    m_names = names;
    m_undo.clear();
    m_redo.clear();
    m_line->clear();
    rebuild();
}

QStringList ChipEdit::names() const
{
    static const QRegularExpression separators(QStringLiteral("[,;]"));
    QStringList result = m_names;
    for (const QString &part : m_line->text().split(separators))
        if (const QString name = text::singleSpaced(part); !name.isEmpty() && !result.contains(name))
            result.append(name);
    return result;
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
    if (m_line->text().isEmpty())
        return;
    const QStringList taken = names();
    m_line->setText({}); // what was typed is undone as a name
    change(taken);
}

void ChipEdit::change(const QStringList &names)
{
    if (names != m_names) {
        m_undo.append(m_names);
        m_redo.clear();
        m_names = names;
        rebuild();
    }
    emit edited();
}

void ChipEdit::step(QList<QStringList> &from, QList<QStringList> &to)
{
    if (from.isEmpty())
        return;
    to.append(m_names);
    m_names = from.takeLast();
    rebuild();
    emit edited();
}

/// The last name goes back into the line; all in all the names are the same.
void ChipEdit::takeBack()
{
    m_line->setText(m_names.takeLast());
    rebuild();
}

void ChipEdit::removeAt(qsizetype index)
{
    QStringList left = m_names;
    left.removeAt(index);
    change(left);
    m_line->setFocus();
}

void ChipEdit::rebuild()
{
    for (QWidget *chip : std::as_const(m_chips))
        chip->deleteLater();
    m_chips.clear();
    auto *flow = static_cast<FlowLayout *>(layout());
    flow->clear();
    for (qsizetype i = 0; i < m_names.size(); ++i) {
        // An ampersand would underline the next letter.
        auto *chip = new QPushButton(QString(m_names[i]).replace(u'&', QLatin1String("&&")) + QStringLiteral(" ×"), this);
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
        // The line's own undo first; then that of the names.
        if (key->matches(QKeySequence::Undo) && !m_line->isUndoAvailable()) {
            step(m_undo, m_redo);
            return true;
        }
        if (key->matches(QKeySequence::Redo) && !m_line->isRedoAvailable()) {
            step(m_redo, m_undo);
            return true;
        }
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && !m_line->text().isEmpty()) {
            takeTyped();
            return true;
        }
        if (key->key() == Qt::Key_Backspace && m_line->text().isEmpty() && !m_names.isEmpty()) {
            takeBack();
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
