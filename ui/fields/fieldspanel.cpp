#include "fields/fieldspanel.h"

#include <QComboBox>
#include <QCompleter>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QStringListModel>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>
#include <map>

#include "fields/chipedit.h"
#include "fields/dateedit.h"
#include "fields/titleedit.h"
#include "models/articlewords.h"
#include "text/language.h"
#include "text/spacing.h"

namespace marbre::fields {

namespace {

/// The languages offered; another can be typed as its code.
constexpr std::array languages{"fr", "en", "de", "es", "it", "pt", "nl", "ru", "uk", "ar", "he", "zh", "ja"};

QStringList split(const QString &names)
{
    static const QRegularExpression separators(QStringLiteral("\\s*[,;]\\s*"));
    return text::singleSpaced(names).split(separators, Qt::SkipEmptyParts);
}

QString joined(const QStringList &names)
{
    return names.join(QStringLiteral(", "));
}

void fill(QLineEdit *line, const QString &text)
{
    if (line->text() != text) {
        line->setText(text);
        line->setCursorPosition(0);
    }
}

void fill(QComboBox *box, const QString &code)
{
    const int index = box->findData(code);
    if (index >= 0)
        box->setCurrentIndex(index);
    else
        box->setEditText(code);
}

/// What is shown as it was stays as it was, to the letter: a name may hold a comma.
void take(const QLineEdit *line, QString &value)
{
    if (line->text() != value)
        value = text::singleSpaced(line->text());
}

void take(const QLineEdit *line, QStringList &names)
{
    if (line->text() != joined(names))
        names = split(line->text());
}

QString code(const QComboBox *box)
{
    const int index = box->findText(box->currentText());
    return index >= 0 ? box->itemData(index).toString() : box->currentText().trimmed();
}

/// What is typed and is no language leaves the one that was there.
void take(const QComboBox *box, QString &language)
{
    const QString typed = code(box);
    if (typed.isEmpty() || text::isLanguageTag(typed))
        language = typed;
}

/// A mistake is shown as in the other fields.
void showMistake(QComboBox *box)
{
    const QString typed = code(box);
    const bool mistake = !typed.isEmpty() && !text::isLanguageTag(typed);
    if (box->property("mistake").toBool() == mistake)
        return;
    box->setProperty("mistake", mistake);
    box->style()->unpolish(box);
    box->style()->polish(box);
}

void complete(QLineEdit *line, QStringListModel *names)
{
    auto *completer = new QCompleter(names, line);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    line->setCompleter(completer);
}

QComboBox *languageBox(QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    return box;
}

} // namespace

FieldsPanel::FieldsPanel(QWidget *parent)
    : QWidget(parent)
    , m_title(new TitleEdit(this))
    , m_original(new DateEdit(DateEdit::Precision::Partial, text::DateStyle::Numeric, this))
    , m_reposted(new DateEdit(DateEdit::Precision::Day, text::DateStyle::Long, this))
    , m_originalState(new QToolButton(this))
    , m_categories(new ChipEdit(this))
    , m_lead(new editor::RichEditor(editor::RichEditor::Shape::Field, this))
    , m_note(new editor::RichEditor(editor::RichEditor::Shape::Field, this))
    , m_status(new QComboBox(this))
    , m_moreButton(new QToolButton(this))
    , m_main(new QWidget(this))
    , m_more(new QWidget(this))
    , m_language(languageBox(this))
    , m_originalLanguage(languageBox(this))
    , m_tags(new ChipEdit(this))
    , m_sourceNames(new QStringListModel(this))
    , m_peopleNames(new QStringListModel(this))
{
    setObjectName(QStringLiteral("fieldsPanel"));
    // A narrow pane must not cut the fields: the longest status may be.
    m_status->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_status->setMinimumContentsLength(6);
    build();
    fillChoices();
    connectFields();
    orderTabs();
    retranslate();
    setShowsAll(false);
}

void FieldsPanel::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(22, 14, 22, 12);
    layout->setSpacing(10);
    m_title->setObjectName(QStringLiteral("title"));
    layout->addWidget(m_title);
    buildMain(new QGridLayout(m_main));
    layout->addWidget(m_main);
    buildMore(new QGridLayout(m_more));
    layout->addWidget(m_more);
    layout->addStretch(1);
}

void FieldsPanel::add(QGridLayout *grid, int row, int column, int span, QWidget *field, const char *text, const char *hint)
{
    auto *label = new QLabel(this);
    label->setObjectName(QStringLiteral("fieldLabel"));
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    label->setBuddy(field);
    const bool tall = qobject_cast<editor::RichEditor *>(field) != nullptr;
    if (tall)
        label->setContentsMargins(0, 6, 0, 0);
    grid->addWidget(label, row, column, tall ? Qt::AlignTop | Qt::AlignRight : Qt::AlignRight | Qt::AlignVCenter);
    grid->addWidget(field, row, column + 1, 1, span);
    m_rows.append({label, field, text, hint, column});
}

QLineEdit *FieldsPanel::addLine(QGridLayout *grid, int row, int column, const char *text, const char *hint)
{
    auto *line = new QLineEdit(this);
    add(grid, row, column, 1, line, text, hint);
    return line;
}

void FieldsPanel::buildMain(QGridLayout *grid)
{
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(7);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    add(grid, 0, 0, 1, m_original, QT_TR_NOOP("Original"), nullptr);
    add(grid, 0, 2, 1, m_reposted, QT_TR_NOOP("Repost"), nullptr);
    m_source = addLine(grid, 1, 0, QT_TR_NOOP("Source"), QT_TR_NOOP("The site, paper or agency that published the original"));
    m_authors = addLine(grid, 1, 2, QT_TR_NOOP("Author"), QT_TR_NOOP("Several names are parted by commas"));
    m_link = new QLineEdit(this);
    add(grid, 2, 0, 3, m_link, QT_TR_NOOP("Link"), QT_TR_NOOP("The original's address"));
    m_originalState->setObjectName(QStringLiteral("originalState"));
    m_originalState->setAutoRaise(true);
    m_originalState->hide();
    grid->addWidget(m_originalState, 3, 1, 1, 3, Qt::AlignRight);
    add(grid, 4, 0, 3, m_categories, QT_TR_NOOP("Categories"), QT_TR_NOOP("Enter or a comma adds a category"));
    add(grid, 5, 0, 3, m_lead, QT_TR_NOOP("Lead"), QT_TR_NOOP("What stands before the text, in larger type"));
    add(grid, 6, 0, 3, m_note, QT_TR_NOOP("Editor's note"), QT_TR_NOOP("Shown in a box of its own before the text"));
    add(grid, 7, 0, 1, m_status, QT_TR_NOOP("Status"), QT_TR_NOOP("Where the article stands on its way to the reader"));
    m_moreButton->setObjectName(QStringLiteral("moreFields"));
    m_moreButton->setCheckable(true);
    m_moreButton->setAutoRaise(true);
    grid->addWidget(m_moreButton, 7, 2, 1, 2, Qt::AlignRight);
}

void FieldsPanel::buildMore(QGridLayout *grid)
{
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(7);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    add(grid, 0, 0, 1, m_language, QT_TR_NOOP("Language"), QT_TR_NOOP("The language of this text"));
    add(grid, 0, 2, 1, m_originalLanguage, QT_TR_NOOP("Original in"), QT_TR_NOOP("The language of the original"));
    m_translators = addLine(grid, 1, 0, QT_TR_NOOP("Translator"), QT_TR_NOOP("Several names are parted by commas"));
    m_slug = addLine(grid, 1, 2, QT_TR_NOOP("Slug"),
                     QT_TR_NOOP("The name of the page's file: letters a to z, digits and hyphens. Empty: made from the title"));
    m_originalTitle = new QLineEdit(this);
    add(grid, 2, 0, 3, m_originalTitle, QT_TR_NOOP("Original title"), QT_TR_NOOP("The title in its own language"));
    m_site = new QLineEdit(this);
    add(grid, 3, 0, 3, m_site, QT_TR_NOOP("Source's site"), QT_TR_NOOP("The home page of the source"));
    add(grid, 4, 0, 3, m_tags, QT_TR_NOOP("Tags"), QT_TR_NOOP("Enter or a comma adds a tag"));
}

void FieldsPanel::connectFields()
{
    complete(m_source, m_sourceNames);
    complete(m_authors, m_peopleNames);
    complete(m_translators, m_peopleNames);
    connect(m_title, &TitleEdit::edited, this, &FieldsPanel::edited);
    connect(m_title, &TitleEdit::finished, this, &FieldsPanel::titleFinished);
    for (const DateEdit *date : {m_original, m_reposted})
        connect(date, &DateEdit::edited, this, &FieldsPanel::edited);
    for (const ChipEdit *chips : {m_categories, m_tags})
        connect(chips, &ChipEdit::edited, this, &FieldsPanel::edited);
    for (const editor::RichEditor *rich : {m_lead, m_note})
        connect(rich, &editor::RichEditor::edited, this, &FieldsPanel::edited);
    for (const QLineEdit *line : {m_source, m_authors, m_link, m_translators, m_slug, m_originalTitle, m_site}) {
        connect(line, &QLineEdit::textEdited, this, &FieldsPanel::edited);
        if (line->completer())
            connect(line->completer(), QOverload<const QString &>::of(&QCompleter::activated), this, &FieldsPanel::edited,
                    Qt::QueuedConnection);
    }
    connect(m_status, &QComboBox::activated, this, &FieldsPanel::edited);
    for (QComboBox *box : {m_language, m_originalLanguage}) {
        connect(box, &QComboBox::editTextChanged, this, &FieldsPanel::edited);
        connect(box, &QComboBox::editTextChanged, box, [box] { showMistake(box); });
    }
    connect(m_originalState, &QToolButton::clicked, this, &FieldsPanel::originalWanted);
    connect(m_moreButton, &QToolButton::toggled, this, &FieldsPanel::setShowsAll);
}

/// Row by row, as the eye goes.
void FieldsPanel::orderTabs()
{
    QWidget *const order[] = {m_title, m_original, m_reposted, m_source, m_authors, m_link, m_originalState, m_categories->focusProxy(),
                              m_lead, m_note, m_status, m_moreButton, m_language, m_originalLanguage, m_translators,
                              m_slug, m_originalTitle, m_site, m_tags->focusProxy()};
    for (size_t i = 1; i < std::size(order); ++i)
        setTabOrder(order[i - 1], order[i]);
}

QList<QWidget *> FieldsPanel::texts() const
{
    return {m_source, m_authors, m_link, m_lead, m_note, m_translators, m_slug, m_originalTitle, m_site};
}

bool FieldsPanel::hasField(const QWidget *field) const
{
    return field->isVisibleTo(this) || (m_more->isAncestorOf(field) && !m_main->isHidden());
}

void FieldsPanel::showField(const QWidget *field)
{
    if (m_more->isAncestorOf(field))
        setShowsAll(true);
}

bool FieldsPanel::showsAll() const
{
    return m_moreButton->isChecked();
}

void FieldsPanel::setShowsAll(bool all)
{
    m_moreButton->setChecked(all);
    m_moreButton->setText(all ? tr("Fewer fields ▴") : tr("More fields ▾"));
    m_more->setVisible(all && !m_main->isHidden());
}

void FieldsPanel::setStatus(article::Status status)
{
    m_status->setCurrentIndex(m_status->findData(static_cast<int>(status)));
}

void FieldsPanel::setTitleOnly(bool only)
{
    m_main->setHidden(only);
    setShowsAll(showsAll());
}

void FieldsPanel::setArticle(const article::Article &article)
{
    const QSignalBlocker quiet(this);
    m_title->setTitle(article.title);
    m_original->setDate(article.original.published);
    m_reposted->setDate(article.reposted ? text::PartialDate::of(*article.reposted) : text::PartialDate());
    fill(m_source, article.source.name);
    fill(m_authors, joined(article.authors));
    fill(m_link, article.original.url);
    m_categories->setNames(article.categories);
    m_lead->setContent(article.lead);
    m_note->setContent(article.note);
    setStatus(article.status);
    fill(m_language, article.language);
    fill(m_originalLanguage, article.original.language);
    fill(m_translators, joined(article.translators));
    fill(m_slug, article.slug);
    fill(m_originalTitle, article.original.title);
    fill(m_site, article.source.url);
    m_tags->setNames(article.tags);
}

void FieldsPanel::apply(article::Article &article) const
{
    article.title = m_title->title();
    // What is no date leaves the one that was there.
    if (!m_original->hasMistake())
        article.original.published = m_original->date();
    const QDate day = m_reposted->date().date();
    if (!m_reposted->hasMistake())
        article.reposted = day.isValid() ? std::optional(day) : std::nullopt;
    take(m_source, article.source.name);
    take(m_site, article.source.url);
    take(m_authors, article.authors);
    take(m_link, article.original.url);
    article.categories = m_categories->names();
    article.lead = m_lead->content();
    article.note = m_note->content();
    article.status = static_cast<article::Status>(m_status->currentData().toInt());
    take(m_language, article.language);
    take(m_originalLanguage, article.original.language);
    take(m_translators, article.translators);
    take(m_slug, article.slug);
    take(m_originalTitle, article.original.title);
    article.tags = m_tags->names();
}

void FieldsPanel::setKnownNames(const KnownNames &names)
{
    m_sourceNames->setStringList(names.sources);
    m_peopleNames->setStringList(names.people);
    m_categories->setKnownNames(names.categories);
    m_tags->setKnownNames(names.tags);
}

void FieldsPanel::setSlug(const QString &slug)
{
    if (!m_slug->hasFocus())
        fill(m_slug, slug);
}

void FieldsPanel::setOriginalCopy(QDate day, bool changed)
{
    m_copyDay = day;
    m_originalChanged = changed;
    showOriginalCopy();
}

void FieldsPanel::showOriginalCopy()
{
    const QString day = QLocale().toString(m_copyDay, QLocale::ShortFormat);
    m_originalState->setVisible(m_copyDay.isValid());
    m_originalState->setText(m_originalChanged ? tr("● original changed") : tr("● local copy of %1").arg(day));
    m_originalState->setToolTip(m_originalChanged ? tr("The original says something else than its copy of before: see what")
                                                  : tr("Show the original beside the article"));
    if (m_originalState->property("changed").toBool() == m_originalChanged)
        return;
    m_originalState->setProperty("changed", m_originalChanged);
    m_originalState->style()->unpolish(m_originalState);
    m_originalState->style()->polish(m_originalState);
}

void FieldsPanel::fillChoices()
{
    const QSignalBlocker quiet(this);
    const int status = m_status->currentIndex();
    m_status->clear();
    for (const article::Status each : article::allStatuses)
        m_status->addItem(models::statusLabel(each), static_cast<int>(each));
    m_status->setCurrentIndex(std::max(status, 0));
    for (QComboBox *box : {m_language, m_originalLanguage}) {
        const QString chosen = box->count() ? code(box) : QString();
        box->clear();
        box->addItem(QString(), QString());
        for (const char *language : languages)
            box->addItem(models::languageLabel(QLatin1String(language)), QLatin1String(language));
        fill(box, chosen);
    }
}

/// The two grids are one to the eye: the labels of a column are of one width in both.
void FieldsPanel::alignLabels()
{
    std::map<int, int> widest;
    for (const Row &row : std::as_const(m_rows))
        widest[row.column] = std::max(widest[row.column], row.label->sizeHint().width());
    for (const Row &row : std::as_const(m_rows))
        row.label->setMinimumWidth(widest[row.column]);
}

void FieldsPanel::retranslate()
{
    m_title->setPlaceholderText(tr("Title"));
    m_title->setAccessibleName(tr("Title"));
    for (const Row &row : std::as_const(m_rows)) {
        row.label->setText(tr(row.text));
        row.field->setAccessibleName(tr(row.text));
        if (QWidget *line = row.field->focusProxy()) // what a screen reader meets
            line->setAccessibleName(tr(row.text));
        if (row.hint)
            row.field->setToolTip(tr(row.hint));
    }
    alignLabels();
    showOriginalCopy();
    m_moreButton->setToolTip(tr("Language, translator, slug, original title, site and tags"));
    setShowsAll(showsAll());
}

void FieldsPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        fillChoices();
        retranslate();
    } else if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        alignLabels();
    }
    QWidget::changeEvent(event);
}

} // namespace marbre::fields
