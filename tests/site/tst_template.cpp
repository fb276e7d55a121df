#include <QTest>

#include "site/template.h"

using namespace marbre;
using site::Template;
using site::Value;

namespace {

QByteArray rendered(const char *text, const Value &values, const Value &around = {}, const QHash<QString, QString> &others = {})
{
    QHash<QString, QString> templates = others;
    templates.insert(QStringLiteral("page"), QString::fromUtf8(text));
    const Result<Template> made = Template::compile(templates, QStringLiteral("page"));
    return made ? made->render(values, around) : "ERROR " + made.error().detail.toUtf8();
}

Value object(const char *name, Value value)
{
    Value result;
    result.set(name, std::move(value));
    return result;
}

Value text(const char *utf8)
{
    return {QByteArray(utf8)};
}

} // namespace

/// Mustache as its manual (mustache(5)) has it, without lambdas and other delimiters.
class TestTemplate : public QObject
{
    Q_OBJECT

private slots:
    void variablesAreEscapedUnlessTheyAreMarkup();
    void sectionsAreShownForWhatIsThere();
    void sectionsOfListsAreShownForEachItem();
    void namesAreLookedForFromWithinOutwards();
    void whatIsIncludedStandsInItsPlace();
    void whatCannotBeRenderedIsTold_data();
    void whatCannotBeRenderedIsTold();
    void aTemplateThatGrowsBeyondMeasureIsRefused();
};

void TestTemplate::variablesAreEscapedUnlessTheyAreMarkup()
{
    const Value values = object("a", text("<b> & \"c\" 'd' é"));
    QCOMPARE(rendered("{{a}}", values), QByteArray("&lt;b&gt; &amp; &quot;c&quot; &apos;d&apos; é"));
    QCOMPARE(rendered("{{{a}}}|{{& a }}", values), QByteArray("<b> & \"c\" 'd' é|<b> & \"c\" 'd' é"));
    QCOMPARE(rendered("[{{ none }}]{{! a comment }}", values), QByteArray("[]"));
    QCOMPARE(rendered("{ a } }} {", values), QByteArray("{ a } }} {"));
}

void TestTemplate::sectionsAreShownForWhatIsThere()
{
    const char *both = "{{#a}}yes{{/a}}{{^a}}no{{/a}}";
    QCOMPARE(rendered(both, {}), QByteArray("no"));
    QCOMPARE(rendered(both, object("a", false)), QByteArray("no"));
    QCOMPARE(rendered(both, object("a", true)), QByteArray("yes"));
    QCOMPARE(rendered(both, object("a", text("x"))), QByteArray("yes"));
    QCOMPARE(rendered(both, object("a", Value::list())), QByteArray("no"));
    QCOMPARE(rendered("{{#a}}{{#b}}{{.}}{{/b}}{{/a}}", object("a", object("b", text("in")))), QByteArray("in"));
}

void TestTemplate::sectionsOfListsAreShownForEachItem()
{
    Value list = Value::list();
    list.add(object("n", text("1")));
    list.add(object("n", text("2")));
    Value words = Value::list();
    words.add(text("x"));
    words.add(text("y"));
    QCOMPARE(rendered("{{#l}}({{n}}){{/l}}", object("l", list)), QByteArray("(1)(2)"));
    QCOMPARE(rendered("{{#l}}{{.}},{{/l}}", object("l", words)), QByteArray("x,y,"));
}

void TestTemplate::namesAreLookedForFromWithinOutwards()
{
    Value values = object("a", object("b", text("inner")));
    values.set("b", text("outer"));
    values.set("c", text("above"));
    values.set("c", text("newer"));
    QCOMPARE(rendered("{{b}} {{#a}}{{b}} {{c}} {{d}}{{/a}} {{a.b}} {{a.c}}", values, object("d", text("around"))),
             QByteArray("outer inner newer around inner "));
    QCOMPARE(rendered("{{d}}", object("d", text("own")), object("d", text("around"))), QByteArray("own"));
}

void TestTemplate::whatIsIncludedStandsInItsPlace()
{
    const QHash<QString, QString> others{{QStringLiteral("parts/box"), QStringLiteral("[{{a}}{{>b}}]")},
                                         {QStringLiteral("b"), QStringLiteral("!")}};
    QCOMPARE(rendered("<{{> parts/box }}>{{>none}}", object("a", text("x")), {}, others), QByteArray("<[x!]>"));
}

void TestTemplate::whatCannotBeRenderedIsTold_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("a tag without an end") << QByteArray("{{a");
    QTest::newRow("a section without an end") << QByteArray("{{#a}}x");
    QTest::newRow("an end without a section") << QByteArray("x{{/a}}");
    QTest::newRow("sections that cross") << QByteArray("{{#a}}{{#b}}{{/a}}{{/b}}");
}

void TestTemplate::whatCannotBeRenderedIsTold()
{
    QFETCH(QByteArray, text);
    QVERIFY(rendered(text.constData(), {}).startsWith("ERROR "));
}

void TestTemplate::aTemplateThatGrowsBeyondMeasureIsRefused()
{
    QHash<QString, QString> others;
    for (int i = 0; i < 30; ++i)
        others.insert(QString::number(i), QStringLiteral("text {{>%1}}{{>%1}}").arg(i + 1));
    QVERIFY(rendered("{{>0}}", {}, {}, others).startsWith("ERROR "));
}

QTEST_GUILESS_MAIN(TestTemplate)
#include "tst_template.moc"
