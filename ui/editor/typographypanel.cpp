#include "editor/typographypanel.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QScopedValueRollback>

#include "editor/editortoolbar.h"
#include "editor/icons.h"
#include "editor/changedelegate.h"
#include "editor/typographywords.h"

namespace marbre::editor {

namespace {

using Profile = text::typography::Profile;
using Space = text::typography::Space;
using Spaces = TypographyHouse::Spaces;

constexpr int mostRows = 5;
constexpr int fewestRows = 4;
constexpr int fewestRowsBesideSettings = 2;
constexpr int byLanguage = -1;
constexpr std::array spaceFields{&Spaces::semicolon, &Spaces::colon, &Spaces::exclamation, &Spaces::question,
                                 &Spaces::guillemets};

void name(QWidget *widget, const QString &name, const QString &tip)
{
    widget->setAccessibleName(name);
    widget->setToolTip(tip);
}

} // namespace

TypographyPanel::TypographyPanel(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_count(new QLabel(this))
    , m_profile(new QComboBox(this))
    , m_settingsButton(new ToolBarButton(this))
    , m_close(new ToolBarButton(this))
    , m_settings(new QWidget(this))
    , m_list(new QListView(this))
    , m_nothing(new QLabel(this))
    , m_one(new QPushButton(this))
    , m_skip(new QPushButton(this))
    , m_checked(new QPushButton(this))
    , m_all(new QPushButton(this))
{
    setObjectName(QStringLiteral("typographyPanel"));
    setAttribute(Qt::WA_StyledBackground);
    m_title->setObjectName(QStringLiteral("strong"));
    m_count->setObjectName(QStringLiteral("soft"));
    m_nothing->setObjectName(QStringLiteral("soft"));
    m_nothing->setWordWrap(true);
    m_profile->setObjectName(QStringLiteral("typographyProfile"));
    m_profile->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_profile->setMinimumContentsLength(12);
    m_one->setObjectName(QStringLiteral("typographyOne"));
    m_skip->setObjectName(QStringLiteral("typographySkip"));
    m_checked->setObjectName(QStringLiteral("typographyChecked"));
    m_all->setObjectName(QStringLiteral("typographyAll"));
    m_settingsButton->setObjectName(QStringLiteral("typographySettings"));
    m_settingsButton->setCheckable(true);
    m_settingsButton->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new ChangeDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);
    buildSettings();
    layOut();
    connectParts();
    m_close->setIcon(icon(QStringLiteral("close"), palette()));
    m_settings->hide();
    retranslate();
    setItems({});
    hide();
}

void TypographyPanel::layOut()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 6, 12, 8);
    column->setSpacing(6);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_title);
    head->addWidget(m_count, 1);
    head->addWidget(m_profile, 3);
    head->addWidget(m_settingsButton);
    head->addWidget(m_close);
    column->addLayout(head);
    column->addWidget(m_settings);
    column->addWidget(m_list);
    column->addWidget(m_nothing);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(6);
    foot->addWidget(m_one);
    foot->addWidget(m_skip);
    foot->addStretch(1);
    foot->addWidget(m_checked);
    foot->addWidget(m_all);
    column->addLayout(foot);
}

void TypographyPanel::buildSettings()
{
    auto *grid = new QGridLayout(m_settings);
    grid->setContentsMargins(0, 0, 0, 2);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    for (size_t i = 0; i < m_spaces.size(); ++i) {
        m_spaceLabels[i] = new QLabel(m_settings);
        m_spaceLabels[i]->setObjectName(QStringLiteral("fieldLabel"));
        m_spaces[i] = new QComboBox(m_settings);
        m_spaces[i]->setObjectName(QStringLiteral("typographySpace%1").arg(i));
        m_spaces[i]->setMinimumContentsLength(8);
        m_spaces[i]->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_spaceLabels[i]->setBuddy(m_spaces[i]);
        const int row = int(i / 3) * 2;
        grid->addWidget(m_spaceLabels[i], row, int(i % 3));
        grid->addWidget(m_spaces[i], row + 1, int(i % 3));
        grid->setColumnStretch(int(i % 3), 1);
    }
    m_reset = new QPushButton(m_settings);
    m_reset->setObjectName(QStringLiteral("typographyReset"));
    grid->addWidget(m_reset, 3, 2);
}

void TypographyPanel::connectParts()
{
    connect(m_profile, &QComboBox::currentIndexChanged, this, &TypographyPanel::chooseProfile);
    for (const QComboBox *space : m_spaces)
        connect(space, &QComboBox::currentIndexChanged, this, &TypographyPanel::chooseSpaces);
    connect(m_reset, &QPushButton::clicked, this, [this] {
        m_house.spaces.erase(m_house.profileFor(m_language));
        showHouse();
        emit houseChanged(m_house);
    });
    connect(m_settingsButton, &QToolButton::toggled, this, [this](bool open) {
        m_settings->setVisible(open);
        fitList();
    });
    connect(m_close, &QToolButton::clicked, this, &TypographyPanel::closed);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &TypographyPanel::reach);
    connect(m_list, &QListView::doubleClicked, this, [this] { emit goWanted(*current()); });
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &TypographyPanel::showCounts);
    connect(m_one, &QPushButton::clicked, this, [this] {
        m_goesOn = true;
        emit oneWanted(*current());
    });
    connect(m_skip, &QPushButton::clicked, this, &TypographyPanel::skip);
    connect(m_checked, &QPushButton::clicked, this, &TypographyPanel::checkedWanted);
    connect(m_all, &QPushButton::clicked, this, &TypographyPanel::allWanted);
}

void TypographyPanel::open()
{
    show();
    m_list->setFocus(Qt::ShortcutFocusReason);
}

void TypographyPanel::setHouse(const TypographyHouse &house, const QString &language)
{
    if (house == m_house && language == m_language)
        return;
    m_house = house;
    m_language = language;
    showHouse();
}

void TypographyPanel::setItems(TypographyItems items)
{
    const int row = m_list->currentIndex().row();
    {
        const QScopedValueRollback filling(m_filling, true);
        m_model.setItems(std::move(items));
        if (!m_list->currentIndex().isValid() && m_model.rowCount() > 0)
            step(std::clamp(row, 0, m_model.rowCount() - 1));
    }
    if (std::exchange(m_goesOn, false))
        reach();
    fitList();
    showCounts();
}

std::optional<TypographyItem> TypographyPanel::current() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() ? std::optional(m_model.items()[size_t(index.row())]) : std::nullopt;
}

void TypographyPanel::reach()
{
    const auto item = current();
    if (item && !m_filling && isVisible())
        emit reached(*item);
}

void TypographyPanel::skip()
{
    const int row = m_list->currentIndex().row();
    m_model.setChecked(row, false);
    step(std::min(row + 1, m_model.rowCount() - 1));
}

void TypographyPanel::step(int row)
{
    m_list->setCurrentIndex(m_model.index(row));
}

void TypographyPanel::chooseProfile()
{
    if (m_filling)
        return;
    const int chosen = m_profile->currentData().toInt();
    m_house.chosen = chosen == byLanguage ? std::nullopt : std::optional(static_cast<Profile>(chosen));
    showHouse();
    emit houseChanged(m_house);
}

void TypographyPanel::chooseSpaces()
{
    if (m_filling)
        return;
    Spaces spaces;
    for (size_t i = 0; i < m_spaces.size(); ++i)
        spaces.*spaceFields[i] = static_cast<Space>(m_spaces[i]->currentData().toInt());
    m_house.setSpaces(m_house.profileFor(m_language), spaces);
    showHouse();
    emit houseChanged(m_house);
}

void TypographyPanel::showHouse()
{
    const QScopedValueRollback filling(m_filling, true);
    const Profile profile = m_house.profileFor(m_language);
    m_profile->setItemText(0, tr("Language: %1").arg(profileLabel(text::typography::profileForLanguage(m_language))));
    m_profile->setCurrentIndex(m_profile->findData(m_house.chosen ? int(*m_house.chosen) : byLanguage));
    const Spaces spaces = m_house.spacesOf(profile);
    for (size_t i = 0; i < m_spaces.size(); ++i) {
        m_spaces[i]->setCurrentIndex(m_spaces[i]->findData(int(spaces.*spaceFields[i])));
        m_spaces[i]->setEnabled(profile != Profile::Nothing);
    }
    m_reset->setEnabled(m_house.spaces.contains(profile));
    showCounts();
}

void TypographyPanel::showCounts()
{
    const int all = m_model.rowCount();
    const auto checked = int(m_model.checkedItems().size());
    const bool hasUsage = m_house.profileFor(m_language) != Profile::Nothing;
    m_count->setText(all > 0 ? tr("%Ln to correct", nullptr, all) : QString());
    m_nothing->setText(hasUsage ? tr("Nothing to correct: the spaces and signs are those of the house.")
                                : tr("No usage is chosen for the language of this article."));
    const bool hadFocus = m_list->hasFocus() || m_one->hasFocus() || m_skip->hasFocus() || m_checked->hasFocus()
        || m_all->hasFocus();
    const bool hadChecked = m_checked->hasFocus();
    m_nothing->setVisible(all == 0);
    m_list->setVisible(all > 0);
    m_checked->setText(tr("Correct the %Ln checked", nullptr, checked));
    m_checked->setEnabled(checked > 0);
    m_checked->setVisible(checked < all);
    for (QWidget *button : {m_one, m_skip, m_all})
        button->setVisible(all > 0);
    // What has the focus may just have gone: not on to whatever comes next.
    if (hadFocus && all == 0)
        m_close->setFocus(Qt::OtherFocusReason);
    else if (hadChecked && m_checked->isHidden())
        m_list->setFocus(Qt::OtherFocusReason);
}

void TypographyPanel::fitList()
{
    const int rows = std::max(m_model.rowCount(), 1);
    const int row = std::max(m_list->sizeHintForRow(0), 1);
    const int fewest = m_settingsButton->isChecked() ? fewestRowsBesideSettings : fewestRows;
    m_list->setMinimumHeight(std::min(rows, fewest) * row + 2);
    m_list->setMaximumHeight(std::min(rows, mostRows) * row + 2);
}

void TypographyPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else if (event->matches(QKeySequence::Undo))
        emit undoWanted();
    else
        QWidget::keyPressEvent(event);
}

/// Keys in the list: Enter goes to the text, Ctrl+Enter corrects, Delete leaves out. Where one is stays in sight.
bool TypographyPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(m_list, [this] { m_list->scrollTo(m_list->currentIndex()); }, Qt::QueuedConnection);
    if (watched != m_list || event->type() != QEvent::KeyPress || !current())
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (enter && key->modifiers().testFlag(Qt::ControlModifier))
        m_one->click();
    else if (enter)
        emit goWanted(*current());
    else if (key->key() == Qt::Key_Delete)
        m_skip->click();
    else
        return QWidget::eventFilter(watched, event);
    return true;
}

void TypographyPanel::retranslate()
{
    {
        const QScopedValueRollback filling(m_filling, true);
        setAccessibleName(tr("Typography"));
        m_title->setText(tr("Typography"));
        m_profile->clear();
        m_profile->addItem(QString(), byLanguage);
        for (const Profile profile : text::typography::allProfiles())
            m_profile->addItem(profileLabel(profile), int(profile));
        m_profile->addItem(profileLabel(Profile::Nothing), int(Profile::Nothing));
        for (QComboBox *space : m_spaces) {
            space->clear();
            for (const Space kind : {Space::None, Space::NarrowNoBreak, Space::NoBreak, Space::Breaking, Space::Keep})
                space->addItem(spaceName(kind), int(kind));
        }
    }
    const QStringList labels{tr("Space before ;"), tr("Space before :"), tr("Space before !"), tr("Space before ?"),
                             tr("Space inside « »")};
    for (size_t i = 0; i < m_spaces.size(); ++i) {
        m_spaceLabels[i]->setText(labels[qsizetype(i)]);
        name(m_spaces[i], labels[qsizetype(i)], tr("Houses differ: choose the space that yours sets there"));
    }
    name(m_profile, tr("Usage"), tr("Whose usage the spaces and signs follow"));
    m_settingsButton->setText(tr("Settings"));
    m_settingsButton->setFixedWidth(fontMetrics().horizontalAdvance(m_settingsButton->text()) + 17);
    name(m_settingsButton, tr("Settings"), tr("The spaces of the house"));
    m_reset->setText(tr("As the usage"));
    name(m_reset, tr("As the usage"), tr("Take the spaces of the usage again"));
    name(m_close, tr("Close"), tr("Close (Escape)"));
    name(m_list, tr("What is to be corrected"),
         tr("Enter: go to the text. Space: check. Ctrl+Enter: correct. Delete: skip."));
    m_one->setText(tr("Correct"));
    name(m_one, tr("Correct"), tr("Correct this one and go to the next (Ctrl+Enter)"));
    m_skip->setText(tr("Skip"));
    name(m_skip, tr("Skip"), tr("Leave this one as it is and go to the next (Delete)"));
    m_checked->setToolTip(tr("Correct all that is checked; each text takes it back in one step"));
    m_all->setText(tr("Correct all"));
    name(m_all, tr("Correct all"), tr("Correct everything; each text takes it back in one step"));
    m_model.retranslate();
    showHouse();
}

void TypographyPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        m_close->setIcon(icon(QStringLiteral("close"), palette()));
    QWidget::changeEvent(event);
}

} // namespace marbre::editor
