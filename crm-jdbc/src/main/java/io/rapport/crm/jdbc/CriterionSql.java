package io.rapport.crm.jdbc;

import io.rapport.crm.attribute.Attribute;
import io.rapport.crm.attribute.Cell;
import io.rapport.crm.attribute.Criterion;
import io.rapport.crm.attribute.Criterion.AllOf;
import io.rapport.crm.attribute.Criterion.AnyOf;
import io.rapport.crm.attribute.Criterion.Comparison;
import io.rapport.crm.attribute.Criterion.Known;
import io.rapport.crm.attribute.Criterion.Not;
import io.rapport.crm.jdbc.AttributeColumns.Column;
import java.util.List;
import java.util.Optional;

/**
 * Writes a criterion as an SQL condition on a customer with the alias {@code c}. Where there is no value, a comparison
 * in SQL is neither true nor false, and neither is its negation. A comparison within {@code not} therefore also checks
 * that there is a value.
 */
final class CriterionSql {
    private final Prefix prefix;
    private final AttributeColumns columns;

    CriterionSql(Prefix prefix, AttributeColumns columns) {
        this.prefix = prefix;
        this.columns = columns;
    }

    void write(Criterion criterion, Sql sql) {
        write(criterion, false, sql);
    }

    private void write(Criterion criterion, boolean negated, Sql sql) {
        if (criterion instanceof Comparison comparison) {
            write(comparison, negated, sql);
        } else if (criterion instanceof Known known) {
            write(known, sql);
        } else if (criterion instanceof Not not) {
            sql.add("not (");
            write(not.criterion(), true, sql);
            sql.add(")");
        } else if (criterion instanceof AllOf all) {
            write(all.criteria(), " and ", "1 = 1", negated, sql);
        } else {
            write(((AnyOf) criterion).criteria(), " or ", "1 = 0", negated, sql);
        }
    }

    private void write(List<Criterion> criteria, String junction, String none, boolean negated, Sql sql) {
        if (criteria.isEmpty()) {
            sql.add(none);
            return;
        }
        String separator = "(";
        for (Criterion criterion : criteria) {
            sql.add(separator);
            write(criterion, negated, sql);
            separator = junction;
        }
        sql.add(")");
    }

    private void write(Comparison comparison, boolean negated, Sql sql) {
        Cell operand = comparison.operand();
        Optional<Column> column = columns.of(operand.attribute(), comparison.type());
        if (column.isPresent()) {
            String name = column.get().sql();
            sql.add("(");
            if (negated) {
                sql.add("c.").add(name).add(" is not null and ");
            }
            sql.add("c.").add(name).add(operator(comparison.operator())).cell(operand);
        } else {
            sql.add(prefix.in("exists (select 1 from ${prefix}attribute a where a.customer = c.id and "));
            writeRow(comparison, sql);
        }
        sql.add(")");
    }

    private void write(Known known, Sql sql) {
        Optional<Column> column = columns.of(known.attribute(), known.type());
        if (column.isPresent()) {
            sql.add("c.").add(column.get().sql()).add(" is not null");
        } else {
            sql.add(prefix.in("exists (select 1 from ${prefix}attribute a where a.customer = c.id and a.name = "))
                    .text(known.attribute())
                    .add(")");
        }
    }

    /** Writes the comparison as a condition on a row of the table of attributes, which has the alias {@code a}. */
    void writeRow(Comparison comparison, Sql sql) {
        sql.add("a.name = ").text(comparison.operand().attribute());
        sql.add(" and a.").add(valueOf(comparison.type())).add(operator(comparison.operator()));
        sql.cell(comparison.operand());
    }

    /** Returns the column of the table of attributes that holds values of a type. */
    static String valueOf(Attribute.Type type) {
        return type == Attribute.Type.NUMBER ? "number" : "token";
    }

    private static String operator(Comparison.Operator operator) {
        return switch (operator) {
            case EQUAL -> " = ";
            case LESS -> " < ";
            case LESS_OR_EQUAL -> " <= ";
            case GREATER -> " > ";
            case GREATER_OR_EQUAL -> " >= ";
        };
    }
}
