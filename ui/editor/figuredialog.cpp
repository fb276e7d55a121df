#include "editor/figuredialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
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

FigureDialog::FigureDialog(Figure figure, const Pictures &pictures, QWidget *parent)
    : QDialog(parent)
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
        m_rows.push_back(addRow(image.image, pictures, *form));
    form->addRow(m_warning);
    form->addRow(tr("Caption"), m_caption);
    form->addRow(tr("Credit"), m_credit);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    updateWarning();
}

FigureDialog::Row FigureDialog::addRow(const Image &image, const Pictures &pictures, QFormLayout &form)
{
    if (const QImage picture = pictures.picture(image.src); !picture.isNull()) {
        auto *thumbnail = new QLabel(this);
        const QSize size = picture.size().boundedTo(QSize(240, 140));
        thumbnail->setPixmap(QPixmap::fromImage(picture.scaled(size, Qt::KeepAspectRatio, Qt::SmoothTransformation)));
        form.addRow(QString(), thumbnail);
    }
    const Row row{new QLineEdit(image.alt.value_or(QString()), this), new QCheckBox(tr("Only decorative"), this)};
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
