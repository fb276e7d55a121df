#pragma once

#include <QListView>
#include <QStyledItemDelegate>

namespace marbre::dialogs {

class Thumbnails;

/// Draws a picture in its tile, what it shows and its size under it.
class MediaDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit MediaDelegate(Thumbnails &thumbnails, QObject *parent = nullptr);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// A cell of the grid.
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintTile(QPainter &painter, const QStyleOptionViewItem &option, const QRect &tile, const QModelIndex &index) const;

    Thumbnails &m_thumbnails;
};

/// A grid of pictures that fills its width. Cells are of one size, so that a hundred thousand of them scroll at once.
class MediaView : public QListView
{
    Q_OBJECT

public:
    explicit MediaView(QWidget *parent = nullptr);

    /// The size in which a picture is drawn at most.
    [[nodiscard]] static QSize pictureSize();
    /// Shown in the middle of an empty grid.
    void setEmptyText(const QString &text);

signals:
    void selectionMoved();
    void removePressed();
    void enterPressed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    QString m_emptyText;
};

} // namespace marbre::dialogs
