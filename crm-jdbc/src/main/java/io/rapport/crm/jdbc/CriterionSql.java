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
 * Writes a criterion as a condition on a customer called {@code c}. SQL's third truth value would make {@code not} skip
 * the customers without a value; hence every condition on a column also says that there is one, and is true or false.
 */
final class CriterionSql {
    private final Prefix prefix;
    private final AttributeColumns columns;

    CriterionSql(Prefix prefix, AttributeColumns columns) {
        this.prefix = prefix;
        this.columns = columns;
    }

    void write(Criterion criterion, Sql sql) {
        if (criterion instanceof Comparison comparison) {
            write(comparison, sql);
        } else if (criterion instanceof Known known) {
            write(known, sql);
        } else if (criterion instanceof Not not) {
            sql.add("not (");
            write(not.criterion(), sql);
            sql.add(")");
        } else if (criterion instanceof AllOf all) {
            write(all.criteria(), " and ", "1 = 1", sql);
        } else {
            write(((AnyOf) criterion).criteria(), " or ", "1 = 0", sql);
        }
    }

    private void write(List<Criterion> criteria, String junction, String none, Sql sql) {
        if (criteria.isEmpty()) {
            sql.add(none);
            return;
        }
        String separator = "(";
        for (Criterion criterion : criteria) {
            sql.add(separator);
            write(criterion, sql);
            separator = junction;
        }
        sql.add(")");
    }

    private void write(Comparison comparison, Sql sql) {
        Cell operand = comparison.operand();
        String operator = operator(comparison.operator());
        Optional<Column> column = columns.of(operand.attribute(), comparison.type());
        if (column.isPresent()) {
            String name = column.get().sql();
            sql.add("(c.").add(name).add(" is not null and c.").add(name).add(operator);
        } else {
            exists(operand.attribute(), sql);
            sql.add(" and a.").add(valueOf(comparison.type())).add(operator);
        }
        sql.cell(operand).add(")");
    }

    private void write(Known known, Sql sql) {
        Optional<Column> column = columns.of(known.attribute(), known.type());
        if (column.isPresent()) {
            sql.add("c.").add(column.get().sql()).add(" is not null");
        } else {
            exists(known.attribute(), sql);
            sql.add(")");
        }
    }

    private void exists(String attribute, Sql sql) {
        sql.add(prefix.in("exists (select 1 from ${prefix}attribute a where a.customer = c.id and a.name = "))
                .text(attribute);
    }

    /** The column of the table of attributes that holds values of a type. */
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
