#include "window/writingpane.h"

#include <QApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QScrollArea>
#include <QVBoxLayout>

#include "editor/bodysource.h"
#include "editor/editortoolbar.h"
#include "editor/richeditor.h"
#include "editor/spacekeys.h"
#include "editor/sourceedit.h"
#include "fields/fieldspanel.h"
#include "fields/titleedit.h"

namespace marbre::window {

namespace {

/// The most of the pane's height that the fields may take; beyond it they scroll, so that the text keeps its room.
constexpr double fieldsShare = 0.6;
constexpr int focusedWidth = 760; // pixels

} // namespace

WritingPane::WritingPane(QWidget *parent)
    : QWidget(parent)
    , m_fields(new fields::FieldsPanel(this))
    , m_fieldsArea(new QScrollArea(this))
    , m_toolBar(new editor::EditorToolBar(nullptr, this)) // before the text: Tab goes in this order
    , m_body(new editor::RichEditor(editor::RichEditor::Shape::Body, this))
    , m_source(new editor::BodySource(*m_body, this))
{
    setObjectName(QStringLiteral("writingPane"));
    new editor::SpaceKeys(this);
    setAttribute(Qt::WA_StyledBackground);
    setMinimumWidth(380);
    m_toolBar->setEditor(m_body);
    m_body->setObjectName(QStringLiteral("body"));
    m_toolBar->setObjectName(QStringLiteral("formatting"));
    m_toolBar->setAttribute(Qt::WA_StyledBackground);
    m_fields->setAttribute(Qt::WA_StyledBackground);
    setTitleFont();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_fieldsArea->setWidget(m_fields);
    m_fieldsArea->setWidgetResizable(true);
    m_fieldsArea->setFrameShape(QFrame::NoFrame);
    m_fieldsArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_fieldsArea->setFocusPolicy(Qt::NoFocus);
    m_fields->installEventFilter(this);
    layout->addWidget(m_fieldsArea);
    layout->addWidget(m_toolBar);
    layout->addWidget(m_body, 1);
    layout->addWidget(m_source->edit(), 1);
    connect(m_fields, &fields::FieldsPanel::edited, this, &WritingPane::edited);
    connect(m_body, &editor::RichEditor::edited, this, &WritingPane::edited);
    connect(m_source, &editor::BodySource::edited, this, &WritingPane::edited);
    connect(m_source, &editor::BodySource::toggled, m_toolBar, &QWidget::setDisabled);
    connect(m_fields, &fields::FieldsPanel::titleFinished, this, [this] {
        (m_source->isOpen() ? static_cast<QWidget *>(m_source->edit()) : m_body)->setFocus(Qt::TabFocusReason);
    });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { followFocus(now); });
}

void WritingPane::setTitleFont()
{
    QFont font(QStringLiteral("Noto Serif"));
    font.setStyleHint(QFont::Serif);
    font.setPixelSize(23);
    font.setWeight(QFont::DemiBold);
    m_fields->title()->setFont(font);
}

void WritingPane::setArticle(const article::Article &article)
{
    m_steps.clear();
    m_article = article;
    m_source->discard();
    m_fields->setArticle(article);
    m_body->setContent(article.body);
    emit articleShown();
}

article::Article WritingPane::article() const
{
    article::Article article = m_article;
    m_fields->apply(article);
    article.body = m_source->isOpen() ? m_source->content() : m_body->content();
    // Where nobody chose the slug, it goes on following the title until readers know it.
    if (article.slug == m_article.slug && article::slugFollowsHeadline(m_article)
        && article::headline(article) != article::headline(m_article))
        article.slug.clear();
    return article;
}

void WritingPane::adoptSaved(const article::Article &saved)
{
    const bool isRenamed = m_article.slug != saved.slug;
    m_article = saved;
    if (isRenamed)
        m_fields->setSlug(saved.slug);
}

void WritingPane::replaceArticle(const article::Article &article)
{
    setFields(article);
    m_body->replaceContent(article.body);
}

void WritingPane::setCorrections(const std::vector<article::Correction> &corrections)
{
    if (corrections == m_article.corrections)
        return;
    m_article.corrections = corrections;
    emit edited();
}

void WritingPane::setFields(const article::Article &article)
{
    m_fields->setArticle(article);
}

void WritingPane::addBar(QWidget *bar)
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->insertWidget(column->indexOf(m_body), bar);
    // Tab goes through it before the text.
    QWidget *last = m_body->previousInFocusChain();
    while (last->focusPolicy() == Qt::NoFocus)
        last = last->previousInFocusChain();
    for (QWidget *part : bar->findChildren<QWidget *>()) {
        // A list that drops down is a window of its own.
        if (!(part->focusPolicy() & Qt::TabFocus) || part->window() != window())
            continue;
        setTabOrder(last, part);
        last = part;
    }
}

void WritingPane::addButton(QAction *action, const QString &name, const QString &letters)
{
    auto *button = new editor::ToolBarButton(this);
    button->setObjectName(name);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    action->setIconText(letters);
    button->setDefaultAction(action);
    button->setFixedWidth(button->fontMetrics().horizontalAdvance(letters) + 14);
    button->setAccessibleName(action->text());
    connect(action, &QAction::changed, button, [button, action] { button->setAccessibleName(action->text()); });
    m_toolBar->addWidget(button);
}

void WritingPane::reveal(QWidget *field)
{
    if (!m_fields->isAncestorOf(field))
        return;
    m_fields->showField(field);
    m_fieldsArea->ensureWidgetVisible(field);
}

void WritingPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit escaped();
    else
        QWidget::keyPressEvent(event);
}

void WritingPane::followFocus(QWidget *now)
{
    auto *editor = qobject_cast<editor::RichEditor *>(now);
    if (!editor || !isAncestorOf(editor))
        return;
    m_toolBar->setEditor(editor);
    emit editorChanged(editor);
}

void WritingPane::setFocused(bool focused)
{
    m_focused = focused;
    m_fields->setTitleOnly(focused);
    m_toolBar->setHidden(focused);
    centre();
    m_body->setFocus(Qt::OtherFocusReason);
}

void WritingPane::centre()
{
    const int side = m_focused ? std::max(0, (width() - focusedWidth) / 2) : 0;
    layout()->setContentsMargins(side, 0, side, 0);
}

void WritingPane::fitFields()
{
    const int wanted = m_fields->layout()->hasHeightForWidth()
        ? m_fields->layout()->totalHeightForWidth(m_fieldsArea->viewport()->width())
        : m_fields->sizeHint().height();
    m_fieldsArea->setFixedHeight(std::min(wanted, int(height() * fieldsShare)));
}

bool WritingPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_fields && event->type() == QEvent::LayoutRequest)
        fitFields();
    return QWidget::eventFilter(watched, event);
}

void WritingPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    centre();
    fitFields();
}

void WritingPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange)
        fitFields();
    QWidget::changeEvent(event);
}

} // namespace marbre::window
