#pragma once

#include <QObject>
#include <QTextCursor>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "editor/textsearch.h"
#include "editor/tint.h"

class QLineEdit;

namespace marbre::editor {
class FindBar;
}

namespace marbre::window {

struct TextActions;
class WritingPane;

/// Finds and replaces in the open article: in its title, its fields as the eye goes, and its text. Hits are counted on
/// another thread, the latest question wins; what a person asks for meanwhile is done when the answer is there.
class Finding : public QObject
{
    Q_OBJECT

public:
    Finding(const TextActions &actions, WritingPane &pane, QObject *parent = nullptr);
    ~Finding() override;

    [[nodiscard]] editor::FindBar *bar() const { return m_bar; }

private:
    /// A field that is searched.
    struct Target {
        QWidget *widget;
        std::function<QTextDocument *()> text;
        std::function<QTextCursor()> cursor;
        std::function<void(const QTextCursor &)> setCursor;
        std::function<void(std::optional<editor::Tint>)> setTint;
    };
    /// Where hits were looked for, to know whether they still stand there.
    struct Place {
        const QTextDocument *text;
        int revision;
        bool operator==(const Place &) const = default;
    };
    using Hits = std::vector<std::vector<editor::Hit>>; ///< by target
    enum class From { Selection, BehindSelection, BeforeSelection };

    template <typename Edit>
    void addTarget(Edit *edit);
    void addTarget(QLineEdit *line);
    void open(bool replacing);
    void close();
    void takeWords();
    void setScope();
    void ask();
    void noteChange();
    void tint();
    void take(const std::vector<Place> &places, const Hits &hits);
    /// Does something with all hits: at once, or as soon as they are known.
    void withHits(std::function<void()> wish);
    void step(From from);
    void show(size_t target, const editor::Hit &hit);
    void showCount();
    void replaceOne();
    void replaceAll();
    [[nodiscard]] text::Replacement replacement() const;
    [[nodiscard]] std::optional<text::Span> scopeOf(size_t target) const;
    [[nodiscard]] bool isShown(size_t target) const;
    [[nodiscard]] std::vector<Place> places() const;
    [[nodiscard]] const editor::Hit *currentHit() const;

    WritingPane &m_pane;
    editor::FindBar *m_bar;
    std::vector<Target> m_targets;
    size_t m_current; ///< the target that one searches on from
    std::optional<text::Search> m_search; ///< absent: nothing is asked for, or by mistake
    std::optional<QTextCursor> m_scope;     ///< in the current target's text
    Hits m_hits;
    size_t m_shown = 0; ///< the hit of the current target that was shown last
    bool m_known = false; ///< m_hits are those of the present texts and question
    std::vector<std::function<void()>> m_wishes;
    std::shared_ptr<std::atomic_bool> m_cancelled;
    QTimer m_asking; ///< many changes in a row are one question
};

} // namespace marbre::window
