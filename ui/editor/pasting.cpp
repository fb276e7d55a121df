#include "editor/pasting.h"

#include <QBuffer>
#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QImageReader>
#include <QRegularExpression>
#include <QTextBlock>
#include <QUrl>

#include <algorithm>

#include "bridge/insert.h"
#include "bridge/read.h"
#include "bridge/textstyle.h"
#include "document/walk.h"
#include "editor/clipboard.h"
#include "editor/inlineediting.h"
#include "editor/linkpopup.h"
#include "editor/paragraphs.h"
#include "editor/richeditor.h"

namespace marbre::editor {

using namespace document;

namespace {

constexpr qint64 largestPicture = 64 * 1024 * 1024;

QByteArray fileBytes(const QUrl &url)
{
    static const QStringList suffixes{QStringLiteral("png"),  QStringLiteral("jpg"),  QStringLiteral("jpeg"),
                                      QStringLiteral("gif"),  QStringLiteral("webp"), QStringLiteral("avif"),
                                      QStringLiteral("tiff"), QStringLiteral("bmp")};
    const QFileInfo info(url.toLocalFile());
    if (!url.isLocalFile() || !suffixes.contains(info.suffix().toLower()) || info.size() > largestPicture)
        return {};
    QFile file(info.filePath());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray imageBytes(const QMimeData &source)
{
    for (const char *type : {"image/jpeg", "image/png", "image/webp", "image/gif"})
        if (QByteArray bytes = source.data(QLatin1StringView(type)); !bytes.isEmpty())
            return bytes;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    source.imageData().value<QImage>().save(&buffer, "PNG");
    return bytes;
}

/// An address alone on the clipboard.
std::optional<QString> loneAddress(const QMimeData &source)
{
    const QString text = source.text().trimmed();
    const bool web = text.startsWith(QLatin1String("https://")) || text.startsWith(QLatin1String("http://"));
    return web && !text.contains(u' ') && !text.contains(u'\n') ? addressFrom(text) : std::nullopt;
}

/// A lead or a note is one text: what it is pasted from may be a page of several.
void flattenHeadings(Blocks &blocks)
{
    for (Block &block : blocks) {
        if (auto *heading = std::get_if<Heading>(&block.content)) {
            Inlines words = std::move(heading->content);
            block.content = Paragraph{std::move(words)};
            block.wordpress.clear();
        }
        forEachChild(block.content, flattenHeadings, [](const Inlines &) {});
    }
}

} // namespace

std::vector<QByteArray> picturesIn(const QMimeData &source)
{
    std::vector<QByteArray> result;
    for (const QUrl &url : source.urls())
        if (QByteArray bytes = fileBytes(url); !bytes.isEmpty())
            result.push_back(std::move(bytes));
    if (result.empty() && source.hasImage())
        if (QByteArray bytes = imageBytes(source); !bytes.isEmpty())
            result.push_back(std::move(bytes));
    return result;
}

QSize pictureSize(const QByteArray &bytes)
{
    QByteArray copy = bytes;
    QBuffer buffer(&copy);
    buffer.open(QIODevice::ReadOnly);
    return QImageReader(&buffer).size();
}

Block figureOf(const QString &src, const QByteArray &bytes, const RichEditor::Media::Known &known)
{
    const QSize size = pictureSize(bytes);
    Image image{src, {}, {}, std::max(size.width(), 0), std::max(size.height(), 0), {}};
    // An empty one would say that the picture is only decorative.
    if (!known.alternative.isEmpty())
        image.alt = known.alternative;
    Inlines credit;
    if (!known.credit.isEmpty())
        credit.push_back(Text{known.credit, {}});
    return {Figure{{{std::move(image), {}}}, {}, std::move(credit)}, {}, {}, {}};
}

bool RichEditor::canInsertFromMimeData(const QMimeData *source) const
{
    return source && (source->hasHtml() || source->hasText() || source->hasImage() || source->hasUrls());
}

void RichEditor::insertFromMimeData(const QMimeData *source)
{
    if (isReadOnly() || !source || (m_interceptor && m_interceptor(*source)))
        return;
    if (textCursor().hasSelection())
        if (const auto address = loneAddress(*source)) {
            act([&](QTextCursor &cursor) { setLink(cursor, Link{*address, {}, {}}); });
            return;
        }
    if ((!source->hasHtml() || source->hasUrls()) && m_shape == Shape::Body && insertPictures(*source))
        return;
    if (refuseFiles(*source))
        return;
    if (inCode()) {
        insertDocument(verbatimFragment(*source));
        return;
    }
    Document fragment = source->hasHtml() ? richFragment(*source) : plainFragment(*source);
    if (m_shape == Shape::Field)
        flattenHeadings(fragment.blocks);
    keepPictures(fragment.blocks);
    insertDocument(fragment);
    static const QRegularExpression local(QStringLiteral("<img\\b[^>]*\\bsrc=[\"']?(file|cid|blob):"),
                                          QRegularExpression::CaseInsensitiveOption);
    if (const qsizetype lost = source->html().count(local))
        emit failed(tr("%Ln picture(s) did not come along: paste or drop them one by one.", nullptr, int(lost)));
}

/// Pictures that are written out in the text itself go to where pictures are kept.
void RichEditor::keepPictures(Blocks &blocks)
{
    static const QRegularExpression written(QStringLiteral("^data:image/[a-z0-9.+-]+;base64,"),
                                            QRegularExpression::CaseInsensitiveOption);
    const auto keep = [this](Image &image) {
        const auto match = written.match(image.src);
        if (!match.hasMatch() || !m_media.store)
            return;
        const QByteArray bytes = QByteArray::fromBase64(image.src.sliced(match.capturedLength()).toLatin1());
        if (const auto src = keepPicture(bytes))
            image.src = *src;
    };
    for (Block &block : blocks) {
        if (auto *figure = std::get_if<Figure>(&block.content))
            for (FigureImage &image : figure->images)
                keep(image.image);
        forEachChild(
            block.content, [this](Blocks &children) { keepPictures(children); },
            [&keep](Inlines &inlines) {
                for (Inline &item : inlines)
                    if (auto *image = std::get_if<InlineImage>(&item))
                        keep(image->image);
            });
    }
}

/// In preformatted text each space and line break counts.
bool RichEditor::inCode() const
{
    const QTextBlock block = document()->findBlock(textCursor().selectionStart());
    return bridge::shapeOf(block).kind == bridge::Shape::Kind::Preformatted && !bridge::cardIn(block);
}

QMimeData *RichEditor::createMimeDataFromSelection() const
{
    return toMimeData(bridge::readSelection(textCursor()));
}

void RichEditor::pastePlain()
{
    const QMimeData *source = QGuiApplication::clipboard()->mimeData();
    if (isReadOnly() || !source || !source->hasText())
        return;
    if (!m_interceptor || !m_interceptor(*source))
        insertDocument(inCode() ? verbatimFragment(*source) : plainFragment(*source));
}

void RichEditor::pasteQuotation()
{
    const QMimeData *source = QGuiApplication::clipboard()->mimeData();
    if (isReadOnly() || !source || (!source->hasHtml() && !source->hasText()))
        return;
    Document pasted = source->hasHtml() ? richFragment(*source) : plainFragment(*source);
    flattenHeadings(pasted.blocks); // they would be headings of this article
    const bool quoted = pasted.blocks.size() == 1 && std::holds_alternative<Quote>(pasted.blocks.front().content);
    if (!pasted.isEmpty() && !quoted)
        pasted = {{{Quote{std::move(pasted.blocks), {}}, {}, {}, {}}}};
    insertDocument(pasted);
}

void RichEditor::insertDocument(const Document &fragment)
{
    act([&](QTextCursor &cursor) {
        const Step step(cursor);
        bridge::insert(cursor, fragment, m_look);
        tidy(cursor, m_formats);
    });
    ensureCursorVisible();
}

bool RichEditor::insertPictures(const QMimeData &source)
{
    const auto pictures = picturesIn(source);
    const Step step(textCursor());
    for (const QByteArray &bytes : pictures)
        insertPicture(bytes);
    return !pictures.empty();
}

bool RichEditor::refuseFiles(const QMimeData &source)
{
    const QList<QUrl> urls = source.urls();
    const auto file = std::ranges::find_if(urls, &QUrl::isLocalFile);
    if (file == urls.end())
        return false;
    emit failed(tr("%1 cannot be read as a picture.").arg(file->fileName()));
    return true;
}

std::optional<QString> RichEditor::keepPicture(const QByteArray &bytes)
{
    if (!m_media.store)
        return std::nullopt;
    const Result<QString> src = m_media.store(bytes);
    if (!src) {
        emit failed(tr("The picture could not be kept: %1").arg(src.error().detail));
        return std::nullopt;
    }
    return *src;
}

void RichEditor::insertPicture(const QByteArray &bytes)
{
    const auto src = keepPicture(bytes);
    if (!src)
        return;
    const Media::Known known = m_media.known ? m_media.known(*src) : Media::Known();
    act([&](QTextCursor &cursor) { insertCard(cursor, figureOf(*src, bytes, known), m_look); });
    ensureCursorVisible();
}

QFileDialog *RichEditor::pictureDialog(QWidget *parent, const QString &title)
{
    auto *dialog = new QFileDialog(parent, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilter(tr("Pictures (*.png *.jpg *.jpeg *.gif *.webp *.avif *.tiff *.bmp)"));
    return dialog;
}

void RichEditor::choosePicture(QWidget *parent, const std::function<void(const QByteArray &)> &take)
{
    QFileDialog *dialog = pictureDialog(parent, tr("Replace the picture"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, parent, [this, take](const QString &path) {
        if (const QByteArray bytes = fileBytes(QUrl::fromLocalFile(path)); !bytes.isEmpty())
            take(bytes);
        else
            emit failed(tr("%1 cannot be read as a picture.").arg(QFileInfo(path).fileName()));
    });
    dialog->open();
}

void RichEditor::choosePictures()
{
    QFileDialog *dialog = pictureDialog(this, tr("Insert pictures"));
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList &paths) {
        const Step step(textCursor());
        for (const QString &path : paths)
            if (const QByteArray bytes = fileBytes(QUrl::fromLocalFile(path)); !bytes.isEmpty())
                insertPicture(bytes);
            else
                emit failed(tr("%1 cannot be read as a picture.").arg(QFileInfo(path).fileName()));
    });
    dialog->open();
}

void RichEditor::editLink()
{
    if (isReadOnly())
        return;
    const QTextCursor target = linkAround(textCursor());
    const auto link = styleAt(target).link;
    if (!m_linkPopup) {
        m_linkPopup = new LinkPopup(viewport());
        connect(m_linkPopup, &LinkPopup::closed, this, [this] { setFocus(); });
        connect(m_linkPopup, &LinkPopup::answered, this, [this](const QString &address) {
            act([&](QTextCursor &cursor) {
                Link changed = styleAt(linkAround(cursor)).link.value_or(Link{});
                changed.href = address;
                setLink(cursor, address.isEmpty() ? std::nullopt : std::optional(std::move(changed)));
            });
        });
    }
    m_linkPopup->ask(link ? link->href : QString(), cursorRect().bottomLeft() + QPoint(0, 6));
}

} // namespace marbre::editor
