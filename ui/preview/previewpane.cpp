#include "preview/previewpane.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedLayout>
#include <QToolButton>

#include <array>

#include "preview/previewloader.h"

namespace marbre::preview {

namespace {

constexpr std::array pageWidths{390, 768, 0};

} // namespace

PreviewPane::PreviewPane(QWidget *parent)
    : QWidget(parent)
    , m_tabs(new QButtonGroup(this))
    , m_theme(new QLabel(this))
    , m_widths(new QButtonGroup(this))
    , m_place(new QWidget(this))
    , m_stack(new QStackedLayout(m_place))
    , m_message(new QLabel(m_place))
    , m_preview(m_message)
{
    setObjectName(QStringLiteral("previewPane"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    buildHeader(layout);
    m_message->setObjectName(QStringLiteral("previewMessage"));
    m_message->setWordWrap(true);
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setMargin(32);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse); // it may name a file
    m_stack->addWidget(m_message);
    layout->addWidget(m_place, 1);
    connect(m_widths, &QButtonGroup::idClicked, this, &PreviewPane::setPageWidth);
    connect(m_tabs, &QButtonGroup::idClicked, this,
            [this](int tab) { setCurrentPage(tab ? m_otherPages[tab - 1] : nullptr); });
    retranslate();
}

namespace {

QToolButton *addTab(QButtonGroup *tabs, QWidget *header)
{
    auto *tab = new QToolButton(header);
    tab->setCheckable(true);
    tab->setAutoRaise(true);
    tab->setObjectName(QStringLiteral("previewTab%1").arg(tabs->buttons().size()));
    tab->setProperty("tab", true);
    tabs->addButton(tab, int(tabs->buttons().size()));
    return tab;
}

} // namespace

void PreviewPane::buildHeader(QLayout *layout)
{
    auto *header = new QWidget(this);
    header->setObjectName(QStringLiteral("previewHeader"));
    header->setFixedHeight(38);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(6, 0, 12, 0);
    m_theme->setObjectName(QStringLiteral("soft"));
    QToolButton *own = addTab(m_tabs, header);
    own->setChecked(true);
    row->addWidget(own);
    row->addWidget(m_theme);
    row->addStretch();
    for (const int width : pageWidths) {
        auto *button = new QToolButton(header);
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setProperty("width", width);
        button->setObjectName(QStringLiteral("previewWidth%1").arg(width));
        m_widths->addButton(button, width);
        row->addWidget(button);
    }
    m_widths->button(0)->setChecked(true);
    layout->addWidget(header);
}

void PreviewPane::retranslate()
{
    m_tabs->button(0)->setText(tr("Preview"));
    if (m_view)
        m_view->setAccessibleName(tr("Preview of the page"));
    m_theme->setText(m_themeName.isEmpty() ? QString() : tr("Theme: %1").arg(m_themeName));
    for (QAbstractButton *button : m_widths->buttons()) {
        const int width = m_widths->id(button);
        button->setText(width ? QString::number(width) : tr("Page"));
        button->setToolTip(width ? tr("Lay the page out %1 pixels wide").arg(width) : tr("As wide as this pane"));
        button->setAccessibleName(button->toolTip());
    }
    updateHeader();
}

void PreviewPane::start()
{
    if (m_view)
        return;
    const LoadedPreview loaded = loadPreview(m_place);
    if (loaded.view)
        useView(loaded.view);
    else
        showMessage(loaded.reason);
}

void PreviewPane::useView(PreviewView *view)
{
    m_view = view;
    m_view->readMedia = m_mediaReader;
    m_view->shown = [this] { emit pageShown(); };
    m_view->died = [this] {
        showMessage(tr("The preview has stopped. Your text is safe; restart Marbre to see the page again."));
    };
    m_view->setPageWidth(pageWidth());
    m_stack->addWidget(m_view);
    retranslate();
    if (m_hasPage)
        showPage(m_page);
}

void PreviewPane::showPage(const PreviewPage &page)
{
    m_page = page;
    m_hasPage = true;
    if (!m_view)
        return;
    m_view->showPage(page);
    setPreview(m_view);
}

void PreviewPane::showMessage(const QString &message)
{
    m_message->setText(message);
    setPreview(m_message);
}

void PreviewPane::setPreview(QWidget *shown)
{
    m_preview = shown;
    if (!m_otherPage)
        m_stack->setCurrentWidget(m_preview);
}

void PreviewPane::addPage(QWidget *page)
{
    m_otherPages.append(page);
    m_stack->addWidget(page);
    QToolButton *tab = addTab(m_tabs, m_theme->parentWidget());
    tab->setText(page->windowTitle());
    connect(page, &QWidget::windowTitleChanged, tab, &QToolButton::setText);
    auto *row = static_cast<QHBoxLayout *>(m_theme->parentWidget()->layout());
    row->insertWidget(int(m_otherPages.size()), tab);
}

void PreviewPane::setCurrentPage(QWidget *page)
{
    if (page == m_otherPage)
        return;
    m_otherPage = page;
    m_stack->setCurrentWidget(page ? page : m_preview);
    m_tabs->button(int(m_otherPages.indexOf(page)) + 1)->setChecked(true);
    updateHeader();
    emit currentPageChanged();
}

/// The widths and the theme are the preview's; a narrow header has room for the widths only: half a name says nothing.
void PreviewPane::updateHeader()
{
    const QLayout *row = m_theme->parentWidget()->layout();
    int needed = row->contentsMargins().left() + row->contentsMargins().right() + m_theme->sizeHint().width();
    for (const QButtonGroup *group : {m_tabs, m_widths})
        for (const QAbstractButton *button : group->buttons())
            needed += row->spacing() + button->sizeHint().width();
    m_theme->setVisible(!m_otherPage && width() >= needed + row->spacing());
    for (QAbstractButton *button : m_widths->buttons())
        button->setVisible(!m_otherPage);
}

void PreviewPane::setMediaReader(std::function<QByteArray(const QString &)> reader)
{
    m_mediaReader = std::move(reader);
    if (m_view)
        m_view->readMedia = m_mediaReader;
}

void PreviewPane::setThemeName(const QString &name)
{
    m_themeName = name;
    retranslate();
}

int PreviewPane::pageWidth() const
{
    return m_widths->checkedId();
}

void PreviewPane::setPageWidth(int width)
{
    if (QAbstractButton *button = m_widths->button(width))
        button->setChecked(true);
    if (m_view)
        m_view->setPageWidth(pageWidth());
    emit pageWidthChanged();
}

void PreviewPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateHeader();
}

void PreviewPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace marbre::preview
