#include "originals/capturedialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHash>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "editor/richeditor.h"
#include "models/articlewords.h"
#include "originals/capturewords.h"
#include "originals/findingedit.h"

namespace marbre::originals {

using Kind = FindingEdit::Kind;

namespace {

/// What page fields give one after the other, an article has in a list.
QStringList namesIn(const QString &names)
{
    return names.split(QStringLiteral(", "), Qt::SkipEmptyParts);
}

/// The lead that an article of the page has: what the page says of itself is none where its text begins so.
import::capture::Field leadOf(const desk::Capture &capture)
{
    import::capture::Field field = capture.page.fields.excerpt;
    if (capture.article.lead.isEmpty())
        field.clear();
    return field;
}

} // namespace

CaptureDialog::CaptureDialog(desk::Capture capture, bool wasFetched, QWidget *parent)
    : QDialog(parent)
    , m_capture(std::move(capture))
    , m_title(new FindingEdit(Kind::Line, m_capture.page.fields.title, tr("Title"), this))
    , m_authors(new FindingEdit(Kind::Line, m_capture.page.fields.byline, tr("Author"), this))
    , m_source(new FindingEdit(Kind::Line, m_capture.page.fields.siteName, tr("Source"), this))
    , m_published(new FindingEdit(Kind::Date, m_capture.page.fields.publishedTime, tr("Published"), this))
    , m_language(new FindingEdit(Kind::Language, m_capture.page.fields.language, tr("Language"), this))
    , m_lead(new FindingEdit(Kind::Text, leadOf(m_capture), tr("Lead"), this))
    , m_address(new FindingEdit(Kind::Line, m_capture.page.fields.url, tr("Link"), this))
    , m_license(new FindingEdit(Kind::Line, m_capture.page.fields.license, tr("Licence"), this))
    , m_use(new QComboBox(this))
    , m_pictures(new QCheckBox(this))
    , m_text(new editor::RichEditor(editor::RichEditor::Shape::Body, this))
    , m_state(new QLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel, this))
    , m_create(m_buttons->addButton(tr("Create the article"), QDialogButtonBox::AcceptRole))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("capture"));
    setWindowTitle(tr("From a page"));
    resize(1080, 700);
    m_create->setObjectName(QStringLiteral("createArticle"));
    m_create->setDefault(true);
    m_state->setObjectName(QStringLiteral("captureState"));
    m_state->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(buildForm());
    row->addWidget(buildText(), 1);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(16, 10, 16, 12);
    foot->addWidget(m_state, 1);
    foot->addWidget(m_buttons);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildBanner());
    column->addLayout(row, 1);
    column->addLayout(foot);
    const int remote = int(desk::remotePictures(m_capture).size());
    m_pictures->setText(tr("Fetch its %n picture(s) from the Web", nullptr, remote));
    m_pictures->setVisible(remote > 0);
    m_pictures->setChecked(wasFetched && remote > 0);
    fillUses();
    connect(m_language, &FindingEdit::edited, this, &CaptureDialog::fillUses);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &CaptureDialog::createWanted);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &CaptureDialog::reject);
}

void CaptureDialog::addField(QGridLayout *grid, FindingEdit *edit, const QString &name)
{
    auto *label = new QLabel(name, this);
    label->setObjectName(QStringLiteral("fieldLabel"));
    label->setBuddy(edit);
    label->setContentsMargins(0, 5, 0, 0);
    const int row = grid->rowCount();
    grid->addWidget(label, row, 0, Qt::AlignRight | Qt::AlignTop);
    grid->addWidget(edit, row, 1);
}

QWidget *CaptureDialog::buildForm()
{
    auto *form = new QWidget;
    auto *grid = new QGridLayout(form);
    grid->setContentsMargins(16, 14, 16, 14);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(9);
    grid->setColumnStretch(1, 1);
    addField(grid, m_title, tr("Title"));
    addField(grid, m_authors, tr("Author"));
    addField(grid, m_source, tr("Source"));
    addField(grid, m_published, tr("Published"));
    addField(grid, m_language, tr("Language"));
    addField(grid, m_lead, tr("Lead"));
    addField(grid, m_address, tr("Link"));
    addField(grid, m_license, tr("Licence"));
    m_use->setObjectName(QStringLiteral("use"));
    m_use->setAccessibleName(tr("What becomes of it"));
    grid->addWidget(m_use, grid->rowCount(), 1);
    m_pictures->setObjectName(QStringLiteral("fetchPictures"));
    grid->addWidget(m_pictures, grid->rowCount(), 1);
    grid->setRowStretch(grid->rowCount(), 1);
    auto *area = new QScrollArea(this);
    area->setObjectName(QStringLiteral("captureForm"));
    area->setWidget(form);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setFixedWidth(430);
    return area;
}

QWidget *CaptureDialog::buildText()
{
    QHash<QString, QByteArray> pictures;
    for (const import::capture::Picture &picture : m_capture.pictures)
        pictures.insert(picture.address, picture.bytes);
    m_text->setObjectName(QStringLiteral("captureText"));
    m_text->setReadOnly(true);
    m_text->setMedia({{}, [pictures](const QString &address) { return pictures.value(address); }, {}});
    m_text->setContent(m_capture.article.body);
    m_text->setAccessibleName(tr("Text of the page"));
    return m_text;
}

QWidget *CaptureDialog::buildBanner()
{
    m_banner = new QFrame(this);
    m_banner->setObjectName(QStringLiteral("knownBanner"));
    m_knownText = new QLabel(m_banner);
    m_knownText->setWordWrap(true);
    m_knownText->setTextFormat(Qt::PlainText);
    auto *open = new QPushButton(tr("Open it"), m_banner);
    open->setObjectName(QStringLiteral("openKnown"));
    open->setAutoDefault(false);
    m_take = new QPushButton(tr("Compare with its copy"), m_banner);
    m_take->setObjectName(QStringLiteral("takeAgain"));
    m_take->setToolTip(tr("Keeps this page as a new copy of that article’s original, and says what has changed"));
    m_take->setAutoDefault(false);
    auto *row = new QHBoxLayout(m_banner);
    row->setContentsMargins(16, 9, 16, 9);
    row->addWidget(m_knownText, 1);
    row->addWidget(m_take);
    row->addWidget(open);
    m_banner->hide();
    connect(open, &QPushButton::clicked, this, [this] { emit openWanted(m_known); });
    connect(m_take, &QPushButton::clicked, this, [this] { emit takeWanted(m_known); });
    return m_banner;
}

void CaptureDialog::setKnown(const std::vector<archive::AlreadyThere> &known)
{
    m_banner->setVisible(!known.empty());
    if (known.empty())
        return;
    const archive::AlreadyThere &first = known.front();
    m_known = first.article;
    const QString state = first.trashed ? tr("in the trash") : models::statusLabel(first.status);
    QString text = tr("Already in the archive: “%1” (%2; %3).")
                       .arg(first.headline.isEmpty() ? models::untitled() : first.headline, reasonLabel(first.why), state);
    if (known.size() > 1)
        text += u' ' + tr("And %n more.", nullptr, int(known.size()) - 1);
    m_knownText->setText(text);
    m_take->setVisible(!first.trashed && first.why != archive::AlreadyThere::Why::SameText);
    m_create->setText(tr("Create another article"));
}

/// A text in another language than the editor's is most likely to be translated.
void CaptureDialog::fillUses()
{
    const QString own = models::interfaceLanguage();
    const QString language = m_language->value();
    const bool isForeign = !language.isEmpty() && !language.startsWith(own, Qt::CaseInsensitive);
    m_use->clear();
    m_use->addItem(tr("To be published as it is"), false);
    m_use->addItem(tr("To be translated into: %1").arg(models::languageLabel(own)), true);
    m_use->setCurrentIndex(isForeign ? 1 : 0);
}

bool CaptureDialog::isTranslated() const
{
    return m_use->currentData().toBool();
}

article::Article CaptureDialog::article() const
{
    article::Article article = m_capture.article;
    article.title = m_title->value();
    article.authors = namesIn(m_authors->value());
    article.source.name = m_source->value();
    article.lead = document::fromPlainText(m_lead->value());
    article.original.title = article.title;
    article.original.language = m_language->value();
    article.original.published = text::PartialDate::fromIso(m_published->value()).value_or(text::PartialDate());
    article.original.url = m_address->value();
    article.original.license = m_license->value();
    article.language = isTranslated() ? models::interfaceLanguage() : article.original.language;
    article.status = isTranslated() ? article::Status::Translating : article::Status::Draft;
    return article;
}

bool CaptureDialog::wantsPictures() const
{
    return m_pictures->isChecked();
}

void CaptureDialog::setBusy(const QString &doing, bool canStop)
{
    m_isBusy = !doing.isEmpty();
    m_canStop = canStop;
    for (QWidget *each : {static_cast<QWidget *>(m_create), static_cast<QWidget *>(m_pictures), static_cast<QWidget *>(m_banner)})
        each->setEnabled(!m_isBusy);
    QPushButton *cancel = m_buttons->button(QDialogButtonBox::Cancel);
    cancel->setEnabled(!m_isBusy || canStop);
    cancel->setText(canStop ? tr("Stop") : tr("Cancel"));
    m_state->setText(doing);
}

void CaptureDialog::complain(const QString &sentence)
{
    setBusy({});
    m_state->setText(sentence);
}

void CaptureDialog::reject()
{
    if (!m_isBusy) {
        QDialog::reject();
        return;
    }
    if (!m_canStop)
        return;
    setBusy({});
    emit stopped();
}

} // namespace marbre::originals
