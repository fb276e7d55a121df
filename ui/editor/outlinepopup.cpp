#include "editor/outlinepopup.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QTextBlock>
#include <QVBoxLayout>

#include <algorithm>

#include "bridge/shape.h"
#include "text/fold.h"

namespace marbre::editor {

namespace {

constexpr int popupWidth = 420;
constexpr int mostRows = 14;

QListWidgetItem *itemFor(const OutlineEntry &entry)
{
    auto *item = new QListWidgetItem(QString((entry.level - 2) * 4, QChar(QChar::Nbsp)) + entry.text);
    item->setData(Qt::UserRole, entry.position);
    item->setData(Qt::AccessibleTextRole, entry.text);
    return item;
}

} // namespace

std::vector<OutlineEntry> outlineOf(const QTextDocument &text)
{
    std::vector<OutlineEntry> outline;
    for (QTextBlock block = text.begin(); block.isValid(); block = block.next()) {
        const bridge::Shape shape = bridge::shapeOf(block);
        const QString words = block.text().remove(QChar::ObjectReplacementCharacter).simplified();
        if (shape.kind == bridge::Shape::Kind::Heading && !words.isEmpty())
            outline.push_back({shape.level, words, block.position()});
    }
    return outline;
}

OutlinePopup::OutlinePopup(QWidget *parent)
    : QFrame(parent)
    , m_words(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("outline"));
    setFont(QApplication::font()); // not the text's
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_words->installEventFilter(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(6);
    column->addWidget(m_words);
    column->addWidget(m_list);
    connect(m_words, &QLineEdit::textEdited, this, &OutlinePopup::filter);
    connect(m_list, &QListWidget::itemClicked, this, &OutlinePopup::choose);
    hide();
}

void OutlinePopup::open(const std::vector<OutlineEntry> &outline, int position)
{
    setAccessibleName(tr("Outline"));
    m_words->setAccessibleName(tr("Heading"));
    m_words->setPlaceholderText(outline.empty() ? tr("The text has no headings yet") : tr("Go to a heading"));
    m_list->setAccessibleName(tr("Headings"));
    m_words->clear();
    m_list->clear();
    int row = 0;
    for (const OutlineEntry &entry : outline) {
        if (entry.position <= position)
            row = m_list->count();
        m_list->addItem(itemFor(entry));
    }
    m_list->setCurrentRow(outline.empty() ? -1 : row);
    m_list->setVisible(!outline.empty());
    const int rowHeight = std::max(m_list->sizeHintForRow(0), 18);
    m_list->setFixedHeight(std::min(int(outline.size()), mostRows) * rowHeight + 2);
    const int width = std::min(popupWidth, parentWidget()->width() - 24);
    resize(width, layout()->sizeHint().height());
    move((parentWidget()->width() - width) / 2, 12);
    show();
    raise();
    m_list->scrollToItem(m_list->currentItem());
    m_words->setFocus(Qt::PopupFocusReason);
}

void OutlinePopup::filter(const QString &words)
{
    const QString wanted = text::folded(words);
    QListWidgetItem *first = nullptr;
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        item->setHidden(!text::folded(item->text()).contains(wanted));
        if (!first && !item->isHidden())
            first = item;
    }
    m_list->setCurrentItem(first);
}

void OutlinePopup::choose()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item || item->isHidden())
        return;
    const int position = item->data(Qt::UserRole).toInt();
    hide();
    emit chosen(position);
}

bool OutlinePopup::eventFilter(QObject *watched, QEvent *event)
{
    const auto *key = event->type() == QEvent::KeyPress ? static_cast<QKeyEvent *>(event) : nullptr;
    const bool moves = key && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down);
    if (moves) {
        const int step = key->key() == Qt::Key_Up ? -1 : 1;
        int row = m_list->currentRow() + step;
        while (m_list->item(row) && m_list->item(row)->isHidden())
            row += step;
        if (m_list->item(row))
            m_list->setCurrentRow(row);
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

void OutlinePopup::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        choose();
    event->accept(); // no key of the popup is one of the text under it
}

void OutlinePopup::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    emit closed();
}

} // namespace marbre::editor
