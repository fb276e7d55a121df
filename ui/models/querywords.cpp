#include "models/querywords.h"

#include <QCoreApplication>

namespace marbre::models {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(marbre::models::QueryMistake)
};

} // namespace

QString sentence(const archive::QueryMistake &mistake)
{
    using Kind = archive::QueryMistake::Kind;
    switch (mistake.kind) {
    case Kind::UnclosedQuote:
        return Words::tr("The quotation is not closed: it was read to the end.");
    case Kind::UnknownField:
        return Words::tr("There is no field “%1”: what follows it is looked for everywhere.").arg(mistake.text);
    case Kind::NoDate:
        return Words::tr("“%1” is no date: write 2021, 2021-05 or 2021-05-03.").arg(mistake.text);
    case Kind::NoStatus:
        return Words::tr("“%1” is no status: write draft, translation, review, ready or published.").arg(mistake.text);
    case Kind::NothingGiven:
        return Words::tr("Nothing stands behind “%1:”: it was left out.").arg(mistake.text);
    case Kind::LoneOr:
        return Words::tr("%1 stands between two words.").arg(mistake.text);
    }
    Q_UNREACHABLE();
}

} // namespace marbre::models
