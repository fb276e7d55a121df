#include "dialogs/themedialog.h"

#include <QCheckBox>
#include <QColorDialog>
#include <QComboBox>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QUrl>
#include <QVBoxLayout>

#include "desk/desk.h"
#include "dialogs/errorwords.h"
#include "models/articlewords.h"

namespace marbre::dialogs {

using site::ThemeSetting;

namespace {

constexpr int swatchSize = 14; // pixels

void showColour(QPushButton *button, const QString &colour)
{
    QPixmap swatch(swatchSize, swatchSize);
    swatch.fill(QColor(colour));
    button->setIcon(swatch);
    button->setText(colour);
}

} // namespace

ThemeDialog::ThemeDialog(desk::Desk &desk, const archive::ThemeChoice &choice, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_values(choice.values)
    , m_themes(new QComboBox(this))
    , m_origin(new QLabel(this))
    , m_settings(new QWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("themeDialog"));
    setWindowTitle(tr("The theme"));
    m_themes->setObjectName(QStringLiteral("themes"));
    m_themes->setAccessibleName(tr("Theme"));
    m_origin->setObjectName(QStringLiteral("soft"));
    m_origin->setWordWrap(true);
    m_origin->setMinimumWidth(360);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addWidget(m_themes);
    column->addWidget(m_origin);
    column->addWidget(m_settings);
    column->addStretch();
    buildButtons(column);
    listThemes(choice.name.isEmpty() ? QString(desk::usualTheme) : choice.name);
    connect(m_themes, &QComboBox::currentIndexChanged, this, [this] {
        if (const desk::ThemeEntry *entry = current())
            m_values = m_desk.reader().settings().themeValues(entry->id).value_or(site::ThemeValues());
        showTheme();
    });
}

void ThemeDialog::buildButtons(QLayout *layout)
{
    auto *row = new QDialogButtonBox(this);
    QPushButton *copied = row->addButton(tr("Copy to edit"), QDialogButtonBox::ActionRole);
    copied->setObjectName(QStringLiteral("copyTheme"));
    copied->setToolTip(tr("Put a copy of this theme into the archive, where its files can be changed: the preview follows"));
    m_folder = row->addButton(tr("Open its folder"), QDialogButtonBox::ActionRole);
    m_folder->setObjectName(QStringLiteral("themeFolder"));
    layout->addWidget(row);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    m_save = buttons->button(QDialogButtonBox::Save);
    QPushButton *standard = buttons->addButton(tr("As the theme has it"), QDialogButtonBox::ResetRole);
    standard->setObjectName(QStringLiteral("themeStandard"));
    layout->addWidget(buttons);
    connect(copied, &QPushButton::clicked, this, &ThemeDialog::copy);
    connect(m_folder, &QPushButton::clicked, this, [this] {
        if (const desk::ThemeEntry *entry = current())
            QDesktopServices::openUrl(QUrl::fromLocalFile(entry->folder));
    });
    connect(standard, &QPushButton::clicked, this, [this] {
        m_values.clear();
        showTheme();
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void ThemeDialog::listThemes(const QString &chosen)
{
    const QSignalBlocker quiet(m_themes);
    m_entries = desk::themesFor(m_desk.folder());
    m_themes->clear();
    for (const desk::ThemeEntry &entry : m_entries)
        m_themes->addItem(entry.name, entry.id);
    m_themes->setCurrentIndex(m_themes->findData(chosen));
    showTheme();
}

const desk::ThemeEntry *ThemeDialog::current() const
{
    const int index = m_themes->currentIndex();
    return index < 0 ? nullptr : &m_entries[size_t(index)];
}

void ThemeDialog::showTheme()
{
    const desk::ThemeEntry *entry = current();
    using Origin = desk::ThemeEntry::Origin;
    m_theme = entry ? desk::themeFor(m_desk.folder(), entry->id) : fail(ErrorCode::NotFound, tr("The theme"));
    m_folder->setEnabled(entry && !entry->folder.isEmpty());
    m_save->setEnabled(m_theme.has_value());
    m_origin->setText(!m_theme                              ? sentence(m_theme.error())
                          : entry->origin == Origin::Marbre ? tr("Comes with Marbre.")
                          : entry->origin == Origin::Person ? tr("One of your own, for every archive.")
                                                            : tr("In this archive: its files can be changed, and the preview follows."));
    showValues();
    emit themeShown(m_theme ? Result<site::Theme>(site::withValues(*m_theme, m_values)) : m_theme);
}

void ThemeDialog::showValues()
{
    delete m_form;
    qDeleteAll(m_settings->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    m_form = new QFormLayout(m_settings);
    m_form->setContentsMargins(0, 4, 0, 4);
    if (!m_theme)
        return;
    for (const ThemeSetting &setting : m_theme->settings) {
        QWidget *field = fieldOf(setting);
        field->setObjectName(QStringLiteral("setting-") + setting.name);
        const QString label = site::labelIn(setting.labels, models::interfaceLanguage(), setting.name);
        field->setAccessibleName(label);
        if (auto *box = qobject_cast<QCheckBox *>(field)) {
            box->setText(label);
            m_form->addRow(QString(), box);
        } else {
            m_form->addRow(label, field);
        }
    }
}

QWidget *ThemeDialog::fieldOf(const ThemeSetting &setting)
{
    const QString value = site::valuesFor({setting}, m_values).value(setting.name);
    const auto set = [this, name = setting.name](const QString &chosen) { setValue(name, chosen); };
    switch (setting.kind) {
    case ThemeSetting::Kind::Colour: {
        auto *button = new QPushButton(m_settings);
        showColour(button, value);
        connect(button, &QPushButton::clicked, this, [this, button, set] {
            auto *chooser = new QColorDialog(QColor(button->text()), this);
            chooser->setAttribute(Qt::WA_DeleteOnClose);
            connect(chooser, &QColorDialog::colorSelected, button, [button, set](const QColor &colour) {
                showColour(button, colour.name());
                set(colour.name());
            });
            chooser->open();
        });
        return button;
    }
    case ThemeSetting::Kind::Switch: {
        auto *box = new QCheckBox(m_settings);
        box->setChecked(value == QLatin1String("yes"));
        connect(box, &QCheckBox::toggled, this, [set](bool on) { set(on ? QStringLiteral("yes") : QStringLiteral("no")); });
        return box;
    }
    case ThemeSetting::Kind::Number: {
        auto *number = new QSpinBox(m_settings);
        number->setRange(setting.from, setting.to);
        number->setValue(value.toInt());
        connect(number, &QSpinBox::valueChanged, this, [set](int chosen) { set(QString::number(chosen)); });
        return number;
    }
    case ThemeSetting::Kind::Choice: {
        auto *choices = new QComboBox(m_settings);
        for (const ThemeSetting::Choice &each : setting.choices)
            choices->addItem(site::labelIn(each.labels, models::interfaceLanguage(), each.name), each.name);
        choices->setCurrentIndex(choices->findData(value));
        connect(choices, &QComboBox::currentIndexChanged, this, [choices, set] { set(choices->currentData().toString()); });
        return choices;
    }
    }
    Q_UNREACHABLE();
}

void ThemeDialog::setValue(const QString &name, const QString &value)
{
    m_values.insert(name, value);
    if (m_theme)
        emit themeShown(site::withValues(*m_theme, m_values));
}

void ThemeDialog::copy()
{
    const desk::ThemeEntry *entry = current();
    if (!entry)
        return;
    const Result<QString> copied = desk::copyTheme(m_desk.folder(), entry->id);
    if (copied)
        listThemes(*copied);
    else
        emit failed(copied.error());
}

archive::ThemeChoice ThemeDialog::choice() const
{
    archive::ThemeChoice choice{m_themes->currentData().toString(), {}};
    // What is as the theme has it is not kept: another version of the theme may have it otherwise.
    for (const ThemeSetting &setting : m_theme ? m_theme->settings : std::vector<ThemeSetting>())
        if (const QString value = m_values.value(setting.name, setting.standard); value != setting.standard)
            choice.values.insert(setting.name, value);
    return choice;
}

} // namespace marbre::dialogs
