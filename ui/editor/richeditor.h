#pragma once

#include <QPointer>
#include <QTextEdit>
#include <QUrl>

#include <functional>
#include <memory>

#include "base/error.h"
#include "bridge/look.h"
#include "bridge/shape.h"
#include "bridge/textstyle.h"
#include "document/document.h"
#include "editor/actions.h"
#include "editor/figuredialog.h"
#include "editor/pictures.h"
#include "editor/tint.h"

class QFileDialog;

namespace marbre::bridge {
class LiveReading;
}

namespace marbre::editor {

class Cards;
class Dress;
class LinkPopup;
class PictureResizing;
class SpellMarks;
class Spelling;
class TableSizePopup;
class Tables;

/// The editor of rich text: a Document in, a Document out, and everything that a person does to it in between, each
/// thing one step of undo.
class RichEditor : public QTextEdit
{
    Q_OBJECT

public:
    enum class Shape {
        Body,  ///< an article: a column of text that scrolls
        Field, ///< a lead or a note: one to six lines, grows with its text, Tab moves on; no headings
    };
    explicit RichEditor(Shape shape, QWidget *parent = nullptr);
    ~RichEditor() override;

    /// Shows another text: nothing to undo, not `edited`.
    void setContent(const document::Document &content);
    /// Blocks carry no `origin` (see html::adoptOrigins).
    [[nodiscard]] document::Document content() const;
    /// Replaces the text as one undo step of this editor.
    void replaceContent(const document::Document &content);

    struct Media {
        /// Keeps a picture and gives its address, `media/ab/cdef….jpg`.
        std::function<Result<QString>(const QByteArray &bytes)> store;
        /// The bytes behind such an address; empty: there are none.
        std::function<QByteArray(const QString &src)> load;
        struct Known {
            QString alternative;
            QString credit;
        };
        /// What is said of a picture that was kept before; may be empty. It is proposed where the picture is put in anew.
        std::function<Known(const QString &src)> known;
    };
    void setMedia(Media media);

    /// Asked before anything pasted or dropped goes in; true: taken, nothing more is done.
    void setPasteInterceptor(std::function<bool(const QMimeData &)> interceptor);

    /// Tints what is looked for; absent: nothing is.
    void setTint(std::optional<Tint> tint);

    /// How large the text is shown, in percent of its own size: from 50 to 300.
    void setZoom(int percent);
    [[nodiscard]] int zoom() const { return m_zoom; }

    /// Marks the words that no dictionary has; the spelling lives longer.
    void setSpelling(Spelling &spelling);
    /// Null: none are marked.
    [[nodiscard]] SpellMarks *spellMarks() const { return m_spellMarks; }

    [[nodiscard]] const EditorActions &actions() const { return m_actions; }
    [[nodiscard]] Tables &tables() { return *m_tables; }
    /// What can be done with the table at the cursor, or the size of a new one; at a place of the screen.
    void openTableMenu(const QPoint &below);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /// On every change by the person, undo and redo too; never by setContent.
    void edited();
    /// Something that was asked for could not be done; a sentence for the status bar.
    void failed(const QString &sentence);
    /// The address of the link under the pointer; empty: there is none any more.
    void addressHovered(const QString &address);
    /// A link to a page or a mail address was clicked with Ctrl.
    void linkWanted(const QUrl &url);
    /// The wheel was turned with Ctrl: one step larger or smaller.
    void zoomWanted(int steps);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    QMimeData *createMimeDataFromSelection() const override;

private:
    using Command = std::function<void(QTextCursor &)>;
    using KeyHandler = bool (RichEditor::*)(QKeyEvent *);

    void nameItself();
    void connectActions();
    void adopt(QTextDocument *text);
    [[nodiscard]] QFont textFont() const;
    void act(const Command &command);
    void toggleMark(document::Mark mark);
    void updateActions();
    void updateColumn();
    void paintTint(QPainter &painter, const QRectF &clip) const;
    void paintSpelling(QPainter &painter, const QRectF &clip) const;
    [[nodiscard]] int fieldHeight(int lines) const;
    [[nodiscard]] int wantedFieldHeight() const;
    [[nodiscard]] int mostFieldHeight() const;
    [[nodiscard]] int borders() const;
    void fitField();

    /// The action that a key is the shortcut of; null: none.
    [[nodiscard]] const QAction *actionFor(const QKeyEvent &event) const;

    // keys.cpp
    bool pressEnter(QKeyEvent *event);
    bool pressTab(QKeyEvent *event);
    bool pressErase(QKeyEvent *event);
    void cutSelection();
    /// Lets something write at the cursor, in place of what is selected, in the style that goes on there.
    void typeIn(const std::function<void()> &insertion);
    [[nodiscard]] int cardUnder(const QPoint &point) const;

    void tellAddress(const QString &address);

    // pasting.cpp
    void pastePlain();
    void pasteQuotation();
    [[nodiscard]] bool inCode() const;
    void keepPictures(document::Blocks &blocks);
    void insertDocument(const document::Document &fragment);
    bool insertPictures(const QMimeData &source);
    /// Files that are no pictures: their paths on this machine are not for the text.
    bool refuseFiles(const QMimeData &source);
    void insertPicture(const QByteArray &bytes);
    void choosePictures();
    [[nodiscard]] QFileDialog *pictureDialog(QWidget *parent, const QString &title);
    /// Asks for one file; `take` gets its bytes, in the life of `parent`.
    void choosePicture(QWidget *parent, const std::function<void(const QByteArray &)> &take);
    /// Its address in the archive; absent: it could not be kept, which has been told.
    [[nodiscard]] std::optional<QString> keepPicture(const QByteArray &bytes);
    void editLink();

    // opening.cpp
    void openCard(int position);
    void openFigure(const QTextCursor &card, const bridge::CardPtr &block);
    [[nodiscard]] FigureDialog *figureDialog(const document::Figure &figure, FigureDialog::Kind kind);
    /// Opens the picture in a line that stands under a point of the viewport; false: none does.
    bool openInlinePicture(const QPoint &point);
    void openPicture(const QTextCursor &object, const document::InlineImage &picture);
    void openSource(const QTextCursor &card, const bridge::CardPtr &block);
    [[nodiscard]] bool isStill(const QTextCursor &card, const bridge::CardPtr &block) const;
    void changeCard(QTextCursor card, const bridge::CardPtr &block, document::Block changed);
    void replaceCard(const QTextCursor &card, const bridge::CardPtr &block, const QString &html);

    const Shape m_shape;
    std::unique_ptr<bridge::LiveReading> m_live; ///< of the text
    bridge::Look m_look;
    bridge::BlockFormats m_formats;
    Pictures m_pictures;
    Media m_media;
    std::function<bool(const QMimeData &)> m_interceptor;
    std::optional<Tint> m_tint;
    QString m_address; ///< under the pointer
    int m_zoom = 100;
    EditorActions m_actions;
    Cards *m_cards;
    Dress *m_dress;
    Tables *m_tables;
    PictureResizing *m_resizing;
    Spelling *m_spelling = nullptr;
    SpellMarks *m_spellMarks = nullptr;
    QPointer<LinkPopup> m_linkPopup;
    QPointer<TableSizePopup> m_tableSize;
};

} // namespace marbre::editor
