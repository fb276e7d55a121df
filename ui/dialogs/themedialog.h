#pragma once

#include <QDialog>

#include <functional>

#include "archive/settingtable.h"
#include "desk/themes.h"

class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;

namespace marbre::desk {
class Desk;
}

namespace marbre::dialogs {

/// Asks which theme the archive's pages have, and for what there is to choose about it. Not modal: each choice is shown
/// in the preview at once.
class ThemeDialog : public QDialog
{
    Q_OBJECT

public:
    ThemeDialog(desk::Desk &desk, const archive::ThemeChoice &choice, QWidget *parent);

    [[nodiscard]] archive::ThemeChoice choice() const;

signals:
    /// What the pages are to look like while one is choosing; or the mistake in the theme.
    void themeShown(const marbre::Result<marbre::site::Theme> &theme);
    void failed(const marbre::Error &error);

private:
    void buildButtons(QLayout *layout);
    void listThemes(const QString &chosen);
    void showTheme();
    void showValues();
    void setValue(const QString &name, const QString &value);
    void copy();
    [[nodiscard]] QWidget *fieldOf(const site::ThemeSetting &setting);
    [[nodiscard]] const desk::ThemeEntry *current() const;

    desk::Desk &m_desk;
    std::vector<desk::ThemeEntry> m_entries;
    Result<site::Theme> m_theme = fail(ErrorCode::NotFound, {}); ///< as its theme.json has it
    site::ThemeValues m_values; ///< what is chosen about it
    QComboBox *m_themes;
    QLabel *m_origin;
    QWidget *m_settings; ///< with m_form
    QFormLayout *m_form = nullptr;
    QPushButton *m_folder = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace marbre::dialogs
