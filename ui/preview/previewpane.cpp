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
constexpr int themeNameFrom = 340; // pixels of the pane

} // namespace

PreviewPane::PreviewPane(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_theme(new QLabel(this))
    , m_widths(new QButtonGroup(this))
    , m_place(new QWidget(this))
    , m_stack(new QStackedLayout(m_place))
    , m_message(new QLabel(m_place))
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
    retranslate();
}

void PreviewPane::buildHeader(QLayout *layout)
{
    auto *header = new QWidget(this);
    header->setObjectName(QStringLiteral("previewHeader"));
    header->setFixedHeight(38);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(12, 0, 12, 0);
    m_title->setObjectName(QStringLiteral("strong"));
    m_theme->setObjectName(QStringLiteral("soft"));
    row->addWidget(m_title);
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
    m_title->setText(tr("Preview"));
    if (m_view)
        m_view->setAccessibleName(tr("Preview of the page"));
    m_theme->setText(m_themeName.isEmpty() ? QString() : tr("Theme: %1").arg(m_themeName));
    for (QAbstractButton *button : m_widths->buttons()) {
        const int width = m_widths->id(button);
        button->setText(width ? QString::number(width) : tr("Page"));
        button->setToolTip(width ? tr("Lay the page out %1 pixels wide").arg(width) : tr("As wide as this pane"));
        button->setAccessibleName(button->toolTip());
    }
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
    m_stack->setCurrentWidget(m_view);
}

void PreviewPane::showMessage(const QString &message)
{
    m_message->setText(message);
    m_stack->setCurrentWidget(m_message);
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
    // A narrow header has room for the widths only: half a name says nothing.
    m_theme->setVisible(width() >= themeNameFrom);
}

void PreviewPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace marbre::preview
