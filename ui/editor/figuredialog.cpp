#include "editor/figuredialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QPushButton>

#include <algorithm>

#include "document/walk.h"
#include "editor/cardtext.h"
#include "editor/richeditor.h"

namespace marbre::editor {

using namespace document;

namespace {

Document fromInlines(const Inlines &inlines)
{
    return inlines.empty() ? Document{} : Document{{{Paragraph{inlines}, {}, {}, {}}}};
}

/// The paragraphs of a compact field, parted by line breaks.
Inlines toInlines(const Document &document)
{
    Inlines result;
    for (const Block &block : document.blocks)
        forEachChild(
            block.content, [](const Blocks &) {},
            [&](const Inlines &inlines) {
                if (!result.empty() && !inlines.empty())
                    result.push_back(LineBreak{});
                result.insert(result.end(), inlines.begin(), inlines.end());
            });
    return normalized(std::move(result));
}

RichEditor *richField(const Inlines &inlines, const QString &name, QWidget *parent)
{
    auto *field = new RichEditor(RichEditor::Shape::Field, parent);
    field->setContent(fromInlines(inlines));
    field->setAccessibleName(name);
    return field;
}

} // namespace

FigureDialog::FigureDialog(Figure figure, const Pictures &pictures, QWidget *parent, Kind kind)
    : QDialog(parent)
    , m_pictures(pictures)
    , m_figure(std::move(figure))
    , m_caption(richField(m_figure.caption, tr("Caption"), this))
    , m_credit(richField(m_figure.credit, tr("Credit"), this))
    , m_warning(new QLabel(tr("Without alternative text, readers who cannot see the picture do not know what it shows."),
                           this))
{
    setWindowTitle(tr("Picture"));
    setMinimumWidth(460);
    m_warning->setWordWrap(true);
    m_warning->setObjectName(QStringLiteral("alternativeWarning"));
    m_warning->setStyleSheet(QStringLiteral("color: #B7791F"));
    auto *form = new QFormLayout(this);
    for (const FigureImage &image : m_figure.images)
        m_rows.push_back(addRow(image.image, *form));
    form->addRow(m_warning);
    if (kind == Kind::Figure) {
        form->addRow(tr("Caption"), m_caption);
        form->addRow(tr("Credit"), m_credit);
    } else {
        m_caption->hide();
        m_credit->hide();
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    updateWarning();
}

FigureDialog::Row FigureDialog::addRow(const Image &image, QFormLayout &form)
{
    const Row row{new QLineEdit(image.alt.value_or(QString()), this), new QCheckBox(tr("Only decorative"), this),
                  new QSpinBox(this), new QLabel(this)};
    showThumbnail(row.thumbnail, image.src);
    form.addRow(QString(), row.thumbnail);
    form.addRow(tr("Width"), sizeRow(image, row.width, m_rows.size()));
    row.alternative->setAccessibleName(tr("Alternative text"));
    row.alternative->setPlaceholderText(tr("What the picture shows"));
    row.decorative->setChecked(image.alt && image.alt->isEmpty());
    row.alternative->setDisabled(row.decorative->isChecked());
    form.addRow(tr("Alternative text"), row.alternative);
    form.addRow(QString(), row.decorative);
    connect(row.decorative, &QCheckBox::toggled, row.alternative, &QWidget::setDisabled);
    connect(row.decorative, &QCheckBox::toggled, this, &FigureDialog::updateWarning);
    connect(row.alternative, &QLineEdit::textChanged, this, &FigureDialog::updateWarning);
    return row;
}

QWidget *FigureDialog::sizeRow(const Image &image, QSpinBox *width, size_t index)
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    width->setRange(0, 20000);
    width->setSingleStep(10);
    width->setSuffix(tr(" pixels"));
    width->setSpecialValueText(tr("As the picture is"));
    width->setValue(image.width);
    width->setAccessibleName(tr("Width"));
    auto *replace = new QPushButton(tr("Replace…"), line);
    replace->setObjectName(QStringLiteral("replacePicture"));
    replace->setAutoDefault(false);
    connect(replace, &QPushButton::clicked, this, [this, index] { emit replaceWanted(index); });
    row->addWidget(width, 1);
    row->addWidget(replace);
    return line;
}

void FigureDialog::showThumbnail(QLabel *label, const QString &src) const
{
    const QImage picture = m_pictures.picture(src);
    label->setHidden(picture.isNull());
    if (picture.isNull())
        return;
    const QSize size = picture.size().boundedTo(QSize(240, 140));
    label->setPixmap(QPixmap::fromImage(picture.scaled(size, Qt::KeepAspectRatio, Qt::SmoothTransformation)));
}

void FigureDialog::setPicture(size_t index, const QString &src, const QSize &size)
{
    Image &image = m_figure.images[index].image;
    image.src = src;
    image.width = std::max(size.width(), 0);
    image.height = std::max(size.height(), 0);
    // Addresses of the same picture in other sizes are the other picture's.
    for (const char16_t *name : {u"srcset", u"sizes"})
        image.attributes.remove(QStringView(name));
    m_rows[index].width->setValue(image.width);
    showThumbnail(m_rows[index].thumbnail, src);
    updateWarning();
}

void FigureDialog::updateWarning()
{
    m_warning->setVisible(lacksAlternative(figure()));
}

Figure FigureDialog::figure() const
{
    Figure result = m_figure;
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const QString written = m_rows[i].alternative->text().trimmed();
        std::optional<QString> &alternative = result.images[i].image.alt;
        Image &image = result.images[i].image;
        if (const int width = m_rows[i].width->value(); width != image.width) {
            const QSize own = m_pictures.picture(image.src).size();
            image.width = width;
            image.height = own.width() > 0 ? qRound(double(width) * own.height() / own.width()) : 0;
        }
        if (m_rows[i].decorative->isChecked())
            alternative = QString();
        else if (written.isEmpty())
            alternative.reset();
        else
            alternative = written;
    }
    result.caption = toInlines(m_caption->content());
    result.credit = toInlines(m_credit->content());
    return result;
}

} // namespace marbre::editor
