#pragma once

#include <QWidget>

#include <array>
#include <optional>

#include "editor/typographyhouse.h"
#include "editor/typographymodel.h"

class QComboBox;
class QGridLayout;
class QLabel;
class QListView;
class QPushButton;

namespace marbre::editor {

class ToolBarButton;

/// The panel above a text with all that typography asks of it, and how the house wants it. It only asks: who makes the
/// changes answers with those that are left.
class TypographyPanel : public QWidget
{
    Q_OBJECT

public:
    explicit TypographyPanel(QWidget *parent = nullptr);

    /// Shows the panel with the focus in its list.
    void open();
    /// `language` is the article's (BCP 47).
    void setHouse(const TypographyHouse &house, const QString &language);
    /// The row that one is at stays where it is.
    void setItems(TypographyItems items);
    [[nodiscard]] TypographyItems checkedItems() const { return m_model.checkedItems(); }

signals:
    void houseChanged(const marbre::editor::TypographyHouse &house);
    /// The person is at a change: it is to be seen in its text.
    void reached(const marbre::editor::TypographyItem &item);
    /// The person wants to be in the text, there.
    void goWanted(const marbre::editor::TypographyItem &item);
    void oneWanted(const marbre::editor::TypographyItem &item);
    void checkedWanted();
    void allWanted();
    void closed();
    void undoWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void layOut();
    void buildSettings();
    void connectParts();
    void chooseProfile();
    void chooseSpaces();
    void skip();
    void step(int row);
    void reach();
    void showHouse();
    void showCounts();
    void fitList();
    void retranslate();
    [[nodiscard]] std::optional<TypographyItem> current() const;

    TypographyModel m_model;
    TypographyHouse m_house;
    QString m_language;
    QLabel *m_title;
    QLabel *m_count;
    QComboBox *m_profile;
    ToolBarButton *m_settingsButton;
    ToolBarButton *m_close;
    QWidget *m_settings;
    std::array<QLabel *, 5> m_spaceLabels{};
    std::array<QComboBox *, 5> m_spaces{};
    QPushButton *m_reset = nullptr;
    QListView *m_list;
    QLabel *m_nothing;
    QPushButton *m_one;
    QPushButton *m_skip;
    QPushButton *m_checked;
    QPushButton *m_all;
    bool m_filling = false; ///< what is shown is set, not chosen by the person
    bool m_goesOn = false;  ///< the next answer's change is to be reached
};

} // namespace marbre::editor
