#pragma once

#include <QWidget>

class QLineEdit;
class QMenu;
class QPushButton;

namespace marbre::window {

struct WindowActions;

/// The bar at the window's top: the menu, new, import, search, export.
class TopBar : public QWidget
{
    Q_OBJECT

public:
    explicit TopBar(const WindowActions &actions, QWidget *parent = nullptr);

    void setMenu(QMenu *menu);
    void setArticleCount(int articles);
    [[nodiscard]] QLineEdit *search() const { return m_search; }

signals:
    void wordsChanged(const QString &words);
    /// Down or Enter in the search field: on to the hits.
    void searchFinished();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QPushButton *addButton(const char *name, QAction *action);
    void retranslate();

    QPushButton *m_menu;
    QLineEdit *m_search;
    QPushButton *m_export;
    QList<std::pair<QPushButton *, QAction *>> m_buttons;
    const WindowActions &m_actions;
    int m_articles = 0;
};

} // namespace marbre::window
