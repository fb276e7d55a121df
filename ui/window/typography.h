#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QThreadPool>

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "article/article.h"
#include "editor/typographyhouse.h"
#include "editor/typographymodel.h"

class QAction;
class QTextCursor;
class QTextDocument;

namespace marbre::editor {
class TypographyPanel;
}

namespace marbre::window {

struct TextActions;
class StatusLine;
class WritingPane;

/// The typography of the open article: counts what the house's usage asks of its title, lead, note and text on another
/// thread, the latest article wins; and makes the changes that a person wants, each text in one step of undo. What is
/// asked for while the answer is out is done when it is there.
class Typography : public QObject
{
    Q_OBJECT

public:
    Typography(const TextActions &actions, WritingPane &pane, StatusLine &status, QObject *parent = nullptr);
    ~Typography() override;

    /// The article as it now stands in the pane.
    void look(const std::shared_ptr<const article::Article> &article);
    /// No article is open.
    void clear();

    [[nodiscard]] editor::TypographyPanel *panel() const { return m_panel; }

private:
    static constexpr size_t fieldCount = 4; ///< by TypographyItem::Field
    /// A text of the article, where it is edited.
    struct Target {
        QWidget *widget;
        std::function<QTextDocument *()> text;
        std::function<QTextCursor()> cursor;
        std::function<void(const QTextCursor &)> setCursor;
    };
    /// Which text was looked at, to know whether it is still the same.
    struct Place {
        const QTextDocument *text;
        int revision;
        bool operator==(const Place &) const = default;
    };
    using Places = std::array<Place, fieldCount>;
    struct Question {
        document::Document title;
        std::shared_ptr<const article::Article> article;
        QString language;
        editor::TypographyHouse house;
        Places places;
    };

    template <typename Edit>
    void addTarget(Edit *edit);
    void connectPanel(const TextActions &actions);
    void setOpen(bool open);
    void setHouse(const editor::TypographyHouse &house);
    static editor::TypographyItems answer(const Question &question);
    void startNext();
    void take(editor::TypographyItems items, const Places &asked);
    /// Does something with what is to be changed: at once, or as soon as it is known.
    void withItems(std::function<void()> wish);
    void apply(const editor::TypographyItems &items);
    void show(const editor::TypographyItem &item, bool focus);
    [[nodiscard]] bool isKnown() const;
    [[nodiscard]] Places places() const;

    WritingPane &m_pane;
    StatusLine &m_status;
    editor::TypographyPanel *m_panel;
    QAction *m_action;
    std::vector<Target> m_targets;
    editor::TypographyHouse m_house;
    QString m_language; ///< of the article
    std::shared_ptr<const Question> m_next;
    std::optional<Places> m_known; ///< where m_items are to be made
    editor::TypographyItems m_items;
    std::vector<std::function<void()>> m_wishes;
    QElapsedTimer m_clock; ///< of the question that is out
    bool m_busy = false;   ///< looking, or resting from it
    bool m_hasArticle = false;
    QThreadPool m_pool; ///< last: it waits for what still runs
};

} // namespace marbre::window
