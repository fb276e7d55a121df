#include "window/reader.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QToolButton>

#include <cmath>

#include "desk/desk.h"
#include "dialogs/errorwords.h"
#include "preview/previewloader.h"
#include "preview/previewview.h"
#include "window/elidedlabel.h"

namespace marbre::window {

namespace {

constexpr double zoomStep = 1.1;
constexpr double smallest = 0.5;
constexpr double largest = 3;

} // namespace

Reader::Reader(desk::Desk &desk, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_desk(&desk)
    , m_title(new ElidedLabel(this))
    , m_find(new QLineEdit(this))
    , m_asking(new QWidget(this))
    , m_outward(new ElidedLabel(m_asking))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("reader"));
    setWindowTitle(tr("Read"));
    resize(900, 900);
    const preview::LoadedSite loaded = preview::loadSite(this);
    m_view = loaded.view;
    m_reason = loaded.reason;
    build();
    connect(&desk, &QObject::destroyed, this, &QWidget::close);
    if (m_view)
        connectView();
}

Reader::~Reader()
{
    if (!m_view)
        return;
    // The browser may still ask while it goes, when the rest of this is gone.
    m_view->serve = nullptr;
    m_view->outward = nullptr;
    m_view->changed = nullptr;
}

QToolButton *Reader::addButton(QLayout *row, const char *name, const QString &text, const QString &hint, const QKeySequence &keys)
{
    auto *button = new QToolButton(this);
    button->setObjectName(QLatin1StringView(name));
    button->setText(text);
    button->setAutoRaise(true);
    button->setAccessibleName(hint);
    button->setToolTip(keys.isEmpty() ? hint : QStringLiteral("%1 (%2)").arg(hint, keys.toString(QKeySequence::NativeText)));
    button->setShortcut(keys);
    button->setEnabled(m_view);
    row->addWidget(button);
    return button;
}

void Reader::buildBar(QLayout *column)
{
    auto *bar = new QWidget(this);
    bar->setObjectName(QStringLiteral("previewHeader"));
    bar->setAttribute(Qt::WA_StyledBackground);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(8, 5, 8, 5);
    m_back = addButton(row, "readerBack", QStringLiteral("←"), tr("Back"), QKeySequence(Qt::ALT | Qt::Key_Left));
    m_forward = addButton(row, "readerForward", QStringLiteral("→"), tr("Forward"), QKeySequence(Qt::ALT | Qt::Key_Right));
    auto *home = addButton(row, "readerHome", tr("Home"), tr("The site’s first page"), QKeySequence(Qt::ALT | Qt::Key_Home));
    m_title->setObjectName(QStringLiteral("strong"));
    row->addWidget(m_title, 1);
    m_find->setObjectName(QStringLiteral("readerFind"));
    m_find->setPlaceholderText(tr("Find in the page"));
    m_find->setAccessibleName(tr("Find in the page"));
    m_find->setFixedWidth(190);
    m_find->setEnabled(m_view);
    row->addWidget(m_find);
    auto *smaller = addButton(row, "readerSmaller", QStringLiteral("A−"), tr("Smaller"), QKeySequence::ZoomOut);
    auto *larger = addButton(row, "readerLarger", QStringLiteral("A+"), tr("Larger"), QKeySequence::ZoomIn);
    auto *print = addButton(row, "readerPrint", tr("Print…"), tr("Print this page"), QKeySequence::Print);
    auto *pdf = addButton(row, "readerPdf", tr("PDF…"), tr("Save this page as PDF"), QKeySequence::Save);
    column->addWidget(bar);
    connect(m_back, &QToolButton::clicked, this, [this] { m_view->back(); });
    connect(m_forward, &QToolButton::clicked, this, [this] { m_view->forward(); });
    connect(home, &QToolButton::clicked, this, [this] { open({}); });
    connect(smaller, &QToolButton::clicked, this, [this] { zoomBy(-1); });
    connect(larger, &QToolButton::clicked, this, [this] { zoomBy(1); });
    connect(print, &QToolButton::clicked, this, [this] { m_view->print(); });
    connect(pdf, &QToolButton::clicked, this, &Reader::savePdf);
}

/// Before a link leads out of the site.
void Reader::buildAsking(QLayout *column)
{
    m_asking->setObjectName(QStringLiteral("findBar"));
    m_asking->setAttribute(Qt::WA_StyledBackground);
    auto *row = new QHBoxLayout(m_asking);
    row->setContentsMargins(12, 6, 12, 6);
    m_outward->setObjectName(QStringLiteral("readerOutward"));
    auto *go = new QPushButton(tr("Open in the browser"), m_asking);
    auto *stay = new QPushButton(tr("Stay here"), m_asking);
    go->setObjectName(QStringLiteral("readerGo"));
    stay->setObjectName(QStringLiteral("readerStay"));
    row->addWidget(m_outward, 1);
    row->addWidget(go);
    row->addWidget(stay);
    m_asking->hide();
    column->addWidget(m_asking);
    connect(go, &QPushButton::clicked, this, [this] {
        m_asking->hide();
        QDesktopServices::openUrl(m_url);
    });
    connect(stay, &QPushButton::clicked, m_asking, &QWidget::hide);
}

void Reader::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildBar(column);
    buildAsking(column);
    if (m_view) {
        m_view->setAccessibleName(tr("The site"));
        column->addWidget(m_view, 1);
    } else {
        auto *message = new QLabel(m_reason, this);
        message->setWordWrap(true);
        message->setAlignment(Qt::AlignCenter);
        message->setMargin(32);
        column->addWidget(message, 1);
    }
}

void Reader::connectView()
{
    m_view->serve = [this](const QString &address, const QString &words, const preview::SiteView::Answer &answer) {
        if (!m_desk) {
            answer({}, {});
            return;
        }
        m_desk->serve(address, words).then(this, [answer](const Result<desk::Served> &served) {
            if (served)
                answer(served->bytes, served->type);
            else // a sentence in the page's place
                answer(QStringLiteral("<!DOCTYPE html><meta charset=\"utf-8\"><title>–</title><p>%1</p>")
                           .arg(dialogs::sentence(served.error()).toHtmlEscaped())
                           .toUtf8(),
                       QByteArrayLiteral("text/html; charset=utf-8"));
        });
    };
    m_view->outward = [this](const QUrl &url) { ask(url); };
    m_view->changed = [this] { showState(); };
    connect(m_find, &QLineEdit::textEdited, this, [this] { find(false); });
    connect(m_find, &QLineEdit::returnPressed, this, [this] { find(false); });
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, m_find, [this] {
        m_find->setFocus();
        m_find->selectAll();
    });
    connect(new QShortcut(QKeySequence::FindNext, this), &QShortcut::activated, this, [this] { find(false); });
    connect(new QShortcut(QKeySequence::FindPrevious, this), &QShortcut::activated, this, [this] { find(true); });
    connect(new QShortcut(Qt::Key_Escape, this), &QShortcut::activated, this, [this] {
        m_asking->hide();
        m_find->clear();
        find(false);
    });
    connect(new QShortcut(Qt::CTRL | Qt::Key_0, this), &QShortcut::activated, this, [this] { m_view->setZoom(1); });
}

void Reader::open(const QString &address)
{
    if (m_view) {
        m_view->open(address);
        m_view->setFocus();
    }
    showState();
}

void Reader::showState()
{
    m_back->setEnabled(m_view && m_view->canGoBack());
    m_forward->setEnabled(m_view && m_view->canGoForward());
    const QString title = m_view ? m_view->title() : QString();
    static_cast<ElidedLabel *>(m_title)->setFullText(title);
    setWindowTitle(title.isEmpty() ? tr("Read") : title + QStringLiteral(" — Marbre"));
    m_asking->hide();
}

/// An article of the site itself, by its address in the web, is read here.
void Reader::ask(const QUrl &url)
{
    if (m_desk) {
        const auto site = m_desk->reader().settings().site();
        const QString slug = site ? exporting::ownSlug(url.toString(), site->url) : QString();
        const auto article = slug.isEmpty() ? Result<std::optional<qint64>>() : m_desk->reader().articles().findBySlug(slug);
        if (article && *article) {
            open(site::articleAddress(slug));
            return;
        }
    }
    const bool isWeb = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https")
        || url.scheme() == QLatin1String("mailto");
    if (!isWeb)
        return;
    m_url = url;
    static_cast<ElidedLabel *>(m_outward)->setFullText(tr("This link leads to %1").arg(url.toDisplayString()));
    m_asking->show();
}

void Reader::find(bool backward)
{
    m_view->find(m_find->text(), backward);
}

void Reader::zoomBy(int steps)
{
    m_view->setZoom(std::clamp(m_view->zoom() * std::pow(zoomStep, steps), smallest, largest));
}

void Reader::savePdf()
{
    auto *dialog = new QFileDialog(this, tr("Save this page as PDF"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->setNameFilter(tr("PDF (*.pdf)"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        m_view->savePdf(file, [this, file](bool done) {
            static_cast<ElidedLabel *>(m_title)->setFullText(done ? tr("Written: %1").arg(file) : tr("The PDF could not be written to %1.").arg(file));
        });
    });
    dialog->open();
}

} // namespace marbre::window
