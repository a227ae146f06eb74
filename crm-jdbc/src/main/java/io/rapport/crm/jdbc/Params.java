package io.rapport.crm.jdbc;

import io.rapport.crm.attribute.Attribute;
import io.rapport.crm.attribute.Cell;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.profile.Bytes;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Binds the parameters of a statement from left to right. */
final class Params {
    private final PreparedStatement statement;
    private final SqlDialect dialect;
    private int last;

    Params(PreparedStatement statement, SqlDialect dialect) {
        this.statement = statement;
        this.dialect = dialect;
    }

    Params id(CustomerId id) throws SQLException {
        dialect.bind(statement, ++last, id.value());
        return this;
    }

    Params text(@Nullable String text) throws SQLException {
        statement.setString(++last, text);
        return this;
    }

    /** Binds an array of texts. */
    Params texts(Stream<String> texts) throws SQLException {
        statement.setArray(++last, statement.getConnection().createArrayOf("varchar", texts.toArray()));
        return this;
    }

    Params number(long number) throws SQLException {
        statement.setLong(++last, number);
        return this;
    }

    /** Binds the value of an attribute of this type, or null if there is none. */
    Params cell(Attribute.Type type, @Nullable Cell cell) throws SQLException {
        if (cell instanceof Cell.Numeric numeric) {
            return number(numeric.value());
        } else if (cell instanceof Cell.Token token) {
            return text(token.value());
        }
        statement.setNull(++last, type == Attribute.Type.NUMBER ? Types.BIGINT : Types.VARCHAR);
        return this;
    }

    Params bytes(Bytes bytes) throws SQLException {
        statement.setBytes(++last, bytes.toArray());
        return this;
    }

    /** Binds the parameters of one execution. */
    interface Binding {
        /** Binds nothing. */
        Binding NONE = params -> {};

        void bind(Params params) throws SQLException;
    }

    /** Binds the parameters of one execution to the values of one of many rows or keys. */
    interface RowBinding<R> {
        void bind(Params params, R row) throws SQLException;
    }
}
