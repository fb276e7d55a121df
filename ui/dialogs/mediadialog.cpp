#include "dialogs/mediadialog.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSet>
#include <QShortcut>
#include <QToolButton>

#include <algorithm>

#include "archive/mediastore.h"
#include "desk/desk.h"
#include "dialogs/errorwords.h"
#include "dialogs/mediadetails.h"
#include "dialogs/mediaview.h"
#include "dialogs/thumbnails.h"
#include "models/medialistmodel.h"
#include "models/mediawords.h"

namespace marbre::dialogs {

namespace {

constexpr int typingPause = 150; // milliseconds
constexpr int followingPause = 400; // milliseconds: many saves at once are one look
constexpr int usesShown = 200;

/// In other threads, also when the archive has been closed meanwhile: its folder is all they need.
Thumbnails::Load loaderOf(const QString &folder)
{
    return [folder](const QString &address) { return archive::readMedia(folder, address).value_or(QByteArray()); };
}

} // namespace

MediaDialog::MediaDialog(desk::Desk &desk, QWidget *parent)
    : QDialog(parent)
    , m_desk(&desk)
    , m_model(new models::MediaListModel(
          [this](std::span<const QString> addresses) {
              return m_desk ? m_desk->reader().mediaTable().rows(addresses).value_or(std::vector<archive::MediaRow>())
                            : std::vector<archive::MediaRow>();
          },
          this))
    , m_thumbnails(new Thumbnails(loaderOf(desk.folder()), MediaView::pictureSize() * devicePixelRatioF(), this))
    , m_previews(new Thumbnails(loaderOf(desk.folder()), MediaDetails::previewSize() * devicePixelRatioF(), this))
    , m_view(new MediaView(this))
    , m_details(new MediaDetails(this))
    , m_search(new QLineEdit(this))
    , m_filters(new QButtonGroup(this))
    , m_count(new QLabel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("media"));
    setWindowTitle(tr("Pictures"));
    resize(1020, 680);
    build();
    connectParts();
    list();
    lookForUnused();
    m_view->setFocus();
}

void MediaDialog::build()
{
    m_view->setObjectName(QStringLiteral("mediaGrid"));
    m_view->setAccessibleName(tr("Pictures of the archive"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new MediaDelegate(*m_thumbnails, m_view));
    m_search->setObjectName(QStringLiteral("mediaSearch"));
    m_search->setPlaceholderText(tr("Search: words, credit, article…"));
    m_search->setAccessibleName(tr("Search the pictures"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(260);
    m_count->setObjectName(QStringLiteral("soft"));
    auto *top = new QHBoxLayout;
    top->addWidget(buildFilters());
    top->addStretch(1);
    top->addWidget(m_count);
    top->addSpacing(8);
    top->addWidget(m_search);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(16);
    middle->addWidget(m_view, 1);
    middle->addWidget(m_details);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addLayout(top);
    column->addLayout(middle, 1);
}

QWidget *MediaDialog::buildFilters()
{
    auto *bar = new QWidget(this);
    bar->setObjectName(QStringLiteral("mediaFilters"));
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    const QStringList names{tr("All"), tr("Without alternative text"), tr("Unused")};
    for (int i = 0; i < names.size(); ++i) {
        auto *button = new QToolButton(bar);
        button->setText(names[i]);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        m_filters->addButton(button, i);
        row->addWidget(button);
    }
    m_filters->button(All)->setChecked(true);
    return bar;
}

void MediaDialog::connectParts()
{
    m_searching.setSingleShot(true);
    m_searching.setInterval(typingPause);
    m_following.setSingleShot(true);
    m_following.setInterval(followingPause);
    connect(m_search, &QLineEdit::textChanged, &m_searching, qOverload<>(&QTimer::start));
    connect(&m_searching, &QTimer::timeout, this, &MediaDialog::list);
    connect(m_filters, &QButtonGroup::idClicked, this, [this](int id) {
        if (id == Unused)
            lookForUnused();
        list();
    });
    connect(m_thumbnails, &Thumbnails::arrived, m_view->viewport(), qOverload<>(&QWidget::update));
    connect(m_previews, &Thumbnails::arrived, this, &MediaDialog::showPreview);
    connect(m_view, &MediaView::selectionMoved, this, &MediaDialog::showChosen);
    connect(m_view, &MediaView::removePressed, this, &MediaDialog::remove);
    connect(m_view, &MediaView::enterPressed, m_details, &MediaDetails::write);
    connect(m_details, &MediaDetails::removeWanted, this, &MediaDialog::remove);
    connect(m_details, &MediaDetails::articleWanted, this, &MediaDialog::articleWanted);
    connect(m_details, &MediaDetails::wordsEdited, this, [this](const QString &address, const archive::MediaWords &words) {
        if (!m_desk)
            return;
        m_desk->describeMedia(address, words).then(this, [this](const Outcome &done) {
            if (!done)
                complain(done.error());
        });
    });
    connect(this, &QDialog::finished, m_details, &MediaDetails::flush);
    auto *find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, m_search, [this] { m_search->setFocus(Qt::ShortcutFocusReason); });
    connect(m_desk, &desk::Desk::changed, &m_following, qOverload<>(&QTimer::start));
    connect(&m_following, &QTimer::timeout, this, &MediaDialog::followArchive);
    connect(m_desk, &QObject::destroyed, this, &QDialog::close);
}

MediaDialog::Shown MediaDialog::filter() const
{
    return static_cast<Shown>(m_filters->checkedId());
}

void MediaDialog::list()
{
    if (!m_desk)
        return;
    const int round = ++m_round;
    const archive::MediaFilter wanted{filter() == WithoutAlternative, m_search->text()};
    m_desk->mediaAddresses(wanted).then(this, [this, round](const Result<std::vector<QString>> &found) {
        if (round != m_round)
            return;
        if (!found)
            complain(found.error());
        else
            takeAddresses(*found);
    });
}

void MediaDialog::takeAddresses(std::vector<QString> addresses)
{
    if (filter() == Unused)
        std::erase_if(addresses, [this](const QString &address) { return !m_unused.contains(address); });
    const QStringList before = chosen();
    const bool isOther = addresses != m_model->addresses();
    m_model->setAddresses(std::move(addresses));
    if (isOther)
        choose(before);
    m_count->setText(tr("%Ln picture(s)", nullptr, m_model->rowCount()));
    m_view->setEmptyText(filter() == Unused && !m_knowsUnused ? tr("Looking for what is unused…")
                             : filter() != All || !m_search->text().isEmpty()
                             ? tr("No picture here.")
                             : tr("No picture yet. What is put into an article is kept here."));
    showChosen();
}

/// What somebody has looked for stays until they look anew, so that nothing goes away from under what they write.
void MediaDialog::followArchive()
{
    if (filter() == All && m_search->text().isEmpty()) {
        list();
        return;
    }
    m_model->refresh();
    showChosen();
}

void MediaDialog::lookForUnused()
{
    if (m_looks || !m_desk)
        return;
    m_looks = true;
    m_desk->unusedMedia().then(this, [this](const Result<archive::UnusedMedia> &unused) {
        m_looks = false;
        if (unused)
            takeUnused(*unused);
        else if (unused.error().code != ErrorCode::Cancelled)
            complain(unused.error());
    });
}

void MediaDialog::takeUnused(const archive::UnusedMedia &unused)
{
    m_unused.clear();
    for (const archive::UnusedFile &file : unused.files)
        m_unused.insert(file.address, file.bytes);
    m_seenTo = unused.seenTo;
    m_knowsUnused = true;
    if (filter() == Unused)
        list();
    else
        showRemovable();
}

QStringList MediaDialog::chosen() const
{
    QStringList addresses;
    for (const QItemSelectionRange &range : m_view->selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row)
            addresses.append(m_model->addresses()[size_t(row)]);
    return addresses;
}

void MediaDialog::choose(const QStringList &addresses)
{
    const QSet<QString> wanted(addresses.begin(), addresses.end());
    if (wanted.isEmpty())
        return;
    QItemSelection selection;
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (wanted.contains(m_model->addresses()[size_t(row)]))
            selection.select(m_model->index(row), m_model->index(row));
    m_view->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (!selection.isEmpty())
        m_view->selectionModel()->setCurrentIndex(selection.first().topLeft(), QItemSelectionModel::NoUpdate);
}

void MediaDialog::showChosen()
{
    const QStringList addresses = chosen();
    const archive::MediaRow *row =
        addresses.size() == 1 ? m_model->row(m_view->selectionModel()->selection().first().topLeft()) : nullptr;
    if (row) {
        m_details->showPicture(*row);
        showPreview();
        showUses(row->address);
    } else if (addresses.isEmpty()) {
        m_details->showNothing();
    } else {
        m_details->showSeveral(int(addresses.size()));
    }
    showRemovable();
}

void MediaDialog::showUses(const QString &address)
{
    if (!m_desk)
        return;
    m_desk->mediaUses(address, usesShown).then(this, [this, address](const Result<std::vector<archive::MediaUse>> &uses) {
        if (uses && chosen() == QStringList{address})
            m_details->setUses(*uses);
    });
}

void MediaDialog::showPreview()
{
    if (const QStringList addresses = chosen(); addresses.size() == 1)
        m_details->setPreview(m_previews->of(addresses.first()));
}

void MediaDialog::showRemovable()
{
    MediaDetails::Removable removable{0, 0, m_knowsUnused};
    for (const QString &address : chosen()) {
        const auto found = m_unused.constFind(address);
        if (found == m_unused.constEnd())
            continue;
        ++removable.files;
        removable.bytes += *found;
    }
    m_details->setRemovable(removable);
}

void MediaDialog::remove()
{
    std::vector<QString> files;
    for (const QString &address : chosen())
        if (m_unused.contains(address))
            files.push_back(address);
    if (files.empty() || !m_desk)
        return;
    m_desk->removeMedia(files, m_seenTo).then(this, [this, files](const Result<archive::MediaRemoval> &removal) {
        if (!removal) {
            complain(removal.error());
            return;
        }
        for (const QString &address : files)
            m_unused.remove(address);
        list();
        const QString removed = tr("%Ln picture(s) removed, %1 freed.", nullptr, removal->removed).arg(models::sizeLabel(removal->bytes));
        m_details->say(removal->kept == 0 ? removed : removed + u' ' + tr("%Ln kept: needed by now.", nullptr, removal->kept));
        lookForUnused();
    });
}

void MediaDialog::complain(const Error &error)
{
    m_details->say(sentence(error));
}

} // namespace marbre::dialogs
