#include "dialogs/reportwords.h"

#include <QCoreApplication>

namespace marbre::dialogs {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(marbre::dialogs::Reports)
};

QString remark(const exporting::Warning &warning)
{
    switch (warning.kind) {
    case exporting::Warning::Kind::MissingMedia:
        return Words::tr("%1: the picture %2 is not in the archive; the page shows a gap. Choose the picture again.")
            .arg(warning.slug, warning.detail);
    case exporting::Warning::Kind::MissingAlternativeText:
        return Words::tr("%1: the picture %2 has no alternative text. Double-click it to write one.")
            .arg(warning.slug, warning.detail);
    case exporting::Warning::Kind::MissingLicense:
        return Words::tr("%1: no licence of the original is given. Fill the field.").arg(warning.slug);
    case exporting::Warning::Kind::BrokenLink:
        return Words::tr("%1: the link %2 leads to no published article.").arg(warning.slug, warning.detail);
    case exporting::Warning::Kind::MissingSource:
        return Words::tr("%1: no source is named. Fill the field.").arg(warning.slug);
    }
    Q_UNREACHABLE();
}

} // namespace

QStringList exportRemarks(const exporting::Report &report)
{
    QStringList remarks;
    for (const exporting::Warning &warning : report.warnings)
        remarks.append(remark(warning));
    return remarks;
}

} // namespace marbre::dialogs
